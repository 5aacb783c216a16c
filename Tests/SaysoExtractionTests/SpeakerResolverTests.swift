import SaysoModel
import Testing

@testable import SaysoExtraction

@Suite struct SpeakerResolverTests {
    @Test func surnamesTitlesAndFirstNamesFindTheFullName() {
        let found = resolveSpeakers(
            """
            [Foreign Secretary Martin Oakes] said the talks had failed. [Mr Oakes] said he was sorry. [Oakes] said no more. \
            [Martin] knew that, his brother added.
            """)
        #expect(found.names == ["Martin Oakes", "Martin Oakes", "Martin Oakes", "Martin Oakes"])
        #expect(found.speakers.first?.roles == ["Foreign Secretary"])
        #expect(found.speakers.first?.gender == .male)
    }

    @Test func rolesAreKeptAsPrintedAndTitlesLeftOutOfNames() {
        let found = resolveSpeakers("[Velland’s Supreme Leader Ayatollah Hassan Moradi] said there would be no war.")
        #expect(found.names == ["Hassan Moradi"])
        #expect(found.speakers[0].roles == ["Velland’s Supreme Leader Ayatollah"])
    }

    @Test func aSpokesmanIsTheOrganisationThatSpokeBeforeHim() {
        let found = resolveSpeakers(
            """
            [The Norvane Council] said the bridge was safe. [A spokesman] said it had been looked at twice. [He] said it \
            would stay open. [Anna Reed] said she would swim. [A spokesman] said nothing.
            """)
        #expect(
            found.names == ["Norvane Council", "Norvane Council", "Norvane Council", "Anna Reed", nil])
    }

    @Test func aFirmIsCalledByWhatItMakes() {
        let found = resolveSpeakers(
            """
            [Dutch brewer Van Houten] said it would buy Marlow Foods. The Trade Commission will look at it. [The brewer] \
            said it was sure. [The Dutch company, which owns two others,] said no more.
            """)
        #expect(found.names == ["Van Houten", "Van Houten", "Van Houten"])
    }

    @Test func anAgeOrANationalityIsWhoeverIsSpokenOf() {
        let found = resolveSpeakers(
            """
            Grace Reed won again. [The 26-year-old, who ran in Dunmoor,] said she was glad. Her coach, [Carlo Orsini], \
            said so too. [The Italian] said he had known it.
            """)
        #expect(found.names == ["Grace Reed", "Carlo Orsini", "Carlo Orsini"])
    }

    @Test func anOfficeOfSeveralWordsAndAPlaceBeforeItAreRead() {
        let found = resolveSpeakers(
            "[Trade and Industry Secretary Miriam Cass] said no. [Outside Parliament, campaigner Tim Reed] said yes.")
        #expect(found.names == ["Miriam Cass", "Tim Reed"])
        let others = resolveSpeakers(
            "[Work and pensions spokesman Giles Harmer] said no. [The Liberal Democrats] said so too.")
        #expect(others.names == ["Giles Harmer", "Liberal Democrats"])
    }

    @Test func aHusbandAndAWifeOfOneSurnameAreTwoPeople() {
        let found = resolveSpeakers(
            """
            [Helen Carter] said she would stand. Her husband, [David Carter], said he would help. [Mrs Carter] said the \
            race was open. [Mr Carter] said he was proud.
            """)
        #expect(found.names == ["Helen Carter", "David Carter", "Helen Carter", "David Carter"])
    }

    @Test func aSonIsNotHisFather() {
        let found = resolveSpeakers(
            "[Robert Hale] said he would sell. [Robert Hale Jr.] said he would not. [Hale Jr.] said it again. [Hale] said yes."
        )
        #expect(found.names == ["Robert Hale", "Robert Hale Jr.", "Robert Hale Jr.", "Robert Hale"])
    }

    @Test func pronounsGoByGenderAcrossParagraphs() {
        let found = resolveSpeakers(
            """
            [Susan Blake] said the mine would close. The owner, Peter Lund, was abroad.

            "It is over," [she] said.

            [Peter Lund] said he disagreed.

            "It is not over," [he] said. [She] said it was.
            """)
        #expect(found.names == ["Susan Blake", "Susan Blake", "Peter Lund", "Peter Lund", "Susan Blake"])
    }

    @Test func organisationsAreKnownByTheirShortName() {
        let found = resolveSpeakers("[Tarrant Industries plc] said profits rose. [Tarrant] said it would hire.")
        #expect(found.names == ["Tarrant Industries plc", "Tarrant Industries plc"])
        #expect(found.speakers.allSatisfy { $0.kind == .organisation })
    }

    @Test func aSpokesmanWithANameSpeaksForHimselfAndOneWithoutForHisFirm() {
        let found = resolveSpeakers(
            """
            [Clarke's spokesman Ian Ferris] said no. [A spokeswoman for Tarrant Industries] said yes. \
            [A spokesman] said nothing. Rain fell. Rain fell. [A spokesman] said it would stop.
            """)
        #expect(found.names == ["Ian Ferris", "Tarrant Industries", "Tarrant Industries", nil])
    }

    @Test func campaignsBelongToTheirOwners() {
        let found = resolveSpeakers(
            "[Senator Laura Voss] said she was ready. [The Voss campaign] said so too. [Her campaign] said it twice.")
        #expect(found.names == ["Laura Voss", "Voss campaign", "Voss campaign"])
    }

    @Test func descriptionsFindWhoHoldsTheOffice() {
        let found = resolveSpeakers(
            """
            Senator Laura Voss met the striker Paul Deane. [The senator] said it was a pleasure. \
            [The striker] said he was nervous. [The Home Secretary] said nothing.
            """)
        #expect(found.names == ["Laura Voss", "Paul Deane", nil])
    }

    @Test func relativePronounsMeanTheNameBeforeThem() {
        let found = resolveSpeakers(
            "Paul Deane, [who] said he was tired, left. People [who] said they were tired stayed.")
        #expect(found.names == ["Paul Deane", nil])
    }

    @Test func groupsAndStrangersHaveNoSpeaker() {
        let found = resolveSpeakers(
            "[Officials] said yes. [A friend] said no. [Many experts] said maybe. [Police sources] said no. [One Democrat] left."
        )
        #expect(found.names == [nil, nil, nil, nil, nil])
    }

    @Test func inAQuotationIMeansTheOneQuotedAndElsewhereTheAuthor() {
        let text = "\"I think I like it,\" Anna Reed said."
        let analyzed = AnalyzedText(text)
        let attributions = [
            Attribution(source: [Span(21, 30)], cue: [Span(31, 35)], content: [Span(0, 20)], confidence: 1),
            Attribution(source: [Span(1, 2)], cue: [Span(3, 8)], content: [Span(9, 18)], confidence: 1),
        ]
        let article = Article(id: "test", title: "Test", text: text)
        let found = SpeakerResolver.resolve(text: analyzed, attributions: attributions, article: article)
        #expect(found.speakers.map(\.name) == ["Anna Reed"])
        #expect(found.assignment == [0, 0])
        #expect(resolveSpeakers("[I] think so.", byline: "Nora Webb").names == ["Nora Webb"])
        #expect(resolveSpeakers("[I] think so.").names == ["(author)"])
    }

    @Test func reportedWordsMakeASpeaker() {
        let found = resolveSpeakers(
            """
            Alan Reed thanked his hosts. [He] said that he would be back.
            The meeting follows accusations from Foreign Minister Omar Halloran that ships were attacked. \
            [He] blamed hardliners.
            """)
        #expect(found.names == ["Alan Reed", "Omar Halloran"])
    }

    @Test func aPronounMeansTheSentencesSubjectUnlessAnotherSubjectStandsBetween() {
        let opening = "Alan Reed met with Omar Halloran in Dunmoor. "
        #expect(
            resolveSpeakers(opening + "He also saw the minister Piet Brandt, where [he] warned of war.").names == [
                "Alan Reed"
            ])
        #expect(
            resolveSpeakers(opening + "He left when Piet Brandt arrived, and [he] warned of war.").names == [
                "Piet Brandt"
            ])
    }

    @Test func thePoliceAreTheOnlyOnesNamed() {
        let police = "[Police] say a man was held. The Ashton police chief, Nora Webb, was told."
        #expect(resolveSpeakers(police).names == ["Ashton police"])
        #expect(resolveSpeakers(police + " The Marlow police helped.").names == [nil])
    }

    @Test func theyAreTheOrganisationThatSpokeRightBefore() {
        let found = resolveSpeakers(
            "[Halden Motors] said sales fell. [They] expect no better year. Then rain came. Then snow. [They] left.")
        #expect(found.names == ["Halden Motors", "Halden Motors", nil])
    }

    @Test func anEpithetMeansWhoeverIsInFocus() {
        let found = resolveSpeakers(
            "Anna Reed spoke out on Tuesday. On Friday [the former finance secretary and party leader] said it again.")
        #expect(found.names == ["Anna Reed"])
    }

    @Test func accentsInOneOrTwoCodePointsAreOneName() {
        let found = resolveSpeakers("The designer, Anaïs Brûlé, left. [Bru\u{302}le\u{301}] said so.")
        #expect(found.names == ["Anaïs Brûlé"])
    }

    @Test func aNameBehindADescriptionIsWhoSpeaks() {
        #expect(resolveSpeakers("[Chairman of the bench Brian Ewart] said so.").names == ["Brian Ewart"])
        #expect(resolveSpeakers("[A friend of Brian Ewart] said so.").names == [nil])
        #expect(resolveSpeakers("[research by anti-virus firm Cordwell Labs] says so.").names == ["Cordwell Labs"])
        #expect(resolveSpeakers("[One of them, Halden Motors,] said so.").names == ["Halden Motors"])
        #expect(
            resolveSpeakers("Striker Alan Reed scored. [The England international] said so.").names == ["Alan Reed"])
        #expect(resolveSpeakers("Alan Reed left. [Reed’s office] said so.").names == ["Reed’s office"])
    }

    @Test func anOfficeIsItsHoldersThoughOthersSpokeSince() {
        let found = resolveSpeakers(
            "President Tomas Brandel spoke. [His chief of staff, Imre Falk,] said no. [The president] said yes.")
        #expect(found.names == ["Imre Falk", "Tomas Brandel"])
    }

    @Test func inATranscriptIMeansTheOneWhoseNameBeginsTheParagraph() {
        let found = resolveSpeakers(
            """
            James Odell met Fern Castle.
            CASTLE: Will farmers pay more?
            ODELL: Some will.
            [I] promised nobody would pay double.
            """, byline: "Nora Webb")
        #expect(found.names == ["James Odell"])
    }

    @Test func anOrganisationIsMeantByAWordOfItsKind() {
        let opening = "Actress Melanie Vane is to leave, according to the Sunday Star. "
        #expect(resolveSpeakers(opening + "[The newspaper] claimed so.").names == ["Sunday Star"])
        #expect(resolveSpeakers(opening + "[The statistics office] claimed so.").names == [nil])
        #expect(
            resolveSpeakers("The Telmar Film Festival ended. [The festival] is sorry.").names == [
                "Telmar Film Festival"
            ])
    }

    @Test func strayWordsOfASourceDoNotHideItsPronounOrName() {
        let found = resolveSpeakers("[Anna Reed] spoke. [on Friday she] spoke again.")
        #expect(found.names == ["Anna Reed", "Anna Reed"])
        #expect(resolveSpeakers("[Halden Motors just this month] said so.").names == ["Halden Motors"])
    }

    @Test func initialsParticlesAndHyphensArePartOfNames() {
        let found = resolveSpeakers(
            "[J. R. van der Meer] said yes. [Jean-Luc Marchand] said no. [Professor Amy O'Dell-Price] said maybe.")
        #expect(found.names == ["J. R. van der Meer", "Jean-Luc Marchand", "Amy O'Dell-Price"])
    }

    @Test(arguments: [
        "", "[", "' ' '", "Mr", "Mr Mr Mr of of of The", "of the", "A.B.C. Jr., Jr.", "\u{0}\u{FFFD}\u{1F600}",
        "and & and", "chairman of the bench Alan Reed", "Halden Motors just this month", "by firm Cordwell Labs",
        "\nREED: I", "University of", "SMITH:", "\n\n\n", "’s ’s", "the the the Secretary of State for the", "Al-", "-",
        "R-",
    ])
    func anyTextWithAnySpansIsResolved(_ text: String) {
        let length = text.utf8.count
        let spans = (0...length).flatMap { start in (start...length).map { Span(start, $0) } }.prefix(1500)
        let attributions = spans.map { Attribution(source: [$0], cue: [], content: [$0], confidence: 0) }
        let found = SpeakerResolver.resolve(
            text: AnalyzedText(text), attributions: attributions, article: Article(id: "x", title: "x", text: text))
        #expect(found.assignment.count == attributions.count)
        #expect(found.assignment.allSatisfy { $0.map(found.speakers.indices.contains) ?? true })
    }

    @Test func relativesNamedByFirstNameHaveTheFamilysName() {
        let found = resolveSpeakers(
            """
            [Brigitte Vane] blamed her cousin Tomas. [Mr Vane] said no. Manager Micky Carr was glad. His son Dean came on late. [The \
            striker] was sorry, and so was [Carr junior].
            """)
        #expect(found.names == ["Brigitte Vane", "Tomas Vane", "Dean Carr", "Dean Carr"])
    }

    @Test func ofTwoOfOneNameTheAddressTellsWho() {
        let knighted = resolveSpeakers(
            "[Sir Fergus Dunn] said no. [Sir Fergus] would listen. [Malcolm Dunn] would sell. [Mr Dunn] denied it.")
        #expect(knighted.names == ["Fergus Dunn", "Fergus Dunn", "Malcolm Dunn", "Malcolm Dunn"])
        let strangers = resolveSpeakers(
            "[Student Duncan Lowe] said it was flat. [The author, Gareth Lowe,] said no. [Mr Lowe] said so twice.")
        #expect(strangers.names == ["Duncan Lowe", "Gareth Lowe", "Gareth Lowe"])
    }

    @Test func thePrimeMinistersSpokesmanSpeaksForHisOffice() {
        let spokesman = "[The prime minister's official spokesman] said no."
        #expect(
            resolveSpeakers("[Downing Street] was silent. \(spokesman)").names == ["Downing Street", "Downing Street"])
        #expect(resolveSpeakers("[Ann Kent] was silent. \(spokesman)").names == ["Ann Kent", nil])
    }

    @Test func aFirmMayHaveItsFoundersName() {
        let found = resolveSpeakers(
            """
            [Bread maker Thorl Foods] said no. [Its chairman, Kenneth Thorl,] was angry. [Mr Thorl] said so twice. Shares in the \
            firm rose. Later [Thorl] said it would not sell.
            """)
        #expect(found.names == ["Thorl Foods", "Kenneth Thorl", "Kenneth Thorl", "Thorl Foods"])
    }

    @Test func aSecondRelativeClauseIsOfTheSameOne() {
        let found = resolveSpeakers(
            "It is a win for Ann Penn, the former Labour minister who led the revolt and [who] has called it a muddle.")
        #expect(found.names == ["Ann Penn"])
    }

    @Test func aSurveyIsThatOfWhoMadeIt() {
        let found = resolveSpeakers(
            """
            [Ann Penn] pointed to a survey by the polling firm Insight Farm. [The survey] found that most agreed. [A study by \
            researchers at the University of Dunmoor] found no such thing.
            """)
        #expect(found.names == ["Ann Penn", "Insight Farm", "University of Dunmoor"])
    }
}
