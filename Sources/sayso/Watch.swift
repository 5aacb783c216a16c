import ArgumentParser
import Foundation
import SaysoCore
import SaysoModel

struct Watch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add the articles of folders to the archive, and go on with those that appear there.",
        discussion: """
            A file is taken once it is closed after writing or moved there; folders made later are watched too. Browsers \
            of the archive show what comes. Ctrl-C ends it.
            """)

    @Argument(help: ArgumentHelp("Folders.", valueName: "folder"), completion: .directory)
    var folders: [String]

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var model: ModelOption
    @OptionGroup var reading: ReadingOption

    func run() throws {
        var isFolder: ObjCBool = false
        for path in folders where FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            guard isFolder.boolValue else {
                throw Failure("\(path) is no folder; to add it: sayso add \(path)", EX_USAGE)
            }
        }
        let archive = try archive.open()
        let interrupt = Interrupt()
        let ingest = try Ingest(into: archive, extractor: model.extractor())
        let reader = ArticleReader(options: try reading.options)
        let arrivals = try Arrivals(in: folders, takesPresent: true)
        StandardError.say("watching \(folders.joined(separator: ", ")); Ctrl-C ends it")
        while let paths = arrivals.next(until: interrupt.descriptor) {
            let sum = try ingest.add({ try reader.read(paths, $0) }, bytesRead: { reader.bytesRead }) { event in
                switch event {
                case .progress: break
                case .failure(let error): StandardError.say(error.description)
                case .warning(let warning): StandardError.say(warning)
                }
                return !interrupt.isPending
            }
            guard sum.added + sum.changed > 0 else { continue }
            try StandardOutput.write(
                "added \(counted(sum.added, "article"))" + (sum.changed > 0 ? "; \(sum.changed) changed" : "") + "\n")
        }
    }
}
