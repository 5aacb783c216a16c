import SaysoModel

/// Finds the dictionary form of a word from the word and its tag: "says" → "say", "children" → "child".
///
/// By rules learned from examples, for each tag: the longest known ending decides how many letters go and what comes in
/// their place. Irregular words are endings as long as the word.
public struct Lemmatizer: Sendable {
    /// What is done to a word: `removed` bytes go from its end, `added` comes.
    package struct Rule: Hashable, Sendable {
        package var removed: Int
        package var added: [UInt8]

        package init(removed: Int, added: [UInt8]) {
            self.removed = removed
            self.added = added
        }
    }

    private let endings: HashedTable
    private let rules: [Rule]
    private let longestAddition: Int
    /// A bit for each tag whose words have other forms.
    private let inflected: UInt64

    static let magic: StaticString = "LEM1"
    /// Endings longer than this are only known with the whole word.
    package static let longestEnding = 7

    /// The lemmatizer trained into `bytes`.
    public init(_ bytes: ModelBytes) throws(ModelError) {
        var reader = try ModelReader(bytes, part: "the lemmatizer", magic: Lemmatizer.magic)
        var rules: [Rule] = []
        for _ in 0..<(try reader.number()) {
            let removed = try reader.number()
            rules.append(Rule(removed: removed, added: Array(try reader.section(try reader.number()))))
        }
        self.rules = rules
        longestAddition = rules.map(\.added.count).max() ?? 0
        inflected = UInt64(try reader.number()) | UInt64(try reader.number()) << 32
        endings = try HashedTable(&reader)
    }

    /// The lemmatizer in the program.
    public static var embedded: Lemmatizer { Model.embedded.lemmatizer }

    /// A lemmatizer that knows nothing.
    init() {
        rules = []
        longestAddition = 0
        inflected = 0
        endings = .empty
    }

    /// The bytes of a lemmatizer with these rules, as ``init(_:)`` reads them. `endings`: ``key(_:wholeWord:tag:)`` to a
    /// rule's number; `inflected`: the tags that have any.
    package static func encoded(
        rules: [Rule], inflected: [PennTag], endings: [(key: UInt64, rule: UInt16)]
    ) -> [UInt8] {
        var bytes = Array(magic.description.utf8)
        func add(_ number: Int) { withUnsafeBytes(of: UInt32(number).littleEndian) { bytes += $0 } }
        add(rules.count)
        for rule in rules {
            add(rule.removed)
            add(rule.added.count)
            bytes += rule.added
        }
        let mask = inflected.reduce(UInt64(0)) { $0 | 1 << UInt64($1.rawValue) }
        add(Int(mask & 0xFFFF_FFFF))
        add(Int(mask >> 32))
        return bytes
            + HashedTable.encoded(
                endings.map { key, rule in
                    let check = check(key)
                    return (
                        key,
                        [
                            (UInt8(rule & 0xFF), UInt8(rule >> 8)), (UInt8(check & 0xFF), UInt8(check >> 8)),
                        ]
                    )
                })
    }

    /// The key of an ending, given as the hash of its bytes from the last to the first.
    @inline(__always)
    package static func key(_ ending: FNV1a, wholeWord: Bool, tag: PennTag) -> UInt64 {
        TaggerFeatures.mix(wholeWord ? 101 : 100, ending.value, UInt64(tag.rawValue))
    }

    /// What turns the word written in `bytes` (as ``fold(_:_:tag:)`` leaves it) into its lemma; nil if nothing does.
    private func rule(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ tag: PennTag) -> Rule? {
        var ending = FNV1a()
        var found = number(Lemmatizer.key(ending, wholeWord: false, tag: tag))
        for (length, byte) in bytes.reversed().enumerated() {
            ending.add(byte)
            if length < Lemmatizer.longestEnding {
                found = number(Lemmatizer.key(ending, wholeWord: false, tag: tag)) ?? found
            }
        }
        found = number(Lemmatizer.key(ending, wholeWord: true, tag: tag)) ?? found
        guard let found, found < rules.count else { return nil }
        let kept = bytes.count - rules[found].removed
        // Never cut inside a character.
        guard kept >= 0, kept == bytes.count || bytes[kept] & 0xC0 != 0x80 else { return nil }
        return rules[found]
    }

    /// The number of the rule of an ending.
    @inline(__always)
    private func number(_ key: UInt64) -> Int? {
        guard let (pairs, count) = endings.row(key), count == 2,
            UInt16(littleEndian: pairs.loadUnaligned(fromByteOffset: 2, as: UInt16.self)) == Lemmatizer.check(key)
        else { return nil }
        return Int(UInt16(littleEndian: pairs.loadUnaligned(as: UInt16.self)))
    }

    /// What a row holds of its key besides the table's fingerprint: a wrong lemma is worse than an odd weight.
    private static func check(_ key: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: key >> 16) }

    /// Copies `word` to `out` with straight apostrophes and, but for names, ASCII capitals made small. Returns the
    /// number of bytes, at most as many as `word` has.
    private static func fold(
        _ word: UnsafeBufferPointer<UInt8>, _ out: UnsafeMutableBufferPointer<UInt8>, tag: PennTag
    ) -> Int {
        var count = 0
        for byte in word {
            out[count] = !tag.isProperNoun && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            count += 1
            if count >= 3, byte == 0x99, out[count - 2] == 0x80, out[count - 3] == 0xE2 {
                count -= 2
                out[count - 1] = UInt8(ascii: "'")
            }
        }
        return count
    }

    /// The bytes that rules work on: those of the word with straight apostrophes and, but for names, ASCII capitals
    /// made small.
    package static func folded(_ word: String, tag: PennTag) -> [UInt8] {
        var word = word
        return word.withUTF8 { utf8 in
            [UInt8](unsafeUninitializedCapacity: utf8.count) { out, count in count = fold(utf8, out, tag: tag) }
        }
    }

    /// The lemma of `word`, which stands in its text with `tag`. Names keep their capitals; all else is in lower case.
    public func lemma(_ word: String, tag: PennTag) -> String {
        var word = word
        return word.withUTF8 { withLemma($0, tag) { String(decoding: $0, as: UTF8.self) } }
    }

    /// The lemma of a token of `text`.
    public func lemma(of token: Token, in text: AnalyzedText, tag: PennTag) -> String {
        withLemma(of: token, in: text, tag) { String(decoding: $0, as: UTF8.self) }
    }

    /// The key of the lemma of a token of `text`: equal for all forms of a word, and equal to the `WordKey` of its
    /// lemma as a string. Makes no string.
    public func key(of token: Token, in text: AnalyzedText, tag: PennTag) -> WordKey {
        guard inflected & 1 << UInt64(tag.rawValue) != 0 else { return token.key }
        return withLemma(of: token, in: text, tag) { WordKey($0) }
    }

    private func withLemma<Result>(
        of token: Token, in text: AnalyzedText, _ tag: PennTag, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        text.bytes.withUnsafeBufferPointer {
            withLemma(UnsafeBufferPointer(rebasing: $0[Int(token.start)..<Int(token.end)]), tag, body)
        }
    }

    private func withLemma<Result>(
        _ word: UnsafeBufferPointer<UInt8>, _ tag: PennTag, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count + longestAddition) { buffer in
            var count = Lemmatizer.fold(word, buffer, tag: tag)
            if inflected & 1 << UInt64(tag.rawValue) != 0,
                let rule = rule(UnsafeMutableBufferPointer(rebasing: buffer[..<count]), tag)
            {
                count -= rule.removed
                for byte in rule.added {
                    buffer[count] = byte
                    count += 1
                }
            }
            return body(UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
