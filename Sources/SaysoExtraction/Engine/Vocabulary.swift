/// Numbers for words: 0 for those not known, 1 and up for the others in the order given.
package struct Vocabulary: Sendable {
    /// The known words; the first has number 1.
    package let keys: [UInt64]
    /// Open addressing: number of the word in the slot, 0 for an empty one.
    private let slots: [Int32]
    private let mask: Int

    /// A vocabulary of different words.
    package init(_ keys: [UInt64]) {
        var size = 16
        while size < keys.count * 2 { size *= 2 }
        var slots = [Int32](repeating: 0, count: size)
        for (index, key) in keys.enumerated() {
            var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(index + 1)
        }
        self.keys = keys
        self.slots = slots
        mask = size - 1
    }

    /// Number of rows that a table for it needs: the words and the unknown one.
    package var size: Int { keys.count + 1 }

    /// The number of a word.
    package func number(of key: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
        while true {
            let number = slots[slot]
            if number == 0 || keys[Int(number) - 1] == key { return number }
            slot = (slot + 1) & mask
        }
    }
}

/// The words, lemmas and endings (a word's last three bytes) that a network knows.
package struct Vocabularies: Sendable {
    package var words: Vocabulary
    package var lemmas: Vocabulary
    package var endings: Vocabulary

    package init(words: Vocabulary, lemmas: Vocabulary, endings: Vocabulary) {
        self.words = words
        self.lemmas = lemmas
        self.endings = endings
    }

    /// In the order of the first features of ``TokenFeatures``.
    package var all: [Vocabulary] { [words, lemmas, endings] }
}
