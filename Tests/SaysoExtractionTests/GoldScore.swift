import Foundation
import SaysoCore
import SaysoModel

@testable import SaysoTraining

/// How well extractions agree with the gold of their articles.
struct GoldScore {
    let attributions: AttributionScore
    let speakers: SpeakerScore
    /// Passages of at least three words in quotation marks that somebody said: all, and those found under the right
    /// speaker.
    private(set) var passages = 0
    private(set) var rightPassages = 0
    /// A line on each passage and attribution that is missed, wrong or too many.
    private(set) var errors: [String] = []

    /// The share of passages found under the right speaker, 0…1.
    var passageRecall: Double { passages == 0 ? 0 : Double(rightPassages) / Double(passages) }

    /// Scores what `extract` makes of `articles`.
    init(_ articles: [GoldArticle], extract: (Article) -> Extraction) throws {
        let gold = try articles.map { try $0.scored($0.asExtraction) }
        let extracted = try articles.map { try $0.scored(extract($0.article)) }
        attributions = AttributionScore(gold: gold, extracted: extracted)
        speakers = try SpeakerScore(gold: gold, speakers: gold, extracted: extracted)
        for (gold, extracted) in zip(gold, extracted) {
            let pair = ScoredPair(gold: gold, extracted: extracted)
            errors += pair.attributionErrors
            for passage in pair.passages {
                passages += 1
                if let error = pair.error(passage) { errors.append(error) } else { rightPassages += 1 }
            }
        }
    }
}

extension GoldArticle {
    /// The article with `extraction` in the form that scores are taken of.
    fileprivate func scored(_ extraction: Extraction) throws -> ScoredArticle {
        let line = ExtractionFormat.jsonl.string(Entry(article: article, extraction: extraction))
        var scored = try JSONDecoder().decode(ScoredArticle.self, from: Data(line.utf8))
        scored.speakers = speakers.map { speaker in
            ScoredArticle.Speaker(
                name: speaker.name, aliases: speaker.aliases, kind: speaker.kind.rawValue,
                gender: speaker.gender.map { $0 == .female ? "f" : "m" })
        }
        scored.attributionSpeakers = scored.attributions?.map(\.speaker)
        return scored
    }
}

/// An article as marked by hand and as extracted. Offsets count code points.
private struct ScoredPair {
    typealias Attribution = ScoredArticle.Attribution

    /// A quotation inside of a content, and who said it.
    struct Passage {
        let start: Int
        let end: Int
        let speaker: String?
    }

    let id: String
    let gold: [Attribution]
    let extracted: [Attribution]
    private let text: [Unicode.Scalar]
    private let words: ScoredWords
    private let cast: ScoredCast

    init(gold: ScoredArticle, extracted: ScoredArticle) {
        id = gold.id
        self.gold = gold.attributions ?? []
        self.extracted = extracted.attributions ?? []
        text = Array((gold.text ?? "").unicodeScalars)
        words = ScoredWords(gold)
        cast = ScoredCast(gold.speakers ?? [], self.gold.compactMap(\.speaker), text)
    }

    private func agree(_ gold: String?, _ extracted: String?) -> Bool {
        guard let gold, let extracted else { return gold == nil && extracted == nil }
        return cast.isRight(extracted, for: gold)
    }

    // MARK: - Attributions

    var attributionErrors: [String] {
        let pairs = matched(gold.map { words.at($0.content) }, extracted.map { words.at($0.content) })
        let partner = Dictionary(uniqueKeysWithValues: pairs.map { ($0.gold, extracted[$0.extracted]) })
        var errors: [String] = []
        for (index, wanted) in gold.enumerated() {
            guard let got = partner[index] else {
                errors.append("\(id): missed: \(marked(wanted))")
                continue
            }
            let sources = (words.at(wanted.source), words.at(got.source))
            if sources.0.isDisjoint(with: sources.1), !(sources.0.isEmpty && sources.1.isEmpty) {
                errors.append("\(id): source: \(marked(wanted)) got {\(words(at: got.source))}")
            }
            if !agree(wanted.speaker, got.speaker) {
                let names = "want \(wanted.speaker ?? "nobody"), got \(got.speaker ?? "nobody")"
                errors.append("\(id): speaker: \(marked(wanted)) \(names)")
            }
        }
        let found = Set(pairs.map(\.extracted))
        for (index, attribution) in extracted.enumerated() where !found.contains(index) {
            errors.append("\(id): too many: \(marked(attribution))")
        }
        return errors
    }

    private func marked(_ attribution: Attribution) -> String {
        "{\(words(at: attribution.source))} <\(words(at: attribution.cue))> «\(words(at: attribution.content))»"
    }

    private func words(at spans: ScoredArticle.Spans) -> String {
        spans.map { span in
            String(String.UnicodeScalarView(text[span[0]..<span[1]]))
        }.joined(separator: " … ")
    }

    // MARK: - Passages

    /// Of a quotation and one that stands in it, each counts for its own speaker.
    var passages: [Passage] {
        let spans = gold.flatMap { attribution in attribution.content.map { ($0, attribution.speaker) } }
        return spans.flatMap { span, speaker in
            quotations(in: span).filter { quotation in
                let isInner = spans.contains { other, _ in
                    other[1] - other[0] < span[1] - span[0] && other[0] <= quotation[0] && quotation[1] <= other[1]
                }
                return !isInner && words.at([quotation]).count >= 3
            }.map { Passage(start: $0[0], end: $0[1], speaker: speaker) }
        }
    }

    /// What is wrong with `passage`: most of it must be in the content of a quote by its speaker. Of a quote and the one
    /// that it stands in, the inner one counts.
    func error(_ passage: Passage) -> String? {
        let span = [passage.start, passage.end]
        let inside = words.at([span])
        let candidates = extracted.map { (attribution: $0, content: words.at($0.content)) }
            .filter { 2 * $0.content.intersection(inside).count > inside.count }
        let best = candidates.min {
            let (a, b) = ($0.content.intersection(inside).count, $1.content.intersection(inside).count)
            return (b, $0.content.count) < (a, $1.content.count)
        }
        if let best, agree(passage.speaker, best.attribution.speaker) { return nil }
        let got = best.map { $0.attribution.speaker ?? "nobody" } ?? "nothing"
        return "\(id): passage: \(words(at: [span])) want \(passage.speaker ?? "nobody"), got \(got)"
    }

    /// Outermost quotations within `span`; one that isn't closed there goes to its end.
    private func quotations(in span: [Int]) -> ScoredArticle.Spans {
        let closing: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "‘": "’", "\"": "\"", "'": "'"]
        func isLetter(_ index: Int) -> Bool { text.indices.contains(index) && text[index].properties.isAlphabetic }
        var quotations: ScoredArticle.Spans = []
        var open: (close: Unicode.Scalar, start: Int)?
        for index in span[0]..<span[1] {
            if let (close, start) = open {
                guard text[index] == close, !(isLetter(index - 1) && isLetter(index + 1)) else { continue }
                quotations.append([start, index + 1])
                open = nil
            } else if let close = closing[text[index]], !isLetter(index - 1) {
                open = (close, index)
            }
        }
        if let open { quotations.append([open.start, span[1]]) }
        return quotations
    }
}

extension GoldScore: CustomStringConvertible {
    var description: String {
        """
        \(rightPassages) of \(passages) passages in quotation marks under the right speaker
        \(ScoreReport.table(attributions))
        \(ScoreReport.table(speakers))
        \(errors.joined(separator: "\n"))
        """
    }
}
