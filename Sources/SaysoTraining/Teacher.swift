import SaysoExtraction

/// A model whose judgement others learn beside what was marked by hand, and instead of it where nothing was: one network
/// that learned from several knows nearly as much as they do together (Hinton, Vinyals & Dean 2015). Belongs to one
/// thread at a time.
final class Teacher {
    /// How much of what is learned of a marked article is the teacher's judgement.
    static let share: Float = 0.5

    private let model: Model
    private let activations: JointNetworks.Activations

    init(_ model: Model) {
        self.model = model
        activations = JointNetworks.Activations(model.attributions.networks)
    }

    /// For each token of `text` ``NetworkShape/outputs`` probabilities of ``WordTag``.
    func tags(of text: AnalyzedText) -> UnsafePointer<Float> {
        let features = TokenFeatures(
            text, tags: model.tagger.tags(of: text), vocabularies: model.attributions.vocabularies,
            lemmatizer: model.lemmatizer)
        model.attributions.networks.encode(features, lengths: EncoderChunks.lengths(of: text), activations)
        return activations.tags
    }

    /// For each token of the windows of `candidates`, one behind the other, ``NetworkShape/outputs`` probabilities of
    /// ``PairTag``. Of the text that ``tags(of:)`` read last.
    func pairTags(_ candidates: [CueCandidate], in text: AnalyzedText) -> [Float] {
        var pairs: [Float] = []
        model.attributions.networks.readPairs(candidates, in: text, activations) { candidate, probabilities in
            pairs += UnsafeBufferPointer(start: probabilities, count: candidate.window.count * NetworkShape.outputs)
        }
        return pairs
    }
}
