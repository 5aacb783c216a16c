import ArgumentParser
import SaysoCore

/// `--as FORMAT`, `--map FIELD=NAME` and `--anew`: how files are read.
struct ReadingOption: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Read all files as this format: \(Self.names). Otherwise each file's name and content tell.",
            valueName: "format"), completion: .list(ArticleFormat.all.map(\.name)))
    var format: String?

    @Option(
        help: ArgumentHelp(
            "Which fields of JSON and CSV are what of an article: text=body,title=headline.main. A dot leads into an object.",
            valueName: "field=name,..."))
    var map: String?

    @Flag(
        help: """
            Find the quotes of all articles; else those of JSON lines that sayso extract wrote, of Quotebank and of brat \
            are taken as they are.
            """)
    var anew = false

    func validate() throws {
        do {
            if let map { _ = try FieldMapping(map) }
        } catch {
            throw ValidationError("--map: \(error)")
        }
        guard let format, ArticleFormat.named(format) == nil else { return }
        throw ValidationError("there is no format \"\(format)\"; sayso reads \(Self.names)")
    }

    private static var names: String { ArticleFormat.all.map(\.name).joined(separator: ", ") }

    /// What was asked for.
    var options: ReadingOptions {
        get throws {
            ReadingOptions(
                format: format.flatMap(ArticleFormat.named),
                mapping: try map.map { try FieldMapping($0) } ?? FieldMapping(), findsAnew: anew)
        }
    }
}
