import ArgumentParser
import SaysoCore

/// `--as FORMAT`: how files are read.
struct ReadingOption: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Read all files as this format: \(Self.names). Otherwise each file's name and content tell.",
            valueName: "format"), completion: .list(ArticleFormat.all.map(\.name)))
    var format: String?

    func validate() throws {
        guard let format, ArticleFormat.named(format) == nil else { return }
        throw ValidationError("there is no format \"\(format)\"; sayso reads \(Self.names)")
    }

    private static var names: String { ArticleFormat.all.map(\.name).joined(separator: ", ") }

    /// What was asked for.
    var options: ReadingOptions { ReadingOptions(format: format.flatMap(ArticleFormat.named)) }
}
