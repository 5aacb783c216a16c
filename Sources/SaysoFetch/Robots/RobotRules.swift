/// What a site lets robots fetch, as its `/robots.txt` says (RFC 9309, "Robots Exclusion Protocol").
struct RobotRules: Hashable, Sendable {
    /// A path that may, or may not, be fetched.
    private struct Rule: Hashable {
        var pattern: [UInt8]
        var isAllowed: Bool
    }

    /// The longest part of a `/robots.txt` that is read, in bytes; the RFC asks for no less.
    static let mostBytes = 500 << 10

    private var rules: [Rule] = []
    /// How many seconds the site wants between two requests (`Crawl-delay`, which is usual but not in the RFC).
    private(set) var delay: Double?

    /// The rules in `text` for the robot called `agent`: those of all groups that name it, or else those for all robots.
    init(_ text: some Sequence<UInt8>, agent: String) {
        var own = RobotRules()
        var others = RobotRules()
        var isNamed = false
        var (isOwn, isOthers, isInRules) = (false, false, false)
        for line in Array(text.prefix(Self.mostBytes)).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            guard let (name, value) = Self.field(line) else { continue }
            switch name {
            case "user-agent":
                if isInRules { (isOwn, isOthers, isInRules) = (false, false, false) }
                let token = value.prefix { $0.isLetter || $0 == "-" || $0 == "_" }.lowercased()
                isOwn = isOwn || token == agent.lowercased()
                isOthers = isOthers || value.hasPrefix("*")
                isNamed = isNamed || isOwn
            case "allow", "disallow":
                isInRules = true
                guard !value.isEmpty else { continue }
                let rule = Rule(pattern: Self.pattern(value), isAllowed: name == "allow")
                if isOwn { own.rules.append(rule) }
                if isOthers { others.rules.append(rule) }
            case "crawl-delay":
                guard let seconds = Double(value), seconds >= 0 else { continue }
                if isOwn { own.delay = seconds }
                if isOthers { others.delay = seconds }
            default: continue
            }
        }
        self = isNamed ? own : others
    }

    /// Everything may be fetched.
    init() {}

    /// Whether `path`, with its query, may be fetched: the longest rule that fits it decides, and of two of one length that
    /// which allows it.
    func allows(_ path: String) -> Bool {
        guard path != "/robots.txt" else { return true }
        let path = Self.normal(path.utf8, special: "*$")
        let fitting = rules.filter { Self.fits($0.pattern, path) }
        return fitting.max { ($0.pattern.count, $0.isAllowed ? 1 : 0) < ($1.pattern.count, $1.isAllowed ? 1 : 0) }?
            .isAllowed ?? true
    }

    /// `name: value # comment`
    private static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: String)? {
        let line = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
        let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        // A byte order mark may stand before the first.
        let name = parts[0].drop { $0 == "\u{FEFF}" }.trimmingCharacters(in: .whitespaces).lowercased()
        return (name, parts[1].trimmingCharacters(in: .whitespaces))
    }

    // MARK: - Patterns

    private static let (any, end) = (UInt8(ascii: "*"), UInt8(ascii: "$"))

    private static func pattern(_ value: String) -> [UInt8] {
        let isAnchored = value.hasSuffix("$")
        return normal((isAnchored ? value.dropLast() : value[...]).utf8, special: "$") + (isAnchored ? [end] : [])
    }

    /// `text` so that the same is written in the same way (RFC 9309, 2.2.2): letters, digits and `-._~` as they are, what
    /// can't stand in an address percent-encoded, and so those that are `special`.
    private static func normal(_ text: some Sequence<UInt8>, special: String) -> [UInt8] {
        let bytes = Array(text)
        var out: [UInt8] = []
        var index = 0
        func encode(_ byte: UInt8) {
            let digits = Array("0123456789ABCDEF".utf8)
            out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        while index < bytes.count {
            let byte = bytes[index]
            let digits = bytes[index...].dropFirst().prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                if isUnreserved(code) { out.append(code) } else { encode(code) }
                index += 3
                continue
            }
            if byte <= 0x20 || byte >= 0x7F || special.utf8.contains(byte) { encode(byte) } else { out.append(byte) }
            index += 1
        }
        return out
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~".utf8.contains(byte)
        }
    }

    /// Whether `path` begins as `pattern` says, in which `*` is anything and `$` at its end the path's end.
    private static func fits(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isAnchored = pattern.last == end
        let pieces = pattern.dropLast(isAnchored ? 1 : 0).split(separator: any, omittingEmptySubsequences: false)
        guard path.starts(with: pieces[0]) else { return false }
        var rest = path.dropFirst(pieces[0].count)
        for (number, piece) in pieces.enumerated().dropFirst() {
            if isAnchored, number == pieces.count - 1 {
                return rest.count >= piece.count && rest.suffix(piece.count).elementsEqual(piece)
            }
            guard let start = rest.firstRange(of: piece) ?? (piece.isEmpty ? rest.startIndex..<rest.startIndex : nil)
            else { return false }
            rest = rest[start.upperBound...]
        }
        return !isAnchored || (pieces.count == 1 ? rest.isEmpty : true)
    }
}
