import SaysoCore
import SaysoModel

/// Three invented articles with what is said in them.
enum Fixture {
    static func article(_ title: String, day: String?, publisher: String? = nil, text: String) -> Article {
        Article(
            id: title, title: title, publisher: publisher, date: day.flatMap { Day($0) }, text: text)
    }

    /// The first place of `words` in `text`.
    static func span(_ words: String, in text: String) -> Span {
        let bytes = Array(text.utf8)
        let wanted = Array(words.utf8)
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else { return Span(0, 0) }
        return Span(start, start + wanted.count)
    }

    static func quote(
        _ content: String, cue: String, source: String, in text: String, speaker: Int?, topics: [Int] = [],
        stance: Stance = .says, isNegated: Bool = false
    ) -> Quote {
        Quote(
            source: [span(source, in: text)], cue: [span(cue, in: text)], content: [span(content, in: text)],
            kind: content.hasPrefix("“") ? .direct : .indirect, stance: stance, isNegated: isNegated, confidence: 0.9,
            speaker: speaker, topics: topics)
    }

    static let harbour: Entry = {
        let text = """
            Harbour wall to be raised
            “The sea gives no notice,” said Mayor Ines Öberg. She said the wall will be raised by a metre.
            Harbour master Tom Pike warned that boats must leave.
            """
        return Entry(
            article: article("Harbour wall to be raised", day: "2021-03-04", publisher: "Coast Courier", text: text),
            extraction: Extraction(
                quotes: [
                    quote(
                        "“The sea gives no notice,”", cue: "said", source: "Mayor Ines Öberg", in: text, speaker: 0,
                        topics: [0]),
                    quote(
                        "the wall will be raised by a metre", cue: "said", source: "She", in: text, speaker: 0,
                        topics: [1, 0]),
                    quote(
                        "that boats must leave", cue: "warned", source: "Harbour master Tom Pike", in: text,
                        speaker: 1, topics: [2]),
                ],
                speakers: [
                    Speaker(name: "Ines Öberg", aliases: ["Mayor Öberg"], gender: .female, roles: ["Mayor"]),
                    Speaker(name: "Tom Pike", roles: ["Harbour master"]),
                ],
                topics: [Topic(name: "sea"), Topic(name: "harbour wall"), Topic(name: "boats")]))
    }()

    static let budget: Entry = {
        let text = """
            Öberg defends budget
            “We can afford the wall,” INES ÖBERG told the council. Officials said the boats cost more.
            """
        return Entry(
            article: article("Öberg defends budget", day: "2021-05-01", text: text),
            extraction: Extraction(
                quotes: [
                    quote(
                        "“We can afford the wall,”", cue: "told", source: "INES ÖBERG", in: text, speaker: 0,
                        topics: [0]),
                    quote(
                        "the boats cost more", cue: "said", source: "Officials", in: text, speaker: nil, topics: [1],
                        stance: .believes, isNegated: true),
                ],
                speakers: [Speaker(name: "INES ÖBERG", roles: ["Mayor"])],
                topics: [Topic(name: "Harbour Wall"), Topic(name: "boats")]))
    }()

    static let undated: Entry = {
        let text = "A letter\nPike added that “nobody asked the gulls”."
        return Entry(
            article: article("A letter", day: nil, text: text),
            extraction: Extraction(
                quotes: [
                    quote("that “nobody asked the gulls”", cue: "added", source: "Pike", in: text, speaker: 0)
                ],
                speakers: [Speaker(name: "Pike")]))
    }()

    static func archive() throws -> Archive {
        let archive = try Archive.inMemory()
        try archive.add([undated, harbour, budget])
        return archive
    }
}

extension Archive {
    func titles(_ filter: Filter = Filter(), narrowedTo narrowing: String = "") throws -> [String] {
        try articles(filter, narrowedTo: narrowing, offset: 0, limit: 100).map(\.title)
    }

    func contents(_ filter: Filter = Filter(), narrowedTo narrowing: String = "") throws -> [String] {
        try quotes(filter, narrowedTo: narrowing, offset: 0, limit: 100).map(\.content)
    }

    func speakerNames(_ filter: Filter = Filter(), narrowedTo narrowing: String = "") throws -> [String] {
        try speakers(filter, narrowedTo: narrowing, offset: 0, limit: 100).map(\.name)
    }

    func topicNames(_ filter: Filter = Filter(), narrowedTo narrowing: String = "") throws -> [String] {
        try topics(filter, narrowedTo: narrowing, offset: 0, limit: 100).map(\.name)
    }

    func speaker(named name: String) throws -> ID<Speaker>? {
        try speakers(Filter(), narrowedTo: "", offset: 0, limit: 100).first { $0.name == name }?.id
    }

    func topic(named name: String) throws -> ID<Topic>? {
        try topics(Filter(), narrowedTo: "", offset: 0, limit: 100).first { $0.name == name }?.id
    }
}
