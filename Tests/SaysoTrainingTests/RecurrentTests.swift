import CKernels
import Foundation
import SeededNumbers
import Testing

@testable import SaysoExtraction
@testable import SaysoTraining

/// Numbers between -1 and 1, the same in every run.
struct Noise {
    var generator = SeededNumbers(seed: 7)
    mutating func numbers(_ count: Int) -> [Float] {
        (0..<count).map { _ in Float.random(in: -1...1, using: &generator) }
    }
}

/// Each instruction set that the machine has, the plain one first; the best again afterwards.
func withEachInstructionSet(_ body: (Int) throws -> Void) rethrows {
    defer { sayso_use_instruction_set(3) }
    for set in 0...3 where sayso_use_instruction_set(Int32(set)) == set { try body(set) }
}

@Suite(.serialized)
struct KernelTests {
    @Test(arguments: [(1, 16, 1), (3, 48, 5), (8, 32, 96), (17, 80, 33), (21, 16, 7)])
    func aProductEqualsItsDefinition(m: Int, n: Int, k: Int) {
        withEachInstructionSet { _ in product(m, n, k) }
    }

    private func product(_ m: Int, _ n: Int, _ k: Int) {
        var noise = Noise()
        let a = noise.numbers(m * k)
        let b = noise.numbers(k * n)
        let start = noise.numbers(m * n)
        var straight = start
        var turned = start
        let aTurned = (0..<k).flatMap { i in (0..<m).map { a[$0 * k + i] } }
        sayso_multiply(Int32(m), Int32(n), Int32(k), a, k, 1, b, n, &straight, n, 1)
        sayso_multiply(Int32(m), Int32(n), Int32(k), aTurned, 1, m, b, n, &turned, n, 0)
        for row in 0..<m {
            for column in 0..<n {
                let sum = (0..<k).reduce(Float(0)) { $0 + a[row * k + $1] * b[$1 * n + column] }
                #expect(abs(turned[row * n + column] - sum) < 1e-4)
                #expect(abs(straight[row * n + column] - sum - start[row * n + column]) < 1e-4)
            }
        }
    }

    @Test(arguments: [(1, 16, 4), (3, 48, 8), (8, 32, 96), (17, 80, 32), (23, 16, 160)])
    func aProductOfBytesEqualsItsDefinition(m: Int, n: Int, k: Int) {
        var noise = Noise()
        let weights = noise.numbers(k * n)
        let bytes = noise.numbers(m * k).map { UInt8(128 + ($0 * 127).rounded()) }
        let base = noise.numbers(n)
        let rowScales = noise.numbers(k).map { abs($0) / 127 }
        var packed = [Int8](repeating: 0, count: k * n)
        var offsets = [Int32](repeating: 0, count: n)
        var scales = [Float](repeating: 0, count: n)
        sayso_pack(Int32(n), Int32(k), weights, rowScales, &packed, &offsets, &scales)
        withEachInstructionSet { _ in
            var result = [Float](repeating: .nan, count: m * n)
            packed.withUnsafeBufferPointer { packed in
                offsets.withUnsafeBufferPointer { offsets in
                    scales.withUnsafeBufferPointer { scales in
                        sayso_multiply_bytes(
                            Int32(m), Int32(k), bytes, k,
                            sayso_weights(
                                packed: packed.baseAddress, offsets: offsets.baseAddress, scales: scales.baseAddress,
                                columns: Int32(n), group: 4 * n), base, 0, &result, n)
                    }
                }
            }
            for row in 0..<m {
                for column in 0..<n {
                    let sum = (0..<k).reduce(Float(0)) {
                        let weight = Float(packed[($1 / 4 * n + column) * 4 + $1 % 4]) * scales[column]
                        #expect(abs(weight - weights[$1 * n + column] * rowScales[$1]) <= scales[column] * 0.501)
                        return $0 + Float(Int(bytes[row * k + $1]) - 128) * weight
                    }
                    #expect(abs(result[row * n + column] - base[column] - sum) < 1e-4)
                }
            }
        }
    }
}

@Suite(.serialized)
struct RecurrentLayerTests {
    static let hidden = 16
    static let lengths = [3, 0, 7, 1, 7, 4]

    /// The layer by its definition, one number at a time, in double precision.
    static func reference(inputs: [Float], weights: [Float], lengths: [Int], hidden: Int) -> [Double] {
        let rows = lengths.reduce(0, +)
        var output = [Double](repeating: 0, count: rows * 2 * hidden)
        func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
        func exp(_ x: Double) -> Double { Foundation.exp(x) }
        func tanh(_ x: Double) -> Double { 2 * sigmoid(2 * x) - 1 }
        for direction in 0..<2 {
            var start = 0
            for length in lengths {
                var state = [Double](repeating: 0, count: hidden)
                var cell = state
                for step in 0..<length {
                    let row = start + (direction == 0 ? step : length - 1 - step)
                    let sums = (0..<4 * hidden).map { gate in
                        (0..<hidden).reduce(Double(inputs[row * 8 * hidden + direction * 4 * hidden + gate])) {
                            $0 + state[$1] * Double(weights[(direction * hidden + $1) * 4 * hidden + gate])
                        }
                    }
                    for j in 0..<hidden {
                        cell[j] = sigmoid(sums[hidden + j]) * cell[j] + sigmoid(sums[j]) * tanh(sums[3 * hidden + j])
                        state[j] = sigmoid(sums[2 * hidden + j]) * tanh(cell[j])
                        output[row * 2 * hidden + direction * hidden + j] = state[j]
                    }
                }
                start += length
            }
        }
        return output
    }

    @Test func theLayerEqualsItsDefinition() {
        var noise = Noise()
        let batch = SequenceBatch(lengths: Self.lengths)
        let inputs = noise.numbers(batch.rows * 8 * Self.hidden)
        let weights = noise.numbers(RecurrentLayer.size(hidden: Self.hidden))
        let expected = Self.reference(inputs: inputs, weights: weights, lengths: Self.lengths, hidden: Self.hidden)
        withEachInstructionSet { _ in
            let activations = RecurrentActivations()
            activations.inputs.reserve(inputs.count).update(from: inputs, count: inputs.count)
            weights.withUnsafeBufferPointer {
                RecurrentLayer(hidden: Self.hidden, weights: $0.baseAddress!).run(batch, activations)
            }
            for (index, value) in expected.enumerated() {
                #expect(abs(Double(activations.output.base[index]) - value) < 1e-5)
            }
        }
    }

    /// The layer on bytes is as near to the definition as bytes allow, and the same on all instruction sets but for a
    /// step of rounding.
    @Test func theLayerOnBytesEqualsItsDefinition() {
        var noise = Noise()
        let batch = SequenceBatch(lengths: Self.lengths)
        let hidden = Self.hidden
        let inputs = noise.numbers(batch.rows * 8 * hidden)
        let weights = noise.numbers(RecurrentLayer.size(hidden: hidden)).map { $0 * 0.5 }
        let expected = Self.reference(inputs: inputs, weights: weights, lengths: Self.lengths, hidden: hidden)
        var first: [UInt8]?
        withEachInstructionSet { _ in
            let output = Room<UInt8>(batch.rows * 2 * hidden)
            weights.withUnsafeBufferPointer { weights in
                inputs.withUnsafeBufferPointer { inputs in
                    ByteLayer(
                        weights.baseAddress!,
                        recurrent: NetworkShape.Part(offset: 0, rows: 2 * hidden, columns: 4 * hidden)
                    ).run(
                        batch, nil,
                        addends: [sayso_addend(values: inputs.baseAddress!, rows: nil, stride: 8 * hidden)],
                        output.base, ByteLayer.Scratch())
                }
            }
            let bytes = (0..<expected.count).map { output.base[$0] }
            for (byte, value) in zip(bytes, expected) {
                #expect(abs((Double(byte) - 128) / 127 - value) < 0.03)
            }
            for (byte, plain) in zip(bytes, first ?? bytes) { #expect(abs(Int(byte) - Int(plain)) <= 1) }
            first = first ?? bytes
        }
    }

    /// The gradient against differences of the reference, which knows nothing of the kernels.
    @Test func theGradientEqualsDifferencesOfTheDefinition() {
        var noise = Noise()
        let hidden = Self.hidden
        let batch = SequenceBatch(lengths: Self.lengths)
        var inputs = noise.numbers(batch.rows * 8 * hidden)
        var weights = noise.numbers(RecurrentLayer.size(hidden: hidden)).map { $0 * 0.5 }
        let direction = noise.numbers(batch.rows * 2 * hidden)
        let activations = RecurrentActivations()
        activations.inputs.reserve(inputs.count).update(from: inputs, count: inputs.count)
        let weightGradient = Floats(weights.count)
        weights.withUnsafeBufferPointer {
            let layer = RecurrentLayer(hidden: hidden, weights: $0.baseAddress!)
            layer.run(batch, activations)
            RecurrentGradient().run(
                layer, batch, activations, outputGradient: direction, weightGradient: weightGradient.base)
        }
        func loss() -> Double {
            zip(Self.reference(inputs: inputs, weights: weights, lengths: Self.lengths, hidden: hidden), direction)
                .reduce(0) { $0 + $1.0 * Double($1.1) }
        }
        for index in stride(from: 0, to: inputs.count, by: 397) {
            let kept = inputs[index]
            inputs[index] = kept + 0.01
            let up = loss()
            inputs[index] = kept - 0.01
            #expect(abs((up - loss()) / 0.02 - Double(activations.inputs.base[index])) < 2e-4)
            inputs[index] = kept
        }
        for index in stride(from: 0, to: weights.count, by: 211) {
            let kept = weights[index]
            weights[index] = kept + 0.01
            let up = loss()
            weights[index] = kept - 0.01
            #expect(abs((up - loss()) / 0.02 - Double(weightGradient.base[index])) < 5e-4)
            weights[index] = kept
        }
    }
}
