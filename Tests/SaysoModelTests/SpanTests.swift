import SaysoModel
import Testing

@Suite struct SpanTests {
    @Test func containsItsFirstByteAndNotItsEnd() {
        let span = Span(3, 5)
        #expect(span.count == 2)
        #expect(span.range == 3..<5)
        #expect([2, 3, 4, 5].map(span.contains) == [false, true, true, false])
        #expect(!Span(3, 3).contains(3))
    }

    @Test(arguments: [
        (Span(0, 3), false), (Span(0, 4), true), (Span(4, 5), true), (Span(0, 9), true), (Span(5, 7), true),
        (Span(6, 9), false),
    ])
    func overlapsWhatSharesAByte(other: Span, does: Bool) {
        #expect(Span(3, 6).overlaps(other) == does)
        #expect(other.overlaps(Span(3, 6)) == does)
    }

    @Test func standsInTheOrderOfTheTextAndTheShorterFirst() {
        let inOrder = [Span(0, 9), Span(1, 2), Span(1, 5), Span(2, 2)]
        #expect(inOrder.reversed().sorted() == inOrder)
    }

    @Test func movesWhole() {
        #expect(Span(3, 6).moved(by: 4) == Span(7, 10))
        #expect(Span(3, 6).moved(by: -3) == Span(0, 3))
    }

    // MARK: - Text

    /// Characters of one to four bytes, and one of several scalars.
    private static let text = "aé€😀e\u{301}z"

    @Test func namesTheTextBetweenItsEnds() {
        #expect(Self.text.text(at: Span(0, 3)) == "aé")
        #expect(Self.text.text(at: Span(6, 10)) == "😀")
        #expect(Self.text.text(at: Span(3, 3)) == "")
        #expect("said: no".text(at: [Span(6, 8), Span(0, 4)]) == "no … said")
        #expect("said".text(at: [Span]()) == "")
    }

    @Test func endsOutsideTheTextAreMovedToItsEnds() {
        #expect("said".text(at: Span(-5, 2)) == "sa")
        #expect("said".text(at: Span(2, 99)) == "id")
        #expect("said".text(at: Span(50, 99)) == "")
        #expect("said".text(at: Span(3, 1)) == "")
    }

    /// Whatever the ends are, the text is whole characters from between them.
    @Test func endsInsideACharacterAreMovedWithin() {
        let bytes = Array(Self.text.utf8)
        let isBoundary = (0...bytes.count).map { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
        for start in 0...bytes.count {
            for end in start...bytes.count {
                let from = (start...end).first { isBoundary[$0] } ?? end
                let to = (start...end).last { isBoundary[$0] } ?? start
                let expected = from < to ? Array(bytes[from..<to]) : []
                #expect(Array(Self.text.text(at: Span(start, end)).utf8) == expected, "\(start) to \(end)")
            }
        }
    }
}
