import Foundation
import Testing

@testable import PBRFiles
@testable import PBRFindings

@Suite("Reading files")
struct ReadingFilesTests {
  /// What a person types, in a folder of known files, and the whole message; DIR stands for
  /// the folder.
  static let messages: [(path: String, status: Int32, message: String)] = [
    ("", 66, "error[file-missing]: a file name is empty\n  Give the path of a file.\n"),
    ("DIR/nothing.csv", 66, "DIR/nothing.csv: error[file-missing]: there is no such file\n"),
    (
      "DIR/haltn.json", 66,
      "DIR/haltn.json: error[file-missing]: there is no such file\n"
        + "  Did you mean DIR/halton.json?\n"
    ),
    (
      "DIR/Halton.JSON", 66,
      "DIR/Halton.JSON: error[file-missing]: there is no such file\n"
        + "  Did you mean DIR/halton.json?\n"
    ),
    (
      "DIR/halton", 66,
      "DIR/halton: error[file-missing]: there is no such file\n"
        + "  Did you mean DIR/halton.json?\n"
    ),
    (
      "DIR/plan.json", 66,
      "DIR/plan.json: error[file-missing]: there is no such file\n"
        + "  There is DIR/plan.json.txt: an editor has added .txt to the name. "
        + "Rename it to plan.json.\n"
    ),
    (
      "DIR/Scenarois/one.json", 66,
      "DIR/Scenarois/one.json: error[file-missing]: there is no folder \"DIR/Scenarois\"\n"
        + "  Did you mean DIR/Scenarios?\n"
    ),
    (
      "DIR/Scenarios\\one.json", 66,
      "DIR/Scenarios\\one.json: error[file-missing]: there is no such file\n"
        + "  Write / instead of \\: DIR/Scenarios/one.json.\n"
    ),
    (
      "Plans\\other.json", 66,
      "Plans\\other.json: error[file-missing]: there is no such file\n"
        + "  Write / instead of \\ between folders.\n"
    ),
    (
      "~/plan.json", 66,
      "~/plan.json: error[file-missing]: there is no folder \"~\"\n"
        + "  The sign ~ is only understood outside quotation marks: write the path in full.\n"
    ),
    (
      "DIR/halton.json/x.json", 66,
      "DIR/halton.json/x.json: error[file-missing]: \"DIR/halton.json\" is a file, not a folder\n"
    ),
    (
      "DIR/gone.json", 66,
      "DIR/gone.json: error[file-missing]: this is a link to a file that is no longer there\n"
    ),
    (
      "DIR/Scenarios", 66,
      "DIR/Scenarios: error[file-directory]: this is a folder, not a file\n"
        + "  Name a file in it, such as DIR/Scenarios/one.json.\n"
    ),
    (
      "DIR/empty/", 66,
      "DIR/empty/: error[file-directory]: this is a folder, not a file\n  Name a file.\n"
    ),
    (
      "DIR/circle", 66,
      "DIR/circle: error[file-unreadable]: cannot be read: its links lead round in a circle\n"
    ),
    (
      "DIR/a\u{0}b", 66,
      "DIR/a\\u{0}b: error[file-unreadable]: cannot be read: the name cannot be used\n"
    ),
    (
      "DIR/" + String(repeating: "x", count: 300), 66,
      "DIR/" + String(repeating: "x", count: 300)
        + ": error[file-unreadable]: cannot be read: the name is too long\n"
    ),
    (
      "DIR/large.json", 65,
      "DIR/large.json: error[file-too-large]: the file is larger than 1000 bytes, the most read\n"
    ),
    (
      "/dev/zero", 65,
      "/dev/zero: error[file-too-large]: the file is larger than 1000 bytes, the most read\n"
    ),
  ]

  @Test("Every message of a file that cannot be read")
  func messages() throws {
    let folder = try Scratch()
    try folder.make("halton.json", "{}")
    try folder.make("plan.json.txt", "{}")
    try folder.make("Scenarios/one.json", "{}")
    try folder.make("large.json", String(repeating: " ", count: 1001))
    try folder.makeFolder("empty")
    try folder.makeLink("gone.json", to: "not-there")
    try folder.makeLink("circle", to: "circle")
    for row in Self.messages {
      let path = folder.filled(row.path)
      expectProblem(row.status, folder.filled(row.message)) { () throws(FileProblem) in
        _ = try Files.read(path, limit: 1000)
      }
    }
  }

  @Test("Files, links, pipes and standard input are read whole")
  func contents() throws {
    let folder = try Scratch()
    let long = String(repeating: "0123456789", count: 30_000)
    try folder.make("long.json", long)
    try folder.makeLink("link.json", to: "long.json")
    for path in ["DIR/long.json", "DIR/link.json"].map(folder.filled) {
      let text = try Files.read(path)
      #expect(text.name == path && text.bytes == Array(long.utf8))
    }
    #expect(try Files.read("/dev/null").bytes.isEmpty)
    let pipe = folder.filled("DIR/pipe")
    try run("/usr/bin/mkfifo", [pipe])
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/cp")
    writer.arguments = [folder.filled("DIR/long.json"), pipe]
    try writer.run()
    #expect(try Files.read(pipe).bytes.count == 300_000)
    writer.waitUntilExit()
  }

  @Test("Nobody is waited for for ever, and where only a file will do nothing else is read")
  func pipes() throws {
    let folder = try Scratch()
    let pipe = folder.filled("DIR/pipe")
    try run("/usr/bin/mkfifo", [pipe])
    let file = try Descriptor(opening: pipe, for: .reading)
    #expect(try !file.awaitWriter(milliseconds: 20))
    #expect(
      Files.unreadable(pipe, .nobodyWrites).text
        == "\(pipe): error[file-unreadable]: cannot be read: it is a pipe, and nobody writes to it\n"
    )
    try folder.makeLink("zero", to: "/dev/zero")
    for path in [pipe, folder.filled("DIR/zero")] {
      let message =
        "\(path): error[file-stream]: this is a pipe or a device, not a file\n"
        + "  Put the file itself here.\n"
      let problems = [
        #expect(throws: FileProblem.self) { _ = try Files.read(path, onlyFiles: true) },
        #expect(throws: FileProblem.self) { _ = try CSVFile(opening: path) },
      ]
      for problem in problems {
        #expect(problem?.exitStatus == 65 && problem?.finding.text == message)
      }
    }
  }

  @Test("Words of the command line that are not UTF-8 are reported")
  func arguments() {
    let log = FindingLog()
    #expect(Arguments.decoded([Array("plän".utf8), []], into: log) == ["plän", ""])
    #expect(Arguments.decoded([[0x61], [0x70, 0xE4]], into: log) == nil)
    #expect(
      log.findings.map(\.text) == [
        "error[argument-encoding]: word 2 of the command line is not UTF-8: \"p\u{FFFD}\"\n"
          + "  Rename the file, or set the terminal to UTF-8.\n"
      ])
  }
}
