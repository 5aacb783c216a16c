import Synchronization

/// How far an archive of an older version has been brought up to date: a figure on a terminal, else one plain line.
final class UpgradeLine: Sendable {
    private let shown = Mutex<Int?>(nil)

    /// - Parameter done: the part that is done, 0…1.
    @Sendable func show(_ done: Double) {
        let percent = Int(done * 100)
        let before = shown.withLock { shown in
            defer { shown = percent }
            return shown
        }
        guard before != percent else { return }
        if StandardError.isTerminal {
            StandardError.show("sayso: bringing the archive up to date, \(percent) %")
        } else if before == nil {
            StandardError.say("bringing the archive up to date, which an older sayso made")
        }
    }

    /// Takes the figure away.
    func clear() {
        if shown.withLock(\.self) != nil { StandardError.clearLine() }
    }
}
