import SaysoModel

/// A text taken apart: tokens, sentences, paragraphs and quotations. Everything else works on this.
///
/// Takes time proportional to the text's length, whatever its bytes are.
public struct AnalyzedText: Sendable {
    /// The text in UTF-8; of one with more than ``mostTokens`` only the part with these.
    public let bytes: [UInt8]
    /// Words, numbers and marks in the order of the text; they cover all but white space and control characters.
    public let tokens: [Token]
    /// Ranges of tokens; together they cover all tokens. A paragraph's end ends a sentence.
    public let sentences: [Range<Int>]
    /// Ranges of tokens, none empty; together they cover all tokens. A paragraph ends at a line feed.
    public let paragraphs: [Range<Int>]
    /// Quotations, nested ones too, by their start.
    public let quotations: [Quotation]
    /// For each token where it stands among the quotations.
    public let quotationStates: [QuotationState]
    /// For each token the index of the outermost quotation it belongs to; -1 for none.
    public let quotationIndices: [Int32]
    /// For each token the index of its sentence.
    public let sentenceIndices: [Int32]

    /// The most tokens that are read of a text: some 100,000 words, as many as a newspaper or a book has. Keeps memory
    /// and time within bounds whatever is given.
    public static let mostTokens = 1 << 17

    /// Takes `text` apart.
    public init(_ text: String) {
        var text = text
        let (bytes, tokens, paragraphs) = text.withUTF8 { utf8 in
            let (tokens, paragraphs, end) = Tokenizer.tokens(
                of: UnsafeBufferPointer(rebasing: utf8.prefix(Int(Int32.max))), limit: Self.mostTokens)
            return ([UInt8](utf8[..<end]), tokens, paragraphs)
        }
        self.init(bytes: bytes, tokens: tokens, paragraphs: paragraphs)
    }

    private init(bytes: [UInt8], tokens: [Token], paragraphs: [Range<Int>]) {
        self.bytes = bytes
        self.tokens = tokens
        self.paragraphs = paragraphs
        quotations = bytes.withUnsafeBufferPointer {
            QuotationMarks.pair(tokens: tokens, paragraphs: paragraphs, bytes: $0)
        }
        (quotationStates, quotationIndices) = QuotationMarks.states(of: quotations, tokenCount: tokens.count)
        sentences = SentenceSplitter.split(tokens: tokens, paragraphs: paragraphs, states: quotationStates)
        var sentenceIndices = [Int32](repeating: 0, count: tokens.count)
        for (index, sentence) in sentences.enumerated() {
            for token in sentence { sentenceIndices[token] = Int32(index) }
        }
        self.sentenceIndices = sentenceIndices
    }

    /// The part of the text that the tokens of `range` take up, as a text of its own that begins at the first of them.
    func section(_ range: Range<Int>) -> AnalyzedText {
        let span = span(range)
        let first = paragraphs.partitionIndex { $0.upperBound > range.lowerBound }
        let end = paragraphs.partitionIndex { $0.lowerBound >= range.upperBound }
        return AnalyzedText(
            bytes: Array(bytes[span.range]),
            tokens: tokens[range].map { $0.moved(by: -span.start) },
            paragraphs: paragraphs[first..<max(first, end)].map { paragraph in
                let part = paragraph.clamped(to: range)
                return part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound
            })
    }

    /// The bytes of a token, as written.
    public func bytes(of token: Token) -> ArraySlice<UInt8> { bytes[Int(token.start)..<Int(token.end)] }

    /// The words of a token, as written. Makes a string: not for inner loops.
    public func string(_ token: Token) -> String { String(decoding: bytes(of: token), as: UTF8.self) }

    /// The text of a range of tokens, as written.
    public func string(_ range: Range<Int>) -> String {
        let span = span(range)
        return String(decoding: bytes[span.range], as: UTF8.self)
    }

    /// The bytes from the first to the last token of `range`; empty for an empty range.
    public func span(_ range: Range<Int>) -> Span {
        guard let first = range.first, let last = range.last else { return Span(0, 0) }
        return Span(Int(tokens[first].start), Int(tokens[last].end))
    }

    /// The tokens that share at least one byte with `span`. Takes logarithmic time.
    public func tokens(in span: Span) -> Range<Int> {
        let from = tokens.partitionIndex { Int($0.end) > span.start }
        let to = tokens.partitionIndex { Int($0.start) >= span.end }
        return from..<max(from, to)
    }

    /// The paragraph in which a token stands. Takes logarithmic time.
    public func paragraph(of token: Int) -> Range<Int> {
        paragraphs[paragraphs.partitionIndex { $0.upperBound > token }]
    }

    /// The sentence in which a token stands.
    public func sentence(of token: Int) -> Range<Int> { sentences[Int(sentenceIndices[token])] }
}
