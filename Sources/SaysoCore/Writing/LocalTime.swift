import Foundation
import SaysoModel

extension Day {
    /// The day that it is at `time` where the user is: as `TZ` says, or else the system.
    public init(at time: Date) {
        let seconds = time.timeIntervalSince1970 + Double(time.local.tm_gmtoff)
        self.init(number: Int((seconds / 86_400).rounded(.down)))
    }
}

extension Date {
    /// Day and time of day where the user is: `YYYY-MM-DD HH:MM`.
    public var localMinute: String {
        String(format: "%@ %02d:%02d", Day(at: self).description, local.tm_hour, local.tm_min)
    }

    fileprivate var local: tm {
        var (seconds, parts) = (time_t(timeIntervalSince1970.rounded(.down)), tm())
        localtime_r(&seconds, &parts)
        return parts
    }
}
