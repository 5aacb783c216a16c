import ArgumentParser
import Foundation
import SaysoCore
import SaysoFetch
import SaysoModel

struct FeedsRefresh: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh",
        abstract: "Look what is new in the feeds, and add it to the archive.",
        discussion: """
            A feed that can't be read is named and does not hold up the others. Servers that ask for patience \
            (Retry-After) are left alone for so long, and what a site keeps from robots (robots.txt) is left. Ctrl-C ends \
            with what is in.
            """)

    @Argument(help: ArgumentHelp("Only the feeds at these addresses.", valueName: "url")) var addresses: [String] = []
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var model: ModelOption
    @OptionGroup var web: WebOption

    func run() throws {
        let archive = try archive.open()
        let feeds = try wanted(of: archive.feeds())
        let interrupt = Interrupt()
        let isPressed = interrupt.isPressed
        let refresh = FeedRefresh(of: archive, client: web.client, extractor: try model.extractor())
        let summary = try refresh.run(feeds) { event in
            switch event {
            case .progress(let progress):
                StandardError.show("\(progress.done) of \(progress.feeds) feeds, \(progress.added) new")
            case .failure(let name, let reason):
                StandardError.clearLine()
                StandardError.say("\(name): \(reason)")
            case .warning(let text):
                StandardError.clearLine()
                StandardError.say(text)
            }
            return !isPressed()
        }
        StandardError.clearLine()
        try StandardOutput.write(summary.line + "\n")
        if interrupt.isPending { throw ExitCode(128 + SIGINT) }
        if summary.failed > 0, summary.failed == summary.feeds { throw ExitCode(EX_UNAVAILABLE) }
    }

    /// Those of `feeds` that were named, or all.
    private func wanted(of feeds: [StoredFeed]) throws -> [StoredFeed] {
        guard !feeds.isEmpty else { throw Failure("there are no feeds; add one with: sayso feeds add URL", EX_NOINPUT) }
        let named = addresses.map { WebAddress($0) }
        for (text, address) in zip(addresses, named) where !feeds.contains(where: { $0.address == address }) {
            throw Failure("there is no feed \(text); see: sayso feeds list", EX_NOINPUT)
        }
        return feeds.filter { named.isEmpty || named.contains($0.address) }
    }
}

extension FeedRefresh.Summary {
    /// What came of it, in a line.
    var line: String {
        let parts = [
            (unchanged, "unchanged"), (failed, "failed"), (skipped, "left alone as their servers ask"),
            (pagesFailed, pagesFailed == 1 ? "page not read" : "pages not read"),
        ]
        return "\(counted(added, "new article")) from \(counted(feeds, "feed"))"
            + parts.filter { $0.0 > 0 }.map { "; \($0.0) \($0.1)" }.joined()
    }
}
