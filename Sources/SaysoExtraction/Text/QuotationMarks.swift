import SaysoModel

/// Pairs quotation marks, paragraph by paragraph, in one pass with a stack of what is open.
///
/// Newspapers leave marks out, and typists take the wrong ones, so the rules forgive:
/// - A directed mark (“ ‘ «) opens and its counterpart closes; an undirected one (" ' '') does what the white space
///   around it suggests.
/// - A mark that opens while the same style is open interrupts what is open: it lacked its closing mark. A closing mark
///   too many later on shows that it did not, and what was interrupted is then taken to surround the rest.
/// - What is open at the paragraph's end ends there, and goes on in the next paragraph if that begins with its mark.
/// - Which single marks are apostrophes, `SingleMarks` says.
struct QuotationMarks {
    /// The quotations of a text, nested ones too, by their start.
    static func pair(
        tokens: [Token], paragraphs: [Range<Int>], bytes: UnsafeBufferPointer<UInt8>
    ) -> [Quotation] {
        var pairing = QuotationMarks(tokens: tokens, bytes: bytes)
        for paragraph in paragraphs { pairing.read(paragraph) }
        return pairing.quotations
    }

    /// For each token its state, and the index of the outermost quotation that holds it (-1 for none).
    static func states(of quotations: [Quotation], tokenCount: Int) -> ([QuotationState], [Int32]) {
        var states = [QuotationState](repeating: .outside, count: tokenCount)
        var indices = [Int32](repeating: -1, count: tokenCount)
        for (index, quotation) in quotations.enumerated() where quotation.depth == 0 {
            for token in quotation.tokens {
                states[token] = .inside
                indices[token] = Int32(index)
            }
            states[quotation.tokens.lowerBound] = .opening
            if quotation.isClosed { states[quotation.tokens.upperBound - 1] = .closing }
        }
        return (states, indices)
    }

    private let tokens: [Token]
    private let bytes: UnsafeBufferPointer<UInt8>
    private var quotations: [Quotation] = []
    /// Indices of the quotations that are open, outermost first. At most `deepest`, so that time stays linear.
    private var open: [Int] = []
    /// Indices of quotations of this paragraph that another opening mark cut short, the latest last.
    private var interrupted: [Int] = []
    /// The outermost quotation that was open at the end of the paragraph before.
    private var carried: Int?

    private static let deepest = 4

    private init(tokens: [Token], bytes: UnsafeBufferPointer<UInt8>) {
        self.tokens = tokens
        self.bytes = bytes
    }

    private mutating func read(_ paragraph: Range<Int>) {
        var marks = paragraph.filter { tokens[$0].kind == .quotationMark }.map { mark(at: $0, in: paragraph) }
        SingleMarks.takeOutApostrophes(&marks, tokens: tokens, bytes: bytes)
        for mark in marks { read(mark, in: paragraph) }
        carried = open.first
        while let index = open.popLast() { end(index, before: paragraph.upperBound, isClosed: false) }
        interrupted.removeAll(keepingCapacity: true)
    }

    private func mark(at i: Int, in paragraph: Range<Int>) -> QuotationMark {
        let (style, direction) = QuotationMark.reading(bytes, tokens[i])
        let previous = i > paragraph.lowerBound && !tokens[i].hasSpaceBefore ? tokens[i - 1] : nil
        let next = i + 1 < paragraph.upperBound && !tokens[i + 1].hasSpaceBefore ? tokens[i + 1] : nil
        return QuotationMark(
            token: i, style: style, direction: direction,
            looksOpening: next != nil && previous.map(\.mayStandBeforeQuotation) ?? true,
            looksClosing: previous != nil && next.map { !$0.isWordlike } ?? true,
            isFirst: i == paragraph.lowerBound)
    }

    private mutating func read(_ mark: QuotationMark, in paragraph: Range<Int>) {
        switch mark.direction {
        case .opening:
            // „so“ ends with the mark with which “so” begins.
            if !mark.looksOpening, mark.looksClosing, isOpen(mark.style) { close(mark) } else { start(mark) }
        case .closing:
            if mark.looksOpening, !isOpen(mark.style), interrupted.isEmpty { start(mark) } else { close(mark) }
        case .either:
            if mark.looksOpening || (!mark.looksClosing && !isOpen(mark.style)) { start(mark) } else { close(mark) }
        }
    }

    private func isOpen(_ style: Quotation.Style) -> Bool {
        open.contains { quotations[$0].style.family == style.family }
    }

    private mutating func start(_ mark: QuotationMark) {
        var isRunningOn = false
        if let top = open.last, quotations[top].style == mark.style {
            open.removeLast()
            end(top, before: mark.token, isClosed: false)
            interrupted.append(top)
            if interrupted.count > Self.deepest { interrupted.removeFirst() }
            isRunningOn = SentenceSplitter.isTerminator(tokens[mark.token - 1])
            quotations[top].continuesAfter = isRunningOn
        }
        guard open.count < Self.deepest else { return }
        if mark.isFirst, let carried, quotations[carried].style == mark.style {
            quotations[carried].continuesAfter = true
            isRunningOn = true
        }
        open.append(quotations.count)
        quotations.append(
            Quotation(
                tokens: mark.token..<mark.token + 1,
                span: Span(Int(tokens[mark.token].start), Int(tokens[mark.token].end)),
                style: mark.style, depth: open.count - 1, isClosed: false, continuesBefore: isRunningOn,
                continuesAfter: false))
    }

    private mutating func close(_ mark: QuotationMark) {
        let position =
            open.lastIndex { quotations[$0].style == mark.style }
            ?? open.lastIndex { quotations[$0].style.family == mark.style.family }
        if let position {
            while open.count > position + 1 { end(open.removeLast(), before: mark.token, isClosed: false) }
            end(open.removeLast(), before: mark.token + 1, isClosed: true)
        } else if mark.looksClosing, let outer = interrupted.last, quotations[outer].style == mark.style {
            interrupted.removeLast()
            resume(outer, to: mark.token + 1)
        }
    }

    /// Takes the quotation `outer`, which was held to be cut short, to surround all up to token `end`.
    private mutating func resume(_ outer: Int, to end: Int) {
        while let top = open.last, top > outer { self.end(open.removeLast(), before: end - 1, isClosed: false) }
        self.end(outer, before: end, isClosed: true)
        quotations[outer].continuesAfter = false
        for inner in quotations.indices[(outer + 1)...] {
            quotations[inner].depth += 1
            quotations[inner].continuesBefore = false
        }
    }

    private mutating func end(_ index: Int, before token: Int, isClosed: Bool) {
        let range = quotations[index].tokens.lowerBound..<token
        quotations[index].tokens = range
        quotations[index].span.end = Int(tokens[token - 1].end)
        quotations[index].isClosed = isClosed
    }
}

/// One mark, and what it may do where it stands.
struct QuotationMark {
    /// What a mark's shape says it does.
    enum Direction { case opening, closing, either }

    var token: Int
    var style: Quotation.Style
    var direction: Direction
    /// What follows adjoins it, and what stands before does not.
    var looksOpening: Bool
    /// What stands before adjoins it, and what follows does not.
    var looksClosing: Bool
    /// The first token of its paragraph.
    var isFirst: Bool

    /// Style and direction by the mark's shape.
    static func reading(
        _ bytes: UnsafeBufferPointer<UInt8>, _ token: Token
    ) -> (style: Quotation.Style, direction: Direction) {
        let start = Int(token.start)
        switch CharacterClass.decode(start, in: bytes).scalar {
        case 0x22: return (.straightDouble, .either)
        case 0x27: return token.count == 2 ? (.straightDouble, .either) : (.straightSingle, .either)
        case 0x60: return token.count == 2 ? (.straightDouble, .opening) : (.straightSingle, .opening)
        case 0x201C, 0x201E, 0x201F: return (.curlyDouble, .opening)
        case 0x201D: return (.curlyDouble, .closing)
        case 0x2018, 0x201A, 0x201B: return (.curlySingle, .opening)
        case 0x2019: return (.curlySingle, .closing)
        case 0xAB, 0x2039: return (.guillemets, .opening)
        default: return (.guillemets, .closing)
        }
    }
}

extension Quotation.Style {
    /// Styles of one family may close each other: “so".
    enum Family { case double, single, guillemets }

    var family: Family {
        switch self {
        case .curlyDouble, .straightDouble: .double
        case .curlySingle, .straightSingle: .single
        case .guillemets: .guillemets
        }
    }
}

extension Token {
    /// An opening mark may follow it without white space.
    fileprivate var mayStandBeforeQuotation: Bool {
        switch kind {
        case .quotationMark, .symbol: true
        case .punctuation: Self.beforeQuotation.contains(key)
        default: false
        }
    }

    private static let beforeQuotation: Set<WordKey> = ["(", "[", "{", "-", "--", "---", "–", "—", "―", ":", "¿", "¡"]
}
