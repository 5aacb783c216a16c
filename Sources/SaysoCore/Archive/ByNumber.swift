import SaysoModel

extension Archive {
    /// The article with all its quotes; nil where there is none of this number.
    public func article(_ id: ID<Article>) throws -> StoredArticle? {
        try view { try Fetcher($0).storedArticle(id.rawValue) }
    }

    /// Bytes of the article's text; 0 where there is none of this number.
    public func textSize(of id: ID<Article>) throws -> Int {
        try view { try Fetcher($0).textSize(id.rawValue) }
    }

    /// The quote; nil where there is none of this number.
    public func quote(_ id: ID<Quote>) throws -> QuoteRow? {
        try view { try Fetcher($0).quote(id.rawValue) }
    }

    /// The speaker's name; nil where there is none of this number.
    public func name(of id: ID<Speaker>) throws -> String? {
        try view { try Fetcher($0).name(ofSpeaker: id.rawValue)?.name }
    }

    /// The topic with the number of its quotes; nil where there is none of this number.
    public func topic(_ id: ID<Topic>) throws -> TopicRow? {
        try view { try Fetcher($0).topic(id.rawValue) }
    }

    /// The topic's name; nil where there is none of this number.
    public func name(of id: ID<Topic>) throws -> String? {
        try view { try Fetcher($0).topic(id.rawValue)?.name }
    }
}
