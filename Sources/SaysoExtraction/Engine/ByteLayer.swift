import CKernels

/// A bidirectional LSTM layer on bytes. Never changes.
final class ByteLayer {
    private let hidden: Int
    private let directions: [ByteMatrix]
    /// Weights of the inputs for both directions, one after the other; none for a layer whose inputs are weighted
    /// already.
    private let inputs: ByteMatrix?

    /// The layer whose recurrent weights are `part` of `weights`.
    init(_ weights: UnsafePointer<Float>, recurrent part: NetworkShape.Part, inputs: ByteMatrix? = nil) {
        hidden = part.rows / 2
        directions = [0, 1].map { ByteMatrix(weights, part, first: $0 * part.rows / 2, rows: part.rows / 2) }
        self.inputs = inputs
    }

    /// Room for what a layer computes on the way. Belongs to one thread at a time.
    final class Scratch {
        fileprivate let floats = Floats()
        fileprivate let bytes = Room<UInt8>()
    }

    /// Runs both directions over a batch.
    ///
    /// - Parameters:
    ///   - input: rows of bytes to be weighted, if the layer has weights for them.
    ///   - addends: what is added to the weighted inputs: rows of 8·hidden floats.
    ///   - output: rows of 2·hidden states.
    func run(
        _ batch: SequenceBatch, _ input: UnsafePointer<UInt8>?, addends: [sayso_addend],
        _ output: UnsafeMutablePointer<UInt8>, _ scratch: Scratch
    ) {
        let width = 4 * hidden
        let k = inputs?.rows ?? 0
        let floats = scratch.floats.reserve(5 * hidden * batch.sequences)
        let bytes = scratch.bytes.reserve((hidden + k) * batch.sequences)
        for direction in 0..<2 {
            let columns = direction * width..<(direction + 1) * width
            let own = addends.map { addend in
                sayso_addend(values: addend.values + columns.lowerBound, rows: addend.rows, stride: addend.stride)
            }
            sayso_lstm_bytes(
                Int32(batch.steps), batch.offsets, batch.order(direction), Int32(hidden), own, Int32(own.count),
                Int32(k), input, inputs?.weights(columns: columns) ?? sayso_weights(),
                directions[direction].weights(), floats, bytes, output + direction * hidden, 2 * hidden)
        }
    }
}
