import Foundation
import SaysoExtraction
import SeededNumbers

/// Vectors of words that stand in like company, learned from plain text: skip-gram with negative sampling (Mikolov et
/// al. 2013). The same texts give the same vectors.
struct WordVectors {
    /// Greatest distance of a neighbour.
    var window = 4
    var negatives = 5
    var epochs = 4
    var rate: Float = 0.05
    /// Words above this share of a text are passed over more often the more frequent they are.
    var frequent = 3e-4
    var seed: UInt64 = 1

    private typealias Lane = SIMD16<Float>
    private static let lanes = 4
    /// Length of a vector.
    static let dimension = lanes * 16

    /// Rows for the word numbers 0..<`size`, of which 0 stands for unknown words and stays zero, scaled so that a value
    /// is `spread` from 0 in the quadratic mean.
    func train(_ texts: [[Int32]], size: Int, spread: Float) -> [Float] {
        var random = SeededNumbers(seed: seed)
        let lanes = Self.lanes
        var vectors = (0..<size * lanes).map { _ in
            Lane((0..<16).map { _ in Float.random(in: -0.5...0.5, using: &random) / Float(Self.dimension) })
        }
        var contexts = [Lane](repeating: .zero, count: size * lanes)
        var counts = [Double](repeating: 0, count: size)
        for text in texts { for word in text where word > 0 { counts[Int(word)] += 1 } }
        let total = max(1, counts.reduce(0, +))
        let kept = counts.map { min(1, (frequent * total / max(1, $0)).squareRoot()) }
        let drawn = Self.noise(counts)
        var done = 0.0
        for _ in 0..<epochs {
            for text in texts {
                let words = text.filter { $0 > 0 && random.chance(kept[Int($0)]) }
                let rate = rate * Float(max(0.01, 1 - done / (total * Double(epochs))))
                done += Double(text.count)
                for (place, word) in words.enumerated() {
                    let reach = 1 + Int(random.next() % UInt64(window))
                    for other in max(0, place - reach)..<min(words.count, place + reach + 1) where other != place {
                        Self.step(
                            Int(word) * lanes, Int(words[other]) * lanes, &vectors, &contexts, rate: rate,
                            noise: (0..<negatives).map { _ in
                                Int(drawn[Int(random.next() % UInt64(drawn.count))]) * lanes
                            })
                    }
                }
            }
        }
        for lane in 0..<lanes { vectors[lane] = .zero }
        let square = vectors.reduce(Float(0)) { $0 + ($1 * $1).sum() }
        let scale = spread / max(1e-9, (square / Float(size * Self.dimension)).squareRoot())
        return vectors.flatMap { lane in (0..<16).map { lane[$0] * scale } }
    }

    /// Moves a word's vector towards that of a neighbour's context, and away from those of `noise`.
    private static func step(
        _ word: Int, _ context: Int, _ vectors: inout [Lane], _ contexts: inout [Lane], rate: Float, noise: [Int]
    ) {
        var change = [Lane](repeating: .zero, count: lanes)
        for (number, other) in ([context] + noise).enumerated() where number == 0 || other != context {
            var dot = Lane.zero
            for lane in 0..<lanes { dot += vectors[word + lane] * contexts[other + lane] }
            let push = rate * ((number == 0 ? 1 : 0) - 1 / (1 + exp(-dot.sum())))
            for lane in 0..<lanes {
                change[lane] += push * contexts[other + lane]
                contexts[other + lane] += push * vectors[word + lane]
            }
        }
        for lane in 0..<lanes { vectors[word + lane] += change[lane] }
    }

    /// Words to draw from, each as often as its count to the power of 3/4 asks for.
    private static func noise(_ counts: [Double]) -> [Int32] {
        let weights = counts.map { pow($0, 0.75) }
        let sum = max(1, weights.reduce(0, +))
        var drawn: [Int32] = []
        for (word, weight) in weights.enumerated() where weight > 0 {
            drawn += Array(repeating: Int32(word), count: max(1, Int((weight / sum * 1_000_000).rounded())))
        }
        return drawn.isEmpty ? [0] : drawn
    }
}
