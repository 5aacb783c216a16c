import Foundation
import SaysoExtraction
import SeededNumbers

/// What one article teaches: forward pass with dropout, losses, backward pass. Belongs to one thread at a time.
final class ArticleGradient {
    /// Of all weights; summed over articles until ``clear(_:)``.
    let gradient = Floats()
    /// Sums of cross-entropies in nats of the first and the second stage, and the tokens they are of.
    private(set) var wordLoss = 0.0
    private(set) var pairLoss = 0.0
    private(set) var tokens = 0

    private let teacher: Teacher?
    private let activations = NetworkActivations()
    private let masks = [Floats(), Floats(), Floats(), Floats()]
    private let inputGradient = Floats()
    private let stateGradients = [Floats(), Floats()]
    private let pairStateGradient = Floats()
    private let pairInputGradient = Floats()
    private let transposed = Floats()
    private let recurrent = RecurrentGradient()

    /// - Parameter teacher: Whose judgement is learned beside the marks.
    init(teacher: Model? = nil) { self.teacher = teacher.map(Teacher.init) }

    /// Forgets everything summed.
    func clear(_ shape: NetworkShape) {
        gradient.zero(shape.parts.count)
        wordLoss = 0
        pairLoss = 0
        tokens = 0
    }

    /// How much of a network's states and of an article's words it must do without, so that it learns to.
    struct Dropout {
        /// Chance of each state to be nothing.
        var states = 0.0
        /// Chance of each word to be the unknown one.
        var words = 0.0
    }

    /// Adds the gradient of an article's loss (a sum over its words).
    func add(
        _ article: TrainingText, features: TokenFeatures, _ network: FloatNetwork, _ dropout: Dropout,
        _ generator: inout SeededNumbers
    ) {
        let judgement = teacher?.tags(of: article.text)
        let seen = hideWords(of: features, dropout.words, &generator)
        let batch = SequenceBatch(lengths: EncoderChunks.lengths(of: article.text))
        tokens += article.text.tokens.count
        encode(seen, batch, network, dropout, &generator)
        let candidates = trainingCandidates(article, judgement)
        let pairs = encodePairs(candidates, article, network, dropout, &generator)

        // The losses; probabilities turn into gradients.
        wordLoss += WantedTag.crossEntropy(
            activations.tags, judgement, article.wantedTags(isTaught: judgement != nil))
        let pairJudgement = teacher?.pairTags(candidates, in: article.text)
        pairLoss += WantedTag.crossEntropy(
            activations.pairTags, pairJudgement, article.wantedTags(of: candidates, pairJudgement))

        backwardPairs(article, candidates, pairs, network)
        backward(seen, batch, network)
    }

    // MARK: - Forwards

    /// The first stage: from the words to the tags of each.
    private func encode(
        _ seen: TokenFeatures, _ batch: SequenceBatch, _ network: FloatNetwork, _ dropout: Dropout,
        _ generator: inout SeededNumbers
    ) {
        let shape = network.shape
        let rows = seen.values.count / TokenFeatures.count
        network.embed(seen, activations)
        drop(activations.inputs, rows * shape.inputs, dropout.states, masks[0], &generator)
        for layer in 0..<2 {
            network.encode(layer: layer, batch, activations)
            drop(
                activations.layers[layer].output, rows * 2 * shape.hidden, dropout.states, masks[1 + layer], &generator)
        }
        network.tag(rows: rows, activations)
    }

    /// The second stage: from the words around each candidate to what they are to it.
    private func encodePairs(
        _ candidates: [CueCandidate], _ article: TrainingText, _ network: FloatNetwork, _ dropout: Dropout,
        _ generator: inout SeededNumbers
    ) -> SequenceBatch {
        network.preparePairs(rows: article.text.tokens.count, activations)
        let pairs = network.readPairs(candidates, in: article.text, activations)
        drop(
            activations.pair.output, pairs.rows * 2 * network.shape.pairHidden, dropout.states, masks[3], &generator)
        network.tagPairs(rows: pairs.rows, activations)
        return pairs
    }

    /// The cues marked by hand, and what the first stage takes for cues as yet; or, where nobody marked any, what the
    /// teacher takes for cues.
    private func trainingCandidates(
        _ article: TrainingText, _ judgement: UnsafePointer<Float>?
    ) -> [CueCandidate] {
        if !article.isMarked { return judgement.map { CueCandidates.find($0, in: article.text) } ?? [] }
        var candidates: [CueCandidate] = []
        for attribution in article.gold {
            guard let cue = attribution.cue.first, !candidates.contains(where: { $0.tokens == cue }) else { continue }
            candidates.append(
                CueCandidate(
                    tokens: cue, window: PairFeatures.window(of: cue, in: article.text), probability: 1))
        }
        let marked = Set(candidates.map(\.tokens))
        let others = CueCandidates.find(activations.tags.base, in: article.text).filter { !marked.contains($0.tokens) }
        // A network that knows nothing yet takes every word for a cue.
        return candidates
            + others.sorted { (-$0.probability, $0.tokens.lowerBound) < (-$1.probability, $1.tokens.lowerBound) }
            .prefix(6 + marked.count)
    }

    private func hideWords(
        of features: TokenFeatures, _ chance: Double, _ generator: inout SeededNumbers
    ) -> TokenFeatures {
        var features = features
        for token in 0..<features.values.count / TokenFeatures.count where generator.chance(chance) {
            features.values[token * TokenFeatures.count] = 0
            features.values[token * TokenFeatures.count + 1] = 0
        }
        return features
    }

    // MARK: - Backwards

    /// From the losses back to the words.
    private func backward(_ seen: TokenFeatures, _ batch: SequenceBatch, _ network: FloatNetwork) {
        let parts = network.parts
        let shape = network.shape
        let rows = seen.values.count / TokenFeatures.count
        let states = activations.layers[1].output.base
        let stateGradient = stateGradients[1].reserve(rows * 2 * shape.hidden)
        backward(
            network, parts.tags, rows: rows, left: states, resultGradient: activations.tags.base, into: stateGradient)
        backward(
            network, parts.pairInputs, rows: rows, left: states, resultGradient: pairInputGradient.base,
            into: stateGradient, accumulate: true)
        for layer in [1, 0] {
            let part = parts.layers[layer]
            multiply(stateGradients[layer].base, by: masks[1 + layer].base, rows * 2 * shape.hidden)
            recurrent.run(
                network.layer(layer), batch, activations.layers[layer], outputGradient: stateGradients[layer].base,
                weightGradient: gradient.base + part.recurrent.offset)
            let below = layer == 0 ? inputGradient : stateGradients[0]
            backward(
                network, (part.inputs, part.bias), rows: rows,
                left: layer == 0 ? activations.inputs.base : activations.layers[0].output.base,
                resultGradient: activations.layers[layer].inputs.base, into: below.reserve(rows * part.inputs.rows))
        }
        multiply(inputGradient.base, by: masks[0].base, rows * shape.inputs)
        var row = inputGradient.base
        for token in 0..<rows {
            for (feature, table) in parts.tables.enumerated() {
                let value = Int(seen.values[token * TokenFeatures.count + feature])
                let vector = gradient.base + table.offset + value * table.columns
                for column in 0..<table.columns { vector[column] += row[column] }
                row += table.columns
            }
        }
    }

    /// From the second loss back to what the first stage gave the second.
    private func backwardPairs(
        _ article: TrainingText, _ candidates: [CueCandidate], _ pairs: SequenceBatch, _ network: FloatNetwork
    ) {
        let parts = network.parts
        let width = 8 * network.shape.pairHidden
        let columns = 2 * network.shape.pairHidden
        pairInputGradient.zero(article.text.tokens.count * width)
        let states = pairStateGradient.reserve(pairs.rows * columns)
        backward(
            network, parts.pairTags, rows: pairs.rows, left: activations.pair.output.base,
            resultGradient: activations.pairTags.base, into: states)
        multiply(states, by: masks[3].base, pairs.rows * columns)
        recurrent.run(
            network.pairLayer, pairs, activations.pair, outputGradient: states,
            weightGradient: gradient.base + parts.pairRecurrent.offset)
        var row = activations.pair.inputs.base
        for candidate in candidates {
            for token in candidate.window {
                let state = pairInputGradient.base + token * width
                let distance =
                    gradient.base + parts.distances.offset
                    + PairFeatures.distance(of: token, to: candidate.tokens) * width
                let relation =
                    gradient.base + parts.relations.offset
                    + PairFeatures.relation(of: token, to: candidate.tokens, in: article.text) * width
                for column in 0..<width {
                    state[column] += row[column]
                    distance[column] += row[column]
                    relation[column] += row[column]
                }
                row += width
            }
        }
    }

    private func backward(
        _ network: FloatNetwork, _ part: (weights: NetworkShape.Part, bias: NetworkShape.Part), rows: Int,
        left: UnsafePointer<Float>, resultGradient: UnsafePointer<Float>,
        into leftGradient: UnsafeMutablePointer<Float>,
        accumulate: Bool = false
    ) {
        affineGradient(
            rows: rows, inner: part.weights.rows, columns: part.weights.columns, left: left,
            right: network.weights + part.weights.offset, resultGradient: resultGradient,
            rightGradient: gradient.base + part.weights.offset, biasGradient: gradient.base + part.bias.offset,
            leftGradient: leftGradient, accumulate: accumulate, transposed: transposed)
    }

    /// Sets each value to zero with probability `rate` and makes up for it in the others.
    private func drop(
        _ values: Floats, _ count: Int, _ rate: Double, _ mask: Floats, _ generator: inout SeededNumbers
    ) {
        let keep = Float(1 / (1 - rate))
        let limit = UInt64(rate * 65536)
        let mask = mask.reserve(count + 3)
        var index = 0
        while index < count {
            var bits = generator.next()
            for _ in 0..<4 {
                mask[index] = bits & 0xFFFF < limit ? 0 : keep
                bits >>= 16
                index += 1
            }
        }
        multiply(values.base, by: mask, count)
    }

    private func multiply(_ values: UnsafeMutablePointer<Float>, by mask: UnsafePointer<Float>, _ count: Int) {
        for index in 0..<count { values[index] *= mask[index] }
    }
}
