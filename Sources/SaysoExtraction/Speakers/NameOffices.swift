/// Where the office before a name ends: "US Secretary of State | Mike Pompeo".
extension NameFinder {
    private static let general: WordKey = "general"

    /// Where the titles and offices at the front of a run end: "US Secretary of State | Mike Pompeo".
    func officeEnd(in run: Range<Int>) -> Int {
        var end = run.lowerBound
        for i in run where has(i, .title) || isPost(i, in: run) {
            guard i + 1 < run.upperBound || isOfficeOnly(run) else { continue }
            // "Billie Jean King", "Martin Luther King Jr.": after a first name these are surnames.
            if has(i, .male), has(run.lowerBound, .given), !has(run.lowerBound, .title), i > run.lowerBound { continue }
            if has(i, .organisation), i + 1 < run.upperBound, has(run.upperBound - 1, .organisation) { continue }
            if i + 1 < run.upperBound, isPossessiveMark(i + 1) { continue }
            if i + 1 == run.upperBound, isBodyOfThe(run) { continue }
            // "Association of Chief Constables"
            if i > run.lowerBound + 1, tokens[i - 1].key == Self.of, has(i - 2, .organisation) { continue }
            // "Transport and General Workers' Union"
            if run.count > 3, isPossessiveMark(run.upperBound - 2), has(run.upperBound - 1, .organisation) { continue }
            // "General Motors Corp", "Prime Computer Inc"
            if has(run.upperBound - 1, .corporate) || tokens[i].key == Self.general && has(i + 1, .organisation) {
                continue
            }
            if i + 1 < run.upperBound, has(i + 1, .suffix),
                !has(i + 1, [.given, .title]) || has(i + 1, .seat)
            {
                continue
            }
            end = i + 1
        }
        guard end > run.lowerBound else { return end }
        // "Secretary of State", "Governor of Texas", "Chief of Staff".
        while end + 1 < run.upperBound,
            tokens[end].key == Self.of || tokens[end].key == Self.for || tokens[end].key == Self.the
        {
            end += 1
            if tokens[end].key == Self.the { end += 1 }
            repeat {
                end += 1
            } while end < run.upperBound && has(end, [.titleModifier, .organisation]) && !has(end, .given)
        }
        return min(end, run.upperBound)
    }

    /// "National Security | Adviser | Alan Reed"
    private func isPost(_ i: Int, in run: Range<Int>) -> Bool {
        has(i, .role) && (1...Self.longestPost).contains(i - run.lowerBound) && run.upperBound - i > 2
            && !has(run.upperBound - 1, .organisation)
            && (run.lowerBound..<i).allSatisfy {
                entries[$0].rarity < NameLexicon.unknownRarity && !has($0, .given)
                    || has($0, [.place, .demonym, .titleModifier])
            }
    }

    private static let longestPost = 6

    /// Every word is a title, a word that goes with titles, a place or a nationality.
    private func isOfficeOnly(_ run: Range<Int>) -> Bool {
        run.allSatisfy { has($0, [.title, .titleModifier, .demonym, .place, .organisation, .role]) }
            && !has(run.upperBound - 1, [.given, .organisation])
    }

    /// "the Information Commissioner", "the Sheffield Hallam MP"
    func isOfficeOfCommonWords(_ run: Range<Int>, sentence: Range<Int>) -> Bool {
        let last = run.upperBound - 1
        guard !has(run.lowerBound, .given), precededByThe(run.lowerBound, sentence: sentence), !isBodyOfThe(run) else {
            return false
        }
        if has(last, .seat) { return true }
        return run.count > 1 && has(last, .title) && !has(last, [.organisation, .given])
            && run.dropLast().allSatisfy {
                entries[$0].rarity < NameLexicon.unknownRarity || has($0, [.place, .demonym])
            }
    }

    /// "Office of the Information Commissioner"
    private func isBodyOfThe(_ run: Range<Int>) -> Bool {
        run.count > 3 && has(run.lowerBound, .organisation) && tokens[run.lowerBound + 1].key == Self.of
            && tokens[run.lowerBound + 2].key == Self.the
    }
}
