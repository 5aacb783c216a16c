import SaysoModel
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-24", 20_781),
        ("1600-01-01", -135_140), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
    func countsFrom1970(text: String, number: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    /// Four hundred years have every kind of year; each day follows the one before it in the calendar.
    @Test func noDayIsLeftOutOrTwice() {
        var last = Day(number: -1).components
        for number in 0..<146_097 {
            let day = Day(number: number)
            let now = day.components
            let follows =
                now == (last.year, last.month, last.day + 1) || now == (last.year, last.month + 1, 1)
                || now == (last.year + 1, 1, 1) && last.month == 12
            guard follows, Day(year: now.year, month: now.month, day: now.day) == day else {
                Issue.record("\(day) after \(last)")
                return
            }
            last = now
        }
        #expect(last == (2369, 12, 31))
    }

    @Test(arguments: [
        [2023, 2, 29], [1900, 2, 29], [2024, 4, 31], [2024, 13, 1], [2024, 0, 1], [2024, 1, 0], [2024, 1, 32],
        [0, 1, 1], [10_000, 1, 1], [.max, .max, .max], [.min, .min, .min],
    ])
    func whatIsNotInTheCalendarIsNoDay(date: [Int]) {
        #expect(Day(year: date[0], month: date[1], day: date[2]) == nil)
    }

    @Test(arguments: [
        ("2019-05-15", "2019-05-15"), ("2019-05-15T10:41:00Z", "2019-05-15"), ("2019-05-15 10:41", "2019-05-15"),
        ("2019-5-1", "2019-05-01"), ("0087-02-26", "0087-02-26"),
    ])
    func isReadAsItIsWritten(text: String, day: String) { #expect(Day(text)?.description == day) }

    @Test(arguments: [
        "", "2019", "2019-05", "19-05-15", "2019-05-15-1", "2019-02-30", "15.05.2019", "2019-05-xx", "-019-05-15",
        "+019-05-15", "2019--5-15", "2019-+5-15", " 2019-05-15", "２０１９-05-15",
    ])
    func whatIsNoDayIsNone(text: String) { #expect(Day(text) == nil) }

    @Test func earlierComesFirst() throws {
        let days = try ["1969-12-31", "1970-01-01", "2019-05-15", "2019-10-01"].map { try #require(Day($0)) }
        #expect(days.reversed().sorted() == days)
    }
}
