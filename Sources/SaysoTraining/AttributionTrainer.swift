import CKernels
import Dispatch
import Foundation
import SaysoExtraction
import SeededNumbers

/// How a network is trained.
package struct TrainingOptions: Sendable {
    package var epochs = 10
    package var hidden = 96
    package var pairHidden = 96
    /// Greatest step of Adam; it falls to nothing towards the end.
    package var rate: Float = 0.002
    package var dropout = 0.35
    /// How much of the weights' moving average stays at each step.
    package var averaging: Float = 0.998
    /// Quadratic mean of the values of word vectors learned from plain texts.
    package var wordSpread: Float = 0.25
    /// Chance that a word is hidden behind the unknown one, so that the network learns to read those it never met.
    package var wordDropout = 0.08
    package var seed: UInt64 = 1
    /// Articles whose gradients make one step; a fixed number, so that results do not depend on the machine's cores.
    package var batch = 4
    /// Articles worked on at the same time; does not change the result.
    package var threads = ProcessInfo.processInfo.activeProcessorCount
    /// Whether articles are retyped in other hands (``TextNoise``).
    package var noise = true

    package init() {}
}

/// Trains the network that finds attributions. The same articles and options give the same weights.
package final class AttributionTrainer {
    package let shape: NetworkShape
    package let vocabularies: Vocabularies
    /// Number of epochs done.
    package private(set) var epoch = 0

    private let articles: [AnnotatedArticle]
    /// Articles that nobody marked, for the teacher to judge.
    private let unmarked: [AnnotatedArticle]
    private let tools: WordTools
    private let options: TrainingOptions
    private let weights: Floats
    private let first: Floats
    private let second: Floats
    /// The weights' moving average (Polyak & Juditsky 1992), which makes the model.
    private let averaged: Floats
    private let workers: [ArticleGradient]
    private var step = 0

    /// A network with random weights that knows the words of `articles` and, by their company, those of `plain` texts;
    /// it learns from a `teacher` what to make of either.
    package init(
        articles: [AnnotatedArticle], plain: [String] = [], teacher: Model? = nil, tools: WordTools,
        options: TrainingOptions
    ) {
        self.articles = articles
        unmarked = teacher == nil ? [] : Self.joined(plain, like: articles)
        self.tools = tools
        self.options = options
        let words = WordCounts(articles: articles, plain: plain, tools: tools)
        vocabularies = words.vocabularies
        shape = NetworkShape(
            words: vocabularies.words.size, lemmas: vocabularies.lemmas.size, endings: vocabularies.endings.size,
            hidden: options.hidden, pairHidden: options.pairHidden)
        let count = shape.parts.count
        weights = Floats(count)
        first = Floats(count)
        second = Floats(count)
        averaged = Floats(count)
        workers = (0..<options.batch).map { _ in ArticleGradient(teacher: teacher) }
        initialise()
        if !plain.isEmpty {
            let vectors = WordVectors(seed: options.seed).train(
                words.numbers, size: vocabularies.words.size, spread: options.wordSpread)
            weights.base.update(from: vectors, count: vectors.count)
        }
        averaged.base.update(from: weights.base, count: count)
    }

    /// What an epoch came to: cross-entropies per token, in nats.
    package struct Report: Sendable {
        package var epoch: Int
        package var wordLoss: Double
        package var pairLoss: Double
    }

    /// Goes through all articles once, in an order of the epoch's own.
    package func runEpoch(progress: (Double) -> Void = { _ in }) -> Report {
        var generator = SeededNumbers(seed: options.seed &* 1000 &+ UInt64(epoch))
        // As many that nobody marked as marked ones, others in each epoch.
        let drawn = unmarked.indices.shuffled(using: &generator).prefix(articles.count).map { articles.count + $0 }
        let order = (articles.indices + drawn).shuffled(using: &generator)
        let steps = (order.count + options.batch - 1) / options.batch
        var report = Report(epoch: epoch + 1, wordLoss: 0, pairLoss: 0)
        var tokens = 0
        for number in 0..<steps {
            let part = Array(order[number * options.batch..<min(order.count, (number + 1) * options.batch)])
            gather(part)
            let done = Double(epoch * steps + number) / Double(options.epochs * steps)
            update(rate: options.rate * Float(min(1, Double(step + 1) / 100) * max(0.01, 1 - done)), shards: part.count)
            for worker in workers.prefix(part.count) {
                report.wordLoss += worker.wordLoss
                report.pairLoss += worker.pairLoss
                tokens += worker.tokens
            }
            progress(Double(number + 1) / Double(steps))
        }
        epoch += 1
        report.wordLoss /= Double(max(1, tokens))
        report.pairLoss /= Double(max(1, tokens))
        return report
    }

    /// The network as it is now.
    package func model(settings: DecodingSettings = DecodingSettings()) -> AttributionModel {
        AttributionModel(shape: shape, vocabularies: vocabularies, settings: settings, weights: averaged.base)
    }

    /// All that is needed to go on later: see ``resume(from:)``.
    package var checkpoint: Data {
        var data = Data()
        for number in [shape.parts.count, epoch, step] {
            withUnsafeBytes(of: UInt64(number).littleEndian) { data.append(contentsOf: $0) }
        }
        for floats in state {
            data.append(UnsafeBufferPointer(start: floats.base, count: shape.parts.count))
        }
        return data
    }

    private var state: [Floats] { [weights, first, second, averaged] }

    /// Goes on from a checkpoint of a trainer with the same articles and options, to the same end as if it had never
    /// stopped. False if it is not one of such a trainer.
    package func resume(from checkpoint: Data) -> Bool {
        let count = shape.parts.count
        guard checkpoint.count == 24 + 16 * count else { return false }
        return checkpoint.withUnsafeBytes { bytes in
            let numbers = (0..<3).map {
                Int(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)))
            }
            guard numbers[0] == count else { return false }
            (epoch, step) = (numbers[1], numbers[2])
            for (index, floats) in state.enumerated() {
                let start = 24 + 4 * count * index
                UnsafeMutableRawBufferPointer(start: floats.base, count: 4 * count)
                    .copyBytes(from: bytes[start..<start + 4 * count])
            }
            return true
        }
    }

    private func article(_ number: Int) -> AnnotatedArticle {
        number < articles.count ? articles[number] : unmarked[number - articles.count]
    }

    /// Short texts joined to articles as long as `articles` are, so that each step learns from as many words.
    private static func joined(_ texts: [String], like articles: [AnnotatedArticle]) -> [AnnotatedArticle] {
        let length = articles.reduce(0) { $0 + $1.text.count } / max(1, articles.count)
        var joined: [AnnotatedArticle] = []
        var text: [Unicode.Scalar] = []
        for (index, part) in texts.enumerated() {
            text += part.unicodeScalars
            guard text.count >= length || index == texts.count - 1 else {
                text += "\n\n".unicodeScalars
                continue
            }
            joined.append(AnnotatedArticle(id: "", text: text, attributions: [], discard: [], isMarked: false))
            text = []
        }
        return joined
    }

    /// Each article's gradient in its own worker, whatever core it runs on.
    private func gather(_ part: [Int]) {
        // Each iteration touches its own worker, and all only read the weights.
        nonisolated(unsafe) let trainer = self
        @Sendable func learn(_ shard: Int) {
            let worker = trainer.workers[shard]
            worker.clear(trainer.shape)
            let number = part[shard]
            var generator = SeededNumbers(
                seed: trainer.options.seed &* 1_000_003
                    &+ UInt64(trainer.epoch * (trainer.articles.count + trainer.unmarked.count) + number))
            let article = trainer.article(number)
            let text = TrainingText(
                article,
                scalars: trainer.options.noise ? TextNoise.apply(to: article.text, &generator) : article.text)
            guard !text.text.tokens.isEmpty else { return }
            let features = TokenFeatures(
                text.text, tags: trainer.tools.tagger.tags(of: text.text), vocabularies: trainer.vocabularies,
                lemmatizer: trainer.tools.lemmatizer)
            worker.add(
                text, features: features,
                FloatNetwork(shape: trainer.shape, weights: trainer.weights.base),
                .init(states: trainer.options.dropout, words: trainer.options.wordDropout), &generator)
        }
        let threads = options.threads
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            for shard in stride(from: thread, to: part.count, by: threads) { learn(shard) }
        }
    }

    /// One step of Adam with the workers' gradients, summed in their order and cut to length 1 per token.
    private func update(rate: Float, shards: Int) {
        let count = shape.parts.count
        let sum = workers[0].gradient.base
        for worker in workers.prefix(shards).dropFirst() {
            let other = worker.gradient.base
            for index in 0..<count { sum[index] += other[index] }
        }
        let tokens = Float(max(1, workers.prefix(shards).reduce(0) { $0 + $1.tokens }))
        var square = 0.0
        for start in stride(from: 0, to: count, by: 4096) {
            var partial: Float = 0
            for index in start..<min(count, start + 4096) {
                sum[index] /= tokens
                partial += sum[index] * sum[index]
            }
            square += Double(partial)
        }
        let length = Float(square.squareRoot())
        if length > 1 { for index in 0..<count { sum[index] /= length } }
        step += 1
        let (beta1, beta2): (Float, Float) = (0.9, 0.99)
        let bias = (1 - pow(beta2, Float(step))).squareRoot() / (1 - pow(beta1, Float(step)))
        sayso_adam(count, rate * bias, beta1, beta2, 1e-8, sum, weights.base, first.base, second.base)
        let share = 1 - min(options.averaging, Float(1 + step) / Float(10 + step))
        for index in 0..<count { averaged.base[index] += share * (weights.base[index] - averaged.base[index]) }
    }

    /// Uniform weights whose spread follows the width of each part (Glorot & Bengio 2010); forget gates start open.
    private func initialise() {
        var generator = SeededNumbers(seed: options.seed)
        let parts = shape.parts
        func fill(_ part: NetworkShape.Part, _ spread: Float) {
            for index in 0..<part.count {
                weights.base[part.offset + index] = Float.random(in: -spread...spread, using: &generator)
            }
        }
        func spread(_ part: NetworkShape.Part, gates: Int = 1) -> Float {
            (6 / Float(part.rows + part.columns / gates)).squareRoot()
        }
        for table in parts.tables { fill(table, 0.3) }
        for layer in parts.layers {
            fill(layer.inputs, spread(layer.inputs, gates: 8))
            fill(layer.recurrent, spread(layer.recurrent, gates: 4))
            openForgetGates(layer.bias, hidden: shape.hidden)
        }
        fill(parts.tags.weights, 0.1)
        weights.base[parts.tags.bias.offset + WordTag.outside.rawValue] = 2
        fill(parts.pairInputs.weights, spread(parts.pairInputs.weights, gates: 8))
        openForgetGates(parts.pairInputs.bias, hidden: shape.pairHidden)
        fill(parts.distances, 0.1)
        fill(parts.relations, 0.1)
        fill(parts.pairRecurrent, spread(parts.pairRecurrent, gates: 4))
        fill(parts.pairTags.weights, 0.1)
    }

    private func openForgetGates(_ bias: NetworkShape.Part, hidden: Int) {
        for direction in 0..<2 {
            (weights.base + bias.offset + (direction * 4 + 1) * hidden).update(repeating: 1, count: hidden)
        }
    }
}
