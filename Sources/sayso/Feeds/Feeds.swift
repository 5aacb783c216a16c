import ArgumentParser
import Foundation
import SaysoCore
import SaysoModel

/// `sayso feeds`.
struct Feeds: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds",
        abstract: "Fill the archive from feeds: RSS, Atom and JSON Feed.",
        subcommands: [
            FeedsAdd.self, FeedsList.self, FeedsRemove.self, FeedsRefresh.self, FeedsImport.self, FeedsExport.self,
        ],
        defaultSubcommand: FeedsList.self)
}

struct FeedsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the feeds, with when they were looked at and what was wrong.")

    @OptionGroup var archive: ArchiveOption

    func run() throws {
        let feeds = try archive.open().feeds()
        guard !feeds.isEmpty else { return StandardError.say("there are no feeds; add one with: sayso feeds add URL") }
        for feed in feeds {
            try StandardOutput.write("\(feed.name)\n  \(feed.address.text)\n  \(feed.state)\n".harmless)
        }
    }
}

struct FeedsRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Forget feeds; the articles that came from them stay.")

    @Argument(help: ArgumentHelp("Addresses of feeds.", valueName: "url")) var addresses: [String]
    @OptionGroup var archive: ArchiveOption

    func run() throws {
        let archive = try archive.open()
        for text in addresses {
            guard let address = WebAddress(text), try archive.removeFeed(address) else {
                throw Failure("there is no feed \(text); see: sayso feeds list", EX_NOINPUT)
            }
        }
    }
}

struct FeedsImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add the feeds of an OPML file, as other feed readers write it.")

    @Argument(help: ArgumentHelp("The OPML file.", valueName: "file"), completion: .file()) var path: String
    @Flag(help: "Read the page of each entry that has not its whole text.") var follow = false
    @OptionGroup var archive: ArchiveOption

    func run() throws {
        let outlines: [OPML.Outline]
        do { outlines = try OPML.read(fileAt: path) } catch let error as FeedError {
            guard case .malformed(let line, let reason) = error else {
                throw Failure("\(path): no list of feeds (OPML)", EX_DATAERR)
            }
            throw Failure("\(path), line \(line): \(reason); mend it, nothing was added", EX_DATAERR)
        }
        let archive = try archive.open()
        let added = try outlines.count { try archive.addFeed($0.address, title: $0.title, follows: follow) }
        let known = outlines.count - added
        try StandardOutput.write(
            "added \(counted(added, "feed"))" + (known > 0 ? "; \(known) known already" : "")
                + (added > 0 ? "; read them with: sayso feeds refresh" : "") + "\n")
    }
}

struct FeedsExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print the feeds as OPML, for other feed readers.")

    @OptionGroup var archive: ArchiveOption

    func run() throws {
        let feeds = try archive.open().feeds()
        try StandardOutput.write(OPML.write(feeds.map { OPML.Outline(address: $0.address, title: $0.title) }))
    }
}

extension StoredFeed {
    /// Since when it can't be read, where that is not since the last look.
    private var failure: String {
        guard let since = failingSince, let checked, since < checked else { return "" }
        return " since " + Day(at: since).description
    }

    /// What is known of it, in a line.
    var state: String {
        let robots = ignoresRobots ? "read whatever its robots.txt says" : nil
        guard let checked else { return ["not looked at yet", robots].compactMap(\.self).joined(separator: "; ") }
        return [
            counted(entries, "entry", plural: "entries"), "looked at \(checked.localMinute)",
            error.map { "failed\(failure): \($0)" }, robots,
        ]
        .compactMap { $0 }.joined(separator: "; ")
    }
}
