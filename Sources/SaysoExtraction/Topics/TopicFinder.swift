import SaysoModel

/// Finds the phrases that an editor would tag an article and its quotes with. Pure; takes time proportional to the
/// text's length.
///
/// Candidates are the names of the cast and noun phrases (``TopicCandidates``); they rank by how often and how early they
/// stand in the article and how rare their words are in the news.
public struct TopicFinder {
    /// The most topics that an article gets.
    public static let limit = 12

    /// The topics of `article`, most particular first, and for each attribution the indices of its own.
    ///
    /// A quote's topics are those that stand in its content, or, where none does, in its sentence, or else in its
    /// paragraph; its speaker is one only if named in the content. `assignment` and `speakers` are the resolver's.
    public static func topics(
        in text: AnalyzedText, tags: [PennTag], article: Article, attributions: [Attribution], speakers: [Speaker],
        assignment: [Int?]
    ) -> (topics: [Topic], perQuote: [[Int]]) {
        topics(
            in: text, tags: tags, cast: Cast(of: text), article: article, attributions: attributions,
            speakers: speakers, assignment: assignment)
    }

    /// As above, with the names found already.
    static func topics(
        in text: AnalyzedText, tags: [PennTag], cast: Cast, article: Article, attributions: [Attribution],
        speakers: [Speaker], assignment: [Int?]
    ) -> (topics: [Topic], perQuote: [[Int]]) {
        let candidates = TopicCandidates(
            text: text, tags: tags, cast: cast, title: article.title, publisher: article.publisher
        ).all
        let chosen = choose(from: candidates, text: text)
        let topics = chosen.map { Topic(name: $0.name) }

        // All places of all topics in the order of the text, so that each quote looks at its own stretch only.
        var places: [(token: Int, topic: Int)] = []
        for (index, candidate) in chosen.enumerated() { places += candidate.tokens.map { ($0, index) } }
        places.sort { ($0.token, $0.topic) < ($1.token, $1.topic) }
        func found(in range: Range<Int>, except speaker: String?) -> [Int] {
            var indices: Set<Int> = []
            for place in places[places.partitionIndex { $0.token >= range.lowerBound }...] {
                guard place.token < range.upperBound else { break }
                if speaker == nil || topics[place.topic].name != speaker { indices.insert(place.topic) }
            }
            return indices.sorted()
        }
        let perQuote = attributions.indices.map { index -> [Int] in
            let ranges = attributions[index].content.map { text.tokens(in: $0) }
            let own = Set(ranges.flatMap { found(in: $0, except: nil) }).sorted()
            guard own.isEmpty, let first = ranges.first?.first else { return own }
            let speaker = (assignment.indices.contains(index) ? assignment[index] : nil).map { speakers[$0].name }
            let near = found(in: text.sentence(of: first), except: speaker)
            return near.isEmpty ? found(in: text.paragraph(of: first), except: speaker) : near
        }
        return (topics, perQuote)
    }

    // MARK: Ranking

    private static func choose(from candidates: [TopicCandidate], text: AnalyzedText) -> [TopicCandidate] {
        let ranked = candidates.map { (candidate: $0, score: score($0, text: text)) }
            .filter { $0.score > 2 }
            .sorted { ($1.score, $0.candidate.tokens[0]) < ($0.score, $1.candidate.tokens[0]) }
        var chosen: [TopicCandidate] = []
        for (candidate, _) in ranked {
            if chosen.count == limit { break }
            // "reform" beside "tax reform", "Reed" beside "Alan Reed", or "Tarrant Corp" beside "Tarrant" says nothing more.
            if chosen.contains(where: {
                $0.words.isSuperset(of: candidate.words)
                    || candidate.words.isSuperset(of: $0.words)
                        && (!candidate.isName || candidate.words.subtracting($0.words).allSatisfy(isEnding))
            }) {
                continue
            }
            chosen.append(candidate)
        }
        return chosen
    }

    /// What a firm's name may end in: "and Co".
    private static func isEnding(_ word: WordKey) -> Bool {
        word == "and" || word == "&" || NameLexicon.english.traits(word).contains(.corporate)
    }

    /// How particular a candidate is to its article: frequency, rarity of its words, place of its first mention.
    private static func score(_ candidate: TopicCandidate, text: AnalyzedText) -> Double {
        let count = Double(candidate.tokens.count)
        var score = (1 + count.squareRoot()) * candidate.rarity / 11
        guard let first = candidate.tokens.first else { return 0 }
        // "axe", "gloom": a headline's pictures.
        if !candidate.isName, candidate.words.count == 1, count < 2 { return 0 }
        let paragraph = text.paragraphs.partitionIndex { $0.upperBound > first }
        score *= paragraph == 0 ? 1.7 : paragraph <= 2 ? 1.3 : 1
        if !candidate.isName {
            score *= candidate.words.count > 1 ? 1.25 : 0.8
            if count < 2, paragraph > 0 { score *= 0.6 }
        } else if count < 2, paragraph > 2 {
            score *= 0.75
        }
        return score
    }
}
