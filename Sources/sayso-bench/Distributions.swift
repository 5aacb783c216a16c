import Foundation
import SeededNumbers

/// How often the first, second, third … of something comes: 1 / (rank + offset), the law of Zipf as Mandelbrot (1953)
/// gave it.
struct Zipf {
    /// Sums of the weights up to each rank.
    private let sums: [Double]

    /// - Parameters:
    ///   - count: how many there are; at least one.
    ///   - offset: how much flatter the law is for the first ones than for the others; 0 or more.
    init(count: Int, offset: Double = 0) {
        var sum = 0.0
        sums = (1...count).map { rank in
            sum += 1 / (Double(rank) + offset)
            return sum
        }
    }

    /// A rank, from 0.
    func sample(_ random: inout SeededNumbers) -> Int {
        let wanted = Double.random(in: 0..<(sums.last ?? 1), using: &random)
        var range = 0..<sums.count - 1
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = sums[middle] > wanted ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}

/// A size of which the logarithm has a normal distribution, as that of texts has.
struct LogNormal {
    /// Half of all are below.
    var median: Double
    /// Standard deviation of the natural logarithm.
    var spread: Double

    /// A whole size within `limits`.
    func sample(in limits: ClosedRange<Int>, _ random: inout SeededNumbers) -> Int {
        // Box and Muller (1958).
        let radius = sqrt(-2 * log(1 - Double.random(in: 0..<1, using: &random)))
        let normal = radius * cos(2 * .pi * Double.random(in: 0..<1, using: &random))
        return min(max(limits.lowerBound, Int(median * exp(spread * normal))), limits.upperBound)
    }
}
