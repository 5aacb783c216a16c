import SaysoModel

/// How far a name goes on, from its first word over small words, numbers and marks inside it.
extension NameFinder {
    /// Where the run of name words that begins at `start` ends.
    func runEnd(from start: Int, in sentence: Range<Int>, headline: Bool) -> Int {
        var end = start + 1
        while end < sentence.upperBound {
            if isNameWord(end), !(has(end, .function) && !isInitial(end)) {
                if headline, breaksHeadline(end, start: start) { break }
                end += 1
                continue
            }
            guard end + 1 < sentence.upperBound else { break }
            // "Boston Five Savings Bank"
            if !headline, tokens[end].isCapitalised, Self.numbers.contains(tokens[end].key), isNameWord(end + 1),
                !has(end + 1, .function)
            {
                end += 1
                continue
            }
            if isJoin(end, start: start, sentence: sentence) || !headline && isNumberInside(end, from: start) {
                end += 1
                continue
            }
            // "Bakers' Union", "the King's Fund"
            if isPossessiveMark(end), isNameWord(end + 1),
                has(end + 1, .organisation) || isCompany(end + 1, in: sentence),
                tokens[end].kind == .quotationMark || isCompany(end + 1, in: sentence)
                    || precededByThe(start, sentence: sentence) && !has(end - 1, [.place, .organisation, .demonym])
            {
                end += 2
                continue
            }
            // "the Pilots' and Crew Federation"
            if tokens[end].kind == .quotationMark, isPossessiveMark(end), tokens[end + 1].key == Self.and,
                isBody(behind: end + 1, in: sentence)
            {
                end += 2
                continue
            }
            // "pressure group Walls Down"
            if !headline, start > sentence.lowerBound, isIntroduced(start), tokens[end].isCapitalised,
                tokens[end].count > 1, tokens[end - 1].isCapitalised
            {
                end += 1
                continue
            }
            // "pressure group Users' Voice"
            if tokens[end].kind == .quotationMark, end == start + 1, start > sentence.lowerBound, isPossessiveMark(end),
                isNameWord(end + 1), isIntroduced(start)
            {
                end += 2
                continue
            }
            if let behind = nicknameEnd(from: end, start: start, in: sentence) {
                end = behind
                continue
            }
            // "Alba, Jr."
            if tokens[end].count == 1, text.bytes[Int(tokens[end].start)] == UInt8(ascii: ","),
                has(end + 1, .generation)
            {
                end += 2
                continue
            }
            break
        }
        return end
    }

    /// Behind the quotation marks of a nickname between a first name and a surname: "Ron | "Chopper" | Reed".
    private func nicknameEnd(from mark: Int, start: Int, in sentence: Range<Int>) -> Int? {
        guard mark == start + 1, has(start, .given), tokens[mark].kind == .quotationMark, tokens[mark].hasSpaceBefore,
            let close = (mark + 1..<min(sentence.upperBound, mark + 4)).first(where: {
                tokens[$0].kind == .quotationMark
            }), close + 1 < sentence.upperBound, isNameWord(close + 1), !has(close + 1, .function),
            (mark + 1..<close).contains(where: { tokens[$0].isCapitalised })
        else { return nil }
        return close + 1
    }

    /// "Channel 4 News"
    private func isNumberInside(_ i: Int, from start: Int) -> Bool {
        tokens[i].kind == .number && tokens[i].count <= 3 && isNameWord(i + 1) && !has(start, .calendar)
            && !has(i + 1, [.function, .given, .title, .place, .demonym, .calendar])
    }

    /// "Investors Service Inc"
    private func isCompany(_ start: Int, in sentence: Range<Int>) -> Bool {
        let words = sentence[start...].prefix { isNameWord($0) && !has($0, .function) }
        return words.last.map { has($0, .corporate) } ?? false && !has(start - 2, [.place, .demonym, .organisation])
    }

    private func breaksHeadline(_ i: Int, start: Int) -> Bool {
        !proper.contains(tokens[i].key) && !isInitial(i)
            && (i != start + 1 || !has(start, .given) || entries[i].rarity < 7)
            && !has(i, [.title, .titleModifier, .organisation, .place, .demonym, .given, .suffix])
    }

    /// A small word between two name words that belongs to the name: "van", "&", "of", and "and" in some.
    private func isJoin(_ i: Int, start: Int, sentence: Range<Int>) -> Bool {
        let token = tokens[i]
        if token.kind == .symbol {
            return token.count == 1 && text.bytes[Int(token.start)] == UInt8(ascii: "&") && isNameWord(i + 1)
        }
        if token.key == Self.comma { return isListing(i, from: start, in: sentence) }
        guard token.kind == .word, !token.isCapitalised else { return false }
        let next = i + 1
        if has(i, .particle), !has(i, .function) {
            return isNameWord(next) || has(next, .particle) && next + 1 < sentence.upperBound && isNameWord(next + 1)
        }
        // "Committee on Public Accounts", "Committee to Protect Users"
        if token.key == Self.on { return has(i - 1, .organisation) && isSubject(next) }
        if token.key == Self.to {
            return has(i - 1, .organisation) && isSubject(next) && next + 1 < sentence.upperBound
                && isNameWord(next + 1)
        }
        if token.key == Self.of || token.key == Self.for { return isOf(i, from: start, in: sentence) }
        if token.key == Self.the || token.key == Self.a {
            return i > start && (tokens[i - 1].key == Self.of || tokens[i - 1].key == Self.for)
                || i == start + 1 && isImperative(start, in: sentence)
        }
        if isListing(i, from: start, in: sentence) { return true }
        return token.key == Self.and && isNameWord(next) && !has(next, .function) && isAnd(i, from: start, in: sentence)
    }

    /// "University | of | Leeds", "Secretary | of | State", "House | of | the People"; not "Smith of Leeds".
    private func isOf(_ i: Int, from start: Int, in sentence: Range<Int>) -> Bool {
        let next = i + 1
        let isOf = tokens[i].key == Self.of
        let opens =
            has(i - 1, .organisation) || isOf && has(i - 1, [.title, .role]) || entries[i - 1].rarity < 9
            || isNameWord(i - 1) && isPurpose(i - 2, from: start)
        // "Lord Reed | of | Carrow"
        if isOf, i == start + 2, Self.peers.contains(tokens[start].key), isNameWord(next), !has(next, .function) {
            return true
        }
        guard opens, !has(i - 1, [.given, .place]) || has(i - 1, .organisation) else { return false }
        if isNameWord(next), !has(next, .function) { return true }
        return (tokens[next].key == Self.the || tokens[next].key == Self.a) && next + 1 < sentence.upperBound
            && isNameWord(next + 1)
    }

    /// "Food | and | Drug Administration": the words before "and" are common ones, an organisation's word ends it.
    private func isAnd(_ i: Int, from start: Int, in sentence: Range<Int>) -> Bool {
        let next = i + 1
        // "store chain Marant and Brandt"
        if couldBeCoupled(i), coupled.contains(couple(i)) || i == start + 1 && isIntroduced(start) { return true }
        // "England and Wales Cricket Board"
        if has(i - 1, .place), has(next, .place), precededByThe(start, sentence: sentence),
            isBody(behind: next, in: sentence)
        {
            return true
        }
        // "S and P"
        if tokens[i - 1].count == 1, tokens[next].count == 1 { return true }
        // "Securities and Exchange Commission"
        guard !has(i - 1, [.given, .place, .organisation, .demonym]) || Self.matters.contains(tokens[i - 1].key)
        else {
            return false
        }
        var last = next
        while last + 1 < sentence.upperBound,
            isNameWord(last + 1) && !has(last + 1, .function)
                || tokens[last + 1].key == Self.possessive && isCorporate(last + 2, in: sentence)
                || isUnion(ofThoseBefore: last + 1, in: sentence)
                    && entries[i - 1].rarity < NameLexicon.unknownRarity
        {
            last += 1
        }
        return has(last, .organisation) && last - i <= 4 && !has(next, .given)
    }

    /// Whether more capitalised words follow of which the last is a body's.
    private func isBody(behind place: Int, in sentence: Range<Int>) -> Bool {
        let words = sentence[(place + 1)...].prefix { isNameWord($0) && !has($0, .function) }
        return words.last.map { has($0, .organisation) } ?? false
    }

    /// A small noun for bodies stands before the name: "pressure group Users' Voice".
    func isIntroduced(_ start: Int) -> Bool {
        start > 0 && has(start - 1, .organisationNoun) && !tokens[start - 1].isCapitalised
    }

    /// "Transport and General Workers | ' Union"
    private func isUnion(ofThoseBefore mark: Int, in sentence: Range<Int>) -> Bool {
        mark + 1 < sentence.upperBound && tokens[mark].kind == .quotationMark && isPossessiveMark(mark)
            && isNameWord(mark + 1) && has(mark + 1, .organisation)
    }

    /// "Standard and Poor's | Corp"
    private func isCorporate(_ i: Int, in sentence: Range<Int>) -> Bool {
        i < sentence.upperBound && isNameWord(i) && has(i, .corporate)
    }

    /// Words that end a firm's name, and are what other bodies are for.
    private static let matters: Set<WordKey> = [
        "chemical", "energy", "gas", "insurance", "media", "mining", "oil", "petroleum", "securities", "sports",
    ]

    /// "and" or a comma in what a body is for: "Institute of Economic | and | Social Research", "Department for Culture |,|
    /// Media and Sport".
    private func isListing(_ i: Int, from start: Int, in sentence: Range<Int>) -> Bool {
        let next = i + 1
        guard isSubject(next), isSubject(i - 1), next + 1 >= sentence.upperBound || !has(next + 1, .title),
            (start + 1..<i).contains(where: { isPurpose($0, from: start) })
        else { return false }
        if tokens[i].key == Self.and { return true }
        return next + 2 < sentence.upperBound && tokens[next + 1].key == Self.and && isSubject(next + 2)
    }

    /// The "of" of "Board of Deputies".
    private func isPurpose(_ i: Int, from start: Int) -> Bool {
        i > start && Self.purposes.contains(tokens[i].key) && has(i - 1, .organisation)
    }

    /// Words behind which a body's name says what it is for.
    static let purposes: Set<WordKey> = [of, `for`, on]

    /// Whether a word of a name is a common one, as those for what a body is for: "Trade", "Social".
    private func isSubject(_ i: Int) -> Bool {
        isNameWord(i) && entries[i].rarity < NameLexicon.unknownRarity
            && !has(i, [.function, .given, .place, .demonym])
    }

    private static let peers: Set<WordKey> = [
        "baroness", "countess", "duchess", "duke", "earl", "lady", "lord", "viscount",
    ]
    private static let numbers: Set<WordKey> = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    private static let on: WordKey = "on"
    private static let to: WordKey = "to"
    private static let comma: WordKey = ","
}
