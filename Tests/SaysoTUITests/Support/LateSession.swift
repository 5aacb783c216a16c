import SaysoCore
import SaysoModel
import SeededNumbers

@testable import SaysoTUI

/// The browser before an archive that takes its time: what goes over much is answered whenever that is ready, all else in
/// order, and what a later request made stale perhaps still, perhaps not.
final class LateSession {
    private(set) var state: State
    let archive: Archive
    private var random: SeededNumbers
    /// Answers that keep their order, first to last.
    private var inOrder: [Message] = []
    /// Answers that come whenever they are ready.
    private var beside: [Message] = []

    init(_ archive: Archive, seed: UInt64) {
        self.archive = archive
        random = SeededNumbers(seed: seed)
        state = State(size: Size(width: 100, height: 30))
        send(.opened(name: archive.name))
    }

    func send(_ message: Message) {
        for effect in update(&state, with: message) {
            guard case .request(let request) = effect else { continue }
            do {
                guard let answer = try archive.answer(request) else { continue }
                if request.keepsItsPlace { inOrder.append(.answer(answer)) } else { beside.append(.answer(answer)) }
            } catch {
                inOrder.append(.refused(request, reason: "\(error)"))
            }
        }
    }

    /// Hands over one of the answers that are due; false where there is none.
    @discardableResult
    func answer() -> Bool {
        guard !inOrder.isEmpty || !beside.isEmpty else { return false }
        if beside.isEmpty || !inOrder.isEmpty && Bool.random(using: &random) {
            send(inOrder.removeFirst())
        } else {
            send(beside.remove(at: .random(in: beside.indices, using: &random)))
        }
        return true
    }

    /// Waits for all answers.
    func settle() {
        repeat {
            while answer() {}
            send(.drawn)
        } while !inOrder.isEmpty || !beside.isEmpty
    }
}

extension Request {
    fileprivate var keepsItsPlace: Bool {
        switch self {
        case .list, .rows, .counts, .pick, .page, .findVariants: false
        default: true
        }
    }
}
