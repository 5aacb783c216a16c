import Foundation
import SaysoModel

/// Writes whole numbers as few bytes as they need: seven bits a byte, lowest first (LEB128).
struct VarintWriter {
    private(set) var data = Data()

    mutating func write(_ value: Int) {
        var rest = UInt(bitPattern: value)
        while rest >= 0x80 {
            data.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        data.append(UInt8(rest))
    }

    /// Numbers of either sign: the sign goes to the lowest bit (zigzag).
    mutating func writeSigned(_ value: Int) { write((value << 1) ^ (value >> (Int.bitWidth - 1))) }
}

/// Reads what ``VarintWriter`` wrote. Damaged input gives wrong numbers, never a trap.
struct VarintReader {
    private let bytes: Data
    private var next: Data.Index

    init(_ data: Data) {
        bytes = data
        next = data.startIndex
    }

    var isAtEnd: Bool { next >= bytes.endIndex }

    mutating func read() -> Int {
        var value: UInt = 0
        var shift: UInt = 0
        while next < bytes.endIndex {
            let byte = bytes[next]
            next += 1
            if shift < 64 { value |= UInt(byte & 0x7F) << shift }
            if byte < 0x80 { break }
            shift += 7
        }
        return Int(bitPattern: value)
    }

    mutating func readSigned() -> Int {
        let value = UInt(bitPattern: read())
        return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
    }
}

/// The spans of a quote in a few bytes: for content, source and cue the number of spans, then each span's distance from
/// the end of the one before it, and its length.
enum SpanCoding {
    static func encode(content: [Span], source: [Span], cue: [Span]) -> Data {
        var writer = VarintWriter()
        var last = 0
        for spans in [content, source, cue] {
            writer.write(spans.count)
            for span in spans {
                writer.writeSigned(span.start - last)
                writer.write(max(0, span.count))
                last = span.end
            }
        }
        return writer.data
    }

    static func decode(_ data: Data) -> (content: [Span], source: [Span], cue: [Span]) {
        var reader = VarintReader(data)
        var last = 0
        func spans() -> [Span] {
            (0..<max(0, min(reader.read(), data.count))).map { _ in
                let start = last &+ reader.readSigned()
                last = start &+ reader.read()
                return Span(start, last)
            }
        }
        let content = spans()
        let source = spans()
        return (content, source, spans())
    }
}

/// The numbers of a quote's topics, most particular first.
enum TopicCoding {
    static func encode(_ topics: [Int64]) -> Data {
        var writer = VarintWriter()
        for topic in topics { writer.write(Int(topic)) }
        return writer.data
    }

    static func decode(_ data: Data) -> [Int64] {
        var topics: [Int64] = []
        forEach(in: data) { topics.append($0) }
        return topics
    }

    static func forEach(in data: Data, _ body: (Int64) -> Void) {
        var reader = VarintReader(data)
        while !reader.isAtEnd { body(Int64(reader.read())) }
    }
}
