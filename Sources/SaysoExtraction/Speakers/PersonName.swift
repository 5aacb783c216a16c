/// A person's name in its parts, to tell whether two names may be the same one's.
package struct PersonName: Hashable, Sendable {
    /// Nil where only the last name is known.
    package let first: String?
    /// Other first names, or their initials.
    package let middle: [String]
    package let last: String
    /// "jr", "iii"
    package let generation: String?

    /// The parts of `name`; case and full stops do not count. Nil for a name without a word.
    package init?(_ name: String) {
        var words = name.lowercased().split { $0 == " " || $0 == "," || $0 == "." }.map(String.init)
        if words.count > 1, let end = words.last, Self.generations.contains(end) {
            generation = words.removeLast()
        } else {
            generation = nil
        }
        guard let last = words.popLast() else { return nil }
        self.last = last
        first = words.first
        middle = Array(words.dropFirst())
    }

    private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

    /// Whether first and last name agree and nothing speaks against one person: "Ed Reed" and "Edward G. Reed", not
    /// "Alan B. Reed" and "Alan C. Reed", "Alan Reed" and "Alan Reed Jr." Names without a first name never agree.
    package func mayBe(_ other: PersonName) -> Bool {
        guard last == other.last, let first, let otherFirst = other.first else { return false }
        let isShort = isShortForm(first, otherFirst)
        guard first == otherFirst || isShort else { return false }
        // Who is printed with "Jr." goes by a short form without: "Joe Reed" is "Joseph Reed Jr."
        guard generation == other.generation || isShort && (generation == nil || other.generation == nil) else {
            return false
        }
        return zip(middle, other.middle).allSatisfy { $0 == $1 || $0.prefix(1) == $1 || $0 == $1.prefix(1) }
    }

    private func isShortForm(_ a: String, _ b: String) -> Bool {
        let (a, b) = (WordKey(a), WordKey(b))
        return NameLexicon.english.isShortForm(a, of: b) || NameLexicon.english.isShortForm(b, of: a)
    }
}
