/// A page in HTML with names in double braces, `{{title}}`, for what is to be filled in.
struct PageTemplate {
    /// The page of a report.
    static let report = PageTemplate(String(decoding: PackageResources.report_html, as: UTF8.self))

    private enum Piece {
        case text(String)
        case name(String)
    }

    private let pieces: [Piece]

    init(_ text: String) {
        pieces = text.split(separator: "{{", omittingEmptySubsequences: false).enumerated().flatMap { number, part in
            guard number > 0, let end = part.firstRange(of: "}}") else { return [Piece.text(String(part))] }
            return [.name(String(part[..<end.lowerBound])), .text(String(part[end.upperBound...]))]
        }
    }

    /// The names that are to be filled in.
    var names: Set<String> { Set(pieces.compactMap { if case .name(let name) = $0 { name } else { nil } }) }

    /// The page with a value for each name.
    func filled(_ values: [String: Markup]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .name(let name): values[name]?.text ?? ""
            }
        }.joined()
    }
}
