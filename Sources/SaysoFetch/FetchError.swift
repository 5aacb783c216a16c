import SaysoCore

/// Why something could not be fetched.
public enum FetchError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No address of the web.
    case badAddress(String)
    /// The host is this machine or one of its own network, which are not fetched from unless allowed.
    case privateAddress(host: String)
    /// It leads to something that is not the web, as a file.
    case badRedirect(to: String)
    /// It leads on and on, or in a circle.
    case tooManyRedirects
    /// There is no such host.
    case unknownHost(String)
    /// Nobody answers there.
    case refused(host: String)
    /// The server's certificate is wrong, or TLS fails otherwise.
    case insecure(reason: String)
    /// The server took too long.
    case timeout(seconds: Double)
    /// More than may be fetched for one address, once unpacked.
    case tooLarge(bytes: Int)
    /// It ended before its end.
    case cutShort
    /// The server answered with an error.
    case status(Int, retryAfter: Int?)
    /// Something else than was asked for came.
    case unexpected(String)
    /// The site does not let robots fetch it.
    case forbidden(host: String)
    /// The site answered with an error when it was asked what robots may fetch.
    case robotsUnknown(Int, retryAfter: Int?)
    /// The system has no libcurl.
    case noLibrary(reason: String)
    /// Something else that libcurl reports.
    case failed(reason: String)

    /// What happened, and what can be done.
    public var description: String {
        switch self {
        case .badAddress(let text): "“\(text)” is no web address; it must begin with http:// or https://"
        case .privateAddress(let host):
            "\(host) is on this machine or in its own network, which is not fetched from; --allow-private allows it"
        case .badRedirect(let target): "leads to “\(target)”, which is not the web"
        case .tooManyRedirects: "leads from address to address without end"
        case .unknownHost(let host): "there is no host \(host); check the address, or your network"
        case .refused(let host): "\(host) does not answer; try again later"
        case .insecure(let reason): "the connection is not secure, so it was ended: \(reason)"
        case .timeout(let seconds): "took longer than \(Int(seconds.rounded(.up))) seconds; try again later"
        case .tooLarge(let bytes): "larger than \(bytes >> 20) MiB, so it was not read to its end"
        case .cutShort: "ended too early; try again later"
        case .status(404, _), .status(410, _): "there is nothing at this address any more"
        case .status(let code, let seconds):
            "the server answers with error \(code)" + (seconds.map { "; try again in \($0) seconds" } ?? "")
        case .unexpected(let what): what
        case .forbidden(let host):
            "\(host) asks robots not to fetch this (robots.txt), so it was left; you can still add a page by its "
                + "address (sayso add URL), and a feed by: sayso feeds add --ignore-robots URL"
        case .robotsUnknown(let code, let seconds):
            "the server does not say what programs may fetch (robots.txt: error \(code)); try again "
                + (seconds.map { "in \($0) seconds" } ?? "later")
        case .noLibrary(let reason): "cannot fetch without libcurl (\(reason)); install libcurl4"
        case .failed(let reason): reason
        }
    }
}
