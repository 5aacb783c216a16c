import CKernels
import SaysoExtraction

/// Back-propagation through time for ``RecurrentLayer``. Belongs to one thread at a time.
final class RecurrentGradient {
    private let transposed = Floats()
    private let previous = Floats()
    private let scratch = Floats()

    /// Turns `activations.inputs` into the gradient of the weighted inputs (input rows × 8·hidden) and adds the
    /// weights' gradient to `weightGradient`.
    ///
    /// - Parameter outputGradient: input rows × 2·hidden.
    func run(
        _ layer: RecurrentLayer, _ batch: SequenceBatch, _ activations: RecurrentActivations,
        outputGradient: UnsafePointer<Float>, weightGradient: UnsafeMutablePointer<Float>
    ) {
        let hidden = layer.hidden
        let width = 4 * hidden
        let rows = batch.rows
        scratch.reserve(2 * batch.sequences * hidden)
        for direction in 0..<2 {
            let order = batch.order(direction)
            let gates = activations.gates[direction].base
            let weights = layer.weights + direction * hidden * width
            transpose(weights, rows: hidden, columns: width, into: transposed.reserve(hidden * width))
            sayso_lstm_backward(
                Int32(batch.steps), batch.offsets, order, Int32(hidden), transposed.base, gates,
                activations.cells[direction].base, outputGradient + direction * hidden, 2 * hidden, scratch.base)

            // The state each row started from; none in the first step.
            let states = activations.states[direction].base
            previous.reserve(rows * hidden)
            let first = Int(batch.offsets[min(1, batch.steps)])
            for step in 1..<max(1, batch.steps) {
                let from = Int(batch.offsets[step])
                let count = Int(batch.offsets[step + 1]) - from
                (previous.base + from * hidden).update(
                    from: states + Int(batch.offsets[step - 1]) * hidden, count: count * hidden)
            }
            sayso_multiply(
                Int32(hidden), Int32(width), Int32(rows - first), previous.base + first * hidden, 1, hidden,
                gates + first * width, width, weightGradient + direction * hidden * width, width, 1)
            for row in 0..<rows {
                (activations.inputs.base + Int(order[row]) * 2 * width + direction * width).update(
                    from: gates + row * width, count: width)
            }
        }
    }
}

/// Writes the transpose of a row-major matrix.
func transpose(
    _ matrix: UnsafePointer<Float>, rows: Int, columns: Int, into result: UnsafeMutablePointer<Float>
) {
    for row in 0..<rows {
        for column in 0..<columns { result[column * rows + row] = matrix[row * columns + column] }
    }
}

/// The backward pass of ``affine(rows:inner:columns:_:_:bias:_:)``: adds to the gradients of `right` and `bias`, and
/// sets or adds to that of `left`. `inner` is a multiple of 16.
func affineGradient(
    rows: Int, inner: Int, columns: Int, left: UnsafePointer<Float>, right: UnsafePointer<Float>,
    resultGradient: UnsafePointer<Float>, rightGradient: UnsafeMutablePointer<Float>,
    biasGradient: UnsafeMutablePointer<Float>, leftGradient: UnsafeMutablePointer<Float>, accumulate: Bool,
    transposed: Floats
) {
    sayso_multiply(
        Int32(inner), Int32(columns), Int32(rows), left, 1, inner, resultGradient, columns, rightGradient, columns, 1)
    for row in 0..<rows {
        let gradient = resultGradient + row * columns
        for column in 0..<columns { biasGradient[column] += gradient[column] }
    }
    transpose(right, rows: inner, columns: columns, into: transposed.reserve(inner * columns))
    sayso_multiply(
        Int32(rows), Int32(inner), Int32(columns), resultGradient, columns, 1, transposed.base, inner, leftGradient,
        inner, accumulate ? 1 : 0)
}
