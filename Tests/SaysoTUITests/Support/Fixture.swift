import SaysoCore
import SaysoModel

/// A small archive with quotes marked by hand, so that screens do not change when the engine gets better.
enum Fixture {
    /// An archive in memory with the articles below.
    static func archive() throws -> Archive {
        let archive = try Archive.inMemory()
        _ = try archive.add(entries)
        return archive
    }

    private struct Said {
        var content: [String]
        var cue: String
        var source: String
        var speaker: String?
        var topics: [String] = []
    }

    /// A later article with a quote of an earlier one, cut and changed.
    static var rerun: Entry {
        entry(
            "Ministry repeats itself", publisher: "The Evening Lantern", date: "2026-03-09", byline: nil, url: nil,
            """
            “Our steel is sound but the bearings are not, as I told you,” Petra Lindqvist said again. Tomas Okafor said the ferries were full.
            """,
            [
                Said(
                    content: ["“Our steel is sound but the bearings are not, as I told you,”"], cue: "said",
                    source: "Petra Lindqvist", speaker: "Petra Lindqvist", topics: ["bearings"]),
                Said(
                    content: ["the ferries were full"], cue: "said", source: "Tomas Okafor", speaker: "Tomas Okafor",
                    topics: ["ferries"]),
            ])
    }

    /// An article in two versions, of which another paper has the second.
    static var versions: [Entry] {
        let url = "https://example.org/gulls"
        let rest = String(repeating: " Nets hang over the quay, and the fish market sweeps twice a day.", count: 3)
        let second = "“The gulls will be gone by Monday,” said Ada Lund. “We shall stay put,” said Bo Rask." + rest
        let byMonday = [
            Said(
                content: ["“The gulls will be gone by Monday,”"], cue: "said", source: "Ada Lund", speaker: "Ada Lund"),
            Said(
                content: ["“We shall stay put,”"], cue: "said", source: "Bo Rask", speaker: "Bo Rask",
                topics: ["gulls", "the quay"]),
        ]
        let title = "Gulls to leave the harbour"
        let first = entry(
            title, publisher: "Ostmark Courier", date: "2026-03-10", byline: nil, url: url,
            "“The gulls will be gone by Friday,” said Ada Lund. “Nobody asked the gulls,” said Bo Rask." + rest,
            [
                Said(
                    content: ["“The gulls will be gone by Friday,”"], cue: "said", source: "Ada Lund",
                    speaker: "Ada Lund"),
                Said(content: ["“Nobody asked the gulls,”"], cue: "said", source: "Bo Rask", speaker: "Bo Rask"),
            ])
        var other = entry(
            title, publisher: "The Evening Lantern", date: "2026-03-10", byline: nil,
            url: "https://lantern.example.org/gulls", second, byMonday)
        other.article.id = "lantern:1"
        other.place = "lantern:1"
        return [
            first,
            entry(title, publisher: "Ostmark Courier", date: "2026-03-10", byline: nil, url: url, second, byMonday),
            other,
        ]
    }

    private static var entries: [Entry] {
        [
            entry(
                "Harbour bridge to stay closed until spring", publisher: "Ostmark Courier", date: "2026-03-04",
                byline: "Ilse Vandermolen", url: "https://example.org/bridge",
                """
                Harbour bridge to stay closed until spring

                The bridge over Ostmark harbour will stay closed until April, transport minister Petra Lindqvist said on Tuesday. “The steel is sound,” Lindqvist told reporters, “but the bearings are not.”

                Dock workers fear for their jobs. “We were promised six weeks,” said Tomas Okafor, who leads the harbour union. He added that the ferries could not carry the lorries.

                Officials said the repair would cost 40 million crowns.
                """,
                [
                    Said(
                        content: ["The bridge over Ostmark harbour will stay closed until April"], cue: "said",
                        source: "transport minister Petra Lindqvist", speaker: "Petra Lindqvist",
                        topics: ["Ostmark harbour"]),
                    Said(
                        content: ["“The steel is sound,”", "“but the bearings are not.”"], cue: "told",
                        source: "Lindqvist", speaker: "Petra Lindqvist", topics: ["bearings"]),
                    Said(
                        content: ["“We were promised six weeks,”"], cue: "said",
                        source: "Tomas Okafor, who leads the harbour union", speaker: "Tomas Okafor"),
                    Said(
                        content: ["that the ferries could not carry the lorries"], cue: "added", source: "He",
                        speaker: "Tomas Okafor", topics: ["ferries"]),
                    Said(
                        content: ["the repair would cost 40 million crowns"], cue: "said", source: "Officials",
                        speaker: nil),
                ]),
            entry(
                "Ferries to run through the night", publisher: "The Evening Lantern", date: "2026-02-27", byline: nil,
                url: nil,
                """
                Extra ferries will run through the night while the harbour bridge is closed, the port said. Petra Lindqvist called the plan “a stopgap, and nobody at the ministry believes the ferries alone can keep the island supplied”.
                """,
                [
                    Said(
                        content: [
                            "Extra ferries will run through the night while the harbour bridge is closed"
                        ], cue: "said", source: "the port", speaker: "Port of Ostmark", topics: ["ferries"]),
                    Said(
                        content: [
                            "“a stopgap, and nobody at the ministry believes the ferries alone can keep the island supplied”"
                        ], cue: "called", source: "Petra Lindqvist", speaker: "Petra Lindqvist", topics: ["ferries"]),
                ]),
            entry(
                "日本の橋 🌉 und Bräuche: a visitor’s notes", publisher: nil, date: nil, byline: nil, url: nil,
                """
                日本の橋 🌉 und Bräuche: a visitor’s notes

                “東京の橋は美しい — 本当に 👩‍👩‍👧 と 🇯🇵,” said Müller-Sørensen. The cafe\u{301} was closed.\u{1B}[31m\u{7}
                """,
                [
                    Said(
                        content: ["“東京の橋は美しい — 本当に 👩‍👩‍👧 と 🇯🇵,”"], cue: "said", source: "Müller-Sørensen",
                        speaker: "Müller-Sørensen", topics: ["東京"])
                ]),
            entry(
                "Weather: mild", publisher: "Ostmark Courier", date: "2026-03-04", byline: nil, url: nil,
                "Mild, with some rain towards evening.", []),
        ]
    }

    private static func entry(
        _ title: String, publisher: String?, date: String?, byline: String?, url: String?, _ text: String,
        _ said: [Said]
    ) -> Entry {
        let article = Article(
            id: title, title: title, byline: byline, publisher: publisher, date: date.flatMap { Day($0) }, url: url,
            text: text)
        var extraction = Extraction()
        var cursor = 0
        for item in said {
            let content = item.content.map { span(of: $0, in: text, from: cursor) }
            cursor = content.first?.start ?? cursor
            let around = max(0, cursor - 80)
            var topics: [Int] = []
            for name in item.topics {
                if let known = extraction.topics.firstIndex(where: { $0.name == name }) {
                    topics.append(known)
                } else {
                    topics.append(extraction.topics.count)
                    extraction.topics.append(Topic(name: name))
                }
            }
            var speaker: Int?
            if let name = item.speaker {
                speaker = extraction.speakers.firstIndex { $0.name == name } ?? extraction.speakers.count
                if speaker == extraction.speakers.count {
                    extraction.speakers.append(
                        name == "Petra Lindqvist"
                            ? Speaker(
                                name: name, aliases: ["Lindqvist"], gender: .female, roles: ["transport minister"])
                            : Speaker(name: name, kind: name.hasPrefix("Port") ? .organisation : .person))
                }
            }
            let quoted = item.content[0].hasPrefix("“")
            extraction.quotes.append(
                Quote(
                    source: [span(of: item.source, in: text, from: item.cue == "called" ? 0 : around)],
                    cue: [span(of: item.cue, in: text, from: cursor < 40 ? 0 : around)], content: content,
                    kind: quoted ? .direct : .indirect, confidence: quoted ? 0.97 : 0.81, speaker: speaker,
                    topics: topics))
        }
        return Entry(article: article, extraction: extraction)
    }

    /// Where `part` first stands in `text` from a byte offset on.
    private static func span(of part: String, in text: String, from offset: Int) -> Span {
        let bytes = Array(text.utf8)
        let wanted = Array(part.utf8)
        for start in offset...(bytes.count - wanted.count)
        where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
            return Span(start, start + wanted.count)
        }
        return Span(0, 1)
    }
}
