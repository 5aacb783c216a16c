/// Several sequences run through a recurrent layer together, step by step, the longest first.
///
/// A sequence's tokens stand one after the other in *input rows*; *batch rows* stand in the order in which the steps
/// visit them. The backward direction visits each sequence from its end.
package struct SequenceBatch {
    /// Batch rows of step t are `offsets[t]..<offsets[t + 1]`.
    package private(set) var offsets: [Int32] = [0]
    /// The input row of each batch row, forwards.
    package private(set) var forward: [Int32] = []
    /// The input row of each batch row, backwards.
    package private(set) var backward: [Int32] = []
    /// Number of sequences.
    package private(set) var sequences = 0

    /// A batch of sequences that follow one another in the input rows, the first at row 0.
    package init(lengths: [Int]) {
        var starts: [Int] = []
        var start = 0
        for length in lengths {
            starts.append(start)
            start += length
        }
        // The index breaks ties, so that the same input gives the same order.
        let order = lengths.indices.filter { lengths[$0] > 0 }.sorted { (-lengths[$0], $0) < (-lengths[$1], $1) }
        sequences = order.count
        forward.reserveCapacity(start)
        backward.reserveCapacity(start)
        var alive = order.count
        var step = 0
        while alive > 0 {
            for sequence in order.prefix(alive) {
                forward.append(Int32(starts[sequence] + step))
                backward.append(Int32(starts[sequence] + lengths[sequence] - 1 - step))
            }
            offsets.append(Int32(forward.count))
            step += 1
            while alive > 0, lengths[order[alive - 1]] <= step { alive -= 1 }
        }
    }

    /// Number of steps: the length of the longest sequence.
    package var steps: Int { offsets.count - 1 }
    /// Number of tokens of all sequences.
    package var rows: Int { forward.count }
    /// The input row of each batch row in direction 0 (forwards) or 1 (backwards).
    package func order(_ direction: Int) -> [Int32] { direction == 0 ? forward : backward }
}
