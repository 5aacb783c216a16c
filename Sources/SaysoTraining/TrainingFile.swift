import Foundation

/// Files for training and evaluation, plain or compressed by gzip.
package enum TrainingFile {
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
