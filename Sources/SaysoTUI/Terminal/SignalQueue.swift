import CLinux
import Glibc

/// Signals as something to wait on: they are blocked and read from a descriptor (signalfd(2)), so no code of ours runs
/// inside a handler.
struct SignalQueue {
    /// The descriptor to wait on.
    let descriptor: Int32
    private static let handled = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP]

    /// Blocks the signals in this thread and those it starts; so it must be made before any other thread.
    init() {
        var set = Self.set(of: Self.handled)
        pthread_sigmask(SIG_BLOCK, &set, nil)
        descriptor = sayso_signalfd(&set)
        // A closed pipe or terminal is told by write(2)'s result.
        signal(SIGPIPE, SIG_IGN)
    }

    /// The signals that came since the last call.
    func read() -> [Int32] {
        var numbers: [Int32] = []
        var info = signalfd_siginfo()
        let size = MemoryLayout<signalfd_siginfo>.size
        while Glibc.read(descriptor, &info, size) == size { numbers.append(Int32(info.ssi_signo)) }
        return numbers
    }

    /// Stops this job as Ctrl-Z does without raw mode; returns when it is continued.
    static func stop() {
        var set = set(of: [SIGTSTP])
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        kill(0, SIGTSTP)
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    static func set(of signals: [Int32]) -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        return set
    }
}
