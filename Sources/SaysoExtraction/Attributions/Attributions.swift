import SaysoModel

/// The attributions of a text from both finders.
enum Attributions {
    /// What the network finds, and the quotations with a source that only the rules see: transcripts, signed
    /// quotations, and speech far from its cue. In the order of the contents.
    static func find(
        in text: AnalyzedText, tags: [PennTag], network: FinderPool
    ) -> [Attribution] {
        let found = network.attributions(in: text, tags: tags)
        let others = RuleAttributions.find(in: text).filter { rule in
            guard !rule.source.isEmpty, text.kind(ofContent: rule.content) == .direct else { return false }
            return !found.contains { attribution in
                attribution.content.contains { span in rule.content.contains(where: span.overlaps) }
            }
        }
        return (found + others).sorted {
            ($0.content[0], $0.cue.first ?? $0.content[0]) < ($1.content[0], $1.cue.first ?? $1.content[0])
        }
    }
}
