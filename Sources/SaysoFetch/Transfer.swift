import CCurl
import Foundation
import SaysoCore
import SaysoModel

/// One request on its way, through its redirects; used by one thread.
final class Transfer {
    /// Which of the requests it is; nil where it asks for a site's rules.
    let index: Int?
    let request: WebRequest
    private let rules: FetchRules
    /// When it was first sent.
    private var start: ContinuousClock.Instant?
    private(set) var address: WebAddress { didSet { site = address.site } }
    /// The site of ``address``.
    private(set) var site: String
    private var permanentAddress: WebAddress
    private var isPermanent = true
    private var redirects = 0

    private var headers: [String: String] = [:]
    private var body: [UInt8] = []
    /// Why it was ended from here.
    private var failure: FetchError?
    private var isCut = false
    /// What libcurl says of an error.
    private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private var list: UnsafeMutablePointer<curl_slist>?

    init(_ request: WebRequest, index: Int?, rules: FetchRules) {
        self.index = index
        self.request = request
        self.rules = rules
        address = request.address
        site = request.address.site
        permanentAddress = request.address
    }

    deinit {
        words.deallocate()
        if let list { ccurl_free_list(list) }
    }

    // MARK: - Going out

    /// Makes `handle` fetch it.
    func prepare(_ handle: UnsafeMutableRawPointer) {
        start = start ?? .now
        headers = [:]
        body = []
        failure = nil
        ccurl_reset(handle)
        for (option, text) in [
            (CURLOPT_URL, address.text), (CURLOPT_USERAGENT, "\(WebClient.name)/\(Version.current)"),
            // All packings that libcurl knows. No proxy, since behind one the address of the host can't be seen.
            (CURLOPT_ACCEPT_ENCODING, ""), (CURLOPT_PROXY, ""),
        ] { _ = text.withCString { ccurl_set_pointer(handle, option, $0) } }
        _ = rules.authorities?.withCString { ccurl_set_pointer(handle, CURLOPT_CAINFO, $0) }
        words[0] = 0
        _ = ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, words)
        let left = max(0.001, rules.seconds - elapsed)
        for (option, number) in [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_PROTOCOLS, Int(CURLPROTO_HTTP | CURLPROTO_HTTPS)),
            (CURLOPT_FOLLOWLOCATION, 0),
            (CURLOPT_TIMEOUT_MS, Int(left * 1000)), (CURLOPT_CONNECTTIMEOUT_MS, Int(rules.connectSeconds * 1000)),
            (CURLOPT_LOW_SPEED_LIMIT, rules.slowest.bytesPerSecond), (CURLOPT_LOW_SPEED_TIME, rules.slowest.seconds),
        ] { _ = ccurl_set_number(handle, option, number) }
        if let list { ccurl_free_list(list) }
        list = nil
        var lines = ["Accept: " + request.accept]
        if let etag = request.etag { lines.append("If-None-Match: " + etag) }
        if let lastModified = request.lastModified { lines.append("If-Modified-Since: " + lastModified) }
        for line in lines { list = ccurl_append(list, line) }
        _ = ccurl_set_pointer(handle, CURLOPT_HTTPHEADER, list)
        ccurl_set_callbacks(
            handle, { Transfer.of($3).take(header: $0, count: $1 * $2) },
            { Transfer.of($3).take(body: $0, count: $1 * $2) },
            { context, _, address in Transfer.of(context).open(address) },
            Unmanaged.passUnretained(self).toOpaque())
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> Transfer {
        Unmanaged<Transfer>.fromOpaque(context!).takeUnretainedValue()
    }

    private var elapsed: Double { start.map { (ContinuousClock.now - $0) / .seconds(1) } ?? 0 }

    // MARK: - Coming in

    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
        guard let address else { return -1 }
        let isAllowed =
            rules.allowsPrivate
            || withUnsafePointer(to: &address.pointee.addr) { FetchRules.isPublic($0) }
        guard isAllowed else {
            failure = .privateAddress(host: self.address.host)
            return -1
        }
        return socket(
            address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
    }

    private func take(header: UnsafePointer<CChar>?, count: Int) -> Int {
        let line = String(decoding: UnsafeRawBufferPointer(start: header, count: count), as: UTF8.self)
        if line.hasPrefix("HTTP/") { headers = [:] }
        // No server needs so many; one that goes on and on is not listened to.
        guard headers.count < 200 else {
            failure = .unexpected("more header lines than any server needs")
            return 0
        }
        if let colon = line.firstIndex(of: ":") {
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespacesAndNewlines)
        }
        return count
    }

    private func take(body bytes: UnsafePointer<CChar>?, count: Int) -> Int {
        if let most = request.cutsAt, body.count + count > most {
            body += UnsafeRawBufferPointer(start: bytes, count: most - body.count)
            isCut = true
            return 0
        }
        guard body.count + count <= rules.mostBytes else {
            failure = .tooLarge(bytes: rules.mostBytes)
            return 0
        }
        body += UnsafeRawBufferPointer(start: bytes, count: count)
        return count
    }

    // MARK: - The end

    /// What became of it; nil where it goes on at another address.
    func finish(_ handle: UnsafeMutableRawPointer, _ code: CURLcode) -> Result<WebResponse, FetchError>? {
        _ = ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, nil)
        guard code == CURLE_OK || isCut else { return .failure(failure ?? error(code)) }
        let status = ccurl_number(handle, CURLINFO_RESPONSE_CODE)
        switch status {
        case 200..<300:
            return .success(response(isUnchanged: false))
        case 304:
            return .success(response(isUnchanged: true))
        case 301, 302, 303, 307, 308:
            guard let location = headers["location"] else { return .failure(.status(status, retryAfter: nil)) }
            guard let next = WebAddress(location, relativeTo: URL(string: address.text)) else {
                return .failure(.badRedirect(to: location))
            }
            redirects += 1
            guard redirects <= rules.mostRedirects else { return .failure(.tooManyRedirects) }
            guard elapsed < rules.seconds else { return .failure(.timeout(seconds: rules.seconds)) }
            isPermanent = isPermanent && (status == 301 || status == 308)
            address = next
            if isPermanent { permanentAddress = next }
            return nil
        default:
            return .failure(.status(status, retryAfter: headers["retry-after"].flatMap(Self.seconds)))
        }
    }

    private func response(isUnchanged: Bool) -> WebResponse {
        WebResponse(
            address: address, permanentAddress: permanentAddress, isUnchanged: isUnchanged, headers: headers,
            body: body)
    }

    /// `Retry-After`: seconds, or a date.
    private static func seconds(_ text: String) -> Int? {
        if let seconds = Int(text) { return max(0, seconds) }
        let date = ccurl_date(text)
        return date < 0 ? nil : max(0, date - Int(Date().timeIntervalSince1970))
    }

    private func error(_ code: CURLcode) -> FetchError {
        let told = String(cString: words)
        let reason = told.isEmpty ? ccurl_error(code).map { String(cString: $0) } ?? "error \(code.rawValue)" : told
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: return .unknownHost(address.host)
        case CURLE_COULDNT_CONNECT: return .refused(host: address.host)
        case CURLE_OPERATION_TIMEDOUT: return .timeout(seconds: min(rules.seconds, elapsed))
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR: return .cutShort
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
            return .insecure(reason: reason)
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: return .badAddress(address.text)
        default: return .failed(reason: reason)
        }
    }
}
