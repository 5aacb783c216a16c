import ArgumentParser
import SaysoFetch

/// `--allow-private`.
struct WebOption: ParsableArguments {
    @Flag(
        name: .customLong("allow-private"),
        help: "Fetch also from this machine and its own network, which is else refused.")
    var allowsPrivate = false

    /// Who fetches.
    var client: WebClient {
        var rules = FetchRules()
        rules.allowsPrivate = allowsPrivate
        return WebClient(rules: rules)
    }
}
