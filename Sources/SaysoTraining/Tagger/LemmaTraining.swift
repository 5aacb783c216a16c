import SaysoExtraction
import SaysoModel

/// Learns the lemmatizer's rules from a teacher's lemmas.
package enum LemmaTraining {
    private typealias Rule = Lemmatizer.Rule

    /// The rules as ``Lemmatizer/init(_:)`` reads them.
    package static func train(_ sentences: [[SilverWord]]) -> [UInt8] {
        var rules: [Rule] = []
        var numbers: [Rule: Int] = [:]
        var rows: [(key: UInt64, rule: UInt16)] = []
        var inflected: [PennTag] = []
        for (tag, examples) in examples(sentences).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let found = endings(examples, tag)
            if !found.isEmpty { inflected.append(tag) }
            for (key, rule) in found {
                if numbers[rule] == nil {
                    numbers[rule] = rules.count
                    rules.append(rule)
                }
                if let number = numbers[rule].flatMap(UInt16.init(exactly:)) { rows.append((key, number)) }
            }
        }
        return Lemmatizer.encoded(rules: rules, inflected: inflected, endings: rows)
    }

    /// One word form and the rule that gives its lemma.
    private struct Example {
        var word: [UInt8]
        var rule: Rule
        var count: Int
    }

    /// The word forms of each tag, each with its most frequent rule, in a fixed order.
    private static func examples(_ sentences: [[SilverWord]]) -> [PennTag: [Example]] {
        var counts: [PennTag: [[UInt8]: [Rule: Int]]] = [:]
        for word in sentences.joined() {
            let folded = Lemmatizer.folded(word.word, tag: word.tag)
            let lemma = Lemmatizer.folded(word.lemma, tag: word.tag)
            var kept = zip(folded, lemma).prefix { $0 == $1 }.count
            while kept > 0, [folded, lemma].contains(where: { kept < $0.count && $0[kept] & 0xC0 == 0x80 }) {
                kept -= 1
            }
            let rule = Rule(removed: folded.count - kept, added: Array(lemma.dropFirst(kept)))
            counts[word.tag, default: [:]][folded, default: [:]][rule, default: 0] += 1
        }
        return counts.mapValues { words in
            words.map { word, rules in
                let rule = best(rules) ?? Rule(removed: 0, added: [])
                return Example(word: word, rule: rule, count: rules[rule] ?? 0)
            }.sorted { $0.word.lexicographicallyPrecedes($1.word) }
        }
    }

    /// The most frequent rule; of those that tie the one that changes least.
    private static func best(_ rules: [Rule: Int]) -> Rule? {
        rules.max { a, b in
            (a.value, b.key.removed, b.key.added.count) < (b.value, a.key.removed, a.key.added.count)
                || (a.value == b.value && a.key.removed == b.key.removed && a.key.added.count == b.key.added.count
                    && b.key.added.lexicographicallyPrecedes(a.key.added))
        }?.key
    }

    /// Grows endings letter by letter; one is kept where most words with it follow another rule than that of the next
    /// shorter ending kept. Words that still come out wrong are kept whole.
    private static func endings(_ examples: [Example], _ tag: PennTag) -> [(UInt64, Rule)] {
        var result: [(UInt64, Rule)] = []
        func grow(_ examples: [Example], _ length: Int, _ ending: FNV1a, _ inherited: Rule) {
            var rule = inherited
            var votes: [Rule: Int] = [:]
            for example in examples { votes[example.rule, default: 0] += 1 }
            if let most = best(votes), most != inherited, (votes[most] ?? 0) >= (length == 0 ? 1 : 2),
                2 * (votes[most] ?? 0) > examples.count || votes[inherited] == nil,
                examples.allSatisfy({ most.removed <= $0.word.count })
            {
                rule = most
                result.append((Lemmatizer.key(ending, wholeWord: false, tag: tag), rule))
            }
            guard votes.count > 1 || votes[rule] == nil else { return }
            var longer: [UInt8: [Example]] = [:]
            for example in examples {
                if length < Lemmatizer.longestEnding, length < example.word.count {
                    longer[example.word[example.word.count - 1 - length], default: []].append(example)
                } else if example.rule != rule {
                    var whole = FNV1a()
                    for byte in example.word.reversed() { whole.add(byte) }
                    result.append((Lemmatizer.key(whole, wholeWord: true, tag: tag), example.rule))
                }
            }
            for (byte, examples) in longer.sorted(by: { $0.key < $1.key }) {
                var longer = ending
                longer.add(byte)
                grow(examples, length + 1, longer, rule)
            }
        }
        grow(examples, 0, FNV1a(), Rule(removed: 0, added: []))
        return result
    }
}
