import SaysoModel
import SeededNumbers
import Testing

@testable import SaysoExtraction

/// Whatever the bytes are, the analysis keeps its promises.
@Suite struct AnalyzedTextFuzzTests {
    private static let pieces = [
        "“", "”", "\"", "'", "''", "``", "‘", "’", "„", "«", "»", "said", "she", "Reed", "according", "to", "that", ",",
        ".", "?", "…", "—", " ", " ", " ", "\n", "\n\n", "s", "90s", "don't", "Mr.", "U.S.", ":", "(", ")", "é", "🙇‍♂️",
        "\u{0}", "\u{1B}[31m", "\u{FEFF}", "e\u{301}", "adding", "and", "1,000", "$", "the", "officials", "told", "on",
        "Monday",
    ]

    private func check(_ text: String) {
        let analyzed = AnalyzedText(text)
        var end: Int32 = 0
        for token in analyzed.tokens {
            #expect(token.start >= end && token.end > token.start)
            #expect(isBoundary(Int(token.start), analyzed) && isBoundary(Int(token.end), analyzed))
            end = token.end
        }
        #expect(Int(end) <= analyzed.bytes.count)
        for ranges in [analyzed.sentences, analyzed.paragraphs] {
            #expect(ranges.allSatisfy { !$0.isEmpty })
            #expect(ranges.flatMap(Array.init) == Array(analyzed.tokens.indices))
        }
        var start = -1
        for quotation in analyzed.quotations {
            #expect(quotation.span.start > start && quotation.span == analyzed.span(quotation.tokens))
            #expect(analyzed.paragraph(of: quotation.tokens.lowerBound).upperBound >= quotation.tokens.upperBound)
            #expect(quotation.inner.lowerBound >= quotation.tokens.lowerBound && quotation.depth >= 0)
            start = quotation.span.start
        }
        let outermost = analyzed.quotations.filter { $0.depth == 0 }
        for (a, b) in zip(outermost, outermost.dropFirst()) { #expect(a.tokens.upperBound <= b.tokens.lowerBound) }
        for attribution in RuleAttributions.find(in: analyzed) {
            #expect(!attribution.content.isEmpty && (0...1).contains(attribution.confidence))
            for span in attribution.content + attribution.source + attribution.cue {
                #expect(span.start < span.end && isBoundary(span.start, analyzed) && isBoundary(span.end, analyzed))
            }
        }
    }

    private func isBoundary(_ offset: Int, _ text: AnalyzedText) -> Bool {
        (0...text.bytes.count).contains(offset) && (offset == text.bytes.count || text.bytes[offset] & 0xC0 != 0x80)
    }

    @Test(arguments: 0..<300)
    func textsOfMarksAndCues(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        var text = ""
        for _ in 0..<Int.random(in: 0...120, using: &random) { text += Self.pieces.randomElement(using: &random) ?? "" }
        check(text)
    }

    @Test(arguments: 0..<100)
    func anyBytes(seed: UInt64) {
        var random = SeededNumbers(seed: seed &+ 1000)
        let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        check(String(decoding: bytes, as: UTF8.self))
    }

    @Test func oneLongLineOfMarks() {
        check(String(repeating: "\"a 'b “c said ” (", count: 500))
    }
}
