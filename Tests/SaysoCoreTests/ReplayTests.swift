import SaysoModel
import Testing

@testable import SaysoCore

/// Corrections that are undone and done again after articles came in between, which brought the speakers themselves.
@Suite struct ReplayTests {
    private let archive: Archive

    init() throws { archive = try Archive.inMemory() }

    @Test func aSpeakerWhoHasComeByThenIsTakenForTheOneMade() throws {
        try add("wall", by: Speaker(name: "Bo Ek"))
        try archive.correct(.reattribute([try quote("wall")], to: .named("Ada Lund", .person)))
        try archive.undoCorrection()
        try add("sea", by: Speaker(name: "Ada Lund"))
        try archive.redoCorrection()
        #expect(try said() == ["Ada Lund": ["sea", "wall"]])
        try archive.undoCorrection()
        #expect(try said() == ["Ada Lund": ["sea"], "Bo Ek": ["wall"]])
        #expect(try archive.disagreements() == [])
    }

    @Test func whoeverIsAnotherByThenIsTakenForThatOne() throws {
        let union = try add("wall", by: Speaker(name: "Harbour Workers Union", kind: .organisation))
        let port = try add("sea", by: Speaker(name: "Port Authority", kind: .organisation))
        try add("dam", by: Speaker(name: "Bo Ek"))
        try archive.correct(.merge(union, into: port))
        try archive.correct(.reattribute([try quote("dam")], to: .named("HWU", .organisation)))
        try archive.undoCorrection()
        // The name comes to be one of the union's, which is the port's by now.
        try add("tide", by: Speaker(name: "Harbour Workers Union", aliases: ["HWU"], kind: .organisation))
        try archive.redoCorrection()
        #expect(try said() == ["Port Authority": ["dam", "sea", "tide", "wall"]])
        try archive.undoCorrection()
        #expect(try said() == ["Port Authority": ["sea", "tide", "wall"], "Bo Ek": ["dam"]])
        #expect(try archive.disagreements() == [])
    }

    @Test func aNameThatIsSplitOffAgainIsItsSpeakersFromThenOn() throws {
        try splitUnion()
        try archive.undoCorrection()
        try add("tide", by: short)
        #expect(try said() == ["Harbour Workers Union": ["sea", "tide", "wall"]])
        try archive.redoCorrection()
        #expect(try said() == ["HWU": ["sea"], "Harbour Workers Union": ["tide", "wall"]])
        try add("dam", by: short)
        #expect(try said()["HWU"] == ["dam", "sea"])
        #expect(try archive.disagreements() == [])
    }

    @Test func whoWasSplitOffStaysForWhatCameSince() throws {
        try splitUnion()
        try add("tide", by: short)
        #expect(try said() == ["HWU": ["sea", "tide"], "Harbour Workers Union": ["wall"]])
        try archive.undoCorrection()
        #expect(try said() == ["HWU": ["tide"], "Harbour Workers Union": ["sea", "wall"]])
        #expect(try archive.disagreements() == [])
        try archive.redoCorrection()
        #expect(try said() == ["HWU": ["sea", "tide"], "Harbour Workers Union": ["wall"]])
        #expect(try archive.disagreements() == [])
    }

    @Test func whoeverWasHimselfAgainIsTheOtherWithWhatCameSince() throws {
        let pike = try add("wall", by: Speaker(name: "Pike"))
        let tom = try add("sea", by: Speaker(name: "Tom Pike"))
        try archive.correct(.merge(pike, into: tom))
        try archive.correct(.split(tom, name: "Pike"))
        #expect(try said() == ["Pike": ["wall"], "Tom Pike": ["sea"]])
        try add("tide", by: Speaker(name: "Pike"))
        #expect(try said() == ["Pike": ["tide", "wall"], "Tom Pike": ["sea"]])
        try archive.undoCorrection()
        #expect(try said() == ["Tom Pike": ["sea", "tide", "wall"]])
        try add("dam", by: Speaker(name: "Pike"))
        #expect(try said() == ["Tom Pike": ["dam", "sea", "tide", "wall"]])
        #expect(try archive.disagreements() == [])
        try archive.undoCorrection()
        #expect(try said() == ["Pike": ["dam", "tide", "wall"], "Tom Pike": ["sea"]])
        #expect(try archive.disagreements() == [])
    }

    // MARK: - Steps

    private let short = Speaker(name: "HWU", kind: .organisation)

    private func splitUnion() throws {
        let union = try add(
            "wall", by: Speaker(name: "Harbour Workers Union", aliases: ["HWU"], kind: .organisation))
        try add("sea", by: short)
        try archive.correct(.split(union, name: "HWU"))
        #expect(try said() == ["HWU": ["sea"], "Harbour Workers Union": ["wall"]])
    }

    /// Adds an article in which `speaker` says one word; who that is in the archive.
    @discardableResult
    private func add(_ word: String, by speaker: Speaker) throws -> ID<Speaker> {
        let text = "\(word), said \(speaker.name)."
        let entry = Entry(
            article: Fixture.article("On the \(word)", day: nil, text: text),
            extraction: Extraction(
                quotes: [Fixture.quote(word, cue: "said", source: speaker.name, in: text, speaker: 0)],
                speakers: [speaker]))
        try archive.add([entry])
        return try #require(try archive.quotes(Filter(), offset: 0, limit: 99).first { $0.content == word }?.speakerID)
    }

    private func quote(_ content: String) throws -> ID<Quote> {
        try #require(try archive.quotes(Filter(), offset: 0, limit: 99).first { $0.content == content }?.id)
    }

    /// What each speaker said, in the order of the letters.
    private func said() throws -> [String: [String]] {
        try archive.speakers(Filter(), offset: 0, limit: 99).reduce(into: [:]) {
            $0[$1.name] = try archive.contents(Filter([.speaker($1.id)])).sorted()
        }
    }
}
