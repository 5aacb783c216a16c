/// Words from which the finder of names tells what a run of capitalised words is, by the part they play.
/// Compiled by hand from general knowledge.
enum NameWords {
    /// Forms of address, no part of a name; those of women and of men apart.
    static let femaleTitles =
        "Mrs Mrs. Ms Ms. Miss Dame Lady Baroness Queen Princess Duchess Countess Madame Sister Mme Begum"
    static let maleTitles = """
        Mr Mr. Sir Lord King Prince Duke Earl Count Viscount Pope Brother Father Ayatollah Imam Sheikh Emir Sultan Monsieur
        Herr Señor Rabbi
        """
    static let titles = """
        Dr Dr. Pres Pres. Prof Prof. Professor Doctor Rev Rev. Reverend Sen Sen. Sens. Senator Rep Rep. Reps.
        Representative Congressman Congresswoman Assemblyman Assemblywoman Councilman Councilwoman Councillor Cllr Gov
        Gov. Govs. Governor Lt Lt. Lieutenant Gen Gen. General Col Col. Colonel Maj Maj. Major Capt Capt. Captain Cmdr
        Cmdr. Commander Adm Adm. Admiral Sgt Sgt. Sergeant Cpl Cpl. Corporal Pvt Pvt. Private Pte Det Det. Detective
        Inspector Superintendent Insp Supt Ch Constable PC DC DI Officer Sheriff Deputy Marshal Judge Justice Magistrate
        Ambassador Amb. Archbishop Bishop Cardinal Canon Mullah Supreme Chief President Vice Prime Premier Chancellor
        Secretary Minister Mayor Speaker Chairman Chairwoman Chairperson Chair Commissioner Director CEO Coach Manager
        Editor Attorney Atty. Brig. Brig Brigadier Hon. Hon Right Honourable Maestro Chef Crown President-elect Rt
        Leader Pastor Ald. Alderman Comptroller Undersecretary Solicitor Taoiseach Senators Representatives Presidents
        Ministers Secretaries Governors Wing Squadron Flight Air Vice-President Vice-Admiral Del. Delegate Co-Chairman
        """

    /// Words that a title may be made of besides, printed before a name with a capital: "Foreign Minister", "House Speaker".
    static let titleModifiers = """
        Former Ex Acting Interim Grand Deputy Senior Junior Foreign Home Finance Defence Defense Interior Justice Health
        Education Trade Energy Environment Agriculture Transport Labor Culture Treasury Press State Attorney House
        Senate Shadow Lord Majority Minority Democratic Republican Labour Conservative Tory Lib Dem Liberal Green
        Independent GOP Assistant Associate Executive National Retired Lead Republicans Democrats Republican Democrat
        Head First Second Third Co Ex-President Ex-Prime Outgoing Incoming Army Navy
        """

    /// After a name: generation, honours, seats.
    static let suffixes = "Jr Jr. Sr Sr. II III IV MP MPs MSP MEP QC KC OBE MBE CBE PhD Ph.D. MD M.D. Esq Esq. AM TD"
    /// The suffixes for who sits in a parliament, which may also stand alone or before the name.
    static let seats = "MP MSP MEP TD AM"
    /// The suffixes that tell two people of one name apart.
    static let generations = "Jr Jr. Sr Sr. II III IV"

    /// Small words inside names.
    static let particles = """
        van von der den de del della di da dos das du la le el al bin ibn ben abu bint ter ten af av zu y e d' l' ap st st.
        mac mc van't vander dela des lo
        """

    /// Last words of companies' names that tell what they are in law.
    static let corporate =
        "Inc Inc. Corp Corp. plc PLC Ltd Ltd. LLC LLP Co Co. Corporation Incorporated AG SA NV GmbH AB SpA"
    /// Last or only words of organisations' names.
    static let organisations = """
        Company Companies Group Holdings Credit Banco Banca Banque Caja Compagnie Societe Partners Associates Industries
        Enterprises Systems Technologies Technology Software Motors Airlines Airways Air Pharmaceuticals Laboratories
        Labs Bank Bancorp Bankcorp Banc Financial Capital Securities Insurance Trust Fund Funds University College
        School Schools Academy Institute Institution Hospital Clinic Museum Gallery Library Church Cathedral Ministry
        Department Dept. Office Agency Bureau Authority Administration Service Services Commission Committee Council
        Board Panel Tribunal Court Parliament Congress Senate House Assembly Cabinet Government Treasury Party Union
        Unions Association Assn. Federation Confederation Society Foundation Organisation Organization League Alliance
        Coalition Campaign Network Center Centre Project Initiative Movement Forum Club Team Police Army Navy Force
        Forces Guard Corps Pentagon Times Post Journal News Herald Tribune Gazette Guardian Telegraph Mirror Mail
        Express Observer Chronicle Globe Star Sun Independent Economist Magazine Variety Billboard Review Weekly Daily
        Press Media Radio TV Television Broadcasting Entertainment Pictures Studios Records Films Games Sports United
        City Rovers Athletic Wanderers Albion Hotspur Rangers Celtic Arsenal Everton Chelsea Tottenham Juventus Exchange
        Stores Supermarkets Foods Oil Petroleum Gas Energy Power Electric Steel Chemical Chemicals Mines Mining Railways
        Railroad Nations Parliamentary NATO Hamas Hezbollah Taliban Facebook Google Microsoft Twitter Apple Amazon Intel
        IBM Sony Yahoo Politico PolitiFact YouTube Netflix Reuters Bloomberg Breitbart Gallup Fein Opec Airbus Boeing
        Toyota Honda Nissan Vodafone Tesco Sainsbury Barclays HSBC Lloyds Cosmopolitan Newsweek Esquire Medicare
        Medicaid Walmart Uber Samsung Nokia Siemens Volkswagen BMW Ford Quarterly Conservatives Tories Exxon Chevron
        Shell Caucus Legislature Commons Lords Ombudsman Watch Greenpeace Oxfam Unicef Unison Amicus Whitehall
        Westminster Kremlin Downing Interpol Europol Scotland-Yard Politburo Knesset Duma Bundestag
        """

    /// Words that name an organisation as a whole when they follow "the", and stand for one met before: "the company".
    static let organisationNouns = """
        company firm bank agency group party club team newspaper paper daily magazine network campaign government
        ministry department court police union association airline manufacturer maker retailer carmaker automaker
        supplier chain corporation conglomerate institute university college school hospital council committee
        commission board panel organisation organization charity foundation federation authority bureau regulator
        watchdog administration army military navy parliament congress senate cabinet site website outlet publication
        publisher broadcaster station channel studio label lender insurer brewer producer developer operator giant
        giants startup start-up tribunal jury body force service office coalition alliance exchange brokerage
        partnership venture subsidiary unit parent festival orchestra theatre theater museum airport zoo brewery carrier
        bookmaker housebuilder supermarket band chipmaker drugmaker toymaker planemaker shipbuilder think-tank thinktank
        society forum consortium quartet trio duo foursome four-piece five-piece
        palace league city state country nation side piece article story report editorial
        """

    /// Those who speak for an organisation, not for themselves.
    static let spokespeople = "spokesman spokeswoman spokesperson spokesmen spokespeople representative"

    /// Words that make an organisation of a name before them: "the Reed campaign", "Russian government".
    static let institutions = """
        campaign administration government ministry department police army navy military parliament embassy
        foundation
        """

    /// What an organisation or a person has written: its source is whoever it is of, or by.
    static let documents = """
        report poll study survey analysis statement memo document documents rules bylaws website commentary editorial
        article book letter email e-mail database review column blog transcript tweet newsletter figures data statistics
        essay op-ed manifesto spokesman's account feed page press release announcement research paper speech ruling film
        documentary interview post posts tweets survey's findings tests
        """

    /// Nouns for one woman, for one man, and for either: "the actress", "the striker".
    static let femaleRoles = """
        woman girl mother wife comedienne daughter sister grandmother aunt niece widow actress spokeswoman chairwoman
        businesswoman congresswoman councilwoman policewoman queen princess duchess heiress housewife waitress hostess
        girlfriend mum mom granddaughter stepmother bride mistress actresses sportswoman headmistress landlady nun
        goddaughter saleswoman barmaid governess midwife schoolgirl starlet yachtswoman
        """
    static let maleRoles = """
        man boy father husband son brother grandfather uncle nephew widower actor spokesman chairman businessman congressman
        councilman policeman king prince duke fisherman frontman fireman boyfriend dad grandson stepfather groom sportsman
        headmaster landlord monk priest cardinal pope salesman anchorman salesman gentleman guy linesman tradesman stepson
        conman groundsman gunman hitman jazzman kitman oarsman schoolboy weatherman yachtsman
        """
    static let roles = """
        academic accountant activist all-rounder adviser advisor advocate agent aide
        ally ambassador analyst anchor announcer appointee archbishop architect artist assistant astronaut astronomer
        athlete attorney author backbencher baker banker baron barrister batsman bishop blogger boss bowler boxer
        broadcaster builder buyer campaigner candidate captain caretaker caretaker-manager celebrity ceo chair
        chairperson champion chancellor chef chemist chief choreographer citizen clergyman clerk coach co-author
        co-chair co-founder collaborator colleague columnist comedian commander commentator commissioner composer
        conductor consultant contestant contractor contributor controller coordinator co-star correspondent counsel
        counselor councillor counterpart coroner cousin creator critic curator cyclist dancer dealer dean defender
        delegate democrat deputy designer detective developer diplomat director dissident doctor driver drummer
        economist editor editor-in-chief educator employee engineer entertainer entrepreneur envoy executive expert
        farmer fellow figure filmmaker film-maker financier finalist firefighter footballer forecaster forward founder
        frontrunner front-runner fundraiser general goalkeeper golfer governor graduate guitarist head headteacher hero
        historian holder host immigrant incumbent inspector instructor insider investigator investor jockey journalist
        judge jurist justice keeper laureate lawmaker lawyer leader lecturer legislator librarian lieutenant lobbyist
        loyalist magistrate magnate manager marshal mayor medalist medallist member mentor merchant midfielder
        millionaire billionaire mp minister mogul musician native neighbour neighbor neurologist nominee novelist nurse
        officer official peer peeress operative operator opponent organiser organizer owner pacer painter parent
        parliamentarian partner pastor patient performer philanthropist philosopher photographer physician physicist
        pilot player playmaker playwright poet politician pollster premier presenter president president-elect principal
        producer professor programmer promoter prop prosecutor provost psychiatrist psychologist publicist publisher
        rapper referee refugee reporter representative republican researcher resident rival runner salesperson scholar
        schoolteacher scientist scorer screenwriter seamer secretary senator sergeant sheriff singer skipper skier
        socialist sociologist soldier solicitor songwriter source speaker specialist spinner spokesperson sprinter star
        statesman statistician strategist striker student superintendent supervisor supporter surgeon surrogate survivor
        swimmer teacher teenager treasurer trader trainer treasurer trustee tycoon undersecretary user vet veteran
        vice-chairman vice-president victim violinist vocalist volunteer voter whistleblower winger winner witness
        worker writer comic newsreader co-ordinator coordinator organiser mandarin publicist spin-doctor frontbencher
        centre wing number-two playmaker half-back fly-half full-back centre-half lock hooker flanker scrum-half
        outsider newcomer international youngster tenor soprano octogenarian pensioner toddler predecessor successor
        heir lawmaker tory conservative liberal libertarian anthropologist appellant arbiter arbitrator archaeologist
        archivist astrologer atheist attache auditor aviator bassist biographer biologist bookie bookseller broker
        bursar cabbie cardiologist carer carpenter cartoonist cellist champ chaplain cleric climber coder complainant
        consul convict courier crooner cryptographer curate deacon debutant decathlete decorator defector defendant
        dentist detainee diva dj dramatist ecologist electrician emcee epidemiologist essayist ex-champion ex-leader
        ex-minister explorer favourite federalist feminist firebrand flautist forger fraudster gamer geneticist
        geologist goalscorer gp gymnast hacker hairdresser heptathlete hijacker hostage hotelier householder hurdler
        illusionist illustrator impresario inmate juror kayaker landowner libero linchpin linebacker linguist lyricist
        magician mathematician maverick mediator meteorologist migrant militant missionary monarch motorist mountaineer
        naturalist negotiator neurosurgeon nutritionist oceanographer optician organist orphan osteopath paediatrician
        paramedic pathologist pediatrician percussionist pharmacist philologist physio physiotherapist pianist pitcher
        plaintiff plumber podcaster popstar prisoner prodigy psephologist publican pundit pupil qualifier quarterback
        rector restaurateur rocker rookie rower saxophonist sculptor seed seismologist selector shareholder shopkeeper
        skater snowboarder stockbroker stylist substitute supermodel supremo suspect talisman taxpayer teen theologian
        tipster toxicologist translator triathlete trumpeter tutor umpire undergraduate understudy unionist vicar
        virologist vlogger webmaster whistle-blower wicketkeeper winemaker wrestler zoologist
        """

    /// Groups that speak without a name.
    static let groups = """
        academics activists adults african-americans christians catholics muslims hispanics latinos blacks whites
        advisers advisors advocates agents aides allies americans analysts architects artists attorneys authorities
        backers bankers brokers businesses campaigners candidates celebrities children citizens civilians colleagues
        commentators companies conservatives consumers councils counterparts critics customers dealers delegates
        democrats demonstrators developers diplomats directors doctors economists editors employees employers engineers
        environmentalists executives experts families fans farmers figures firms friends generals governments governors
        groups historians individuals insiders investigators investors islamists jews journalists judges jurors kids
        lawmakers lawyers leaders legislators liberals lobbyists locals managers manufacturers marketers media members
        men militants ministers moderators mps muslims negotiators neighbours neighbors nations observers officers
        officials opponents organisers organizers others owners parents participants parties passengers patients people
        physicians players policemen politicians pollsters polls presenters producers professors prosecutors protesters
        protestors pundits readers rebels refugees relatives reporters reports republicans researchers inspectors
        residents retailers rivals scholars scientists senators shareholders singers sociologists soldiers some sources
        specialists spokesmen spokespeople staff staffers states strategists students studies supporters surgeons
        surveys survivors teachers teenagers terrorists tories traders troops unions users veterans victims viewers
        villagers voters watchers witnesses women workers writers
        """

    /// Days, months and other capitalised words of time.
    static let calendar = """
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat January
        February March April May June July August September October November December Jan Jan. Feb Feb. Mar Mar. Apr Apr.
        Jun Jun. Jul Jul. Aug Aug. Sep Sep. Sept Sept. Oct Oct. Nov Nov. Dec Dec. Christmas Easter Thanksgiving Halloween
        Today Yesterday Tomorrow AM PM GMT EST EDT ET BST
        """

    /// Events of several words, which say nothing.
    static let events = "Grand National, Grand Prix, Grand Slam"

    /// Names of organisations that their words do not tell, most by where they have their seat.
    static let metonyms = """
        White House, Downing Street, Number 10, No 10, No. 10, Number Ten, Kremlin, Pentagon, Whitehall, Buckingham Palace,
        Vatican, Scotland Yard, Fleet Street, Foggy Bottom, Elysee, Quai d'Orsay, Foreign Office, Home Office, Treasury, Liberal Democrats, Lib Dems,
        Channel 4, Channel 5, Radio 1, Radio 2, Radio 4, Premier League, Premiership, Sight and Sound, Marks and Spencer
        """

    /// Korean and Chinese surnames, which stand before first names of two syllables: "Kim Dae-jung".
    static let surnamesInFront: Set<WordKey> = [
        "ahn", "bae", "ban", "chang", "chen", "chiang", "cho", "choi", "chung", "han", "hong", "hwang", "jang", "jung",
        "kang", "kim", "ko", "kwon", "lee", "lim", "lin", "ma", "mao", "moon", "noh", "oh", "paik", "park", "roh",
        "seo", "shin", "son", "song", "tung", "wang", "wu", "yang", "yoo", "yoon", "yun", "zhou",
    ]
}
