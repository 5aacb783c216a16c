import Foundation

/// Trained networks, which judge together, with the words they know and their settings.
///
/// In bytes all numbers are little-endian: the table sizes of this version, the networks' sizes and their number
/// (32-bit), the settings (32-bit floats), the keys of words, lemmas and endings (64-bit), and each network's
/// ``RoundedWeights``.
package final class AttributionModel: Sendable {
    package let shape: NetworkShape
    package let vocabularies: Vocabularies
    package let settings: DecodingSettings
    private let members: [RoundedWeights]
    /// The networks as they are used.
    package let networks: JointNetworks

    private init(
        shape: NetworkShape, vocabularies: Vocabularies, settings: DecodingSettings, members: [RoundedWeights],
        networks: JointNetworks? = nil
    ) {
        self.shape = shape
        self.vocabularies = vocabularies
        self.settings = settings
        self.members = members
        self.networks =
            networks ?? JointNetworks(members.map { ByteNetwork(shape: shape, weights: $0.floats(shape)) })
    }

    /// A model of one network with `weights`.
    package convenience init(
        shape: NetworkShape, vocabularies: Vocabularies, settings: DecodingSettings, weights: UnsafePointer<Float>
    ) {
        self.init(
            shape: shape, vocabularies: vocabularies, settings: settings,
            members: [RoundedWeights(weights, shape: shape)])
    }

    /// A model of the networks of `models`, of which there is one at least; all know the same words.
    package convenience init(joining models: [AttributionModel]) {
        self.init(
            shape: models[0].shape, vocabularies: models[0].vocabularies, settings: models[0].settings,
            members: models.flatMap(\.members))
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

    /// The same networks with other settings.
    package func with(_ settings: DecodingSettings) -> AttributionModel {
        AttributionModel(
            shape: shape, vocabularies: vocabularies, settings: settings, members: members, networks: networks)
    }

    /// How many networks may judge together.
    package static let mostNetworks = 16
    static let magic: StaticString = "ATT3"
    private static var tableSizes: [Int] {
        [
            PennTag.count, TokenFeatures.shapes, TokenFeatures.quotations, TokenFeatures.layouts,
            TokenFeatures.contexts, PairFeatures.distances, PairFeatures.relations,
        ]
    }

    /// The networks trained into `bytes`.
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
        let count = try reader.number()
        guard (1...Self.mostNetworks).contains(count) else { throw damaged }
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
        var members: [RoundedWeights] = []
        for _ in 0..<count { members.append(try RoundedWeights(&reader, shape: shape)) }
        self.init(
            shape: shape, vocabularies: Vocabularies(words: known[0], lemmas: known[1], endings: known[2]),
            settings: DecodingSettings(settings), members: members)
    }

    /// Its bytes, as ``init(_:)`` reads them.
    package var data: Data {
        var data = Data(Self.magic.description.utf8)
        func append<Number: FixedWidthInteger>(_ number: Number) {
            withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
        }
        let sizes = [shape.words, shape.lemmas, shape.endings, shape.hidden, shape.pairHidden, members.count]
        for size in Self.tableSizes + sizes { append(UInt32(size)) }
        for value in settings.values { append(value.bitPattern) }
        for key in vocabularies.all.flatMap(\.keys) { append(key) }
        for member in members { data.append(member.data) }
        return data
    }
}
