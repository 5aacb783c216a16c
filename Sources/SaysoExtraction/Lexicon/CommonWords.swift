/// How common English words are in the news, where they do not begin a name.
///
/// Learned from PolNeAR's training articles (2015–16) and Reuters-21578 (1987): the share of articles in which a word
/// stands in lower case, the mean of the two corpora.
enum CommonWords {
    /// Word lists, the first of words in every second article or more, each next one of words half as common; the last
    /// of words in one article of a thousand.
    static let byRarity = [
        """
        about an and are as at be but by for from has have he in is it its not of on said that the this to was which
        will with would
        """,
        """
        after against all also any because been before campaign can company could dlrs do first had her him his if
        into just last made mln more most new no now one only or other out over pct people president presidential she
        so some than their them there they those time told two up we week were what when while who year years
        """,
        """
        according added ago already among another around asked back being between big billion both business called
        candidate candidates change come country cts current day days did does don down during earlier early economic
        election end even expected far five foreign former four general get go going good government group help here
        how including interest interview issue issues know later lead less like likely long lot major make many market
        may me meeting might money month months much need never news next night nominee number off officials our own
        part party past percent point policy political primary public put race re recent reported right same say
        saying says see set share shares should show since state statement still stock such support system take then
        these think three through today too total trade under use used ve very vote voters vs want way well where
        whether win won work world you
        """,
        """
        able account across action actually adding administration again agreed agreement ahead almost along always
        amount announced annual anything attack attacks available average away bank banks based became become began
        behind believe best better bid board bring buy call calling calls came capital care case cash certain chairman
        chief clear close comes coming comment comments common companies compared conference conservative continue
        continued control convention cost countries cut deal debate debt decision declined delegates despite didn
        different difficult director dlr doesn doing done due each economy effort efforts eight either elected email
        ended enough especially ever every exchange executive face fact failed fall family federal fell few fight
        final financial find firm focus following found free front-runner full further future gave getting give given
        got governor great groups growth half hard having held helped high higher himself history hold home hours
        however important include includes income increase increased industry information investment issued job keep
        key kind known large largest late latest law leader leaders leading least led left level life line little ll
        look looking loss lost low lower majority makes making man manager markets matter media member members message
        million morning move must my name nation nearly needed needs net nine nomination noted offer offered offering
        office official often oil once open operations order others outside paid particularly pay per period person
        personal place plan plans points policies politics poll polls position possible potential power press previous
        previously price prices primaries private probably problem problems process production profit program proposed
        provide quarter question questions raise raised rally rate rates rather real really reason received recently
        record released remain report reporters response result results rights rise role rose run running sales second
        security seeking seen senator senior seven several showed side signed significant similar six small something
        sources special speech spending spokesman start started stop strategy strong suggested supporters taken taking
        talk tax term terms thing things third though thought times together took top toward trading try trying turn
        turned unit until us using victory votes voting wants weeks went whose why winning within without women worked
        working wrote yet your
        """,
        """
        ability above accept access accounts accused acknowledged acquisition act actions active addition additional
        address advantage adviser afternoon agency agenda agree aide aides aimed air allies allow allowed alone
        although am analysts announcement answer anti anyone appeal appear appeared appears approach approval approved
        area areas aren argued argument ask asking assets attacked attempt attention audience avoid backed backing bad
        balance ballot ban banking base basis battle becoming begin beginning believed believes below benefit beyond
        biggest bill billionaire bit black bond book boost border bought break brought budget build building built
        businessman buying campaigns candidacy cannot cases cast caucuses cause caused center central certainly
        challenge chance changed changes charge charges children choice cited civil claim claims class clearly closed
        closely college commercial committee completed concern concerned concerns concluded conditions conducted
        congressional conservatives consider considered contest contests continues continuing contract contrast
        conversation corporate costs course court cover create created credit crisis critical criticism criticized
        crowd currency currently data date death decades decide decided decisions declared decline defeat defend
        defense deficit delegate demand denied described details development difference direct directly discuss div
        dollar dollars domestic donors drop dropped earned earnings effect effective elections electorate else emails
        employees ending endorsed endorsement energy ensure entering entire establishment estate estimated event
        events everyone everything evidence example existing expand expect expects experience explained export exports
        expressed faced faces facing families favor fear feel fellow field fighting figure figures filed finance firms
        fiscal floor focused follow followed force forced forces form forward friends front fully fund funds gain
        gains gas generally gets giving global goes gone greater ground growing guy hand hands happen happened hasn
        head health hear heart herself hit holding holds hope hopes host huge hundreds husband idea ideas illegal
        immediately immigrants immigration impact imports included increasing increasingly independent indicated
        industrial influence initial instead interests interviews investigation investors involved isn itself jobs
        joined joint kept killed knows lack largely larger laws leadership leave leaving legal legislation let letter
        levels liberal limited lines list live lives loan loans local longer lose losses love main management margin
        mass mean means measures meet men met middle military millions mind minimum moment mostly moved movement
        moving mths named nations near necessary negative negotiations network newspaper notes nothing numbers officer
        old opened opening operating operation opinion opportunity opposed opposition organization outstanding overall
        overseas owned paper particular parties passed path paying payments percentage performance perhaps planned
        play played playing pledged plus pointed police politically politicians polling popular population positions
        positive possibility post posted powerful preferred prepared present presidency pressure presumptive pretty
        prevent prior pro product products professor profits project proposal proposals protect provided publicly
        published purchase push putting quickly quite radical radio raising rallies range reach reached read ready
        reality reasons receive reduce reduced referring reform refused registered relationship release remained
        remaining remains remarks repeatedly reports represents request require required research resources respect
        respond responded responsible rest return review rhetoric rising risk rival rivals room rules sale saw
        scheduled school season sector secure securities seek seem seemed seems sell selling sense sent series serious
        serve served server service services shareholders sharp shift shooting short shot showing shown shows shrs
        sign signs simply single situation slightly social sold someone son soon sort sought source speak speaking
        specific speeches spend spent split spoke staff stage stake stand standing starting statements status stay
        step story strength strongly subject subsidiary success successful summer super supply supported supporter
        supporting sure survey takes talking talks target taxes team television tell telling terrorism terrorist test
        th themselves thinks thousands threat throughout tonnes tough town traditional trail tried true tweet tweeted
        ultimately understand unlikely urged value values vice video view views violence visit voice voted voter
        wanted war warned wasn ways weekend whole whom widely wife willing wins woman words workers works worth wouldn
        wrong year-old yen yesterday young
        """,
        """
        abortion abroad absolutely accepted accord accusations achieve acquire acquired acting activist activists
        activities activity actual ad add adjusted admitted adopted ads advanced advice advisers advocate affairs
        affect affected afford age agencies agents aggressive agreements aid aim alleged allowing allows ally
        alternative amid amounts analysis analyst anger angry anonymity answers anybody apparent apparently appearance
        apply appointed appropriate argue arguing arm arms article aside assault asset assistance associated attacking
        attempts attend attended attorney author authorities authority authorized aware backers background bankers
        barely basic beat becomes begun behalf behavior benefits bigger bills blame blamed block body bonds born
        bottom brand breaking brief bringing broad broader broke businesses cable calendar camp campaigned campaigning
        capacity captured car card career carried carry caucus caught centers cents challenges challenging changing
        character charged check child choose chosen circumstances cities citing citizens claimed claiming classified
        climate closer closing coalition collapse colleagues com combat combined commitment committed communications
        communities compete competition competitive complete completely complex complicated comprehensive compromise
        computer condition conduct confidence confident confirmed conflict connection consequences considering
        consistent constitutional construction consumer contested contracts contributed contributions controls
        controversial controversy convertible cooperation core corporations correct couldn count couple coupon
        coverage covered covering creating credits crime criminal critics crowds crucial crude culture currencies
        customers cuts cutting cycle daily damage danger dangerous daughter de dead dealers dealing deals debates
        debentures decade deep deeply defended degree deliver delivered demands democracy deputy describe designed
        detailed determine determined develop developed developing died differences digital diplomatic directed
        direction directors disclosed discount discussed discussion discussions dismissed dispute distribution divided
        dividend division divisive documents dominated donations double doubt dozen draw drawing drawn drew drive drug
        easier easily easy economics economists editor education effectively elsewhere embrace emerged employee
        encourage endorse endorsements enforcement engaged enormous enter entered enthusiasm entirely environment
        equal equipment equity equivalent era error essentially established estimate estimates evening eventually
        everybody exactly except exchanges executives exist exit expanded expanding expansion expectations expensive
        experienced expert experts explain extended extent extraordinary extreme extremely facilities facility factor
        factors facts failure fair fairly faith fallen falling false familiar farm farmers fast father favorable
        favored favorite fears feeling fees feet felt female fewer fifth file filing finally financing finding fine
        finish finished fire fired fit fixed flow folks followers follows food forecast formal formally formed fought
        founded founder fourth francs fraud freedom fresh friend friendly frustration fuel fundamental funding
        fundraising futures gained game gap gathered gathering generation giant gives goal goals gold goods gotten
        governments granted greatest grew gross grow grown guaranteed gun guns hall handle handling happening happens
        happy harder hate haven headed heading headquarters heads heard hearing heat heavily heavy helping highest
        highly hired holders hoped hopeful hoping hosted hour human hurt identified identify ignored image immediate
        import importance impossible improve improved improvement incident increases independents index individual
        individuals inequality inflation influential infrastructure initially inside insisted instance institutions
        insurance intelligence intended intends intent interested internal intervention interviewed introduced invest
        investments investor involvement involving issuing join journalists judge judgment keeping kids knew knowledge
        labor lady laid land language launched lawmakers lawsuit lawyer leads learn learned legacy lending liar
        liberals light limit link linked listed living long-term longtime looked looks losing mainly mainstream
        maintain maintained managed manufacturing margins mark marketing marks massive match mate material matters
        maybe mayor meant measure meetings mention mentioned merger messages mid miles minority minute minutes mission
        mistake moderate modern modest mogul momentum monetary monthly mother moves multiple names narrow nationally
        nationwide natural nature necessarily negotiating neither networks newly nobody nominating none nor normal
        noting notion nuclear numerous odds offers officers older ones ongoing online onto operate opponent opponents
        opportunities oppose optimistic option options ordered orders organizations original originally otherwise
        outcome output overwhelming overwhelmingly owns pace package pact page panel parent parents participate
        participation partly partner partners parts pass payable payment pending personally phone pick picked picture
        piece placed places planning plant platform pointing poised politician pollster popularity populist possibly
        potentially practice practices praised predicted prefer presence priced primarily principal principle
        principles priority privately proceeds produce produced producers producing programs progress progressive
        projected projects prominent promise promised promises promising prompted property prospect prospects protest
        proud prove proved provides providing provision provisions pull purchases purposes pursue pushed pushing qtr
        qualified quality questioned quick quoted races racial racist ran rating ratings reaction receiving recession
        recognize records recovery reducing reduction referred reflect reflected reflects refugees region regional
        registration regular regularly regulations rejected related relations relatively relief religion religious
        remember repeated replace replied reporter reporting represent representatives represented representing
        reputation requested requests requirements requires reserves residents respectively responsibility
        restrictions restructuring resulted retail retired returned returns revealed revenue revenues revised
        revolution rich risks road roughly round rule ruling runs safe safety save savings scale scandal schedule
        scrutiny seat seats secret seeing sees senators send sending sentiment separate seriously serving session
        setting shared shareholder sharply short-term shortly shouldn shut sides significantly simple sit site sitting
        size skeptical slow smaller smart so-called socialist society solution solutions somebody sometimes somewhat
        sound southern speaks specifically spoken spokeswoman spot spread spring stability stance standards stands
        star stated steady steps stg stocks stood stopped stories strategic strategist strike stronger struck struggle
        struggled student students study stump style subordinated substantial suggest suggesting suggests suit
        superdelegates supports supposed surge surplus surprise surprised suspended swing systems table tactics
        takeover talked targeted targets technology telephone tells temporary tender terrible territory terrorists
        thanks thinking threatened threats ticket tied ties tight tomorrow tone tonight totally track traded traders
        train transaction transactions treated trend trip trouble truly truth turning turnout tweet-id twice typically
        unable unchanged unclear understanding underwriting undisclosed undocumented unemployment unfair unions units
        unless unusual upcoming upon urging usually variety various vast venture version veteran via victims victories
        viewed violent virtually volume vowed vulnerable wage wages wait waiting wake warning watch watching water
        wave weak wealthy weapons website weekly welcome welcomed whatever wheat wide widespread winner wish word
        worldwide worried worry worse worst write writing written yield younger zero
        """,
        """
        absence absolute abuse acceptance accepting accompanied accounted accounting accusing achieved acknowledge
        acquisitions acted actively actor addressed addressing adequate adjustment adjustments admit adult advance
        advances advertising advise advised advisory advocacy advocates advocating affair affiliate afraid agent
        aggressively agrees agricultural aims aircraft aired airing airline airport al alive allegations allegedly
        alleging alongside alternatives amazing ambassador ambitious amendment amounted announce announcing annually
        answered anti-establishment anti-immigrant anticipated anxiety anymore anytime anywhere apart appealing
        appeals appearances appearing applauded applause application applications applied approaches approve
        approximately argues arguments armed army arrangement array arrested arrived asserted assertion assessment
        assigned assistant associate assume assumed assure assured attempted attempting attendees attending attitude
        attract attracted attractive attributed audiences auto award awarded awkward backs badly ballots band banker
        bankruptcy banning bar barrel barrels barriers barring basically battleground bear bearing beaten beating
        begins belief benefited bet bids billionaires billions bipartisan birth birther bitter blasted bloc blocked
        blocking blood blow blue blue-collar bold bomb booed books borders borrowing bound breakfast breaks bridge
        briefly brings broadcast broadly broken broker brokerage brokers brother bulk burden busy buyers camps capable
        capture careful carefully cares carries carrying cars casting catch category causes causing cautious ceiling
        celebrated celebrating cent centrist century certificates chain chair chairs chairwoman challenged challenger
        champion chances channel chaos cheap cheaper checks cheered cheers choices choosing chose church circle
        citizen citizenship clash classic clinch closest coal code coffee cold collected color column columnist
        combination comeback comfort comfortable commander commanding commitments committees commodity communication
        comparable compares comparison compelling competing competitors complained complaint complaints completion
        computers conceded concerning concession concessions conclusion concrete conducting conferences confirm
        conflicts confront congressman connect connected consensus considerable consideration consistently constant
        consultant consulting consumers consumption contact contained containing contender contenders content
        contention contentious contrary contribute contribution contributors controlled conventional conventions
        conversations conversion converted convince convinced convincing corn corner costly counsel counted counter
        counties counting coupled courts crack crash crazy creation credentials credibility credible creditor
        creditors criminals criticize criticizing critique crop crossed crushed ct cultural cumulative curb customer
        damaging dark deadline deadly dealer dealings deaths debts decisive declare declaring declining dedicated
        deemed deeper defeated defeating defending defensive define defined definitely definitive degrees delay
        delayed delegation delivering delivery demanded demanding demographic demonstrate demonstrated denominations
        denounced denouncing deny denying departure depend depending deport deportation deposit deposits depth
        describing deserve deserves design desire desperate destroy destroyed detail determination determining
        devastating developer developments devoted differently difficulties difficulty digits dinner diplomat
        diplomats disagree disappointed disaster disclose disclosure discontinued discourse discovered discrimination
        discussing display disputes distance distributed districts diverse diversity divide dividends dividing
        divisions document dominate donated donor door doors double-digit doubled doubts downtown downturn dozens
        draft dramatic driven driver driving dropping drove duties duty dynamic eager earn earning ease echoed
        economies economist edge editorial effects elaborate elect electing electoral electronic element eligible
        eliminate eliminated elite elites emailed embraced embracing emergency emerging emotional emphasis employed
        employers employment empty enable encouraged encouraging endorsing ends enemies enemy engage engagement
        enjoyed ensuring enthusiastic entities entry environmental episode equally erupted establish ethnic eurobond
        evangelical eventual everywhere exact exceed exception excess excessive excludes exclusive exclusively
        exercise exists expecting expense expenses expire explaining explanation exploration exporters exposed
        exposure extend extends extension extensive external extra extremist eye eyes factory fail failing falls
        famous famously fan fans faster fate fault favors featured features fee feed feelings feels fields fierce
        filings fill filled film financed finances findings finds firearms five-year fix flag flat flexibility flight
        flood fly flying focusing foot forcing forecasts forget formerly formidable forms forth forum foundation franc
        freely frequently frontrunner frustrated fueled fun fundamentally funded fundraiser gaining gay gender
        generate generated genuine golf governors grade gradually grain grant grass-roots grassroots green guarantee
        guard guess guest guilty guys hadn halt handed handful hardly harm harsh hatred headlines hearings heated
        hedge hell helps high-profile highlight highlighted highlighting hiring historic hits hitting holdings homes
        honest honor hopefuls horrible hostile hot hotel houses housing hurting id identity ideological ideology
        ignore illegally images imagine immigrant implement implemented imported impose imposed impressed improvements
        improving inability incentive incites incomes incumbent indeed independence indicate indication inevitable
        informed initiative injured inquiry insiders insist inspired institution institutional insults insurgent
        intend intense intention interesting intervene introduce introducing introduction invested investigate
        investigating investigative investigators invited island items jail jet joining jointly journalist judges jump
        jumped keeps kill killing kinds knock knowing lacks lasting launch launching lawsuits lawyers lay laying
        leaves legislative legitimate lenders length lengthy lesson lessons leverage liability lie lies lift lifted
        liked likes limiting limits lined liquidity listen listening literally lived located location locked loses
        lots loud loudly lowered lowest loyal machine magazine mail maintenance majorities maker makers male manage
        managers managing manner manufacturers map marked marriage married massacre matchup materials math maximum
        meaning meantime measured medical medium meets membership memo memory merely methods middle-class migrants
        minds mine mining ministers minorities minus misogynist missed missing mistakes mix mixed mocked model models
        moments monitoring mood moral mortgage movements movie murder mutual myself narrative narrowly nasty nearby
        negotiate negotiated neighboring nervous neurosurgeon neutral nice nightclub nil nominate nominated nominees
        non normally northern notable notice noticed objective obligations observers obstacle obtain obtained
        obtaining obvious obviously occur occurred offensive offices officially offset offshore okay oldest openly
        opens operates operative operatives operators opposes opposing opposite optimism ordinary organize organized
        organizing ought ourselves outlets outlined outlook outreach outright outsider outsiders overcome overhaul
        overnight owner owners ownership pack pages pair panic par parliament parliamentary partial participants
        partisan partnership passage passing pattern pays peace peak perceived perception perfect performed periods
        permanent permit personnel perspective persuade phase photo photos phrase physical pic picking pipeline pitch
        pivot pivotal plane planet plants players plays pleased pledge plenty podcast polled port portfolio portion
        portrayed posed positioned posts poverty powers praise predict preference preliminary premium prepare
        preparing presented presents presidents pressed pressing prevented preventing pricing priorities prison probe
        procedures proceed proceedings processing producer professional profile profitable progressives promote
        promoting proof properly properties proportion proposing prosecutor prosecutors protected protecting
        protection protesters protests proven provocative pulled purchased purpose pursuing puts quarterly questioning
        quiet quietly quit quota quotas racism raises rallying rampant ranging rank ranks rapid rapidly rapists rare
        rated re-election reaching reading realistic realize realized reasonable recalled recognition recognized
        recommend recommendation recommended recorded recover red reductions reelection reference reflecting reforms
        refugee refusal refuse refusing regard regarding regardless regime register regret regulation regulatory
        reiterated reject rejection relationships relative releasing relevant reliable reluctant rely remark reminded
        reminder remove removed renewed reorganization repay repayment repeal repeat replaced replacement reportedly
        representative repurchase requirement requiring reserved resign resignation resigned resistance resolution
        resolve resolved respected respects responding restore resulting resume retain retaliation retirement
        returning reverse reversed rigged right-wing risen rises roll rolled roots route row ruled rumors rural
        sanctions sat satisfied saved scene schools science scope search seasonally sectors secured seeks seemingly
        segment seized select selected selection self-described sensitive serial serves sessions sets settle settled
        settlement severe sexual shape sharing sheet shifted shifting shifts ship shipment shipments shipping shocked
        shootings shortage shots sick signal signature significance silver sister sites sits sizable skepticism skills
        slammed slipped slogan slowly soft software soldiers sole solid solve sounded space speakers specifics
        speculation speed spirit spotlight square st stable staffer staffers stakes standard-bearer stark stars starts
        state-owned statewide stating station stayed staying steel steep stem stepped sterling stick stiff stimulate
        stopping store stores straight strategists stream streets strengthen stressed stretch strikes striking string
        strongest structure struggles struggling stuck studies stuff stupid submitted subsequent subsidiaries
        subsidies substantially substantive succeed succeeded successes successfully successor sudden suddenly sued
        suffered sufficient sugar suggestion suggestions sum summit supplies supportive surprising surrogate
        surrogates surrounding surveyed surveys survive survived suspend suspension sustained sway sweeping swept
        switch tank tap targeting tariffs task tech technical televised temperament temporarily ten tend tends tens
        tensions tenure terror testimony testing tests text theater theme theory therefore thousand threatening
        threshold throw throwing thrown thus tie timing tired title titled tonne tool topic topics totaled totalled
        touch touched tougher tour towards trader traditionally traffic trailing trails training transfer transgender
        transition travel traveled treat treatment tremendous trends trial tries trigger trillion troops troubled
        truck trusted turmoil turnover turns tweeting two-thirds two-year type types typical ultimate unacceptable
        uncertain uncertainty undecided underlying undermine understands understood underway underwriters unfit unify
        unique unite unity universal unknown unlike unpopular unprecedented unsecured unusually updated upset users
        uses usual valuable valued vastly vehicle vehicles ventures versus veterans vetted videos viewers violated
        violation violations vision visited visiting vital vocal voiced voices volunteers walk walked walls warrant
        warrants watched weaker weakness wealth weapon wearing weather weight weren whites whoever wholly wider wild
        willingness wing winners winter withdraw wonder worker workforce working-class worries writes xenophobe yes
        yields yourself zone
        """,
        """
        abandon abandoned abandoning aboard abortions abruptly absent absorb absurd academic accelerate accelerated
        acceptable accident accomplish accomplished accomplishments accountable accrued accumulated accurate accuses
        achievement achievements achieving acknowledging acquiring acres activism acts adapt addresses adds adequately
        adherence adjust administrative admire admission admits admitting adopt adopting adoption adults advantages
        adversaries adverse advising advisor advocated affecting affection affiliated affiliation affirmative affirmed
        aftermath afterward ages aging agreeing aiming airstrikes airwaves alarm alarmed albeit alienate alienating
        aligned alike allegiance allocated alter altogether ambitions amendments amnesty ample anchor angered
        anniversary announcements answering anxieties anyway apartment apologize apologized apology appetite appoint
        appointment appointments appreciate appreciation approached approaching approvals arena arrange arranged
        arrangements arrest arrests arrival arrive arriving art articles artificial asks aspect aspects aspirations
        assailed assembled assembly assert assess assist assuming assumption assumptions asylum atmosphere attached
        attackers attendance attitudes attorneys attracting attributable auction audio authoritarian authorization
        authors automatic automatically availability averaged averaging avoided avoiding await awards awful baby
        back-and-forth backer backlash bag bags bailout balanced balances ball banned bans bare bargain bargaining
        barrier bars bases bash bathroom battled battles battling beautiful bed beef beliefs believing bench benchmark
        beneficial bent beside bias biased bidding bigotry bilateral binding biography bizarre blacks blasting blocks
        blog blunt boasted boasts bodies bolster bombing bonus boom booming boos boosted boosting boring borrow
        borrower borrowers borrowings boss bosses box boy boycott bpd brain branch branches brash breach bridges
        briefed briefing bright broaden brokered bruising brutal bubble buffer buildings bullish bully bunch burn
        burned burning bus businessmen buyer buyout buys cabinet calculated calculating calm camera cameras canceled
        cancer candidacies cap capabilities capitalize carbon cards careless cargo carrier cartel casino catastrophic
        categories cattle caution cautioned celebrate celebration celebrities celebrity centered ceremony certificate
        challengers championed chanted chanting chants chaotic characterized charging charitable charities charter
        cheer cheering chemicals childhood chip circulating circulation circus cite cites civilian clarity clashed
        clashes classes classification clean cleared clearer client clients climbed clinched clip clock clothing clout
        co-founder co-host coalesce coast codes colleague collect collecting collection collective colleges columns
        combating combine comedian command commanded commentary commented commenting commit committing commodities
        communicate compare comparing comparisons compelled compensate compensation competent competitiveness
        competitor compiled complain completing compliance complicate comply components compound comprise comprising
        compromised concentrate concentrated concept concert conciliatory conclude conclusions condemn condemned
        condemning confidential confirmation confrontation confronted confronting confused connections conscience
        consecutive consent consequential conservatism considerably considers consists consolidate consolidated
        consolidation consortium conspiracy constantly constituencies constituency constructive consultants contacted
        contain contains context contingent continuation contractor contractors contradict contrasts contributing
        contributor controlling controversies convert convicted conviction cool cooperate coordinate coordinated
        coordination cope copies copper copy corporation correspondence correspondent corrupt corruption cotton
        counterparts coup courage courses covers creates crew crimes crises criteria critic criticised criticisms
        critiques crops cross crossing crowded crowns crush cry crystal cubic cycles dad damaged damages damn dangers
        database dated dates datetime dating daughters deadlock deadlocked dealt debated debtor decent decidedly
        decides deciding decisively declaration declarations declines decrease decried default deferred defiant
        deficits defining definition delays delegate-rich deleted deliberately deliveries demise demographics
        demonstrating demonstration demonstrators denial dent departments dependent depends deployed deported
        depreciation depressed deregulation descent describes description designated desk desperately destroying
        destruction detailing detained deter detractors device devices dictator die differ differed dig dilemma
        diluted diminished diplomacy dipped dire disabled disadvantage disagreement disagreements disappeared
        disappointing disappointment disastrous disavowed discipline discontent discounted discourage discovery
        discriminatory disease disgrace dislike dismal dismantle dismiss dismissing displayed disproportionate
        disproportionately disputed disqualifying disrupt disruption dissent distant distinct distinction
        distinguished distraction distribute disturbed doctor doctors documentary documented dog dominance dominant
        dominating donation doom down-ballot downgraded downward drafted drafting drag drama dramatically drastically
        draws dream dreams dressed drilling drinking drives drops drugs dry dubious dues dumping durable ear earliest
        earth eased easing echoing economically efficiency efficient eighth elderly electrical electricity electronics
        elements elevated eligibility eliminating embarrassing embarrassment embassy emerge emissions emphasize
        emphasized emphasizing empire en enabled enacted encountered encourages endless energetic energized enforce
        engaging engine engineer engineering enhance enhanced enjoy enjoys enterprise enters entertainment
        enthusiastically entitled entity entrepreneur equality escalated escalating escape essential establishing
        ethics ethnicity eve evenly everyday evident exaggerated examples exceeded exceeding excellent exceptions
        exchanged excited excitement exciting exclude excluding excuse execute executed existed existence expectation
        expenditure expenditures experiences experiment expertise expired expires explains explicitly exploit explore
        explosive exported exporting expose expressing expression extending extremism extremists facilitate factories
        fails failures fake fallout fantastic far-right fare farms fashion fat favorability favorably favour
        favourable feared feature featuring fence feud fiction fiercely fiery fighter fighters fights figured files
        finalized financially finishing firing firmer firmly first-in-the-nation first-term fixing flags flawed fled
        fleeing flew flexible flights flip floated floating flooding floors flowers flows fluctuations flurry focuses
        follow-up footage football forceful forcefully forefront foreigners foremost forgotten formula fortune
        fortunes fossil foster founders founding four-day four-year fracking fraction fractured frame framed frankly
        fraught freeze freight frequent fringe front-runners frozen frustrations fulfill full-time function functions
        fund-raising fundamentals fundraisers funny furious games gaps garnered gasoline gather gays general-election
        generating generations generous gifts girl girls glad glass glimpse globalization globe gonna governing
        grabbed grabbing grabs grace grades gradual graduate graduation grandchildren granting grants grasp grass
        greatly greed greeted grief grounds grows guarantees guards gubernatorial guests guidance guide guidelines
        guiding guilders hack hacked hackers hacking hair half-dozen halls halted handily handled hanging harassment
        hard-line hardest harmful harvest hates hawkish head-to-head headline healthy hearts heating heed heightened
        heir helpful hero hidden hide high-level highway hikes hinted hints hire historical historically holder hole
        holiday home-state homeland hometown honesty honored horrific horse hospital hospitals hostility hosting hosts
        hotly household households http https humanitarian humanity hundred hung hurdles hypothetical ice icon
        identical identifying ideologically ignorant ignoring imagined imbalance imbalances immunity imperative
        implementation implications implied implying importantly imposing impression impressive impromptu inaccurate
        inadequate inappropriate incendiary incentives incidents inclination inclined incoming incredible incredibly
        incremental incurred indefinite indefinitely indicates indicating indications indicator indictment indirect
        indirectly inevitably inflammatory influenced informal initiatives inner innocent inquiries inroads insider
        insistence insisting insists inspector inspire inspiring installed instances instructed instrument instruments
        insufficient insult insulting insurers insurmountable integration integrity intellectual intelligent intensity
        intentions interactions interbank interfere interim interpretation interpreted interrupted intervened invasion
        inventories inventory investigated investigations investing invitation inviting invoked involve involves ire
        iron irresponsible isolated issuance item joke joked jokes joking journalism judgement judicial jury justices
        justification justified justify keen kicked kid kitchen knocked label labeled labour lacked lacking ladies
        lamented landed landing landmark landscape landslide large-scale last-minute lately latter laugh laughed
        layoffs lb lbs leaked lean leaning learning lease left-wing legally legislator legislators legislature lend
        lent lesser letters letting leveraged levy liabilities liberties liberty license licensed licenses lied
        lifetime lifting likelihood likened lingering linking links listened listing lists litigation load lobbied
        lobby lobbying lobbyist lobbyists locations lock logic long-standing longstanding looming loophole loser
        losers loved loves low-income lowering lows luck lucrative lunch luxury lying machinery mad magic magnate
        magnitude maintaining maintains maize mandate mandated mandates mandatory manufacture manufactured
        manufacturer marginal marketplace marking master matched matchups maturing maturities maturity meaningful meat
        mechanism memoir memories mental mentioning mentions merchandise mere merge merged merits mess messaging metal
        metals method microphone midday midnight midst migrant migration mile militant militants mill miners mines
        minimal minor mired mirror misleading miss missile missiles mobilize mock mocking mode moderates moderator
        moderators modified mom monitor moratorium mortgages mothers motion motivated mount mounting mouth
        multilateral multinational muscle music naming narrowed narrower nationalist nationals native nd necessity
        needle negotiation negotiator neighbor neighborhood neighbors newspapers nights nominal nominations
        non-callable nonetheless nonprofit norms notably nowhere objections objectives obligation occasionally
        occasions occupied occurring occurs offense offerings oils one-on-one one-third one-time one-year onstage
        op-ed operated operational opinions opted ore organizer organizers ounce ounces outlining outrage outrageous
        outset outspoken overhead overly oversee overseeing oversight overtime overturn owe owed packed pain painful
        paint painting palm papers parallel partially participated participating passenger passes passion passionate
        pastor paths pathway pause peaceful peaked peers pension perceptions perfectly perform performances performing
        permission permits permitted persistent persona personality persuaded persuading petition pharmaceutical
        philosophy phony photograph picks pictures pieces piled pilot placement placing plain planes planted platforms
        player pleaded please pledges pledging plight plotting polarized polarizing polite politicized pollsters pool
        populations populism populous portray portraying ports pose poses posting potent pound poured practical
        practically pragmatic praises praising pre-tax precedent precincts predictable predicting prediction
        predictions premiums prepares presentation preserve pressures presumably presumed pretax prevail prevailed
        prevailing preview prime-time print prisoners prize problematic procedure produces productive profession
        professionals profitability profound programme prohibit projections prolonged promoted promotion prompt
        prompting propaganda propel proper propose proposes proposition prosecuted prosecution prospective
        protectionism protectionist protections protester protesting protracted province provisional proxy publication
        publisher publishing pulling punch pundits punish punished punitive purchasing purely pursued qualifications
        qualify qualities quarter-century quarters questionable quo quote quotes quoting racially railed rain rallied
        ranged ranges ranking rape rarely ratio rationale rattled raucous raw rd reaches react reacted reacting
        readers reads reaffirmed realities reasonably rebels rebound rebuffed rebuild rebuilding recall recalling
        receives reception reckless recognizes recommendations reconsider recovered recruit recruiting recruitment
        redeem redemption referencing referendum refined refinery reflection refrain refuses regarded regions
        registering regulators rein rejecting relate relating relatives releases relentless relentlessly reliably
        relied relies reluctance relying remainder remarkable remarked remembered reminding reminds reminiscent remote
        render renew renewal reopen repair repayments repeating replacing reply representation rescheduling rescue
        researchers resentment residence resident residential resist resisted resonate resonated resort respective
        respondents responses responsibilities restated restaurant restored restraint restrict restricted restricting
        restrictive restructure retailer retained retaliate retire retroactively retweeted reveal revelation
        revelations reversal reviewed reviewing reviews revival revive revolt revolving reward rhetorical rice richest
        rid ridiculous ring ripped risky roads robust rock rocky roles root rough rounds routine routinely rubber rush
        rushed sacrifice sad safely sake salaries same-sex sand satisfactory satisfy saving scandals scare scared
        scathing scenario scenes scheme scientist scientists score scored scores scramble screen screening scripted
        seal searching seasonal second-place secondary seconds secrets section securing seeming segments seize sellers
        sells semiconductor semiconductors sensitivity sentence sentenced sentiments servers setback severely sex
        sexism shadow shake shaking shall shameful shaped shelf shield shipped ships shock shook shop shopping shore
        shorter shortfall shouted shouting showdown shrinking shutdown shy sidelines sight signaled signals signing
        silence similarly simultaneously single-payer singled sinking situations sixth skill skilled skin skip
        slamming slate slated slaughter slide slight slim slip slot slots slowed slower slowing smile soared soil
        solely solidarity solidly solving somehow sometime somewhere sooner sophisticated sorry sorts soul sounding
        sounds soybean soybeans sparked specialty specify spectrum speculated speculative speechwriter spin spirited
        sponsor sponsored sport sports spots spouse sprawling spreading spur squarely stabilise stabilize stacked
        stages stagnant staked stalled stances start-up stations stature steadily steal stealing steam steering
        stemming stepping sticking stimulus stir stockholders stops storage strain strange strategies streak
        strengthened strengthening strengths stress strict strictly strongholds structural studied studying stunning
        subcommittee subdued submit subsequently subsidized subsidy substance subtle succeeding sue suffer suffering
        suicide suite suited suits summary sums superdelegate superior supplied supposedly surely surface surged
        surging surpluses surprisingly surrounded surveillance surviving suspect suspected suspects suspending
        suspicion sustain sustainable symbol sympathetic sympathy syndicate tables tackle tactic tale talent tally
        tanks tapped tariff tasked taught taxing taxpayers tea teacher teachers teaches teaching teams tears
        technically techniques technological teenager telecommunications tended tendency tendered tense tension
        tentative terminal terminated tested testified textiles thank thanked theft themes theories thereafter thin
        third-party thoughts thread threaten threatens three-month three-quarters three-way three-year threw thwart
        tide tighten tightening tighter timeline tiny tip tolerance toll ton tons tools topped totaling totalling
        touted touting toxic tracking tracks traction trades tradition tragedy tragic trailed transcript transcripts
        transferred transform transformed translate transparency transparent transport transportation trash traveling
        treating tribute triggered trio trips triumph troubles troubling trounced trucks trustworthy tuition tune
        turnaround tweet-author tweet-date tweets two-for-one two-term tycoon tying ugly unanimous unanimously unaware
        unclassified uncomfortable uncovered undercut underdog underestimated undergoing undermined undermining
        underscore underscored underscores underwriter underwritten unexpected unexpectedly unfairly unfavorable
        unfortunate unhappy unified unifying unilateral universities unnamed unnecessary unofficial unpopularity
        unpredictable unqualified unrealistic unrelated unrest unspecified unsuccessful unveiled unwillingness update
        updates upgraded upheaval upper upside upward urban urge urgency urgent useful user utility vacation vague
        valid varying vegetable venue veto vetting viability viable vice-president vice-presidential victim vigorously
        violate violates violating viral virtual visas visible visits volatile volatility volumes volunteer vow vowing
        vows vulnerability vying waited walking wanting warm warming warn warnings wars wary waste watchdog
        waterboarding waters waves waving wealthiest wear websites weigh weighed welcoming welfare well-known whenever
        whiter wholesale wholly-owned whomever wide-ranging widened widening wildly wind window winds winner-take-all
        wisdom wise wishes withdrawal withdrawn withdrew withheld withholding witness witnessed woes wondered
        wonderful wondering work-related worrying would-be wounded wrapped writer writers wrongdoing xenophobic yard
        year-ago year-end year-on-year yelled youth
        """,
        """
        abide abilities abolish abolished abrupt absentee abuses abusive academics accelerating acceleration accepts
        accessible accommodate accompanying accomplishment accordance accords accountability accuracy accurately
        accusation acre acreage activated actors actress acute acutely adamant adapting adhere adjusting administered
        administrations administrator administrators admiration advancing adversely advertised advertisements advises
        aerospace affects affiliates affirm afloat after-tax afterwards aggravated aggravating aggregate aggression
        aided ailing airplane airports aisle akin alert alienated aliens allegation alleges allegiances allocate
        allocation altered alternate aluminium aluminum amassed ambition amend amended ammunition analyses analyzing
        anew angrily animal animals animated anonymous anticipate anticipates anticipating anticipation antipathy
        antitrust anxious apparatus apparel appealed applicants applies applying appointing appreciated approving
        arbiter arbitrage arbitrary arbitration architect arose arranger arranging arrives arsenal articulate
        articulated ashamed assassination assaulted assaults asserting assessments assignments associations assuage
        assumes assurance assurances ate atop audit austerity authenticity authorised authorize automaker automakers
        automated automobile automotive autumn averages awaiting awareness backdrop backfire backlog backward baggage
        bail balancing balked ballistic balloting bankrupt barley barred baseball bashing basket basketball batch
        battered battery battlefield beans bearish bears beer behave beholden belonging belongs belt bemoaned
        beneficiary benefiting betrayed bets betting bidder billed bin bind biological birthday bite bitterly blames
        blaming blanket blast blasts bleak bleeding blessing blowing blows boards boats boisterous bolstered
        bolstering bomber bombs bonuses booked booth boots bordering borrowed bother bothered bottles bounce
        boundaries bounds bourse bout bow boxes boys bracing brass brave breached breaches breadth breakdown
        breakthrough breath brewing brilliant brink broadening brushed buck budgetary budgets builds built-in bullet
        bulwark bump bumper buoyed bureaucracy bureaucratic buried burst buses bushel bushels bust butter buzz bypass
        cables calculation calculations callable campus cancel cancelled candid candidly cane capability capita
        capitalist capitalized capitals capped caps captain captive cargoes caring carpet carriers carryforward
        carryforwards carve casual cease ceilings cell cellphones cement centerpiece centre cereals certainty
        certified chains chaired chairmen chambers channels characteristics charity chart chartered chatter cheated
        checked checking cheese chiefly chips chocolate chorus chunk circles circuit circulated civic clarification
        clarified clarify clarifying class-action classify clause cleaner cleaning clearance clearances clearing climb
        clinical clinics closed-door closes closure closures clothes cloud clubs clues clutch co-author co-managed
        co-sponsored coarse cocoa coffers coherent coin coincide collaboration collapsed collapsing collateral
        collectively colony comedy comfortably commander-in-chief commentator commentators commercials commissioned
        commissions communicated communique compassion compatible compensated competed competence compiling complexity
        component composed composite comprised concede concentrating concentration concerted concludes conditional
        conditioned conducts confidant confidentiality confined confirming conflicted conflicting confrontational
        confrontations confusing confusion congratulated conjunction connecting conscious consequence considerations
        consist consisting consolidating constituents constitute constitutes constrained constraints consulate
        consultation consultations consulted consume consuming consummate contacts contemplate contemplating
        contemporary contend contended contends contents continent continually continuous contracted contradiction
        contrasted contrasting convened convenience converting convey cooperative coordinating coordinator cordial
        cornerstone correction correctly correctness correlation corresponded corresponding corridor cost-cutting
        costing countered counterpart countervailing counts courtesy courting cozy crackdown cracked cracking cracks
        crashed cream creative credited creeping crews critically cross-border crosses crown crumbling crushing
        curbing curbs cure cushion custody custom customs cut-price cutbacks cwt cynical dairy dampen dancing daunting
        dawn daylight deadliest dear debating debenture debtors debut decision-making deck declares decreased decree
        deepen deepest defaults defect defects defence defendant defender defenses defer deficiencies deficiency
        defied deflect del delaying delegations deliberate deliberations delicate delivers demeanor democracies
        demonstrates demonstrations denies denominated departing depended dependence deploy deploying deportations
        deporting depress depression deprive depriving derail derided derived des designs desirable destinations
        destined detect detention deterioration detrimental devastated developers develops dial dialogue dictate
        dictated dies differentials differs dignity diminish diminishing dioxide dip directions disagreed disagrees
        disappear disappearing disapproval disarray disavow disciplined disclosures discomfort discord discounts
        discover discredit discredited discretion discriminate discriminated diseases disgruntled disgusting disliked
        dislodge dismay dismissal dismissive dispatched dispel displaced displays disposal disposition disqualified
        disregard disrupted disruptions disruptive dissatisfaction dissatisfied dissolution distanced distorted
        distract distressed distributing distributor distributors distrust disturbing diversified diversify diversion
        diverted divides divorced documentation dogged dogs domain domestically donate door-to-door doubles doubling
        doubted doubtful downgrade downplayed dragged dragging drain drastic drink drinks drivers drought droves
        drowned drum du dual dubbed duck dump dumped duration dying dysfunction e-mail earners earns ears earthquake
        easiest eat eating echo echoes edged edges editing editors educated educational effectiveness eggs electorates
        elevate elimination embarked embarrassed embassies embattled embedded embodied embroiled emergence emotionally
        employ employer employing employs empower empowering enabling enact encounter encouragement endorses endured
        enforcing engineered engineers engines enhancement enjoying enormously enrollment entails entitlement entrance
        entrepreneurs envisaged envisioned envoy epidemic equation equities eradicate erode eroded eroding erosion
        errors erupt escalation escorted espionage essence et ethical euphoria evade evaluate evaluating evaluation
        evil evolution ex exacerbated examine examined examining exceedingly exceeds exceptional exceptionally
        excesses excessively exchangeable excise excluded executing exempt exercisable exercised exercises exercising
        existential expands experiencing expiration expiring explanations exploited exploring explosion exporter
        extensions extensively extraordinarily extremes eyebrows eyeing fabric fabricated faction factions facto fade
        faded fading fairness faked falsely faltered familiarity far-reaching fared fares fatal fatally fatigue fats
        favoring fearing feasibility feasible federally feeds felony fend fertile fervor filling films financiers
        fines finger fingers finishes fires firestorm firmed first-quarter first-time fish fishing fitness fits
        fitting fixtures flagging flanked flap flat-out flaws fledgling fleet flipped float flooded flourish flowed
        flowing fold folded foolish footing footsteps foreclosure foresee forever forge forged forgive forgiveness
        format formation forming formulate forthcoming forums fostering fragile framework franchise fraudulent
        free-market free-trade freed friction friendship frontier fronts froze fruit fueling fuels fulfilling
        functioning funeral fury gallon galvanized gambling gaming gang gases gate gatherings gear gearing generic
        gentleman geographic geographically geography geopolitical gesture get-out-the-vote giants gift gilt globally
        gloves gmt golden goodwill govern governmental grab graduated graduates grains grandfather graphics grappling
        grave gravely gravity greenhouse gridlock grim grind grip grocery groundwork growers guaranteeing guarded
        guided guilder habits hailed halfway halting hammer hammered hampered handing handles happily hard-pressed
        hardline hardship hardware harmed hateful haul hazardous headache headaches headquartered heal health-care
        heaven heavier hectares hedging heels hefty height helicopter helicopters helm heroes hierarchy highlights
        highs highways hike hint hires hog holes holidays homegrown homeless honestly hopefully horror hostage hotels
        hourly hrs hub hungry hunting hurdle ideal ideally identification identities idle illness illustrated
        illustration imminent immune impacted impartial impatient impetus implementing implication implicit implicitly
        imply importers importing imposition impractical improper improves inaction inactive inception inch inclusion
        inclusive incompatible incompetent incomplete inconsistent incorrect indebted independently indicators
        indicted individually industrialised industrialized ineffective ineligible infamous infiltrated inflationary
        inflow influx informally informing infringing inherent inherited initiated inject injection injunction
        innovation innovative input insecurity inserted inspection instability install installation instant instantly
        instructions insured integrate integrated intensified intensify intensifying intensive interaction
        interference interior internally internationally interpret intersection interviewer intimidation introduces
        invoking ironic irrelevant irritated isolate jeopardize jeopardy jets jihadists jobless jockeying joins
        journey joy juice junior jurisdiction keenly keynote kick kicking killer killings kilo kilos km knife knocking
        labeling lagged lagging lags lambasted lands lap lapse laser lashed lasted laughing lawmaker lax layer lays
        leak leaking leases leasing leeway left-leaning leftist legalizing legendary lender lens lesbian
        liberalisation liberalization libertarian library licences licensing lifestyle lighting lightning lights
        limitation limitations lining liquid liquidation lire lit lively livestock loading locally locals logical
        logistics lone long-awaited long-range long-running long-shot longer-term longest looms loopholes loose
        lopsided loving loyalty lucky luncheon lure makeup malaise manages maneuvering manipulating manipulation
        mantle manufactures marched markedly marker marketed marred mask matches matching mature matures maximize meal
        measuring median medicine medium-term memorandum merchant merchants mergers merit metric metropolitan mild
        milk mills mineral minimize miracle mirrored misconduct misguided mishandled mishandling misses missions
        mistaken misunderstanding mobile moderately mold monitored monitors monopoly mosques mountains mounted
        mourning movies much-needed municipal murdered muted mutually namely narrowing naturally naval near-term
        nearest nearing nears negatives negligence negotiable negotiators netted networking newcomers newer newest
        newfound newsletter niche non-partisan non-performing non-profit nonpartisan nonsense noon northeast
        northeastern nose novel nuances nuts oath object objection obscured observation observed obstacles occasion
        occasional occupation occupying occurrence odd offended offsetting oilseeds ominous one-half onslaught
        openings operator opt optional oral orange orbit org organizational origin originated oust ousted ouster
        outgoing outlet outline outraged outweigh overcapacity overdue overlap overlooked overlooking oversees
        overshadowed overtake overthrow overtly overtures overturned overwhelmed owes owing owning packages packaging
        painted paints panels paperwork parade parameters parked parking parks partisans passengers passport patch
        patent patience patients patterns payback payroll pct-owned peacefully peanuts peer pegged penalties penalty
        pence penetrate pensions periodically permanently perpetual persist persons perspectives pervasive pesos
        pessimistic phenomenon philosophical phones physically physician picket pickup pigs pile pill pin pink pipe
        pit pitched pitting pizza plagued plaintiffs planks planting plastic plastics plates playbook plea pleas
        pleasure plot plummeted plunge plunged pocket pockets pointedly poison polarization policing policy-making
        pollution poorer poorest poorly pop populated pork posing positioning positively possibilities postings
        postpone postponed poultry pounds pouring powered powerhouse practiced pray prayer prayers pre precarious
        precious precise precisely predatory predecessor predecessors predicts predominantly preferences prefers
        pregnancy pregnant prelude premature preparation preparedness presenting presently preserved preserving
        presided pressured previously-announced pride principally printed printing privacy privately-held
        privatisation probation probing procedural proceeded proceeding processes processors proclaimed productivity
        profiles profoundly programming prohibited prohibitive prohibits projecting projection prolong prominence
        prominently promotional promptly prone pronounced prop propelled proponent proponents proportionally
        proportions proprietary prosecute prosecuting prospectus prosperity protects protested protocol proves
        providers provinces provincial proving provisionally provoke provoked prudent psychological psychology
        publicity publish punching punishment pure pursuant pursuit pushes quantities quantity quell queries racing
        radar radically raid raids rail railway rains rainy ramped rand random randomly ranked rankings rapeseed rash
        ratified ratify rational reactions readily readiness reaffirm real-time realization reasoning reassure
        reassured reassuring rebates rebel rebellion rebuke recapitalization receipt receipts receptive recess
        recipient reckoning reclaim recognizing recommending reconciliation recording recounted recourse recruiter
        recurring redacted redeemable redeemed refer referenced references refers refinance refinancing refineries
        refining reforming refuge regain regards registrations regretted regulate regulating reined reinforced
        reinforces reinstate rejects relax relaxed reliance relocate relocated reluctantly remarkably remarking remind
        removal removing reneging renewable renovated renovation rent rental reopened repaid repaying replaces replay
        reprimanded reproductive repurchased requesting reschedule rescheduled rescued resemble reservations reset
        resettle reshape residual resistant resisting resonance resounding resource responds responsive restaurants
        restoring restrained restructured rests resumed resurgence retailers retaining retains retaliatory rethink
        retirees retiring retreat revealing reveals reversing revision revived revolutionary rewarding rewards ride
        riding rift rigorous rigs rip ripe ripping rivalry robots rocked rocket rolling roof rooms rout routes
        royalties rulings rumored rumours run-up runoff rupees rushing safer sagging salary sample samples sampling
        sanctioned satellite scares scattered scenarios scheduling schemes scientific scrambled scrambling scrap
        screaming screens screw script scuttle sealed seas seasoned seated second-largest secrecy secretaries secretly
        sections seed seeds segregation seismic self semi-annual seminar sends sensible sentencing separated
        separately separating separation seriousness servicing set-up setbacks settling seven-member seven-year
        seventh sexually shake-up shaken shaky shame shaping sharpened sharper shed shedding sheer sheets shelter
        shelves shirt shocks shoot shops shores short-lived shortages shortcomings shrink shrugged sided sidelined
        sights sign-up signatures silent sincere single-family sink six-day six-month six-year slams slap slash
        slavery sleep slice slid slipping slowdown sluggish slump smallest smelter smiling smoking smooth snap snow
        sober soften softer solar soldier solicit solidify solved songs sorghum soured southeastern southwest
        sovereign sovereignty spare spark sparking sparred spawned specializes spectacle spectacular speculate
        speculators spell spends sphere spike spill spiral spite spokesmen spontaneous spotted spreads spree spurred
        spy square-foot squeezed staffing staffs staged staggering stagnation stall stamina stamp standby standpoint
        standstill staple state-run stationed statistical statutes statutory staunch stays steer steered stems stern
        stirred stolen stored storm straightforward strained strains strategically straw stressing stretched stretches
        stricter stride strides strife stripped strive stronghold structured structures stubborn stumbles stunned
        subjected subjects subscribers suburb suburban succeeds sufficiently suing suitable supermarket superpower
        supervised supplement supplier suppliers supplying surfaced surgery surpassed surpassing surprises survival
        suspicious swamp swap swaps swaths swiftly swinging switched switching sworn sync syndicated systemic tacit
        tack tackling tactical tag tallied tangible tanker tankers tape taped tapping tasks taste tastes taxation
        taxpayer teach teamed tear technique teeth temper temperature temperatures tenders tennis tent tenuous termed
        terminals terminate termination terribly terrific territorial territories testify textile theoretical therapy
        thereby thick third-place thorough thoroughly three-day three-for-two thrust thwarted tier tightened timed
        timely timestamp tin tips titles tobacco token tolerate tonnage tops tossed totals touches toughest towers
        towns toy traced trademark trained tranche tranches transferring transformation transforming transit
        translated transmission trapped travelers treasurer treaties treaty trees tremendously trending trials trickle
        tricky triple trove trustee tuition-free tunnel turbulent twin twist two-day two-hour two-man two-way
        unanswered unarmed unauthorized unavailable uncertainties uncommitted uncommon underground undermines
        underscoring undersecretary understated undertake undertaken undervalued underwrite undivided undo undoubtedly
        undue uneasy unemployed unfavorably unfold unfounded unheard unidentified uniform uninsured unionized uniting
        universe unleashed unlimited unloaded unnoticed unpaid unravel unreasonable unresolved unsafe unsettled
        unsolicited unstable unsuccessfully unsure untrue unwanted unwilling upbeat upfront upgrade upheld uprising
        uproar upstate upswing upturn upwards uranium urges ushered utilities utilization uttered vacancy vacant
        vaccine vacuum variable vary vegetables vein vendor vendors verbal verge versions vessel vessels vetoed
        vicious viewing vigor vigorous village virtue virus void voluntarily voluntary waged waging waiver waivers
        walks waning warehouse warehouses warfare warmly wasted wasteful wasting watches waterway waved weaken
        weakened weakening weakest weaknesses wedding weekends weird wells wet whatsoever whereas wherever widen
        windfall wine wings wiping withdrawing withhold withstand witnesses worded wording wore workplace worthwhile
        wound wounds wrap wrestling writedown xenophobia yawning year-earlier year-to-date yearly yellow yielded
        yielding zeal zinc zones
        """,
        """
        abated abiding abnormal abolishing abolition absorbed abundant abused acceptances accessories accordingly
        accumulating accustomed acid acquires across-the-board adapted additions adequacy adjacent adjourned
        adjustable administer advantageous advertisement advertisers advisors aged aggravate aggregates aiding aids
        airliner airliners airplanes alcohol align alignment all-out alleviate alliances allocations allotted
        allowance ambivalent amounting amusement analyze ancillary announces annualized annum anti-dumping antibody
        apartheid apples appliance appliances applicable approves arbitrarily arise arisen arising arrears arrivals
        artificially artillery artists assemble assessed assign assisted assisting assuring attach attain attraction
        attractiveness attribute attributes auctions audited auditing auditors auspices authorizing automation avert
        awaits awarding backup bakery bales balloon bands barge barter bearer beauty beet belligerent belly belong
        beneath beneficiaries benefitted benefitting beset better-than-expected beverage bickering bidders
        biotechnology bits blend blew blip blizzard blueprint bluntly boat bombings booking borne bottomed bounced
        brackets brains brake branded breaching bread breakup breathing breeding bribes bridging brunt bu budgeted
        buildup bull bulletin bullion buoyant burdened burdens busiest buyback by-election cake calculate calculates
        canal cancellation canned capitalisation capitalization case-by-case casualties catalyst catastrophe catching
        categorically catering cautiously ceased celebrations cells centres centuries cereal certification certify
        chairmanship chasing cheapest cheaply cheating chemistry chicken choke chooses chronic cif cigarette
        cigarettes circuits circulate circumvent citrus clandestine clerk clever climbing closings clouded clouds
        co-chairman co-lead co-managers coach coal-fired coat coconut coincided coincides coins collateralized
        combines combining commence commenced commencement commercially commissioners commonly communists compact
        compensatory complaining complement complied complying compounded compounds comprises computerized concluding
        configuration confirms conform conglomerate congressmen conservation consisted consistency construct
        constructed consult consumed container containers contaminated contamination contemplated continuously contra
        contractual contradicted contradictory convenient convening convergence converts cooking cooled cooling
        cooperating corrected corrections corrective corrects correspond correspondents cosmetics counteract
        counterproductive countryside courageous courted covert craft cranes creditwatch crippled crippling crudes
        crushers curbed curtail curtailed curve customary da dam dampened dampening dams day-to-day debit debt-equity
        deceptive decreases decreasing deduction deductions deepening defaulted defendants definite defuse delighted
        deliverable dental dependency deployment deposited depositors deputies der deregulate derivatives desert
        designer desired desktop destabilizing destination detainees detected detecting deteriorated deteriorating
        deterrent devaluation developmental devise diagnostic differential digging diligence dilution director-general
        disadvantages disbursed disbursements discarded disciplinary disclosing discouraging discoveries discretionary
        disk dislocation dismayed displace displeasure dispose dissemination dissident dissolving distort distortion
        distortions distributes diversification divert diverting divest divestiture doldrums dollar-denominated doomed
        downed downside downwards drawdown dried drift drill drilled dull dust dwindling earmarked ebullient edging
        edible edition educate egg eight-year elaborating elevators embargo emerges emphasizes empowered enables
        endanger endangering endure enforced enhancing enlarged enlist enquiries enquiry enrolled entertain entitle
        entitles entrenched equals equilibrium equip equipped erased erect escalate escaped escort establishes ethanol
        eurobonds evacuation evaluated evergreen exacerbate examination exchanging execution exemption exhausted
        exhibit expansive expedite expedited experiments explicit exploded exploitation exploiting exploratory
        explored expressions extract extracted extraction fact-finding factored faithful falloff falter faltering
        fanning farmer farming farmland fast-growing fastest favoured feedgrains feeding fertilizer fever fiber
        fiduciary finalised finalize finalizing fined finest firming fixed-rate flagged flared flatly flies flocked
        floods flotation flour flown fluctuate fluctuation fluid fob foothold footwear forbid forbidden forecasting
        foreign-owned foresaw foreseeable forest forma forwarded franchises free-fall freeing freer freezes freezing
        fruitless fruits fulfilled full-year fuller furniture gallons gauge generates generators genetically genuinely
        geographical gestures gilts gloomy glut governed government-owned grapple grinding grounded grouping guerrilla
        guessing guesstimated guesstimating gut ha half-hour half-point halved hamper hang harbor hard-hit harness
        harvested harvesting headlined healthier hectare hedged hemisphere heralded hesitate high-cost high-end
        high-priced high-quality high-speed high-tech high-technology hinder hitherto hoc honoring honour hook horizon
        hostages hostilities hovered hovering humans hunger hurts hydraulic illnesses immense immensely impacts
        impasse impending implies importer improperly inconclusive incorporate incorporated incorporating
        incorporation increments indebtedness indicative indispensable inefficient inexperience infected infection
        inflate inflation-adjusted inflicted inflows influences influencing inform infringe infringed infringement
        infusion ingredients inhibit initiate injected injecting injections injuries injury ink insert insignificant
        insolvent inspiration installations installing institutes instructing insurer integrating intensification
        interactive interagency intervals intervening introductions invite invoke issuer issuers judged jumbo junk
        keys kg kills kit know-how labels laboratory lackluster lame languages last-ditch laundry lawn layoff leaks
        leaner leap leased leather legality legislate lessen lessening lets levied liable liberalise liberalism
        licence lieu lighter lightly limelight lion liquids liquor listings loaded locate long-distance long-run
        loosen lottery low-cost lower-cost lull lumber lump magazines mailed mainframe mainstay man-made manipulate
        manpower mapping marginally marketable marketers mat materially mathematical matured meals meaningless
        measurements medium-range medium-sized megawatt menu messenger meters metres microchip microchips
        microprocessor midafternoon midsession mildly milestone milling mined miner ministerial ministries
        misunderstandings mitigate mixture mln-dlr mm modeled moderated moderating modernization modestly modification
        modifications modify modifying moisture mortgage-backed motivate motives motorcycles mud mulling
        municipalities mystified near-record negatively neglect neglected negligible neighbouring nervousness newcomer
        ninth non-accrual non-bank non-cash non-competitive non-members non-oil non-recurring non-refundable non-union
        non-voting nonstop nosedive notices notified nurses nursing objected obligated obliged observe observer occupy
        offshoot oilfield oilseed olive on-line one-day one-fifth one-for-one one-month one-quarter onshore open-ended
        openness optical optics oranges ordering orderly organisations oriented origins ours out-of-state outbreak
        outer outflow outflows outlay outlays outlines outpaced outstripped over-the-counter overallotments overcoming
        overhauling overlook override overstated oversubscribed oversupply overvalued oxygen packing pacts pains pare
        participant partnerships passports patented patents patient patrol pave paving paychecks payout payouts
        peaking peasants penalized penny perceive percentages periodic permissible permitting pesetas petrochemical
        petrol pharmaceuticals phased physicians pick-up pilots pipelines placements plaintiff plantations plantings
        platinum plead poisoning policymakers policymaking polluting pools portfolios portions postponement posture
        pour powder praecipuum pre-split preceded preceding precision preclude preferable preferential preparations
        prescription preservation pressuring presume prevails prevention prevents printer printers prisoner
        private-sector privatised probability probable probes processed processor procurement profit-taking
        progressively prohibiting proliferation promissory promotions protective protein protocols prototype provider
        provoking prudence public-sector publishes pulp pump pumped pumping pumps purchasers puzzled quake query
        racked radiation raided railroad rainfall ratification rationing ratios ravaging re-elected reactor reactors
        realignment realistically reallocated reassess reassurance rebate rebounded recapture receivable receivables
        recipients recommends reconstruction record-breaking recovering redemptions redress reduces redundancies
        reeling refiners reformed refrained refund refunding refunds regaining regrettable regulated regulates
        rehabilitate rehabilitation reinforce reinstated reinstatement reintroduction reiterating relates relation
        relieve remedies remittances renamed rendered renegotiate renegotiated renegotiation renovations reopening
        repaired repairing repairs repercussions replacements repurchases resale rescinded researcher reservation
        resigning resolutions resolving restart restitution restoration restraining restraints restriction resuming
        resumption resurrected retailing retires retraining retreating revaluation revise revising revisions reviving
        revoke rig rigid ringgit riots riyal riyals rocks rod rollback rounded rounding royalty rulers rumor
        sacrifices safeguard safeguards sailing salaried same-store sank satisfactorily scales scanner scant sceptical
        schedules scrapped seamen second-quarter selecting selective self-imposed sell-off seller selloff settlements
        settles severance shareholding shattered sheep shelve shelved shied shipbuilding shoe shoes shortfalls showers
        shrewd shunned shutting shuttle signalled signup simplify simultaneous sincerely sizeable skewed slack slashed
        sleeping sliding smoke smoothly soar soaring societies softening soliciting soon-to-be soundly southwestern
        sow sowing sown span spate specialist specialists specifications specified specter spelled spilled spillover
        spinning spinoff splits splitting spokesperson sponsors spun squeeze squeezing stabilisation stabilising
        stabilized stabilizing staging stalling standardized standoff statute steers stemmed stepped-up sticks
        stimulating stimulation stockbrokers stocked stockholder stockpile stockpiles stoppage storms streamlining
        stretching stringent strip stroke stubbornly studio stumbling sub submarine submarines submission submitting
        subpoenaed subscribe subscription substitute successive successors suffers suitor sulphur supercomputer
        supervision supervisory supplemental supplementary surcharge surpass surrender surrendered survivors
        susceptible suspicions sustaining swallow swapped sweep sweet swell swelled swift swings swung symbolic
        syndication syrup tabloid tackled take-up takeovers tandem tapes targetted tax-exempt tax-free taxable taxed
        telex tendering tentatively testifying textbook theirs third-largest thirds three-for-one three-man thrift
        tickets tightly till timber time-consuming timetable tire tires tissue touching tourism tourist tourists trace
        tracked tractors trade-weighted trains transatlantic transfers translates transmit trap tree tremor tribunal
        triggering trim tripled trucking trusts tube tumble tumbling tuned turbulence twenty two-tier two-week
        unadjusted unaffected unaffiliated unavoidable unconditional unconvinced und undeclared undercutting undergo
        underperforming undertaking undertakings undetermined unequivocally unfinished unilaterally unjust unlawfully
        unloading unnecessarily unprofitable unregistered unregulated unreported unsatisfactory unthinkable unveil
        unwelcome upgrading uphill upsetting urgently usage usda utilisation utilized vain valuation value-added
        valves variables variations varied veer verification verify viewpoint villages viruses visitors von wagon
        wagons waits waive waived walkout wariness warranted warships watchers week-long weighing weighted wheel
        wheels whereby whichever width wil winding wiped wire wished wishing withdrawals workable workstations worsen
        worsened worsening write-off write-offs writedowns writeoff wrongly yards year-over-year yearend yr yuan
        """,
        """
        accession accidents accommodative accountants accrue accruing accumulate accumulation adhering adhesives
        agribusiness all-time allowable allowances alloy alumina ambassadors amending amortization annualised
        anti-inflation anti-missile antibodies apiece appease appraisal approximate arbitrager arbitragers architects
        architecture assemblies assessing assures auctioned auditor authorisation autos avalanche avenues avoidance
        awaited bagged baht bankruptcies barometer barrow bauxite bbl behaviour bellies bilion billing billion-dlr
        bleached bolivars bondholders bone bookrunner bore bottling breathe brewer brewery broad-based broadened
        brokerages broking build-up builders burdensome cans capitalised carmaker carryover cassette casualty catalog
        catalytic cathode ceasefire cede cellular centigrade centre-right centred ceremonies chairing charge-offs
        chiefs chilled claimants clauses cleanup co-manager coated cocoas coffees cogeneration colour combatting
        commerical commuter comparative competitively compile complementary completes complications compromises
        computing conceivably concentrates concessional concessionary condensate conditionally conditioning condom
        condoms conserve consortia constituted construed consultancy consultative contingencies contingency continuity
        contracting contraction contras controller controllers convene conversions cooperated cooperatives copyright
        copyrights correcting counselor counter-productive countermeasures coupons courier covenants cruise customized
        cutback cyclical dangerously daytime deadlines deducting deflationary delinquent deodorised depleted depletion
        deposed deposit-taking depositary depreciated depressing depths designing deteriorate devalued devised di
        dialing diesel digest dilute dim dinar dinars dipping directive disallowed disapprove disbursement discard
        discharge discontinue discounting disguised dismantling disposable disposals dissolve distillate distributions
        divested divestitures divestment dlr-a-share dlr-per-share dollar-based dormant downstream draining drawings
        dressing drifted drying durables durum duty-free dw dwt effected efficiently electromagnetic elevator eleventh
        embark embezzlement emeritus emirate emission emphasised enactment endangered enrichment entail entirety
        entitling envisage es escrow estimating ethylene euro-commercial euroyen evasion exempted exemptions exert
        exhaust exhibition expansionary experimental exportable exposures extinguishment facilitating fairer
        favourably favours feeder feedstock ferry fertiliser fertilisers fibre financier financings firmness
        first-half five-day five-for-four five-party flare-up fluids flush follow-through followthrough foresees
        foreshadow forestall forfeited formulated four-week frames franchised frictions frost fuelled fuelling fulfil
        full-scale funneled furnish garments gdp geared geothermal gnp go-ahead grading grams graphic grey grossly
        growth-oriented guerrillas harbour harvests hectic heifers high-grade high-performance high-ranking high-yield
        hogs hour-long hugely hybrid hydroelectric idled imaging impair impaired impatience impede imposes inches
        inconceivable incorporates incur indemnification indexed indexes indices induce industrialists inertia
        infectious inflated ingredient inspections inspectors instalment instalments instituted insure intact
        intangible integral intercepted interface interfered intermediary interval intransigence invalid irrespective
        irrevocable irrigation isolation jailed jitters joint-venture jolted jungle kerb kernel kernels kidnapped
        kilowatt kits kms kwacha lag latex lead-zinc leaded leapt leg lends levies liberalised liberalising licensee
        lid liftings likewise liquefied liquidate liquidated liquidating lira litre ln loan-loss loaned lobbies lodged
        logo long-time loss-making lowers macroeconomic magnetic majeure mammoth management-led manoeuvre maritime
        marketer markka martial measurement mechanical mechanisms mediator megabyte megabytes megawatts mentality
        merchandising merging microscopic microwave mid-year midmorning midwestern milled mini minicomputer
        minicomputers mlns mn moderation modernisation modernise modular monopolies month-long mt mth multi-million
        multi-year multiples naphtha nationalised navigation nearer neighbours nervously newsprint nickel nine-day
        nine-month non-farm non-ferrous non-interest non-member non-public non-residents non-stop non-tariff
        non-traditional nonperforming nonrecurring noteholders noticeable notification obtains octane off-the-run
        offtake oilfields olein omissions omnibus one-for one-for-five one-point one-week onwards optic opting
        organised outcry outperform outskirts outweighed over-allotment over-allotments over-production overallotment
        overproduction overriding overshoot oxide par-priced paralysed parities pellets penetration per-share performs
        peripheral peseta peso pfennigs physicals pills pioneered pits planner planners plate plug plummet plunging
        policymaker pooled pooling post-split post-war potato pre-election precipitation precipitous preempt
        preferring prejudice preparatory prepayment prerequisite prescribed prestige privately-owned privatise
        privatization privileged procure profitably programmes progressed progressing propane proration publications
        pullout pump-priming purchaser purity queried questioner quicker quotation radioactive railways rata
        rationalisation raws reaffirmation reaffirming realise reallowance recapitalize receivership reciprocal
        reciprocity reckoned recognise recognised recorders recoup recouped recoverable recreation redeeming redeploy
        redirect redistribution redundancy refinanced refiner reflationary refocusing refrigeration regulator
        rehearing reinsurance reintroduce reinvest relaxation relay relieving relocation remedial remedy removes
        renegotiating reorganisation reorganize reorganized repatriation repayable replenishment replying resell
        reserving resins respectable restatement restrain retention retractable retreated retroactive richer rigidly
        rings rivers roaster rockets roubles routed ruin rupiah sacked sail salvage same-maturity same-rated
        satisfaction scrapping seasonally-adjusted secretariat seizure self-sufficiency semi-finished servants
        seven-day shelled shillings shipowners shippers short-covering shorten shrank sideways siege signalling
        simpler slows slumped slumping small-scale smelters smelting smuggling snapped solicitation solvency sows
        soymeal soyoil specialised specialized specializing specifying speculating speeding speedy spin-off spirits
        spying stabilised stabilization stalemate startup state-controlled statistic steadiness steelmakers steeply
        stiffer stimulated stipulated stockbroker stockpiled stop-gap stoppages streamline streamlined strikers
        subordinate subscribed subsidise subsidised subsidize subsidizing substitutes subsystems sugarcane sunflower
        sunflowerseed supercomputers swallowed sweetened switches syndicates synthetic tabled take-or-pay tallow
        technicians telephones televisions telexes tending tenth terminating theoretically third-quarter thrifts
        throughput ticker tightness tit-for-tat tomato top-flight toppled toughen tradeable trademarks transacted
        transferable transitional transmitted transporting travelling trimmed tropical troy tumbled turbines two-month
        umbrella unch uncompetitive underlines underpinned undertook undeveloped unfavourable unissued unitholders
        unjustified unleaded unleashing unproductive unrestricted unsold unsuitable unveiling upwardly utmost
        vacancies validly valuing valve variable-rate varieties verdict verified vice-chairman warmer warplanes wedge
        weed weighting willingly wines workstation world-wide wrangling write-down writeoffs yr-ago zero-coupon
        """,
    ]
}
