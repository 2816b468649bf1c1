import Foundation
import Testing

@testable import PBRFiles
@testable import PBRFindings

@Suite("Reading data files")
struct CSVRowsTests {
  /// A file, and every row as `line: cell|cell`, or the whole message.
  static let files: [(text: String, rows: [String])] = [
    ("a,b\r\n1,2\r\n", ["1: a|b", "2: 1|2"]),
    ("\u{FEFF}a,b\n1,2", ["1: a|b", "2: 1|2"]),
    ("a,b\r1,2\r", ["1: a|b", "2: 1|2"]),
    ("a,b,,\r\n1,2,,\r\n,,,\r\n\r\n3,4", ["1: a|b||", "2: 1|2||", "5: 3|4"]),
    ("\"a\",\"b, c\"\n\"say \"\"yes\"\"\",\n", ["1: a|b, c", "2: say \"yes\"|"]),
    ("a,\"two\r\nlines\"\r\nb,c\r\n", ["1: a|two\r\nlines", "3: b|c"]),
    ("\"\",\"\"\na\n", ["2: a"]),
    ("", []),
    (
      "a,b\n1,\"x",
      [
        "1: a|b",
        """
        f.csv:2:3: error[csv-quote-open]: a quotation mark is opened here and never closed
            2 | 1,"x
              |   ^
          Close it, or take it away.

        """,
      ]
    ),
    (
      "a,b\n1,5\" pipe\n",
      [
        "1: a|b",
        """
        f.csv:2:4: error[csv-quote-text]: there is a quotation mark in the middle of a cell
            2 | 1,5" pipe
              |    ^
          Put the cell in quotation marks and double the mark inside: "5"" pipe".

        """,
      ]
    ),
    (
      "\"a\"b,c",
      [
        """
        f.csv:1:4: error[csv-quote-text]: there is text after a closing quotation mark
            1 | "a"b,c
              |    ^
          Double a quotation mark inside a cell: "5"" pipe".

        """
      ]
    ),
  ]

  private func described(_ rows: inout CSVRows) -> [String] {
    var lines: [String] = []
    while rows.next() {
      let cells = rows.fields.indices.map { rows.text($0) }
      lines.append("\(rows.line): \(cells.joined(separator: "|"))")
    }
    if let problem = rows.problem { lines.append(problem.text) }
    return lines
  }

  @Test("Rows, their cells and lines, whole and in blocks of 64 bytes")
  func rows() throws {
    for file in Self.files {
      var rows = CSVRows(SourceText(name: "f.csv", file.text))
      #expect(described(&rows) == file.rows)
    }
    let folder = try Scratch()
    let cells = (1...200).map { "\"row \($0), with \"\"marks\"\"\",\($0)\r\n" }
    try folder.make("f.csv", "a,b\n" + cells.joined())
    var blocks = 0
    func lines() throws -> [String] {
      let file = try CSVFile(opening: "\(folder.path)/f.csv", blockSize: 64)
      var lines: [String] = []
      var block: CSVFile.Block?
      blocks = 0
      while try file.advance(&block) {
        #expect(block?.number == blocks)
        blocks += 1
        if var rows = block?.rows { lines += described(&rows) }
      }
      return lines
    }
    let all = ["1: a|b"] + (1...200).map { "\($0 + 1): row \($0), with \"marks\"|\($0)" }
    #expect(try lines() == all)
    #expect(blocks > 50)
    // Lines that end with CR alone, and a row that never ends.
    try folder.make("f.csv", "a,b\r" + cells.joined().replacing("\r\n", with: "\r"))
    #expect(try lines() == all)
    #expect(blocks > 50)
    try folder.make("f.csv", "a,b\n1,2\n" + String(repeating: "3,4,5,6,", count: 400_000))
    let file = try CSVFile(opening: "\(folder.path)/f.csv")
    var block: CSVFile.Block?
    var said: [String] = []
    while try file.advance(&block) {
      if var rows = block?.rows { said += described(&rows).map { String($0.prefix(300)) } }
    }
    #expect(said.count == 3 && said.starts(with: ["1: a|b", "2: 1|2"]))
    #expect(
      said.last?.hasPrefix(
        "\(folder.path)/f.csv:3:1: error[csv-row-long]: this row is longer than 1 MB\n"
          + "    3 | 3,4,5,6,3,4") == true)
  }

  @Test("A row has at most a thousand cells")
  func wide() {
    func read(_ cells: Int) -> [String] {
      var rows = CSVRows(
        SourceText(name: "f.csv", "a,b\n" + String(repeating: ",", count: cells - 2) + "x,\n"))
      return described(&rows)
    }
    #expect(read(1000).count == 2 && read(1000).last?.contains("x") == true)
    #expect(
      read(1001) == [
        "1: a|b",
        """
        f.csv:2:1: error[csv-row-wide]: this row has 1001 cells; at most 1000 are read
          Delete the columns after the last that is filled; spreadsheets keep empty ones.

        """,
      ])
  }

  @Test("A file is read a second time, unless it was changed; its checksum")
  func again() throws {
    let folder = try Scratch()
    try folder.make("f.csv", "a,b\n" + String(repeating: "1,2\n", count: 50))
    let file = try CSVFile(opening: "\(folder.path)/f.csv", blockSize: 64, summing: true)
    func lines() throws -> [String] {
      var lines: [String] = []
      var block: CSVFile.Block?
      while try file.advance(&block) {
        if var rows = block?.rows { lines += described(&rows) }
      }
      return lines
    }
    let first = try lines()
    #expect(first.count == 51)
    try file.rewind()
    _ = try file.next()
    try file.rewind()
    #expect(try lines() == first)
    let sum = try file.checksum()
    #expect(sum?.bytes == 204)
    #expect(sum?.sha256 == "40abd395af41663299544b4c5df3de9d1b1da962773f9a8cee12e04c386c4d42")
    try folder.make("f.csv", "a,b\n3,4\n")
    do throws(FileProblem) {
      try file.rewind()
      Issue.record("it was changed")
    } catch {
      #expect(
        folder.filled(error.finding.text)
          == folder.filled(
            "DIR/f.csv: error[file-changed]: the file was changed while it was read\n"
              + "  Wait until it is saved, and run the command again.\n"))
    }
  }

  /// Blocks are no longer than what was left when the file was opened: what is added after that is
  /// read as well, and told.
  @Test("A file that grows while it is read", arguments: [0, 3, 64, 200])
  func grows(added: Int) throws {
    let folder = try Scratch()
    try folder.make("f.csv", "a\n1\n2\n")
    let file = try CSVFile(opening: "\(folder.path)/f.csv", blockSize: 64)
    let more = try #require(FileHandle(forWritingAtPath: "\(folder.path)/f.csv"))
    try more.seekToEnd()
    try more.write(contentsOf: Data(String(repeating: "3\n", count: added).utf8))
    try more.close()
    var count = 0
    var block: CSVFile.Block?
    while try file.advance(&block) {
      if var rows = block?.rows { count += described(&rows).count }
    }
    #expect(count == 3 + added)
    if added > 0 { #expect(throws: FileProblem.self) { try file.checkUnchanged() } }
  }

  @Test("The place of a cell in a row that is held alone")
  func place() {
    var rows = CSVRows(SourceText(name: "f.csv", bytes: Array("a,b\r\n1,2\r\n".utf8)))
    _ = rows.next()
    _ = rows.next()
    let place = rows.place(column: 1)
    #expect(place.lineName == "f.csv:2")
    #expect(place.column == 3)
    #expect(String(decoding: place.text.bytes, as: UTF8.self) == "1,2")
    #expect(rows.hiddenPlace.lineName == "f.csv:2")
  }
}
