import SaysoModel

/// How days are stored: as days before 1970-01-01, so that rising order is newest first, with undated last.
enum Age {
    /// The age of what has no day.
    static let unknown: Int64 = 9_999_999

    static func of(_ day: Day?) -> Int64 { day.map { -Int64($0.number) } ?? unknown }

    static func day(_ age: Int64) -> Day? { age == unknown ? nil : Day(number: Int(-age)) }
}

/// How the cases of the model are stored; a number once given keeps its meaning.
extension Quote.Kind {
    var code: Int64 {
        switch self {
        case .direct: 0
        case .mixed: 1
        case .indirect: 2
        }
    }

    init(code: Int64) { self = Self.allCases.first { $0.code == code } ?? .indirect }
}

extension Stance {
    /// The first ones are those of statements.
    private static let codes: [Stance] = [
        .says, .asks, .denies, .claims, .accuses, .promises, .orders, .believes, .wants, .hears,
    ]
    /// The code of the last stance of a statement.
    static let lastStatement = Int64(codes.lastIndex { $0.isStatement } ?? 0)

    var code: Int64 { Int64(Self.codes.firstIndex(of: self) ?? 0) }

    init(code: Int64) { self = Self.codes.indices.contains(Int(code)) ? Self.codes[Int(code)] : .says }
}

extension Speaker.Kind {
    var code: Int64 {
        switch self {
        case .person: 0
        case .organisation: 1
        }
    }

    init(code: Int64) { self = Self.allCases.first { $0.code == code } ?? .person }
}

extension Speaker.Gender {
    var code: Int64 {
        switch self {
        case .female: 0
        case .male: 1
        }
    }
}

extension Epithet.Kind {
    var code: Int64 {
        switch self {
        case .alias: 0
        case .role: 1
        }
    }

    init(code: Int64) { self = Self.allCases.first { $0.code == code } ?? .alias }
}
