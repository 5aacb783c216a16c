import Foundation
import SaysoExtraction

/// What gives the network parts of speech and dictionary forms, in training as later.
package struct WordTools: Sendable {
    package let tagger: Tagger
    package let lemmatizer: Lemmatizer
    private let taggerBytes: ModelBytes
    private let lemmatizerBytes: ModelBytes

    private init(tagger: ModelBytes, lemmatizer: ModelBytes) throws(ModelError) {
        taggerBytes = tagger
        lemmatizerBytes = lemmatizer
        self.tagger = try Tagger(tagger)
        self.lemmatizer = try Lemmatizer(lemmatizer)
    }

    /// Those of the program.
    package static func embedded() throws(ModelError) -> WordTools {
        let parts = try Model.Parts(.embedded)
        return try WordTools(tagger: parts.tagger, lemmatizer: parts.lemmatizer)
    }

    /// Those that learn from what a teacher says of the words of `corpora`. `progress` is told what has been done.
    package static func trained(
        on corpora: [SilverCorpus], progress: (String) -> Void
    ) throws(ModelError) -> WordTools {
        let sentences = corpora.flatMap { Array($0.sentences) }
        return try WordTools(
            tagger: ModelBytes(try TaggerTraining().train(sentences, progress: progress)),
            lemmatizer: ModelBytes(LemmaTraining.train(sentences)))
    }

    /// The bytes of a model of these and `attributions`.
    package func model(_ attributions: AttributionModel) -> Data {
        Model.Parts(tagger: taggerBytes, lemmatizer: lemmatizerBytes, attributions: ModelBytes(attributions.data)).data
    }
}
