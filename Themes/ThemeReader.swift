import SaysoModel
import TOMLKit

/// Turns a theme file's text into a theme.
struct ThemeReader {
    let name: String
    let text: String

    func theme() throws(ThemeError) -> Theme {
        let file = try parse()
        for key in file.keys where !["title", "appearance", "colors", "roles"].contains(key) {
            throw unknown(.key, key, at: key, among: ["title", "appearance", "colors", "roles"])
        }
        let roles = try roles(in: file)
        let colors = try colors(in: file)
        var sheets: [Role: Sheet] = [:]
        for (role, table) in roles {
            sheets[role] = try sheet(role, table, colors)
        }
        var styles: [Role: DepthStyles] = [:]
        for role in Role.allCases {
            styles[role] = try resolve(role, sheets).styles
        }
        return Theme(
            name: name, title: try string("title", in: file), appearance: try appearance(in: file), styles: styles)
    }

    // MARK: The parts of the file

    private func parse() throws(ThemeError) -> TOMLTable {
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw .syntax(theme: name, line: error.source.begin.line, message: error.description)
        } catch {
            throw .syntax(theme: name, line: 1, message: "\(error)")
        }
    }

    private func string(_ key: String, in file: TOMLTable) throws(ThemeError) -> String {
        guard let value = file[key] else { throw .missing(theme: name, key: key) }
        guard let string = value.string else { throw wrong(key, expected: "a string") }
        return string
    }

    private func appearance(in file: TOMLTable) throws(ThemeError) -> Theme.Appearance {
        let word = try string("appearance", in: file)
        guard let appearance = Theme.Appearance(rawValue: word) else {
            throw unknown(.appearance, word, at: "appearance", among: Theme.Appearance.allCases.map(\.rawValue))
        }
        return appearance
    }

    private func colors(in file: TOMLTable) throws(ThemeError) -> [String: PlainColor] {
        guard let value = file["colors"] else { return [:] }
        guard let table = value.table else { throw wrong("colors", expected: "a table of colours") }
        var colors: [String: PlainColor] = [:]
        for (key, value) in table {
            guard PlainColor(key) == nil else {
                throw wrong("colors.\(key)", expected: "called otherwise: this name is one of the terminal's colours")
            }
            colors[key] = try color(value, at: key, [:])
        }
        return colors
    }

    private func roles(in file: TOMLTable) throws(ThemeError) -> [Role: TOMLTable] {
        guard let value = file["roles"] else { throw .missing(theme: name, key: "roles") }
        guard let table = value.table else { throw wrong("roles", expected: "a table of roles") }
        var roles: [Role: TOMLTable] = [:]
        for (key, value) in table {
            guard let role = Role(rawValue: key) else {
                throw unknown(.role, key, at: "roles.\(key)", among: Role.allCases.map(\.rawValue))
            }
            guard let style = value.table else { throw wrong(key, expected: "a table such as { fg = \"red\" }") }
            roles[role] = style
        }
        return roles
    }

    // MARK: One role

    /// What a theme file says of one role; nil where it says nothing.
    private struct Sheet {
        var like: Role?
        var foreground: DepthInks?
        var background: DepthInks?
        var attributes: Attributes?

        /// This sheet with its gaps filled from another.
        func completed(by other: Sheet) -> Sheet {
            Sheet(
                foreground: foreground ?? other.foreground, background: background ?? other.background,
                attributes: attributes ?? other.attributes)
        }

        var styles: DepthStyles {
            func style(_ depth: KeyPath<DepthInks, Ink>) -> Style {
                Style(
                    foreground: foreground?[keyPath: depth] ?? .terminal,
                    background: background?[keyPath: depth] ?? .terminal, attributes: attributes ?? [])
            }
            return DepthStyles(
                sixteen: style(\.sixteen), palette: style(\.palette), direct: style(\.direct))
        }
    }

    private func sheet(
        _ role: Role, _ table: TOMLTable, _ colors: [String: PlainColor]
    ) throws(ThemeError) -> Sheet {
        let known = ["like", "attrs", "fg", "fg16", "fg256", "bg", "bg16", "bg256"]
        for key in table.keys where !known.contains(key) {
            throw unknown(.key, key, at: "\(role.rawValue).\(key)", among: known)
        }
        var sheet = Sheet()
        if let value = table["like"] {
            let key = "\(role.rawValue).like"
            guard let word = value.string else { throw wrong(key, expected: "the name of a role") }
            guard let like = Role(rawValue: word) else {
                throw unknown(.role, word, at: key, among: Role.allCases.map(\.rawValue))
            }
            sheet.like = like
        }
        sheet.foreground = try inks("fg", role, table, colors)
        sheet.background = try inks("bg", role, table, colors)
        sheet.attributes = try attributes(role, table)
        return sheet
    }

    private func inks(
        _ ground: String, _ role: Role, _ table: TOMLTable, _ colors: [String: PlainColor]
    ) throws(ThemeError) -> DepthInks? {
        func color(_ suffix: String) throws(ThemeError) -> PlainColor? {
            guard let value = table[ground + suffix] else { return nil }
            return try self.color(value, at: "\(role.rawValue).\(ground)\(suffix)", colors)
        }
        let (direct, palette, sixteen) = (try color(""), try color("256"), try color("16"))
        guard let first = direct ?? palette ?? sixteen else { return nil }
        return DepthInks(
            sixteen: (sixteen ?? first).sixteen, palette: (palette ?? first).palette, direct: (direct ?? first).direct)
    }

    private func attributes(_ role: Role, _ table: TOMLTable) throws(ThemeError) -> Attributes? {
        guard let value = table["attrs"] else { return nil }
        let key = "\(role.rawValue).attrs"
        guard let array = value.array else { throw wrong(key, expected: "a list such as [\"bold\"]") }
        var attributes: Attributes = []
        for element in array {
            guard let word = element.string else { throw wrong(key, expected: "a list of strings") }
            guard let attribute = Attributes.names[word] else {
                throw unknown(.attribute, word, at: key, among: Attributes.names.keys.sorted())
            }
            attributes.insert(attribute)
        }
        return attributes
    }

    private func resolve(_ role: Role, _ sheets: [Role: Sheet]) throws(ThemeError) -> Sheet {
        var sheet = sheets[role] ?? Sheet()
        var seen: Set = [role]
        var next = sheet.like
        while let like = next {
            guard seen.insert(like).inserted else {
                let key = "\(role.rawValue).like"
                throw .circular(theme: name, key: key, line: line(of: key))
            }
            let other = sheets[like] ?? Sheet()
            sheet = sheet.completed(by: other)
            next = other.like
        }
        // The colours of text are the ground of all other roles; its attributes are its own.
        var ground = sheets[.text] ?? Sheet()
        if role != .text { ground.attributes = nil }
        return sheet.completed(by: ground)
    }

    // MARK: One colour

    private func color(
        _ value: any TOMLValueConvertible, at key: String, _ named: [String: PlainColor]
    ) throws(ThemeError) -> PlainColor {
        if let index = value.int {
            guard 0...255 ~= index else { throw wrong(key, expected: "a colour from 0 to 255") }
            return PlainColor(index: index)
        }
        guard let word = value.string else {
            throw wrong(key, expected: "a colour: \"#rrggbb\", a name, or 0 to 255")
        }
        if let color = named[word] ?? PlainColor(word) { return color }
        if word.hasPrefix("#") { throw wrong(key, expected: "\"#\" and six hexadecimal digits, not “\(word)”") }
        throw unknown(.color, word, at: key, among: named.keys.sorted() + ["default"] + PlainColor.ansiNames)
    }

    // MARK: Errors

    private func wrong(_ key: String, expected: String) -> ThemeError {
        .wrongValue(theme: name, key: key, line: line(of: key), expected: expected)
    }

    private func unknown(
        _ kind: ThemeError.Name, _ word: String, at key: String, among known: [String]
    ) -> ThemeError {
        .unknown(
            kind, theme: name, name: word, key: key, line: line(of: key), nearest: nearest(to: word, among: known))
    }

    /// The line on which a key such as "roles.dim" or "dim.fg" stands, or the innermost table around it.
    private func line(of key: String) -> Int? {
        let lines = TOMLText(text)
        var path = key.split(separator: ".").map(String.init)
        if let first = path.first, Role(rawValue: first) != nil { path.insert("roles", at: 0) }
        while !path.isEmpty {
            // "roles.dim.fg" may be written as "fg" in [roles.dim] or as "dim.fg" in [roles].
            for split in path.indices.reversed() {
                let table = split == 0 ? nil : path[..<split].joined(separator: ".")
                if let line = lines.line(of: path[split...].joined(separator: "."), in: table) { return line }
            }
            path.removeLast()
        }
        return nil
    }
}
