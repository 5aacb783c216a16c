import Dispatch
import Foundation
import SaysoExtraction

/// Finds the settings with which a network does best on articles it was not trained on.
package struct SettingsTuner {
    private let articles: [TrainingText]
    private let tags: [[PennTag]]
    private let lemmatizer: Lemmatizer

    package init(articles: [AnnotatedArticle], tools: WordTools) {
        self.articles = articles.map { TrainingText($0, scalars: $0.text) }
        tags = self.articles.map { tools.tagger.tags(of: $0.text) }
        lemmatizer = tools.lemmatizer
    }

    /// How well attributions were found: in respect of half the content's words, all of them, half of them with the right
    /// source, and these of those in quotation marks.
    package struct Score: Sendable {
        package var found = Count()
        package var exact = Count()
        package var attributed = Count()
        package var direct = Count()

        /// What the settings are chosen by: all count the same.
        package var sum: Double { found.f1 + exact.f1 + attributed.f1 + direct.f1 }
    }

    /// How many attributions are right, of how many found and marked.
    package struct Count: Sendable {
        package var right = 0
        package var predicted = 0
        package var gold = 0

        /// The harmonic mean of precision and recall, 0…1.
        package var f1: Double { 2 * Double(right) / Double(max(1, predicted + gold)) }

        fileprivate mutating func add(_ right: Int, of predicted: Int, _ gold: Int) {
            self.right += right
            self.predicted += predicted
            self.gold += gold
        }
    }

    /// `model` with settings that make the confidence a probability and the F1 high.
    package func tune(_ model: AttributionModel) -> AttributionModel {
        let readings = readings(by: model)
        var best = DecodingSettings()
        for _ in 0..<3 {
            var all = best
            all.least = 0
            best.weights = Self.calibration(score(readings, all).outcomes)
            var top = score(readings, best).total.sum
            let choices: [(WritableKeyPath<DecodingSettings, Float>, [Float])] = [
                (\.least, stride(from: 0.2, through: 0.6, by: 0.025).map { $0 }),
                (\.sourceBias, [0, 0.5, 1, 1.5, 2, 3, 4]),
            ]
            for (setting, values) in choices {
                for value in values {
                    var tried = best
                    tried[keyPath: setting] = value
                    let sum = score(readings, tried).total.sum
                    if sum > top { (top, best) = (sum, tried) }
                }
            }
        }
        return model.with(best)
    }

    /// The score of `model` with its own settings.
    package func score(_ model: AttributionModel) -> Score { score(readings(by: model), model.settings).total }

    private func readings(by model: AttributionModel) -> [AttributionFinder.Reading] {
        let finder = AttributionFinder(model: model, lemmatizer: lemmatizer)
        return zip(articles, tags).map { finder.reading(of: $0.text, tags: $1) }
    }

    /// The score on all articles, and of each attribution its own and whether it was found with the right source.
    private func score(
        _ readings: [AttributionFinder.Reading], _ settings: DecodingSettings
    ) -> (total: Score, outcomes: [Outcome]) {
        var total = Score()
        var outcomes: [Outcome] = []
        for (article, reading) in zip(articles, readings) {
            score(AttributionFinder.find(in: reading, of: article.text, settings), article, &total, &outcomes)
        }
        return (total, outcomes)
    }

    /// What spoke for an attribution, and whether it was found with the right source.
    typealias Outcome = (evidence: DecodingSettings.Evidence, isRight: Bool)

    private func score(
        _ found: [AttributionFinder.Found], _ article: TrainingText, _ total: inout Score,
        _ outcomes: inout [Outcome]
    ) {
        func words(_ ranges: [Range<Int>]) -> Set<Int> {
            Set(ranges.joined().filter { article.text.tokens[$0].isWordlike && !article.isDiscarded[$0] })
        }
        func isDirect(_ content: Set<Int>) -> Bool {
            content.count { article.text.quotationStates[$0] != .outside } >= Self.quotedWords
        }
        let gold = article.gold.map { (content: words($0.content), source: words($0.source)) }
            .filter { !$0.content.isEmpty }
        let ours = found.map { (content: words($0.content), source: words($0.source), evidence: $0.evidence) }
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
        var exact = 0
        var direct = 0
        for (_, i, j) in pairs where !goldUsed.contains(i) && !oursUsed.contains(j) {
            goldUsed.insert(i)
            oursUsed.insert(j)
            if gold[i].content == ours[j].content { exact += 1 }
            let isRight =
                gold[i].source.isEmpty && ours[j].source.isEmpty || !gold[i].source.isDisjoint(with: ours[j].source)
            guard isRight else { continue }
            right.insert(j)
            if isDirect(gold[i].content), isDirect(ours[j].content) { direct += 1 }
        }
        total.found.add(oursUsed.count, of: ours.count, gold.count)
        total.exact.add(exact, of: ours.count, gold.count)
        total.attributed.add(right.count, of: ours.count, gold.count)
        total.direct.add(direct, of: ours.count { isDirect($0.content) }, gold.count { isDirect($0.content) })
        for (j, attribution) in ours.enumerated() { outcomes.append((attribution.evidence, right.contains(j))) }
    }

    /// Words in quotation marks from which an attribution is one of direct speech.
    private static let quotedWords = 3

    /// The weights of the logistic regression that fits the outcomes best, by Newton's method in each weight in turn.
    static func calibration(_ outcomes: [Outcome]) -> SIMD4<Float> {
        var weights = SIMD4<Double>.zero
        for _ in 0..<300 {
            for index in 0..<4 {
                // A little weight on 0, so that few or clear-cut outcomes do no harm.
                var gradient = 0.01 * weights[index]
                var curvature = 0.01
                for (evidence, isRight) in outcomes {
                    let x = SIMD4<Double>(evidence)
                    let chance = 1 / (1 + exp(-(weights * x).sum()))
                    gradient += x[index] * (chance - (isRight ? 1 : 0))
                    curvature += x[index] * x[index] * chance * (1 - chance)
                }
                weights[index] -= gradient / curvature
            }
        }
        return SIMD4<Float>(weights)
    }
}
