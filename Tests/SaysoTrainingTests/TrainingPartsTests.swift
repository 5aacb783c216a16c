import Foundation
import SeededNumbers
import Testing

@testable import SaysoExtraction
@testable import SaysoTraining

struct WordVectorTests {
    /// Words 1 and 2 stand among 3 and 4, words 5 and 6 among 7 and 8.
    private let texts: [[Int32]] = {
        var random = SeededNumbers(seed: 5)
        return (0..<400).map { number in
            let first: Int32 = number % 2 == 0 ? 1 : 5
            return (0..<8).map { first + Int32($0 % 2) * 2 + Int32(random.next() % 2) }
        }
    }()

    @Test func wordsInLikeCompanyAreAlike() {
        let vectors = WordVectors(frequent: 1).train(texts, size: 9, spread: 0.25)
        func likeness(_ a: Int, _ b: Int) -> Float {
            let dimension = WordVectors.dimension
            let (a, b) = (vectors[a * dimension..<(a + 1) * dimension], vectors[b * dimension..<(b + 1) * dimension])
            func dot(_ x: ArraySlice<Float>, _ y: ArraySlice<Float>) -> Float {
                zip(x, y).reduce(0) { $0 + $1.0 * $1.1 }
            }
            return dot(a, b) / (dot(a, a) * dot(b, b)).squareRoot()
        }
        #expect(likeness(1, 2) > likeness(1, 5) + 0.2)
        #expect(likeness(5, 6) > likeness(2, 6) + 0.2)
        #expect(vectors[..<WordVectors.dimension].allSatisfy { $0 == 0 })
    }

    @Test func theSameTextsGiveTheSameVectors() {
        let vectors = WordVectors().train(texts, size: 9, spread: 0.25)
        #expect(WordVectors().train(texts, size: 9, spread: 0.25) == vectors)
        #expect(WordVectors(seed: 2).train(texts, size: 9, spread: 0.25) != vectors)
    }
}

struct CalibrationTests {
    @Test func theWeightsOfALogisticFunctionAreFound() {
        var random = SeededNumbers(seed: 3)
        let weights = SIMD4<Float>(1, -0.5, 0.25, 0.5)
        let outcomes = (0..<4000).map { _ in
            let evidence = SIMD4<Float>(
                .random(in: -3...3, using: &random), .random(in: -3...3, using: &random),
                .random(in: -3...3, using: &random), 1)
            return (evidence, random.chance(Double(1 / (1 + exp(-(weights * evidence).sum())))))
        }
        let found = SettingsTuner.calibration(outcomes)
        for index in 0..<4 { #expect(abs(found[index] - weights[index]) < 0.15) }
    }
}

struct TextNoiseTests {
    @Test func charactersChangeOneForOne() {
        let text = Array("“I won’t,” said Mr. Reed. ‘No.’ St. Ives".unicodeScalars)
        var papers: Set<String> = []
        for seed in 0..<200 {
            var random = SeededNumbers(seed: UInt64(seed))
            let retyped = TextNoise.apply(to: text, &random)
            #expect(retyped.count == text.count)
            papers.insert(String(String.UnicodeScalarView(retyped)))
        }
        #expect(papers.contains("“i won’t,” said mr. reed. ‘no.’ st. ives"))
        #expect(papers.contains("\"I won't,\" said Mr. Reed. 'No.' St. Ives"))
    }
}

struct TrainingFileTests {
    @Test func onlyFilesAreReplaced() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "model").path
        let link = folder.appending(path: "link").path
        #expect(TrainingFile.isRegular(file))
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        try TrainingFile.write(Data("one".utf8), to: link)
        #expect(try TrainingFile.bytes(file) == Array("one".utf8))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
        #expect(!TrainingFile.isRegular("/dev/null"))
        #expect(throws: TrainingError.self) {
            try TrainingFile.write(Data(), to: folder.appending(path: "missing/model").path)
        }
    }
}
