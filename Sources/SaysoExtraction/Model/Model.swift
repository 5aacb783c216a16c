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

/// All that is trained: the tagger, the lemmatizer, and the network that finds attributions.
public struct Model: Sendable {
    /// Gives words their parts of speech.
    public let tagger: Tagger
    /// Gives words their dictionary forms.
    public let lemmatizer: Lemmatizer
    package let attributions: AttributionModel

    /// The model in `bytes`.
    public init(_ bytes: ModelBytes) throws(ModelError) {
        let parts = try Parts(bytes)
        tagger = try Tagger(parts.tagger)
        lemmatizer = try Lemmatizer(parts.lemmatizer)
        attributions = try AttributionModel(parts.attributions)
    }

    /// The model in the file at `path`.
    public init(path: String) throws(ModelError) {
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
        do {
            try self.init(ModelBytes(data))
        } catch {
            throw .incompatible(path)
        }
    }

    /// The model in the program. (A test sees to it that its bytes are sound; without them nothing would be found.)
    public static let embedded: Model = (try? Model(.embedded)) ?? Model()

    private init() {
        tagger = Tagger()
        lemmatizer = Lemmatizer()
        attributions = .none
    }

    /// The parts of a model's bytes: four characters, then each part behind its length (32-bit, little-endian).
    package struct Parts: Sendable {
        package let tagger: ModelBytes
        package let lemmatizer: ModelBytes
        package let attributions: ModelBytes

        private static let magic: StaticString = "SAY1"

        package init(tagger: ModelBytes, lemmatizer: ModelBytes, attributions: ModelBytes) {
            self.tagger = tagger
            self.lemmatizer = lemmatizer
            self.attributions = attributions
        }

        package init(_ bytes: ModelBytes) throws(ModelError) {
            var reader = try ModelReader(bytes, part: "the model", magic: Self.magic)
            tagger = try reader.nextPart()
            lemmatizer = try reader.nextPart()
            attributions = try reader.nextPart()
        }

        package var data: Data {
            var data = Data(Self.magic.description.utf8)
            for part in [tagger, lemmatizer, attributions] {
                withUnsafeBytes(of: UInt32(part.count).littleEndian) { data.append(contentsOf: $0) }
                data.append(contentsOf: UnsafeRawBufferPointer(start: part.base, count: part.count))
            }
            return data
        }
    }
}

extension ModelBytes {
    /// Those of the model in the program.
    package static var embedded: ModelBytes {
        let blob = sayso_model()
        return ModelBytes(static: blob.bytes, count: blob.count)
    }
}
