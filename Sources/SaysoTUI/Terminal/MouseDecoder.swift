/// Turns what terminals tell of the mouse into events (xterm, "Control sequences", "Mouse Tracking").
struct MouseDecoder {
    private var lastPress: (row: Int, column: Int, time: ContinuousClock.Instant)?

    /// Presses of one cell within this time are a double press.
    private static let doublePressTime = Duration.milliseconds(400)

    /// Decodes what follows `CSI <`: `button;column;row`, then `M`, or `m` for a release. nil where it is none of the
    /// events that are used.
    mutating func event(_ text: String, at time: ContinuousClock.Instant = .now) -> Mouse? {
        let numbers = text.dropLast().split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2] else {
            return nil
        }
        return event(button: button, isRelease: text.last == "m", row: row - 1, column: column - 1, at: time)
    }

    /// Decodes what follows `CSI M`, for terminals that know no other form: button, column and row, each with 32 added.
    mutating func event(_ values: [UInt32], at time: ContinuousClock.Instant = .now) -> Mouse? {
        guard values.count == 3, values.allSatisfy({ (32...10_000).contains($0) }) else { return nil }
        let (button, column, row) = (Int(values[0]) - 32, Int(values[1]) - 33, Int(values[2]) - 33)
        let isRelease = button & 3 == 3 && button < 64
        return event(button: isRelease ? button & ~3 : button, isRelease: isRelease, row: row, column: column, at: time)
    }

    private mutating func event(
        button: Int, isRelease: Bool, row: Int, column: Int, at time: ContinuousClock.Instant
    ) -> Mouse? {
        guard (0...10_000).contains(row), (0...10_000).contains(column) else { return nil }
        let action: Mouse.Action
        switch button {
        case 64: action = .wheelUp
        case 65: action = .wheelDown
        case 32: action = .drag
        case 0 where isRelease: action = .release
        case 0:
            let isDouble =
                lastPress.map { $0.row == row && $0.column == column && time - $0.time < Self.doublePressTime } ?? false
            lastPress = isDouble ? nil : (row, column, time)
            action = isDouble ? .doublePress : .press
        default: return nil
        }
        return Mouse(action: action, row: row, column: column)
    }
}
