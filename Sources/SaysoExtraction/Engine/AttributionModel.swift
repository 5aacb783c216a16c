import CKernels
import CModel
import Foundation

/// Why a model could not be used.
public enum ModelError: Error, CustomStringConvertible {
    /// The file cannot be read.
    case unreadable(String)
    /// The file or part of the model is no model, or one that another version of sayso made.
    case incompatible(String)

    /// What went wrong, with which file, and what to do.
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
    /// Added to the log-probability of a source: above 0 fewer quotes are left without one.
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
/// In a file all numbers are little-endian: the table sizes of this version and the network's sizes (32-bit), the
/// settings (32-bit floats), the keys of words, lemmas and endings (64-bit), and the weights as 16-bit floats.
///
/// `@unchecked Sendable` because the weights are written by `init` only.
public final class AttributionModel: @unchecked Sendable {
    package let shape: NetworkShape
    package let vocabularies: Vocabularies
    package let settings: DecodingSettings
    private let weights: Floats

    /// A model with a copy of `weights`.
    package init(
        shape: NetworkShape, vocabularies: Vocabularies, settings: DecodingSettings, weights: UnsafePointer<Float>
    ) {
        self.shape = shape
        self.vocabularies = vocabularies
        self.settings = settings
        let count = shape.parts.count
        self.weights = Floats(count)
        self.weights.base.update(from: weights, count: count)
    }

    /// The model in the program. (A test sees to it that its bytes are sound; without them nothing would be found.)
    package static let embedded: AttributionModel = {
        let blob = sayso_model_attributions()
        return (try? AttributionModel(ModelBytes(static: blob.bytes, count: blob.count))) ?? .empty
    }()

    private static var empty: AttributionModel {
        let shape = NetworkShape(words: 1, lemmas: 1, endings: 1, hidden: 16, pairHidden: 16)
        var settings = DecodingSettings()
        settings.least = .infinity
        let none = Vocabulary([])
        return AttributionModel(
            shape: shape, vocabularies: Vocabularies(words: none, lemmas: none, endings: none), settings: settings,
            weights: Floats(shape.parts.count).base)
    }

    /// The same network with other settings.
    package func with(_ settings: DecodingSettings) -> AttributionModel {
        AttributionModel(shape: shape, vocabularies: vocabularies, settings: settings, weights: weights.base)
    }

    package var network: AttributionNetwork { AttributionNetwork(shape: shape, weights: weights.base) }

    static let magic: StaticString = "ATT1"
    private static var tableSizes: [Int] {
        [
            PennTag.count, TokenFeatures.shapes, TokenFeatures.quotations, TokenFeatures.layouts,
            TokenFeatures.contexts, PairFeatures.distances, PairFeatures.relations,
        ]
    }

    /// The network trained into `bytes`.
    public convenience init(_ bytes: ModelBytes) throws(ModelError) {
        let damaged = ModelError.incompatible("attributions")
        var reader = try ModelReader(bytes, part: "attributions", magic: Self.magic)
        for size in Self.tableSizes where try reader.number() != size { throw damaged }
        let shape = NetworkShape(
            words: try reader.number(), lemmas: try reader.number(), endings: try reader.number(),
            hidden: try reader.number(), pairHidden: try reader.number())
        for size in [shape.words, shape.lemmas, shape.endings] where !(1...1_000_000).contains(size) { throw damaged }
        for size in [shape.hidden, shape.pairHidden] where !(16...1024).contains(size) || size % 16 != 0 {
            throw damaged
        }
        var settings: [Float] = []
        for _ in 0..<DecodingSettings.count {
            settings.append(Float(bitPattern: UInt32(truncatingIfNeeded: try reader.number())))
        }
        var known: [Vocabulary] = []
        for size in [shape.words, shape.lemmas, shape.endings] {
            let keys = try reader.section(8 * (size - 1))
            known.append(
                Vocabulary(
                    (0..<size - 1).map {
                        UInt64(littleEndian: keys.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self))
                    }))
        }
        let count = shape.parts.count
        let section = try reader.section(2 * count)
        let halves = (0..<count).map {
            UInt16(littleEndian: section.loadUnaligned(fromByteOffset: 2 * $0, as: UInt16.self))
        }
        let weights = Floats(count)
        sayso_widen(count, halves, weights.base)
        self.init(
            shape: shape, vocabularies: Vocabularies(words: known[0], lemmas: known[1], endings: known[2]),
            settings: DecodingSettings(values: settings), weights: weights.base)
    }

    /// The bytes of a file of it.
    package var data: Data {
        var data = Data(Self.magic.description.utf8)
        func append<Number: FixedWidthInteger>(_ number: Number) {
            withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
        }
        let sizes = [shape.words, shape.lemmas, shape.endings, shape.hidden, shape.pairHidden]
        for size in Self.tableSizes + sizes { append(UInt32(size)) }
        for value in settings.values { append(value.bitPattern) }
        for key in vocabularies.all.flatMap(\.keys) { append(key) }
        let count = shape.parts.count
        var halves = [UInt16](repeating: 0, count: count)
        sayso_narrow(count, weights.base, &halves)
        for half in halves { append(half) }
        return data
    }
}
