import ArgumentParser
import Foundation
import SaysoCore

/// A form of writing that stands in a table, where `--format` finds it by its name.
protocol NamedForm: ExpressibleByArgument {
    static var all: [Self] { get }
    var name: String { get }
    var meaning: String { get }
}

extension NamedForm {
    /// The form called so.
    public init?(argument: String) {
        guard let form = Self.all.first(where: { $0.name == argument }) else { return nil }
        self = form
    }

    /// The names of all forms.
    public static var allValueStrings: [String] { all.map(\.name) }
    /// What a shell offers.
    public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
    /// The name.
    public var defaultValueDescription: String { name }

    /// Throws where a terminal would be given what is not for eyes.
    func checkGoal() throws {
        guard name == "brat", StandardOutput.isTerminal else { return }
        throw Failure("brat is a tar archive of files; unpack it: sayso … --format brat | tar x", EX_USAGE)
    }

    /// All forms with what they are, a line each.
    static var table: String { all.map { "  \($0.name): \($0.meaning)" }.joined(separator: "\n") }
}

extension QuoteFormat: NamedForm {}
