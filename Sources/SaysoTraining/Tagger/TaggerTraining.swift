import SaysoExtraction
import SeededNumbers

/// Trains the part-of-speech tagger from a teacher's tags.
package struct TaggerTraining {
    /// How often each sentence is seen.
    package var epochs = 8
    /// Where the random order and the noise begin.
    package var seed: UInt64 = 1
    /// A word form seen this often is in the lexicon.
    package var lexiconMin = 3
    /// A word form seen this often …
    package var fixedMin = 40
    /// … with one tag at least in this share is always given that tag.
    package var fixedShare = 0.997
    /// How the weights are packed; see ``AveragedPerceptron/quantised(scale:minUses:minWeight:)``.
    package var scale: Float = 12
    package var minUses = 3
    package var minWeight = 2

    package init() {}

    /// The trained tagger as ``Tagger/init(_:)`` reads it. `progress` is told what has been done.
    package func train(_ sentences: [[SilverWord]], progress: (String) -> Void) throws(ModelError) -> [UInt8] {
        let lexicon = lexiconRows(sentences)
        // A tagger without weights looks words up just as the finished one will.
        let reader = try Tagger(ModelBytes(Tagger.encoded(lexicon: lexicon, weights: [])))
        var perceptron = AveragedPerceptron()
        var random = SeededNumbers(seed: seed)
        var order = Array(sentences.indices)
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            var right = 0
            var all = 0
            for index in order {
                let sentence = SentenceNoise().applied(to: sentences[index], &random)
                var forms = sentence.map { WordForm($0.word) }
                let style = reader.prepare(&forms)
                right += TaggerTraining.learn(sentence.map(\.tag), forms, style, &perceptron)
                all += sentence.count
            }
            progress(
                "tagger: epoch \(epoch + 1) of \(epochs), \(Double(right * 1000 / max(all, 1)) / 10) % right while learning"
            )
        }
        let weights = perceptron.quantised(scale: scale, minUses: minUses, minWeight: minWeight)
        return Tagger.encoded(lexicon: lexicon, weights: weights)
    }

    /// One pass over one sentence; the number of words that were tagged rightly.
    private static func learn(
        _ tags: [PennTag], _ forms: [WordForm], _ style: TaggerFeatures.Style, _ perceptron: inout AveragedPerceptron
    ) -> Int {
        var right = 0
        forms.withUnsafeBufferPointer { forms in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TaggerFeatures.count) { features in
                guard let words = forms.baseAddress, let out = features.baseAddress else { return }
                var before = WordForm.unknown
                var beforeThat = WordForm.unknown
                for (i, tag) in tags.enumerated() {
                    let word = words + (i + 2)
                    var guess = word.pointee.usual
                    if !word.pointee.isFixed {
                        TaggerFeatures.fill(out, word, before: before, beforeThat: beforeThat, style: style)
                        guess = UInt8(perceptron.best(UnsafeBufferPointer(features), of: PennTag.count))
                        perceptron.learn(UnsafeBufferPointer(features), right: Int(tag.rawValue), guess: Int(guess))
                    }
                    if guess == tag.rawValue { right += 1 }
                    beforeThat = before
                    before = guess
                }
            }
        }
        return right
    }

    private func lexiconRows(_ sentences: [[SilverWord]]) -> [(key: UInt64, pairs: [HashedTable.Pair])] {
        var counts: [UInt64: [Int]] = [:]
        for sentence in sentences {
            for word in sentence {
                counts[WordForm(word.word).exact, default: Array(repeating: 0, count: PennTag.count)][
                    Int(word.tag.rawValue)] += 1
            }
        }
        var rows: [(key: UInt64, pairs: [HashedTable.Pair])] = []
        for (key, tags) in counts {
            let all = tags.reduce(0, +)
            guard all >= lexiconMin, let most = tags.indices.max(by: { (tags[$0], $1) < (tags[$1], $0) }) else {
                continue
            }
            let isFixed = all >= fixedMin && Double(tags[most]) >= fixedShare * Double(all)
            rows.append((key, [(UInt8(most), isFixed ? 1 : 0)]))
        }
        return rows.sorted { $0.key < $1.key }
    }
}

extension WordForm {
    /// The form of `word`.
    package init(_ word: String) {
        var word = word
        self = word.withUTF8 { WordForm($0, key: WordKey($0)) }
    }
}
