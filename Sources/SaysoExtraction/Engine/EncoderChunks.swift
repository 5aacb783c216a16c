import SaysoModel

/// Where the encoder's sequences end: paragraphs together up to a length, long ones cut at sentences.
package enum EncoderChunks {
    /// Tokens that a sequence has at most.
    static let limit = 160

    /// Lengths of the sequences that together cover all tokens of `text`.
    package static func lengths(of text: AnalyzedText, limit: Int = limit) -> [Int] {
        var lengths: [Int] = []
        var current = 0
        func close() {
            if current > 0 { lengths.append(current) }
            current = 0
        }
        func add(_ count: Int) {
            if current + count > limit { close() }
            current += count
        }
        var sentence = 0
        for paragraph in text.paragraphs {
            guard paragraph.count > limit else {
                add(paragraph.count)
                continue
            }
            close()
            while sentence < text.sentences.count, text.sentences[sentence].upperBound <= paragraph.lowerBound {
                sentence += 1
            }
            while sentence < text.sentences.count, text.sentences[sentence].lowerBound < paragraph.upperBound {
                var left = text.sentences[sentence].count
                while left > limit {
                    add(limit)
                    left -= limit
                }
                add(left)
                sentence += 1
            }
            close()
        }
        close()
        return lengths
    }
}
