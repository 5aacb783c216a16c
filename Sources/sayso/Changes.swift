import ArgumentParser
import Foundation
import SaysoCore
import SaysoModel

struct Changes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show which quotes of articles were changed, dropped or added after they appeared.",
        discussion: """
            An article that is added again under the same address with another text has changed; the archive keeps both \
            versions. [-words-] were cut, {+words+} were added, as git diff --word-diff shows them.
            """)

    @Option(help: ArgumentHelp("At most so many articles, those that changed last first.", valueName: "number"))
    var limit: Int = 100

    @OptionGroup var archive: ArchiveOption

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit needs a number from 0 on") }
    }

    func run() throws {
        let archive = try archive.openThere()
        let changed = try archive.changedArticles(limit: limit)
        if changed.isEmpty { StandardError.say("no article has changed since it was added") }
        for id in changed {
            guard let stored = try archive.article(id) else { continue }
            var lines = [stored.article.title.visibleLine]
            for sighting in try archive.sightings(of: id) {
                lines.append(
                    "  seen in \(sighting.place.visibleLine)\(sighting.seen.map { ", \(Day(at: $0))" } ?? "")")
            }
            for change in try archive.changes(of: id) {
                lines.append("  changed by \(Day(at: change.found))")
                if change.quotes.isEmpty { lines.append("    no quote is changed") }
                lines += change.quotes.map { "    " + Self.line($0).visibleLine }
            }
            try StandardOutput.write(lines.joined(separator: "\n") + "\n\n")
        }
    }

    private static func line(_ change: ArticleChange.QuoteChange) -> String {
        let speaker = change.speaker.map { "\($0): " } ?? ""
        if let old = change.old, let new = change.new, let words = change.words {
            return "changed  \(speaker)\(marked(words, old, new))"
        }
        return change.old.map { "dropped  \(speaker)\($0)" } ?? "added    \(speaker)\(change.new ?? "")"
    }

    private static func marked(_ diff: WordDiff, _ old: String, _ new: String) -> String {
        diff.pieces.map { piece in
            switch piece.change {
            case .kept: piece.new.map { new.text(at: $0) } ?? ""
            case .cut: "[-\(piece.old.map { old.text(at: $0) } ?? "")-]"
            case .added: "{+\(piece.new.map { new.text(at: $0) } ?? "")+}"
            }
        }.joined(separator: " ")
    }
}
