import Foundation

/// A line of a file to be scored: gold, prediction or speakers, in the corpora's form; all offsets count code points.
package struct ScoredArticle: Sendable, Decodable {
    /// Pieces of the text from an offset up to, not including, another.
    package typealias Spans = [[Int]]

    /// One attribution.
    package struct Attribution: Sendable, Decodable {
        package var source: Spans
        package var cue: Spans
        package var content: Spans
        /// Whom it is laid to; nil where nobody is named.
        package var speaker: String?
        /// 0…1; nil where the extractor does not tell.
        package var confidence: Double?
        /// Whether the line says anything of the speaker, be it that there is none.
        var tellsSpeaker = false

        /// An attribution.
        package init(source: Spans, cue: Spans, content: Spans, speaker: String? = nil, confidence: Double? = nil) {
            self.source = source
            self.cue = cue
            self.content = content
            self.speaker = speaker
            self.confidence = confidence
        }

        private enum Key: CodingKey { case source, cue, content, speaker, confidence }

        package init(from decoder: any Decoder) throws {
            let line = try decoder.container(keyedBy: Key.self)
            source = try line.decodeIfPresent(Spans.self, forKey: .source) ?? []
            cue = try line.decodeIfPresent(Spans.self, forKey: .cue) ?? []
            content = try line.decodeIfPresent(Spans.self, forKey: .content) ?? []
            speaker = try line.decodeIfPresent(String.self, forKey: .speaker)
            confidence = try line.decodeIfPresent(Double.self, forKey: .confidence)
            tellsSpeaker = line.contains(.speaker)
        }
    }

    /// A person or organisation of the article.
    package struct Speaker: Sendable, Equatable, Decodable {
        package var name: String
        package var aliases: [String]?
        package var kind: String?
        package var gender: String?
    }

    package var id: String
    package var title: String?
    /// Who printed it.
    package var publisher: String?
    package var text: String?
    package var attributions: [Attribution]?
    /// Regions thrown away by the annotators: their words are left out of every count.
    package var discard: Spans?
    /// Who speaks in the article.
    package var speakers: [Speaker]?
    /// The names of the gold attributions' speakers, in their order.
    package var attributionSpeakers: [String?]?
    /// Numbers of gold attributions on whose speaker readers would differ, and whom they would name.
    package var notScored: [String: [String]]?

    private enum CodingKeys: String, CodingKey {
        case id, title, publisher, text, attributions, discard, speakers
        case attributionSpeakers = "attribution_speakers"
        case notScored = "not_scored"
    }

    /// An article as an extractor leaves it.
    package init(id: String, text: String? = nil, attributions: [Attribution]) {
        self.id = id
        self.text = text
        self.attributions = attributions
    }

    /// The articles of a file of JSON lines in their order; empty lines are passed over.
    package static func read(_ path: String) throws(TrainingError) -> [ScoredArticle] {
        let decoder = JSONDecoder()
        var articles: [ScoredArticle] = []
        let lines = try TrainingFile.bytes(path).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
            do {
                articles.append(try decoder.decode(ScoredArticle.self, from: Data(line)))
            } catch {
                throw .malformed(path, line: index + 1)
            }
        }
        return articles
    }
}
