import Foundation
import SaysoExtraction

/// A word with what a teacher (an existing tagger) says of it.
package struct SilverWord: Sendable {
    /// The word as written in the text.
    package var word: String
    /// Its part of speech.
    package var tag: PennTag
    /// Its dictionary form.
    package var lemma: String
    /// Offset of its first character in the article's text, in code points.
    package var start: Int
    /// Offset behind its last character, in code points.
    package var end: Int

    /// A word.
    package init(word: String, tag: PennTag, lemma: String, start: Int, end: Int) {
        self.word = word
        self.tag = tag
        self.lemma = lemma
        self.start = start
        self.end = end
    }
}

/// Articles taken apart and tagged by a teacher, as read from a file: a line `# id = …` before each article
/// (other lines that begin with `#` are passed over), an empty line after each sentence, and for each word the columns
/// start, end, word, lemma, tag (others may follow) parted by tabs.
package struct SilverCorpus: Sendable {
    /// One article's sentences.
    package struct Document: Sendable {
        /// The article's id.
        package var id: String
        /// Its sentences, none empty.
        package var sentences: [[SilverWord]] = []
    }

    /// In the file's order.
    package var documents: [Document] = []

    /// All sentences.
    package var sentences: some Sequence<[SilverWord]> { documents.lazy.flatMap(\.sentences) }

    /// The corpus in the file at `path`, which may be compressed (`.gz`).
    package init(path: String) throws(TrainingError) {
        let data = try TrainingFile.bytes(path)
        var sentence: [SilverWord] = []
        func close() {
            if !sentence.isEmpty, !documents.isEmpty { documents[documents.count - 1].sentences.append(sentence) }
            sentence.removeAll()
        }
        var number = 0
        for line in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            if line.isEmpty {
                close()
            } else if line.starts(with: "# id = ".utf8) {
                close()
                documents.append(Document(id: String(decoding: line.dropFirst(7), as: UTF8.self)))
            } else if line.first != UInt8(ascii: "#") {
                let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                    .prefix(5).map { String(decoding: $0, as: UTF8.self) }
                guard columns.count == 5, let start = Int(columns[0]), let end = Int(columns[1]),
                    let tag = PennTag(name: columns[4]), !columns[2].isEmpty
                else {
                    throw .untagged(path, line: number)
                }
                sentence.append(SilverWord(word: columns[2], tag: tag, lemma: columns[3], start: start, end: end))
            }
        }
        close()
    }
}
