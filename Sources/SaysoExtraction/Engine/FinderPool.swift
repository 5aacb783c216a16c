import Synchronization

/// Finders that wait for work, so that threads reuse their memory from article to article.
package final class FinderPool: Sendable {
    /// A finder goes from the pool to one thread and back, never to two.
    private struct Idle: @unchecked Sendable {
        var finders: [AttributionFinder] = []
    }

    package let model: Model
    private let idle = Mutex(Idle())

    package init(model: Model) { self.model = model }

    /// The pool of the program's own model, which is read when first asked for.
    package static let embedded = FinderPool(model: .embedded)

    /// The attributions of `text`, whose words' parts of speech are `tags`, in the order of their contents.
    package func attributions(in text: AnalyzedText, tags: [PennTag]) -> [Attribution] {
        let waiting = idle.withLock { idle in Idle(finders: idle.finders.popLast().map { [$0] } ?? []) }
        let finder = waiting.finders.first ?? AttributionFinder(model: model.attributions, lemmatizer: model.lemmatizer)
        let attributions = finder.attributions(in: text, tags: tags)
        let done = Idle(finders: [finder])
        idle.withLock { $0.finders += done.finders }
        return attributions
    }
}
