/// The tag that each frequent word has most often.
package struct Lexicon: Sendable {
    private let table: HashedTable

    /// Added to ``WordForm/usual`` where the word is only known in other capitals.
    static let otherCapitals: UInt8 = 64

    init(_ table: HashedTable) { self.table = table }

    /// Notes in `form` what is known of it.
    @inline(__always)
    func look(up form: inout WordForm) {
        if let (tag, isFixed) = table.first(form.exact) {
            form.usual = tag
            form.isFixed = isFixed != 0
        } else if let (tag, _) = table.first(form.lowerCased) ?? table.first(form.titleCased) {
            form.usual = tag | Lexicon.otherCapitals
        }
    }
}
