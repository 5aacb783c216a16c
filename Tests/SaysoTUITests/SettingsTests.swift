import Foundation
import Testing
import Themes

@testable import SaysoTUI

/// The user's files: what they say, and what is said of their errors.
@Suite struct SettingsTests {
    private let folder: URL
    private let files: ConfigurationFiles

    init() throws {
        folder = URL(filePath: NSTemporaryDirectory()).appending(path: "sayso-settings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "sayso/themes"), withIntermediateDirectories: true)
        files = ConfigurationFiles(environment: ["XDG_CONFIG_HOME": folder.path])
    }

    private func write(_ text: String, to name: String = "config.toml") throws {
        try Data(text.utf8).write(to: folder.appending(path: "sayso/\(name)"))
    }

    private func reasons(_ configuration: Configuration) -> [SettingsProblem.Reason] {
        configuration.problems.map(\.reason)
    }

    @Test func withoutFilesAllIsAsItComes() {
        let configuration = files.read()
        #expect(configuration.settings == Settings())
        #expect(configuration.problems.isEmpty)
    }

    @Test func everySettingCounts() throws {
        try write(
            """
            theme = "dusk"
            dark = "ink"
            light = "sepia"
            measure = 66
            mouse = false
            wheel = 5
            motion = false
            plain = true
            archive = "~/news.sqlite"
            [keys]
            quit = ["<F10>", "ZZ"]
            search = "s"
            """)
        let configuration = files.read()
        var expected = Settings()
        expected.theme = "dusk"
        expected.light = "sepia"
        expected.measure = 66
        expected.hasMouse = false
        expected.wheel = 5
        expected.hasMotion = false
        expected.isPlain = true
        expected.archive = "~/news.sqlite"
        expected.keys = [
            KeyBinding(command: "quit", keys: ["<F10>", "ZZ"]), KeyBinding(command: "search", keys: ["s"]),
        ]
        #expect(configuration.settings == expected)
        let keys = configuration.commands.keys
        #expect(keys.match([.character("Z")]) == .prefix)
        #expect(keys.match([.character("Z"), .character("Z")]) == .command("quit"))
        #expect(keys.match([.control("c")]) == .none)
        #expect(keys.match([.character("s")]) == .command("search"))
        #expect(keys.match([.character("j")]) == .command("move-down"))
    }

    @Test func theFileThatIsPrintedSetsWhatHoldsAnyway() throws {
        let lines = Setting.file.split(separator: "\n").map { line in
            line.hasPrefix("#") && !line.hasPrefix("# ") ? line.dropFirst() : line
        }
        try write(lines.joined(separator: "\n"))
        let configuration = files.read()
        #expect(configuration.problems.isEmpty)
        var settings = configuration.settings
        #expect(settings.archive != nil)
        settings.archive = nil
        #expect(settings.keys.count == CommandTable.bundled.commands.count)
        settings.keys = []
        #expect(settings == Settings())
        #expect(configuration.commands.keys.notations == CommandTable.bundled.keys.notations)
        for setting in Setting.all { #expect(Setting.file.contains("\n#\(setting.name) = ")) }
    }

    @Test func errorsAreNamedWithLineAndNearestAndTheRestCounts() throws {
        try write(
            """
            thema = "dusk"
            dark = "dask"
            measure = 5
            wheel = 7

            [keys]
            next-qoute = ["x"]
            zoom = ["<Nope>", "w"]
            copy-quote = ["w"]
            search = ["s"]
            """)
        let configuration = files.read()
        #expect(configuration.settings.wheel == 7)
        #expect(configuration.settings.measure == 80)
        #expect(
            reasons(configuration) == [
                .unknownTheme("dask", nearest: "dusk"), .wrongValue("measure", takes: "a number from 30 to 200"),
                .unknownSetting("thema", nearest: "theme"),
                .key(.unknownCommand("next-qoute", nearest: "next-quote")),
                .key(.badKey("<Nope>", command: "zoom")),
                .key(.conflict("w", first: "copy-quote", command: "zoom")),
                .key(.taken("s", from: "filter-speaker", command: "search")),
            ])
        #expect(configuration.problems.map(\.line) == [2, 3, 1, 7, 8, 8, 10])
        #expect(configuration.problems.allSatisfy { $0.description.hasPrefix("\(files.config):") })
        #expect(configuration.commands.keys.match([.character("w")]) == .command("copy-quote"))
    }

    @Test func aKeyThatBeginsOthersTakesThemAway() throws {
        try write("[keys]\nquit = [\"g\"]")
        let configuration = files.read()
        #expect(configuration.commands.keys.match([.character("g")]) == .command("quit"))
        #expect(reasons(configuration).contains(.key(.taken("gg", from: "first", command: "quit"))))
    }

    @Test func whatBecameWrongStaysAsItWas() throws {
        try write("wheel = 9\nmeasure = 70\n[keys]\nquit = [\"<F10>\"]")
        let before = files.read()
        try write("wheel = \"many\"\n[keys]\nquit = [\"<F9>\"]")
        let after = files.read(over: before)
        #expect(after.settings.wheel == 9)
        #expect(after.settings.measure == 80)
        try write("wheel = = 3")
        let broken = files.read(over: after)
        #expect(broken.settings == after.settings)
        #expect(broken.commands.keys.match([.function(9)]) == .command("quit"))
        #expect(broken.problems.first?.line == 1)
        try Data([0xFF, 0xFE, 0x41]).write(to: URL(filePath: files.config))
        #expect(files.read(over: after).problems.count == 1)
    }

    @Test func themesOfOnesOwnComeFirst() throws {
        let roles = "[roles]\ntext = { fg = \"#102030\" }"
        try write("title = \"Mine\"\nappearance = \"light\"\n\(roles)", to: "themes/mine.toml")
        try write("title = \"Other ink\"\nappearance = \"dark\"\n\(roles)", to: "themes/ink.toml")
        try write("title = \"Broken\"", to: "themes/broken.toml")
        try write("theme = \"mine\"")
        let configuration = files.read()
        #expect(configuration.settings.theme == "mine")
        #expect(configuration.themes.names == ["ink", "mine"] + Theme.names.filter { $0 != "ink" })
        #expect(configuration.themes["ink"]?.title == "Other ink")
        #expect(configuration.themes["mine"]?.style(.text, at: .direct).foreground == .rgb(0x10, 0x20, 0x30))
        #expect(configuration.problems.map(\.file) == [files.themes + "/broken.toml"])

        try write("title = 3", to: "themes/mine.toml")
        let after = files.read(over: configuration)
        #expect(after.themes["mine"]?.title == "Mine")
        #expect(after.problems.count == 2)
    }

    @Test func aNamedFileMustBeThere() {
        let named = ConfigurationFiles(config: folder.path + "/nowhere.toml", environment: [:])
        #expect(named.read().problems.map(\.reason) == [.unreadable("there is no such file")])
    }

    @Test func changedFilesAreTakenOverWhileItRuns() throws {
        let session = Session(try Fixture.archive())
        try write("theme = \"paper\"\nplain = true\n[keys]\nsearch = [\"w\"]")
        session.send(.configured(files.read()))
        #expect(session.state.theme == "paper")
        #expect(session.state.layout.shape == .plain)
        #expect(session.type("w").state.prompt != nil)
        session.type("<Esc>gtdusk<Enter>")
        try write("theme = \"paper\"\n[keys]\n")
        session.send(.configured(files.read(over: session.state.configuration)))
        #expect(session.state.theme == "dusk")
        #expect(session.state.layout.shape == .medium)
        try write("theme = \"auto\"\nlight = \"sepia\"\n[keys")
        session.send(.configured(files.read(over: session.state.configuration)))
        #expect(session.state.notice?.level == .warning)
        #expect(session.state.theme == "dusk")
        try write("theme = \"auto\"\nlight = \"sepia\"")
        session.send(.configured(files.read(over: session.state.configuration)))
        session.send(.ground(isDark: false))
        #expect(session.state.theme == "sepia")
    }
}
