import Foundation

/// Files that appear in some folders, and in those inside them, as they come to rest (inotify(7)): closed after writing or
/// moved there, and then left alone for a moment. What is hidden or of no format that is read is passed over. Wakes
/// nobody while nothing happens. For one thread at a time.
public final class Arrivals: @unchecked Sendable {
    private let roots: [String]
    private let descriptor: Int32
    private let rest: Duration
    private var folders: [Int32: String] = [:]
    /// When each file that was written may be taken.
    private var due: [String: ContinuousClock.Instant] = [:]

    /// Watches `folders`.
    ///
    /// - Parameters:
    ///   - takesPresent: whether the files that are there already are the first to arrive.
    ///   - rest: how long a file is left alone before it is taken.
    /// - Throws: ``ReadingError`` where one is no folder or can't be watched.
    public init(in folders: [String], takesPresent: Bool, rest: Duration = .milliseconds(300)) throws {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        roots = folders
        self.rest = rest
        guard descriptor >= 0 else { throw ReadingError(path: folders.first ?? "", errno: errno) }
        for folder in folders {
            guard watch(folder, takesFiles: takesPresent) else { throw ReadingError(path: folder, errno: errno) }
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Waits until files have come to rest; their paths, by name. Nil once `stop`, a descriptor, can be read.
    public func next(until stop: Int32 = -1) -> [String]? {
        while true {
            let now = ContinuousClock.now
            let ready = due.filter { $0.value <= now }.keys.sorted()
            if !ready.isEmpty {
                for path in ready { due[path] = nil }
                return ready
            }
            let wait = due.values.min().map { now.duration(to: $0) / .milliseconds(1) }
            var descriptors = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
            ]
            poll(&descriptors, 2, wait.map { Int32($0.rounded(.up)) } ?? -1)
            if descriptors[1].revents != 0 { return nil }
            InotifyEvent.pending(at: descriptor).forEach(take)
        }
    }

    /// Watches a folder and those in it; false where the system refuses. Folders linked to are not entered.
    @discardableResult
    private func watch(_ folder: String, takesFiles: Bool) -> Bool {
        let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_MODIFY | IN_DELETE | IN_ONLYDIR
        let number = inotify_add_watch(descriptor, folder, UInt32(events))
        guard number >= 0 else { return false }
        folders[number] = folder
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where !name.hasPrefix(".") {
            let path = Self.path(of: name, in: folder)
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: watch(path, takesFiles: takesFiles)
            case S_IFREG where takesFiles: note(path)
            default: break
            }
        }
        return true
    }

    private static func path(of name: String, in folder: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    private func note(_ path: String) {
        guard ArticleFormat.isRead(extension: FileFinder.fileExtension(path)) else { return }
        due[path] = .now + rest
    }

    private func take(_ event: InotifyEvent) {
        if event.has(IN_Q_OVERFLOW) {
            // Some events are lost, so all is looked through again.
            for root in roots { watch(root, takesFiles: true) }
            return
        }
        if event.has(IN_IGNORED) { folders[event.watch] = nil }
        guard let folder = folders[event.watch], !event.name.isEmpty, !event.name.hasPrefix(".") else { return }
        let path = Self.path(of: event.name, in: folder)
        if event.has(IN_ISDIR) {
            if event.has(IN_CREATE) || event.has(IN_MOVED_TO) { watch(path, takesFiles: true) }
        } else if event.has(IN_CLOSE_WRITE) || event.has(IN_MOVED_TO) {
            note(path)
        } else {
            due[path] = nil  // It is being written, or gone.
        }
    }
}
