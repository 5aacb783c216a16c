import SaysoModel

@testable import SaysoExtraction

/// Resolves the sources marked in `marked` by `[` and `]`; the content of each is the rest of its sentence.
func resolveSpeakers(_ marked: String, byline: String? = nil) -> (speakers: [Speaker], names: [String?]) {
    var text = ""
    var sources: [Span] = []
    for character in marked {
        switch character {
        case "[": sources.append(Span(text.utf8.count, text.utf8.count))
        case "]": sources[sources.count - 1].end = text.utf8.count
        default: text.append(character)
        }
    }
    let analyzed = AnalyzedText(text)
    let attributions = sources.map { source -> Attribution in
        let token = analyzed.tokens(in: source).lowerBound
        let sentence = analyzed.span(analyzed.sentence(of: token))
        return Attribution(source: [source], cue: [], content: [Span(source.end, sentence.end)], confidence: 1)
    }
    let article = Article(id: "test", title: "Test", byline: byline, text: text)
    let (speakers, assignment) = SpeakerResolver.resolve(
        text: analyzed, attributions: attributions, article: article)
    return (speakers, assignment.map { $0.map { speakers[$0].name } })
}
