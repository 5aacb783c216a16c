/// What is wrong with a query, and where.
public struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What can be wrong.
    public enum Reason: Hashable, Sendable {
        /// There is no such field; `nearest` is one that is written much like it.
        case unknownField(String, nearest: String?)
        /// Nothing stands behind the colon of a field.
        case missingValue(QueryField)
        /// The field does not take this value; `nearest` is one that is written much like it.
        case badValue(String, QueryField, nearest: String?)
        /// Nothing to look for: neither letter nor digit.
        case noWords(String)
        /// A quotation mark without its second.
        case openQuotation
        /// An opening parenthesis without its second.
        case openParenthesis
        /// A closing parenthesis without its first.
        case strayParenthesis
        /// Something has to stand before, behind or between: OR, AND, `-`, parentheses.
        case missingOperand(of: String)
        /// More parentheses or minus signs inside each other than anyone needs.
        case tooDeep
        /// Nothing at all.
        case empty
    }

    /// What is wrong.
    public var reason: Reason
    /// Where: UTF-8 offsets in the text of the query; empty where something is missing at its end.
    public var range: Range<Int>

    /// What is wrong and what would be right.
    public var description: String {
        switch reason {
        case .unknownField(let name, let nearest?): "there is no “\(name):”; did you mean “\(nearest):”?"
        case .unknownField(let name, nil):
            "there is no “\(name):”; put the words in quotation marks, or use one of: "
                + QueryField.all.map(\.name).joined(separator: ", ")
        case .missingValue(let field): "“\(field.name):” needs a value, as in \(field.example)"
        case .badValue(let value, _, let nearest?): "“\(value)” is not known here; did you mean “\(nearest)”?"
        case .badValue(let value, let field, nil):
            "“\(field.name):” does not take “\(value)”; write it as in \(field.example)"
        case .noWords(let text): "“\(text)” has no letter or digit to look for"
        case .openQuotation: "the quotation mark has no second one"
        case .openParenthesis: "the parenthesis is not closed"
        case .strayParenthesis: "there is no parenthesis to close"
        case .missingOperand(let name): "“\(name)” needs something to go with"
        case .tooDeep: "too many parentheses inside each other"
        case .empty: "there is nothing to look for"
        }
    }
}
