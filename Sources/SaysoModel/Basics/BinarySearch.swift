extension Array {
    /// The first index at which `isSecond` holds, for an array in which it holds for no element before one that it
    /// does not hold for; `count` if for none. Takes logarithmic time.
    @inlinable
    package func partitionIndex(where isSecond: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
