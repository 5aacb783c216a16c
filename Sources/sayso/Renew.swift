import ArgumentParser
import Foundation
import SaysoCore
import SaysoModel

struct Renew: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the quotes of the archive's articles anew.",
        discussion: """
            For when sayso or its model got better. What you added stays: a quote that you corrected is left as it is, one \
            that you rejected does not come back, and marks, tags and notes go over to the quote that has most of its words \
            in common with theirs; where there is none, theirs is kept. Ctrl-C ends after the articles at hand.
            """)

    @OptionGroup var archive: ArchiveOption
    @OptionGroup var model: ModelOption

    func run() throws {
        let archive = try archive.openThere()
        let interrupt = Interrupt()
        let total = try archive.counts(Filter()).articles
        let done = try Renewing(of: archive, extractor: model.extractor()).run { done in
            StandardError.show("\(done) of \(counted(total, "article"))")
            return !interrupt.isPending
        }
        StandardError.clearLine()
        try? StandardOutput.write("renewed \(counted(done, "article")) of \(self.archive.resolved)\n")
        if interrupt.isPending, done < total { throw ExitCode(128 + SIGINT) }
    }
}
