import Foundation

/// Lists of feeds as feed readers exchange them: OPML 2.0 (<http://opml.org/spec2.opml>).
public enum OPML {
    /// One feed of a list.
    public struct Outline: Hashable, Sendable {
        /// Where the feed is.
        public var address: WebAddress
        /// What it is called.
        public var title: String?

        /// A feed.
        public init(address: WebAddress, title: String? = nil) {
            self.address = address
            self.title = title
        }
    }

    /// The feeds of the list in the file at `path`, packed or not; `-` is standard input. Throws ``ReadingError`` or
    /// ``FeedError``.
    public static func read(fileAt path: String) throws -> [Outline] { try read(ByteStream(path: path).rest()) }

    /// The feeds of a list, in folders or not, each once.
    public static func read(_ bytes: [UInt8]) throws(FeedError) -> [Outline] {
        var outlines: [Outline] = []
        var isList = false
        var seen: Set<WebAddress> = []
        do {
            try XMLEvents.read(WebEncoding.text(bytes)) { event in
                guard case .start(let name, let attributes) = event else { return true }
                isList = isList || name.local == "opml"
                let address = attributes["xmlUrl"].flatMap { WebAddress($0) }
                if name.local == "outline", let address, seen.insert(address).inserted {
                    let title = (attributes["title"] ?? attributes["text"])?.collapsed
                    outlines.append(Outline(address: address, title: title?.isEmpty == true ? nil : title))
                }
                return isList
            }
        } catch {
            throw isList ? .malformed(line: error.line, reason: error.reason) : .notAFeed
        }
        guard isList else { throw .notAFeed }
        return outlines
    }

    /// The list of `outlines`.
    public static func write(_ outlines: [Outline]) -> String {
        let lines = outlines.map { outline -> Markup in
            """
                <outline type="rss" text="\(outline.title ?? outline.address.text)" xmlUrl="\(outline.address.text)"/>

            """
        }
        let list: Markup = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
              <head><title>Feeds of sayso</title></head>
              <body>
            \(lines)  </body>
            </opml>

            """
        return list.text
    }
}
