import SaysoExtraction

/// Which words a network should know, from the articles it is trained on and plain texts.
struct WordCounts {
    /// Words and lemmas met in the articles at least twice and endings met at least ten times, and words met in all
    /// texts at least eight times; the most frequent first.
    let vocabularies: Vocabularies
    /// The words of each text as numbers of the vocabulary.
    let numbers: [[Int32]]

    init(articles: [AnnotatedArticle], plain: [String], tools: WordTools) {
        var texts: [[UInt64]] = []
        var words: [UInt64: Int] = [:]
        var lemmas: [UInt64: Int] = [:]
        var endings: [UInt64: Int] = [:]
        for article in articles {
            let text = TrainingText(article, scalars: article.text).text
            for (token, tag) in zip(text.tokens, tools.tagger.tags(of: text)) {
                words[token.key.hash, default: 0] += 1
                lemmas[tools.lemmatizer.key(of: token, in: text, tag: tag).hash, default: 0] += 1
                endings[TokenFeatures.ending(of: token, in: text), default: 0] += 1
            }
            texts.append(text.tokens.map(\.key.hash))
        }
        var all = words
        for text in plain {
            let keys = AnalyzedText(text).tokens.map(\.key.hash)
            for key in keys { all[key, default: 0] += 1 }
            texts.append(keys)
        }
        for (word, count) in all where count >= 8 && words[word, default: 0] < 2 { words[word] = 2 }
        func kept(_ counts: [UInt64: Int], least: Int) -> Vocabulary {
            Vocabulary(
                counts.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key))
        }
        let known = kept(words, least: 2)
        vocabularies = Vocabularies(
            words: known, lemmas: kept(lemmas, least: 2), endings: kept(endings, least: 10))
        numbers = plain.isEmpty ? [] : texts.map { $0.map(known.number) }
    }
}
