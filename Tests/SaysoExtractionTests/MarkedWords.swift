import SaysoModel

/// Words of a text in their order, some of them marked as {source}, <cue> or «content», with ` ... ` where words are
/// left out.
struct MarkedWords {
    /// Pieces of the text between the gaps.
    private var pieces: [[UInt8]] = []
    private var marks: [Mark] = []

    private struct Mark {
        let opening: Character
        let start: Place
        let end: Place
    }

    private struct Place {
        let piece: Int
        let offset: Int
    }

    /// Nil where marks do not pair up, a piece is empty or there is no content.
    init?(_ line: String) {
        var open: [(opening: Character, place: Place)] = []
        for (index, part) in line.split(separator: " ... ", omittingEmptySubsequences: false).enumerated() {
            var piece: [UInt8] = []
            for character in part {
                let place = Place(piece: index, offset: piece.count)
                switch character {
                case "{", "<", "«":
                    open.append((character, place))
                case "}", ">", "»":
                    guard let (opening, start) = open.popLast(), Self.closing[opening] == character else { return nil }
                    marks.append(Mark(opening: opening, start: start, end: place))
                default:
                    piece += Array(String(character).utf8)
                }
            }
            if piece.isEmpty { return nil }
            pieces.append(piece)
        }
        guard open.isEmpty, marks.contains(where: { $0.opening == "«" }) else { return nil }
    }

    private static let closing: [Character: Character] = ["{": "}", "<": ">", "«": "»"]

    /// The first place at or behind `position` where all pieces follow each other.
    func find(
        in text: [UInt8], from position: Int
    ) -> (start: Int, source: [Span], cue: [Span], content: [Span])? {
        var starts: [Int] = []
        var next = position
        for piece in pieces {
            guard let range = text[next...].firstRange(of: piece) else { return nil }
            starts.append(range.lowerBound)
            next = range.upperBound
        }
        func spans(_ opening: Character) -> [Span] {
            marks.filter { $0.opening == opening }
                .map { Span(starts[$0.start.piece] + $0.start.offset, starts[$0.end.piece] + $0.end.offset) }
                .sorted()
        }
        return (starts[0], spans("{"), spans("<"), spans("«"))
    }
}
