/// The features from which the tagger guesses a word's tag: those of Ratnaparkhi (1996) and Toutanova et al. (2003),
/// each a 64-bit hash, so that training and tagging share this one definition and no feature is ever spelt out.
package enum TaggerFeatures {
    /// How many there are for each word.
    package static let count = 34

    /// How a sentence as a whole is written: headlines and shouting take capitals from all words.
    package enum Style: UInt64 {
        case running, titleCase, allCaps, lowerCase

        /// The style of the sentence made of `words`.
        package init(_ words: UnsafeBufferPointer<WordForm>) {
            var capitalised = 0
            var lower = 0
            var shouted = 0
            for word in words where word.shape.contains(.letter) {
                if !word.shape.contains(.capitalised) {
                    // Short words stay small in headlines.
                    if word.prefix >= 0x10000, word.suffix > 0xFFFFFF { lower += 1 }
                } else {
                    capitalised += 1
                    if word.shape.contains(.innerUpper), !word.shape.contains(.innerLower) { shouted += 1 }
                }
            }
            if capitalised == 0 {
                self = lower > 2 ? .lowerCase : .running
            } else if shouted >= 3, shouted * 2 > capitalised + lower {
                self = .allCaps
            } else if capitalised >= 3, lower * 4 <= capitalised {
                self = .titleCase
            } else {
                self = .running
            }
        }
    }

    /// A well spread hash of feature number `template` with the values `a` and `b`.
    @inline(__always)
    package static func mix(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) -> UInt64 {
        var h = (a ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        h ^= h >> 32
        h = (h ^ (b &* 0xA076_1D64_78BD_642F)) &* 0xE703_7ED1_A0B4_28DB
        return h ^ (h >> 29)
    }

    /// Writes the ``count`` features of the word `w[0]` to `out`. Two words on either side must be readable (boundaries
    /// where there are none). `before` and `beforeThat` are the tags given to the two words to the left.
    @inline(__always)
    package static func fill(
        _ out: UnsafeMutablePointer<UInt64>, _ w: UnsafePointer<WordForm>, before: UInt8, beforeThat: UInt8,
        style: Style
    ) {
        let t1 = UInt64(before)
        let t2 = UInt64(beforeThat)
        let me = w[0]
        let left = w[-1]
        let right = w[1]
        let shape = UInt64(me.shape.rawValue)
        let suffix = UInt64(me.suffix)
        let leftSuffix = UInt64(left.suffix & 0xFFFFFF)
        let rightSuffix = UInt64(right.suffix & 0xFFFFFF)
        let usual = UInt64(me.usual)
        let usualRight = UInt64(right.usual)
        let usualAfter = UInt64(w[2].usual)
        out[0] = mix(1, me.lower)
        out[1] = mix(2, me.lower, shape)
        out[2] = mix(3, suffix & 0xFF, shape)
        out[3] = mix(4, suffix & 0xFFFF)
        out[4] = mix(5, suffix & 0xFFFFFF)
        out[5] = mix(6, suffix)
        out[6] = mix(7, UInt64(me.prefix))
        out[7] = mix(8, suffix & 0xFFFFFF, shape)
        out[8] = mix(9, shape, style.rawValue << 1 | (left.lower == WordForm.boundary.lower ? 1 : 0))
        out[9] = mix(10, t1)
        out[10] = mix(11, t1, t2)
        out[11] = mix(12, t1, me.lower)
        out[12] = mix(13, t1, suffix & 0xFFFFFF)
        out[13] = mix(14, t1 << 8 | t2, me.lower)
        out[14] = mix(15, t1, shape)
        out[15] = mix(16, left.lower)
        out[16] = mix(17, w[-2].lower)
        out[17] = mix(18, right.lower)
        out[18] = mix(19, w[2].lower)
        out[19] = mix(20, left.lower, me.lower)
        out[20] = mix(21, me.lower, right.lower)
        out[21] = mix(22, left.lower, right.lower)
        out[22] = mix(23, rightSuffix, suffix & 0xFFFFFF)
        out[23] = mix(24, leftSuffix)
        out[24] = mix(25, rightSuffix)
        out[25] = mix(26, t1 << 8 | usual, usualRight)
        out[26] = mix(27, t1, usualRight)
        out[27] = mix(28, usualRight, usualAfter << 8 | usual)
        out[28] = mix(29, me.lower, usualRight)
        out[29] = mix(30, t1, right.lower)
        out[30] = mix(31, shape, UInt64(left.shape.rawValue) << 8 | UInt64(right.shape.rawValue))
        out[31] = mix(32, me.lower, style.rawValue)
        out[32] = mix(33, t1 << 8 | t2, usual << 8 | usualRight)
        out[33] = mix(34, me.lower, usualRight << 8 | usualAfter)
    }
}
