import Foundation

/// Something that happened to a watched file or folder (inotify(7)).
package struct InotifyEvent {
    /// The number of the watch.
    package let watch: Int32
    /// The file in the watched folder; empty for what is watched itself.
    package let name: String
    private let mask: UInt32

    /// Whether it is of this kind: `IN_MOVED_TO` and so on.
    package func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }

    /// What can be read at `descriptor`, which must not block.
    package static func pending(at descriptor: Int32) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        let header = MemoryLayout<inotify_event>.size
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
            buffer.withUnsafeBytes { bytes in
                var at = 0
                while at + header <= count {
                    let event = bytes.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
                    let end = at + header + Int(event.len)
                    let name = String(decoding: bytes[at + header..<end].prefix { $0 != 0 }, as: UTF8.self)
                    events.append(InotifyEvent(watch: event.wd, name: name, mask: event.mask))
                    at = end
                }
            }
        }
        return events
    }
}
