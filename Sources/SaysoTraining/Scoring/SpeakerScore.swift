/// How often the right person or organisation is named as the speaker of an attribution.
package struct SpeakerScore: Sendable {
    /// Matched attributions of one sort, and how many of them are right.
    package struct Share: Sendable {
        package fileprivate(set) var right = 0, all = 0

        /// The right ones' part of all, 0…1.
        package var value: Double { all == 0 ? 0 : Double(right) / Double(all) }
    }

    /// What the gold source looks like.
    package enum Form: String, Sendable, CaseIterable {
        /// A pronoun alone.
        case pronoun
        /// "who", "which", "that".
        case relative
        /// An alias or a last name.
        case partial
        /// The whole name.
        case full
        /// Words that do not name the speaker.
        case description
        /// No source.
        case none
    }

    /// Articles scored; their gold attributions: all, with a named speaker, without, left out; and those matched.
    package private(set) var articles = 0, gold = 0, named = 0, unnamed = 0, skipped = 0, matched = 0
    /// Of matched attributions whose gold speaker is named.
    package private(set) var resolution = Share()
    /// The same by the form of the gold source.
    package private(set) var forms: [Form: Share] = [:]
    /// Of matched attributions whose gold speaker is not named: left unnamed.
    package private(set) var null = Share()
    /// Extracted attributions with a speaker.
    package private(set) var extracted = 0

    /// Right, of extracted attributions with a speaker.
    package var precision: Double { extracted == 0 ? 0 : Double(resolution.right) / Double(extracted) }
    /// Right, of gold attributions with a named speaker.
    package var recall: Double { named == 0 ? 0 : Double(resolution.right) / Double(named) }
    /// The harmonic mean of precision and recall, 0…1.
    package var f1: Double {
        let (p, r) = (precision, recall)
        return p + r == 0 ? 0 : 2 * p * r / (p + r)
    }

    /// Scores the articles that `speakers` tells of.
    package init(
        gold: [ScoredArticle], speakers: [ScoredArticle], extracted: [ScoredArticle]
    ) throws(SpeakerScoreError) {
        let gold = byID(gold)
        let extracted = byID(extracted)
        for (id, told) in byID(speakers) {
            guard let article = gold[id] else { throw .notInGold(id: id) }
            try add(article, told, extracted[id]?.attributions ?? [])
        }
    }

    private mutating func add(
        _ article: ScoredArticle, _ told: ScoredArticle, _ predictions: [ScoredArticle.Attribution]
    ) throws(SpeakerScoreError) {
        articles += 1
        let attributions = article.attributions ?? []
        let names = try SpeakerScore.goldNames(article, told)
        let left = Set((told.notScored ?? [:]).keys.compactMap(Int.init))
        let text = Array((article.text ?? "").unicodeScalars)
        let cast = ScoredCast(told.speakers ?? article.speakers ?? [], names.compactMap { $0 }, text)
        let words = ScoredWords(article)
        let goldContents = attributions.map { words.at($0.content) }
        let otherContents = predictions.map { words.at($0.content) }
        let ks = goldContents.indices.filter { !goldContents[$0].isEmpty }
        let js = otherContents.indices.filter { !otherContents[$0].isEmpty }
        gold += ks.count
        skipped += ks.count { left.contains($0) }
        unnamed += ks.count { names[$0] == nil && !left.contains($0) }
        named += ks.count { names[$0] != nil && !left.contains($0) }
        extracted += js.count { predictions[$0].namedSpeaker != nil }
        for pair in SaysoTraining.matched(ks.map { goldContents[$0] }, js.map { otherContents[$0] }) {
            let k = ks[pair.gold]
            let name = predictions[js[pair.extracted]].namedSpeaker
            if left.contains(k) {
                if name != nil { extracted -= 1 }
                continue
            }
            matched += 1
            if let wanted = names[k] {
                let isRight = name.map { cast.isRight($0, for: wanted) } ?? false
                let form = cast.form(of: attributions[k].source, for: wanted, in: text)
                resolution.add(isRight)
                forms[form, default: Share()].add(isRight)
            } else {
                null.add(name == nil)
            }
        }
    }

    /// The name of each gold attribution's speaker, nil for one that is not named.
    private static func goldNames(
        _ article: ScoredArticle, _ told: ScoredArticle
    ) throws(SpeakerScoreError) -> [String?] {
        let attributions = article.attributions ?? []
        let fromTold = (told.attributions ?? []).contains(where: \.tellsSpeaker)
        let names = told.attributionSpeakers ?? (fromTold ? told.attributions ?? [] : attributions).map(\.speaker)
        guard names.count == attributions.count else {
            throw .wrongNumber(id: article.id, speakers: names.count, attributions: attributions.count)
        }
        return names.map { $0?.isEmpty == true ? nil : $0 }
    }
}

/// Why speakers cannot be scored.
package enum SpeakerScoreError: Error, CustomStringConvertible {
    /// An article with speakers is not in the gold file.
    case notInGold(id: String)
    /// An article has not as many speakers told as it has gold attributions.
    case wrongNumber(id: String, speakers: Int, attributions: Int)

    package var description: String {
        switch self {
        case .notInGold(let id): "\(id) is not in the gold file; give the gold that the speakers were marked on"
        case .wrongNumber(let id, let speakers, let attributions):
            "\(id): \(speakers) speakers for \(attributions) attributions; give the gold that the speakers were marked on"
        }
    }
}

extension SpeakerScore.Share {
    fileprivate mutating func add(_ isRight: Bool) {
        all += 1
        if isRight { right += 1 }
    }
}

extension ScoredArticle.Attribution {
    /// The speaker, if it has a name.
    fileprivate var namedSpeaker: String? { speaker?.isEmpty == true ? nil : speaker }
}
