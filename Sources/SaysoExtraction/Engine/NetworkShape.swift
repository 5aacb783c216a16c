/// The sizes of a network and where each of its parts stands among the weights.
///
/// An encoder of two bidirectional LSTM layers reads the whole text; a linear layer on it tags cues, sources and
/// contents (``WordTag``). For each candidate cue a second, smaller one reads the words around it, with the encoder's
/// states and the place relative to the cue as inputs, and tags that cue's own source and content (``PairTag``).
package struct NetworkShape: Hashable, Sendable {
    /// Known words, lemmas and endings, with the unknown one each.
    package var words: Int
    package var lemmas: Int
    package var endings: Int
    /// States of the encoder in each direction; a multiple of 16.
    package var hidden: Int
    /// States of the second stage in each direction; a multiple of 16.
    package var pairHidden: Int

    package init(words: Int, lemmas: Int, endings: Int, hidden: Int, pairHidden: Int) {
        self.words = words
        self.lemmas = lemmas
        self.endings = endings
        self.hidden = hidden
        self.pairHidden = pairHidden
    }

    /// For each feature of a token the size of its table and the length of its vectors.
    package var features: [(values: Int, dimension: Int)] {
        [
            (words, 64), (lemmas, 32), (endings, 16), (PennTag.count, 16), (TokenFeatures.shapes, 8),
            (TokenFeatures.quotations, 8), (TokenFeatures.layouts, 8), (TokenFeatures.contexts, 8),
        ]
    }
    /// Length of a token's input vector: a multiple of 16.
    package var inputs: Int { features.reduce(0) { $0 + $1.dimension } }
    /// Columns of an output layer; a multiple of 16, the tags stand in the first ones.
    package static let outputs = 16

    /// A matrix among the weights.
    package struct Part: Hashable, Sendable {
        /// Its first number.
        package let offset: Int
        package let rows: Int
        package let columns: Int
        package var count: Int { rows * columns }
    }

    /// The parts by what they do.
    package struct Parts: Sendable {
        package var tables: [Part] = []
        package var layers: [(inputs: Part, bias: Part, recurrent: Part)] = []
        package var tags: (weights: Part, bias: Part)
        package var pairInputs: (weights: Part, bias: Part)
        package var distances: Part
        package var relations: Part
        package var pairRecurrent: Part
        package var pairTags: (weights: Part, bias: Part)
        /// Number of weights in all; a multiple of 16.
        package var count = 0

        /// All of them, in the order in which they stand.
        package var all: [Part] {
            tables + layers.flatMap { [$0.inputs, $0.bias, $0.recurrent] }
                + [
                    tags.weights, tags.bias, pairInputs.weights, pairInputs.bias, distances, relations, pairRecurrent,
                    pairTags.weights, pairTags.bias,
                ]
        }
    }

    /// Where everything stands.
    package var parts: Parts {
        var end = 0
        func part(_ rows: Int, _ columns: Int) -> Part {
            defer { end += (rows * columns + 15) / 16 * 16 }
            return Part(offset: end, rows: rows, columns: columns)
        }
        let tables = features.map { part($0.values, $0.dimension) }
        let layers = [inputs, 2 * hidden].map {
            (inputs: part($0, 8 * hidden), bias: part(1, 8 * hidden), recurrent: part(2 * hidden, 4 * hidden))
        }
        var parts = Parts(
            tags: (part(2 * hidden, Self.outputs), part(1, Self.outputs)),
            pairInputs: (part(2 * hidden, 8 * pairHidden), part(1, 8 * pairHidden)),
            distances: part(PairFeatures.distances, 8 * pairHidden),
            relations: part(PairFeatures.relations, 8 * pairHidden),
            pairRecurrent: part(2 * pairHidden, 4 * pairHidden),
            pairTags: (part(2 * pairHidden, Self.outputs), part(1, Self.outputs)))
        parts.tables = tables
        parts.layers = layers
        parts.count = end
        return parts
    }
}

/// What the first stage says of a word. The raw value is its column among the outputs.
package enum WordTag: Int, CaseIterable, Sendable {
    case outside, sourceBegins, sourceGoesOn, cueBegins, cueGoesOn, contentBegins, contentGoesOn
}

/// What the second stage says of a word in respect of one cue. The raw value is its column among the outputs.
///
/// The words of the candidate itself are `cue` if it is one. What it says of the others holds on condition that it is.
package enum PairTag: Int, CaseIterable, Sendable {
    case outside, sourceBegins, sourceGoesOn, contentBegins, contentGoesOn, cue
}
