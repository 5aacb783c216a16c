/// Writes items one after the other, each as soon as it is there: a million take no more memory than one.
///
/// The text of a whole list is what ``begin()`` gives, then ``write(_:)`` for each item, then ``end()``.
public protocol ListWriter<Item>: Sendable {
    /// What is written.
    associatedtype Item

    /// What stands before the first item.
    mutating func begin() -> String
    /// One item.
    mutating func write(_ item: Item) -> String
    /// What stands behind the last item.
    mutating func end() -> String
}

extension ListWriter {
    /// Nothing.
    public mutating func begin() -> String { "" }
    /// Nothing.
    public mutating func end() -> String { "" }
}

/// What all forms of writing may be told.
public struct WritingOptions: Hashable, Sendable {
    /// Whether a cell of a table that a spreadsheet would take for a formula gets a quotation mark in front.
    public var defusesFormulas: Bool
    /// Whether headings stand in bold, for a terminal.
    public var isStyled: Bool
    /// What a page is called.
    public var title: String

    /// Options; safe and plain unless told otherwise.
    public init(defusesFormulas: Bool = true, isStyled: Bool = false, title: String = "sayso") {
        self.defusesFormulas = defusesFormulas
        self.isStyled = isStyled
        self.title = title
    }
}
