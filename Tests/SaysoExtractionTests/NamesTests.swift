import SaysoModel
import Testing

@testable import SaysoExtraction

@Suite struct NamesTests {
    private func names(_ text: String, _ kind: Mention.Kind) -> [String] {
        let analyzed = AnalyzedText(text)
        let cast = Cast(of: analyzed)
        return cast.mentions.filter { $0.kind == kind }.map { analyzed.string($0.name) }
    }

    @Test func peopleAreFoundWithoutTheirOffices() {
        let text = """
            Yesterday Prime Minister Ann Holt met Microsystems chairman Paul Brandt, actor Tim Vane and Sir Alan Peel.
            """
        #expect(names(text, .person) == ["Ann Holt", "Paul Brandt", "Tim Vane", "Alan Peel"])
    }

    @Test func aMonthMayBeALastName() {
        let text = """
            Theresa May said on May 5 that she would leave. May said that Tim Vane had known since last May. It starts in May, \
            he said.
            """
        #expect(names(text, .person) == ["Theresa May", "Tim Vane"])
        #expect(
            resolveSpeakers("Theresa May left in June. [May] said no. Tim Vane came in May. [Vane] said yes.").1
                == ["Theresa May", "Tim Vane"])
        #expect(names("Tim Vane said in May that he was there. May was wet.", .person) == ["Tim Vane"])
    }

    @Test func organisationsAreFoundWhole() {
        let text = """
            The University of Carrow, the Food and Fuel Administration, Bank of Velland and the Carrow Evening Post agreed \
            with Tarrant Industries Inc on Monday.
            """
        #expect(
            names(text, .organisation) == [
                "University of Carrow", "Food and Fuel Administration", "Bank of Velland", "Carrow Evening Post",
                "Tarrant Industries Inc",
            ])
    }

    @Test func anAcronymInBracketsTellsHowLongANameIs() {
        let text = """
            The Leisure and Software Makers Association (Lsma), the Department of Wells (DoW), the British Retail Consortium \
            (BRC) and the National Hi-Tech Unit (NHTU) met on Monday (MON).
            """
        #expect(
            names(text, .organisation).filter { $0.contains(" ") } == [
                "Leisure and Software Makers Association", "Department of Wells", "British Retail Consortium",
                "National Hi-Tech Unit",
            ])
        let found = resolveSpeakers(
            "[The Leisure and Software Makers Association (Lsma)] said no. [Lsma] said it again.")
        #expect(
            found.names == ["Leisure and Software Makers Association", "Leisure and Software Makers Association"])
    }

    @Test func whatABodyIsForBelongsToItsName() {
        let text = """
            The Institute of Economic and Social Research, the Department for Culture, Media and Sport, the King's Fund and \
            the Scottish Executive have said in their reports of last month what they think of the Bild newspaper and of \
            the viruses that were found by researchers from F-Safe.
            """
        #expect(
            names(text, .organisation) == [
                "Institute of Economic and Social Research", "Department for Culture, Media and Sport", "King's Fund",
                "Scottish Executive", "Bild",
            ])
        #expect(Cast(of: AnalyzedText(text)).mentions.count == 6)
    }

    @Test func namesOfCommonWordsAndNumbersAreWhole() {
        let text = """
            Higher Teaching Wales, which speaks for all, agreed. Bridge the Stream did too. The Board of Deputies of Velland \
            Bakers told Channel 4 News so. Bookmaker Tamsin Stanhope, which lost, did not. Gamblers were glad. Cordwell, its \
            biggest rival, wept.
            """
        #expect(
            names(text, .organisation) == [
                "Higher Teaching Wales", "Bridge the Stream", "Board of Deputies of Velland Bakers", "Channel 4 News",
                "Tamsin Stanhope", "Cordwell",
            ])
    }

    @Test func aHyphenatedOfficeOrNationalityIsNoName() {
        let found = resolveSpeakers(
            "[Corvane] was glad. [The Anglo-Dutch group] said so. [Fisheries Under-Secretary Miguel Bracer] said no.")
        #expect(found.names == ["Corvane", "Corvane", "Miguel Bracer"])
    }

    @Test func theFirstWordOfABodyIsAnotherThatWasNamedBeforeOrIsAnAcronym() {
        let found = resolveSpeakers(
            """
            The talks go on

            [Corvis] said so. [The Corvis Foundation] owns half of it. [Corvis] was glad. In the NTA Cup they drew. [The NTA] \
            said no more.
            """)
        #expect(found.names == ["Corvis", "Corvis Foundation", "Corvis", "NTA"])
    }

    @Test func theSignOfAShareIsNoName() {
        let text = "Tarrant Holdings Plc <TRNT.L> said it had sold a ship. Southern Co agreed."
        #expect(names(text, .organisation) == ["Tarrant Holdings Plc", "Southern Co"])
        #expect(AnalyzedText(text).sentences.count == 2)
    }

    @Test func firmsAreCalledByTheirFirstLettersWithoutWhatTheyAreInLaw() {
        let found = resolveSpeakers(
            """
            [Marant and Brandt's Corp] cut it. [M and B] said so. [Velland Business Machines Inc] lost. [VBM] was sorry. [The \
            Securities and Barter Commission] was told.
            """)
        let (marant, velland) = ("Marant and Brandt's Corp", "Velland Business Machines Inc")
        #expect(found.names == [marant, marant, velland, velland, "Securities and Barter Commission"])
    }

    @Test func aVerbBeforeATitleIsNoOffice() {
        let found = resolveSpeakers(
            "[Alan Reed] spoke. Many endorse Mr Reed, praising Senator Reed. [Former coal minister Ann Holt] did not.")
        #expect(found.speakers.map(\.aliases) == [["Reed", "Mr Reed", "Senator Reed"], []])
        #expect(found.speakers.map(\.roles) == [["Senator"], ["Former coal minister"]])
    }

    @Test func firmsAreNamedWhole() {
        let text = """
            It was said by General Motors Corp, by Boston Five Savings Bank and by Moody's Investors Service Inc that the \
            security adviser of the president's, National Security Adviser Frank Carlo, knew. Moody's said no more of it.
            """
        #expect(
            names(text, .organisation) == [
                "General Motors Corp", "Boston Five Savings Bank", "Moody's Investors Service Inc", "Moody's",
            ])
        #expect(names(text, .person) == ["Frank Carlo"])
    }

    @Test func officesWithoutANameAreNoNames() {
        let text = """
            On Monday the Information Commissioner wrote letters to the Sheffield Hallam MP, to the MP for Leeds and to a \
            friend of Tim Vane MP.
            """
        #expect(names(text, .person) == ["Tim Vane"])
        #expect(names(text, .organisation).isEmpty)
    }

    @Test func placesAreNoPeople() {
        #expect(
            names("He flew from New York to Paris and on to North Korea.", .place) == [
                "New York", "Paris", "North Korea",
            ])
        #expect(names("He flew from New York to Paris and on to North Korea.", .person).isEmpty)
    }

    @Test func wordsThatBeginASentenceAreNoNames() {
        #expect(
            Cast(of: AnalyzedText("Asked twice, nobody spoke. However, critics did. Critics always do.")).mentions
                .isEmpty)
    }

    @Test func seatsDaysAndCompoundsAreNoNames() {
        let mentions = Cast(of: AnalyzedText("On Friday the London-based firm met a member (R-Ohio) again.")).mentions
        #expect(mentions.isEmpty)
    }

    @Test func shortFormsOfFirstNamesAreKnown() {
        let lexicon = NameLexicon.english
        #expect(lexicon.isShortForm("Bill", of: "William"))
        #expect(!lexicon.isShortForm("William", of: "Bill"))
        #expect(lexicon.country(of: ["north", "korean"][...]) == "North Korea")
    }

    @Test func bodiesAreNamedForWhatAndForWhomTheyAre() {
        let text = """
            Letters from the Office of the Harbour Commissioner have reached the Committee to Defend Ferries and pressure group \
            Anglers' Voice since Monday. Workers from the Transport and General Workers' Union have asked the directors of \
            Banco de Velland for money.
            """
        #expect(
            names(text, .organisation) == [
                "Office of the Harbour Commissioner", "Committee to Defend Ferries", "Anglers' Voice",
                "Transport and General Workers' Union", "Banco de Velland",
            ])
    }

    @Test func aNameThatAlwaysFollowsANationalityHoldsIt() {
        let text = "Fuel has cost British Carrow dear. Tim Vane said that British Carrow was well."
        #expect(names(text, .organisation) == ["British Carrow", "British Carrow"])
        #expect(names(text + " In Carrow it rained.", .organisation).isEmpty)
    }

    @Test func aFirstNameBehindItsSurnameMayHaveAHyphen() {
        #expect(names("From Velland, Kim Dae-ho met Park Sung-moon.", .person) == ["Kim Dae-ho", "Park Sung-moon"])
        #expect(names("Yesterday Tim Vane-backed rebels met a Carrow-based firm.", .person).isEmpty)
        #expect(resolveSpeakers("[Kim Dae-ho] said no. [He] said yes.").names == ["Kim Dae-ho", "Kim Dae-ho"])
    }

    @Test func aNicknameStandsInsideAName() {
        #expect(
            names("On Monday Ron \"Spanner\" Kettle of Carrow said \"no\" twice.", .person) == [
                "Ron \"Spanner\" Kettle"
            ])
        #expect(names("On Monday Ron Kettle's \"Carrow\" team lost to his.", .person) == ["Ron Kettle"])
    }

    @Test func commonWordsAreNamesWhereTheTextTellsSo() {
        #expect(
            names(
                "Harvest, which represents farm workers, said no more. Wheat, which is dear, has grown.", .organisation)
                == ["Harvest"])
        #expect(
            names(
                "Ann Kent leads the campaign group Save the Scottish Ferries in Leeds. He heard 20th Century Records say so.",
                .organisation) == ["Save the Scottish Ferries", "20th Century Records"])
        #expect(
            names("Yesterday the Association of Chief Wardens was glad that it rained.", .organisation) == [
                "Association of Chief Wardens"
            ])
        #expect(names("Nobody has won a Grand Slam for years in this town of ours.", .person).isEmpty)
        #expect(names("Drummer Dee-Dee Marsh was late for all of it.", .person) == ["Dee-Dee Marsh"])
    }

    @Test func firmsAreNamedAfterTwo() {
        let text =
            "Shares in Hollam and Reave have sunk. On Friday Hollam and Reave said so. Others met Kent and Sarl and Kent."
        #expect(names(text, .organisation) == ["Hollam and Reave", "Hollam and Reave"])
        #expect(
            names("On Friday pressure group Walls Down and the store chain Hollam and Reave met again.", .organisation)
                == [
                    "Walls Down", "Hollam and Reave",
                ])
        #expect(names("On Friday the Premier League spoke again to its clubs.", .organisation) == ["Premier League"])
    }

    @Test func aBodyMayBeOfTwoPlacesOrWrittenSmall() {
        #expect(
            names("On Friday the England and Wales Cricket Board met people from England and Wales.", .organisation)
                == [
                    "England and Wales Cricket Board"
                ])
        let found = resolveSpeakers(
            "[The Halden Building Society] said no. Later [the Halden building society] said yes. [Copper Records] was glad. "
                + "Then [Copper] was not.")
        #expect(
            found.names == ["Halden Building Society", "Halden Building Society", "Copper Records", "Copper Records"])
    }

    @Test func firmsGoByTheBeginningOfTheirNames() {
        let found = resolveSpeakers(
            """
            [Marant Business Machines Corp] said no. [Marant Business] said so twice. [Eastvale Korbak Co] was glad. [Korbak] said \
            it again. [Marant Business of Velland Ltd] was not. [The Carrow Bridge Council] and [the Carrow Bridge Club] fell out.
            """)
        #expect(
            found.names == [
                "Marant Business Machines Corp", "Marant Business Machines Corp", "Eastvale Korbak Co",
                "Eastvale Korbak Co",
                "Marant Business of Velland Ltd", "Carrow Bridge Council", "Carrow Bridge Club",
            ])
    }

    @Test func peersAndCrewsHaveLongNames() {
        #expect(
            names("On Friday the Pilots' and Cabin Crew Federation met in Leeds again.", .organisation) == [
                "Pilots' and Cabin Crew Federation"
            ])
        let found = resolveSpeakers("[Lord Carrick of Wem] said no. Peers were late. [Lord Carrick] said it again.")
        #expect(found.names == ["Carrick of Wem", "Carrick of Wem"])
    }
}
