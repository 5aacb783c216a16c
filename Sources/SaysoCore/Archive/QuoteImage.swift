import Foundation
import GRDB
import SaysoModel

/// A quote as the tables have it, apart from its number: what the log of corrections keeps of before and after.
struct QuoteImage: Hashable, Sendable {
    var speaker: Int64?
    var kind: Quote.Kind
    var stance: Stance
    var isNegated: Bool
    /// In ten thousandths.
    var confidence: Int64
    var source: [Span]
    var cue: [Span]
    var content: [Span]
    /// Most particular first, each once.
    var topics: [Int64]
    /// Corrections by which it has its speaker, since speakers were merged; earliest first.
    var merges: [Int64] = []
    /// Which of its article's quotes it was, from 0, where that is to be kept: two may begin at the same place.
    var index: Int?

    /// Where it stands in its article.
    var position: Int { content.first?.start ?? 0 }

    /// The image of `quote`, whose speaker and topics have these numbers.
    init(_ quote: Quote, speaker: Int64?, topics: [Int64], merges: [Int64] = []) {
        self.speaker = speaker
        kind = quote.kind
        stance = quote.stance
        isNegated = quote.isNegated
        confidence = Int64((quote.confidence * 10_000).rounded())
        source = quote.source
        cue = quote.cue
        content = quote.content
        var seen: Set<Int64> = []
        self.topics = topics.filter { seen.insert($0).inserted }
        self.merges = merges
    }

    /// Columns of the table `quote` that ``init(_:)`` reads.
    static let columns = "speaker, kind, stance, negated, confidence, spans, topics"

    /// The image in a row of ``columns``.
    init(_ row: Row) {
        let spans = SpanCoding.decode(row[5])
        speaker = row[0]
        kind = Quote.Kind(code: row[1])
        stance = Stance(code: row[2])
        isNegated = row[3]
        confidence = row[4]
        source = spans.source
        cue = spans.cue
        content = spans.content
        topics = TopicCoding.decode(row[6])
    }

    /// As the table keeps the spans.
    var spans: Data { SpanCoding.encode(content: content, source: source, cue: cue) }
}

extension QuoteImage: Codable {
    private enum Key: String, CodingKey {
        case speaker, kind, stance, negated, confidence, source, cue, content, topics, merges, index
    }

    init(from decoder: any Decoder) throws {
        let image = try decoder.container(keyedBy: Key.self)
        speaker = try image.decodeIfPresent(Int64.self, forKey: .speaker)
        kind = Quote.Kind(code: try image.decode(Int64.self, forKey: .kind))
        stance = Stance(code: try image.decode(Int64.self, forKey: .stance))
        isNegated = try image.decode(Bool.self, forKey: .negated)
        confidence = try image.decode(Int64.self, forKey: .confidence)
        source = try image.decode([Span].self, forKey: .source)
        cue = try image.decode([Span].self, forKey: .cue)
        content = try image.decode([Span].self, forKey: .content)
        topics = try image.decode([Int64].self, forKey: .topics)
        merges = try image.decodeIfPresent([Int64].self, forKey: .merges) ?? []
        index = try image.decodeIfPresent(Int.self, forKey: .index)
    }

    func encode(to encoder: any Encoder) throws {
        var image = encoder.container(keyedBy: Key.self)
        try image.encodeIfPresent(speaker, forKey: .speaker)
        try image.encode(kind.code, forKey: .kind)
        try image.encode(stance.code, forKey: .stance)
        try image.encode(isNegated, forKey: .negated)
        try image.encode(confidence, forKey: .confidence)
        try image.encode(source, forKey: .source)
        try image.encode(cue, forKey: .cue)
        try image.encode(content, forKey: .content)
        try image.encode(topics, forKey: .topics)
        if !merges.isEmpty { try image.encode(merges, forKey: .merges) }
        try image.encodeIfPresent(index, forKey: .index)
    }
}
