import Foundation

/// How probabilities become attributions; found on articles that the network was not trained on.
package struct DecodingSettings: Hashable, Sendable {
    /// Added to the log-probability of a source: above 0 fewer quotes are left without one.
    package var sourceBias: Float = 1
    /// Least confidence of an attribution, 0…1.
    package var least: Float = 0.4
    /// What each piece of ``Evidence`` counts; an attribution's confidence is the logistic function of their sum.
    package var weights = SIMD4<Float>(1, 0.5, 0.5, -0.5)

    package init() {}

    /// What speaks for an attribution: the log-odds that the second stage and the first one take the candidate for a
    /// cue, the mean log-odds of the content's words, and 1.
    package typealias Evidence = SIMD4<Float>

    /// The chance that an attribution is right, 0…1.
    package func confidence(_ evidence: Evidence) -> Float { 1 / (1 + exp(-(weights * evidence).sum())) }

    static let count = 6
    var values: [Float] { [sourceBias, least] + (0..<4).map { weights[$0] } }
    /// Settings from their ``values``.
    init(_ values: [Float]) {
        (sourceBias, least) = (values[0], values[1])
        weights = SIMD4(values[2..<6])
    }
}
