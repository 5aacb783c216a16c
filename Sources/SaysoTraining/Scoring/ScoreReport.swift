import Foundation

/// Scores as printed.
package enum ScoreReport {
    /// Precision, recall and F1 in percent, a line for each figure.
    package static func table(_ score: AttributionScore) -> String {
        var lines = ["\(score.articles) documents", padded("", 13) + "      P      R     F1"]
        for figure in AttributionScore.Figure.allCases {
            let count = score[figure]
            lines.append(
                padded(figure.rawValue, 13) + percent(count.precision, 7) + percent(count.recall, 7)
                    + percent(count.f1, 7))
        }
        return lines.joined(separator: "\n")
    }

    /// Share of speakers named rightly in percent, with the numbers behind it.
    package static func table(_ score: SpeakerScore) -> String {
        var lines = [
            "\(score.articles) articles, \(score.gold) gold attributions: \(score.named) named, \(score.unnamed) null, "
                + "\(score.skipped) not scored; \(score.matched) matched"
        ]
        func add(_ name: String, _ share: SpeakerScore.Share) {
            let value = share.all == 0 ? .nan : Double(share.right) / Double(share.all)
            lines.append(padded(name, 15) + percent(value, 7) + "   \(share.right)/\(share.all)")
        }
        add("resolution", score.resolution)
        for form in SpeakerScore.Form.allCases { add("  " + form.rawValue, score.forms[form] ?? SpeakerScore.Share()) }
        add("null", score.null)
        let right = score.resolution.right
        lines.append(
            padded("end-to-end", 15) + percent(score.f1, 7)
                + "   P \(percent(score.precision)) (\(right)/\(score.extracted))"
                + "  R \(percent(score.recall)) (\(right)/\(score.named))")
        return lines.joined(separator: "\n")
    }

    /// For each tenth of confidence how many attributions have it, its mean, and the shares found and attributed, in
    /// percent; nil where no attribution has a confidence.
    package static func table(_ reliability: Reliability) -> String? {
        guard let error = reliability.error else { return nil }
        var lines = ["confidence   quotes   mean  found  attributed"]
        for (i, tenth) in reliability.tenths.enumerated() where tenth.count > 0 {
            func share(_ part: Double) -> Double { part / Double(tenth.count) }
            let range = "0.\(i)–" + (i == 9 ? "1.0" : "0.\(i + 1)")
            let quotes = String(tenth.count)
            lines.append(
                padded(range, 10) + String(repeating: " ", count: max(0, 9 - quotes.count)) + quotes
                    + percent(share(tenth.confidence), 7) + percent(share(Double(tenth.found)), 7)
                    + percent(share(Double(tenth.attributed)), 12))
        }
        lines.append("calibration error \(percent(error))")
        return lines.joined(separator: "\n")
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func percent(_ share: Double, _ width: Int = 0) -> String {
        let text = share.isNaN ? "nan" : String(format: "%.1f", 100 * share)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
