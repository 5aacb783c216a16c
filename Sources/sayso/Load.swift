import SaysoCore
import SaysoTUI

/// Reads `inputs` in while the archive is browsed, and tells the browser how far it is.
@Sendable func load(_ inputs: Inputs, into ingest: Ingest, tell: @Sendable (Message) -> Void) {
    let total = inputs.size
    var articles = 0
    do {
        try ingest.add(inputs.source, bytesRead: { inputs.bytesRead }) { event in
            switch event {
            case .progress(let progress):
                articles = progress.added
                let fraction = total > 0 ? min(1, Double(progress.bytes) / Double(total)) : nil
                tell(.progress(LoadProgress(articles: articles, fraction: fraction)))
                tell(.archiveChanged)
            case .failure(let error):
                tell(.notice(Notice(error.description, .error)))
            case .warning(let warning):
                tell(.notice(Notice(warning, .warning)))
            }
            return true
        }
    } catch {
        tell(.notice(Notice("\(error)", .error)))
    }
    tell(.progress(LoadProgress(articles: articles, isDone: true)))
}
