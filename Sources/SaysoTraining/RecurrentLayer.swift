import CKernels
import SaysoExtraction

/// What a bidirectional LSTM computed for a batch; the backward pass of training needs all of it.
final class RecurrentActivations {
    /// Input rows × 8·hidden: weighted inputs of the gates, forwards then backwards.
    let inputs = Floats()
    /// For each direction: batch rows × 4·hidden.
    let gates = [Floats(), Floats()]
    /// For each direction: batch rows × hidden.
    let cells = [Floats(), Floats()]
    /// For each direction: batch rows × hidden.
    let states = [Floats(), Floats()]
    /// Input rows × 2·hidden: the states of both directions.
    let output = Floats()

    init() {}
}

/// A bidirectional LSTM layer whose inputs are weighted already.
struct RecurrentLayer {
    /// States in each direction; a multiple of 16.
    let hidden: Int
    /// For each direction hidden × 4·hidden weights, one after the other.
    let weights: UnsafePointer<Float>

    init(hidden: Int, weights: UnsafePointer<Float>) {
        self.hidden = hidden
        self.weights = weights
    }

    /// Number of weights of a layer.
    static func size(hidden: Int) -> Int { 8 * hidden * hidden }

    /// Runs both directions over `activations.inputs`.
    func run(_ batch: SequenceBatch, _ activations: RecurrentActivations) {
        let rows = batch.rows
        let output = activations.output.reserve(rows * 2 * hidden)
        for direction in 0..<2 {
            sayso_lstm_forward(
                Int32(batch.steps), batch.offsets, batch.order(direction), Int32(hidden),
                activations.inputs.base + direction * 4 * hidden, 8 * hidden,
                weights + direction * 4 * hidden * hidden,
                activations.gates[direction].reserve(rows * 4 * hidden),
                activations.cells[direction].reserve(rows * hidden),
                activations.states[direction].reserve(rows * hidden),
                output + direction * hidden, 2 * hidden)
        }
    }
}

/// `result` = rows of `bias` + `left` · `right`: `rows` × `inner` by `inner` × `columns` (a multiple of 16).
func affine(
    rows: Int, inner: Int, columns: Int, _ left: UnsafePointer<Float>, _ right: UnsafePointer<Float>,
    bias: UnsafePointer<Float>, _ result: UnsafeMutablePointer<Float>
) {
    for row in 0..<rows { (result + row * columns).update(from: bias, count: columns) }
    sayso_multiply(
        Int32(rows), Int32(columns), Int32(inner), left, inner, 1, right, columns, result, columns, 1)
}
