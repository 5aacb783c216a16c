/// The bytes of a trained model: part of the program, or read from a file.
///
/// `@unchecked Sendable` because the bytes are written before the object exists and never after.
public final class ModelBytes: @unchecked Sendable {
    /// The first byte.
    public let base: UnsafeRawPointer
    /// Number of bytes.
    public let count: Int
    private let isOwned: Bool
    /// Keeps the bytes that these are part of.
    private let whole: ModelBytes?

    /// Bytes that live as long as the program.
    public init(static base: UnsafeRawPointer, count: Int) {
        self.base = base
        self.count = count
        isOwned = false
        whole = nil
    }

    /// Part of the bytes of `whole`.
    fileprivate init(_ part: UnsafeRawBufferPointer, of whole: ModelBytes) {
        base = part.baseAddress ?? whole.base
        count = part.count
        isOwned = false
        self.whole = whole
    }

    /// A copy of `bytes`.
    public init(_ bytes: some Collection<UInt8>) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
        copy.copyBytes(from: bytes)
        base = UnsafeRawPointer(copy.baseAddress ?? UnsafeMutableRawPointer(bitPattern: 64)!)
        count = bytes.count
        isOwned = true
        whole = nil
    }

    deinit { if isOwned { base.deallocate() } }
}

/// Takes the sections of a model part out of its bytes, one after the other, each within bounds.
struct ModelReader {
    let bytes: ModelBytes
    /// What to call the part in errors: "the tagger".
    let part: String
    private var offset = 0

    /// Starts behind `magic`, four characters that name the part and its version.
    init(_ bytes: ModelBytes, part: String, magic: StaticString) throws(ModelError) {
        self.bytes = bytes
        self.part = part
        for i in 0..<magic.utf8CodeUnitCount where i >= bytes.count || byte(at: i) != magic.utf8Start[i] {
            throw .incompatible(part)
        }
        offset = magic.utf8CodeUnitCount
    }

    private func byte(at i: Int) -> UInt8 { bytes.base.load(fromByteOffset: i, as: UInt8.self) }

    /// The next 32-bit little-endian number.
    mutating func number() throws(ModelError) -> Int {
        guard offset + 4 <= bytes.count else { throw .incompatible(part) }
        defer { offset += 4 }
        return Int(UInt32(littleEndian: bytes.base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }

    /// The next part: bytes behind their number.
    mutating func nextPart() throws(ModelError) -> ModelBytes { ModelBytes(try section(try number()), of: bytes) }

    /// The next `count` bytes.
    mutating func section(_ count: Int) throws(ModelError) -> UnsafeRawBufferPointer {
        guard count >= 0, count <= bytes.count - offset else { throw .incompatible(part) }
        defer { offset += count }
        return UnsafeRawBufferPointer(start: bytes.base + offset, count: count)
    }
}
