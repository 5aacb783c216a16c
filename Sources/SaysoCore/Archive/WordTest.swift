import GRDB
import SaysoModel

/// A word that is searched for.
struct SearchedWord: Hashable, Sendable {
    /// The word as the index knows it.
    var token: String
    /// Whether it may be the beginning of one.
    var isPrefix: Bool

    /// What finds it in an index of words.
    var expression: String { isPrefix ? "\"\(token)\"*" : "\"\(token)\"" }
}

/// Sees whether texts have all of some words, as the index would, but by reading them: by the same tokenizer, without the
/// index.
final class WordTest {
    private let tokenizer: any FTS5Tokenizer
    private let words: [(bytes: [UInt8], isPrefix: Bool)]
    private var isFound: [Bool]
    private var missing: Int

    init(_ words: [SearchedWord], _ db: Database) throws {
        tokenizer = try WordIndex.tokenizer(db)
        self.words = words.map { (Array($0.token.utf8), $0.isPrefix) }
        isFound = Array(repeating: false, count: words.count)
        missing = words.count
    }

    /// Whether the pieces of `text` have every word, one piece this and another that.
    func isFulfilled(by text: String, at spans: [Span]) -> Bool {
        begin()
        var text = text
        return text.withUTF8 { bytes in
            for span in spans where missing > 0 {
                let range = max(0, span.start)..<min(bytes.count, span.end)
                if !range.isEmpty { read(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[range])) }
            }
            return missing == 0
        }
    }

    /// Whether `texts` together have every word.
    func isFulfilled(by texts: [String]) -> Bool {
        begin()
        for var text in texts where missing > 0 { text.withUTF8 { read(UnsafeRawBufferPointer($0)) } }
        return missing == 0
    }

    private func begin() {
        for index in isFound.indices { isFound[index] = false }
        missing = words.count
    }

    private func read(_ bytes: UnsafeRawBufferPointer) {
        _ = tokenizer.tokenize(
            context: Unmanaged.passUnretained(self).toOpaque(), tokenization: .document,
            pText: bytes.bindMemory(to: CChar.self).baseAddress, nText: CInt(clamping: bytes.count)
        ) { context, _, token, count, _, _ in
            guard let context, let token else { return 0 }
            let test = Unmanaged<WordTest>.fromOpaque(context).takeUnretainedValue()
            test.meet(UnsafeRawBufferPointer(start: token, count: Int(count)))
            return test.missing == 0 ? 1 : 0  // 1 ends the reading
        }
    }

    private func meet(_ token: UnsafeRawBufferPointer) {
        for (index, word) in words.enumerated() where !isFound[index] {
            let isMet = word.isPrefix ? token.starts(with: word.bytes) : token.elementsEqual(word.bytes)
            guard isMet else { continue }
            isFound[index] = true
            missing -= 1
        }
    }
}
