import Foundation
import SaysoModel

/// Finds attributions with a trained network. Belongs to one thread at a time; keeps its memory between articles.
package final class AttributionFinder {
    private let model: AttributionModel
    private let settings: DecodingSettings
    private let activations = NetworkActivations()

    package init(model: AttributionModel, settings: DecodingSettings? = nil) {
        self.model = model
        self.settings = settings ?? model.settings
    }

    /// An attribution on tokens, with the score by which those that overlap are chosen.
    package struct Found: Sendable {
        package var source: [Range<Int>]
        package var cue: Range<Int>
        package var content: [Range<Int>]
        package var score: Float
    }

    /// The attributions of `text`, whose words' parts of speech are `tags`, in the order of their contents.
    package func attributions(in text: AnalyzedText, tags: [PennTag]) -> [Attribution] {
        find(in: text, tags: tags).map { found in
            Attribution(
                source: found.source.map(text.span), cue: [text.span(found.cue)], content: found.content.map(text.span),
                confidence: Double(1 / (1 + exp(-(settings.slope * found.score + settings.intercept)))))
        }
    }

    /// The attributions of `text` on tokens, in the order of their contents.
    package func find(in text: AnalyzedText, tags: [PennTag]) -> [Found] {
        let rows = text.tokens.count
        guard rows > 0 else { return [] }
        let network = model.network
        network.embed(TokenFeatures(text, tags: tags, vocabularies: model.vocabularies), activations)
        let batch = SequenceBatch(lengths: EncoderChunks.lengths(of: text))
        network.encode(layer: 0, batch, activations)
        network.encode(layer: 1, batch, activations)
        network.tag(rows: rows, activations)
        let candidates = CueCandidates.find(activations.tags.base, in: text)
        guard !candidates.isEmpty else { return [] }
        network.preparePairs(rows: rows, activations)
        let pairs = network.readPairs(candidates, in: text, activations)
        network.tagPairs(rows: pairs.rows, activations)

        var found: [Found] = []
        var row = 0
        for candidate in candidates {
            let probabilities = activations.pairTags.base + row * NetworkShape.outputs
            row += candidate.window.count
            if let attribution = decode(candidate, probabilities) { found.append(attribution) }
        }
        return QuotationLayout.mend(OverlapRemoval.keepBest(found), in: text)
            .sorted { ($0.content[0].lowerBound, $0.cue.lowerBound) < ($1.content[0].lowerBound, $1.cue.lowerBound) }
    }

    private func decode(_ candidate: CueCandidate, _ probabilities: UnsafePointer<Float>) -> Found? {
        let tags = PairDecoder.tags(
            probabilities, count: candidate.window.count, sourceBias: settings.sourceBias)
        var content: [Range<Int>] = []
        var sources: [Range<Int>] = []
        var sum: Float = 0
        var words = 0
        for (index, tag) in tags.enumerated() {
            let token = candidate.window.lowerBound + index
            func extend(_ ranges: inout [Range<Int>], begins: Bool) {
                if !begins, let last = ranges.last, last.upperBound == token {
                    ranges[ranges.count - 1] = last.lowerBound..<token + 1
                } else {
                    ranges.append(token..<token + 1)
                }
            }
            switch tag {
            case .outside: continue
            case .sourceBegins, .sourceGoesOn: extend(&sources, begins: tag == .sourceBegins)
            case .contentBegins, .contentGoesOn:
                extend(&content, begins: tag == .contentBegins)
                let row = probabilities + index * NetworkShape.outputs
                sum += row[PairTag.contentBegins.rawValue] + row[PairTag.contentGoesOn.rawValue]
                words += 1
            }
        }
        guard words > 0 else { return nil }
        let score =
            (1 - settings.cueWeight) * sum / Float(words) + settings.cueWeight * candidate.probability
        guard score >= settings.least else { return nil }
        return Found(source: sources, cue: candidate.tokens, content: content, score: score)
    }
}
