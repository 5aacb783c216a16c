import Foundation
import SaysoModel

/// Which fields of a record, as a JSON object or a row of a table, are what of an article.
public struct FieldMapping: Hashable, Sendable {
    /// What can be known of an article.
    public enum Field: String, CaseIterable, Sendable {
        case id, title, text, byline, publisher, date, url, language
    }

    /// Where a field stands: names from the outermost object inwards. A table has one name.
    typealias Path = [String]

    /// For each field the places to look at; the first that has something is taken.
    private var paths: [Field: [Path]] = [
        .id: [["id"]], .title: [["title"], ["headline"]], .text: [["text"], ["body"], ["content"]],
        .byline: [["byline"], ["author"], ["authors"]], .publisher: [["publisher"], ["source"]],
        .date: [["date"], ["published"], ["published_at"], ["pubdate"]], .url: [["url"], ["link"]],
        .language: [["language"], ["lang"]],
    ]

    /// The names that are usual.
    public init() {}

    /// The usual names but for what `description` says: `text=body,title=headline.main`. A dot leads into an object;
    /// a name that has one itself is found too.
    public init(_ description: String) throws(FieldMappingError) {
        for part in description.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard sides.count == 2, !sides[1].isEmpty else { throw .noField(String(part)) }
            guard let field = Field(rawValue: sides[0].lowercased()) else { throw .unknownField(sides[0]) }
            let steps = sides[1].split(separator: ".").map(String.init)
            paths[field] = steps.count > 1 ? [[sides[1]], steps] : [[sides[1]]]
        }
    }

    /// The article of a record; `name` is its id where it gives none.
    ///
    /// - Parameter value: what stands at a place, nil where there is nothing.
    func article(name: String, _ value: (Path) -> String?) -> Result<Article, ReadingError.Reason> {
        func field(_ field: Field) -> String? {
            paths[field]?.lazy.compactMap(value).first { !$0.isEmpty }
        }
        guard let given = field(.text) ?? paths[.text]?.lazy.compactMap(value).first else {
            return .failure(.noText(paths[.text]?.last?.joined(separator: ".") ?? "text"))
        }
        let text = TextDecoding.withLineFeeds(given)
        guard let title = field(.title).flatMap(Self.oneLine) ?? PlainText.title(of: text) else {
            return .failure(.empty)
        }
        return .success(
            Article(
                id: field(.id) ?? name, title: title, byline: field(.byline), publisher: field(.publisher),
                date: field(.date).flatMap { Day($0) ?? DateFinder.day(in: $0) }, url: field(.url),
                language: field(.language), text: text))
    }

    /// `title` as a title: in one line, and not too long; nil if it is blank.
    static func oneLine(_ title: String) -> String? {
        let words = title.split(whereSeparator: \.isNewline).joined(separator: " ")
            .trimmingCharacters(in: .whitespaces)
        return words.isEmpty ? nil : PlainText.title(words[...])
    }
}

/// What is wrong with a mapping of fields.
public enum FieldMappingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Not of the form `field=name`.
    case noField(String)
    /// An article has no such field.
    case unknownField(String)

    /// What is wrong, and what would be right.
    public var description: String {
        let fields = FieldMapping.Field.allCases.map(\.rawValue).joined(separator: ", ")
        return switch self {
        case .noField(let part):
            "\"\(part)\" says not which field is what; write it like text=body,title=headline.main"
        case .unknownField(let name):
            "an article has no \"\(name)\"; it has \(fields)"
        }
    }
}
