import SaysoExtraction

/// Room for what the network computes on the way. Belongs to one thread at a time.
final class NetworkActivations {
    /// Rows × inputs.
    let inputs = Floats()
    let layers = [RecurrentActivations(), RecurrentActivations()]
    /// Rows × ``NetworkShape/outputs``: after ``FloatNetwork/tag(rows:_:)`` probabilities of ``WordTag``.
    let tags = Floats()
    /// Rows × 8·pairHidden: the encoder's states weighted for the second stage.
    let pairInputs = Floats()
    let pair = RecurrentActivations()
    /// Rows of all candidates' windows × ``NetworkShape/outputs``: probabilities of ``PairTag``.
    let pairTags = Floats()

    init() {}
}

/// The forward pass as training needs it, in floats and with all that it computed on the way; ``ByteNetwork`` is what it
/// becomes. Rows are the tokens of an article, all of them, in the order of the text.
struct FloatNetwork {
    let shape: NetworkShape
    let parts: NetworkShape.Parts
    let weights: UnsafePointer<Float>

    init(shape: NetworkShape, weights: UnsafePointer<Float>) {
        self.shape = shape
        self.weights = weights
        parts = shape.parts
    }

    func layer(_ index: Int) -> RecurrentLayer {
        RecurrentLayer(hidden: shape.hidden, weights: weights + parts.layers[index].recurrent.offset)
    }
    var pairLayer: RecurrentLayer {
        RecurrentLayer(hidden: shape.pairHidden, weights: weights + parts.pairRecurrent.offset)
    }

    /// The input vectors: the features' vectors one behind the other.
    func embed(_ features: TokenFeatures, _ activations: NetworkActivations) {
        let rows = features.values.count / TokenFeatures.count
        var row = activations.inputs.reserve(rows * shape.inputs)
        for token in 0..<rows {
            for (feature, table) in parts.tables.enumerated() {
                let value = Int(features.values[token * TokenFeatures.count + feature])
                row.update(from: weights + table.offset + value * table.columns, count: table.columns)
                row += table.columns
            }
        }
    }

    /// One layer of the encoder: the first reads the input vectors, the second the first.
    func encode(layer index: Int, _ batch: SequenceBatch, _ activations: NetworkActivations) {
        let part = parts.layers[index]
        let input = index == 0 ? activations.inputs.base : activations.layers[index - 1].output.base
        let layer = layer(index)
        affine(
            rows: batch.rows, inner: part.inputs.rows, columns: part.inputs.columns, input,
            weights + part.inputs.offset, bias: weights + part.bias.offset,
            activations.layers[index].inputs.reserve(batch.rows * part.inputs.columns))
        layer.run(batch, activations.layers[index])
    }

    /// The first stage's probabilities.
    func tag(rows: Int, _ activations: NetworkActivations) {
        affine(
            rows: rows, inner: parts.tags.weights.rows, columns: NetworkShape.outputs,
            activations.layers[1].output.base, weights + parts.tags.weights.offset,
            bias: weights + parts.tags.bias.offset, activations.tags.reserve(rows * NetworkShape.outputs))
        softmax(activations.tags.base, rows: rows, classes: WordTag.allCases.count)
    }

    /// What the encoder tells the second stage, the same for all candidates.
    func preparePairs(rows: Int, _ activations: NetworkActivations) {
        affine(
            rows: rows, inner: parts.pairInputs.weights.rows, columns: parts.pairInputs.weights.columns,
            activations.layers[1].output.base, weights + parts.pairInputs.weights.offset,
            bias: weights + parts.pairInputs.bias.offset,
            activations.pairInputs.reserve(rows * parts.pairInputs.weights.columns))
    }

    /// Runs the second stage's recurrent layer over the windows of `candidates`, one after the other.
    func readPairs(
        _ candidates: [CueCandidate], in text: AnalyzedText, _ activations: NetworkActivations
    ) -> SequenceBatch {
        let batch = SequenceBatch(lengths: candidates.map(\.window.count))
        let width = 8 * shape.pairHidden
        var row = activations.pair.inputs.reserve(batch.rows * width)
        for candidate in candidates {
            for token in candidate.window {
                let state = activations.pairInputs.base + token * width
                let distance =
                    weights + parts.distances.offset
                    + PairFeatures.distance(of: token, to: candidate.tokens) * width
                let relation =
                    weights + parts.relations.offset
                    + PairFeatures.relation(of: token, to: candidate.tokens, in: text) * width
                for column in 0..<width { row[column] = state[column] + distance[column] + relation[column] }
                row += width
            }
        }
        pairLayer.run(batch, activations.pair)
        return batch
    }

    /// The second stage's probabilities.
    func tagPairs(rows: Int, _ activations: NetworkActivations) {
        affine(
            rows: rows, inner: parts.pairTags.weights.rows, columns: NetworkShape.outputs,
            activations.pair.output.base, weights + parts.pairTags.weights.offset,
            bias: weights + parts.pairTags.bias.offset, activations.pairTags.reserve(rows * NetworkShape.outputs))
        softmax(activations.pairTags.base, rows: rows, classes: PairTag.allCases.count)
    }
}
