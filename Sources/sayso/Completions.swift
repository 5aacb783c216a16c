import ArgumentParser

struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what makes a shell complete sayso's commands and options.",
        discussion: """
            bash: sayso completions bash >~/.local/share/bash-completion/completions/sayso

            zsh: sayso completions zsh >DIR/_sayso, where DIR is one of $fpath

            fish: sayso completions fish >~/.config/fish/completions/sayso.fish
            """)

    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case bash, zsh, fish
    }

    @Argument(help: "The shell.") var shell: Shell

    func run() throws {
        let kind: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        try StandardOutput.write(Sayso.completionScript(for: kind) + "\n")
    }
}
