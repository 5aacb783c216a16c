extension String {
    /// The text on one line and harmless in a terminal: white space is a space, control characters become their
    /// pictures (U+2400 and following), and what would reorder the line a replacement character.
    public var visibleLine: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x2028, 0x2029: scalars.append(" ")
            case 0x00...0x1F: scalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
            case 0x7F: scalars.append("␡")
            case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: scalars.append("\u{FFFD}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
