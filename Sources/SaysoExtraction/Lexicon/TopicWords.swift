/// Words by which topics are told from other phrases.
enum TopicWords {
    /// Names that come with an article and that it is not about.
    static let boilerplate: Set<WordKey> = [
        "reuters", "ap", "afp", "getty", "photo", "photos", "image", "images", "copyright", "advertisement", "upi",
        "story", "continued", "follow", "click", "read", "i", "pct", "mr.", "mrs.", "tv", "gop", "p.m.", "a.m.",
        "u.s.a", "u-s-a",
    ]

    /// Nouns that mean something else in the plural: "armed forces", "human rights".
    static let plurals: Set<WordKey> = [
        "affairs", "arms", "communications", "forces", "goods", "relations", "rights", "sports", "talks",
    ]

    /// Nouns that name no subject whatever stands before them.
    static let units: Set<WordKey> = [
        "week", "month", "year", "day", "time", "way", "number", "part", "kind", "lot", "majority", "percent",
        "interview", "night", "morning", "afternoon", "evening", "hour", "minute", "thing", "bit", "sort", "pct", "mln",
        "dlrs", "side",
    ]

    /// Nouns that name no subject by themselves.
    static let vague: Set<WordKey> = Set(
        """
        ability account addition age amount anniversary answer area aspect attempt attention back basis
        beginning behalf bit case cause center centre chance change choice circumstance claim comment community
        concern condition consequence contrast copy couple course date day deal decade decision detail
        difference effect effort end event evening example experience eye fact feature feeling field fiscal
        focus form front future goal ground half hand handful head help history hour idea impact information
        instance interest interview issue item job kind lack level life line list lot majority matter meaning
        meeting member message method minute moment month morning move name need night note number opportunity
        option order outcome part past path people percent percentage period person phone piece place plan point
        position possibility practice present problem process program progress question rate reaction reason
        record reference remark request response rest result role room round rule same scale second section
        series set share side sign situation size sort spot stage stand standard start statement step story
        subject success summer support surprise system talk term test thing thought time today tomorrow ton top
        total track truth try turn type use value version view visit voice way week weekend while whole word
        work world year yesterday approach behavior behaviour campaign comparison criticism discussion
        description element face factor format guest home house image kid language laugh light load look love
        man mind mistake mix model mood mouth none notion object occasion opening parent pattern peak picture
        play plenty power presence priority product proof quarter quote range reality release report reputation
        reader risk root sake scene scenario sense sentence sequence shape shift show silence skill smile space
        speech spirit state stuff style summary surface task tendency theme title tone topic touch trend trouble
        twist unit viewer warning winner woman wonder accident act action activity advantage advice alternative
        argument arrival aim air article aftermath audience background balance belief benefit pair customer
        market price rally ratio sale share stake
        """.split(whereSeparator: \.isWhitespace).map { WordKey(String($0)) })
}
