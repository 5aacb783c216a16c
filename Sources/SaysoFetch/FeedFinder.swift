import SaysoCore

/// Finds the feed that an address means.
public struct FeedFinder: Sendable {
    private let client: WebClient

    /// A finder.
    public init(client: WebClient) { self.client = client }

    /// The feed at `text`, or the first that can be read of those that the page there names; with where it is. Throws
    /// ``FetchError`` or ``FeedError``.
    public func find(_ text: String) throws -> (address: WebAddress, feed: Feed) {
        guard let address = WebAddress(text) else { throw FetchError.badAddress(text) }
        let response = try client.fetch(WebRequest(address, accept: WebRequest.feed, isNamed: true))
        do {
            return (response.permanentAddress, try read(response))
        } catch {
            let named = HTML.feeds(ofPage: response.body, charset: response.charset, address: response.address)
            for candidate in named.prefix(5) {
                guard let response = try? client.fetch(WebRequest(candidate, accept: WebRequest.feed, isNamed: true)),
                    let feed = try? read(response)
                else { continue }
                return (response.permanentAddress, feed)
            }
            throw error
        }
    }

    private func read(_ response: WebResponse) throws(FeedError) -> Feed {
        try Feed.read(response.body, address: response.address, charset: response.charset)
    }
}
