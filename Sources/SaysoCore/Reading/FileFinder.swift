import Foundation

/// Finds the files to read.
enum FileFinder {
    /// Hands over the path of every file: those named as they are, folders file by file in the order of names, with the
    /// folders in them. In folders, what is hidden is skipped, and no folder is entered twice.
    static func find(
        _ paths: [String], _ receive: (Result<String, ReadingError>) throws -> Void
    ) rethrows {
        for path in paths {
            var entered: Set<Folder> = []
            try find(path, isNamed: true, &entered, receive)
        }
    }

    /// A folder by device and number, whatever links lead to it.
    private struct Folder: Hashable {
        var device: dev_t
        var number: ino_t
    }

    private static func find(
        _ path: String, isNamed: Bool, _ entered: inout Set<Folder>,
        _ receive: (Result<String, ReadingError>) throws -> Void
    ) rethrows {
        guard path != "-" else { return try receive(.success(path)) }
        var status = stat()
        guard stat(path, &status) == 0 else {
            return try receive(.failure(ReadingError(path: path, errno: errno)))
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            guard entered.insert(Folder(device: status.st_dev, number: status.st_ino)).inserted else { return }
            switch names(in: path) {
            case .failure(let error):
                try receive(.failure(error))
            case .success(let names):
                let folder = path.hasSuffix("/") ? path : path + "/"
                let files = Set(names)
                for name in names where !isCompanion(name, among: files) {
                    try find(folder + name, isNamed: false, &entered, receive)
                }
            }
        case S_IFREG:
            let name = fileExtension(path)
            guard isNamed || ArticleFormat.isRead(extension: name) else {
                return try receive(.failure(ReadingError(path: path, reason: .unknownFormat(name))))
            }
            try receive(.success(path))
        default:
            // Pipes can be read if they were named; in a folder, reading one could wait forever.
            if isNamed {
                try receive(.success(path))
            } else {
                try receive(.failure(ReadingError(path: path, reason: .notText)))
            }
        }
    }

    /// Whether another file of the folder is read together with this one.
    private static func isCompanion(_ name: String, among files: Set<String>) -> Bool {
        ArticleFormat.all.contains { format in
            guard let companion = format.companion, let end = name.range(of: ".\(companion)", options: .backwards)
            else {
                return false
            }
            let isLast = end.upperBound == name.endIndex || name[end.upperBound...] == ".gz"
            return isLast && format.extensions.contains { files.contains("\(name[..<end.lowerBound]).\($0)") }
        }
    }

    /// The path from the root on.
    static func wholePath(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }

    /// The extension in lower case, without that of packing.
    static func fileExtension(_ path: String) -> String {
        let url = URL(filePath: path)
        let name = url.pathExtension.lowercased()
        return name == "gz" ? url.deletingPathExtension().pathExtension.lowercased() : name
    }

    private static func names(in folder: String) -> Result<[String], ReadingError> {
        guard let directory = opendir(folder) else { return .failure(ReadingError(path: folder, errno: errno)) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return .success(names.sorted())
    }
}
