import SaysoModel

/// What people and organisations are, by the words around their names.
extension NameFinder {
    /// Finds the office before a name ("Microsoft chairman Bill Gates") or after it (", the mayor of Leeds,").
    func readRole(_ mention: inout Mention, sentence: Range<Int>) {
        if mention.tokens.lowerBound < mention.name.lowerBound {
            mention.role = mention.tokens.lowerBound..<mention.name.lowerBound
        }
        var start = mention.tokens.lowerBound
        var sawRole = false
        while start > sentence.lowerBound {
            let i = start - 1
            let token = tokens[i]
            guard token.isWordlike || token.key == Self.possessive, text.quotationStates[i] != .opening else { break }
            if has(i, .function), !has(i, .role) { break }
            if token.key == Self.possessive {
                // "Velland's Supreme Leader"
                guard !mention.role.isEmpty || sawRole, i > sentence.lowerBound, tokens[i - 1].isCapitalised else {
                    break
                }
                start = i - 1
                break
            }
            if !sawRole, isKind(i), mention.role.isEmpty, !has(i, .role) || isFirm(mention) {
                // "software firm Cordwell", "phone operator Cordwell"
                mention.kind = .organisation
                mention.gender = nil
                return
            }
            if !sawRole {
                guard
                    has(i, .role)
                        || !mention.role.isEmpty && !token.isCapitalised && !has(i, .group) && entries[i].rarity < 9
                            && !isAddressed(mention) && !isVerbal(i)
                else {
                    break
                }
            }
            if has(i, .finiteVerb), !has(i, .role) { break }
            if has(i, .role) {
                sawRole = true
                if mention.gender == nil || !has(mention.name.lowerBound, .given) {
                    if has(i, .female) { mention.gender = .female } else if has(i, .male) { mention.gender = .male }
                }
            }
            start = i
            if mention.tokens.lowerBound - start >= 7 { break }
        }
        if sawRole {
            // "Rival Cordwell" may be a firm.
            let isEither = mention.name.lowerBound - start == 1 && Self.ofEither.contains(tokens[start].key)
            if !isEither { mention.kind = .person }
            mention.role = start..<mention.name.lowerBound
        } else if !mention.role.isEmpty {
            mention.role = start..<mention.name.lowerBound
        } else {
            mention.role = apposition(after: mention, sentence: sentence)
            if let noun = mention.role.last {
                // "Cordwell, its biggest rival,": people are introduced by more than one name.
                let isFirm = Self.ofEither.contains(tokens[noun].key) && mention.name.count == 1
                mention.kind = isFirm && mention.gender == nil ? .organisation : .person
            }
        }
        if !mention.role.isEmpty, mention.role.upperBound <= mention.name.lowerBound {
            mention.tokens = min(mention.role.lowerBound, mention.tokens.lowerBound)..<mention.tokens.upperBound
        }
    }

    /// One word that is no first name; people are introduced by more.
    private func isFirm(_ mention: Mention) -> Bool {
        mention.name.count == 1 && mention.gender == nil && !has(mention.name.lowerBound, .given)
    }

    /// "Mr Reed": whatever stands before says nothing of an office.
    private func isAddressed(_ mention: Mention) -> Bool {
        mention.role.count == 1 && Titles.isAddress(tokens[mention.role.lowerBound].key)
    }

    /// "praising | Senator Reed", "endorsed | Senator Reed"
    private func isVerbal(_ i: Int) -> Bool {
        let end = text.bytes(of: tokens[i]).suffix(3)
        return !has(i, [.role, .titleModifier])
            && (end.elementsEqual("ing".utf8) || end.suffix(2).elementsEqual("ed".utf8))
    }

    /// Finds what an organisation is: "Dutch brewer Van Houten", "Van Houten, the Dutch brewer,".
    func readKind(_ mention: inout Mention, sentence: Range<Int>) {
        var start = mention.name.lowerBound
        guard start > sentence.lowerBound, isKind(start - 1) else {
            if mention.role.isEmpty { mention.role = apposition(after: mention, sentence: sentence) }
            return
        }
        repeat {
            start -= 1
        } while start > sentence.lowerBound && mention.name.lowerBound - start < 6
            && tokens[start - 1].isWordlike && !has(start - 1, [.function, .finiteVerb])
            && text.quotationStates[start - 1] == text.quotationStates[start]
        mention.role = start..<mention.name.lowerBound
    }

    /// A noun for organisations, not part of a name.
    func isKind(_ i: Int) -> Bool { has(i, .organisationNoun) && !tokens[i].isCapitalised }

    func isComma(_ i: Int) -> Bool {
        tokens[i].count == 1 && text.bytes[Int(tokens[i].start)] == UInt8(ascii: ",")
    }

    /// Whether the word says what a person is, or what an organisation is.
    private func tellsKind(_ i: Int, of kind: Mention.Kind) -> Bool {
        kind == .organisation ? isKind(i) && !has(i, .document) : has(i, [.role, .title])
    }

    /// The words between commas behind the name say what body it is.
    func isCalledBody(_ mention: Mention, sentence: Range<Int>) -> Bool {
        var body = mention
        body.kind = .organisation
        return apposition(after: body, sentence: sentence).first.map { has($0 - 1, .indefinite) } ?? false
    }

    /// The words between commas behind a name, if one of them is a role: ", 38, a striker for the club,".
    private func apposition(after mention: Mention, sentence: Range<Int>) -> Range<Int> {
        var i = mention.tokens.upperBound
        guard i + 1 < sentence.upperBound, isComma(i) else { return 0..<0 }
        i += 1
        if tokens[i].kind == .number, i + 2 < sentence.upperBound, isComma(i + 1) { i += 2 }
        let first = i
        guard !has(first, .function) || has(first, [.definite, .indefinite]) else { return 0..<0 }
        var role = false
        var end = first
        while end < sentence.upperBound, end - first < 14 {
            if isComma(end) || !tokens[end].isWordlike && tokens[end].key != Self.possessive { break }
            // "Reed, the former striker said": the description is the subject of another clause.
            if has(end, .finiteVerb), !has(end, .role) { return 0..<0 }
            if !role, tokens[end].isCapitalised, has(end, .given) { return 0..<0 }
            if tellsKind(end, of: mention.kind), !has(end, .given) { role = true }
            end += 1
        }
        guard role, end > first else { return 0..<0 }
        let skipsArticle = has(first, [.definite, .indefinite]) && end - first > 1
        return (skipsArticle ? first + 1 : first)..<end
    }

    /// The words before the comma before a name that another comma or the sentence ends: "Its director of games, Alan
    /// Reed,".
    func apposition(before mention: Mention, sentence: Range<Int>) -> Range<Int> {
        let next = mention.tokens.upperBound
        guard next < sentence.upperBound, isComma(next) || next == sentence.upperBound - 1 && !tokens[next].isWordlike
        else { return 0..<0 }
        var comma = mention.tokens.lowerBound - 1
        if comma > sentence.lowerBound, tokens[comma].key == Self.the { comma -= 1 }
        guard comma > sentence.lowerBound, isComma(comma) else { return 0..<0 }
        let kind = isOpen(mention) && isKind(comma - 1) ? .organisation : mention.kind
        var start = comma
        var role = false
        while start > sentence.lowerBound, comma - start < Self.longestOffice {
            let i = start - 1
            guard tokens[i].isWordlike, text.quotationStates[i] == text.quotationStates[comma] else { break }
            if tellsKind(i, of: kind) {
                role = true
            } else if has(i, .function), role || !has(i, .preposition) && tokens[i].key != Self.and {
                break
            } else if has(i, .finiteVerb) {
                break
            }
            start = i
        }
        return role ? start..<comma : 0..<0
    }

    /// Nothing around the name has told yet whether it is a person's.
    func isOpen(_ mention: Mention) -> Bool {
        mention.kind == .unknown
            || mention.kind == .person && mention.gender == nil && !mention.isTitled && mention.role.isEmpty
    }

    private static let longestOffice = 9
    /// What a firm may be as well as a person.
    private static let ofEither: Set<WordKey> = ["rival", "owner", "parent", "partner", "sponsor", "member", "holder"]
}
