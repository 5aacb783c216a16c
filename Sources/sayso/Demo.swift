import ArgumentParser
import SaysoCore
import SaysoExtraction
import SaysoTUI
import Samples

struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Browse the sample articles that sayso brings along.")

    @OptionGroup var config: ConfigOption
    @OptionGroup var looks: LooksOption

    func run() throws {
        try Browser.run(options: try looks.browserOptions(config)) { _ in
            let archive = try Archive.inMemory()
            let extractor = QuoteExtractor()
            let entries = try Samples.files.map { file in
                let article = try ArticleReader.article(file.bytes, name: file.name).get()
                return Entry(article: article, extraction: extractor.extract(article))
            }
            try archive.add(entries)
            return archive
        }
    }
}
