import CZlib
import Foundation

/// The bytes of a file or of standard input, unpacked if they are gzip. Reads on as it is asked; UTF-16 alone is read at
/// once, and becomes UTF-8.
final class ByteStream {
    private let path: String
    private let file: gzFile
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private static let chunkSize = 1 << 18

    /// How many bytes of the file itself, packed or not, have been read.
    var offset: Int { max(0, Int(gzoffset(file))) }

    /// Opens the file; `-` is standard input.
    init(path: String) throws(ReadingError) {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        self.path = path == "-" ? "standard input" : path
        guard descriptor >= 0 else { throw ReadingError(path: self.path, errno: errno) }
        guard let file = gzdopen(descriptor, "rb") else {
            close(descriptor)
            throw ReadingError(path: self.path, reason: .system("out of memory"))
        }
        self.file = file
        gzbuffer(file, UInt32(Self.chunkSize))
        if TextDecoding.isUTF16(try peek(2)) {
            buffer = Array(TextDecoding.utf16(try rest()).utf8)
            start = 0
        }
    }

    deinit { gzclose(file) }

    /// The next bytes without taking them; fewer than `count` only at the end.
    func peek(_ count: Int) throws(ReadingError) -> ArraySlice<UInt8> {
        while buffer.count - start < count, !isAtEnd { try fill() }
        return buffer[start..<min(buffer.count, start + count)]
    }

    /// The bytes up to the next line feed, without it; nil at the end.
    func line() throws(ReadingError) -> [UInt8]? {
        var searched = start
        while true {
            if let end = indexOfLineFeed(from: searched) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            guard !isAtEnd else { break }
            let pending = buffer.count - start
            guard pending <= ArticleReader.largestArticle else { throw ReadingError(path: path, reason: .tooLarge) }
            try fill()
            searched = start + pending
        }
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return Array(buffer[start...])
    }

    /// All bytes that are left.
    func rest() throws(ReadingError) -> [UInt8] {
        while !isAtEnd {
            guard buffer.count - start <= ArticleReader.largestArticle else {
                throw ReadingError(path: path, reason: .tooLarge)
            }
            try fill()
        }
        defer { start = buffer.count }
        return start == 0 ? buffer : Array(buffer[start...])
    }

    private func indexOfLineFeed(from index: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard index < bytes.count, let base = bytes.baseAddress,
                let hit = memchr(base + index, 0x0A, bytes.count - index)
            else { return nil }
            return UnsafeRawPointer(hit) - base
        }
    }

    /// Reads one more chunk behind what is not yet taken, which is moved to the front.
    private func fill() throws(ReadingError) {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.chunkSize))
        let count = buffer.withUnsafeMutableBytes { bytes in
            gzread(file, bytes.baseAddress.map { $0 + old }, UInt32(Self.chunkSize))
        }
        buffer.removeLast(Self.chunkSize - max(0, Int(count)))
        guard count < Self.chunkSize else { return }
        // Fewer bytes than asked for: the end, or something went wrong, as where a packed file was cut short.
        isAtEnd = count <= 0
        var code: Int32 = 0
        _ = gzerror(file, &code)
        switch code {
        case Z_OK, Z_STREAM_END: break
        case Z_ERRNO: throw ReadingError(path: path, errno: errno)
        default: throw ReadingError(path: path, reason: .damagedGzip)
        }
    }
}
