/// Those who speak in one article, as the gold has them; judges whether a name is theirs.
struct ScoredCast {
    private typealias Speaker = ScoredArticle.Speaker
    private typealias Names = SpeakerNames

    private let speakers: [Speaker]
    private let text: Names.Text

    /// `named` are those whom the gold attributions name; any that `speakers` leaves out are added.
    init(_ speakers: [ScoredArticle.Speaker], _ named: [String], _ text: [Unicode.Scalar]) {
        var all = speakers
        for name in named where !all.contains(where: { Names.isEqual($0.name, name) }) {
            all.append(Speaker(name: name, aliases: [], kind: nil, gender: nil))
        }
        self.speakers = all
        self.text = [" "] + Names.tidy(text) + [" "]
    }

    /// Whether `name` means the gold speaker called `gold` and no other of the article: it is the name or an alias, or
    /// one with a middle name, an office or titles more or less, or with the last name that only this one has. The first
    /// of these steps that finds anyone decides.
    func isRight(_ name: String, for gold: String) -> Bool {
        guard let me = speakers.first(where: { Names.isEqual($0.name, gold) }) else { return false }
        let tidy = Names.tidy(name)
        let bare = Names.untitled(name)
        guard let title = Names.words(tidy).first else { return false }
        if gold == "(author)", Names.author.contains(tidy) { return true }
        let sex = Names.female.contains(title) ? "f" : Names.male.contains(title) ? "m" : nil
        let people = speakers.filter { speaker in
            guard speaker.isPerson else { return false }
            guard let sex, let gender = speaker.gender, gender == "f" || gender == "m" else { return true }
            return gender == sex
        }
        let parts = Names.Parts(name)
        func isLike(_ speaker: Speaker, anyGeneration: Bool) -> Bool {
            speaker.names.contains { other in
                guard let parts, let other = Names.Parts(other) else { return false }
                return parts.isSameButMiddle(other, anyGeneration: anyGeneration)
            }
        }
        func endsWith(_ other: String) -> Bool {
            let end: Names.Text = [" "] + Names.untitled(other)
            return Names.Parts(other) != nil && bare.count >= end.count && bare.suffix(end.count).elementsEqual(end)
        }
        let steps: [() -> [Speaker]] = [
            { speakers.filter { tidy == Names.tidy($0.name) } },
            { speakers.filter { ($0.aliases ?? []).contains { tidy == Names.tidy($0) } } },
            { people.filter { bare == Names.untitled($0.name) } },
            { people.filter { ($0.aliases ?? []).contains { bare == Names.untitled($0) } } },
            { people.filter { isLike($0, anyGeneration: false) } },
            { people.filter { isLike($0, anyGeneration: true) } },
            { people.filter { $0.names.contains(where: endsWith) } },
        ]
        for step in steps {
            let found = step()
            if !found.isEmpty { return found == [me] }
        }
        let last = parts?.last ?? Names.words(bare).first { !Names.suffixes.contains($0) }
        guard people.contains(me), let last,
            speakers.filter({ $0.isPerson && Names.lastNames($0).contains(last) }) == [me]
        else { return false }
        // Someone else of that last name, if the name stands in the text.
        return parts == nil || !Names.stands(bare, in: text)
    }

    /// What the words of `source` are for the speaker called `name`.
    func form(of source: ScoredArticle.Spans, for name: String, in text: [Unicode.Scalar]) -> SpeakerScore.Form {
        guard let speaker = speakers.last(where: { Names.isEqual($0.name, name) }) else { return .none }
        let pieces = source.filter { $0.count == 2 }.map { span in
            let start = min(max(0, span[0]), text.count)
            return text[start..<max(start, min(span[1], text.count))].split(whereSeparator: \.isPythonSpace)
                .joined(separator: [" "])
        }
        let words = Array(pieces.joined(separator: [" "]))
        var rest = Names.tidy(words)
        if rest.isEmpty { return .none }
        let isPointing = rest == Names.text("that") && words.first?.properties.isUppercase == true
        if Names.relative.contains(rest), !isPointing { return .relative }
        if Names.personal.contains(rest) { return .pronoun }
        func bare(_ name: String) -> Names.Text { speaker.isPerson ? Names.untitled(name) : Names.tidy(name) }
        if Names.stands(bare(speaker.name), in: rest) { return .full }
        // "Keith Scott's wife" does not name Rakeyia Scott.
        for other in speakers where !Names.isEqual(other.name, speaker.name) {
            let otherName = Names.tidy(other.name)
            if Names.words(otherName).count > 1 { rest.replace(otherName, with: []) }
        }
        let isPartial =
            (speaker.aliases ?? []).contains { Names.stands(bare($0), in: rest) }
            || speaker.isPerson && Names.lastNames(speaker).contains { Names.stands($0, in: rest) }
        return isPartial ? .partial : .description
    }
}

extension SpeakerNames {
    /// Whether two names are the same to the code point.
    static func isEqual(_ a: String, _ b: String) -> Bool { a.unicodeScalars.elementsEqual(b.unicodeScalars) }
}
