import Foundation

/// The likeliest sequence of ``PairTag`` in which nothing goes on that did not begin (Viterbi 1967).
enum PairDecoder {
    /// - Parameter probabilities: `count` rows of ``NetworkShape/outputs``.
    static func tags(_ probabilities: UnsafePointer<Float>, count: Int, sourceBias: Float) -> [PairTag] {
        let classes = PairTag.allCases.count
        var from = [UInt8](repeating: 0, count: count * classes)
        var scores = [Float](repeating: 0, count: classes)
        var next = scores
        for row in 0..<count {
            for tag in PairTag.allCases {
                var best = -Float.infinity
                var choice = 0
                for before in PairTag.allCases where allows(row == 0 ? .outside : before, tag) {
                    if scores[before.rawValue] > best {
                        best = scores[before.rawValue]
                        choice = before.rawValue
                    }
                }
                let bias = tag == .sourceBegins || tag == .sourceGoesOn ? sourceBias : 0
                next[tag.rawValue] =
                    best + log(max(probabilities[row * NetworkShape.outputs + tag.rawValue], 1e-9)) + bias
                from[row * classes + tag.rawValue] = UInt8(choice)
            }
            swap(&scores, &next)
        }
        var tags = [PairTag](repeating: .outside, count: count)
        var last = PairTag.allCases.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? .outside
        for row in stride(from: count - 1, through: 0, by: -1) {
            tags[row] = last
            last = PairTag.allCases[Int(from[row * classes + last.rawValue])]
        }
        return tags
    }

    private static func allows(_ before: PairTag, _ tag: PairTag) -> Bool {
        switch tag {
        case .sourceGoesOn: before == .sourceBegins || before == .sourceGoesOn
        case .contentGoesOn: before == .contentBegins || before == .contentGoesOn
        default: true
        }
    }
}
