import ArgumentParser
import Foundation
import SaysoExtraction

/// `--model FILE`.
struct ModelOption: ParsableArguments {
    @Option(
        name: .customLong("model"),
        help: ArgumentHelp("A model of your own, from: sayso train", valueName: "file"), completion: .file())
    var path: String?

    /// The extractor with that model, or the program's own.
    func extractor() throws -> QuoteExtractor {
        guard let path else { return QuoteExtractor() }
        return QuoteExtractor(model: try Self.model(at: path))
    }

    /// The model in a file that the user names.
    static func model(at path: String) throws -> Model {
        do {
            return try Model(path: path)
        } catch ModelError.unreadable(let path) {
            throw Failure("\(ModelError.unreadable(path))", EX_NOINPUT)
        } catch {
            throw Failure("\(error)", EX_CONFIG)
        }
    }
}
