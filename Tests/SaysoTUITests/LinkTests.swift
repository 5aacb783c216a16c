import SaysoCore
import SaysoModel
import Testing

@testable import SaysoTUI

/// Links that the terminal itself follows.
@Suite struct LinkTests {
    @Test func onlyAddressesOfTheWebAreLinks() {
        #expect(Hyperlink("https://example.org/a?b=c;d#e")?.address == "https://example.org/a?b=c;d#e")
        #expect(Hyperlink("HTTP://example.org/")?.address == "HTTP://example.org/")
        for url in ["file:///etc/passwd", "javascript:alert(1)", "ssh://host", "x", "", "https:/", " https://a.org"] {
            #expect(Hyperlink(url) == nil, "\(url)")
        }
        #expect(Hyperlink("https://example.org/" + String(repeating: "a", count: 3000)) == nil)
    }

    @Test(arguments: [
        "https://a.org/\u{1B}\\\u{1B}]0;owned\u{7}", "https://a.org/\u{9C}x", "https://a.org/\u{7}\n\r\0",
        "https://a.org/日本\u{202E}", "https://a.org/\u{7F} b",
    ])
    func whatWouldEndALinkIsEncoded(url: String) throws {
        let link = try #require(Hyperlink(url))
        #expect(link.address.utf8.allSatisfy { (0x21...0x7E).contains($0) })
        #expect(link.beginning.utf8.filter { $0 == 0x1B }.count == 2)
    }

    @Test func anArticlesAddressIsALinkAboveItsText() throws {
        let session = Session(try Fixture.archive(), size: Size(width: 60, height: 30)).type("<Enter>")
        let link = try #require(session.frame.links.first)
        #expect(link.goal.address == "https://example.org/bridge")
        #expect(session.frame.line(link.row).contains("https://example.org/bridge"))
        // What lies over it hides it.
        session.type("?")
        #expect(session.frame.links.isEmpty)
    }

    @Test func whatIsDrawnOverALinkCutsIt() throws {
        var frame = Frame(size: Size(width: 20, height: 3))
        frame.link(2..<18, of: 1, to: try #require(Hyperlink("https://example.org")))
        frame.fill(Rect(row: 0, column: 5, width: 4, height: 2), role: .overlay)
        #expect(frame.links.map(\.columns) == [2..<5, 9..<18])
        frame.fill(Rect(row: 1, column: 0, width: 20, height: 1), role: .overlay)
        #expect(frame.links.isEmpty)
    }
}
