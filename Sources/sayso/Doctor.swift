import ArgumentParser
import Foundation
import SaysoCore
import SaysoExtraction
import SaysoFetch
import SaysoModel
import SaysoTUI

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look whether terminal, archive, feeds, config, theme and model are as they should be.",
        discussion: "Says what is wrong and what to do. The exit code is 0 if nothing is, though there may be hints.")

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var model: ModelOption

    func run() throws {
        let findings = terminal + archiveFindings + configuration + [modelFinding]
        try StandardOutput.write(findings.map { $0.line + "\n" }.joined())
        if findings.contains(where: { $0.level == .wrong }) { throw ExitCode(EX_CONFIG) }
    }

    /// What was looked at, and how it is.
    private struct Finding {
        enum Level: String {
            case good = "ok"
            case hint
            case wrong
        }

        var level: Level
        var subject: String
        var text: String

        var line: String {
            func padded(_ text: String, _ width: Int) -> String {
                text + String(repeating: " ", count: max(0, width - text.count))
            }
            return (padded(level.rawValue, 7) + padded(subject, 10) + text).harmless.replacing("\n", with: " ")
        }
    }

    // MARK: - Terminal

    private var terminal: [Finding] {
        let facts = TerminalFacts()
        guard facts.isTerminal else {
            return [
                Finding(
                    level: .hint, subject: "terminal", text: "this is none; run sayso doctor in the one you browse in")
            ]
        }
        guard facts.isKnown, facts.movesCursor else {
            let name =
                facts.type.isEmpty
                ? "it has no type"
                : "its type “\(facts.type)” " + (facts.isKnown ? "can't move the cursor" : "is not known here")
            return [
                Finding(
                    level: .wrong, subject: "terminal", text: "\(name); set TERM to another, for example xterm-256color"
                )
            ]
        }
        var findings = [Finding(level: .good, subject: "terminal", text: facts.type)]
        if let size = facts.size {
            let isSmall = size.width < 72 || size.height < 16
            findings.append(
                Finding(
                    level: isSmall ? .hint : .good, subject: "size",
                    text: "\(size.width)x\(size.height)"
                        + (isSmall ? "; from 72x16 on there is room for two panes" : "")))
        }
        let noColor = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        let colours =
            facts.colors >= 1 << 24
            ? "16 million" : facts.colors == 0 ? "none; bold and underline serve" : "\(facts.colors)"
        findings.append(
            Finding(
                level: facts.colors >= 256 || noColor ? .good : .hint, subject: "colours",
                text: noColor
                    ? "none, as NO_COLOR is set"
                    : facts.colors >= 256 ? colours : "\(colours); most terminals show 256 with TERM=xterm-256color"))
        findings.append(
            Finding(
                level: facts.hasUnicode ? .good : .hint, subject: "encoding",
                text: facts.hasUnicode ? "UTF-8" : "not UTF-8; set LC_ALL to a locale that is, for example C.UTF-8"))
        return findings
    }

    // MARK: - Files

    private var archiveFindings: [Finding] {
        let path = archive.resolved
        guard FileManager.default.fileExists(atPath: path) else {
            return [
                Finding(
                    level: .hint, subject: "archive", text: "\(path) is not there yet; fill it with: sayso add FILE …")
            ]
        }
        do {
            let archive = try ArchiveOption.open(path)
            let counts = try archive.counts(Filter())
            let found = "\(path): \(counted(counts.articles, "article")), \(counted(counts.quotes, "quote"))"
            return [Finding(level: .good, subject: "archive", text: found)] + (try feedFindings(archive.feeds()))
        } catch {
            return [Finding(level: .wrong, subject: "archive", text: "\(error)")]
        }
    }

    private var configuration: [Finding] {
        let configuration = archive.config.files.read()
        let path = archive.config.files.config
        let isThere = FileManager.default.fileExists(atPath: path)
        let good = Finding(
            level: .good, subject: "config",
            text: isThere ? "\(path): nothing to object to" : "none, so all is as it comes; see: sayso config")
        let settings = configuration.settings
        let theme = Finding(
            level: .good, subject: "theme",
            text: settings.theme ?? "\(settings.dark) or \(settings.light), by the terminal's background")
        let problems = configuration.problems.map {
            Finding(level: .wrong, subject: "config", text: $0.description)
        }
        return (problems.isEmpty ? [good] : problems) + [theme]
    }

    // MARK: - Feeds

    /// How long a feed may fail before something has to be done about it.
    private static let patience = Duration.seconds(3 * 24 * 3600)

    private func feedFindings(_ feeds: [StoredFeed]) -> [Finding] {
        guard !feeds.isEmpty else { return [] }
        if let missing = WebClient.missing {
            return [Finding(level: .wrong, subject: "feeds", text: missing.description)]
        }
        let failing = feeds.filter { $0.error != nil }
        let unread = feeds.count { $0.checked == nil }
        let sum = Finding(
            level: unread > 0 ? .hint : .good, subject: "feeds",
            text: counted(feeds.count, "feed")
                + (unread > 0 ? ", \(unread) never looked at; look with: sayso feeds refresh" : "")
                + (failing.isEmpty ? "" : ", \(failing.count) could not be read"))
        return [sum]
            + failing.map { feed in
                let since = feed.failingSince ?? feed.checked ?? Date()
                let time = Duration.seconds(max(0, Date().timeIntervalSince(since)))
                let isLong = time > Self.patience
                let age = time < .seconds(3600) ? "lately" : "for \(time.inWords)"
                return Finding(
                    level: isLong ? .wrong : .hint, subject: "feed",
                    text: "\(feed.name) can't be read \(age): \(feed.error ?? "")"
                        + (isLong ? "; if it is gone: sayso feeds remove \(feed.address.text)" : ""))
            }
    }

    // MARK: - Model

    /// A sentence of which every model should make a quote.
    private static let sentence = "“The bridge is closed,” said Ada Kestrel, the mayor of Nordhaven.\n"

    private var modelFinding: Finding {
        do {
            let article = Article(id: "doctor", title: "Bridge", text: Self.sentence)
            let quotes = try model.extractor().extract(article).quotes
            return quotes.isEmpty
                ? Finding(
                    level: .wrong, subject: "model",
                    text: "finds no quote where there is one; train it anew, or leave --model out")
                : Finding(level: .good, subject: "model", text: model.path ?? "the program's own")
        } catch let failure as Failure {
            return Finding(level: .wrong, subject: "model", text: failure.message)
        } catch {
            return Finding(level: .wrong, subject: "model", text: "\(error)")
        }
    }
}

extension Duration {
    /// "5 hours", "12 days".
    fileprivate var inWords: String {
        let hours = Int(components.seconds / 3600)
        return hours < 48 ? counted(hours, "hour") : counted(hours / 24, "day")
    }
}
