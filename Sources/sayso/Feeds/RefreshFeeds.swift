import SaysoCore
import SaysoFetch
import SaysoTUI
import Synchronization

/// Adds what is new in the feeds of `archive` while it is browsed, and tells the browser how far it is.
@Sendable func refreshFeeds(of archive: Archive, by client: WebClient, tell: @Sendable (Message) -> Void) {
    let shown = Mutex(0)
    var notice = Notice("there are no feeds; add one with: sayso feeds add URL", .warning)
    do {
        let feeds = try archive.feeds()
        if !feeds.isEmpty {
            let summary = try withoutActuallyEscaping(tell) { tell in
                try FeedRefresh(of: archive, client: client).run(feeds) { event in
                    switch event {
                    case .progress(let progress):
                        let fraction = Double(progress.done) / Double(max(1, progress.feeds))
                        tell(.progress(LoadProgress(articles: progress.added, fraction: fraction)))
                        let isNew = shown.withLock { shown in
                            defer { shown = progress.added }
                            return shown != progress.added
                        }
                        if isNew { tell(.archiveChanged) }
                    case .failure(let name, let reason): tell(.notice(Notice("\(name): \(reason)", .warning)))
                    case .warning(let text): tell(.notice(Notice(text, .warning)))
                    }
                    return true
                }
            }
            notice = Notice(summary.line, summary.failed + summary.pagesFailed > 0 ? .warning : .information)
        }
    } catch {
        notice = Notice("\(error)", .error)
    }
    tell(.progress(LoadProgress(articles: shown.withLock(\.self), isDone: true)))
    tell(.notice(notice))
}
