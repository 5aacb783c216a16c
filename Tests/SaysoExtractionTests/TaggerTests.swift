import SaysoExtraction
import Testing

@Suite("Parts of speech and lemmas")
struct TaggerTests {
    private func tagged(_ text: String) -> String {
        let analyzed = AnalyzedText(text)
        let tags = Tagger.embedded.tags(of: analyzed)
        return zip(analyzed.tokens, tags).map { analyzed.string($0) + "/" + $1.name }.joined(separator: " ")
    }

    @Test("The model in the program is sound, and small")
    func embedded() throws {
        _ = try Model(.embedded)
        #expect(ModelBytes.embedded.count <= 8_000_000)
    }

    @Test(
        "Each word gets its tag",
        arguments: [
            ("The minister said that taxes would rise.", "DT NN VBD IN NNS MD VB ."),
            ("Mrs Okafor, who chairs the board, didn't resign.", "NNP NNP , WP VBZ DT NN , VBD RB VB ."),
            ("“We can win this,” said Dalia Renn’s coach.", "`` PRP MD VB DT , '' VBD NNP NNP POS NN ."),
            ("He is planning to announce new plans.", "PRP VBZ VBG TO VB JJ NNS ."),
            ("It has been seen by 300 people in Vellmar.", "PRP VBZ VBN VBN IN CD NNS IN NNP ."),
        ])
    func sentences(text: String, tags: String) {
        let found = Tagger.embedded.tags(of: AnalyzedText(text)).map(\.name).joined(separator: " ")
        #expect(found == tags)
    }

    @Test("A verb stays a verb in small letters, in capitals and in British spelling")
    func robust() {
        #expect(tagged("the chairman said he would resign").contains("said/VBD"))
        #expect(tagged("THE CHAIRMAN SAID HE WOULD RESIGN").contains("SAID/VBD"))
        #expect(
            tagged("The centre apologised and criticised the council.").contains("apologised/VBD and/CC criticised/VBD")
        )
    }

    @Test("One tag a token, whatever the bytes", arguments: [1, 2, 3, 4, 5])
    func anyBytes(seed: UInt64) {
        var state = seed
        let bytes = (0..<4000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        let text = AnalyzedText(String(decoding: bytes, as: UTF8.self))
        let tags = Tagger.embedded.tags(of: text)
        #expect(tags.count == text.tokens.count)
        for (token, tag) in zip(text.tokens, tags) {
            let lemma = Lemmatizer.embedded.lemma(of: token, in: text, tag: tag)
            #expect(Lemmatizer.embedded.key(of: token, in: text, tag: tag) == WordKey(lemma))
        }
        #expect(Tagger.embedded.tags(of: AnalyzedText("")).isEmpty)
    }

    @Test(
        "Lemmas, regular and not",
        arguments: [
            ("says", PennTag.thirdPersonVerb, "say"), ("said", .pastVerb, "say"), ("Children", .pluralNoun, "child"),
            ("denied", .pastVerb, "deny"), ("planning", .gerund, "plan"), ("were", .pastVerb, "be"),
            ("n’t", .adverb, "not"), ("her", .possessivePronoun, "she"), ("companies", .pluralNoun, "company"),
            ("organised", .pastVerb, "organise"), ("Vellmar", .properNoun, "Vellmar"),
            ("stronger", .comparativeAdjective, "stronger"),
        ])
    func lemmas(word: String, tag: PennTag, lemma: String) {
        #expect(Lemmatizer.embedded.lemma(word, tag: tag) == lemma)
    }

    @Test("Damaged tables are refused")
    func damaged() throws {
        let tagger = try Model.Parts(.embedded).tagger
        let bytes = [UInt8](UnsafeRawBufferPointer(start: tagger.base, count: tagger.count))
        for cut in [0, 3, 4, 11, 1000, bytes.count / 2, bytes.count - 1] {
            #expect(throws: ModelError.self) { _ = try Tagger(ModelBytes(bytes.prefix(cut))) }
        }
        var wrong = bytes
        wrong[13] ^= 0x55
        #expect(throws: ModelError.self) { _ = try Tagger(ModelBytes(wrong)) }
    }
}
