import ArgumentParser
import Foundation
import SaysoCore
import SaysoFetch

struct FeedsAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Keep feeds in the archive.",
        discussion: "The address may also be that of a page that names its feed. To read the feeds: sayso feeds refresh"
    )

    @Argument(help: ArgumentHelp("Addresses of feeds or pages.", valueName: "url")) var addresses: [String]
    @Flag(help: "Read the page of each entry that has not its whole text.") var follow = false
    @Flag(
        help:
            "Read the feeds even if their sites keep robots from them (robots.txt); pages that they name are not read then."
    ) var ignoreRobots = false
    @OptionGroup var archive: ArchiveOption
    @OptionGroup var web: WebOption

    func run() throws {
        let archive = try archive.open()
        for text in addresses {
            guard WebAddress.isMeant(by: text) || !FileManager.default.fileExists(atPath: text) else {
                throw Failure(
                    "\(text) is a file; the feeds of a list (OPML) are added by: sayso feeds import \(text)", EX_USAGE)
            }
            do {
                let (address, feed) = try FeedFinder(client: web.client).find(text)
                let isNew = try archive.addFeed(
                    address, title: feed.title, follows: follow, ignoresRobots: ignoreRobots)
                let name = feed.title ?? address.text
                try StandardOutput.write((isNew ? "added \(name)\n" : "\(name) is there already\n").harmless)
            } catch let error as FetchError {
                throw Failure("\(text): \(error)", EX_UNAVAILABLE)
            } catch let error as FeedError {
                throw Failure("\(text): \(error)", EX_DATAERR)
            }
        }
    }
}
