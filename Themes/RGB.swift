import Foundation

/// A 24-bit sRGB colour, and the measures that the choice of a substitute for it needs.
struct RGB: Hashable, Sendable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads "#rrggbb"; nil for anything else.
    init?(hex: String) {
        let digits = hex.dropFirst()
        guard hex.first == "#", digits.count == 6, digits.allSatisfy(\.isHexDigit),
            let value = UInt32(digits, radix: 16)
        else { return nil }
        self.init(UInt8(value >> 16 & 0xff), UInt8(value >> 8 & 0xff), UInt8(value & 0xff))
    }

    /// Colour `index`, 16…255, of xterm's palette: a 6×6×6 cube, then 24 greys.
    init(xterm index: Int) {
        if index >= 232 {
            let grey = UInt8(8 + 10 * (index - 232))
            self.init(grey, grey, grey)
        } else {
            let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
            let cube = index - 16
            self.init(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
        }
    }

    /// The channels as amounts of light, 0…1 (IEC 61966-2-1).
    var linear: (red: Double, green: Double, blue: Double) {
        func light(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return (light(red), light(green), light(blue))
    }
}

/// A colour in OKLab (Björn Ottosson, "A perceptual color space for image processing", 2020), where the distance
/// between two colours is close to the difference that people see.
struct OKLab: Sendable {
    var lightness: Double
    var a: Double
    var b: Double

    init(_ color: RGB) {
        self.init(linear: color.linear)
    }

    init(linear light: (red: Double, green: Double, blue: Double)) {
        let long = cbrt(0.4122214708 * light.red + 0.5363325363 * light.green + 0.0514459929 * light.blue)
        let medium = cbrt(0.2119034982 * light.red + 0.6806995451 * light.green + 0.1073969566 * light.blue)
        let short = cbrt(0.0883024619 * light.red + 0.2817188376 * light.green + 0.6299787005 * light.blue)
        lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
        a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
        b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    }

    var chroma: Double { hypot(a, b) }

    /// The angle of the hue, in radians, -π…π.
    var hue: Double { atan2(b, a) }

    /// 0 for the same colour, 1 between black and white.
    func distance(to other: OKLab) -> Double {
        let (l, a, b) = (lightness - other.lightness, a - other.a, b - other.b)
        return (l * l + a * a + b * b).squareRoot()
    }
}

extension RGB {
    /// The nearest of xterm's fixed colours, 16…255. The first 16 are left out: terminals show them as they like.
    var nearestInPalette: Int {
        let own = OKLab(self)
        return Self.palette.min { own.distance(to: $0.color) < own.distance(to: $1.color) }?.index ?? 16
    }

    /// The one of the 16 colours that names this colour best. Their lightness is the user's choice and only their
    /// hue can be relied on, so the hue decides, and the lightness between the normal and the bright one.
    var nearestANSI: Int {
        let own = OKLab(self)
        if own.chroma < 0.035 {
            let greys = [(0, 0.0), (8, 0.5), (7, 0.85), (15, 1.0)]
            return greys.min { abs($0.1 - own.lightness) < abs($1.1 - own.lightness) }?.0 ?? 7
        }
        func turn(_ other: OKLab) -> Double { abs(remainder(own.hue - other.hue, 2 * .pi)) }
        let nearest = Self.pureHues.min { turn($0.color) < turn($1.color) }?.index ?? 7
        return own.lightness > 0.8 ? nearest + 8 : nearest
    }

    private static let palette = (16...255).map { (index: $0, color: OKLab(RGB(xterm: $0))) }

    private static let pureHues = [
        (index: 1, color: OKLab(RGB(255, 0, 0))), (index: 2, color: OKLab(RGB(0, 255, 0))),
        (index: 3, color: OKLab(RGB(255, 255, 0))), (index: 4, color: OKLab(RGB(0, 0, 255))),
        (index: 5, color: OKLab(RGB(255, 0, 255))), (index: 6, color: OKLab(RGB(0, 255, 255))),
    ]
}
