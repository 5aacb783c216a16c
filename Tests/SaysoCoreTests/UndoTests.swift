import SaysoModel
import SeededNumbers
import Testing

@testable import SaysoCore

/// Whatever was corrected, undoing it leaves the archive as it was, to the last byte of all that it gives.
@Suite struct UndoTests {
    /// Any corrections in any order, some undone and done again in between, by one start of the program after the other.
    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func undoneCorrectionsLeaveNothing(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let folder = try TemporaryFolder()
        func open() throws -> Archive { try Archive(path: folder.path + "/a.sqlite") }
        var archive = try open()
        let entries = [
            Fixture.undated, Fixture.harbour, Fixture.budget, rain(by: ["Ed Reed"]), rain(by: ["Edward G. Reed"]),
        ]
        try archive.add(entries)
        try archive.annotateEverything()
        var states = [try archive.everything()]
        var undone: [String] = []
        for _ in 0..<20 {
            switch Int.random(in: 0..<12, using: &random) {
            case 0:
                if try archive.redoCorrection() != nil, let state = undone.popLast() { states.append(state) }
            case 1, 2:
                if try archive.undoCorrection() != nil { undone.append(states.removeLast()) }
            case 3: archive = try open()
            default:
                if try archive.correct(archive.anyCorrection(&random)) != nil {
                    undone = []
                    states.append(try archive.everything())
                }
            }
            #expect(try archive.corrections().map(\.isUndone).filter { !$0 }.count == states.count - 1)
            #expect(try archive.everything() == states.last)
            #expect(try archive.disagreements() == [])
        }
        archive = try open()
        while try archive.undoCorrection() != nil {
            states.removeLast()
            #expect(try archive.everything() == states.last)
            #expect(try archive.disagreements() == [])
        }
        #expect(states.count == 1)
        // Not even articles to come tell that there were any.
        let untouched = try Archive.inMemory()
        try untouched.add(entries)
        try untouched.annotateEverything()
        for archive in [archive, untouched] {
            try archive.add([rain(by: ["Edward G. Reed", "Pike", "Tom Pike", "Ada Kestrel", "Bo", "Mayor Öberg"])])
        }
        #expect(try archive.everything() == untouched.everything())
    }

    /// The name alone does not tell that it is the union's.
    @Test func aNameThatWasSplitOffBelongsToItsSpeakerAgain() throws {
        let archive = try Archive.inMemory()
        func add(_ speaker: Speaker) throws {
            var entry = rain(by: [speaker.name])
            entry.article.id += "\(try archive.counts(Filter()).articles)"
            entry.article.text += entry.article.id
            entry.extraction.speakers = [speaker]
            try archive.add([entry])
        }
        let short = Speaker(name: "HWU", kind: .organisation)
        try add(Speaker(name: "Harbour Workers Union", aliases: ["HWU"], kind: .organisation))
        try add(short)
        let union = try #require(try archive.speaker(named: "Harbour Workers Union"))
        try archive.correct(.split(union, name: "HWU"))
        #expect(try archive.speakerNames().sorted() == ["HWU", "Harbour Workers Union"])
        try archive.undoCorrection()
        try add(short)
        #expect(try archive.speakerNames() == ["Harbour Workers Union"])
    }

    /// An article in which all of `names` say that it rained.
    private func rain(by names: [String]) -> Entry {
        let text = "Rain\n" + names.map { "It rained on \($0), said \($0).\n" }.joined()
        let quotes = names.enumerated().map { index, name in
            Fixture.quote("It rained on \(name)", cue: "said", source: name, in: text, speaker: index)
        }
        return Entry(
            article: Fixture.article("Rain on \(names)", day: nil, text: text),
            extraction: Extraction(quotes: quotes, speakers: names.map { Speaker(name: $0) }))
    }
}

extension Archive {
    /// A tag on every quote, and a note, so that it shows which is which.
    fileprivate func annotateEverything() throws {
        for (index, quote) in try quotes(Filter(), offset: 0, limit: 100).enumerated() {
            try setNote("note \(index)", on: .quote(quote.id))
            _ = try toggleTag("tag \(index)", on: .quote(quote.id))
        }
    }

    /// All that the archive gives: its quotes in each form of export, what its lists and pages tell, what the user added
    /// to what, and where words are found.
    fileprivate func everything() throws -> String {
        var articles: [StoredArticle] = []
        try forEachArticle(Filter()) {
            articles.append($0)
            return true
        }
        var parts = QuoteFormat.all.map { QuoteFormat.text($0.name, articles) }
        parts.append(try export())
        parts += try notes().map { "\($0.title): \($0.text)" }
        for tag in try tags() { parts.append(try tagged(with: tag.id).map(\.title).joined()) }
        let words = Set(articles.flatMap { $0.article.text.split(whereSeparator: \.isWhitespace) }).sorted()
        for word in words { parts.append("\(word): \(try contents(Filter([.words(String(word))])))") }
        for speaker in try speakers(Filter(), offset: 0, limit: 100) {
            parts.append("\(speaker.name) \(try contents(Filter([.speaker(speaker.id)])))")
            parts.append("\(try epithets(of: speaker.id).map(\.words))")
        }
        for topic in try topics(Filter(), offset: 0, limit: 100) {
            parts.append("\(topic.name) \(try contents(Filter([.topic(topic.id)])))")
        }
        return parts.joined(separator: "\n")
    }

    fileprivate func anyCorrection(_ random: inout SeededNumbers) throws -> Correction {
        let quotes = try quotes(Filter(), offset: 0, limit: 100)
        let speakers = try speakers(Filter(), offset: 0, limit: 100)
        let articles = try articles(Filter(), offset: 0, limit: 100)
        let article = try #require(articles.randomElement(using: &random))
        let text = try #require(try self.article(article.id)?.article.text)
        let words = text.split(whereSeparator: \.isWhitespace)
        func span() -> Span {
            let from = Int.random(in: 0..<words.count, using: &random)
            let to = Int.random(in: from..<min(words.count, from + 6), using: &random)
            let start = text.utf8.distance(from: text.startIndex, to: words[from].startIndex)
            return Span(start, start + text.utf8.distance(from: words[from].startIndex, to: words[to].endIndex))
        }
        let mine = quotes.filter { $0.article == article.id }
        guard let speaker = speakers.randomElement(using: &random), let quote = mine.randomElement(using: &random)
        else {
            return .add(article.id, content: [span()])
        }
        let some = quotes.filter { _ in Bool.random(using: &random) }.map(\.id)
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return .reattribute(some, to: .known(speaker.id))
        case 1:
            return .reattribute(
                [quote.id], to: .named(["Ada Kestrel", "Bo", "Pike"].randomElement(using: &random) ?? "", .person))
        case 2: return .reattribute([quote.id], to: .nobody)
        case 3: return .merge(speaker.id, into: (speakers.randomElement(using: &random) ?? speaker).id)
        case 4:
            let names = try self.speaker(speaker.id)?.aliases ?? []
            return .split(speaker.id, name: names.randomElement(using: &random) ?? "Ines Öberg")
        case 5: return .mend(quote.id, QuotePart.allCases.randomElement(using: &random) ?? .cue, [span()])
        case 6:
            // Quotes that begin at the same place keep their order.
            return .mend(quote.id, .content, [(mine.randomElement(using: &random) ?? quote).quote.content[0]])
        case 7: return .confirm(quote.id)
        case 8: return .reject(quote.id)
        default: return .add(article.id, content: [span()])
        }
    }
}
