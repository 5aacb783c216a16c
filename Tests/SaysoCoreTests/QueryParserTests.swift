import SaysoCore
import SaysoModel
import SeededNumbers
import Testing

struct QueryParserTests {
    private func error(_ query: String) -> QueryError? {
        do {
            _ = try QueryExpression(query)
            return nil
        } catch {
            return error
        }
    }

    /// The part of `query` that its error points at.
    private func marked(_ query: String) -> String? {
        error(query).map { String(decoding: Array(query.utf8)[$0.range], as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("wall", "wall"), ("  raise   the\twall ", "raise the wall"), ("Wall*", "Wall*"),
            ("\"the wall\"", "\"the wall\""),
            ("\"the wal*\"", "\"the wal*\""), ("a OR b c", "a OR b c"), ("(a OR b) c", "(a OR b) c"), ("((a))", "a"),
            ("a AND b", "a b"), ("-a -(b c)", "-a -(b c)"), ("--a", "--a"), ("a (b c)", "a b c"), ("a or b", "a or b"),
            ("speaker:\"Ines Öberg\"", "speaker:\"Ines Öberg\""), ("SPEAKER:pike", "speaker:pike"),
            ("\"OR\"", "\"OR\""),
            ("topic:harb*", "topic:harb*"), ("kind:Direct", "kind:direct"), ("stance:statement", "stance:statement"),
            ("since:2024", "since:2024-01-01"), ("until:2024", "until:2024-12-31"),
            ("until:2024-02", "until:2024-02-29"),
            ("until:9999-12", "until:9999-12-31"), ("confidence:>0.80", "confidence:>0.8"),
            ("confidence:0.5", "confidence:>=0.5"), ("confidence:<=1", "confidence:<=1.0"), ("10:30", "\"10:30\""),
            ("don't", "don't"), ("a-b", "a-b"), ("\"say \\\"no\\\" \\\\ \"", "\"say \\\"no\\\" \\\\\""),
            ("title:wall)", nil), ("-speaker:pike", "-speaker:pike"), ("publisher:\"-x\"", "publisher:\"-x\""),
        ] as [(String, String?)])
    func aQueryIsWrittenAsItIsRead(query: String, written: String?) throws {
        #expect((try? QueryExpression(query).description) == written)
    }

    @Test func eachTopLevelPartStandsAlone() throws {
        let parts = try QueryExpression("wall (a OR b) -speaker:pike").parts
        #expect(parts.map(\.description) == ["wall", "a OR b", "-speaker:pike"])
    }

    @Test(arguments: [
        ("wall speeker:pike", "speeker", "speaker:"), ("topik:x", "topik", "topic:"), ("http://x", "http", "quotation"),
        ("speaker:", "speaker:", "needs a value"), ("speaker: pike", "speaker:", "needs a value"),
        ("kind:dirct", "dirct", "“direct”"), ("since:soon", "soon", "since:2024-05"),
        ("until:2023-02-30", "2023-02-30", "until:"),
        ("confidence:>2", ">2", "confidence:>0.8"), ("kind:direct*", "direct*", "direct"),
        ("a \"b c", "\"b c", "second"),
        ("(a b", "(", "not closed"), ("a )b", ")", "no parenthesis"), ("a OR", "OR", "something"),
        ("OR a", "OR", "something"),
        ("a OR OR b", "OR", "something"), ("AND", "AND", "something"), ("a -", "-", "something"),
        ("a ()", "()", "something"),
        ("", "", "nothing"), ("  ", "", "nothing"), ("a —", "—", "no letter"), ("cue:\"…\"", "\"…\"", "no letter"),
        ("*", "*", "no letter"),
    ])
    func anErrorPointsAtThePlaceAndSaysWhatWouldBeRight(query: String, place: String, hint: String) throws {
        #expect(marked(query) == place)
        #expect(error(query)?.description.contains(hint) == true, "\(error(query)?.description ?? "no error")")
    }

    @Test func nestingHasALimit() throws {
        #expect(throws: Never.self) {
            try QueryExpression(String(repeating: "(", count: 50) + "a" + String(repeating: ")", count: 50))
        }
        #expect(error(String(repeating: "(", count: 100_000))?.reason == .tooDeep)
        #expect(error(String(repeating: "-", count: 100_000) + "a")?.reason == .tooDeep)
    }

    @Test func everyFieldsExampleIsAQueryWithThatField() throws {
        for field in QueryField.all {
            let written = try QueryExpression(field.example).description
            #expect(written.hasPrefix(field.name + ":"), "\(written)")
            #expect(QueryField.guide.contains(field.usage))
            #expect(QueryField.guide.contains(field.meaning))
        }
        #expect(Set(QueryField.all.map(\.name)).count == QueryField.all.count)
    }

    // MARK: - Any text

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func anyTextIsReadOrRefusedAndWhatIsReadIsWrittenTheSame(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let pieces =
            QueryField.all.map { $0.name + ":" } + QueryField.all.map(\.example) + [
                "(", ")", "\"", "-", " ", " OR ", " AND ", "*", "\\", ":", "a", "Ö", "e\u{301}", "\u{301}", "0.5",
                "\u{0}", "\u{600}", "👩‍👩‍👧", "\r\n", "日本", "—", ">", "2024-05", "\u{200D}", "OR", "wall", "direct",
                "\u{1B}[31m",
            ]
        for _ in 0..<4_000 {
            let query = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            .joined()
            do {
                let expression = try QueryExpression(query)
                #expect(try QueryExpression(expression.description) == expression, "\(query.debugDescription)")
            } catch {
                let range = error.range
                #expect(0 <= range.lowerBound && range.upperBound <= query.utf8.count, "\(query.debugDescription)")
                #expect(String(validating: Array(query.utf8)[range], as: UTF8.self) != nil)
                #expect(!error.description.isEmpty)
            }
        }
    }
}
