import SaysoModel

/// A candidate cue: its tokens, and those read for it.
package struct CueCandidate: Hashable, Sendable {
    /// The tokens of the cue.
    package var tokens: Range<Int>
    /// The tokens that the second stage reads.
    package var window: Range<Int>
    /// The first stage's belief that a cue begins at the first token, 0…1.
    package var probability: Float

    package init(tokens: Range<Int>, window: Range<Int>, probability: Float) {
        self.tokens = tokens
        self.window = window
        self.probability = probability
    }
}

/// Which words may be cues.
package enum CueCandidates {
    /// Least belief that a cue begins at a word for it to be looked at: 94 % of true cues are above.
    package static let threshold: Float = 0.12
    private static let longest = 12

    /// The candidates that the first stage's probabilities show, in the order of the text.
    package static func find(_ probabilities: UnsafePointer<Float>, in text: AnalyzedText) -> [CueCandidate] {
        func chance(_ token: Int, _ tag: WordTag) -> Float {
            probabilities[token * NetworkShape.outputs + tag.rawValue]
        }
        var candidates: [CueCandidate] = []
        for token in text.tokens.indices where chance(token, .cueBegins) >= threshold {
            // The length at which beginning, going on, and stopping are likeliest together.
            var end = token + 1
            var best = end
            var here: Float = 1
            var most: Float = 0
            while true {
                let goesOn = end < text.tokens.count && end - token < longest ? chance(end, .cueGoesOn) : 0
                if here * (1 - goesOn) > most {
                    most = here * (1 - goesOn)
                    best = end
                }
                here *= goesOn
                if here <= most { break }
                end += 1
            }
            let cue = token..<best
            candidates.append(
                CueCandidate(
                    tokens: cue, window: PairFeatures.window(of: cue, in: text),
                    probability: chance(token, .cueBegins)))
        }
        return candidates
    }
}
