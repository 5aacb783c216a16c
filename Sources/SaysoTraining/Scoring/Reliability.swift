/// Whether confidence can be believed: for attributions of like confidence, how many are right.
package struct Reliability: Sendable {
    /// Attributions whose confidence lies in one tenth of 0…1.
    package struct Tenth: Sendable {
        /// Number of attributions.
        package fileprivate(set) var count = 0
        /// Sum of their confidences.
        package fileprivate(set) var confidence = 0.0
        /// How many match a gold content.
        package fileprivate(set) var found = 0
        /// How many of these have the gold's source.
        package fileprivate(set) var attributed = 0
    }

    /// From 0…0.1 to 0.9…1.
    package private(set) var tenths = [Tenth](repeating: Tenth(), count: 10)

    mutating func add(_ confidence: Double, found: Bool, attributed: Bool) {
        guard confidence.isFinite else { return }
        let tenth = Int(max(0, min(0.999, confidence)) * 10)
        tenths[tenth].count += 1
        tenths[tenth].confidence += confidence
        if found { tenths[tenth].found += 1 }
        if attributed { tenths[tenth].attributed += 1 }
    }

    /// The mean distance between confidence and the share found, weighed by the number of attributions: the expected
    /// calibration error (Naeini et al. 2015), 0…1; nil if no attribution has a confidence.
    package var error: Double? {
        let count = tenths.reduce(0) { $0 + $1.count }
        guard count > 0 else { return nil }
        return tenths.reduce(0) { $0 + abs($1.confidence - Double($1.found)) } / Double(count)
    }
}
