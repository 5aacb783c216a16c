import Glibc

/// Puts the terminal right when the program dies of a signal. The handler uses only what a signal handler may
/// (signal-safety(7)): all it needs is prepared here.
enum CrashGuard {
    // Written before the handlers are installed and after they are removed, read by them: never at the same time.
    // In memory of their own: Swift gives a global `termios` less room than C writes to.
    nonisolated(unsafe) private static var modes: UnsafeMutablePointer<termios>?
    nonisolated(unsafe) private static var descriptor: Int32 = -1
    nonisolated(unsafe) private static var sequence: UnsafeMutableBufferPointer<UInt8>?

    private static let signals = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]

    /// Keeps the modes that the terminal has now.
    static func keepModes(of descriptor: Int32) {
        let modes = self.modes ?? .allocate(capacity: 1)
        tcgetattr(descriptor, modes)
        self.modes = modes
        self.descriptor = dup(descriptor)
    }

    /// From now on a crash writes `sequence`, restores the modes and then goes on as it would.
    static func install(restoring sequence: String) {
        let bytes = Array(sequence.utf8)
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = buffer.initialize(from: bytes)
        self.sequence = buffer
        for signal in signals {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in CrashGuard.restore(number) }
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | Int32(SA_NODEFER)
            sigaction(signal, &action, nil)
        }
    }

    /// Takes the handlers off again.
    static func remove() {
        for number in signals { signal(number, SIG_DFL) }
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        modes?.deallocate()
        modes = nil
        sequence?.deallocate()
        sequence = nil
    }

    private static func restore(_ number: Int32) {
        if let sequence { _ = write(descriptor, sequence.baseAddress, sequence.count) }
        if let modes { tcsetattr(descriptor, TCSANOW, modes) }
        raise(number)
    }
}
