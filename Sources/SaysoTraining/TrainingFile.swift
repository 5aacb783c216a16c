import Foundation

/// Files for training and evaluation, plain or compressed by gzip.
package enum TrainingFile {
    /// Whether what is written to `path` stays there: a file, or nothing as yet; not a device or a pipe.
    package static func isRegular(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
        return attributes.map { $0[.type] as? FileAttributeType == .typeRegular } ?? true
    }

    /// Writes a file in one go, so that nobody ever finds half of it; to a device or pipe as to any.
    package static func write(_ data: Data, to path: String) throws(TrainingError) {
        do {
            try data.write(
                to: URL(fileURLWithPath: path).resolvingSymlinksInPath(), options: isRegular(path) ? .atomic : [])
        } catch {
            throw .unwritable(path)
        }
    }

    /// All bytes of the file at `path`; unpacked by the system's `gzip` if its name ends in `.gz`.
    package static func bytes(_ path: String) throws(TrainingError) -> [UInt8] {
        do {
            guard path.hasSuffix(".gz") else { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
            let gzip = Process()
            let output = Pipe()
            gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            gzip.arguments = ["gzip", "--decompress", "--stdout", "--", path]
            gzip.standardOutput = output
            try gzip.run()
            let data = try output.fileHandleForReading.readToEnd() ?? Data()
            gzip.waitUntilExit()
            guard gzip.terminationStatus == 0 else {
                throw TrainingError.unreadable(path)
            }
            return [UInt8](data)
        } catch {
            throw .unreadable(path)
        }
    }
}
