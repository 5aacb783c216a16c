/// XML or HTML that is escaped by construction: text put into a literal by `\( )` is escaped, markup is not.
struct Markup: ExpressibleByStringInterpolation, Hashable, Sendable {
    /// The markup as it is written.
    private(set) var text: String

    init(stringLiteral value: String) { text = value }

    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ value: String) { text += Markup.escaped(value) }
        mutating func appendInterpolation(_ value: Int) { text += String(value) }
        mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
        mutating func appendInterpolation(_ markup: [Markup]) { markup.forEach { text += $0.text } }
    }

    static func + (a: Markup, b: Markup) -> Markup { "\(a)\(b)" }
    static func += (a: inout Markup, b: Markup) { a.text += b.text }

    /// `value` as the content of an element or of a quoted attribute. Characters that XML 1.0 does not allow (section
    /// 2.2) and control characters become pictures of themselves or replacement characters.
    private static func escaped(_ value: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
            case "'": out.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n": out.append(scalar)
            case "\r": out.append(contentsOf: "&#13;".unicodeScalars)
            case "\u{0}"..."\u{1F}": out.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case "\u{7F}": out.append("␡")
            case "\u{80}"..."\u{9F}": out.append("\u{FFFD}")
            case _ where scalar.value & 0xFFFE == 0xFFFE: out.append("\u{FFFD}")
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
