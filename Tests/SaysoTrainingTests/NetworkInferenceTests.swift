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
        let bytes = JointNetworks([ByteNetwork(shape: shape, weights: weights)])
        let found = JointNetworks.Activations(bytes)
        bytes.encode(features, lengths: lengths, found)
        for index in 0..<rows * NetworkShape.outputs {
            #expect(abs(found.tags[index] - wanted.tags.base[index]) < 0.05)
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

    @Test func networksThatJudgeTogetherSayTheMean() throws {
        let tools = try WordTools.embedded()
        var options = TrainingOptions()
        options.hidden = 16
        options.pairHidden = 16
        let article = NetworkGradientTests.article
        let models = [UInt64(1), 2].map { seed in
            options.seed = seed
            return AttributionTrainer(articles: [article], tools: tools, options: options).model()
        }
        let joint = try AttributionModel(ModelBytes(AttributionModel(joining: models).data))
        let text = TrainingText(article, scalars: article.text).text
        let features = TokenFeatures(
            text, tags: tools.tagger.tags(of: text), vocabularies: joint.vocabularies, lemmatizer: tools.lemmatizer)
        let candidates = [3..<4, 12..<14].map {
            CueCandidate(tokens: $0, window: PairFeatures.window(of: $0, in: text), probability: 1)
        }
        func judge(_ model: AttributionModel) -> (words: [Float], pairs: [Float]) {
            let activations = JointNetworks.Activations(model.networks)
            model.networks.encode(features, lengths: EncoderChunks.lengths(of: text), activations)
            let words = Array(
                UnsafeBufferPointer(start: activations.tags, count: text.tokens.count * NetworkShape.outputs))
            var pairs: [Float] = []
            model.networks.readPairs(candidates, in: text, activations) { candidate, probabilities in
                pairs += UnsafeBufferPointer(
                    start: probabilities, count: candidate.window.count * NetworkShape.outputs)
            }
            return (words, pairs)
        }
        let (first, second, together) = (judge(models[0]), judge(models[1]), judge(joint))
        #expect(first.words != second.words)
        for (mean, (a, b)) in zip(together.words, zip(first.words, second.words)) {
            #expect(abs(mean - (a + b) / 2) < 1e-6)
        }
        for (mean, (a, b)) in zip(together.pairs, zip(first.pairs, second.pairs)) {
            #expect(abs(mean - (a + b) / 2) < 1e-6)
        }
    }

    @Test func roundingWeightsKeepsThemWithinHalfAStep() {
        let shape = NetworkShape(words: 5, lemmas: 3, endings: 2, hidden: 16, pairHidden: 16)
        let weights = Floats(shape.parts.count)
        var noise = Noise()
        for index in 0..<shape.parts.count { weights.base[index] = noise.numbers(1)[0] }
        let rounded = RoundedWeights(weights.base, shape: shape)
        let floats = rounded.floats(shape)
        for part in shape.parts.all {
            for column in 0..<part.columns {
                let places = stride(from: part.offset + column, to: part.offset + part.count, by: part.columns)
                let step = places.reduce(0) { max($0, abs(weights.base[$1])) } / 127
                for place in places { #expect(abs(floats.base[place] - weights.base[place]) <= step * 0.501) }
            }
        }
    }
}
