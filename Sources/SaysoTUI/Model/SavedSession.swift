import Foundation
import SaysoCore
import SaysoModel

/// How the browser was left, to be put back at the next start. What is gone by then is left out.
public struct SavedSession: Hashable, Sendable, Codable {
    /// Under which it is kept in the archive.
    static let name = "browser"

    /// A part of the filter.
    struct Part: Hashable, Codable {
        var speaker: Int64?
        var topic: Int64?
        var words: String?
        var isStatements: Bool?
        /// In the query language.
        var query: String?
        /// What a speaker or topic is called.
        var name: String?
    }

    /// Where in a list one was.
    struct Position: Hashable, Codable {
        var row: Int64?
        var selected: Int
        var top: Int
        var narrow: String
    }

    /// A page that lay over the panes.
    struct OpenPage: Hashable, Codable {
        var subject: Page.Subject
        var selected: Int
        var bar: Int?
        var top: Int
    }

    var focus: String
    var filter: [Part]
    /// By the name of the list.
    var lists: [String: Position]
    var article: Int64?
    var quote: Int64?
    /// The first line shown.
    var readerPlace: LinePlace?
    var isZoomed: Bool
    var borders: [String: Double]
    /// Topmost last; nil from a version that did not keep them.
    var pages: [OpenPage]?

    /// The session that ``text()`` gave; nil for anything else.
    init?(text: String) {
        guard let session = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else { return nil }
        self = session
    }

    /// As JSON.
    func text() throws -> String { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
}

extension SavedSession {
    /// How `state` is.
    init(_ state: State) {
        focus = state.focus.rawValue
        filter = state.filter.parts.map { Part($0, name: state.names[$0]) }
        lists = [:]
        for list in ListName.allCases {
            let position = state.list(list)
            lists[Focus(list).rawValue] = Position(
                row: state.selection(of: list)?.number, selected: position.selected, top: position.top,
                narrow: position.narrow)
        }
        article = state.reader.stored?.id.rawValue
        quote = state.reader.quote?.id.rawValue
        readerPlace = state.reader.topPlace
        isZoomed = state.isZoomed
        borders = Dictionary(uniqueKeysWithValues: state.borders.map { ($0.rawValue, $1) })
        pages = state.overlays.compactMap { overlay in
            guard case .page(let page) = overlay else { return nil }
            return OpenPage(subject: page.subject, selected: page.selected, bar: page.bar, top: page.top)
        }
    }
}

extension SavedSession.Part {
    init(_ part: Filter.Part, name: String?) {
        self.init(name: name)
        switch part {
        case .speaker(let id): speaker = id.rawValue
        case .topic(let id): topic = id.rawValue
        case .words(let text): words = text
        case .statements: isStatements = true
        case .query(let expression): query = expression.description
        }
    }

    /// The part of a filter; nil where a later version wrote one that is not known here.
    var part: Filter.Part? {
        speaker.map { .speaker(ID(rawValue: $0)) } ?? topic.map { .topic(ID(rawValue: $0)) } ?? words.map { .words($0) }
            ?? query.flatMap { try? QueryExpression($0) }.map { .query($0) }
            ?? (isStatements == true ? .statements : nil)
    }
}

extension State {
    /// How the browser is to be put back; nil where nothing was shown yet.
    var savedSession: SavedSession? { archiveName == nil ? nil : SavedSession(self) }

    /// Puts the browser back as it was left, before the lists are first asked for; the rows that were selected.
    mutating func restore(_ session: SavedSession) -> [ListName: RowID] {
        var rows: [ListName: RowID] = [:]
        for saved in session.filter {
            guard let part = saved.part else { continue }
            filter.parts.append(part)
            names[part] = saved.name
        }
        isZoomed = session.isZoomed
        for (name, place) in session.borders { Border.Name(rawValue: name).map { borders[$0] = place } }
        focus = Focus(rawValue: session.focus) ?? .articles
        for list in ListName.allCases {
            guard let saved = session.lists[Focus(list).rawValue] else { continue }
            changeList(list) {
                $0.narrow = saved.narrow
                $0.selected = max(0, saved.selected)
                $0.top = max(0, saved.top)
            }
            rows[list] = saved.row.map { RowID($0, in: list) }
        }
        if let article = session.article {
            load(ID(rawValue: article), goal: session.quote.map { ID(rawValue: $0) }, top: session.readerPlace)
        }
        for saved in session.pages ?? [] {
            var page = Page(saved.subject)
            page.selected = max(0, saved.selected)
            page.bar = saved.bar.map { max(0, $0) }
            page.top = max(0, saved.top)
            turn(to: saved.subject, as: page)
        }
        return rows
    }
}

extension RowID {
    /// The number of the row.
    var number: Int64 {
        switch self {
        case .article(let id): id.rawValue
        case .quote(let id): id.rawValue
        case .speaker(let id): id.rawValue
        case .topic(let id): id.rawValue
        }
    }

    /// The row of this number in a list.
    init(_ number: Int64, in list: ListName) {
        switch list {
        case .articles: self = .article(ID(rawValue: number))
        case .quotes: self = .quote(ID(rawValue: number))
        case .speakers: self = .speaker(ID(rawValue: number))
        case .topics: self = .topic(ID(rawValue: number))
        }
    }
}
