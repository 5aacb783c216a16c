import SaysoExtraction

/// A linear classifier over hashed features, learned by mistakes and averaged over all steps (Freund and Schapire 1999;
/// Collins 2002).
package struct AveragedPerceptron {
    /// At most 48 classes.
    package static let capacity = 48

    private typealias Lane = SIMD16<Float>
    private static let lanes = 3

    private var rows: [UInt64: Int32] = [:]
    /// Three lanes a row: the weight of each class.
    private var weights: [Lane] = []
    /// As `weights`, each change times the step at which it was made.
    private var changes: [Lane] = []
    /// How often a row took part in a change.
    private var uses: [Int32] = []
    private var step: Float = 1

    package init() {}

    /// The class out of `0..<count` for which `features` speak most, the first of those that tie.
    package func best(_ features: UnsafeBufferPointer<UInt64>, of count: Int) -> Int {
        var scores = (Lane.zero, Lane.zero, Lane.zero)
        for feature in features {
            guard let row = rows[feature] else { continue }
            let at = Int(row) * AveragedPerceptron.lanes
            scores.0 += weights[at]
            scores.1 += weights[at + 1]
            scores.2 += weights[at + 2]
        }
        return withUnsafeBytes(of: scores) { bytes in
            let scores = bytes.bindMemory(to: Float.self)
            var best = 0
            for i in 1..<count where scores[i] > scores[best] { best = i }
            return best
        }
    }

    /// One step: moves `features` towards `right` and away from `guess` if these differ.
    package mutating func learn(_ features: UnsafeBufferPointer<UInt64>, right: Int, guess: Int) {
        defer { step += 1 }
        guard right != guess else { return }
        for feature in features {
            let row: Int32
            if let known = rows[feature] {
                row = known
            } else {
                row = Int32(uses.count)
                rows[feature] = row
                uses.append(0)
                weights.append(contentsOf: repeatElement(.zero, count: AveragedPerceptron.lanes))
                changes.append(contentsOf: repeatElement(.zero, count: AveragedPerceptron.lanes))
            }
            uses[Int(row)] += 1
            add(1, to: right, row: Int(row))
            add(-1, to: guess, row: Int(row))
        }
    }

    private mutating func add(_ amount: Float, to class: Int, row: Int) {
        let at = row * AveragedPerceptron.lanes + `class` / 16
        weights[at][`class` % 16] += amount
        changes[at][`class` % 16] += amount * step
    }

    /// The averaged weights as tags and signed bytes, `scale` to the unit, of rows changed at least `minUses` times;
    /// weights that round to less than `minWeight` are left out, and rows without any.
    package func quantised(scale: Float, minUses: Int, minWeight: Int) -> [(key: UInt64, pairs: [HashedTable.Pair])] {
        var result: [(key: UInt64, pairs: [HashedTable.Pair])] = []
        for (feature, row) in rows where uses[Int(row)] >= minUses {
            var pairs: [HashedTable.Pair] = []
            for lane in 0..<AveragedPerceptron.lanes {
                let at = Int(row) * AveragedPerceptron.lanes + lane
                let averaged = weights[at] - changes[at] / step
                for i in 0..<16 {
                    let value = (averaged[i] * scale).rounded()
                    guard abs(value) >= Float(minWeight) else { continue }
                    pairs.append((UInt8(lane * 16 + i), UInt8(bitPattern: Int8(max(-127, min(127, value))))))
                }
            }
            if !pairs.isEmpty { result.append((feature, pairs)) }
        }
        return result.sorted { $0.key < $1.key }
    }
}
