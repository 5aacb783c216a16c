import SaysoModel

extension AnalyzedText {
    /// Whether `content` is a direct, mixed or indirect quote: whether all, some or none of its words and numbers stand
    /// in quotation marks.
    public func kind(ofContent content: [Span]) -> Quote.Kind {
        var quoted = 0
        var total = 0
        for span in content {
            for token in tokens(in: span) where tokens[token].isWordlike {
                total += 1
                if quotationStates[token] != .outside { quoted += 1 }
            }
        }
        return quoted == 0 ? .indirect : quoted == total ? .direct : .mixed
    }
}
