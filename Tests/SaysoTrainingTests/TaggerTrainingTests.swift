import Foundation
import SaysoExtraction
import SaysoTraining
import SeededNumbers
import Testing

@Suite("Training of the tagger and the lemmatizer")
struct TaggerTrainingTests {
    /// Sentences by a small grammar, so that there is a right answer to learn.
    private func corpus(_ count: Int, seed: UInt64) -> [[SilverWord]] {
        var random = SeededNumbers(seed: seed)
        let nouns = ["baker", "harbour", "ferry", "judge", "spanner", "kettle"]
        let verbs = [("likes", "like"), ("paints", "paint"), ("finds", "find"), ("watches", "watch")]
        return (0..<count).map { _ in
            let verb = verbs.randomElement(using: &random) ?? verbs[0]
            let words: [(String, PennTag, String)] = [
                ("The", .determiner, "the"), (nouns.randomElement(using: &random) ?? "", .noun, ""),
                (verb.0, .thirdPersonVerb, verb.1), ("the", .determiner, "the"),
                (nouns.randomElement(using: &random) ?? "", .noun, ""), (".", .stop, "."),
            ]
            return words.map { SilverWord(word: $0.0, tag: $0.1, lemma: $0.2.isEmpty ? $0.0 : $0.2, start: 0, end: 0) }
        }
    }

    @Test("The same sentences give the same bytes, and other seeds other ones")
    func determinism() throws {
        let sentences = corpus(60, seed: 3)
        var training = TaggerTraining()
        training.epochs = 2
        training.minUses = 1
        let first = try training.train(sentences) { _ in }
        #expect(try training.train(sentences) { _ in } == first)
        #expect(LemmaTraining.train(sentences) == LemmaTraining.train(sentences))
        training.seed = 2
        #expect(try training.train(sentences) { _ in } != first)
    }

    @Test("It learns a small grammar, and guesses a new word by its place and ending")
    func learns() throws {
        var training = TaggerTraining()
        training.minUses = 1
        let sentences = corpus(200, seed: 4)
        let tagger = try Tagger(ModelBytes(try training.train(sentences) { _ in }))
        let tags = tagger.tags(of: AnalyzedText("The baker mends the kettle."))
        #expect(tags == [.determiner, .noun, .thirdPersonVerb, .determiner, .noun, .stop])
        let lemmatizer = try Lemmatizer(ModelBytes(LemmaTraining.train(sentences)))
        #expect(lemmatizer.lemma("mends", tag: .thirdPersonVerb) == "mend")
        #expect(lemmatizer.lemma("Watches", tag: .thirdPersonVerb) == "watch")
        #expect(lemmatizer.lemma("kettle", tag: .noun) == "kettle")
    }

    @Test("A teacher's file is read, and a broken line named")
    func silver() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "silver-\(UUID().uuidString).tsv")
            .path(percentEncoded: false)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let good =
            "# id = one\n0\t3\tHis\the\tPRP$\tO\n4\t7\tcat\tcat\tNN\tO\n\n7\t8\t.\t.\t.\tO\n# coref = 0:3\n# id = two\n"
        try good.write(toFile: path, atomically: true, encoding: .utf8)
        let corpus = try SilverCorpus(path: path)
        #expect(corpus.documents.map(\.id) == ["one", "two"])
        #expect(corpus.documents[0].sentences.map { $0.map(\.word) } == [["His", "cat"], ["."]])
        #expect(corpus.documents[0].sentences[0][0].tag == .possessivePronoun)
        try (good + "0\t1\tx\tx\tNOUN\n").write(toFile: path, atomically: true, encoding: .utf8)
        let error = #expect(throws: TrainingError.self) { _ = try SilverCorpus(path: path) }
        #expect(error?.description.contains("line 8") == true)
    }
}
