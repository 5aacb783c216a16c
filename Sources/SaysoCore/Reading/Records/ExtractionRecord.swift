import SaysoModel

/// What was found in an article, as a JSON line of ``ExtractionFormat/jsonl`` has it beside the article. Records of others
/// may have quotes too, but not all that is asked for here, and so are read as articles alone.
struct ExtractionRecord: Decodable {
    private let attributions: [Attribution]
    private let speakers: [Person]
    private let topics: [String]
    private let unread: Int?

    private struct Attribution: Decodable {
        var source, cue, content: [[Int]]
        var kind, stance: String
        var negated: Bool?
        var speaker: String?
        /// Tells a person from an organisation of the same name.
        var speakerKind: String?
        var confidence: Double
        var topics: [String]

        enum CodingKeys: String, CodingKey {
            case source, cue, content, kind, stance, negated, speaker, confidence, topics
            case speakerKind = "speaker_kind"
        }
    }

    private struct Person: Decodable {
        var name, kind: String
        var gender: String?
        var aliases, roles: [String]?
    }

    /// What was found, in the `text` of the article; nil where it can't stand there.
    func extraction(in text: String) -> Extraction? {
        let offsets = CodePointOffsets(text)
        var extraction = Extraction(topics: topics.map { Topic(name: $0) }, unread: max(0, unread ?? 0))
        for person in speakers {
            guard let kind = Speaker.Kind(rawValue: person.kind) else { return nil }
            extraction.speakers.append(
                Speaker(
                    name: person.name, aliases: person.aliases ?? [], kind: kind,
                    gender: person.gender.flatMap(Speaker.Gender.init), roles: person.roles ?? []))
        }
        for attribution in attributions {
            guard let quote = quote(attribution, offsets) else { return nil }
            extraction.quotes.append(quote)
        }
        return extraction
    }

    private func quote(_ found: Attribution, _ offsets: CodePointOffsets) -> Quote? {
        func spans(_ pairs: [[Int]]) -> [Span]? {
            let spans = pairs.compactMap { $0.count == 2 ? offsets.span($0[0], $0[1]) : nil }
            return spans.count == pairs.count ? spans : nil
        }
        guard let source = spans(found.source), let cue = spans(found.cue), let content = spans(found.content),
            !content.isEmpty, let kind = Quote.Kind(rawValue: found.kind),
            let stance = Stance(rawValue: found.stance)
        else { return nil }
        return Quote(
            source: source, cue: cue, content: content, kind: kind, stance: stance, isNegated: found.negated ?? false,
            confidence: min(1, max(0, found.confidence)),
            speaker: speakers.firstIndex { $0.name == found.speaker && $0.kind == found.speakerKind ?? $0.kind },
            topics: found.topics.compactMap { topics.firstIndex(of: $0) })
    }
}
