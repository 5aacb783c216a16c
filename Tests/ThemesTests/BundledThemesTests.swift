import Foundation
import Testing

@testable import Themes

@Suite struct BundledThemesTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Themes/Palettes")

    @Test func everyPaletteInTheFolderIsBundledUnderItsName() throws {
        let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
        #expect(Set(files.map { $0.deletingPathExtension().lastPathComponent }) == Set(Theme.bundled.map(\.name)))
        #expect(files.count == Theme.bundled.count)
    }

    @Test(arguments: Theme.bundled) func sayingEveryRoleAndATitle(theme: Theme) throws {
        let text = try String(contentsOf: Self.folder.appending(path: "\(theme.name).toml"), encoding: .utf8)
        let keys = Set(text.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) })
        #expect(Set(Role.allCases.map(\.rawValue)).subtracting(keys).isEmpty)
        #expect(!theme.title.isEmpty && !theme.title.contains("\n"))
    }

    @Test func theStandardThemesSuitTheirGround() {
        for appearance in Theme.Appearance.allCases {
            #expect(Theme.standard(for: appearance).appearance == appearance)
        }
        #expect(Theme.named("no-such-theme") == nil)
    }

    @Test(arguments: Theme.bundled) func keepingToTheDepth(theme: Theme) {
        for role in Role.allCases {
            for ink in inks(theme.style(role, at: .mono)) { #expect(ink == .terminal) }
            for ink in inks(theme.style(role, at: .sixteen)) {
                switch ink {
                case .terminal, .ansi(0...15): break
                default: Issue.record("\(theme.name) \(role) takes \(ink) of 16 colours")
                }
            }
            for ink in inks(theme.style(role, at: .palette)) {
                if case .rgb = ink { Issue.record("\(theme.name) \(role) takes \(ink) of 256 colours") }
            }
        }
    }

    @Test func theTerminalThemeTakesOnlyTheTerminalsColors() throws {
        let theme = try #require(Theme.named("terminal"))
        for role in Role.allCases {
            #expect(theme.style(role, at: .direct) == theme.style(role, at: .sixteen))
        }
    }

    /// Roles that meet on the screen look different, at every depth.
    @Test(arguments: Theme.bundled, ColorDepth.allCases)
    func rolesThatMeetLookDifferent(theme: Theme, depth: ColorDepth) {
        let meetings: [[Role]] = [
            [.text, .selection, .selectionUnfocused, .match],
            [.text, .quoteDirect, .quoteCurrent, .match],
            [.text, .quoteIndirect, .quoteCurrent, .match],
            [.quoteDirect, .quoteMixed, .quoteIndirect],
            [.text, .warning, .error],
            [.border, .borderFocus],
        ]
        for roles in meetings {
            #expect(Set(roles.map { theme.style($0, at: depth) }).count == roles.count, "\(roles)")
        }
    }

    @Test(arguments: [ColorDepth.sixteen, .palette, .direct])
    func speakersDiffer(depth: ColorDepth) {
        for theme in Theme.bundled where theme.name != "paper" {
            let hues = Set(Role.speakers.map { theme.style($0, at: depth).foreground })
            #expect(hues.count == Role.speakers.count, "\(theme.name)")
        }
    }

    private func inks(_ style: Style) -> [Ink] { [style.foreground, style.background] }
}

extension Theme: CustomTestStringConvertible {
    /// The name alone, for readable test output.
    public var testDescription: String { name }
}
