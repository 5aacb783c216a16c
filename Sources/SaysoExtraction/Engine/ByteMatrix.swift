import CKernels

/// A matrix of weights rounded to bytes, to be multiplied by rows of bytes; see CKernels.h. Never changes.
final class ByteMatrix {
    let rows: Int
    let columns: Int
    private let packed: Room<Int8>
    private let offsets: Room<Int32>
    private let scales: Floats

    /// - Parameters:
    ///   - part: the matrix among `weights`; or `rows` of it from row `first` on.
    ///   - valueScales: for each row the scale of the values that meet it; if nil they go from -1 to 1.
    init(
        _ weights: UnsafePointer<Float>, _ part: NetworkShape.Part, first: Int = 0, rows: Int? = nil,
        valueScales: [Float]? = nil
    ) {
        self.rows = rows ?? part.rows
        columns = part.columns
        packed = Room(self.rows * columns)
        offsets = Room(columns)
        scales = Floats(columns)
        let rowScales = (0..<self.rows).map { (valueScales?[$0] ?? 1) / 127 }
        sayso_pack(
            Int32(columns), Int32(self.rows), weights + part.offset + first * columns, rowScales, packed.base,
            offsets.base, scales.base)
    }

    /// Columns of it, as the kernels take them.
    func weights(columns: Range<Int>? = nil) -> sayso_weights {
        let columns = columns ?? 0..<self.columns
        return sayso_weights(
            packed: packed.base + 4 * columns.lowerBound, offsets: offsets.base + columns.lowerBound,
            scales: scales.base + columns.lowerBound, columns: Int32(columns.count), group: 4 * self.columns)
    }

    /// `result` = `bias` in each row + `left` · the matrix.
    func multiply(
        _ left: UnsafePointer<UInt8>, rows count: Int, bias: UnsafePointer<Float>, _ result: UnsafeMutablePointer<Float>
    ) {
        sayso_multiply_bytes(Int32(count), Int32(rows), left, rows, weights(), bias, 0, result, columns)
    }
}
