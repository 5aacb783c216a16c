import CKernels
import Foundation

/// A trained network with the words it knows and its settings.
///
/// In bytes all numbers are little-endian: the table sizes of this version and the network's sizes (32-bit), the
/// settings (32-bit floats), the keys of words, lemmas and endings (64-bit), and the weights as 16-bit floats.
///
/// `@unchecked Sendable` because the weights are written by `init` only.
package final class AttributionModel: @unchecked Sendable {
    package let shape: NetworkShape
    package let vocabularies: Vocabularies
    package let settings: DecodingSettings
    private let weights: Floats
    /// The network as it is used.
    package let bytes: ByteNetwork

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
        bytes = ByteNetwork(shape: shape, weights: self.weights)
    }

    /// A network that finds nothing.
    static var none: AttributionModel {
        let shape = NetworkShape(words: 1, lemmas: 1, endings: 1, hidden: 16, pairHidden: 16)
        var settings = DecodingSettings()
        settings.least = 2
        let none = Vocabulary([])
        return AttributionModel(
            shape: shape, vocabularies: Vocabularies(words: none, lemmas: none, endings: none), settings: settings,
            weights: Floats(shape.parts.count).base)
    }

    /// The same network with other settings.
    package func with(_ settings: DecodingSettings) -> AttributionModel {
        AttributionModel(shape: shape, vocabularies: vocabularies, settings: settings, weights: weights.base)
    }

    static let magic: StaticString = "ATT2"
    private static var tableSizes: [Int] {
        [
            PennTag.count, TokenFeatures.shapes, TokenFeatures.quotations, TokenFeatures.layouts,
            TokenFeatures.contexts, PairFeatures.distances, PairFeatures.relations,
        ]
    }

    /// The network trained into `bytes`.
    package convenience init(_ bytes: ModelBytes) throws(ModelError) {
        let damaged = ModelError.incompatible("the network")
        var reader = try ModelReader(bytes, part: "the network", magic: Self.magic)
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
            settings: DecodingSettings(settings), weights: weights.base)
    }

    /// Its bytes, as ``init(_:)`` reads them.
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
