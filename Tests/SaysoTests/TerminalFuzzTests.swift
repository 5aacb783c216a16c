import Foundation
import SeededNumbers
import Testing

/// Anything typed, pasted, clicked and resized at full speed, on the real program in a real terminal: it goes on
/// answering, keeps to its memory, ends well and leaves the terminal as it was.
///
/// `SAYSO_FUZZ_SECONDS=600 swift test --filter TerminalFuzzTests` goes on for ten minutes with each seed; `SAYSO_FUZZ_SEED` names
/// another seed.
@Suite(.serialized) struct TerminalFuzzTests {
    private static let variables = ProcessInfo.processInfo.environment
    private static let seconds = variables["SAYSO_FUZZ_SECONDS"].flatMap { Double($0) } ?? 2
    private static let seeds: [UInt64] = variables["SAYSO_FUZZ_SEED"].flatMap { UInt64($0) }.map { [$0] } ?? [1, 2]

    @Test(arguments: seeds) func anythingAtFullSpeed(seed: UInt64) throws {
        let program = try Program()
        var hand = Hand(seed: seed)
        try fill(program)
        let end = Date(timeIntervalSinceNow: Self.seconds)
        var runs = 0
        repeat {
            runs += 1
            let terminal = try PseudoTerminal(program, [], width: 120, height: 40)
            try #require(terminal.writes("quotes in"))
            let place = "seed \(seed), run \(runs)"
            let isLeft = try play(&hand, on: terminal, until: end, place)
            if !isLeft { try leave(terminal) }
            let ending = try #require(terminal.ending(within: 30), "\(place): it does not end")
            #expect(ending == 0, "\(place): \(hand.last)")
            #expect(terminal.hasOldModes, "\(place): \(hand.last)")
            for mode in ["1049", "2004", "1004", "1002"] {
                #expect(terminal.writes("\u{1B}[?\(mode)l", within: 5), "\(place): mode \(mode) is left on")
            }
            #expect(!terminal.text.hidesCursor, "\(place)")
        } while Date() < end
        print("seed \(seed): \(hand.count) inputs in \(runs) runs")
    }

    /// An archive to play with: speakers that come again, texts of several screens, letters of many kinds.
    private func fill(_ program: Program) throws {
        let names = ["Ada Kestrel", "Jonas Brümmer", "Mei-Ling Osei", "Tomás Quill"]
        let subjects = ["the harbour bridge", "the ferry timetable", "the new museum", "school meals"]
        var lines: [String] = []
        for number in 0..<24 {
            let subject = subjects[number % 4]
            let text = (0...number).map { part in
                let name = names[(number + part) % 4]
                return "“Nobody asked us about \(subject), “and part \(part) is 日本 to me”,” said \(name), the mayor. "
                    + "\(name) added that \(subject) would cost \(part) million crowns."
            }
            lines.append(
                "{\"title\": \"Story \(number) on \(subject) 🌉\", \"date\": \"2026-03-\(10 + number % 9)\", "
                    + "\"url\": \"https://example.org/\(number)\", \"text\": \"\(text.joined(separator: "\\n\\n"))\"}")
        }
        try program.write(lines.joined(separator: "\n"), to: "stories.jsonl")
        try #require(try program.run("add", program.folder + "/stories.jsonl").code == 0)
    }

    /// Types until the time is over or the program has been left by one of the keys; the latter is told.
    private func play(_ hand: inout Hand, on terminal: PseudoTerminal, until end: Date, _ place: String) throws -> Bool
    {
        let start = Date()
        var settled: Int?
        while Date() < end {
            do {
                for _ in 0..<400 {
                    switch hand.next() {
                    case .bytes(let bytes): try terminal.type(bytes)
                    case .size(let width, let height): terminal.resize(width: width, height: height)
                    }
                }
                if terminal.ending() != nil { return true }
                try probe(terminal)
            } catch {
                if terminal.ending(within: 1) != nil { return true }
                throw PseudoTerminal.Failed(description: "\(place): \(error); the last inputs: \(hand.last)")
            }
            guard let memory = terminal.memory else { continue }
            #expect(memory < 400_000, "\(place): \(memory) KB")
            if settled == nil, Date().timeIntervalSince(start) > 60 { settled = memory }
            // The first quote that is added or mended loads the model, which takes 23 MB; it stays.
            if let settled { #expect(memory < settled + 32_000, "\(place): from \(settled) to \(memory) KB") }
        }
        return false
    }

    /// Help can be opened from everywhere, once what is open is closed.
    private func probe(_ terminal: PseudoTerminal) throws {
        // On a busy machine keys pile up, and Esc takes what comes with it for its own.
        for attempt in 1...8 {
            // A shell command that was run waits for Enter.
            if attempt > 1 { try terminal.type("\r") }
            try close(terminal)
            let start = terminal.count
            try terminal.type("?")
            terminal.resize(width: 100, height: 30 + attempt)
            if terminal.writes("type to narrow", after: start, within: 4) { return try close(terminal) }
        }
        throw PseudoTerminal.Failed(
            description: "no help comes; it shows \(terminal.text.suffix(6000).debugDescription)")
    }

    /// Ends a paste and a mouse event that may be left open, then closes what Esc closes.
    private func close(_ terminal: PseudoTerminal) throws {
        try terminal.type("\u{1B}[201~MMM")
        for _ in 0..<8 {
            // Esc and what comes with it would be one key.
            usleep(40_000)
            try terminal.type("\u{1B}")
        }
        usleep(40_000)
        terminal.resize(width: 100, height: 30)
    }

    private func leave(_ terminal: PseudoTerminal) throws {
        try close(terminal)
        try terminal.type("Q")
    }
}

extension String {
    /// Whether a terminal that takes this hides its cursor at the end.
    fileprivate var hidesCursor: Bool {
        guard let hiding = range(of: "\u{1B}[?25l", options: .backwards) else { return false }
        return range(of: "\u{1B}[?25h", options: .backwards).map { $0.lowerBound < hiding.lowerBound } ?? true
    }
}

/// Someone who types anything.
private struct Hand {
    enum Input {
        case bytes([UInt8])
        case size(width: Int, height: Int)
    }

    private var random: SeededNumbers
    /// Inputs so far.
    private(set) var count = 0
    /// The last inputs, for a message about what went wrong.
    private(set) var last: [String] = []

    init(seed: UInt64) { random = SeededNumbers(seed: seed) }

    mutating func next() -> Input {
        count += 1
        let input = make()
        switch input {
        case .bytes(let bytes): last.append(String(decoding: bytes, as: UTF8.self).debugDescription)
        case .size(let width, let height): last.append("\(width)x\(height)")
        }
        if last.count > 60 { last.removeFirst() }
        return input
    }

    // The keys that leave the program are few, so that it runs for long.
    private static let characters = Array(
        "jjjkkkggGG]][[}{)(sStTfF/nNLyYzJK1234567890?:lmM'rtuUaAcCdDiIpPvVwWxXb <>.,;éß漢🌉")
    private static let keys = [
        "\u{1B}OA", "\u{1B}OB", "\u{1B}OC", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}OH", "\u{1B}OF", "\r", "\t", "\u{1B}[Z",
        "\u{7F}", "\u{1B}[3~", "\u{1B}OP", "\u{1B}j", "\u{1B}2", "\u{1B}[I", "\u{1B}[O", "\u{1B}[<", "\u{1B}[",
        "\u{1B}]11;rgb:", "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}[M !!", "\u{1B}[200~", "e", "o",
    ]

    private mutating func make() -> Input {
        switch Int.random(in: 0..<40, using: &random) {
        case 0: return .size(width: .random(in: 1...210, using: &random), height: .random(in: 1...70, using: &random))
        case 1...4:
            let button = [0, 0, 0, 32, 32, 64, 65, 2, 35][Int.random(in: 0..<9, using: &random)]
            let place = "\(Int.random(in: 0...130, using: &random));\(Int.random(in: 0...45, using: &random))"
            return .bytes(Array("\u{1B}[<\(button);\(place)\(Bool.random(using: &random) ? "M" : "m")".utf8))
        case 5: return .bytes(Array("\u{1B}[200~".utf8) + noise(upTo: 300) + Array("\u{1B}[201~".utf8))
        case 6: return .bytes(noise(upTo: 6))
        case 7...12: return .bytes(Array((Self.keys.randomElement(using: &random) ?? "\r").utf8))
        case 13...15:
            // Not the keys that leave (^c) or suspend (^z).
            let control = UInt8.random(in: 1...25, using: &random)
            return .bytes([control == 3 ? 4 : control])
        case 16...17: return .bytes([0x1B])
        default:
            let character = Self.characters.randomElement(using: &random) ?? "j"
            return .bytes(Array(String(character).utf8))
        }
    }

    /// Bytes of any kind, but for the keys that leave or suspend.
    private mutating func noise(upTo most: Int) -> [UInt8] {
        (0..<Int.random(in: 1...most, using: &random)).map { _ in
            let byte = UInt8.random(in: 0...255, using: &random)
            return byte == 3 || byte == 26 || byte == UInt8(ascii: "Q") ? 32 : byte
        }
    }
}
