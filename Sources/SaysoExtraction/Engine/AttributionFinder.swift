import Foundation
import SaysoModel

/// Finds attributions with trained networks. Belongs to one thread at a time; keeps its memory between articles.
package final class AttributionFinder {
    private let model: AttributionModel
    private let lemmatizer: Lemmatizer
    private let activations: JointNetworks.Activations

    package init(model: AttributionModel, lemmatizer: Lemmatizer) {
        self.model = model
        self.lemmatizer = lemmatizer
        activations = JointNetworks.Activations(model.networks)
    }

    /// An attribution on tokens.
    package struct Found: Sendable {
        package var source: [Range<Int>]
        package var cue: Range<Int>
        package var content: [Range<Int>]
        package var evidence: DecodingSettings.Evidence
        /// How surely it is right, 0…1.
        package var score: Float
    }

    /// The attributions of `text`, whose words' parts of speech are `tags`, in the order of their contents.
    package func attributions(in text: AnalyzedText, tags: [PennTag]) -> [Attribution] {
        var found: [Found] = []
        read(text, tags: tags) { candidate, probabilities in
            if let attribution = Self.decode(candidate, probabilities, model.settings) { found.append(attribution) }
        }
        return Self.choose(found, in: text).map { found in
            Attribution(
                source: found.source.map(text.span), cue: [text.span(found.cue)], content: found.content.map(text.span),
                confidence: Double(found.score))
        }
    }

    /// What the network says of a text; any ``DecodingSettings`` can make attributions of it.
    package struct Reading: Sendable {
        fileprivate var candidates: [CueCandidate]
        fileprivate var probabilities: [Float]
    }

    /// What the network says of `text`, whose words' parts of speech are `tags`.
    package func reading(of text: AnalyzedText, tags: [PennTag]) -> Reading {
        var reading = Reading(candidates: [], probabilities: [])
        read(text, tags: tags) { candidate, probabilities in
            reading.candidates.append(candidate)
            reading.probabilities += UnsafeBufferPointer(
                start: probabilities, count: candidate.window.count * NetworkShape.outputs)
        }
        return reading
    }

    /// The attributions that a reading of `text` shows, in the order of their contents.
    package static func find(in reading: Reading, of text: AnalyzedText, _ settings: DecodingSettings) -> [Found] {
        choose(all(in: reading, settings), in: text)
    }

    /// As above, with those of which only one can be right.
    package static func all(in reading: Reading, _ settings: DecodingSettings) -> [Found] {
        var found: [Found] = []
        var row = 0
        reading.probabilities.withUnsafeBufferPointer { probabilities in
            guard let base = probabilities.baseAddress else { return }
            for candidate in reading.candidates {
                if let attribution = decode(candidate, base + row * NetworkShape.outputs, settings) {
                    found.append(attribution)
                }
                row += candidate.window.count
            }
        }
        return found
    }

    /// Runs the networks, and gives each candidate with the second stage's probabilities for its window to `receive`.
    private func read(
        _ text: AnalyzedText, tags: [PennTag], receive: (CueCandidate, UnsafePointer<Float>) -> Void
    ) {
        guard !text.tokens.isEmpty else { return }
        let networks = model.networks
        networks.encode(
            TokenFeatures(text, tags: tags, vocabularies: model.vocabularies, lemmatizer: lemmatizer),
            lengths: EncoderChunks.lengths(of: text), activations)
        let candidates = CueCandidates.find(activations.tags, in: text)
        networks.readPairs(candidates, in: text, activations, receive: receive)
    }

    /// Those that go together, in the order of their contents.
    private static func choose(_ found: [Found], in text: AnalyzedText) -> [Found] {
        QuotationLayout.mend(OverlapRemoval.keepBest(found), in: text)
            .sorted { ($0.content[0].lowerBound, $0.cue.lowerBound) < ($1.content[0].lowerBound, $1.cue.lowerBound) }
    }

    private static func decode(
        _ candidate: CueCandidate, _ probabilities: UnsafePointer<Float>, _ settings: DecodingSettings
    ) -> Found? {
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
            case .outside, .cue: continue
            case .sourceBegins, .sourceGoesOn: extend(&sources, begins: tag == .sourceBegins)
            case .contentBegins, .contentGoesOn:
                extend(&content, begins: tag == .contentBegins)
                let row = probabilities + index * NetworkShape.outputs
                sum += logOdds(row[PairTag.contentBegins.rawValue] + row[PairTag.contentGoesOn.rawValue])
                words += 1
            }
        }
        guard words > 0 else { return nil }
        let head = candidate.tokens.lowerBound - candidate.window.lowerBound
        let evidence = DecodingSettings.Evidence(
            logOdds(probabilities[head * NetworkShape.outputs + PairTag.cue.rawValue]), logOdds(candidate.probability),
            sum / Float(words), 1)
        let score = settings.confidence(evidence)
        guard score >= settings.least else { return nil }
        return Found(source: sources, cue: candidate.tokens, content: content, evidence: evidence, score: score)
    }

    /// The log-odds of a probability, at most 6 either way.
    private static func logOdds(_ probability: Float) -> Float {
        max(-6, min(6, log(max(probability, 1e-6) / max(1 - probability, 1e-6))))
    }
}
