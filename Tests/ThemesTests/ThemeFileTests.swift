import Testing

@testable import Themes

@Suite struct ThemeFileTests {
    private func theme(_ roles: String) throws(ThemeError) -> Theme {
        try Theme(name: "mine", toml: "title = \"Mine\"\nappearance = \"dark\"\n[roles]\n" + roles)
    }

    private func error(_ roles: String) -> ThemeError? {
        do {
            _ = try theme(roles)
            return nil
        } catch {
            return error
        }
    }

    @Test func readsColorsOfEveryForm() throws {
        let theme = try theme(
            """
            text = { fg = "#102030", bg = "default" }
            dim = { fg = "bright-blue" }
            key = { fg = 208, fg16 = "yellow" }
            """)
        #expect(theme.title == "Mine")
        #expect(theme.style(.text, at: .direct).foreground == .rgb(0x10, 0x20, 0x30))
        #expect(theme.style(.dim, at: .palette).foreground == .ansi(12))
        #expect(theme.style(.key, at: .direct).foreground == .palette(208))
        #expect(theme.style(.key, at: .sixteen).foreground == .ansi(3))
    }

    @Test func derivesTheNearestColors() throws {
        let theme = try theme(
            """
            text = { fg = "#ff0000" }
            dim = { fg = "#5f87af" }
            accent = { fg = "#88bbee" }
            border = { fg = "#080808" }
            """)
        #expect(theme.style(.text, at: .palette).foreground == .palette(196))
        #expect(theme.style(.text, at: .sixteen).foreground == .ansi(1))
        #expect(theme.style(.dim, at: .palette).foreground == .palette(67))
        #expect(theme.style(.accent, at: .sixteen).foreground == .ansi(4))
        #expect(theme.style(.border, at: .palette).foreground == .palette(232))
        #expect(theme.style(.border, at: .sixteen).foreground == .ansi(0))
    }

    @Test func inheritsFromTheRoleItIsLikeAndThenFromText() throws {
        let theme = try theme(
            """
            text = { fg = "white", bg = "#000000", attrs = ["bold"] }
            quote-direct = { fg = "yellow", attrs = ["underline"] }
            quote-mixed = { like = "quote-direct", attrs = ["italic", "bold"] }
            quote-indirect = { like = "quote-mixed" }
            """)
        #expect(
            theme.style(.quoteIndirect, at: .direct)
                == Style(foreground: .ansi(3), background: .rgb(0, 0, 0), attributes: [.italic, .bold]))
        #expect(
            theme.style(.chart, at: .direct)
                == Style(foreground: .ansi(7), background: .rgb(0, 0, 0), attributes: []))
    }

    @Test func readsRolesAsTablesAndNamedColors() throws {
        let theme = try Theme(
            name: "mine",
            toml: """
                title = "Mine"
                appearance = "light"
                [colors]
                sand = "#e2d5b5"
                [roles.key]
                fg = "sand"
                """)
        #expect(theme.style(.key, at: .direct).foreground == .rgb(0xe2, 0xd5, 0xb5))
    }

    @Test func aMisspeltNameIsNamedWithItsLineAndTheNearestOne() {
        #expect(
            error("text = {}\nqoute-direct = {}")
                == .unknown(
                    .role, theme: "mine", name: "qoute-direct", key: "roles.qoute-direct", line: 5,
                    nearest: "quote-direct"))
        #expect(
            error("key = { fg = \"brihgt-red\" }")
                == .unknown(
                    .color, theme: "mine", name: "brihgt-red", key: "key.fg", line: 4, nearest: "bright-red"))
        #expect(
            error("key = { attrs = [\"blod\"] }")
                == .unknown(.attribute, theme: "mine", name: "blod", key: "key.attrs", line: 4, nearest: "bold"))
        #expect(
            error("key = { fb = \"red\" }")
                == .unknown(.key, theme: "mine", name: "fb", key: "key.fb", line: 4, nearest: "fg"))
        #expect(
            error("key = { like = \"zzzzzzzzz\" }")
                == .unknown(.role, theme: "mine", name: "zzzzzzzzz", key: "key.like", line: 4, nearest: nil))
        #expect(error("qoute-direct = {}")?.description.contains("did you mean “quote-direct”?") == true)
    }

    @Test(arguments: [
        "text = { fg = \"#12345\" }", "text = { fg = \"#12345g\" }", "text = { fg = 256 }", "text = { fg = -1 }",
        "text = { fg = true }", "text = { attrs = \"bold\" }", "text = { attrs = [1] }", "text = \"red\"",
        "text = { like = 1 }",
    ])
    func aWrongValueIsNamedWithItsLine(role: String) {
        guard case .wrongValue(_, let key, let line, _) = error(role) else {
            Issue.record("\(String(describing: error(role)))")
            return
        }
        #expect(key.hasPrefix("text"))
        #expect(line == 4)
    }

    @Test func aNamedColorMayNotHideATerminalColor() {
        #expect(throws: ThemeError.self) {
            try Theme(
                name: "x", toml: "title = \"X\"\nappearance = \"any\"\n[colors]\nred = \"#ff0000\"\n[roles]")
        }
    }

    @Test func aCircleIsFound() {
        #expect(
            error("dim = { like = \"status\" }\nstatus = { like = \"dim\" }")
                == .circular(theme: "mine", key: "dim.like", line: 4))
    }

    @Test func whatEveryThemeNeedsIsMissed() {
        #expect(throws: ThemeError.missing(theme: "x", key: "roles")) { try Theme(name: "x", toml: "") }
        #expect(throws: ThemeError.missing(theme: "x", key: "title")) {
            try Theme(name: "x", toml: "appearance = \"dark\"\n[roles]")
        }
        #expect(
            throws: ThemeError.unknown(
                .appearance, theme: "x", name: "drak", key: "appearance", line: 2, nearest: "dark")
        ) {
            try Theme(name: "x", toml: "title = \"X\"\nappearance = \"drak\"\n[roles]")
        }
    }

    @Test func whatIsNotTOMLIsSaidWithItsLine() {
        guard case .syntax(_, let line, _) = error("text = { fg = }") else {
            Issue.record("no syntax error")
            return
        }
        #expect(line == 4)
    }
}
