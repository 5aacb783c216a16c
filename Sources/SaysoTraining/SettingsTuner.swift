import Dispatch
import Foundation
import SaysoExtraction

/// Finds the settings with which a network does best on articles it was not trained on.
package struct SettingsTuner {
    private let articles: [TrainingText]
    private let tags: [[PennTag]]

    package init(articles: [AnnotatedArticle]) {
        self.articles = articles.map { TrainingText($0, scalars: $0.text) }
        tags = self.articles.map { Tagger.embedded.tags(of: $0.text) }
    }

    /// How well attributions were found: F1 in respect of half the content's words, all of them, and half of them with
    /// the right source.
    package struct Score: Sendable {
        package var found = 0
        package var exact = 0
        package var attributed = 0
        package var predicted = 0
        package var gold = 0

        /// The F1 of `right` attributions.
        package func f1(_ right: Int) -> Double { 2 * Double(right) / Double(max(1, predicted + gold)) }
        /// What the settings are chosen by.
        package var sum: Double { f1(found) + f1(exact) + f1(attributed) }
    }

    /// `model` with the best settings met when each is varied in turn, calibrated.
    package func tune(_ model: AttributionModel) -> AttributionModel {
        var best = model.settings
        var top = score(model, best).total.sum
        let choices: [(WritableKeyPath<DecodingSettings, Float>, [Float])] = [
            (\.least, [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65]), (\.sourceBias, [0, 0.5, 1, 1.5, 2, 3, 4]),
            (\.cueWeight, [0.2, 0.3, 0.4, 0.5, 0.6]), (\.least, [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65]),
        ]
        for (setting, values) in choices {
            for value in values {
                var tried = best
                tried[keyPath: setting] = value
                let sum = score(model, tried).total.sum
                if sum > top { (top, best) = (sum, tried) }
            }
        }
        (best.slope, best.intercept) = Self.calibration(score(model, best).outcomes)
        return model.with(best)
    }

    /// The score of `model` with its own settings.
    package func score(_ model: AttributionModel) -> Score { score(model, model.settings).total }

    /// The score on all articles, and of each attribution its own and whether it was found with the right source.
    func score(
        _ model: AttributionModel, _ settings: DecodingSettings
    ) -> (total: Score, outcomes: [(score: Float, isRight: Bool)]) {
        let finder = AttributionFinder(model: model, settings: settings)
        var total = Score()
        var outcomes: [(score: Float, isRight: Bool)] = []
        for (article, tags) in zip(articles, tags) {
            score(finder.find(in: article.text, tags: tags), article, &total, &outcomes)
        }
        return (total, outcomes)
    }

    private func score(
        _ found: [AttributionFinder.Found], _ article: TrainingText, _ total: inout Score,
        _ outcomes: inout [(score: Float, isRight: Bool)]
    ) {
        func words(_ ranges: [Range<Int>]) -> Set<Int> {
            Set(ranges.joined().filter { article.text.tokens[$0].isWordlike && !article.isDiscarded[$0] })
        }
        let gold = article.gold.map { (content: words($0.content), source: words($0.source)) }
            .filter { !$0.content.isEmpty }
        let ours = found.map { (content: words($0.content), source: words($0.source), score: $0.score) }
            .filter { !$0.content.isEmpty }
        var pairs: [(overlap: Double, gold: Int, ours: Int)] = []
        for (i, a) in gold.enumerated() {
            for (j, b) in ours.enumerated() {
                let shared = a.content.intersection(b.content).count
                let overlap = Double(shared) / Double(a.content.count + b.content.count - shared)
                if overlap >= 0.5 { pairs.append((overlap, i, j)) }
            }
        }
        pairs.sort { ($1.overlap, $0.gold, $0.ours) < ($0.overlap, $1.gold, $1.ours) }
        var goldUsed = Set<Int>()
        var oursUsed = Set<Int>()
        var right = Set<Int>()
        for (_, i, j) in pairs where !goldUsed.contains(i) && !oursUsed.contains(j) {
            goldUsed.insert(i)
            oursUsed.insert(j)
            if gold[i].content == ours[j].content { total.exact += 1 }
            let isRight =
                gold[i].source.isEmpty && ours[j].source.isEmpty || !gold[i].source.isDisjoint(with: ours[j].source)
            if isRight { right.insert(j) }
        }
        total.found += oursUsed.count
        total.attributed += right.count
        total.predicted += ours.count
        total.gold += gold.count
        for (j, attribution) in ours.enumerated() { outcomes.append((attribution.score, right.contains(j))) }
    }

    /// Slope and intercept of the logistic function that fits the outcomes best, by Newton's method (Platt 1999).
    static func calibration(_ outcomes: [(score: Float, isRight: Bool)]) -> (slope: Float, intercept: Float) {
        var (slope, intercept) = (1.0, 0.0)
        for _ in 0..<50 {
            // A little weight on a flat line, so that few or clear-cut outcomes do no harm.
            var (ga, gb, haa, hab, hbb) = (0.01 * slope, 0.01 * intercept, 0.01, 0.0, 0.01)
            for (score, isRight) in outcomes {
                let x = Double(score)
                let p = 1 / (1 + exp(-(slope * x + intercept)))
                let error = p - (isRight ? 1 : 0)
                let weight = p * (1 - p)
                ga += error * x
                gb += error
                haa += weight * x * x
                hab += weight * x
                hbb += weight
            }
            let determinant = haa * hbb - hab * hab
            slope -= (hbb * ga - hab * gb) / determinant
            intercept -= (haa * gb - hab * ga) / determinant
        }
        return (Float(slope), Float(intercept))
    }
}
