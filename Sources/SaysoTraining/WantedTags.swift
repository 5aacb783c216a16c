import Foundation
import SaysoExtraction

/// What the tags of a word should be: shares of the one marked by hand and of what a teacher says of it.
struct WantedTag {
    /// The tag marked by hand, by its column among the outputs.
    var tag: Int?
    /// What that one counts.
    var marked: Float
    /// What the teacher's judgement counts.
    var taught: Float

    /// Anything will do.
    static let anything = WantedTag(tag: nil, marked: 0, taught: 0)

    /// Turns probabilities into the gradient of the cross-entropy, and gives its sum.
    ///
    /// - Parameter judgement: The teacher's probabilities, where it has a say.
    static func crossEntropy(
        _ probabilities: Floats, _ judgement: UnsafePointer<Float>?, _ wanted: [WantedTag]
    ) -> Double {
        var loss = 0.0
        for (row, wanted) in wanted.enumerated() {
            let values = probabilities.base + row * NetworkShape.outputs
            for column in 0..<NetworkShape.outputs {
                var share = column == wanted.tag ? wanted.marked : 0
                if let judgement { share += wanted.taught * judgement[row * NetworkShape.outputs + column] }
                if share > 0 { loss -= Double(share * log(max(values[column], 1e-12))) }
                values[column] = values[column] * (wanted.marked + wanted.taught) - share
            }
        }
        return loss
    }
}

extension TrainingText {
    /// How much a word of a candidate counts in the second stage's loss: it alone tells whether the candidate is a cue.
    private static let cueWeight: Float = 3

    /// For each token what the first stage should say.
    func wantedTags(isTaught: Bool) -> [WantedTag] {
        tags.indices.map { wanted(tags[$0].rawValue, at: $0, isTaught: isTaught) }
    }

    /// For each token of the windows of `candidates`, one behind the other, what the second stage should say, beside or
    /// instead of a teacher's `judgement`.
    func wantedTags(of candidates: [CueCandidate], _ judgement: [Float]?) -> [WantedTag] {
        var wanted: [WantedTag] = []
        for candidate in candidates {
            let head = wanted.count + candidate.tokens.lowerBound - candidate.window.lowerBound
            // What is said of the other words holds on condition that the candidate is a cue.
            let belief = judgement?[head * NetworkShape.outputs + PairTag.cue.rawValue] ?? 1
            for (tag, token) in zip(pairTags(of: candidate), candidate.window) {
                let weight = candidate.tokens.contains(token) ? Self.cueWeight : isMarked ? 1 : belief
                wanted.append(self.wanted(tag?.rawValue, at: token, isTaught: judgement != nil, weight: weight))
            }
        }
        return wanted
    }

    /// Nothing is learned of what annotators threw away, nor where they would take any tag (nil).
    private func wanted(_ tag: Int?, at token: Int, isTaught: Bool, weight: Float = 1) -> WantedTag {
        guard !isDiscarded[token] else { return .anything }
        guard isMarked else { return WantedTag(tag: nil, marked: 0, taught: weight) }
        guard let tag else { return .anything }
        let taught = isTaught ? Teacher.share : 0
        return WantedTag(tag: tag, marked: weight * (1 - taught), taught: weight * taught)
    }
}
