import Foundation
import SaysoCore
import SaysoModel
import Themes

/// The browser as a program: one thread owns the terminal and the state, waits for keys, signals and answers, and draws
/// once for all that came together.
public enum Browser {
    /// What the browser is told at its start.
    public struct Options: Sendable {
        /// Name of the theme; nil to go by the settings and by the terminal's ground.
        public var theme: String?
        /// Whether to write plain sentences, whatever the settings say.
        public var isPlain = false
        /// What the user's files say.
        public var configuration = Configuration()
        /// Whether to begin without putting back how the archive was left.
        public var isFresh = false
        /// Adds what is new in the archive's feeds.
        public var refresher: Loader?
        /// The files, to be read anew when they change; nil for none.
        public var files: ConfigurationFiles?

        /// Options of a user without files.
        public init() {}
    }

    /// Opens an archive, and tells of it where that takes long.
    public typealias Opener = @Sendable (_ tell: @escaping @Sendable (Message) -> Void) throws -> Archive

    /// Reads articles into an archive while it is being browsed, on a thread of its own. It tells how far it is.
    public typealias Loader = @Sendable (Archive, @Sendable (Message) -> Void) -> Void

    /// Browses until the user leaves.
    ///
    /// - Parameters:
    ///   - open: opens the archive; called on another thread once the first frame is shown.
    ///   - loader: what is to be read in once it is open.
    /// - Throws: ``TerminalError`` where there is no terminal to browse on.
    public static func run(
        options: Options = Options(), loader: Loader? = nil, open: @escaping Opener
    ) throws {
        MemorySettings.use()
        let signals = SignalQueue()
        let terminal = try Terminal()
        var loop = Loop(terminal: terminal, signals: signals, options: options)
        loop.run(open: open, loader: loader)
        // The disk may take longer than the user wants to look at a screen that was left.
        terminal.close()
        loop.worker.finish(loop.state.savedSession)
    }
}

extension Browser.Options {
    /// A configuration with what these options say in its place.
    fileprivate func heeded(_ configuration: Configuration) -> Configuration {
        var configuration = configuration
        if isPlain { configuration.settings.isPlain = true }
        return configuration
    }
}

private struct Loop {
    let terminal: Terminal
    let signals: SignalQueue
    let mailbox: Mailbox
    let worker: ArchiveWorker
    let options: Browser.Options
    let watch: FolderWatch
    var state: State
    /// The theme in use; nil where it is to be looked up.
    var theme: Theme?
    var isDone = false
    /// What is to be asked of the archive.
    var requests: [Request] = []
    /// Whether there is anything new to draw.
    var isChanged = false

    init(terminal: Terminal, signals: SignalQueue, options: Browser.Options) {
        self.terminal = terminal
        self.signals = signals
        let mailbox = Mailbox()
        self.mailbox = mailbox
        worker = ArchiveWorker { mailbox.post($0) }
        self.options = options
        watch = FolderWatch(options.files?.folders ?? [])
        state = State(
            size: terminal.size, configuration: options.heeded(options.configuration), theme: options.theme,
            hasUnicode: terminal.hasUnicode)
        terminal.usesMouse = state.settings.hasMouse
    }

    mutating func run(open: @escaping Browser.Opener, loader: Browser.Loader?) {
        let mailbox = mailbox
        worker.open(isFresh: options.isFresh) { tell in
            let archive = try open(tell)
            if let loader {
                Thread.detachNewThread { loader(archive) { mailbox.post($0) } }
            }
            return archive
        }
        if !state.isThemeChosen { terminal.askGround() }
        draw()
        while !isDone {
            guard wait() else { return }
            take()
            if !requests.isEmpty { waitForAnswers() }
            if isChanged, !isDone { draw() }
            ask()
        }
    }

    /// Most answers come within a millisecond, and some lead to another request; then one drawing does for all. What is not
    /// seen at once is not waited for.
    private mutating func waitForAnswers() {
        let end = ContinuousClock.now + .milliseconds(4)
        var isAwaited = state.isLoading || requests.contains(where: \.changesTheScreen)
        while isAwaited, !isDone {
            ask()
            let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
            if left <= 0 { return }
            wait(milliseconds: Int32(left.rounded(.up)))
            take()
            isAwaited = state.isLoading
        }
    }

    private mutating func draw() {
        if theme?.name != state.theme {
            let chosen = state.configuration.themes[state.theme] ?? Theme.standard(for: .any)
            terminal.use(chosen)
            theme = chosen
        }
        terminal.show(render(state))
        send(.drawn)
        isChanged = false
    }

    private mutating func ask() {
        if !requests.isEmpty { worker.submit(requests) }
        requests = []
    }

    /// Waits for something to do, at most `milliseconds` where that is not negative.
    ///
    /// - Returns: false when the terminal is gone, because its window was closed.
    @discardableResult
    private func wait(milliseconds: Int32 = -1) -> Bool {
        var descriptors = [terminal.descriptor, mailbox.descriptor, signals.descriptor, watch.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        poll(&descriptors, nfds_t(descriptors.count), milliseconds)
        return descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) == 0
    }

    private mutating func take() {
        for signal in signals.read() {
            switch signal {
            case SIGWINCH:
                terminal.resize(to: terminal.size)
                send(.resized(terminal.size))
            case SIGTSTP: suspend()
            default: isDone = true
            }
        }
        for event in terminal.events() {
            switch event {
            case .key(let key): send(.key(key))
            case .ground(let isDark): send(.ground(isDark: isDark))
            case .focused(let isFocused): send(.focused(isFocused))
            }
        }
        let changed = watch.changes()
        if let files = options.files, changed.contains(where: files.contains) { configure(by: files) }
        if let log = worker.log, changed.contains(log) { worker.lookSoon() }
        for message in mailbox.take() {
            if case .opened = message, let log = worker.log { watch.add(file: log) }
            send(message)
        }
    }

    private mutating func configure(by files: ConfigurationFiles) {
        send(.configured(options.heeded(files.read(over: state.configuration))))
        terminal.usesMouse = state.settings.hasMouse
        theme = nil
    }

    private mutating func send(_ message: Message) {
        switch message {
        case .answer(.ahead), .focused: break
        default: isChanged = true
        }
        for effect in update(&state, with: message) { perform(effect) }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .request(let request): requests.append(request)
        case .copy(let text): copy(text)
        case .export(let export, let goal): worker.export(export, to: goal)
        case .run(let command, let input): run(command, input: input)
        case .open(let url): open(url)
        case .edit(let text, let name): edit(text, name: name)
        case .editNote(let subject, let text, let name):
            if let text = edit(text, name: name) { send(.noteEdited(subject, text)) }
        case .suspend: suspend()
        case .redraw: terminal.redraw()
        case .look: worker.look()
        case .refresh: refresh()
        case .quit: isDone = true
        }
    }

    private mutating func refresh() {
        guard options.refresher.map(worker.load) != true else { return }
        send(.progress(LoadProgress(articles: 0, isDone: true)))
        send(.notice(Notice("no feeds here: they belong to the archive (sayso feeds add URL)", .warning)))
    }

    private mutating func suspend() {
        terminal.lend { SignalQueue.stop() }
        terminal.resize(to: terminal.size)
        send(.resized(terminal.size))
    }

    private mutating func open(_ url: String) {
        // An article may come from anywhere; only the web is opened, never a file or a program.
        guard let scheme = URL(string: url)?.scheme?.lowercased(), scheme == "http" || scheme == "https" else {
            return send(.notice(Notice("“\(url)” is no web address", .warning)))
        }
        // It runs on beside sayso, so that only its being there can be told.
        let command = "set -- ${BROWSER:-xdg-open} \"$1\"; command -v \"$1\" || exit 127; \"$@\" &"
        let status = ChildProcess.run(command, [url], isQuiet: true)
        if status != 0 { send(.notice(Notice("can't open \(url); set BROWSER to your web browser", .error))) }
    }

    private func copy(_ text: String) {
        let environment = ProcessInfo.processInfo.environment
        if Clipboard.asksTmux(environment), let file = try? Outbox.privateFolder().appendingPathComponent("text") {
            defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
            let isWritten = (try? Data(text.utf8).write(to: file)) != nil
            if isWritten, ChildProcess.run("tmux load-buffer -w \"$1\"", [file.path], isQuiet: true) == 0 { return }
        }
        terminal.write(Clipboard.sequence(text, environment))
    }

    /// Runs a command that the user typed; what it prints stays until Enter.
    private mutating func run(_ command: String, input: String) {
        var status: Int32 = 0
        terminal.lend {
            status = ChildProcess.run(command, [], input: input)
            _ = ChildProcess.run("printf '\\n%s' \"$1\"; read -r _", ["Enter goes back to sayso. "])
        }
        try? FileManager.default.removeItem(at: URL(filePath: input).deletingLastPathComponent())
        terminal.resize(to: terminal.size)
        send(.resized(terminal.size))
        if status != 0 { send(.notice(Notice("“\(command)” ended with code \(status)", .warning))) }
    }

    /// Shows a text in the user's editor; the text as it was left, or nil where that did not work.
    @discardableResult
    private mutating func edit(_ text: String, name: String) -> String? {
        let letters = name.map { $0.isLetter || $0.isNumber ? $0 : "-" }.prefix(60)
        let file: URL
        do {
            file = try Outbox.privateFolder().appendingPathComponent(String(letters) + ".txt")
            try Data(text.utf8).write(to: file)
        } catch {
            send(.notice(Notice("can't write a file for the editor: \(error.localizedDescription)", .error)))
            return nil
        }
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        var status: Int32 = 0
        terminal.lend { status = ChildProcess.run("${VISUAL:-${EDITOR:-vi}} \"$1\"", [file.path]) }
        terminal.resize(to: terminal.size)
        send(.resized(terminal.size))
        if status == 127 { send(.notice(Notice("there is no editor; set EDITOR", .error))) }
        return status == 0 ? (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } : nil
    }
}
