import SaysoModel

/// Finds a day as newspapers and files write it: "2019-05-15", "15 May 2019", "May 15th, 2019", "26-FEB-1987 15:01",
/// "20190515", "15.5.2019". With dots the day always stands first; other days written in figures with the year last
/// ("5/6/2019") mean two different days and are left alone.
enum DateFinder {
    /// The first day that `text` has.
    static func day(in text: some StringProtocol) -> Day? {
        let tokens = tokens(of: text)
        for index in tokens.indices {
            if let day = day(at: tokens[index...]) { return day }
        }
        return nil
    }

    /// The day of a line that gives little else than the date, among the first lines of a text.
    static func day(inLinesOf text: String) -> Day? {
        text.head(3000).split(separator: "\n").prefix(8).lazy
            .filter { $0.utf8.count <= 100 }
            .compactMap { day(in: $0) }.first
    }

    /// The day in a file's name or in the folders right above it ("2019/05/15/flood.txt").
    static func day(inPath path: String) -> Day? {
        let parts = path.split(separator: "/")
        return parts.last.flatMap { day(in: $0) } ?? day(in: parts.suffix(4).dropLast().joined(separator: "-"))
    }

    private enum Token {
        case number(Int, digits: Int)
        /// A number with a dot and another number behind it.
        case dotted(Int, digits: Int)
        case month(Int)
        case other
    }

    private static func day(at tokens: ArraySlice<Token>) -> Day? {
        let next = Array(tokens.prefix(3))
        if case .number(let value, digits: 8) = next.first {
            return plausible(Day(year: value / 10_000, month: value / 100 % 100, day: value % 100))
        }
        guard next.count == 3 else { return nil }
        switch (next[0], next[1], next[2]) {
        case (.number(let year, digits: 4), .number(let month, _), .number(let day, _)),
            (.number(let day, _), .month(let month), .number(let year, digits: 4)),
            (.month(let month), .number(let day, _), .number(let year, digits: 4)),
            (.number(let year, digits: 4), .month(let month), .number(let day, _)),
            (.dotted(let day, _), .dotted(let month, _), .number(let year, digits: 4)),
            (.dotted(let year, digits: 4), .dotted(let month, _), .number(let day, _)):
            return plausible(Day(year: year, month: month, day: day))
        default:
            return nil
        }
    }

    /// Newspapers have dates since the 17th century; other numbers are no years.
    private static func plausible(_ day: Day?) -> Day? {
        day.flatMap { (1600...2199).contains($0.components.year) ? $0 : nil }
    }

    private static func tokens(of text: some StringProtocol) -> [Token] {
        var tokens: [Token] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let start = index
            if isDigit(bytes[index]) {
                while index < bytes.count, isDigit(bytes[index]) { index += 1 }
                let digits = bytes[start..<index]
                // "15th May": the ending belongs to the number.
                let ending = bytes[index...].prefix(while: isLetter)
                if ["st", "nd", "rd", "th"].contains(String(decoding: ending, as: UTF8.self)) { index += ending.count }
                let value = digits.prefix(8).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
                let isDotted =
                    digits.count <= 4 && bytes[index...].first == UInt8(ascii: ".")
                    && bytes[index...].dropFirst().first.map(isDigit) == true
                tokens.append(
                    digits.count > 8
                        ? .other
                        : isDotted ? .dotted(value, digits: digits.count) : .number(value, digits: digits.count))
            } else if isLetter(bytes[index]) {
                while index < bytes.count, isLetter(bytes[index]) { index += 1 }
                let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
                if word == "of" { continue }  // "15th of May"
                tokens.append(month(word).map(Token.month) ?? .other)
            } else {
                index += 1
            }
        }
        return tokens
    }

    private static func month(_ word: String) -> Int? {
        if word == "sept" { return 9 }
        return months.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
