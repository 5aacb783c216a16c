import SaysoCore
import SaysoModel
import Themes

@testable import SaysoTUI

/// The browser without a terminal: keys go in, requests are answered at once by a real archive, frames come out.
final class Session {
    private(set) var state: State
    private var archive: Archive?
    /// Effects that leave the program, in order.
    private(set) var effects: [Effect] = []

    /// A session on `archive`; without one it is still being opened.
    ///
    /// - Parameters:
    ///   - settings: what stands in the user's config file.
    ///   - saved: how an earlier one was left.
    init(
        _ archive: Archive?, size: Size = Size(width: 120, height: 40), hasUnicode: Bool = true, settings: String = "",
        restoring saved: SavedSession? = nil
    ) {
        var configuration = Configuration()
        var reader = SettingsReader(file: "config.toml", themes: ThemeShelf())
        configuration.settings = reader.read(settings, over: Settings()) ?? Settings()
        state = State(size: size, configuration: configuration, hasUnicode: hasUnicode)
        self.archive = archive
        if let archive { send(.opened(name: archive.name, session: saved)) }
    }

    /// Has the archive that was still being opened.
    func open(_ archive: Archive) {
        self.archive = archive
        send(.opened(name: archive.name))
    }

    /// Hands over a message and answers what it asks for, until nothing is left to do.
    func send(_ message: Message) {
        deliver([message])
        deliver([.drawn])
    }

    private func deliver(_ messages: [Message]) {
        var queue = messages
        while !queue.isEmpty {
            for effect in update(&state, with: queue.removeFirst()) {
                guard case .request(let request) = effect else {
                    effects.append(effect)
                    continue
                }
                do {
                    if let answer = try archive?.answer(request) { queue.append(.answer(answer)) }
                } catch {
                    queue.append(.notice(Notice("\(error)", .error)))
                }
            }
        }
    }

    /// Types keys in key notation: `type("jj<Enter>")`.
    @discardableResult
    func type(_ notation: String) -> Session {
        for key in Key.sequence(notation) ?? [] { send(.key(key)) }
        return self
    }

    /// Types all keys before anything is answered.
    @discardableResult
    func typeAhead(_ notation: String) -> Session {
        deliver((Key.sequence(notation) ?? []).map(Message.key))
        deliver([.drawn])
        return self
    }

    /// Changes the state without a key.
    func change(_ body: (inout State) -> Void) { body(&state) }

    /// What the screen shows.
    var frame: Frame { render(state) }
}
