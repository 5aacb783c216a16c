import SaysoCore

// What is new in the feeds.
extension State {
    mutating func refresh() {
        progress = LoadProgress(articles: 0)
        effects.append(.refresh)
    }

    /// The list of feeds: those that could not be read say why.
    mutating func takeFeeds(_ feeds: [StoredFeed]) {
        guard case .chooser(var chooser) = overlays.last, chooser.kind == .feeds else { return }
        chooser.all = feeds.map { feed in
            let state = feed.error.map { "failed: \($0)" } ?? feed.address.text
            return Chooser.Item(
                title: feed.name, detail: feed.checked == nil ? "not read yet" : "\(feed.entries)", hint: state,
                action: .close)
        }
        if feeds.isEmpty {
            chooser.all = [
                Chooser.Item(title: "There are no feeds.", detail: "", hint: "sayso feeds add URL", action: .close)
            ]
        }
        chooser.match()
        overlays[overlays.count - 1] = .chooser(chooser)
    }
}
