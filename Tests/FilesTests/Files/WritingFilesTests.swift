import Foundation
import Testing

@testable import PBRFiles
@testable import PBRFindings

@Suite("Writing files")
struct WritingFilesTests {
  /// A folder as it is before (a name ending in `/` is a folder, `name->target` a link), what
  /// is written into `DIR/out`, and what is refused. After a refusal the folder must be as it
  /// was.
  static let refusals:
    [(before: [String], files: [String], replacing: Bool, status: Int32, message: String)] = [
      (
        ["out/a.csv", "out/sub/c.csv"], ["a.csv", "b.csv", "sub/c.csv"], false, 73,
        "error[output-exists]: 2 outputs exist already: DIR/out/a.csv, DIR/out/sub/c.csv\n"
          + "  Nothing was written. Add --force to replace, or name another folder.\n"
      ),
      (
        ["out/b.csv"], ["a.csv", "b.csv"], false, 73,
        "error[output-exists]: the output exists already: DIR/out/b.csv\n"
          + "  Nothing was written. Add --force to replace, or name another folder.\n"
      ),
      (
        ["out/a.csv", "out/b.csv/"], ["a.csv", "b.csv"], true, 73,
        "DIR/out/b.csv: error[output-not-file]: there is a folder of this name, "
          + "which is not replaced\n  Nothing was written. Name another output.\n"
      ),
      (
        ["out/a.csv->/dev/null"], ["a.csv"], true, 73,
        "DIR/out/a.csv: error[output-not-file]: there is a device of this name, "
          + "which is not replaced\n  Nothing was written. Name another output.\n"
      ),
      (
        ["out"], ["a.csv"], true, 73,
        "DIR/out/a.csv: error[output-create]: cannot be created: "
          + "part of the path is a file, not a folder\n"
      ),
      (
        ["out/sub"], ["a.csv", "sub/b.csv"], true, 73,
        "DIR/out/sub/b.csv: error[output-create]: cannot be created: "
          + "part of the path is a file, not a folder\n"
      ),
      (
        [], ["a.csv", String(repeating: "n", count: 300)], false, 73,
        "DIR/out/\(String(repeating: "n", count: 300)): error[output-create]: "
          + "cannot be created: the name is too long\n"
      ),
      (
        [], ["a.csv", "../b.csv"], true, 73,
        "DIR/out/../b.csv: error[output-name]: this cannot be the name of an output\n"
      ),
      (
        [], ["/a.csv"], true, 73,
        "DIR/out//a.csv: error[output-name]: this cannot be the name of an output\n"
      ),
      (
        [], ["a.csv", "a.csv"], true, 73,
        "DIR/out/a.csv: error[output-name]: two outputs would be the same file\n"
      ),
      (
        ["out/a.csv", "out/b.csv->a.csv"], ["a.csv", "b.csv"], true, 73,
        "DIR/out/b.csv: error[output-name]: two outputs would be the same file\n"
      ),
      // Links that lead out of the folder, to a file, to nothing yet, by way of a sub-folder.
      (
        ["own.txt", "out/a.csv->../own.txt"], ["a.csv"], true, 73,
        "DIR/out/a.csv: error[output-linked]: a link leads from here out of the folder, to DIR, "
          + "and is not followed\n  Nothing was written. Remove the link, or name the other folder.\n"
      ),
      (
        ["own/a.txt", "out/a.csv->DIR/own/b.txt"], ["a.csv"], false, 73,
        "DIR/out/a.csv: error[output-linked]: a link leads from here out of the folder, to DIR/own, "
          + "and is not followed\n  Nothing was written. Remove the link, or name the other folder.\n"
      ),
      (
        ["own/c.csv", "out/sub->../own"], ["b.csv", "sub/c.csv"], true, 73,
        "DIR/out/sub/c.csv: error[output-linked]: a link leads from here out of the folder, to "
          + "DIR/own, and is not followed\n"
          + "  Nothing was written. Remove the link, or name the other folder.\n"
      ),
      (
        ["out/a.csv->b.csv", "out/b.csv->a.csv"], ["a.csv"], true, 73,
        "DIR/out/a.csv: error[output-create]: cannot be created: "
          + "its links lead round in a circle\n"
      ),
    ]

  @Test("Every refusal leaves the folder as it was")
  func refusals() throws {
    for row in Self.refusals {
      let folder = try Scratch()
      for name in row.before {
        if let arrow = name.range(of: "->") {
          try folder.makeLink(
            String(name[..<arrow.lowerBound]),
            to: folder.filled(String(name[arrow.upperBound...])))
        } else if name.hasSuffix("/") {
          try folder.makeFolder(name)
        } else {
          try folder.make(name, "old")
        }
      }
      let before = folder.listing
      let files = row.files.map { OutputFile(name: $0, "new") }
      expectProblem(row.status, folder.filled(row.message)) { () throws(FileProblem) in
        _ = try OutputFolder.write(
          files, into: folder.filled("DIR/out"), replacing: row.replacing)
      }
      #expect(folder.listing == before)
    }
    expectProblem(
      73, "/proc/pbr: error[output-create]: cannot be created: there is no such file or folder\n"
    ) { () throws(FileProblem) in
      _ = try OutputFolder.write([OutputFile(name: "a", "")], into: "/proc/pbr", replacing: true)
    }
  }

  @Test("Files are written whole, links and permissions kept")
  func writing() throws {
    let folder = try Scratch()
    let files = [OutputFile(name: "a.csv", "A"), OutputFile(name: "deep/er/b.csv", "B")]
    let out = folder.filled("DIR/new/out")
    #expect(
      try OutputFolder.write(files, into: out, replacing: false)
        == ["\(out)/a.csv", "\(out)/deep/er/b.csv"])
    #expect(
      folder.listing
        == "new/, new/out/, new/out/a.csv=A, new/out/deep/, new/out/deep/er/, "
        + "new/out/deep/er/b.csv=B")

    try folder.make("kept.csv", "old")
    try run("/bin/chmod", ["640", folder.filled("DIR/kept.csv")])
    try folder.makeLink("link.csv", to: "kept.csv")
    try folder.makeLink("later.csv", to: "made.csv")
    let linked = ["link.csv", "later.csv"].map { OutputFile(name: $0, "new") }
    _ = try OutputFolder.write(linked, into: folder.path + "/", replacing: true)
    #expect(folder.text("kept.csv") == "new" && folder.text("made.csv") == "new")
    let after = try FileManager.default.attributesOfItem(atPath: folder.filled("DIR/kept.csv"))
    #expect(after[.posixPermissions] as? Int == 0o640)
    #expect(!folder.listing.contains(".pbr-") && folder.listing.contains("link.csv->"))
    #expect(try OutputFolder.write([], into: folder.path, replacing: false).isEmpty)
  }

  @Test("A folder that is a link is followed; what was placed can be taken back")
  func takenBack() throws {
    let folder = try Scratch()
    try folder.make("real/kept.csv", "old")
    try folder.makeLink("out", to: "real")
    let before = folder.listing
    let files = [OutputFile(name: "a.csv", "A"), OutputFile(name: "new/b.csv", "B")]
    let placed = try OutputFolder.place(files, into: folder.filled("DIR/out"), replacing: false)
    #expect(folder.text("real/a.csv") == "A" && folder.text("real/new/b.csv") == "B")
    placed.takeBack()
    #expect(folder.listing == before)

    // What somebody else has put there since, and a folder that is in use, stay.
    let again = try OutputFolder.place(files, into: folder.filled("DIR/out"), replacing: false)
    try run(
      "/bin/sh", ["-c", "cd '\(folder.path)/real' && echo x > k && mv k a.csv && touch new/c"])
    again.takeBack()
    #expect(folder.text("real/a.csv") == "x\n" && folder.text("real/new/c")?.isEmpty == true)
    #expect(folder.text("real/new/b.csv") == nil)
  }

  /// The second file goes to a disk that is too small: neither the first nor the second may
  /// change. Needs the right to mount a disk; without it there is nothing to show.
  @Test("A full disk leaves every file as it was")
  func fullDisk() throws {
    let folder = try Scratch()
    try folder.make("a.csv", "old")
    try folder.makeFolder("small")
    let small = folder.filled("DIR/small")
    guard try run("/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", small]) else { return }
    defer { _ = try? run("/bin/umount", [small]) }
    try folder.make("small/b.csv", "old")
    let before = folder.listing
    let files = [
      OutputFile(name: "a.csv", "new"), OutputFile(name: "made/c.csv", "new"),
      OutputFile(name: "small/b.csv", String(repeating: "x", count: 200_000)),
    ]
    expectProblem(
      74,
      folder.filled("DIR/small/b.csv: error[output-write]: cannot be written: the disk is full\n")
        + "  Nothing was replaced: every file is as it was before.\n"
    ) { () throws(FileProblem) in
      _ = try OutputFolder.write(files, into: folder.path, replacing: true)
    }
    #expect(folder.listing == before)
    guard try run("/bin/mount", ["-o", "remount,ro", small]) else { return }
    expectProblem(
      73,
      folder.filled(
        "DIR/small/d.csv: error[output-create]: cannot be created: the disk can only be read\n")
    ) { () throws(FileProblem) in
      try Files.write([1], to: folder.filled("DIR/small/d.csv"), replacing: true)
    }
  }

  @Test("One file, a device, a pipe that nobody reads any more")
  func single() throws {
    let folder = try Scratch()
    let path = folder.filled("DIR/a.csv")
    try Files.write(Array("1".utf8), to: path, replacing: false)
    expectProblem(
      73,
      "error[output-exists]: the output exists already: \(path)\n"
        + "  Nothing was written. Add --force to replace, or name another folder.\n"
    ) { () throws(FileProblem) in try Files.write([], to: path, replacing: false) }
    try Files.write(Array("2".utf8), to: path, replacing: true)
    #expect(folder.listing == "a.csv=2")
    try Files.write([1, 2, 3], to: "/dev/null", replacing: false)
    #expect(try FileStatus.of("/dev/null")?.kind == .device)
    expectProblem(
      74,
      "/dev/full: error[output-write]: cannot be written: the disk is full\n"
    ) { () throws(FileProblem) in try Files.write([1], to: "/dev/full", replacing: true) }
    expectProblem(
      73,
      folder.filled(
        "DIR/no/a.csv: error[output-create]: cannot be created: there is no such file or folder\n")
    ) { () throws(FileProblem) in
      try Files.write([1], to: folder.filled("DIR/no/a.csv"), replacing: true)
    }

    Terminal.reportFailedWrites()
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let number = pipe.fileHandleForWriting.fileDescriptor
    expectProblem(0, "note[reader-gone]: the program that read the output has ended\n") {
      () throws(FileProblem) in
      var output = StandardOutput(writingTo: number)
      try output.write("text")
      try output.flush()
    }
    let full = try Descriptor(opening: "/dev/full", for: .writingInPlace)
    let fullNumber = full.number
    expectProblem(
      74, "error[standard-output]: standard output cannot be written: the disk is full\n"
    ) { () throws(FileProblem) in
      var output = StandardOutput(writingTo: fullNumber)
      try output.write([UInt8](repeating: 65, count: 100_000))
    }
    try full.close()
  }

  @Test("A folder with files in it can be told from an empty one, and what is left over named")
  func emptyFolder() throws {
    let scratch = try Scratch()
    let folder = scratch.path + "/out"
    try OutputFolder.mustBeEmpty(folder)
    try scratch.make("out/.hidden", "x")
    try OutputFolder.mustBeEmpty(folder)
    for name in ["f", "e", "d", "c", "b", "a"] { try scratch.make("out/\(name).csv", "x") }
    expectProblem(
      73,
      scratch.filled(
        "DIR/out: error[output-folder]: this folder is not empty: a.csv, b.csv, c.csv, d.csv, "
          + "e.csv and 1 more\n  Nothing was written. Add --force to write into it, or name another "
          + "folder.\n")
    ) { () throws(FileProblem) in try OutputFolder.mustBeEmpty(folder) }
    try scratch.make("out/charts/old.svg", "x")
    try scratch.make("out/charts/new.svg", "x")
    let files = [OutputFile(name: "a.csv", "x"), OutputFile(name: "charts/new.svg", "x")]
    #expect(OutputFolder.others(than: files, in: folder) == ["charts/old.svg"])
  }

  @Test("Of two who write a new file at once, one is told")
  func race() async throws {
    let folder = try Scratch()
    let path = folder.filled("DIR/claim.csv")
    let succeeded = await withTaskGroup(of: Int.self) { group in
      for writer in 0..<8 {
        group.addTask {
          do throws(FileProblem) {
            try Files.write([UInt8(writer + 48)], to: path, replacing: false)
            return 1
          } catch {
            return error.finding.code == "output-exists" ? 0 : 100
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(succeeded == 1)
    #expect(folder.listing.count == "claim.csv=0".count)
  }
}

/// That something fails with this exit status and this whole message.
func expectProblem(
  _ status: Int32, _ message: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ doing: () throws(FileProblem) -> Void
) {
  do throws(FileProblem) {
    try doing()
    Issue.record("nothing was refused: \(message)", sourceLocation: sourceLocation)
  } catch {
    check(error, status, message, sourceLocation: sourceLocation)
  }
}
