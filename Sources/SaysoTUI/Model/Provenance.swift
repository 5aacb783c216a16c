import SaysoCore
import SaysoModel

/// Where an article was seen, and how often it changed since.
struct Provenance: Hashable, Sendable {
    /// The places, the first one first.
    var sightings: [Sighting] = []
    /// How many versions there were before this one.
    var changes = 0

    /// More places than these are only counted above the text.
    private static let most = 3

    /// What stands above the text of `article`: where else it was seen, each place a line, and that it changed.
    func lines(of article: Article) -> [ReaderLayout.Line] {
        let others = sightings.dropFirst()
        let label = PageLayout.Run(column: 0, text: "also seen:", role: .dim)
        var lines = others.prefix(Self.most).map { sighting in
            ReaderLayout.Line(runs: [label] + sighting.runs(at: 11, besides: article.url))
        }
        if others.count > Self.most {
            lines.append(
                ReaderLayout.Line(
                    "and in \(counted(others.count - Self.most, "more place"))", tellsMore: "history"))
        }
        if changes > 0 {
            let times = changes == 1 ? "once" : "\(changes) times"
            lines.append(ReaderLayout.Line("changed \(times) since it was first seen", tellsMore: "history"))
        }
        return lines
    }
}

extension Sighting {
    /// The publisher and the address from `column` on. Where there is none `besides` one that is told, the place stands
    /// there.
    func runs(at column: Int, besides told: String? = nil) -> [PageLayout.Run] {
        let address = url.flatMap { $0 == told ? nil : $0 } ?? place
        let text = publisher.map { "\($0) · " } ?? ""
        return [
            PageLayout.Run(column: column, text: text, role: .dim),
            PageLayout.Run(
                column: column + Glyphs.width(of: text), text: address, role: .dim, link: Hyperlink(address)),
        ]
    }
}
