import Foundation
import SaysoModel
import SeededNumbers
import Testing

@testable import SaysoExtraction
@testable import SaysoTraining

struct NetworkGradientTests {
    private let tools: WordTools
    private static let plain = ["The builders said the bridge would open.", "Mayor Quill said it would not."]

    init() throws { tools = try .embedded() }

    static let article: AnnotatedArticle = {
        let text = """
            Mayor Ada Quill said the bridge would open in May.

            “We are nearly done,” she told reporters. The builders disagreed:

            “Not before June.”
            """
        func span(_ words: String) -> [Int] {
            let range = (text as NSString).range(of: words)
            return [range.location, range.location + range.length]
        }
        return AnnotatedArticle(
            id: "bridge", text: Array(text.unicodeScalars),
            attributions: [
                .init(
                    source: [span("Mayor Ada Quill")], cue: [span("said")],
                    content: [span("the bridge would open in May")]),
                .init(source: [span("she")], cue: [span("told")], content: [span("“We are nearly done,”")]),
                .init(source: [span("The builders")], cue: [span("disagreed")], content: [span("“Not before June.”")]),
            ], discard: [])
    }()

    /// Differences of the whole loss, weight by weight, against the backward pass.
    @Test(arguments: [(isMarked: true, isTaught: false), (true, true), (false, true)])
    func theGradientEqualsDifferencesOfTheLoss(isMarked: Bool, isTaught: Bool) {
        var options = TrainingOptions()
        options.hidden = 16
        options.pairHidden = 16
        let trainer = AttributionTrainer(
            articles: [Self.article], plain: Self.plain, tools: tools, options: options)
        var article = Self.article
        article.isMarked = isMarked
        let text = TrainingText(article, scalars: article.text)
        let features = TokenFeatures(
            text.text, tags: tools.tagger.tags(of: text.text), vocabularies: trainer.vocabularies,
            lemmatizer: tools.lemmatizer)
        let count = trainer.shape.parts.count
        let weights = Floats(count)
        var noise = Noise()
        weights.base.update(from: noise.numbers(count).map { $0 * 0.2 }, count: count)
        // Far from the threshold, so that small steps do not change the candidates.
        weights.base[trainer.shape.parts.tags.bias.offset + WordTag.outside.rawValue] = 6
        let worker = ArticleGradient(teacher: isTaught ? .embedded : nil)
        func loss() -> Double {
            var generator = SeededNumbers(seed: 1)
            worker.clear(trainer.shape)
            worker.add(
                text, features: features, FloatNetwork(shape: trainer.shape, weights: weights.base), .init(),
                &generator)
            return worker.wordLoss + worker.pairLoss
        }
        _ = loss()
        let gradient = (0..<count).map { worker.gradient.base[$0] }
        let parts = trainer.shape.parts
        let all =
            parts.tables + parts.layers.flatMap { [$0.inputs, $0.bias, $0.recurrent] } + [
                parts.tags.weights, parts.tags.bias, parts.pairInputs.weights, parts.pairInputs.bias, parts.distances,
                parts.relations, parts.pairRecurrent, parts.pairTags.weights, parts.pairTags.bias,
            ]
        for part in all {
            // The weights that matter most in each part.
            let largest = (part.offset..<part.offset + part.count).sorted { abs(gradient[$0]) > abs(gradient[$1]) }
            for index in largest.prefix(4) {
                let kept = weights.base[index]
                weights.base[index] = kept + 0.01
                let up = loss()
                weights.base[index] = kept - 0.01
                let slope = (up - loss()) / 0.02
                weights.base[index] = kept
                #expect(abs(slope - Double(gradient[index])) < 0.01 * max(1, abs(slope)))
            }
        }
    }

    @Test(arguments: [false, true]) func theSameArticlesGiveTheSameWeights(isTaught: Bool) {
        var options = TrainingOptions()
        options.hidden = 16
        options.pairHidden = 16
        options.epochs = 2
        func trained(threads: Int) -> Data {
            options.threads = threads
            let trainer = AttributionTrainer(
                articles: [Self.article, Self.article, Self.article], plain: Self.plain,
                teacher: isTaught ? .embedded : nil, tools: tools, options: options)
            for _ in 0..<options.epochs { _ = trainer.runEpoch() }
            return trainer.model().data
        }
        let model = trained(threads: 1)
        #expect(trained(threads: 1) == model)
        #expect(trained(threads: 3) == model)
    }

    @Test func trainingThatWasStoppedComesToTheSameEnd() {
        var options = TrainingOptions()
        options.hidden = 16
        options.pairHidden = 16
        options.epochs = 2
        let through = AttributionTrainer(
            articles: [Self.article, Self.article], plain: Self.plain, tools: tools, options: options)
        _ = through.runEpoch()
        let checkpoint = through.checkpoint
        _ = through.runEpoch()
        let resumed = AttributionTrainer(
            articles: [Self.article, Self.article], plain: Self.plain, tools: tools, options: options)
        #expect(resumed.resume(from: checkpoint))
        #expect(!resumed.resume(from: checkpoint.dropLast()))
        _ = resumed.runEpoch()
        #expect(resumed.model().data == through.model().data)
    }

    @Test func aNetworkLearnsWhatItsTeacherSaysOfPlainTexts() {
        var options = TrainingOptions()
        options.hidden = 16
        options.pairHidden = 16
        options.epochs = 100
        options.rate = 0.05
        options.batch = 1
        options.dropout = 0
        options.wordDropout = 0
        options.noise = false
        var blank = Self.article
        blank.isMarked = false
        let trainer = AttributionTrainer(
            articles: [blank], plain: Self.plain, teacher: .embedded, tools: tools, options: options)
        for _ in 0..<options.epochs { _ = trainer.runEpoch() }
        var settings = DecodingSettings()
        settings.least = 0.2
        let text = AnalyzedText(Self.plain[0])
        let found = AttributionFinder(model: trainer.model(settings: settings), lemmatizer: tools.lemmatizer)
            .attributions(in: text, tags: tools.tagger.tags(of: text))
        #expect(found.map { text.string(text.tokens(in: $0.content[0])) } == ["the bridge would open"])
    }

    @Test func aModelReadsBackAsItWasWritten() throws {
        var options = TrainingOptions()
        options.hidden = 16
        options.pairHidden = 16
        let model = AttributionTrainer(
            articles: [Self.article], plain: Self.plain, tools: tools, options: options
        ).model()
        let data = model.data
        #expect(try AttributionModel(ModelBytes(data)).data == data)
        #expect(throws: ModelError.self) { try AttributionModel(ModelBytes(data.dropLast())) }
        #expect(throws: ModelError.self) { try AttributionModel(ModelBytes([1, 2, 3])) }
    }
}
