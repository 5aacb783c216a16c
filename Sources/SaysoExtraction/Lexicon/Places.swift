/// Places that the news prints most, and the words for their people. Compiled by hand from general knowledge.
enum Places {
    /// A country or region, then its nationality words, separated by commas.
    static let demonyms = """
        Afghanistan, Afghan, Afghans
        Africa, African, Africans
        Albania, Albanian, Albanians
        Algeria, Algerian, Algerians
        United States, American, Americans, America, US, U.S., USA, U.S.A.
        Angola, Angolan, Angolans
        Argentina, Argentine, Argentines, Argentinian
        Armenia, Armenian, Armenians
        Asia, Asian, Asians
        Australia, Australian, Australians, Aussie, Aussies
        Austria, Austrian, Austrians
        Azerbaijan, Azerbaijani, Azeri
        Bahrain, Bahraini, Bahrainis
        Bangladesh, Bangladeshi, Bangladeshis
        Belarus, Belarusian, Belarusians
        Belgium, Belgian, Belgians
        Bolivia, Bolivian, Bolivians
        Bosnia, Bosnian, Bosnians
        Brazil, Brazilian, Brazilians
        Britain, British, Briton, Britons, UK, U.K., United Kingdom
        European Union, EU
        Bulgaria, Bulgarian, Bulgarians
        Cambodia, Cambodian, Cambodians
        Cameroon, Cameroonian
        Canada, Canadian, Canadians
        Chad, Chadian
        Chile, Chilean, Chileans
        China, Chinese
        Colombia, Colombian, Colombians
        Congo, Congolese
        Croatia, Croatian, Croatians, Croat
        Cuba, Cuban, Cubans
        Cyprus, Cypriot, Cypriots
        Czech Republic, Czech, Czechs
        Denmark, Danish, Dane, Danes
        Dominican Republic, Dominican, Dominicans
        Ecuador, Ecuadorean, Ecuadorian, Ecuadoreans
        Egypt, Egyptian, Egyptians
        England, English, Englishman
        Estonia, Estonian, Estonians
        Ethiopia, Ethiopian, Ethiopians
        Europe, European, Europeans
        Finland, Finnish, Finn, Finns
        France, French, Frenchman, Frenchwoman
        Georgia, Georgian, Georgians
        Germany, German, Germans
        Ghana, Ghanaian, Ghanaians
        Greece, Greek, Greeks
        Guatemala, Guatemalan, Guatemalans
        Haiti, Haitian, Haitians
        Honduras, Honduran, Hondurans
        Hungary, Hungarian, Hungarians
        Iceland, Icelandic, Icelander, Icelanders
        India, Indian, Indians
        Indonesia, Indonesian, Indonesians
        Iran, Iranian, Iranians
        Iraq, Iraqi, Iraqis
        Ireland, Irish, Irishman
        Israel, Israeli, Israelis
        Italy, Italian, Italians
        Ivory Coast, Ivorian, Ivorians
        Jamaica, Jamaican, Jamaicans
        Japan, Japanese
        Jordan, Jordanian, Jordanians
        Kazakhstan, Kazakh, Kazakhs
        Kenya, Kenyan, Kenyans
        Korea, Korean, Koreans
        North Korea, North Korean, North Koreans
        South Korea, South Korean, South Koreans
        Kosovo, Kosovar, Kosovars
        Kuwait, Kuwaiti, Kuwaitis
        Laos, Laotian
        Latvia, Latvian, Latvians
        Lebanon, Lebanese
        Liberia, Liberian, Liberians
        Libya, Libyan, Libyans
        Lithuania, Lithuanian, Lithuanians
        Luxembourg
        Macedonia, Macedonian
        Malaysia, Malaysian, Malaysians
        Mali, Malian
        Malta, Maltese
        Mexico, Mexican, Mexicans
        Moldova, Moldovan
        Mongolia, Mongolian
        Montenegro, Montenegrin
        Morocco, Moroccan, Moroccans
        Mozambique, Mozambican
        Myanmar, Burmese
        Namibia, Namibian
        Nepal, Nepalese, Nepali
        Netherlands, Dutch, Dutchman
        New Zealand, New Zealander, New Zealanders, Kiwi, Kiwis
        Nicaragua, Nicaraguan
        Nigeria, Nigerian, Nigerians
        Norway, Norwegian, Norwegians
        Oman, Omani
        Pakistan, Pakistani, Pakistanis
        Palestine, Palestinian, Palestinians
        Panama, Panamanian
        Paraguay, Paraguayan
        Peru, Peruvian, Peruvians
        Philippines, Philippine, Filipino, Filipinos
        Poland, Polish, Poles
        Portugal, Portuguese
        Puerto Rico, Puerto Rican, Puerto Ricans
        Qatar, Qatari, Qataris
        Romania, Romanian, Romanians
        Russia, Russian, Russians
        Rwanda, Rwandan, Rwandans
        Saudi Arabia, Saudi, Saudis
        Scandinavia, Scandinavian
        Scotland, Scottish, Scot, Scots, Scotsman
        Senegal, Senegalese
        Serbia, Serbian, Serbians, Serb, Serbs
        Sierra Leone, Sierra Leonean
        Singapore, Singaporean, Singaporeans
        Slovakia, Slovak, Slovaks
        Slovenia, Slovenian, Slovene
        Somalia, Somali, Somalis, Somalian
        South Africa, South African, South Africans
        Soviet Union, Soviet, Soviets
        Spain, Spanish, Spaniard, Spaniards
        Sri Lanka, Sri Lankan, Sri Lankans
        Sudan, Sudanese
        Sweden, Swedish, Swede, Swedes
        Switzerland, Swiss
        Syria, Syrian, Syrians
        Taiwan, Taiwanese
        Tanzania, Tanzanian
        Thailand, Thai, Thais
        Tibet, Tibetan, Tibetans
        Tunisia, Tunisian, Tunisians
        Turkey, Turkish, Turk, Turks
        Uganda, Ugandan, Ugandans
        Ukraine, Ukrainian, Ukrainians
        Uruguay, Uruguayan
        Uzbekistan, Uzbek, Uzbeks
        Venezuela, Venezuelan, Venezuelans
        Vietnam, Vietnamese
        Wales, Welsh, Welshman
        Yemen, Yemeni, Yemenis
        Zambia, Zambian
        Zimbabwe, Zimbabwean, Zimbabweans
        """

    /// Who comes from a town, a region or a state; women and men apart.
    static let locals = """
        Basque Bavarian Berliner Breton Brummie Californian Catalan Chicagoan Corsican Cumbrian Dubliner Floridian Geordie
        Glaswegian Hawaiian Lancastrian Liverpudlian Londoner Mancunian Muscovite Neapolitan Parisian Queenslander Sardinian
        Scouser Sicilian Tasmanian Texan Tyrolean Venetian Virginian
        """
    static let localWomen =
        "Englishwoman Frenchwoman Irishwoman Scotswoman Welshwoman Dutchwoman Ulsterwoman Yorkshirewoman"
    static let localMen =
        "Englishman Frenchman Irishman Scotsman Welshman Dutchman Ulsterman Yorkshireman Cornishman Lancastrian"

    /// States, provinces, cities, regions and other places of one word.
    static let words = """
        Aberdeen Adelaide Afghanistan Africa Alabama Alaska Alberta Aleppo Algiers Amman Amsterdam Anaheim Ankara Antarctica
        Arizona Arkansas Asia Athens Atlanta Auckland Austin Baghdad Bahamas Bali Baltimore Bangkok Barbados Barcelona Basra
        Beijing Beirut Belfast Belgrade Benghazi Berlin Bermuda Birmingham Bogota Bolton Bombay Bonn Boston Botswana Bradford
        Brasilia Brighton Brisbane Bristol Brooklyn Brunei Brussels Bucharest Budapest Burma Burundi Cairo Calais Calcutta
        California Cambridge Canberra Caracas Cardiff Caribbean Charlotte Chechnya Chicago Cincinnati Cleveland Cologne
        Colorado Connecticut Copenhagen Cornwall Coventry Crimea Dallas Damascus Darfur Delaware Delhi Denver Derby Derry
        Detroit Devon Dhaka Doha Dorset Dover Dresden Dubai Dublin Dundee Durban Edinburgh Essex Europe Falklands Fallujah
        Ferguson Florida Florence Frankfurt Gaza Geneva Genoa Gibraltar Glasgow Guantanamo Hamburg Hampshire Hanoi Harlem
        Havana Hawaii Helsinki Hiroshima Holland Hollywood Houston Hull Idaho Illinois Indiana Indianapolis Iowa Islamabad
        Istanbul Jakarta Jeddah Jerusalem Johannesburg Kabul Kandahar Kansas Karachi Kashmir Kent Kentucky Khartoum Kiev
        Kyiv Lagos Lahore Lancashire Leeds Leicester Lille Lima Lisbon Liverpool London Londonderry Louisiana Luton Lyon
        Madrid Maine Manchester Manhattan Manila Marrakech Marseille Maryland Massachusetts Mecca Melbourne Memphis Miami
        Michigan Milan Milwaukee Minneapolis Minnesota Minsk Mississippi Missouri Mogadishu Mombasa Monaco Montana Monterrey
        Montevideo Montreal Moscow Mosul Mumbai Munich Nagasaki Nairobi Naples Nashville Nebraska Nevada Newcastle Norfolk
        Normandy Nottingham Ohio Oklahoma Ontario Oregon Orlando Osaka Oslo Ottawa Oxford Paris Pennsylvania Perth
        Philadelphia Phoenix Pittsburgh Plymouth Portland Portsmouth Prague Pretoria Provence Pyongyang Quebec Rabat Ramallah
        Reading Reykjavik Riga Rio Riyadh Rome Rotterdam Sacramento Sarajevo Scandinavia Seattle Seoul Seville Shanghai
        Sheffield Shropshire Siberia Sicily Sochi Sofia Somerset Southampton Stockholm Strasbourg Stuttgart Suffolk
        Sunderland Surrey Sussex Swansea Sydney Tallinn Tampa Tasmania Tbilisi Tehran Tennessee Texas Tibet Tokyo Toledo
        Toronto Toulouse Trinidad Tripoli Tucson Tunis Turin Tuscany Utah Valencia Vancouver Vatican Venice Vermont Vienna
        Vilnius Virginia Warsaw Washington Wellington Wembley Wimbledon Winnipeg Wisconsin Wolverhampton Wyoming Yorkshire
        Zagreb Zurich Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn.
        Miss. Mo. Mont. N.C. N.D. N.H. N.J. N.M. N.Y. Neb. Nev. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Va. Vt. W.Va. Wash. Wis.
        Wyo. D.C. U.S. US U.S.A. USA UK U.K. UAE EU
        """

    /// Places of several words.
    static let phrases = """
        Abu Dhabi, Buenos Aires, Cape Town, Costa Rica, East Anglia, East Timor, El Paso, El Salvador, European Union,
        Fort Worth, Great Britain, Hong Kong, Isle of Wight, Kansas City, Kuala Lumpur, Las Vegas, Latin America, Long Island,
        Los Angeles, Mexico City, Middle East, New Delhi, New England, New Hampshire, New Jersey, New Mexico, New Orleans,
        New South Wales, New York, New York City, New Zealand, North America, North Carolina, North Dakota, North Korea,
        Northern Ireland, Nova Scotia, Papua New Guinea, Puerto Rico, Rhode Island, Rio de Janeiro, Salt Lake City,
        San Antonio, San Diego, San Francisco, San Jose, Santa Fe, Sao Paulo, Saudi Arabia, Sierra Leone, Silicon Valley,
        Soviet Union, South Africa, South America, South Carolina, South Dakota, South Korea, South Wales, Sri Lanka,
        St Louis, St Petersburg, Tel Aviv, United Arab Emirates, United Kingdom, United States, Wall Street, West Bank,
        West Indies, West Midlands, West Virginia, Western Australia, British Columbia, Gulf of Mexico, Channel Islands,
        Capitol Hill, High Street, Czech Republic, Dominican Republic, Ivory Coast, Soviet Bloc, Far East, West Germany, East Germany
        """
}
