import Foundation
import Testing

@testable import SaysoTUI

/// Compares a frame, letters and roles, with the one kept in `Golden/NAME.txt`. With `SAYSO_RECORD=1` in the environment
/// it is written instead; look at the difference before you commit it.
func expectGolden(
    _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/\(name).txt")
    let text = frame.dump
    if ProcessInfo.processInfo.environment["SAYSO_RECORD"] == "1" {
        try Data(text.utf8).write(to: file)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    guard kept != text else { return }
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    let difference =
        first.map { "line \($0.offset + 1):\n  kept \($0.element.0)\n  now  \($0.element.1)" }
        ?? "\(old.count) lines were kept, now there are \(new.count)"
    Issue.record("\(name) is not as it was; \(difference)", sourceLocation: sourceLocation)
}

extension Frame {
    /// The rows, then for each row the roles of its cells as runs, then the cursor.
    var dump: String {
        var out = text + "\n---\n"
        for row in 0..<size.height {
            var runs: [String] = []
            var start = 0
            for column in 1...max(1, size.width) {
                let isEnd = column == size.width
                if !isEnd, self[row, column].look == self[row, start].look { continue }
                if self[row, start].look != "text" { runs.append("\(start)-\(column - 1) \(self[row, start].look)") }
                start = column
            }
            if !runs.isEmpty { out += "\(row): " + runs.joined(separator: ", ") + "\n" }
        }
        if let cursor { out += "cursor \(cursor.row),\(cursor.column)\(isTyping ? " typing" : "")\n" }
        return out
    }
}

extension Cell {
    fileprivate var look: String {
        var out = role.rawValue
        if let ground { out += "/" + ground.rawValue }
        if attributes.contains(.bold) { out += "+bold" }
        if attributes.contains(.italic) { out += "+italic" }
        if attributes.contains(.underline) { out += "+underline" }
        if attributes.contains(.reverse) { out += "+reverse" }
        return out
    }
}
