import GRDB
import SaysoExtraction
import SaysoModel

/// Finds under which other name a speaker stands in the archive already.
///
/// Merged are only: a person's names that agree in first and last name with nothing against it ("Ed Reed", "Edward G.
/// Reed"); a last name alone with the one bearer who has the same office ("President Reed"), or whom so many articles call
/// so, and hardly any another bearer, that nobody else can be meant; an organisation's acronym with the name that an
/// article gives it for, and names that differ in what a firm is in law ("Cordwell Inc"). Where two could be meant,
/// nobody is.
struct SpeakerIdentity {
    let db: Database

    /// A speaker of the archive.
    struct Known {
        var id: Int64
        var name: String
    }

    /// The speaker in the archive who is the same as `speaker` though called otherwise; nil for nobody or several.
    func find(_ speaker: Speaker) throws -> Known? {
        switch speaker.kind {
        case .person: try person(speaker)
        case .organisation: try organisation(speaker)
        }
    }

    /// The name without regard to case and accents, and to full stops in an acronym.
    static func key(_ name: String) -> String {
        let isAcronym = name.contains(".") && name.allSatisfy { $0 == "." || $0.isUppercase }
        return (isAcronym ? name.filter { $0 != "." } : name).folded
    }

    /// An acronym that someone typed, "f.b.i.", as ``key(_:)`` has it; anything else as it is.
    static func withoutStops(_ typed: String) -> String {
        typed.split(separator: ".").allSatisfy { $0.count == 1 } ? typed.filter { $0 != "." } : typed
    }

    /// The folded last name by which other names of a person are looked up; nil for organisations.
    static func surname(of speaker: Speaker) -> String? {
        speaker.kind == .person ? PersonName(speaker.name.folded)?.last : nil
    }

    /// The folded acronyms of an organisation's name that are among its other names: "fbi".
    static func acronyms(of speaker: Speaker) -> [String] {
        guard speaker.kind == .organisation else { return [] }
        let initials = speaker.name.split(separator: " ").filter { $0.first?.isUppercase == true }.compactMap(\.first)
        guard initials.count > 2 else { return [] }
        return speaker.aliases.filter { $0.filter(\.isLetter).elementsEqual(initials) }.map(key)
    }

    /// Whether `name` tells more of who is meant, or is the more usual form: a first name where there was none, no
    /// middle name, no acronym.
    static func isBetter(_ name: String, than known: String, kind: Speaker.Kind) -> Bool {
        guard kind == .person, let new = PersonName(name.folded), let old = PersonName(known.folded) else {
            return name.count > known.count
        }
        guard (new.first == nil) == (old.first == nil) else { return old.first == nil }
        return new.middle.count < old.middle.count
    }

    // MARK: - People

    private func person(_ speaker: Speaker) throws -> Known? {
        guard let name = PersonName(speaker.name.folded) else { return nil }
        let bearers = try known("SELECT id, name FROM speaker WHERE surname = ? AND kind = ?", name.last, .person)
        let named = bearers.map { ($0, PersonName($0.name.folded)) }
        if name.first != nil {
            let same = try named.filter {
                try $0.1?.mayBe(name) == true && otherNames(of: $0.0.id).allSatisfy(name.mayBe)
            }
            if !same.isEmpty { return try one(of: same.map(\.0)) }
        }
        // One of the two has no first name: it takes the same office, and nobody else of that name may have it.
        let others = named.filter { ($0.1?.first == nil) != (name.first == nil) }.map(\.0)
        let offices = Set(speaker.roles.compactMap(Self.office))
        guard !offices.isEmpty else { return nil }
        let same = try others.filter { try !offices.isDisjoint(with: self.offices(of: $0.id)) }
        return try one(of: same)
    }

    /// The one who is meant, or nil where several are; those that the user merged are one.
    private func one(of same: [Known]) throws -> Known? {
        guard same.count > 1 else { return same.first }
        let merges = SpeakerMerges(db)
        let ids = try Set(same.map { try merges.merges(of: $0.id).last?.target ?? $0.id })
        return ids.count == 1 ? same.first { ids.contains($0.id) } ?? same.first : nil
    }

    /// Full names under which the person was met besides the present one.
    private func otherNames(of speaker: Int64) throws -> [PersonName] {
        try String.fetchAll(
            db.cachedStatement(sql: "SELECT key FROM speaker_key WHERE speaker = ?"), arguments: [speaker]
        ).compactMap(PersonName.init).filter { $0.first != nil }
    }

    private func offices(of speaker: Int64) throws -> Set<String> {
        let roles = try String.fetchAll(
            db.cachedStatement(sql: "SELECT words FROM speaker_epithet WHERE speaker = ? AND kind = ?"),
            arguments: [speaker, Epithet.Kind.role.code])
        return Set(roles.compactMap(Self.office))
    }

    /// The noun of a role: "president" of "U.S. President".
    private static func office(_ role: String) -> String? { role.folded.split(separator: " ").last.map(String.init) }

    /// Who is so well known that the last name alone, in an article that has no other, means this person: the one bearer
    /// whom at least ``fewestArticles`` call so, and at least ``leastLead`` times as many as call so all others.
    func wellKnown(_ speaker: Speaker) throws -> Int64? {
        guard speaker.kind == .person, let name = PersonName(speaker.name.folded), name.first == nil else { return nil }
        let bearers = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, name, gender, articles FROM speaker JOIN speaker_epithet e ON e.speaker = id
                    WHERE surname = ? AND speaker.kind = ? AND e.kind = ? AND words = ? ORDER BY articles DESC
                    """),
            arguments: [name.last, Speaker.Kind.person.code, Epithet.Kind.alias.code, speaker.name]
        ).filter { PersonName(($0["name"] as String).folded)?.first != nil }
        guard let best = bearers.first, case let articles:Int = best["articles"], articles >= Self.fewestArticles,
            articles >= Self.leastLead * bearers.dropFirst().reduce(0, { $0 + $1["articles"] })
        else { return nil }
        let gender: Int64? = best["gender"]
        return speaker.gender == nil || gender == nil || speaker.gender?.code == gender ? best["id"] : nil
    }

    private static let fewestArticles = 5
    private static let leastLead = 20

    // MARK: - Organisations

    private func organisation(_ speaker: Speaker) throws -> Known? {
        if let firm = try firm(speaker.name) { return firm }
        for acronym in Self.acronyms(of: speaker) {
            let same = try known("SELECT id, name FROM speaker WHERE key = ? AND kind = ?", acronym, .organisation)
            if let found = same.first { return found }
        }
        return nil
    }

    /// The one firm whose name differs in the ending that tells what it is in law: "Cordwell", "Cordwell Inc".
    private func firm(_ name: String) throws -> Known? {
        let words = Self.key(name).split(separator: " ").map(String.init)
        let isEnded = words.count > 1 && Self.endings.contains(words.last ?? "")
        let stem = (isEnded ? words.dropLast() : words[...]).joined(separator: " ")
        // With another ending it may be a firm of the same group.
        let others = isEnded ? [stem] : Self.endings.map { stem + " " + $0 }
        let same = try others.flatMap {
            try known("SELECT id, name FROM speaker WHERE key = ? AND kind = ?", $0, .organisation)
        }
        return try one(of: same)
    }

    private static let endings = ["inc", "inc.", "corp", "corp.", "co", "co.", "plc", "ltd", "ltd.", "llc", "ag", "sa"]

    private func known(_ sql: String, _ key: String, _ kind: Speaker.Kind) throws -> [Known] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [key, kind.code]).map {
            Known(id: $0[0], name: $0[1])
        }
    }
}
