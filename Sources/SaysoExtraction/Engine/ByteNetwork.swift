import CKernels

/// The network as it is used: weights, word vectors and states rounded to bytes, which is four times as fast as floats
/// and costs no accuracy that could be measured.
///
/// `@unchecked Sendable` because nothing is written after `init`.
package final class ByteNetwork: @unchecked Sendable {
    private let shape: NetworkShape
    private let parts: NetworkShape.Parts
    /// Vectors of the features' values.
    private let tables: [Room<UInt8>]
    private let layers: [ByteLayer]
    private let tags: ByteMatrix
    private let pairInputs: ByteMatrix
    private let pairLayer: ByteLayer
    private let pairTags: ByteMatrix
    /// Biases, distances and relations are used as they are.
    private let layerBiases: [Floats]
    private let tagBias: Floats
    private let pairInputBias: Floats
    private let pairTagBias: Floats
    private let distances: Floats
    private let relations: Floats

    /// What the network computes on the way. Belongs to one thread at a time.
    final class Activations {
        fileprivate let vectors = Room<UInt8>()
        fileprivate let middle = Room<UInt8>()
        fileprivate let layer = ByteLayer.Scratch()
        /// For each token of the text 2·hidden: what the encoder makes of it.
        fileprivate let encoded = Room<UInt8>()
        fileprivate let pairInputs = Floats()
        fileprivate let pairTokens = Room<Int32>()
        fileprivate let distances = Room<Int32>()
        fileprivate let relations = Room<Int32>()
        fileprivate let pairStates = Room<UInt8>()
        fileprivate let pairTags = Floats()
        /// For each token of the text ``NetworkShape/outputs`` probabilities of ``WordTag``.
        let tags = Floats()
    }

    init(shape: NetworkShape, weights: Floats) {
        self.shape = shape
        parts = shape.parts
        let base = UnsafePointer(weights.base)
        var scales: [Float] = []
        tables = parts.tables.map { part in
            let (table, columnScales) = Self.rounded(base + part.offset, rows: part.rows, columns: part.columns)
            scales += columnScales
            return table
        }
        layers = parts.layers.enumerated().map { index, part in
            ByteLayer(
                base, recurrent: part.recurrent,
                inputs: ByteMatrix(base, part.inputs, valueScales: index == 0 ? scales : nil))
        }
        tags = ByteMatrix(base, parts.tags.weights)
        pairInputs = ByteMatrix(base, parts.pairInputs.weights)
        pairLayer = ByteLayer(base, recurrent: parts.pairRecurrent)
        pairTags = ByteMatrix(base, parts.pairTags.weights)
        func copy(_ part: NetworkShape.Part) -> Floats {
            let floats = Floats(part.count)
            floats.base.update(from: base + part.offset, count: part.count)
            return floats
        }
        layerBiases = parts.layers.map { copy($0.bias) }
        tagBias = copy(parts.tags.bias)
        pairInputBias = copy(parts.pairInputs.bias)
        pairTagBias = copy(parts.pairTags.bias)
        distances = copy(parts.distances)
        relations = copy(parts.relations)
    }

    /// A table with each column divided by its greatest value, in bytes; and these values.
    private static func rounded(
        _ table: UnsafePointer<Float>, rows: Int, columns: Int
    ) -> (table: Room<UInt8>, scales: [Float]) {
        var scales = [Float](repeating: 1e-6, count: columns)
        for row in 0..<rows {
            for column in 0..<columns { scales[column] = max(scales[column], abs(table[row * columns + column])) }
        }
        let result = Room<UInt8>(rows * columns)
        for row in 0..<rows {
            for column in 0..<columns {
                let value = table[row * columns + column] / scales[column]
                result.base[row * columns + column] = UInt8(128 + (value * 127).rounded())
            }
        }
        return (result, scales)
    }

    /// Sequences that go through the encoder together: enough to fill the processor's registers, few enough for its
    /// cache.
    private static let sequencesAtOnce = 8

    /// Reads a whole text cut into sequences of `lengths`: what the second stage needs, and the first stage's
    /// probabilities.
    func encode(_ features: TokenFeatures, lengths: [Int], _ activations: Activations) {
        let rows = features.values.count / TokenFeatures.count
        let encoded = activations.encoded.reserve(rows * 2 * shape.hidden)
        let probabilities = activations.tags.reserve(rows * NetworkShape.outputs)
        var row = 0
        for start in stride(from: 0, to: lengths.count, by: Self.sequencesAtOnce) {
            let batch = SequenceBatch(
                lengths: Array(lengths[start..<min(lengths.count, start + Self.sequencesAtOnce)]))
            embed(features, row..<row + batch.rows, activations)
            let middle = activations.middle.reserve(batch.rows * 2 * shape.hidden)
            layers[0].run(
                batch, activations.vectors.base, addends: [bias(of: 0)], middle, activations.layer)
            layers[1].run(
                batch, middle, addends: [bias(of: 1)], encoded + row * 2 * shape.hidden, activations.layer)
            row += batch.rows
        }
        tags.multiply(encoded, rows: rows, bias: tagBias.base, probabilities)
        softmax(probabilities, rows: rows, classes: WordTag.allCases.count)
    }

    private func bias(of layer: Int) -> sayso_addend {
        sayso_addend(values: layerBiases[layer].base, rows: nil, stride: 0)
    }

    /// The input vectors of `tokens`: the features' vectors one behind the other.
    private func embed(_ features: TokenFeatures, _ tokens: Range<Int>, _ activations: Activations) {
        var row = activations.vectors.reserve(tokens.count * shape.inputs)
        for token in tokens {
            for (feature, table) in parts.tables.enumerated() {
                let value = Int(features.values[token * TokenFeatures.count + feature])
                row.update(from: tables[feature].base + value * table.columns, count: table.columns)
                row += table.columns
            }
        }
    }

    /// The second stage's probabilities for the windows of `candidates`, one behind the other: for each token
    /// ``NetworkShape/outputs`` of ``PairTag``. They stay until the activations are used again.
    func readPairs(
        _ candidates: ArraySlice<CueCandidate>, in text: AnalyzedText, _ activations: Activations
    ) -> UnsafeMutablePointer<Float> {
        let rows = runPairs(candidates, in: text, activations)
        let probabilities = activations.pairTags.reserve(rows * NetworkShape.outputs)
        pairTags.multiply(
            activations.pairStates.base, rows: rows, bias: pairTagBias.base, probabilities)
        softmax(probabilities, rows: rows, classes: PairTag.allCases.count)
        return probabilities
    }

    /// Runs the second stage's recurrent layer over the windows of `candidates`; the number of their tokens.
    private func runPairs(
        _ candidates: ArraySlice<CueCandidate>, in text: AnalyzedText, _ activations: Activations
    ) -> Int {
        let batch = SequenceBatch(lengths: candidates.map(\.window.count))
        let width = 8 * shape.pairHidden
        let from = candidates.reduce(Int.max) { min($0, $1.window.lowerBound) }
        let to = candidates.reduce(0) { max($0, $1.window.upperBound) }
        let states = activations.pairInputs.reserve((to - from) * width)
        pairInputs.multiply(
            activations.encoded.base + from * 2 * shape.hidden, rows: to - from,
            bias: pairInputBias.base, states)
        let tokens = activations.pairTokens.reserve(batch.rows)
        let distanceRows = activations.distances.reserve(batch.rows)
        let relationRows = activations.relations.reserve(batch.rows)
        var row = 0
        for candidate in candidates {
            for token in candidate.window {
                tokens[row] = Int32(token - from)
                distanceRows[row] = Int32(PairFeatures.distance(of: token, to: candidate.tokens))
                relationRows[row] = Int32(PairFeatures.relation(of: token, to: candidate.tokens, in: text))
                row += 1
            }
        }
        let output = activations.pairStates.reserve(batch.rows * 2 * shape.pairHidden)
        pairLayer.run(
            batch, nil,
            addends: [
                sayso_addend(values: states, rows: tokens, stride: width),
                sayso_addend(values: distances.base, rows: distanceRows, stride: width),
                sayso_addend(values: relations.base, rows: relationRows, stride: width),
            ], output, activations.layer)
        return batch.rows
    }
}
