// What the user's files change while the browser runs.
extension State {
    /// Takes over what was read. A theme chosen by hand stays until the files name another.
    mutating func configure(_ new: Configuration) {
        let old = settings
        configuration = new
        if [settings.theme, settings.dark, settings.light] != [old.theme, old.dark, old.light] {
            isThemeChosen = settings.theme != nil
            theme = settings.theme ?? (isGroundDark ? settings.dark : settings.light)
        }
        if !new.themes.names.contains(theme) { theme = isGroundDark ? settings.dark : settings.light }
        resize(to: size)
        if new.problems.isEmpty { tell(Notice("Took over the changed settings")) } else { tellProblems() }
    }

    /// Tells what in the user's files could not be followed, the first last, so that it is shown.
    mutating func tellProblems() {
        for problem in configuration.problems.reversed() { tell(Notice(problem.description, .warning)) }
        let more = configuration.problems.count - 1
        let key = commands.key(of: "messages")
        if more > 0 { notice?.text += " (and \(more) more: \(key))" }
    }
}
