import Dispatch
import Foundation
import SaysoCore
import SaysoModel
import Synchronization

/// Answers requests on a thread of its own, in order; those that a later one of their kind has made stale are skipped. What
/// may take long is answered beside it, and given up once it is stale, so that no key ever waits for it. What goes over all
/// that a filter selects is answered one after the other there, as each makes use of what the one before found.
final class ArchiveWorker: Sendable {
    /// Requests of which only the latest counts.
    enum Kind: Hashable {
        case list(ListName), glance(ListName)
        case article, ahead, counts, pick, values, variants
        case page(PagePart)
    }

    private let queue = DispatchQueue(label: "sayso.archive", qos: .userInteractive)
    private let archive = Mutex<Archive?>(nil)
    private let latest = Mutex<[Kind: Int]>([:])
    private let slow = Mutex<[Kind: Task<Void, Never>]>([:])
    /// The last of those that go over all that a filter selects.
    private let queued = Mutex<Task<Void, Never>?>(nil)
    private let version = Mutex<Int?>(nil)
    private let isLookDue = Atomic(false)
    private let reply: @Sendable (Message) -> Void

    init(reply: @escaping @Sendable (Message) -> Void) { self.reply = reply }

    /// Opens the archive, then answers what is asked.
    ///
    /// - Parameter isFresh: leave out how it was left the last time.
    func open(isFresh: Bool, _ body: @escaping Browser.Opener) {
        queue.async { [self] in
            do {
                let opened = try body(reply)
                archive.withLock { $0 = opened }
                let session =
                    isFresh ? nil : try opened.session(of: SavedSession.name).flatMap(SavedSession.init(text:))
                reply(.opened(name: opened.name, session: session))
            } catch {
                reply(.failed("\(error)"))
            }
        }
    }

    /// Reads something into the archive, on a thread of its own; whether there is an archive yet.
    func load(_ loader: @escaping Browser.Loader) -> Bool {
        guard let archive = archive.withLock({ $0 }) else { return false }
        Thread.detachNewThread { [reply] in loader(archive, reply) }
        return true
    }

    /// Sees later whether another program changed the archive.
    func look() {
        queue.async { [self] in
            guard let archive = archive.withLock({ $0 }) else { return }
            do { try tellOfChange(in: archive) } catch { reply(.notice(Notice("\(error)", .error))) }
        }
    }

    /// The file that every change of the archive is written to first; nil for one in memory, and until it is open.
    var log: String? { archive.withLock { $0?.log } }

    /// As ``look()``, but in a moment, once for all that is asked for until then: when the log is written, its readers
    /// don't see the change at once, and others follow.
    func lookSoon() {
        guard !isLookDue.exchange(true, ordering: .relaxed) else { return }
        queue.asyncAfter(deadline: .now() + .milliseconds(50)) { [self] in
            isLookDue.store(false, ordering: .relaxed)
            look()
        }
    }

    /// Ends the work: what the user added is kept, and `session`, for the next start; whatever else was asked for is not
    /// looked up any more. Waits for that.
    func finish(_ session: SavedSession?) {
        latest.withLock { $0 = $0.mapValues { _ in -1 } }
        slow.withLock { tasks in tasks.values.forEach { $0.cancel() } }
        queue.sync {
            guard let session, let archive = archive.withLock({ $0 }), let text = try? session.text() else { return }
            // Nobody is there any more to be told that it did not work.
            try? archive.saveSession(text, of: SavedSession.name)
        }
    }

    /// Answers later, by messages.
    func submit(_ requests: [Request]) {
        latest.withLock { latest in
            for (kind, generation) in requests.compactMap(\.kind) { latest[kind] = generation }
        }
        let slow = requests.filter(\.isSlow)
        self.slow.withLock { tasks in
            for case (let kind, _)? in slow.map(\.kind) { tasks[kind]?.cancel() }
        }
        queue.async { [self] in
            // What the user waits for comes first, and has the processor for itself.
            for request in requests where !request.isSlow { answer(request) }
            for request in slow { begin(request) }
        }
    }

    /// Answers beside all others.
    private func begin(_ request: Request) {
        guard let (kind, generation) = request.kind, latest.withLock({ $0[kind] }) == generation else { return }
        slow.withLock { tasks in
            tasks[kind] = request.goesOverAll ? queueUp(request) : Task { answer(request) }
        }
    }

    /// Answers once what was queued before is answered or given up.
    private func queueUp(_ request: Request) -> Task<Void, Never> {
        queued.withLock { last in
            let task = Task { [before = last] in
                await before?.value
                answer(request)
            }
            last = task
            return task
        }
    }

    private func answer(_ request: Request) {
        guard let archive = archive.withLock({ $0 }) else { return }
        if let (kind, generation) = request.kind, latest.withLock({ $0[kind] }) != generation { return }
        do {
            let answer = try archive.answer(request)
            if let answer { reply(.answer(answer)) }
            // What the user adds, and what becomes known of variants, is shown by its answer.
            switch answer {
            case .changed: try noteVersion(of: archive)
            case .variants(let step): try tellOfChange(in: archive, besides: step.hasFound ? 1 : 0)
            default: try tellOfChange(in: archive)
            }
        } catch is CancellationError {
            return
        } catch {
            reply(.refused(request, reason: "\(error)"))
        }
    }

    /// Writes something to a file, on a thread of its own, so that nobody waits for a large one.
    func export(_ export: Export, to goal: Export.Goal) {
        guard let archive = archive.withLock({ $0 }) else { return }
        Thread.detachNewThread { [reply] in
            do {
                let path =
                    switch goal {
                    case .file(let name): NSString(string: name).expandingTildeInPath
                    case .command: try Outbox.privateFolder().appendingPathComponent("input").path
                    }
                let count = try Outbox.write(export, of: archive, to: path)
                reply(.exported(export, goal, count: count, path: path))
            } catch {
                reply(.notice(Notice("\(error)", .error)))
            }
        }
    }

    /// Another copy of sayso may add to the archive. It is looked at whenever something is asked and when the user turns to
    /// the terminal, so that nothing wakes the program while nobody uses it.
    ///
    /// - Parameter own: how many of the changes were made here.
    private func tellOfChange(in archive: Archive, besides own: Int = 0) throws {
        let before = version.withLock(\.self)
        if let now = try noteVersion(of: archive), let before, now > before + own { reply(.archiveChanged) }
    }

    @discardableResult
    private func noteVersion(of archive: Archive) throws -> Int? {
        let now = try archive.version()
        version.withLock { $0 = now }
        return now
    }
}

extension Request {
    /// What makes an earlier request stale, and its number.
    fileprivate var kind: (ArchiveWorker.Kind, Int)? {
        switch self {
        case .list(let query, _, _, _, let generation), .rows(let query, _, let generation):
            (.list(query.list), generation)
        case .glance(let query, _, _, let generation): (.glance(query.list), generation)
        case .article(_, _, _, let generation): (.article, generation)
        case .ahead(_, _, let generation): (.ahead, generation)
        case .counts(_, let generation): (.counts, generation)
        case .pick(_, let generation): (.pick, generation)
        case .page(_, let part, let generation): (.page(part), generation)
        case .findVariants: (.variants, 0)
        case .values(_, _, let generation): (.values, generation)
        default: nil
        }
    }

    /// Whether it may take long: it goes over all that a filter selects, or looks through much.
    fileprivate var isSlow: Bool {
        switch self {
        case .counts, .pick, .page, .findVariants: true
        default: goesOverAll
        }
    }

    /// Whether it goes over all that a filter selects.
    fileprivate var goesOverAll: Bool {
        switch self {
        case .list(let query, _, _, _, _): query.list != .articles || !query.isWhole
        case .rows(let query, _, _): query.list == .speakers || query.list == .topics
        default: false
        }
    }
}
