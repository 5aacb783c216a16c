import SaysoCore
import SaysoModel
import Themes

/// One step of the browser: the state after `message`, and what is to be done outside. Pure.
public func update(_ state: State, with message: Message) -> (State, [Effect]) {
    var state = state
    let effects = update(&state, with: message)
    return (state, effects)
}

/// As above, in place.
public func update(_ state: inout State, with message: Message) -> [Effect] {
    state.receive(message)
    state.runWaiting()
    state.fetchMissingRows()
    state.adjustReader()
    defer { state.effects = [] }
    return state.effects
}

extension State {
    mutating func receive(_ message: Message) {
        switch message {
        case .key(let key):
            press(key)
            noteReading()
        case .resized(let size): resize(to: size)
        case .upgrading(let done): upgrade = done
        case .opened(let name, let session):
            archiveName = name
            upgrade = nil
            reloadAll(at: session.map { restore($0) } ?? [:])
            findVariants()
        case .noteEdited(let subject, let text): change(.note(subject, text: text))
        case .failed(let text):
            failure = text
            tell(Notice(text, .error))
        case .answer(let answer): take(answer)
        case .refused(let request, let reason): takeRefusal(of: request, reason)
        case .progress(let progress):
            self.progress = progress.isDone ? nil : progress
            if progress.isDone {
                reloadAll()
                findVariants()
            }
        case .archiveChanged:
            reloadAll()
            reloadReader()
            findVariants()
        case .exported(let export, let goal, let count, let path): takeExported(count, export, goal, path: path)
        case .notice(let notice): tell(notice)
        case .drawn: readAhead()
        case .ground(let isDark):
            isGroundDark = isDark
            if !isThemeChosen { theme = isDark ? settings.dark : settings.light }
        case .focused(let isFocused): if isFocused { effects.append(.look) }
        case .configured(let configuration): configure(configuration)
        }
    }

    mutating func tell(_ notice: Notice) {
        self.notice = notice
        messages.append(notice)
        if messages.count > 500 { messages.removeFirst() }
    }

    mutating func request(_ request: Request) {
        if request.isStep, archiveName != nil { isStepping = true }
        effects.append(.request(request))
    }

    mutating func resize(to size: Size) {
        let wasShown = isCurrentShown
        self.size = size
        if wasShown, !isCurrentShown { showCurrent() }
        for list in ListName.allCases {
            let height = height(of: list)
            changeList(list) { $0.show(height: height) }
        }
        layPages()
    }
}

// MARK: - Keys

extension State {
    private mutating func press(_ key: Key) {
        if waiting != nil, !leaves(key) {
            waiting?.keys.append(key)
            return
        }
        notice = nil
        forgetRefusals()
        if let awaited {
            take(key, for: awaited)
        } else if prompt != nil {
            type(key, over: .asking)
        } else if let overlay = overlays.last, page == nil {
            press(key, on: overlay)
        } else if case .mouse(let mouse) = key {
            if isSelecting { selectWords(by: mouse) } else { click(mouse) }
        } else if key == .escape, count != nil || !pending.isEmpty {
            clearPending()
        } else if !takesDigit(key) {
            pressCommand(key)
        }
    }

    /// Digits before a command are its count, except for those to which the user gave a command.
    private mutating func takesDigit(_ key: Key) -> Bool {
        guard pending.isEmpty, case .character(let character) = key, let digit = character.wholeNumberValue,
            character.isASCII
        else { return false }
        if count == nil {
            if commands.command(of: key, in: isSelecting ? .selecting : .browsing) != nil { return false }
            if digit == 0 { return false }
        }
        count = min((count ?? 0) * 10 + digit, 99_999_999)
        return true
    }

    /// Whether words are being selected.
    var isSelecting: Bool { reader.selection != nil && focus == .reader && overlays.isEmpty }

    private mutating func pressCommand(_ key: Key) {
        pending.append(key)
        switch commands.keys.match(pending, in: isSelecting ? .selecting : .browsing) {
        case .prefix: return
        case .command(let name):
            let number = count
            clearPending()
            if let command = commands[name], waits(command) {
                waiting = Waiting(command: name, count: number)
            } else {
                run(name, count: number)
            }
        case .none:
            let wasSequence = pending.count > 1 || count != nil
            clearPending()
            if isSelecting {
                tell(Notice(hints.map { "\($0.keys) \($0.text)" }.joined(separator: " · ")))
            } else if !wasSequence, !key.notation.isEmpty {
                tell(Notice("\(key.notation) does nothing; \(commands.key(of: "help")) shows the keys", .information))
            }
        }
    }

    private mutating func clearPending() {
        pending = []
        count = nil
    }

    /// Whether another quote or article is on its way to be read.
    private var isGoing: Bool { reader.isLoading || isStepping }

    /// Whether the first list is still to come.
    private var isStarting: Bool { articles.count == nil && !articles.isRefused && failure == nil }

    /// Whether the key leaves the browser even where it stands behind others that wait for the first list, which may take
    /// long where the archive is being brought up to date. A letter may be meant for a line that those ask for.
    private func leaves(_ key: Key) -> Bool {
        if case .character = key { return false }
        guard isStarting, case .command(let name) = commands.keys.match([key]) else { return false }
        return name == "quit"
    }

    /// Whether the command must wait for the first list, or for the article on its way, as it would act on the one before.
    /// Rows can be gone through without waiting.
    private func waits(_ command: Command) -> Bool {
        if isStarting { return command.group != .program }
        guard isGoing, page == nil else { return false }
        return switch command.group {
        case .program: false
        case .moving: focus == .reader || isStepping
        case .going, .narrowing, .acting, .keeping, .correcting: true
        case .selecting, .choosing, .asking, .editing: false
        }
    }

    /// Does what was typed ahead once list and article are there, as far as it asks for no other.
    mutating func runWaiting() {
        guard !isStarting, !isGoing, let ready = waiting.take() else { return }
        run(ready.command, count: ready.count)
        for key in ready.keys { press(key) }
        noteReading()
    }

    /// Runs a command, or tells why it can't be run.
    mutating func run(_ name: String, count: Int? = nil) {
        guard let command = commands[name] else { return }
        if page != nil, runOnPage(name, count: count) { return }
        if let reason = command.unavailable(self) {
            tell(Notice("\(command.title): \(reason)", .warning))
        } else {
            command.run(&self, count)
        }
    }
}
