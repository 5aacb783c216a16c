import Foundation
import Testing

/// The Debian package, in a system of its own: nothing of the machine changes.
struct PackageTests {
    private let program: Program

    init() throws { program = try Program() }

    private func shell(_ line: String) throws -> String {
        let outcome = try program.shell("export PATH=/usr/sbin:/usr/bin:/sbin:/bin; cd \(program.folder) && \(line)")
        #expect(outcome.code == 0, "\(line): \(outcome.output)")
        return outcome.output
    }

    @Test func itHoldsWhatItShouldIsInstalledAndRemoved() throws {
        let script = URL(filePath: #filePath).appending(path: "../../../.github/package/deb").standardizedFileURL.path
        let version = try program.run("--version").output.trimmingCharacters(in: .whitespacesAndNewlines)
        // Packing would take longer than all the rest.
        let printed = try shell("DPKG_DEB_COMPRESSOR_TYPE=none '\(script)' \"$SAYSO\" . 2>errors || cat errors")
        let package = printed.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(package.hasSuffix("/sayso_\(version)_\(try shell("dpkg --print-architecture").dropLast()).deb"))

        func field(_ name: String) throws -> String { try shell("dpkg-deb --field '\(package)' \(name)") }
        #expect(try field("Package") == "sayso\n" && field("Version") == version + "\n")
        let depends = try field("Depends")
        for library in ["libc6 (>= ", "libncursesw6", "libsqlite3-0", "libcurl4 | libcurl3-gnutls"] {
            #expect(depends.contains(library), "\(depends)")
        }
        let files = [
            "bin/sayso", "share/man/man1/sayso.1.gz", "share/doc/sayso/copyright",
            "share/doc/sayso/licences/GRDB.swift", "share/bash-completion/completions/sayso",
            "share/zsh/vendor-completions/_sayso", "share/fish/vendor_completions.d/sayso.fish",
        ]
        let contents = try shell("dpkg-deb --contents '\(package)'").split(separator: "\n")
        for file in files {
            #expect(contents.contains { $0.contains(" root/root ") && $0.hasSuffix(" ./usr/\(file)") }, "\(file)")
        }

        try program.write("", to: "root/var/lib/dpkg/status")
        let dpkg = "dpkg --root=\(program.folder)/root --force-depends --force-not-root --force-script-chrootless"
        _ = try shell("mkdir root/var/lib/dpkg/info root/var/lib/dpkg/updates && \(dpkg) --install '\(package)'")
        #expect(try shell("root/usr/bin/sayso --version") == version + "\n")
        #expect(try shell("gzip -dc root/usr/share/man/man1/sayso.1.gz").hasPrefix(".TH SAYSO 1"))
        #expect(
            try shell("echo '“The engine is to blame,” said Ada Lund.' | root/usr/bin/sayso extract -")
                .contains(#""speaker": "Ada Lund""#))
        #expect(try shell("\(dpkg) --verify sayso") == "")
        _ = try shell("\(dpkg) --purge sayso")
        #expect(!FileManager.default.fileExists(atPath: program.folder + "/root/usr"))
    }
}
