extension Entry {
    /// What a user should be told of an entry that is no failure: where its quotes end before its text does. Nil for any
    /// news text.
    public var warning: String? {
        guard extraction.unread > 0 else { return nil }
        let read = article.text.utf8.count - extraction.unread
        return "\(article.id): too long for one article, so only its first \(read >> 10) KiB were looked through for "
            + "quotes; split it into articles"
    }
}
