/// Networks that learned the same from different random numbers and judge together, by the mean of their
/// probabilities: their errors differ, so the mean is right more often than each (Hansen & Salamon 1990).
package final class JointNetworks: Sendable {
    private let members: [ByteNetwork]

    init(_ members: [ByteNetwork]) { self.members = members }

    /// What the networks compute on the way. Belongs to one thread at a time.
    package final class Activations {
        fileprivate let members: [ByteNetwork.Activations]

        package init(_ networks: JointNetworks) { members = networks.members.map { _ in ByteNetwork.Activations() } }

        /// For each token of the text ``NetworkShape/outputs`` probabilities of ``WordTag``.
        package var tags: UnsafePointer<Float> { UnsafePointer(members[0].tags.base) }
    }

    /// Reads a whole text cut into sequences of `lengths`; see ``ByteNetwork/encode(_:lengths:_:)``.
    package func encode(_ features: TokenFeatures, lengths: [Int], _ activations: Activations) {
        for (network, own) in zip(members, activations.members) { network.encode(features, lengths: lengths, own) }
        let rows = features.values.count / TokenFeatures.count
        average(activations.members.map(\.tags.base), count: rows * NetworkShape.outputs)
    }

    /// Candidates that are looked at together: enough to fill the processor's registers, few enough for its cache.
    private static let candidatesAtOnce = 48

    /// The second stage's probabilities for the windows of `candidates`, given to `receive` one candidate after the
    /// other: for each token of its window ``NetworkShape/outputs`` probabilities of ``PairTag``.
    package func readPairs(
        _ candidates: [CueCandidate], in text: AnalyzedText, _ activations: Activations,
        receive: (CueCandidate, UnsafePointer<Float>) -> Void
    ) {
        for start in stride(from: 0, to: candidates.count, by: Self.candidatesAtOnce) {
            let part = candidates[start..<min(candidates.count, start + Self.candidatesAtOnce)]
            let answers = zip(members, activations.members).map { $0.readPairs(part, in: text, $1) }
            let rows = part.reduce(0) { $0 + $1.window.count }
            var probabilities = UnsafePointer(average(answers, count: rows * NetworkShape.outputs))
            for candidate in part {
                receive(candidate, probabilities)
                probabilities += candidate.window.count * NetworkShape.outputs
            }
        }
    }

    /// Puts the mean of all `answers` in place of the first, and returns it.
    @discardableResult
    private func average(_ answers: [UnsafeMutablePointer<Float>], count: Int) -> UnsafeMutablePointer<Float> {
        let mean = answers[0]
        for other in answers.dropFirst() {
            for index in 0..<count { mean[index] += other[index] }
        }
        let share = 1 / Float(answers.count)
        if answers.count > 1 { for index in 0..<count { mean[index] *= share } }
        return mean
    }
}
