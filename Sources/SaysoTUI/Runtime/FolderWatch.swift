import Glibc
import SaysoCore

/// Tells when files in some folders are written, moved there or removed, and when single files change (inotify(7)); until
/// then it wakes nobody.
final class FolderWatch {
    /// Readable once something happened; negative where nothing can be watched.
    let descriptor: Int32
    private var folders: [Int32: String] = [:]
    private var files: [Int32: String] = [:]

    /// Watches the folders that there are.
    init(_ paths: [String]) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        for path in Set(paths) {
            let watch = inotify_add_watch(descriptor, path, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE))
            if watch >= 0 { folders[watch] = path }
        }
    }

    /// Watches one more file: a change is told while it is written.
    func add(file path: String) {
        let watch = inotify_add_watch(descriptor, path, UInt32(IN_MODIFY))
        if watch >= 0 { files[watch] = path }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Paths of the files to which something happened since the last call.
    func changes() -> Set<String> {
        var paths: Set<String> = []
        for event in InotifyEvent.pending(at: descriptor) {
            if let folder = folders[event.watch] { paths.insert(folder + "/" + event.name) }
            if let file = files[event.watch] { paths.insert(file) }
        }
        return paths
    }
}
