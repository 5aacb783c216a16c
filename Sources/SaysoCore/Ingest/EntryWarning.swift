extension Entry {
    /// What a user should be told of an entry that is no failure: where not all of it was read, or its quotes end before
    /// its text does. Nil for any news text.
    public var warning: String? {
        if isCut {
            return
                "\(place): too long for one page (\(HTML.mostParsed >> 20) MiB or \(NestingLimit.mostTags) tags), so "
                + "only its beginning was read; split it into articles"
        }
        guard extraction.unread > 0 else { return nil }
        let read = article.text.utf8.count - extraction.unread
        return "\(place): too long for one article, so only its first \(read >> 10) KiB were looked through for "
            + "quotes; split it into articles"
    }
}
