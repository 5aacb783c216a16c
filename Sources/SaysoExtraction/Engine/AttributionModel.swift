import CKernels
import Foundation

/// Why a model could not be used.
public enum ModelError: Error, CustomStringConvertible {
    /// The file cannot be read.
    case unreadable(String)
    /// The file is no model, or one that another version of sayso made.
    case incompatible(String)

    public var description: String {
        switch self {
        case .unreadable(let path): "cannot read the model \(path); is it there, and may you read it?"
        case .incompatible(let path):
            "\(path) is not a model that this version of sayso can use; train it anew with `sayso train`"
        }
    }
}

/// How probabilities become attributions; found on articles that the network was not trained on.
package struct DecodingSettings: Hashable, Sendable {
    /// Added to the log-probabilities of words of a source: above 0 fewer quotes are left without one.
    package var sourceBias: Float = 1
    /// Weight of the cue's probability in an attribution's score; that of the content's words has the rest.
    package var cueWeight: Float = 0.4
    /// Least score of an attribution.
    package var least: Float = 0.55
    /// Confidence is the logistic function of `slope` · score + `intercept` (Platt 1999).
    package var slope: Float = 8
    package var intercept: Float = -5

    package init() {}

    fileprivate static let count = 5
    fileprivate var values: [Float] { [sourceBias, cueWeight, least, slope, intercept] }
    fileprivate init(values: [Float]) {
        (sourceBias, cueWeight, least, slope, intercept) = (values[0], values[1], values[2], values[3], values[4])
    }
}

/// A trained network with the words it knows and its settings.
///
/// In a file all numbers are little-endian: the signature, the table sizes of this version, the network's sizes
/// (32-bit), the settings (32-bit floats), the keys of words and endings (64-bit), and the weights as 16-bit floats.
///
/// Sendable without the compiler's word for it: the weights are written by `init` only.
public final class AttributionModel: @unchecked Sendable {
    package let shape: NetworkShape
    package let words: Vocabulary
    package let endings: Vocabulary
    package let settings: DecodingSettings
    private let weights: Floats

    /// A model with a copy of `weights`.
    package init(
        shape: NetworkShape, words: Vocabulary, endings: Vocabulary, settings: DecodingSettings,
        weights: UnsafePointer<Float>
    ) {
        self.shape = shape
        self.words = words
        self.endings = endings
        self.settings = settings
        let count = shape.parts.count
        self.weights = Floats(count)
        self.weights.base.update(from: weights, count: count)
    }

    package var network: AttributionNetwork { AttributionNetwork(shape: shape, weights: weights.base) }

    private static let signature: UInt64 = 0x3152_416f_7379_6173  // "saysoAR1"
    private static var tableSizes: [Int] {
        [
            TokenFeatures.tags, TokenFeatures.shapes, TokenFeatures.quotations, TokenFeatures.layouts,
            TokenFeatures.contexts, PairFeatures.distances, PairFeatures.relations,
        ]
    }

    /// Reads a model from a file.
    public convenience init(path: String) throws(ModelError) {
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
        guard let model = data.withUnsafeBytes({ AttributionModel.Contents($0) }) else { throw .incompatible(path) }
        self.init(model)
    }

    /// Reads a model from the bytes of a file; nil if they are no model of this version.
    package convenience init?(bytes: UnsafeRawBufferPointer) {
        guard let contents = Contents(bytes) else { return nil }
        self.init(contents)
    }

    private convenience init(_ contents: Contents) {
        self.init(
            shape: contents.shape, words: Vocabulary(contents.words), endings: Vocabulary(contents.endings),
            settings: contents.settings, weights: contents.weights.base)
    }

    /// What a file holds.
    private struct Contents {
        let shape: NetworkShape
        let settings: DecodingSettings
        let words: [UInt64]
        let endings: [UInt64]
        let weights: Floats

        init?(_ bytes: UnsafeRawBufferPointer) {
            var at = 0
            func next<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
                let size = MemoryLayout<Number>.size
                guard at + size <= bytes.count else { return nil }
                defer { at += size }
                return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: Number.self))
            }
            func sizes(_ count: Int) -> [Int]? {
                let values = (0..<count).compactMap { _ in next(UInt32.self).map(Int.init) }
                return values.count == count ? values : nil
            }
            guard next(UInt64.self) == AttributionModel.signature,
                sizes(AttributionModel.tableSizes.count) == AttributionModel.tableSizes,
                let numbers = sizes(4), numbers.allSatisfy({ (1...1_000_000).contains($0) }),
                numbers[2] % 16 == 0, numbers[3] % 16 == 0, numbers[2] <= 1024, numbers[3] <= 1024
            else { return nil }
            let settings = (0..<DecodingSettings.count).compactMap { _ in next(UInt32.self).map(Float.init(bitPattern:)) }
            shape = NetworkShape(
                words: numbers[0], endings: numbers[1], hidden: numbers[2], pairHidden: numbers[3])
            let count = shape.parts.count
            guard settings.count == DecodingSettings.count,
                bytes.count == at + 8 * (shape.words + shape.endings - 2) + 2 * count
            else { return nil }
            self.settings = DecodingSettings(values: settings)
            words = (1..<shape.words).compactMap { _ in next(UInt64.self) }
            endings = (1..<shape.endings).compactMap { _ in next(UInt64.self) }
            let halves = (0..<count).compactMap { _ in next(UInt16.self) }
            weights = Floats(count)
            sayso_widen(count, halves, weights.base)
        }
    }

    /// The file's bytes.
    package var data: Data {
        var data = Data()
        func append<Number: FixedWidthInteger>(_ number: Number) {
            withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
        }
        append(Self.signature)
        for size in Self.tableSizes + [shape.words, shape.endings, shape.hidden, shape.pairHidden] {
            append(UInt32(size))
        }
        for value in settings.values { append(value.bitPattern) }
        for key in words.keys + endings.keys { append(key) }
        let count = shape.parts.count
        var halves = [UInt16](repeating: 0, count: count)
        sayso_narrow(count, weights.base, &halves)
        for half in halves { append(half) }
        return data
    }
}
