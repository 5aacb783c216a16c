import Foundation
import SaysoCore
import SaysoModel

/// Articles from pages of the web.
public enum Page {
    /// The kinds of answer that are read as pages; many servers give none, or a wrong one for plain text.
    private static let kinds: Set = [
        "", "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml",
    ]

    /// The article on the page that came; throws what it is instead.
    static func article(_ response: WebResponse, name: String) throws(FetchError) -> GivenArticle {
        guard kinds.contains(response.kind) else { throw .unexpected("no page, but \(response.kind)") }
        if (try? Feed.read(response.body, address: response.address, charset: response.charset)) != nil {
            throw .unexpected("a feed and no article; to read it: sayso feeds add \(name)")
        }
        let given = HTML.read(
            response.body, name: name, charset: response.charset, address: response.address.text)
        guard let given else { throw .unexpected("a page without an article") }
        return given
    }

    /// Reads the articles at `addresses`, in no order, and hands each over, or why it could not be read.
    public static func read(
        _ addresses: [String], client: WebClient, _ put: (Result<GivenArticle, ReadingError>) throws -> Void
    ) throws {
        var requests: [WebRequest] = []
        for text in addresses {
            if let address = WebAddress(text) {
                requests.append(WebRequest(address, isNamed: true))
            } else {
                try put(
                    .failure(ReadingError(path: text, reason: .notFetched(FetchError.badAddress(text).description))))
            }
        }
        try client.fetch(requests) { index, outcome in
            let name = requests[index].address.text
            let read = Result { () throws(FetchError) in try article(outcome.get(), name: name) }
            try put(read.mapError { ReadingError(path: name, reason: .notFetched($0.description)) })
            return true
        }
    }
}
