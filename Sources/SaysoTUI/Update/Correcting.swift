import SaysoCore
import SaysoModel

// Corrections of speakers; those of a quote's words: see Selecting.
extension State {
    /// The speaker that the user means.
    var speakerHere: (id: ID<Speaker>, name: String)? {
        if focus == .speakers { return speakers.selection.map { ($0.id, $0.name) } }
        return reader.quote.flatMap { quote in quote.speakerID.map { ($0, quote.speakerName ?? "") } }
    }

    mutating func reattributeAll() {
        guard let speaker = reader.quote?.speakerID, let quotes = reader.stored?.quotes else { return }
        choose(.attribution(quotes.filter { $0.speakerID == speaker }.map(\.id)))
    }

    mutating func mergeSpeaker() {
        guard let (id, name) = speakerHere else { return }
        choose(.merge(id, name: name))
    }
}

extension Chooser {
    /// What choosing a speaker does.
    func action(of row: SpeakerRow) -> Action {
        switch kind {
        case .attribution(let quotes): .change(.correct(.reattribute(quotes, to: .known(row.id))))
        case .merge(let speaker, _): .change(.correct(.merge(speaker, into: row.id)))
        case .compared(let index): .compare(row.id, at: index)
        default: .filter(.speaker(row.id), name: row.name)
        }
    }

    /// What choosing a topic does.
    func action(of row: TopicRow) -> Action {
        if case .comparedOn = kind { .compareOn(row.id) } else { .filter(.topic(row.id), name: row.name) }
    }

    /// What the Delete key does with the selected item.
    var removal: Change? { items.indices.contains(selected) ? items[selected].removal : nil }
}
