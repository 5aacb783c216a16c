import CZlib
import Foundation

/// Unpacks what a web server packed: gzip (RFC 1952) and deflate (RFC 1950, or 1951 without its frame, as some send it).
enum Inflation {
    /// The bytes that `packed` stands for, of one that was cut short those that are there; nil for what is neither, or
    /// more than `limit` bytes.
    static func unpack(_ packed: [UInt8], limit: Int) -> [UInt8]? {
        inflate(packed, windowBits: 15 + 32, limit: limit) ?? inflate(packed, windowBits: -15, limit: limit)
    }

    private static func inflate(_ packed: [UInt8], windowBits: Int32, limit: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { inflateEnd(&stream) }
        var packed = packed
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var result: [UInt8] = []
        return packed.withUnsafeMutableBufferPointer { input -> [UInt8]? in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(clamping: input.count)
            while true {
                let (status, count) = chunk.withUnsafeMutableBufferPointer { output in
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(output.count)
                    let status = CZlib.inflate(&stream, Z_NO_FLUSH)
                    return (status, output.count - Int(stream.avail_out))
                }
                result += chunk[..<count]
                guard result.count <= limit else { return nil }
                if status == Z_STREAM_END { return result }
                guard status == Z_OK, count > 0 || stream.avail_in > 0 else { return result.isEmpty ? nil : result }
            }
        }
    }
}
