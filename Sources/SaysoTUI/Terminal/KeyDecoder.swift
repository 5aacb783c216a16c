import CNcurses
import Foundation

/// Turns what ncurses reads into keys.
struct KeyDecoder {
    /// What was read.
    enum Event {
        case key(Key)
        /// The terminal's answer on the colour of its ground.
        case ground(isDark: Bool)
        /// The user turned to the terminal, or away from it.
        case focused(Bool)
    }

    /// Codes for sequences that terminfo does not name; above all of ncurses' own.
    private enum Code: wint_t {
        case pasteBegin = 3001
        case pasteEnd = 3002
        case ground = 3003
        case mouse = 3004
        case oldMouse = 3005
        case focusIn = 3006
        case focusOut = 3007
    }

    private enum Mode {
        case keys
        case paste(String)
        case ground(String)
        case mouse(String)
        case oldMouse([wint_t])
    }

    private var mode = Mode.keys
    private var mouse = MouseDecoder()
    /// Until when the answer on the ground counts; one that comes late would change colours under the reader's eyes.
    private var groundEnd = ContinuousClock.now

    /// The terminal was asked for its ground.
    mutating func awaitGround() { groundEnd = .now + .seconds(2) }

    /// Tells ncurses of the sequences that terminfo does not name.
    static func defineKeys() {
        define_key("\u{1B}[200~", Int32(Code.pasteBegin.rawValue))
        define_key("\u{1B}[201~", Int32(Code.pasteEnd.rawValue))
        define_key("\u{1B}]11;rgb:", Int32(Code.ground.rawValue))
        // These two take the place of ncurses' own mouse, which waits after each event whether another follows.
        define_key("\u{1B}[<", Int32(Code.mouse.rawValue))
        define_key("\u{1B}[M", Int32(Code.oldMouse.rawValue))
        define_key("\u{1B}[I", Int32(Code.focusIn.rawValue))
        define_key("\u{1B}[O", Int32(Code.focusOut.rawValue))
    }

    /// All that can be read without waiting.
    mutating func read() -> [Event] {
        var events: [Event] = []
        var value: wint_t = 0
        while true {
            let status = sayso_key(&value)
            if status == ERR { return events }
            if let event = take(value, isCode: status == KEY_CODE_YES) { events.append(event) }
        }
    }

    private mutating func take(_ value: wint_t, isCode: Bool) -> Event? {
        switch mode {
        case .keys: isCode ? take(code: value) : key(character: value).map { .key($0) }
        case .paste(let text): goOn(pasting: text, value, isCode: isCode)
        case .ground(let text): goOn(withGround: text, value, isCode: isCode)
        case .mouse(let text): goOn(withMouse: text, value, isCode: isCode)
        case .oldMouse(let values): goOn(withMouse: values, value)
        }
    }

    /// A key that is no character, or the beginning of something that terminals tell.
    private mutating func take(code value: wint_t) -> Event? {
        switch Code(rawValue: value) {
        case .pasteBegin: mode = .paste("")
        case .ground: mode = .ground("")
        case .mouse: mode = .mouse("")
        case .oldMouse: mode = .oldMouse([])
        case .focusIn: return .focused(true)
        case .focusOut: return .focused(false)
        case .pasteEnd: break
        case nil: return key(code: Int32(value)).map { .key($0) }
        }
        return nil
    }

    private mutating func goOn(pasting text: String, _ value: wint_t, isCode: Bool) -> Event? {
        if isCode, value == Code.pasteEnd.rawValue {
            mode = .keys
            return .key(.paste(text))
        }
        var text = text
        if !isCode, text.utf8.count < 1 << 20, let scalar = Unicode.Scalar(value) {
            text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
        }
        mode = .paste(text)
        return nil
    }

    private mutating func goOn(withGround text: String, _ value: wint_t, isCode: Bool) -> Event? {
        // What is no part of an answer ends it, so that one cut short does not swallow the keys that follow.
        guard !isCode, text.utf8.count < 20, let scalar = Unicode.Scalar(value),
            scalar == "/" || Character(scalar).isHexDigit
        else {
            mode = .keys
            var terminator: wint_t = 0
            if !isCode, value == 27 { _ = sayso_key(&terminator) }
            return ContinuousClock.now > groundEnd ? nil : Self.isDark(text).map { .ground(isDark: $0) }
        }
        mode = .ground(text + String(Character(scalar)))
        return nil
    }

    private mutating func goOn(withMouse text: String, _ value: wint_t, isCode: Bool) -> Event? {
        guard !isCode, text.utf8.count < 20, let scalar = Unicode.Scalar(value),
            "0123456789;Mm".unicodeScalars.contains(scalar)
        else {
            mode = .keys
            return nil
        }
        let text = text + String(Character(scalar))
        let isWhole = scalar == "M" || scalar == "m"
        mode = isWhole ? .keys : .mouse(text)
        return isWhole ? mouse.event(text).map { .key(.mouse($0)) } : nil
    }

    private mutating func goOn(withMouse values: [wint_t], _ value: wint_t) -> Event? {
        let values = values + [value]
        let isWhole = values.count == 3
        mode = isWhole ? .keys : .oldMouse(values)
        return isWhole ? mouse.event(values).map { .key(.mouse($0)) } : nil
    }

    private func key(character value: wint_t) -> Key? {
        switch value {
        case 0: return .control(" ")
        case 8, 127: return .backspace
        case 9: return .tab
        case 10, 13: return .enter
        case 27:
            // A character that comes with the escape in one go was typed with Alt.
            var next: wint_t = 0
            let status = sayso_key(&next)
            if status == ERR { return .escape }
            if status == KEY_CODE_YES { return key(code: Int32(next)) }
            guard next >= 32, next != 127, let scalar = Unicode.Scalar(next) else { return .escape }
            return .alt(Character(scalar))
        case 1..<27: return Unicode.Scalar(value + 96).map { .control(Character($0)) }
        case 28...31: return Unicode.Scalar(value + 64).map { .control(Character($0)) }
        default: return Unicode.Scalar(value).map { .character(Character($0)) }
        }
    }

    private func key(code: Int32) -> Key? {
        switch code {
        case KEY_UP: return .up
        case KEY_DOWN: return .down
        case KEY_LEFT: return .left
        case KEY_RIGHT: return .right
        case KEY_PPAGE: return .pageUp
        case KEY_NPAGE: return .pageDown
        case KEY_HOME, KEY_FIND: return .home
        case KEY_END, KEY_SELECT: return .end
        case KEY_ENTER: return .enter
        case KEY_BTAB: return .backTab
        case KEY_BACKSPACE: return .backspace
        case KEY_DC: return .delete
        case KEY_IC: return .insert
        case (KEY_F0 + 1)...(KEY_F0 + 24): return .function(Int(code - KEY_F0))
        default: return nil
        }
    }

    /// Whether an answer `rrrr/gggg/bbbb` is a dark colour; nil if it is none.
    ///
    /// By relative luminance, roughly: ITU-R BT.709 weights on the values as they are.
    static func isDark(_ answer: String) -> Bool? {
        let parts = answer.split(separator: "/").compactMap { part in
            Int(part, radix: 16).map { Double($0) / (pow(16, Double(part.count)) - 1) }
        }
        guard parts.count == 3 else { return nil }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] < 0.5
    }
}
