import Testing

/// Reads brat's standoff format and checks it by the rules of its page: names are unique, fragments lie in the text, are
/// in order and have no line's end in them, and the words told are those of the text.
struct BratReader {
    struct Bound: Hashable {
        var id: String
        var type: String
        var words: String
    }

    private(set) var bound: [Bound] = []
    /// By the content's name: what is bound to it, by the relation's type.
    private(set) var relations: [String: [String: Bound]] = [:]
    /// By the annotation's name, by the attribute's.
    private(set) var attributes: [String: [String: String]] = [:]

    init(text: String, annotations: String) throws {
        let scalars = Array(text.unicodeScalars)
        var names: Set<String> = []
        #expect(annotations.isEmpty || annotations.hasSuffix("\n"))
        for line in annotations.unicodeScalars.split(separator: "\n").map({ String($0) }) {
            let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            let words = try #require(fields.dropFirst().first).split(separator: " ").map(String.init)
            #expect(names.insert(fields[0]).inserted)
            switch fields[0].first {
            case "T":
                let (type, places) = (words[0], words.dropFirst().joined(separator: " "))
                var pieces: [String] = []
                var last = 0
                for place in places.split(separator: ";") {
                    let ends = place.split(separator: " ").compactMap { Int($0) }
                    try #require(ends.count == 2 && ends[0] < ends[1] && ends[0] >= last && ends[1] <= scalars.count)
                    last = ends[1]
                    pieces.append(String(String.UnicodeScalarView(scalars[ends[0]..<ends[1]])))
                }
                #expect(!pieces.contains { $0.unicodeScalars.contains { ["\n", "\r"].contains($0) } })
                #expect(fields[2] == pieces.joined(separator: " "))
                bound.append(Bound(id: fields[0], type: type, words: fields[2]))
            case "R":
                let arguments = words.dropFirst().map { $0.split(separator: ":").map(String.init) }
                try #require(arguments.map { $0[0] } == ["Arg1", "Arg2"])
                let part = bound.first { $0.id == arguments[1][1] }
                #expect(part != nil)
                relations[arguments[0][1], default: [:]][words[0]] = part
            case "A": attributes[words[1], default: [:]][words[0]] = words.count > 2 ? words[2] : ""
            case "#": #expect(words[0] == "AnnotatorNotes" && bound.contains { $0.id == words[1] })
            default: Issue.record("brat knows no line \(line)")
            }
        }
    }
}
