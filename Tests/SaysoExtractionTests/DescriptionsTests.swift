import SaysoModel
import Testing

@testable import SaysoExtraction

/// Whom sources without a name mean.
@Suite struct DescriptionsTests {
    @Test func anOfficeBelongsToWhoWasJustNamedWithoutOne() {
        let found = resolveSpeakers(
            """
            The Tories would sell the ferries, [Denis Harrow] has said. [The shadow transport secretary] told reporters it \
            was time. [Transport Secretary Moira Bell] said it was not. [The shadow home secretary] said nothing.
            """)
        #expect(found.names == ["Denis Harrow", "Denis Harrow", "Moira Bell", nil])
    }

    @Test func aSeatStandsForWhoSpoke() {
        let found = resolveSpeakers(
            """
            [Former minister Hugh Bly] said no. Later [the MP for Dunmoor] told the BBC he was sure. [Paul Brear] disagreed. \
            [The Norvane Hallow MP] said it again.
            """)
        #expect(found.names == ["Hugh Bly", "Hugh Bly", "Paul Brear", "Paul Brear"])
    }

    @Test func aPositionIsWhoSpokeAndNotWhoPlaysInAnother() {
        let found = resolveSpeakers(
            """
            Striker Kieran Dunne was sent off on Saturday. [Captain Gary Tull] said Dunne had looked for trouble. \
            "He gave me plenty," [the defender] said.
            """)
        #expect(found.names == ["Gary Tull", "Gary Tull"])
    }

    @Test func aDescriptionThatTellsSomethingNewIsWhomTheSentenceBeforeWasAbout() {
        let found = resolveSpeakers(
            """
            [Director Stephen Loach] said he was glad. [Critic Mark Lawley] said it was the best that Jim Kessel had done. \
            Kessel himself was calm. "I count no votes," [the Texan director] said.
            """)
        #expect(found.names.last == "Jim Kessel")
    }

    @Test func theSubjectOfAnotherClauseIsNoApposition() {
        let found = resolveSpeakers(
            """
            [Coach Andy Robb] said they had good backs. Asked about Pugh, [the former Ashton flanker] said he was sorry. \
            Captain Rhodri Pugh is hurt.
            """)
        #expect(found.names == ["Andy Robb", "Andy Robb"])
    }

    @Test func anUnnamedAnalystStaysUnnamed() {
        let found = resolveSpeakers(
            """
            [Chief executive Fiona Price] blamed the rain. [One analyst, who did not wish to be named,] said her days were \
            numbered. "Three excuses," [the analyst] said.
            """)
        #expect(found.names == ["Fiona Price", nil, nil])
    }

    @Test func aFirmIsTheOneThatTheSentenceBeforeWasAbout() {
        let found = resolveSpeakers(
            """
            [Tarrant Stores] said trade was good. Fashion chain Merrid was among the losers. [The Norvane-based firm] said \
            sales were down. [The chain] said no more.
            """)
        #expect(found.names == ["Tarrant Stores", "Merrid", "Merrid"])
    }

    @Test func documentsSpeakForWhoeverWroteThem() {
        let found = resolveSpeakers(
            """
            [A Corvis poll for the Courier] said most were in favour. [The survey] said some were not. [The Welsh Rugby \
            Board] warned of touts. [A statement] said they would be turned away. [A study] found more. [The study] said so.
            """)
        #expect(
            found.names == ["Corvis", "Corvis", "Welsh Rugby Board", "Welsh Rugby Board", nil, nil])
    }

    @Test func aSpokesmanOfAPersonIsNobodyElse() {
        let found = resolveSpeakers(
            "[Former minister Hugh Bly] said no. [The prime minister's official spokesman] said it was wise.")
        #expect(found.names == ["Hugh Bly", nil])
        let other = resolveSpeakers("Daniel Case was away. [Case's spokesman] ruled it out. [He] said he had no plans.")
        #expect(other.names == [nil, nil])
    }

    @Test func aPronounAfterSomebodyUnnamedNamesNobody() {
        let found = resolveSpeakers(
            "[Transport Secretary Ivor Crow] said no. Asked on Saturday, [the prime minister] said it was hard. [He] added that he would stay."
        )
        #expect(found.names == ["Ivor Crow", nil, nil])
    }

    @Test func aBodyIsTheOneThatSpokeOrWasNamedRightBefore() {
        let found = resolveSpeakers(
            """
            [The Film Makers Association (FMA)] said no. "We will find you," said [FMA boss Dan Glick]. [The trade body, which \
            stands for seven studios,] said so again. [Research by Norvane's Cordwell] found less. [The statistics office] said no more.
            """)
        #expect(
            found.names == [
                "Film Makers Association", "Dan Glick", "Film Makers Association", "Cordwell", nil,
            ])
    }

    @Test func aDescriptionIsSeldomWhoIsNamedInTheWords() {
        let found = resolveSpeakers(
            """
            "I was slow," admitted [Ben Hart]. Para Tansug, from Norvane, was glad. [The 21-year-old] said: "Ben was my hero."
            """)
        #expect(found.names == ["Ben Hart", "Para Tansug"])
    }

    @Test func aNameThatCommasSetOffIsTheSpeaker() {
        let found = resolveSpeakers(
            """
            [Another rebel, Ian Gorse,] said no. [Hart's coach, former US Marlow Cup player Paul Annis,] said yes. \
            [The American] said it again. [The chairman of the home affairs committee, Labour's John Dent,] was silent.
            """)
        #expect(found.names == ["Ian Gorse", "Paul Annis", "Paul Annis", "John Dent"])
    }

    @Test func theDaneIsNoScot() {
        let found = resolveSpeakers(
            """
            [Albion boss David Moyle] said he had no money. "I have crisps," said [the Scot]. Moyle waits for Tim Cahal. \
            [The Australian] said he would play. "If I must," said [the Scot].
            """)
        #expect(found.names == ["David Moyle", "David Moyle", "Tim Cahal", "David Moyle"])
    }

    @Test func whoIsNamedBehindTheVerbIsSpokenOf() {
        let found = resolveSpeakers(
            """
            [The Labour councillor John Preston] said many were glad. Among them is mother-of-three Tracey Dobbs. "They play," \
            [the 31-year-old] said. [Her co-worker, Jim Reed,] said so too.
            """)
        #expect(found.names == ["John Preston", "Tracey Dobbs", "Jim Reed"])
    }

    @Test func aCompanySpokesmanSpeaksForTheCompany() {
        let found = resolveSpeakers(
            """
            [Playtron] said it would mend them. [A company spokesman] said it was normal. [Rival Nintar] said no. [A Nintar \
            spokeswoman] said so again. [A government spokesman] was sorry.
            """)
        #expect(found.names == ["Playtron", "Playtron", "Nintar", "Nintar", "government"])
    }

    @Test func theCompanyGoesOnToMeanTheSameOne() {
        let found = resolveSpeakers(
            """
            [Pacific Light Corp] said it would sell. [The company] said it was time. The investment bank Morgan Stone has \
            been hired to help. [The company] said it was sure. [Emery Air Corp] said no. [Emery] said it again.
            """)
        #expect(
            found.names == [
                "Pacific Light Corp", "Pacific Light Corp", "Pacific Light Corp", "Emery Air Corp", "Emery Air Corp",
            ])
    }

    @Test func aWifeWithoutASurnameHasHerHusbands() {
        let found = resolveSpeakers(
            "[David Soul] said he was proud. [His wife, Helen,] joked that he was not. [Mrs Soul] said she would watch."
        )
        #expect(found.names == ["David Soul", "Helen Soul", "Helen Soul"])
    }

    @Test func ministriesAndPoliceAreKnownByTheirPlace() {
        let found = resolveSpeakers(
            """
            [Russia's tax ministry] denied it. [Police in Turku] confirmed it. [Number 10] said no more. [The Finn] was calm.
            """)
        #expect(found.names == ["Russia's tax ministry", "Turku police", "Number 10", nil])
    }

    @Test func theNameAfterAnOfficeAndACommaIsWhoHoldsIt() {
        let found = resolveSpeakers(
            """
            [The Information Commissioner, Robert Sayle,] warned of it. [The doctors' union, the British Medical Society,] \
            said so too. [Its director of research, Jane Oduya,] was for it. [The commissioner] said no more.
            """)
        #expect(found.names == ["Robert Sayle", "British Medical Society", "Jane Oduya", "Robert Sayle"])
    }

    @Test func aCommitteeIsNamedAfterItIsSpokenOfAndItsMembersAreIt() {
        let found = resolveSpeakers(
            """
            MPs attack plan

            Fines are no answer, [a committee of MPs] has warned. [The Commons harbours committee] wants lights. Chairman \
            [Alan Bewley] said so. [The MPs] want more. [The report] was full of it.
            """)
        let committee = "Commons harbours committee"
        #expect(found.names == [committee, committee, "Alan Bewley", committee, committee])
    }

    @Test func whoIsNamedBehindACommaIsWhoSpeaks() {
        let found = resolveSpeakers(
            """
            [Their Treasury spokesman, Vincent Marr,] said no. For [the Tories, shadow harbour secretary Stephen Dodd] said \
            yes. In a letter to [Vedette the shadow secretary] said it again.
            """)
        #expect(found.names == ["Vincent Marr", "Stephen Dodd", "Stephen Dodd"])
    }

    @Test func whoIsAskedForAPollHasNotMadeIt() {
        let found = resolveSpeakers("[A poll for the Evening Courier] found many. [A poll by Corvis] found few.")
        #expect(found.names == [nil, "Corvis"])
    }

    @Test func aSpokesmanIsKnownByWhomHeSpeaksFor() {
        let found = resolveSpeakers(
            """
            [Buckingham Palace] refused to comment. [Hugh Bly] did not. [A palace spokesman] said it was private. The Norvane \
            Standards Board was told. [Its spokesman] said it would look. [Hugh Bly] was glad. [His spokesman] said so.
            """)
        #expect(
            found.names == [
                "Buckingham Palace", "Hugh Bly", "Buckingham Palace", "Norvane Standards Board", "Hugh Bly", nil,
            ])
    }

    @Test func aBossOrAMotherOfFourIsWhoeverIsSpokenOf() {
        let found = resolveSpeakers(
            """
            [Captain Kieran Dunne, the centre,] felt hard done by. Ashton's director of rugby, John Wells, was calm. [The \
            Ashton boss] said they had all been there. Farmer Jilly Pask was not. "It is a shame," [the mother of four] said. \
            [The Norvane-born left-hander] was silent.
            """)
        #expect(found.names == ["Kieran Dunne", "John Wells", "Jilly Pask", "Jilly Pask"])
    }

    @Test func aCompanyIsNoGovernment() {
        let found = resolveSpeakers(
            "[Bankrupt oil firm Vostok] accused the Kremlin of theft. [The company] told a court that it was a sham.")
        #expect(found.names == ["Vostok", "Vostok"])
    }

    @Test func sharesAreThoseOfAFirm() {
        let found = resolveSpeakers(
            "Shares in Norjet fell after [the budget airline] warned of fog. [The carrier] was sorry.")
        #expect(found.names == ["Norjet", "Norjet"])
    }

    @Test func whoWasCalledAJudgeIsTheJudge() {
        let found = resolveSpeakers(
            """
            It was theft, [a judge] has said.

            [Richard Maw QC] found that votes were lost. [Minister Nick Rains] said no more would be. [The judge] was sure of it.
            """)
        #expect(found.names == ["Richard Maw", "Richard Maw", "Nick Rains", "Richard Maw"])
    }

    @Test func aDescriptionThatBeginsASentenceIsWhoThePronounAfterItMeans() {
        let found = resolveSpeakers(
            """
            Actress Leslie Ash has spoken of her shock. The 48-year-old, who plays barmaid Sharon Pitt, learned it from the \
            paper. "I was in the bath," [she] said.
            """)
        #expect(found.names == ["Leslie Ash"])
    }

    @Test func aSpokesmanSpeaksForTheBodyThatTheSentenceBeforeIsAbout() {
        let found = resolveSpeakers(
            """
            [Tarrant Stores] said it was slow. The telecoms regulator, Ofnet, is looking into it. [A spokesman in Dunmoor] said no \
            more. [The watchdog] was calm.
            """)
        #expect(found.names == ["Tarrant Stores", "Ofnet", "Ofnet"])
    }

    @Test func aSpokesmanGoesOnThoughHeNamesSomebody() {
        let found = resolveSpeakers("[A Tarrant spokesman] said Mr Farrow was calm. [He] said they would wait.")
        #expect(found.names == ["Tarrant", "Tarrant"])
    }

    @Test func aShadowSecretaryIsNotTheSecretary() {
        let found = resolveSpeakers(
            """
            [Trade Secretary Moira Bell] said no. [Opposition spokesman Denis Harrow] said yes. [The shadow trade secretary] \
            said it again.
            """)
        #expect(found.names == ["Moira Bell", "Denis Harrow", "Denis Harrow"])
    }

    @Test func aFirmIsOfOneCountryAndAPersonOfOneAge() {
        let firms = resolveSpeakers(
            """
            [Corvane Steel] said it was glad. Germany's Thyssel Steel may bid. [The German giant] said no. \
            [The Dutch group] was sorry.
            """)
        #expect(firms.names == ["Corvane Steel", "Thyssel Steel", "Corvane Steel"])
        let people = resolveSpeakers(
            "[Ann Kent] said no. Katie Thale, 30, ran well. [The 31-year-old] said so. [The 30-year-old] was glad.")
        #expect(people.names == ["Ann Kent", "Ann Kent", "Katie Thale"])
    }

    @Test func aNewspaperIsNoFirm() {
        let found = resolveSpeakers(
            """
            [The Norvane Echo] said so. [Tarrant Stores] told the Carrow Mirror it was false. [The company] was angry.
            """)
        #expect(found.names == ["Norvane Echo", "Tarrant Stores", "Tarrant Stores"])
    }

    @Test func whatIsApposedToAFirmIsAFirm() {
        let found = resolveSpeakers(
            """
            [Mr Mehra's company, Mehra Ispat,] declined to say. [A spokesman in Dunmoor] said no more. In Leeds [the club's \
            chairman, Alan Crown,] was glad. [Later in Carrow he] was sorry.
            """)
        #expect(found.names == ["Mehra Ispat", "Mehra Ispat", "Alan Crown", "Alan Crown"])
    }

    @Test func whoIsApposedAtASentencesEndHasTheOffice() {
        let found = resolveSpeakers(
            """
            "I hope not," said [the Bishop of Southmere, the Reverend Tom Bellis]. [Ann Kent] said no. [The bishop] said it again.
            """)
        #expect(found.names == ["Tom Bellis", "Ann Kent", "Tom Bellis"])
    }

    @Test func whoStandsBehindTheCommaOfASourceIsTheSource() {
        let found = resolveSpeakers(
            "[The Which Net] said no. According to [its London director,] Anna Borg, it was so. [She] was sure.")
        #expect(found.names.suffix(2) == ["Anna Borg", "Anna Borg"])
    }

    @Test func anAgentOfSomebodyIsNobodyElse() {
        let found = resolveSpeakers(
            "[Michael French] said he was calm. [Leslie Ash's agent] would not say.")
        #expect(found.names == ["Michael French", nil])
    }

    @Test func aPlaceAndANounAreOnePerson() {
        let found = resolveSpeakers(
            """
            Bowler Steve Harm has a bad leg. "I would bowl on one leg," [the Dunmoor paceman] wrote. [Welsh spokesman Bryn Gitt] \
            said no. [The Monmouth AM] said so twice.
            """)
        #expect(found.names == ["Steve Harm", "Bryn Gitt", "Bryn Gitt"])
    }

    @Test func whoSpeaksForAPartyIsTheSource() {
        let found = resolveSpeakers("For [the Greens, Kirsty Llew,] said no. [She] said it again.")
        #expect(found.names == ["Kirsty Llew", "Kirsty Llew"])
    }

    @Test func aWitnessIsNoLawyer() {
        let found = resolveSpeakers(
            """
            [Scott Sull] told jurors it was fraud. [Defence lawyer Reid Wein] asked Mr Sull whether he had lied. [The witness] said \
            that he had not. [Rosa Quarm QC] said Petra Wolk was hurt. [The victim] was in court.
            """)
        #expect(found.names == ["Scott Sull", "Reid Wein", "Scott Sull", "Rosa Quarm", "Petra Wolk"])
    }

    @Test func aBroadcasterMayBeWhoHasJustSpoken() {
        let found = resolveSpeakers(
            """
            Ann Lowe has won the Citrus Prize. [The chairman, Sir Trevor Mack,] said it was close. "We wept," [the broadcaster] \
            said.
            """)
        #expect(found.names == ["Trevor Mack", "Trevor Mack"])
    }

    @Test func aCompanyIsThatOfWhoHasJustSpoken() {
        let found = resolveSpeakers(
            """
            The mine was bought by Varn Invest, a firm from Dunmoor. [Sibir's British chief executive, Ann Lowe,] said it was \
            theft. "You do not find money down the sofa," [she] said. [The company] has threatened to sue. [Tom Pike, an officer of \
            the Tarn union,] said no. [The union] may strike.
            """)
        #expect(found.names.suffix(4) == ["Ann Lowe", "Sibir", "Tom Pike", "Tarn"])
    }

    @Test func anotherSingerMayBeTheSingerAfterAWhile() {
        let text = """
            "It smells," [singer Callum Hale] said. It was a long night. Nobody had eaten. The hall was full. Rain fell on it. \
            Former winner Tasha Bede was more forgiving. "I wept," confessed [the singer].
            """
        #expect(resolveSpeakers(text).names == ["Callum Hale", "Tasha Bede"])
    }

    @Test func aMinistryGoesOnToBeTheOneThatSpoke() {
        let found = resolveSpeakers(
            "[Velland's justice ministry] said no. \"Not here,\" said [a ministry spokesman]. [The Vellish leader] was silent."
        )
        #expect(found.names == ["Velland's justice ministry", "Velland's justice ministry", nil])
    }

    @Test func aDepartmentOfTwoMattersHasOneSecretary() {
        let found = resolveSpeakers(
            "[Shadow work and pensions secretary Seb Thirl] said no. [The Tory frontbencher] said it again.")
        #expect(found.names == ["Seb Thirl", "Seb Thirl"])
    }

    @Test func whoHasSpokenAtLengthIsStillMeant() {
        let found = resolveSpeakers(
            """
            [Velland coach Gareth Moor] hailed Rhys Lewin. "He has ice in his veins," said [Moor]. "I looked away. I saw my \
            shoes." [The former Carrow hooker] would not talk of it.
            """)
        #expect(found.names == ["Gareth Moor", "Gareth Moor", "Gareth Moor"])
    }

    @Test func aPaperIsTheOneJustNamed() {
        let found = resolveSpeakers(
            "[The European Commission] told the Dunmoor Herald it was so. [The paper] says it has seen a letter.")
        #expect(found.names == ["European Commission", "Dunmoor Herald"])
    }

    @Test func aRegulatorIsTheOfficeThatIsNamed() {
        let found = resolveSpeakers(
            "[The Office of Fair Weather] asked for views. The Dunmoor Herald wrote of it. [The regulator] said no.")
        #expect(found.names == ["Office of Fair Weather", "Office of Fair Weather"])
    }

    @Test func anAgeIsRememberedForLong() {
        let found = resolveSpeakers(
            """
            [Barry Skell], who performs as Barry the Great, has problems. The police want to see the bird. "It must be well," said \
            [an inspector]. The bird was "eating like a king", said [the 58-year-old nevertheless].
            """)
        #expect(found.names == ["Barry Skell", nil, "Barry Skell"])
    }

    @Test func whatStandsBehindANameAndItsCommaIsThatOne() {
        let found = resolveSpeakers("In Dunmoor Ms Lang, [a former tax lawyer who joined in 2001,] said no. Rain fell.")
        #expect(found.names == ["Lang"])
    }

    @Test func theSentenceBeforeTellsWhomMoreIsToldOf() {
        let found = resolveSpeakers(
            """
            [Stap] said he had not read it. Carrow could have striker Omar Dane back on Tuesday. [The Vellish international] says he \
            is fit. "I have trained," [he] said.
            """)
        #expect(found.names == ["Stap", "Omar Dane", "Omar Dane"])
        let far = resolveSpeakers(
            """
            [British actress Vera Cord] denied it. The critics wrote of her Italian co-star Clara Ferr.
            [Ferr] said no. "It is bad luck," explained [the actress].
            """)
        #expect(far.names == ["Vera Cord", "Clara Ferr", "Clara Ferr"])
    }

    @Test func bandsAndFirmsAreCalledByWhatTheyAre() {
        let found = resolveSpeakers(
            """
            [Rock band Pavement Saints] said it was over. [The Dunmoor four-piece] had said so. [Phone operator Orbex] was glad. \
            [The company] said no. [The Velland Farm Show] was full. [The show] was dear.
            """)
        #expect(
            found.names == [
                "Pavement Saints", "Pavement Saints", "Orbex", "Orbex", "Velland Farm Show", "Velland Farm Show",
            ])
    }
}
