import SaysoModel

extension FinderPool {
    /// The most tokens that the network is given at once, as it takes much memory for each; few articles have more.
    private static let sectionLimit = 4096

    /// The attributions of `text`, section by section where it is long, in the order of the sections.
    func attributions(inSectionsOf text: AnalyzedText, tags: [PennTag]) -> [Attribution] {
        guard text.tokens.count > Self.sectionLimit else { return attributions(in: text, tags: tags) }
        var found: [Attribution] = []
        var start = 0
        for length in EncoderChunks.lengths(of: text, limit: Self.sectionLimit) {
            let range = start..<start + length
            start = range.upperBound
            let offset = text.span(range).start
            found += attributions(in: text.section(range), tags: Array(tags[range])).map { $0.moved(by: offset) }
        }
        return found
    }
}
