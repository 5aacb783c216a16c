import Foundation

/// The likeliest sequence of ``PairTag`` in which nothing goes on that did not begin and at most one source begins
/// (Viterbi 1967): an attribution has one source, wherever its words could also be the source of another.
enum PairDecoder {
    /// A tag, and whether the source has begun by then.
    private enum State: Int, CaseIterable {
        case outside, contentBegins, contentGoesOn
        case sourceBegins, sourceGoesOn, outsideAfter, contentBeginsAfter, contentGoesOnAfter

        var tag: PairTag {
            switch self {
            case .outside, .outsideAfter: .outside
            case .contentBegins, .contentBeginsAfter: .contentBegins
            case .contentGoesOn, .contentGoesOnAfter: .contentGoesOn
            case .sourceBegins: .sourceBegins
            case .sourceGoesOn: .sourceGoesOn
            }
        }

        /// The states that may stand before it.
        var predecessors: ClosedRange<Int> {
            switch self {
            case .outside, .contentBegins, .sourceBegins: 0...2
            case .contentGoesOn: 1...2
            case .sourceGoesOn: 3...4
            case .outsideAfter, .contentBeginsAfter: 3...7
            case .contentGoesOnAfter: 6...7
            }
        }
    }

    /// - Parameter probabilities: `count` rows of ``NetworkShape/outputs``.
    static func tags(_ probabilities: UnsafePointer<Float>, count: Int, sourceBias: Float) -> [PairTag] {
        let states = State.allCases
        var from = [UInt8](repeating: 0, count: count * states.count)
        var scores = [Float](repeating: -.infinity, count: states.count)
        scores[State.outside.rawValue] = 0
        var next = scores
        for row in 0..<count {
            for state in states {
                var choice = state.predecessors.lowerBound
                for before in state.predecessors.dropFirst() where scores[before] > scores[choice] { choice = before }
                var probability = probabilities[row * NetworkShape.outputs + state.tag.rawValue]
                if state.tag == .outside {
                    probability += probabilities[row * NetworkShape.outputs + PairTag.cue.rawValue]
                }
                let bias = state == .sourceBegins ? sourceBias : 0
                next[state.rawValue] = scores[choice] + log(max(probability, 1e-9)) + bias
                from[row * states.count + state.rawValue] = UInt8(choice)
            }
            swap(&scores, &next)
        }
        var tags = [PairTag](repeating: .outside, count: count)
        var last = states.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? .outside
        for row in stride(from: count - 1, through: 0, by: -1) {
            tags[row] = last.tag
            last = states[Int(from[row * states.count + last.rawValue])]
        }
        return tags
    }
}
