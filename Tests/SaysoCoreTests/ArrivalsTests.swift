import Foundation
import SaysoCore
import Testing

struct ArrivalsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func arrivals(takesPresent: Bool = false) throws -> Arrivals {
        try Arrivals(in: [folder.path], takesPresent: takesPresent, rest: .milliseconds(20))
    }

    private func names(_ arrivals: Arrivals, _ count: Int) -> [String] {
        var names: [String] = []
        while names.count < count, let paths = arrivals.next() {
            names += paths.map { String($0.dropFirst(folder.path.count + 1)) }
        }
        return names.sorted()
    }

    @Test func whatIsThereIsTakenIfAskedFor() throws {
        try folder.write("A", to: "a.txt")
        try folder.write("B", to: "in/b.txt")
        try folder.write("C", to: ".hidden.txt")
        #expect(names(try arrivals(takesPresent: true), 2) == ["a.txt", "in/b.txt"])
    }

    @Test func whatIsWrittenMovedAndMadeInNewFoldersIsTaken() throws {
        try folder.write("Old", to: "old.txt")
        let outside = try TemporaryFolder()
        let moved = try outside.write("M", to: "moved.txt")
        let tree = try outside.write("T", to: "tree/deep/t.txt")
        let arrivals = try arrivals()
        try folder.write("N", to: "new.txt")
        try folder.write("P", to: "picture.jpeg")
        try FileManager.default.moveItem(atPath: moved, toPath: folder.path + "/moved.txt")
        try FileManager.default.moveItem(
            atPath: URL(filePath: tree).deletingLastPathComponent().deletingLastPathComponent().path,
            toPath: folder.path + "/tree")
        #expect(names(arrivals, 3) == ["moved.txt", "new.txt", "tree/deep/t.txt"])
        try folder.write("L", to: "tree/later.txt")
        #expect(names(arrivals, 1) == ["tree/later.txt"])
    }

    @Test func aFileThatIsBeingWrittenIsNotTaken() throws {
        let arrivals = try arrivals()
        let path = folder.path + "/slow.txt"
        let file = try #require(fopen(path, "w"))
        fputs("Half", file)
        fflush(file)
        try folder.write("Whole", to: "whole.txt")
        #expect(names(arrivals, 1) == ["whole.txt"])
        fputs(" and half", file)
        fclose(file)
        #expect(names(arrivals, 1) == ["slow.txt"])
    }

    @Test func itEndsWhenItIsToldTo() throws {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        defer { ends.forEach { close($0) } }
        write(ends[1], "x", 1)
        #expect(try arrivals().next(until: ends[0]) == nil)
        #expect(throws: ReadingError(path: "/none", reason: .notFound)) {
            try Arrivals(in: ["/none"], takesPresent: true)
        }
    }
}
