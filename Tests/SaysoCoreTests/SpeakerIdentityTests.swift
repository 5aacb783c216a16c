import SaysoCore
import SaysoModel
import Testing

/// Who is one speaker in the archive, and who is not.
struct SpeakerIdentityTests {
    /// The names of the archive's speakers after one article each with one of `speakers`, in the order of the names.
    private func names(_ speakers: [Speaker]) throws -> [String] {
        let archive = try Archive.inMemory()
        for (number, speaker) in speakers.enumerated() {
            let text = "It rained on day \(number), said somebody."
            let quote = Fixture.quote("It rained", cue: "said", source: "somebody", in: text, speaker: 0)
            try archive.add([
                Entry(
                    article: Fixture.article("Rain \(number)", day: nil, text: text),
                    extraction: Extraction(quotes: [quote], speakers: [speaker]))
            ])
        }
        let found = try archive.speakers(Filter(), narrowedTo: "", offset: 0, limit: 99)
        #expect(found.map(\.quoteCount).reduce(0, +) == speakers.count)
        return found.map(\.name).sorted()
    }

    @Test(arguments: [
        (["Ed Reed", "Edward G. Reed", "Edward Reed"], ["Ed Reed"]),
        (["Ana Maria Reed", "Ana M. Reed", "Ana Reed"], ["Ana Reed"]),
        (["INES ÖBERG", "Ines Oberg"], ["INES ÖBERG"]),
        (["Joe Reed", "Joseph R. Reed Jr."], ["Joe Reed"]),
    ])
    func namesOfOnePersonAreOneSpeaker(_ given: [String], _ expected: [String]) throws {
        #expect(try names(given.map { Speaker(name: $0) }) == expected)
        #expect(try names(given.reversed().map { Speaker(name: $0) }).count == expected.count)
    }

    @Test(arguments: [
        ["Ines Reed", "Paul Reed"], ["Alan B. Reed", "Alan C. Reed"], ["Alan Reed", "Alan Reed Jr."],
        ["Alan Reed", "Reed"], ["Alan Reed", "Alan Reid"],
    ])
    func namesThatMayBeTwoPeoplesAreTwoSpeakers(_ given: [String]) throws {
        #expect(try names(given.map { Speaker(name: $0) }) == given.sorted())
    }

    @Test func whoCouldBeEitherOfTwoIsNeither() throws {
        let given = ["Alan B. Reed", "Alan C. Reed", "Alan Reed"]
        #expect(try names(given.map { Speaker(name: $0) }) == given)
        let plainFirst = ["Alan Reed", "Alan B. Reed", "Alan C. Reed"]
        #expect(try names(plainFirst.map { Speaker(name: $0) }) == ["Alan C. Reed", "Alan Reed"])
    }

    @Test func aLastNameAloneFindsTheOneWithItsOffice() throws {
        let president = Speaker(name: "Reed", roles: ["President"])
        let full = Speaker(name: "Alan Reed", roles: ["former President", "chairman"])
        let wife = Speaker(name: "Ines Reed", roles: ["first lady"])
        #expect(try names([full, wife, president]) == ["Alan Reed", "Ines Reed"])
        #expect(try names([president, wife, full]) == ["Alan Reed", "Ines Reed"])
        let other = Speaker(name: "Paul Reed", roles: ["company president"])
        #expect(try names([full, other, president]) == ["Alan Reed", "Paul Reed", "Reed"])
    }

    @Test(arguments: ["F.B.I.", "f.b.i", "FBI", "fbi"]) func acronymsAreFoundWithStopsAndWithout(typed: String) throws {
        let archive = try Archive.inMemory()
        let text = "“It is open,” the F.B.I. said. “It is shut,” St. Paul said. “It is gone,” Best Fbidos said."
        try archive.add([
            Entry(
                article: Fixture.article("Case", day: nil, text: text),
                extraction: Extraction(
                    quotes: [
                        Fixture.quote("“It is open,”", cue: "said", source: "the F.B.I.", in: text, speaker: 0),
                        Fixture.quote("“It is shut,”", cue: "said", source: "St. Paul", in: text, speaker: 1),
                        Fixture.quote("“It is gone,”", cue: "said", source: "Best Fbidos", in: text, speaker: 2),
                    ],
                    speakers: [
                        Speaker(name: "F.B.I.", kind: .organisation), Speaker(name: "St. Paul"),
                        Speaker(name: "Best Fbidos"),
                    ]))
        ])
        #expect(try archive.contents(Filter(QueryExpression("speaker:\(typed)"))) == ["“It is open,”"])
        #expect(try archive.speakerNames(narrowedTo: typed).contains("F.B.I."))
        #expect(try archive.contents(Filter(QueryExpression("speaker:st."))) == ["“It is shut,”"])
        #expect(try archive.speakerNames(narrowedTo: "st.") == ["St. Paul"])
    }

    @Test func writersWithoutANameAreNoSpeakerOfSeveralArticles() throws {
        let text = "I say that it rains."
        let quote = Fixture.quote("that it rains", cue: "say", source: "I", in: text, speaker: 0)
        let entry = Entry(
            article: Fixture.article("Rain", day: nil, text: text),
            extraction: Extraction(quotes: [quote], speakers: [Speaker(name: Speaker.unnamedAuthor)]))
        let archive = try Archive.inMemory()
        try archive.add([entry])
        #expect(try archive.speakerNames().isEmpty)
        #expect(try archive.quotes(Filter(), offset: 0, limit: 1).map(\.source) == ["I"])
    }

    @Test func anAcronymIsTheOrganisationThatAnArticleGivesItFor() throws {
        let full = Speaker(name: "Harbour Workers Union", aliases: ["HWU", "the union"], kind: .organisation)
        let short = Speaker(name: "HWU", kind: .organisation)
        #expect(try names([full, short]) == ["Harbour Workers Union"])
        #expect(try names([full, Speaker(name: "H.W.U.", kind: .organisation)]) == ["Harbour Workers Union"])
        #expect(try names([short, full, short]) == ["Harbour Workers Union"])
        let other = Speaker(name: "Halden Water Utility", aliases: ["HWU"], kind: .organisation)
        #expect(try names([full, other, short]) == ["Halden Water Utility", "Harbour Workers Union"])
    }

    @Test func aSpeakersOtherNameIsTheSameTopic() throws {
        let archive = try Archive.inMemory()
        for (number, name) in ["Ed Reed", "Edward G. Reed"].enumerated() {
            let text = "Day \(number): it rained on Reed, said Reed."
            let quote = Fixture.quote("it rained", cue: "said", source: "Reed", in: text, speaker: 0, topics: [0])
            try archive.add([
                Entry(
                    article: Fixture.article("Rain \(number)", day: nil, text: text),
                    extraction: Extraction(
                        quotes: [quote], speakers: [Speaker(name: name)], topics: [Topic(name: name)]))
            ])
        }
        #expect(try archive.topicNames() == ["Ed Reed"])
    }

    @Test func aPersonIsNoOrganisation() throws {
        #expect(
            try names([Speaker(name: "Reed", roles: ["chief"]), Speaker(name: "Reed", kind: .organisation)])
                == ["Reed", "Reed"])
    }

    @Test func aLastNameThatManyArticlesUseOfOneIsHis() throws {
        let known = Speaker(name: "Alan Reed", aliases: ["Reed"], gender: .male)
        let other = Speaker(name: "Ines Reed", aliases: ["Reed"], gender: .female)
        let many = Array(repeating: known, count: 5)
        #expect(try names(many + [Speaker(name: "Reed")]) == ["Alan Reed"])
        #expect(try names(many + [Speaker(name: "Reed", gender: .female)]) == ["Alan Reed", "Reed"])
        #expect(try names(many.dropLast() + [Speaker(name: "Reed")]) == ["Alan Reed", "Reed"])
        #expect(try names(many + [other, Speaker(name: "Reed")]) == ["Alan Reed", "Ines Reed", "Reed"])
    }

    @Test func whatAFirmIsInLawIsNoPartOfItsName() throws {
        let firm = Speaker(name: "Cordwell Inc", kind: .organisation)
        let short = Speaker(name: "Cordwell", kind: .organisation)
        #expect(try names([firm, short, firm]) == ["Cordwell Inc"])
        #expect(try names([short, firm, short]) == ["Cordwell Inc"])
        let other = Speaker(name: "Cordwell Ltd", kind: .organisation)
        let trust = Speaker(name: "Cordwell Trust", kind: .organisation)
        #expect(try names([short, trust]) == ["Cordwell", "Cordwell Trust"])
        #expect(try names([short, firm, other]) == ["Cordwell Inc", "Cordwell Ltd"])
    }
}
