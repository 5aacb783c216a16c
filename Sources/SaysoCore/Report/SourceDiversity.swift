import Foundation

/// How many are quoted, and how evenly: of the quotes whose speaker has a name, how they fall to speakers.
public struct SourceDiversity: Hashable, Sendable {
    /// Quotes whose speaker has a name.
    public let quotes: Int
    /// How many speakers they have.
    public let speakers: Int
    /// The chance that two quotes, drawn without putting the first back, have different speakers: 0 where all are one's,
    /// near 1 where everyone has one. Simpson's index as 1 − λ, in its unbiased form (E. H. Simpson, "Measurement of
    /// Diversity", Nature 163, 1949). Nil for fewer than two quotes.
    public let simpson: Double?
    /// How many speakers, each quoted equally often, would be as diverse: the exponential of Shannon's entropy (M. O. Hill,
    /// "Diversity and Evenness", Ecology 54, 1973, N₁). Nil for no quotes.
    public let effectiveSpeakers: Double?

    /// The diversity of quotes that fall to speakers as `counts` says.
    public init(_ counts: some Collection<Int>) {
        let counts = counts.filter { $0 > 0 }
        let all = counts.reduce(0, +)
        quotes = all
        speakers = counts.count
        let pairs = counts.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
        simpson = all < 2 ? nil : 1 - pairs / (Double(all) * Double(all - 1))
        let entropy = counts.reduce(0.0) { sum, count in
            let share = Double(count) / Double(all)
            return sum - share * log(share)
        }
        effectiveSpeakers = all == 0 ? nil : exp(entropy)
    }
}
