import ArgumentParser

@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sayso-bench",
        abstract: "Make archives of any size, and measure sayso on them.",
        subcommands: [Generate.self, TimeQueries.self, TimeAdding.self, Feeds.self])
}
