import Foundation
import SaysoCore
import SaysoModel
import SeededNumbers
import Testing

/// Every reader, given files that are damaged at random: whatever comes out, it ends, and no article is without words.
struct FormatFuzzTests {
    /// A small valid file of each format.
    static let seeds: [(name: String, bytes: [UInt8])] = [
        ("text", Array("Gulls\nBy Ada Lund\n\n“Off,” she said.".utf8)),
        ("markdown", Array("---\ntitle: x\n---\n# Gulls\n\n> “Off,” she *said*.".utf8)),
        ("jsonl", Array("{\"title\": \"Gulls\", \"text\": \"“Off,” she said.\"}\n{\"text\": \"b\\u00e9\"}".utf8)),
        ("json", Array("[{\"text\": \"a\"}, {\"text\": \"b \\\" }\"}]".utf8)),
        (
            "ninjs",
            Array(
                "{\"uri\": \"u\", \"headlines\": [{\"value\": \"G\"}], \"bodies\": [{\"value\": \"<p>a\", \"contenttype\": \"text/html\"}]}"
                    .utf8)
        ),
        (
            "quotebank",
            Array(
                "{\"quotation\": \"Off\", \"speaker\": \"Ada Lund\", \"probas\": [[\"Ada Lund\", \"0.5\"]], \"urls\": [\"http://a.example\"]}"
                    .utf8)
        ),
        ("csv", Array("title,text\r\n\"Gu\"\"lls\",\"a\nb\"\r\nc,d\r\n".utf8)),
        (
            "newsml",
            Array(
                "<newsItem guid='a'><contentMeta><headline>H</headline></contentMeta><contentSet><inlineData>a\n\nb</inlineData></contentSet></newsItem>"
                    .utf8)
        ),
        (
            "nitf",
            Array(
                "<?xml version='1.0' encoding='windows-1252'?><nitf><body><body.content><p>“a” &amp; b</p></body.content></body></nitf>"
                    .utf8)
        ),
        ("html", CrawlTests.page("Gulls")),
        (
            "mbox",
            Array(
                "From a\nSubject: =?UTF-8?B?Z3VsbHM=?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\na=C3=A9=\nb\n--b--\n\nFrom b 10:00\nFrom: c\n\nd\n"
                    .utf8)
        ),
        (
            "eml",
            Array(
                "From: =?utf-8?q?a_b?= <c>\nContent-Type: text/plain; charset=shift_jis\nContent-Transfer-Encoding: base64\n\ng0Gg\n"
                    .utf8)
        ),
        (
            "warc",
            CrawlTests.record(
                "response", CrawlTests.response(Array("5\r\n<p>ab\r\n0\r\n\r\n".utf8), "Transfer-Encoding: chunked\r\n")
            )
                + CrawlTests.record(
                    "response", CrawlTests.response(gzip(CrawlTests.page("G")), "Content-Encoding: gzip\r\n"))
        ),
    ]

    @Test func everyFormatIsTried() {
        #expect(Set(Self.seeds.map(\.name)).union(["brat"]) == Set(ArticleFormat.all.map(\.name)))
    }

    @Test(arguments: seeds.map(\.name))
    func damagedFilesNeverHarm(format: String) throws {
        let folder = try TemporaryFolder()
        let seed = try #require(Self.seeds.first { $0.name == format }).bytes
        let options = ReadingOptions(format: ArticleFormat.named(format))
        var noise = SeededNumbers(seed: UInt64(format.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
        try folder.write(seed, to: "file")
        #expect(try !folder.read("file", as: options).articles.isEmpty)
        for _ in 0..<80 {
            try folder.write(noise.damaged(seed), to: "file")
            for article in try folder.read("file", as: options).articles {
                #expect(!article.title.isEmpty)
            }
        }
    }

    @Test func damagedAnnotationsNeverHarm() throws {
        let folder = try TemporaryFolder()
        try folder.write("Gulls 😀\n“Off,” said Ada.", to: "a.txt")
        var noise = SeededNumbers(seed: 3)
        let seed = Array("T1\tContent 8 14;15 18\tx\nT2\tSource 20 23\ty\nR1\tA Arg1:T1 Arg2:T2\nE1\tB:T1 C:T2\n".utf8)
        for _ in 0..<100 {
            try folder.write(noise.damaged(seed), to: "a.ann")
            for given in try folder.read("a.ann").compactMap({ try? $0.get() }) {
                for span in given.attributions?.flatMap({ $0.content + $0.source + $0.cue }) ?? [] {
                    #expect(span.start >= 0 && span.start < span.end && span.end <= given.article.text.utf8.count)
                }
            }
        }
    }
}

extension SeededNumbers {
    /// `bytes` with some changed, cut out, doubled or put in.
    fileprivate mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &self)
            let end = min(bytes.count, at + Int.random(in: 1...20, using: &self))
            switch Int.random(in: 0..<6, using: &self) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &self)
            case 1: bytes.removeSubrange(at..<end)
            case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
            case 3:
                bytes.insert(
                    contentsOf: [[0], [0xFF, 0xFE], Array("99999999999999999999".utf8), Array("\r\n\r\n".utf8)]
                        .randomElement(using: &self) ?? [], at: at)
            case 4: bytes.removeLast(bytes.count - at)
            default: bytes.swapAt(at, end - 1)
            }
        }
        return bytes
    }
}
