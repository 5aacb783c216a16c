import SaysoModel
import Samples
import SeededNumbers
import Testing

@testable import SaysoExtraction

/// Whatever is read, what is found in it keeps its promises.
struct ExtractionPropertyTests {
    private let extractor = QuoteExtractor()

    private func check(_ text: String, _ comment: Comment) {
        let found = extractor.extract(Article(id: "x", title: "x", text: text))
        let bytes = Array(text.utf8)
        func isBoundary(_ offset: Int) -> Bool {
            (0...bytes.count).contains(offset) && (offset == bytes.count || bytes[offset] & 0xC0 != 0x80)
        }
        for quote in found.quotes {
            #expect(!quote.content.isEmpty && (0...1).contains(quote.confidence), comment)
            for spans in [quote.source, quote.cue, quote.content] {
                #expect(
                    spans.allSatisfy { $0.start < $0.end && isBoundary($0.start) && isBoundary($0.end) }, comment)
                #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }, comment)
            }
            #expect(text.text(at: quote.content).contains { $0.isLetter || $0.isNumber }, comment)
            #expect(!quote.source.contains { quote.content.contains(where: $0.overlaps) }, comment)
            #expect(quote.speaker.map(found.speakers.indices.contains) ?? true, comment)
            #expect(quote.topics.allSatisfy(found.topics.indices.contains), comment)
        }
        for (index, a) in found.quotes.enumerated() {
            for b in found.quotes[(index + 1)...] where overlap(a, b) {
                #expect(isInside(a, b) || isInside(b, a), comment)
            }
        }
        #expect(found.speakers.allSatisfy { !$0.name.isEmpty } && found.topics.allSatisfy { !$0.name.isEmpty }, comment)
    }

    private func overlap(_ a: Quote, _ b: Quote) -> Bool {
        a.content.contains { b.content.contains(where: $0.overlaps) }
    }

    /// What somebody says in what `outer` says: cue and content stand in it.
    private func isInside(_ inner: Quote, _ outer: Quote) -> Bool {
        (inner.content + inner.cue).allSatisfy { part in
            outer.content.contains { $0.start <= part.start && part.end <= $0.end }
        }
    }

    @Test(arguments: Samples.files.indices)
    func samplesWithWordsAndMarksLostOrMoved(_ number: Int) {
        var random = SeededNumbers(seed: UInt64(number))
        let text = String(decoding: Samples.files[number].bytes, as: UTF8.self)
        check(text, "as it is")
        for round in 0..<6 {
            var words = text.split(separator: " ", omittingEmptySubsequences: false)
            for _ in 0..<words.count / 20 {
                let at = Int.random(in: 0..<words.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: words.remove(at: at)
                case 1: words.swapAt(at, Int.random(in: 0..<words.count, using: &random))
                case 2: words[at] = "“" + words[at]
                default:
                    words.insert(
                        ["”", "\n", "said", "’", "\"", "he", "", "—"].randomElement(using: &random) ?? "", at: at)
                }
            }
            check(words.joined(separator: " "), "round \(round)")
        }
    }

    @Test(arguments: 0..<40)
    func anyBytes(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        check(String(decoding: bytes, as: UTF8.self), "seed \(seed)")
    }

    /// A text cut anywhere begins and ends where the rules do not expect it.
    @Test(arguments: Samples.files.indices)
    func piecesOfSamples(_ number: Int) {
        var random = SeededNumbers(seed: UInt64(number))
        let bytes = Samples.files[number].bytes
        for _ in 0..<6 {
            let start = Int.random(in: 0..<bytes.count, using: &random)
            let end = Int.random(in: start...min(start + 600, bytes.count), using: &random)
            check(String(decoding: bytes[start..<end], as: UTF8.self), "bytes \(start) to \(end)")
        }
    }
}
