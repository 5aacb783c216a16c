import SaysoModel

extension Cast {
    /// A member of the cast as a speaker: name, other names as printed, offices as printed.
    func speaker(_ member: Int) -> Speaker {
        let found = members[member]
        var name = display(found.name)
        if name.hasPrefix("the ") { name.removeFirst(4) }
        if let surname = found.surname { name += " " + display(surname) }
        var aliases = Tally()
        var roles = Tally()
        for index in found.mentions {
            let mention = mentions[index]
            aliases.add(display(mention.name))
            if mention.isTitled, mention.role.upperBound == mention.name.lowerBound {
                aliases.add(display(mention.role.lowerBound..<mention.name.upperBound))
            }
            for role in [mention.role, mention.apposition] where !role.isEmpty { roles.add(display(role)) }
        }
        return Speaker(
            name: name, aliases: aliases.ranked.filter { $0 != name },
            kind: found.kind == .person || found.kind == .unknown ? .person : .organisation,
            gender: found.gender, roles: roles.ranked.filter { !Self.isAddress($0) })
    }

    /// Words on one line.
    private func display(_ tokens: Range<Int>) -> String {
        text.string(tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// "Mr" is a way to address someone, no office.
    private static func isAddress(_ role: String) -> Bool {
        ["mr", "mrs", "ms", "miss", "sir", "dame", "lord", "lady", "dr"].contains(
            role.lowercased().filter { $0 != "." })
    }
}

/// Counts strings.
private struct Tally {
    private var counts: [String: (count: Int, first: Int)] = [:]

    mutating func add(_ string: String) {
        guard !string.isEmpty else { return }
        let next = counts.count
        counts[string, default: (0, next)].count += 1
    }

    /// Most frequent first; of equals the one met first.
    var ranked: [String] {
        counts.sorted { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }.map(\.key)
    }
}
