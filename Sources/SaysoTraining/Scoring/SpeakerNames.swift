/// How names are compared when speakers are scored.
///
/// Works on code points, not on `String`, whose equality would count differently composed letters as the same and so
/// give other figures than the reference scorer.
enum SpeakerNames {
    typealias Text = [Unicode.Scalar]

    /// `name` without case, possessives, commas, full stops of abbreviations and a leading "the".
    static func tidy(_ name: some Sequence<Unicode.Scalar>) -> Text {
        let straight = name.map { $0 == "’" || $0 == "‘" ? "'" : $0 }
        let joined = Array(straight.split(whereSeparator: \.isPythonSpace).joined(separator: [" "]))
        let folded = trimmed(joined, " ,;:\"“”@").flatMap(\.caseFolded)
        var text = withoutPossessives(folded)
        text = text.indices.filter { i in
            guard text[i] == "." else { return true }
            let initial = i + 2 < text.count && text[i + 1].isWord && text[i + 2] == "."
            return !initial && !(i > 0 && text[i - 1].isWord)
        }.map { text[$0] }
        text = Array(text.split { $0 == "," || $0.isPythonSpace }.joined(separator: [" "]))
        let the = Array("the ".unicodeScalars)
        return text.starts(with: the) && text.count > the.count ? Array(text.dropFirst(the.count)) : text
    }

    static func tidy(_ name: String) -> Text { tidy(name.unicodeScalars) }

    private static func trimmed(_ text: Text, _ marks: String) -> ArraySlice<Unicode.Scalar> {
        let marks = Set(marks.unicodeScalars)
        let start = text.firstIndex { !marks.contains($0) } ?? text.endIndex
        let end = text.lastIndex { !marks.contains($0) }.map { $0 + 1 } ?? start
        return text[start..<end]
    }

    /// `text` without "'s" and "'" at the ends of words.
    private static func withoutPossessives(_ text: Text) -> Text {
        var result: Text = []
        var i = 0
        func endsWord(_ i: Int) -> Bool { i >= text.count || text[i].isPythonSpace }
        while i < text.count {
            if text[i] == "'", i + 1 < text.count, text[i + 1] == "s", endsWord(i + 2) {
                i += 2
            } else if text[i] == "'", endsWord(i + 1) {
                i += 1
            } else {
                result.append(text[i])
                i += 1
            }
        }
        return result
    }

    static func words(_ text: Text) -> [Text] { text.split(separator: " ").map(Array.init) }

    /// A personal name, tidied, without the titles and offices before it.
    static func untitled(_ name: String) -> Text {
        var rest = words(tidy(name))[...]
        while rest.count > 1, let first = rest.first, titles.contains(first) || isFormer(first) { rest.removeFirst() }
        return Array(rest.joined(separator: [" "]))
    }

    /// "then-candidate", "ex-minister".
    private static func isFormer(_ word: Text) -> Bool {
        for prefix in ["then-", "ex-"] where word.starts(with: prefix.unicodeScalars) {
            let rest = word.dropFirst(prefix.unicodeScalars.count)
            if !rest.isEmpty, rest.allSatisfy(\.isWord) { return true }
        }
        return false
    }

    /// A personal name of at least two words, taken apart.
    struct Parts {
        var first: Text
        var middle: [Text]
        var last: Text
        /// "jr", "iii"; empty where there is none.
        var generation: Text

        /// Nil if the name is one word.
        init?(_ name: String) {
            let all = words(untitled(name))
            let core = all.filter { !suffixes.contains($0) }
            guard core.count >= 2 else { return nil }
            first = core[0]
            middle = Array(core[1..<(core.count - 1)])
            last = core[core.count - 1]
            generation = all.first { generations.contains($0) } ?? []
        }

        /// Whether both name one person but for middle names or initials that only one has; with `anyGeneration` also
        /// for a "Jr." that only one has.
        func isSameButMiddle(_ other: Parts, anyGeneration: Bool) -> Bool {
            guard first == other.first, last == other.last else { return false }
            if generation != other.generation, !generation.isEmpty && !other.generation.isEmpty || !anyGeneration {
                return false
            }
            let (fewer, more) = middle.count <= other.middle.count ? (middle, other.middle) : (other.middle, middle)
            return fewer.allSatisfy { m in
                more.contains { n in m == n || (m.count == 1 || n.count == 1) && m.first == n.first }
            }
        }
    }

    /// The last names a speaker may go by.
    static func lastNames(_ speaker: ScoredArticle.Speaker) -> Set<Text> {
        var result = Set(speaker.names.compactMap { Parts($0)?.last })
        let core = words(untitled(speaker.name)).filter { !suffixes.contains($0) }
        if core.count == 1 { result.insert(core[0]) }
        return result
    }

    /// Whether `phrase`, if not empty, stands in `text` as whole words.
    static func stands(_ phrase: Text, in text: Text) -> Bool {
        guard !phrase.isEmpty, phrase.count <= text.count else { return false }
        for i in 0...(text.count - phrase.count) where text[i] == phrase[0] {
            let end = i + phrase.count
            if i > 0, text[i - 1].isWord { continue }
            if end < text.count, text[end].isWord { continue }
            if text[i..<end].elementsEqual(phrase) { return true }
        }
        return false
    }

    static let titles = wordSet(
        """
        mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev reverend fr father sister pope sen senator
        rep representative congressman congresswoman delegate assemblyman councilman councilwoman councillor cllr president
        vice president-elect vp prime minister pm premier chancellor secretary undersecretary gov governor lt lieutenant
        mayor gen general col colonel maj major capt captain cmdr commander adm admiral sgt sergeant cpl pvt det detective
        inspector superintendent constable officer sheriff deputy chief judge justice magistrate attorney speaker leader
        ambassador chairman chairwoman chairperson chair commissioner director ceo editor king queen prince princess duke
        duchess emir sheikh imam rabbi archbishop bishop cardinal former ex acting interim retired president's hon right
        republican democratic democrat the of state foreign home defence defense finance majority minority house senate
        nominee candidate press spokesman spokeswoman spokesperson msp mp
        """)
    static let suffixes = wordSet("jr sr ii iii iv mp msp qc kc obe mbe cbe phd md")
    static let female = wordSet("mrs ms miss dame lady baroness")
    static let male = wordSet("mr sir lord")
    static let generations = wordSet("jr sr ii iii iv")
    static let personal = wordSet(
        """
        i me my mine we us our ours you your he him his she her hers they them their theirs it its himself herself
        themselves this that these those one
        """)
    static let relative = wordSet("who whom whose which that")
    static let author: Set<Text> = [text("(author)"), text("author"), text("writer")]

    static func text(_ string: String) -> Text { Array(string.unicodeScalars) }

    private static func wordSet(_ list: String) -> Set<Text> {
        Set(list.split { $0 == " " || $0 == "\n" }.map { text(String($0)) })
    }
}

extension ScoredArticle.Speaker {
    /// The name, then the aliases.
    var names: [String] { [name] + (aliases ?? []) }
    /// Persons, and those of whom nothing is told.
    var isPerson: Bool { (kind ?? "").isEmpty || kind == "person" }
}

extension Unicode.Scalar {
    /// Full case folding: "ß" gives "ss", and every sigma the same.
    fileprivate var caseFolded: [Unicode.Scalar] {
        if isASCII { return ("A"..."Z").contains(self) ? [Unicode.Scalar(value + 32) ?? self] : [self] }
        if self == "ı" { return [self] }
        return properties.uppercaseMapping.unicodeScalars.flatMap { $0.properties.lowercaseMapping.unicodeScalars }
    }
}
