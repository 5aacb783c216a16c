import Foundation
import SaysoCore
import SaysoModel
import Testing

struct BratTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private let text = "Gulls 😀\r\n“Off,” said Ada Lund. The pier\nis closed, Bo said."

    private func offsets(_ words: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
        return "\(start) \(start + wanted.count)"
    }

    private func write(_ annotations: String) throws -> GivenArticle {
        try folder.write(text, to: "in/a.txt")
        try folder.write(annotations, to: "in/a.ann")
        let results = try folder.read("in")
        #expect(results.count == 1)
        return try results[0].get()
    }

    private func words(_ given: GivenArticle) -> [[String]] {
        (given.attributions ?? []).map { attribution in
            [attribution.source, attribution.cue, attribution.content].map { given.article.text.text(at: $0) }
        }
    }

    @Test func quotesAreTakenAsTheyAreMarked() throws {
        let given = try write(
            """
            T1\tContent \(offsets("“Off,”"))\t“Off,”
            T2\tSource \(offsets("Ada Lund"))\tAda Lund
            T3\tCue \(offsets("said"))\tsaid
            R1\tHasSource Arg1:T1 Arg2:T2
            R2\tHasCue Arg1:T1 Arg2:T3
            T4\tContent \(offsets("The pier"));\(offsets("is closed"))\tThe pier is closed
            T5\tSource \(offsets("Bo"))\tBo
            T6\tPlace \(offsets("pier"))\tpier
            E1\tAttribution:T4 Source:T5
            A1\tNegated T4

            """)
        #expect(words(given) == [["Ada Lund", "said", "“Off,”"], ["Bo", "", "The pier\nis closed"]])
        #expect(given.article.title == "Gulls 😀")
        #expect(given.article.text == text.replacingOccurrences(of: "\r\n", with: "\n"))
    }

    @Test func damagedAnnotationsMarkNothing() throws {
        let given = try write(
            """
            T1\tContent 0 9999\tx
            T2\tContent -4 3\tx
            T3\tContent 9 2\tx
            T4\tContent
            T
            R1\tHasSource Arg1:T1 Arg2
            R9
            T7\tContent 0 99999999999999999999\tx
            """)
        #expect(given.attributions == [])
    }

    @Test func theTextMustBeThere() throws {
        try folder.write("T1\tContent 0 1\tx", to: "b.ann")
        #expect(try folder.read("b.ann").reasons.count == 1)
    }
}
