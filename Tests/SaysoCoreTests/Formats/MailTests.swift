import Foundation
import SaysoCore
import SaysoModel
import Testing

struct MailTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private let newsletter = """
        From: =?UTF-8?Q?K=C3=BCsten_Courier?= <news@courier.example.org>
        Subject: =?iso-8859-1?B?R3VsbHMg?= =?iso-8859-1?Q?=E9t=E9?=
        Date: Sun, 12 Mar 2023 10:00:00 +0100
        Message-ID: <1@courier.example.org>
        Archived-At: <https://courier.example.org/1>
        MIME-Version: 1.0
        Content-Type: multipart/alternative;
         boundary="b=1"

        preamble
        --b=1
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        PHA+VGhleSA8Yj5jYW1lPC9iPi48L3A+
        --b=1
        Content-Type: text/plain; charset="windows-1252"
        Content-Transfer-Encoding: quoted-printable

        =93Off,=94 said Ines =D6berg in a sentence that was long enough to be =
        wrapped.
        --b=1--
        epilogue
        """

    @Test func aNewsletterIsReadByItsPlainText() throws {
        let long = newsletter.replacingOccurrences(
            of: "wrapped.", with: "wrapped. " + String(repeating: "Gulls. ", count: 40))
        let article = try folder.articles(long, in: "a.eml")[0]
        #expect(article.title == "Gulls été")
        #expect(article.publisher == "Küsten Courier")
        #expect(article.date == Day("2023-03-12"))
        #expect(article.id == "1@courier.example.org" && article.url == "https://courier.example.org/1")
        #expect(
            article.text.hasPrefix("“Off,” said Ines Öberg in a sentence that was long enough to be wrapped. Gulls."))
    }

    @Test func aStubOfPlainTextGivesWayToTheHTML() throws {
        #expect(try folder.articles(newsletter, in: "a.eml").map(\.text) == ["They came."])
    }

    @Test func aFolderOfMailHasManyMessages() throws {
        let box = """
            From news@courier.example.org Sun Mar 12 10:00:00 2023
            Subject: One
            From: a@b.example

            From the start they came.

            >From there they left.

            From news@courier.example.org Mon Mar 13 10:00:00 2023
            From: a@b.example

            Without a subject.
            """
        let articles = try folder.articles(box, in: "inbox")
        #expect(articles.map(\.title) == ["One", "Without a subject."])
        #expect(articles[0].text == "From the start they came.\n\nFrom there they left.")
        #expect(articles.map(\.id) == ["\(folder.path)/inbox:1", "\(folder.path)/inbox:2"])
    }

    @Test func wrappedLinesAreJoined() throws {
        let text = """
            Subject: T
            From: a@b.example

            The harbour master said on Monday that the boats would have
            to leave before the storm.
            Short line.
            """
        #expect(
            try folder.articles(text, in: "a.eml")[0].text == """
                The harbour master said on Monday that the boats would have to leave before the storm.
                Short line.
                """)
    }

    @Test func mailThatIsBrokenIsReadAsFarAsItGoes() throws {
        #expect(try folder.articles(newsletter.replacingOccurrences(of: "--b=1--", with: ""), in: "a.eml").count == 1)
        try folder.write("no headers at all", to: "b.eml")
        #expect(try folder.read("b.eml").reasons.count == 1)
        try folder.write(newsletter.replacingOccurrences(of: "\n--b=1", with: "\n--c"), to: "c.eml")
        #expect(try folder.read("c.eml").reasons == [.empty])
        let nested = (0..<40).reduce("Content-Type: text/plain\n\nDeep.") { inner, level in
            "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n\(inner)\n--b\(level)--\n"
        }
        try folder.write("Subject: x\nFrom: y\n" + nested, to: "d.eml")
        #expect(try folder.read("d.eml").reasons == [.empty])
    }
}
