import Foundation

/// The weights of a network as a model keeps them: rounded to bytes, with a scale for each column of each part.
///
/// In bytes, for each part (``NetworkShape/Parts/all``) the scales (32-bit floats, little-endian), then the weights
/// divided by them (signed bytes, row by row).
package struct RoundedWeights: Sendable {
    let data: Data

    /// `weights` of a network of `shape`, rounded to the nearest.
    init(_ weights: UnsafePointer<Float>, shape: NetworkShape) {
        var data = Data(capacity: Self.size(of: shape))
        for part in shape.parts.all {
            let matrix = weights + part.offset
            var scales = [Float](repeating: 0, count: part.columns)
            for index in 0..<part.count {
                scales[index % part.columns] = max(scales[index % part.columns], abs(matrix[index]))
            }
            scales = scales.map { $0 > 0 ? $0 / 127 : 1 }
            for scale in scales { withUnsafeBytes(of: scale.bitPattern.littleEndian) { data.append(contentsOf: $0) } }
            for index in 0..<part.count {
                data.append(UInt8(bitPattern: Int8((matrix[index] / scales[index % part.columns]).rounded())))
            }
        }
        self.data = data
    }

    /// The next ones that `reader` comes to.
    init(_ reader: inout ModelReader, shape: NetworkShape) throws(ModelError) {
        data = Data(try reader.section(Self.size(of: shape)))
    }

    /// Number of bytes.
    private static func size(of shape: NetworkShape) -> Int {
        shape.parts.all.reduce(0) { $0 + 4 * $1.columns + $1.count }
    }

    /// The weights as floats, where ``NetworkShape/parts`` says.
    func floats(_ shape: NetworkShape) -> Floats {
        let weights = Floats(shape.parts.count)
        data.withUnsafeBytes { bytes in
            var start = 0
            for part in shape.parts.all {
                let scales = (0..<part.columns).map {
                    Float(
                        bitPattern: UInt32(
                            littleEndian: bytes.loadUnaligned(fromByteOffset: start + 4 * $0, as: UInt32.self)))
                }
                start += 4 * part.columns
                for index in 0..<part.count {
                    weights.base[part.offset + index] =
                        Float(Int8(bitPattern: bytes[start + index])) * scales[index % part.columns]
                }
                start += part.count
            }
        }
        return weights
    }
}
