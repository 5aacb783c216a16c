import Testing

@testable import SaysoTUI

/// What terminals tell of the mouse.
@Suite struct MouseTests {
    @Test func eventsInTheFormOf1006() {
        var decoder = MouseDecoder()
        #expect(decoder.event("0;5;7M") == Mouse(action: .press, row: 6, column: 4))
        #expect(decoder.event("32;6;7M") == Mouse(action: .drag, row: 6, column: 5))
        #expect(decoder.event("0;6;7m") == Mouse(action: .release, row: 6, column: 5))
        #expect(decoder.event("64;1;1M")?.action == .wheelUp)
        #expect(decoder.event("65;1;1M")?.action == .wheelDown)
    }

    @Test func eventsInTheOldForm() {
        var decoder = MouseDecoder()
        #expect(decoder.event([32, 37, 39]) == Mouse(action: .press, row: 6, column: 4))
        #expect(decoder.event([64, 38, 39]) == Mouse(action: .drag, row: 6, column: 5))
        #expect(decoder.event([35, 38, 39]) == Mouse(action: .release, row: 6, column: 5))
        #expect(decoder.event([96, 33, 33])?.action == .wheelUp)
        #expect(decoder.event([32, 5, 33]) == nil)
    }

    @Test(arguments: ["", "M", "0;5M", "0;5;7;9M", "x;1;1M", "2;5;7M", "4;5;7M", "0;0;1M", "0;1;99999999999999999999M"])
    func othersAreNone(text: String) {
        var decoder = MouseDecoder()
        #expect(decoder.event(text) == nil)
    }

    @Test func twoQuickPressesOfOneCellAreDouble() {
        var decoder = MouseDecoder()
        let start = ContinuousClock.now
        func press(_ place: String, after milliseconds: Int) -> Mouse.Action? {
            decoder.event("0;\(place)M", at: start + .milliseconds(milliseconds))?.action
        }
        #expect(press("5;7", after: 0) == .press)
        #expect(press("5;7", after: 200) == .doublePress)
        #expect(press("5;7", after: 300) == .press)
        #expect(press("6;7", after: 350) == .press)
        #expect(press("6;7", after: 900) == .press)
    }
}
