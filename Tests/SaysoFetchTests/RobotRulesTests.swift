import SeededNumbers
import Testing

@testable import SaysoFetch

struct RobotRulesTests {
    private func allows(_ path: String, _ text: String, agent: String = "sayso") -> Bool {
        RobotRules(text.utf8, agent: agent).allows(path)
    }

    // MARK: - Groups

    @Test func allGroupsThatNameTheRobotCountAndElseThoseForAll() {
        let text = """
            # Lines end in all ways.\r
            User-Agent : SaySo/2.0 # of any case\r\n\
            Disallow: /a

            user-agent: other
            user-agent: sayso
            disallow: /b
            user-agent: *
            disallow: /
            """
        #expect(!allows("/a", text) && !allows("/b/c", text) && allows("/c", text))
        #expect(!allows("/c", text, agent: "unheard") && allows("/a", text, agent: "other"))
    }

    @Test func otherLinesDoNotPartAGroup() {
        let text = "User-agent: sayso\nSitemap: https://example.org/map\nnonsense\nUser-agent: x\nDisallow: /a"
        #expect(!allows("/a", text) && !allows("/a", text, agent: "x"))
    }

    @Test(arguments: [
        "", "Disallow: /a", "User-agent: *\nDisallow:", "<html>Not found</html>", "User-agent: you\nDisallow: /",
    ])
    func whatForbidsNothingAllowsAll(text: String) {
        #expect(allows("/a", text))
    }

    @Test func aLongFileIsReadToItsLimit() {
        let line = "Disallow: /x\n"
        let count = RobotRules.mostBytes / line.utf8.count
        let text = "User-agent: *\n" + String(repeating: line, count: count) + "Disallow: /a\n"
        #expect(allows("/a", text) && !allows("/x", text))
    }

    @Test func theDelayIsThatOfTheGroup() {
        let text = "User-agent: *\nCrawl-delay: 10\nDisallow: /x\n\nUser-agent: sayso\nAllow: /\nCrawl-delay: 1.5"
        #expect(RobotRules(text.utf8, agent: "sayso").delay == 1.5)
        #expect(RobotRules(text.utf8, agent: "other").delay == 10)
        #expect(RobotRules("User-agent: *\nCrawl-delay: soon".utf8, agent: "x").delay == nil)
    }

    // MARK: - Paths

    /// The RFC's examples (2.2.2, 2.2.3, 5.2) and what follows from them.
    @Test(arguments: [
        ("/foo/bar?baz=quz", "/foo/bar?baz=quz", true), ("/foo/bar/ツ", "/foo/bar/%E3%83%84", true),
        ("/foo/bar/%E3%83%84", "/foo/bar/ツ", true), ("/foo/bar/%62%61%7A", "/foo/bar/baz", true),
        ("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", true),
        ("/path/foo-%24", "/path/foo-$", true), ("/path/foo-$", "/path/foo-", true),
        ("/path/foo-$", "/path/foo-bar", false), ("*.gif$", "/a/b.gif", true), ("*.gif$", "/a/b.gif?x", false),
        ("/a*b*c", "/a-b-b-c-d", true), ("/a*c*b$", "/a-b-c", false), ("/", "/anything", true),
        ("/fish", "/Fish", false), ("/*", "/", true), ("/a%2fb", "/a%2Fb", true), ("/a%2fb", "/a/b", false),
    ])
    func patternsFitPaths(pattern: String, path: String, fits: Bool) {
        #expect(allows(path, "User-agent: *\nDisallow: \(pattern)") != fits)
    }

    @Test func theLongestRuleDecidesAndOfEqualsTheOneThatAllows() {
        let text = """
            User-agent: *
            Allow: /example/page/
            Disallow: /example/page/disallowed.gif
            Disallow: /shop
            Allow: /shop
            Disallow: /*.php
            Allow: /index.php
            """
        #expect(allows("/example/page/", text) && !allows("/example/page/disallowed.gif", text))
        #expect(allows("/shop", text) && allows("/index.php", text) && !allows("/other.php", text))
        #expect(allows("/robots.txt", "User-agent: *\nDisallow: /"))
    }

    /// Against a matcher that tries everything.
    @Test func patternsMeanWhatTheySay() {
        var random = SeededNumbers(seed: 9309)
        func word(_ letters: [Character], _ length: ClosedRange<Int>) -> String {
            String(
                (0..<Int.random(in: length, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
        }
        for _ in 0..<20_000 {
            let path = "/" + word(["a", "b", "/"], 0...8)
            let rules = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                (
                    pattern: "/" + word(["a", "b", "/", "*"], 0...5) + word(["$"], 0...1),
                    isAllowed: Bool.random(using: &random)
                )
            }
            let text =
                "User-agent: *\n"
                + rules.map { "\($0.isAllowed ? "Allow" : "Disallow"): \($0.pattern)\n" }.joined()
            let fitting = rules.filter { Self.fits($0.pattern[...], path[...]) }
            let longest = fitting.map(\.pattern.count).max()
            let expected = longest == nil || fitting.contains { $0.pattern.count == longest && $0.isAllowed }
            #expect(allows(path, text) == expected, "\(path) by \(text)")
        }
    }

    private static func fits(_ pattern: Substring, _ path: Substring) -> Bool {
        guard let first = pattern.first else { return true }
        if pattern == "$" { return path.isEmpty }
        if first == "*" {
            return fits(pattern.dropFirst(), path) || !path.isEmpty && fits(pattern, path.dropFirst())
        }
        return path.first == first && fits(pattern.dropFirst(), path.dropFirst())
    }

    @Test func anyBytesAreRead() {
        var random = SeededNumbers(seed: 1)
        let pieces =
            [
                "User-agent:", "*", "sayso", "\n", "\r", "Disallow:", "Allow:", "/", "%", "%4", "%zz", "$", "#",
                "Crawl-delay:", "1e999", "-1", "\u{FEFF}", "é", "\0",
            ].map { Array($0.utf8) } + [[0xFF], [0xC3]]
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
                pieces.randomElement(using: &random) ?? []
            }
            let rules = RobotRules(bytes, agent: "sayso")
            _ = rules.allows("/%é$*")
            #expect(rules.delay.map { $0 >= 0 } ?? true)
        }
    }
}
