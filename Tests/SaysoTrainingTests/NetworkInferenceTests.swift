import SaysoModel
import Testing

@testable import SaysoExtraction
@testable import SaysoTraining

/// The network as it is used, on bytes, against the slow one in floats that it was made from.
struct NetworkInferenceTests {
    @Test(arguments: [UInt64(1), 2, 3])
    func bytesSayWhatFloatsSay(seed: UInt64) throws {
        let tools = try WordTools.embedded()
        var options = TrainingOptions()
        options.hidden = 32
        options.pairHidden = 16
        options.seed = seed
        let article = NetworkGradientTests.article
        let trainer = AttributionTrainer(articles: [article], tools: tools, options: options)
        let shape = trainer.shape
        let weights = Floats(shape.parts.count)
        var noise = Noise()
        for index in 0..<shape.parts.count { weights.base[index] = noise.numbers(1)[0] * 0.3 }

        let text = TrainingText(article, scalars: article.text).text
        let features = TokenFeatures(
            text, tags: tools.tagger.tags(of: text), vocabularies: trainer.vocabularies, lemmatizer: tools.lemmatizer)
        let rows = text.tokens.count
        let lengths = EncoderChunks.lengths(of: text)
        let floats = FloatNetwork(shape: shape, weights: weights.base)
        let wanted = NetworkActivations()
        floats.embed(features, wanted)
        for layer in 0..<2 { floats.encode(layer: layer, SequenceBatch(lengths: lengths), wanted) }
        floats.tag(rows: rows, wanted)
        let found = ByteNetwork.Activations()
        let bytes = ByteNetwork(shape: shape, weights: weights)
        bytes.encode(features, lengths: lengths, found)
        for index in 0..<rows * NetworkShape.outputs {
            #expect(abs(found.tags.base[index] - wanted.tags.base[index]) < 0.05)
        }

        let candidates = [3..<4, 12..<14].map {
            CueCandidate(tokens: $0, window: PairFeatures.window(of: $0, in: text), probability: 1)
        }
        floats.preparePairs(rows: rows, wanted)
        let batch = floats.readPairs(candidates, in: text, wanted)
        floats.tagPairs(rows: batch.rows, wanted)
        var row = 0
        bytes.readPairs(candidates, in: text, found) { candidate, probabilities in
            for index in 0..<candidate.window.count * NetworkShape.outputs {
                #expect(abs(probabilities[index] - wanted.pairTags.base[row * NetworkShape.outputs + index]) < 0.05)
            }
            row += candidate.window.count
        }
        #expect(row == batch.rows)
    }
}
