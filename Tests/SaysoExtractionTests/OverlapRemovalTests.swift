import Testing

@testable import SaysoExtraction

struct OverlapRemovalTests {
    private func found(cue: Range<Int>, _ content: Range<Int>, score: Float) -> AttributionFinder.Found {
        AttributionFinder.Found(source: [], cue: cue, content: [content], evidence: .zero, score: score)
    }

    @Test func ofTwoThatShareMostWordsTheSurerStays() {
        let kept = OverlapRemoval.keepBest([
            found(cue: 10..<11, 0..<9, score: 0.6), found(cue: 12..<13, 1..<10, score: 0.8),
        ])
        #expect(kept.map(\.score) == [0.8])
    }

    @Test func ofTwoWithOneCueTheSurerStays() {
        let kept = OverlapRemoval.keepBest([
            found(cue: 10..<12, 0..<9, score: 0.9), found(cue: 11..<12, 20..<30, score: 0.8),
        ])
        #expect(kept.map(\.score) == [0.9])
    }

    @Test func whatSomebodyQuotesStaysInsideWhatIsQuoted() {
        let kept = OverlapRemoval.keepBest([
            found(cue: 40..<41, 0..<39, score: 0.9), found(cue: 6..<7, 7..<12, score: 0.5),
        ])
        #expect(kept.count == 2)
    }
}
