import SaysoCore
import SaysoModel

// What is done with a quote or an article.
extension State {
    mutating func openURL() {
        guard let url = reader.stored?.article.url else { return }
        effects.append(.open(url: url))
    }

    mutating func edit() {
        guard let article = reader.stored?.article else { return }
        effects.append(.edit(text: article.text, name: article.title))
    }
}
