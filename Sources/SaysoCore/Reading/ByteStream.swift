import CZlib
import Foundation

/// The bytes of a file or of standard input, unpacked if they are gzip. Reads on as it is asked; UTF-16 alone is read at
/// once, and becomes UTF-8.
final class ByteStream {
    private let path: String
    private let file: gzFile
    private var buffer: [UInt8] = []
    private var chunk = [UInt8](repeating: 0, count: chunkSize)
    private var start = 0
    private var isAtEnd = false
    /// Why there is nothing behind what is in the buffer.
    private var failure: ReadingError?
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

    /// The next bytes without taking them; fewer than `count` only at the end and before damage.
    func peek(_ count: Int) throws(ReadingError) -> ArraySlice<UInt8> { try buffered(atLeast: count).prefix(count) }

    /// All bytes that are at hand without taking them; fewer than `count` only at the end and before damage.
    func buffered(atLeast count: Int) throws(ReadingError) -> ArraySlice<UInt8> {
        while buffer.count - start < count, !isAtEnd, failure == nil || start == buffer.count { try fill() }
        return buffer[start...]
    }

    /// Takes the next bytes; fewer than `count` only at the end.
    func take(_ count: Int) throws(ReadingError) -> ArraySlice<UInt8> {
        let bytes = try peek(count)
        if bytes.count < count, let failure { throw failure }
        start += bytes.count
        return bytes
    }

    /// Takes the next byte; nil at the end.
    func byte() throws(ReadingError) -> UInt8? {
        while start == buffer.count {
            guard !isAtEnd else { return nil }
            try fill()
        }
        defer { start += 1 }
        return buffer[start]
    }

    /// Passes over the next bytes, without keeping them; how many, fewer than `count` only at the end.
    func skip(_ count: Int) throws(ReadingError) -> Int {
        var left = count
        while left > 0 {
            if start == buffer.count {
                guard !isAtEnd else { break }
                try fill()
            }
            let step = min(left, buffer.count - start)
            start += step
            left -= step
        }
        return count - left
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
        if let failure { throw failure }
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        let count = chunk.withUnsafeMutableBytes { gzread(file, $0.baseAddress, UInt32($0.count)) }
        buffer += chunk[..<max(0, Int(count))]
        guard count < Self.chunkSize else { return }
        // Fewer bytes than asked for: the end, or something went wrong, as where a packed file was cut short.
        isAtEnd = count <= 0
        var code: Int32 = 0
        _ = gzerror(file, &code)
        switch code {
        case Z_OK, Z_STREAM_END: return
        case Z_ERRNO: failure = ReadingError(path: path, errno: errno)
        default: failure = ReadingError(path: path, reason: .damagedGzip)
        }
        // What was read before that is good.
        isAtEnd = false
        if count <= 0, let failure { throw failure }
    }
}
