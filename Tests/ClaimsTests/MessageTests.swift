import ClaimsSamples
import Foundation
import PBRFindings
import Testing

@testable import PBRRegister

@Suite("Messages about registers")
struct MessageTests {
  @Test("What is said of every slip, in full; nothing is imported when any is an error")
  func messages() throws {
    for row in MessageRow.all {
      let folder = try RegisterFolder(["families.csv": MessageCatalogue.family])
      try folder.write(row.file, row.bytes)
      let reading = try folder.inputs().read()
      let shown = (Register.readSettings(folder.path).1 + reading.findings).map(\.text).joined()
      #expect(shown == folder.filled(row.message), "\(row.heading)")
      let hasErrors = reading.findings.contains { $0.severity == .error }
      #expect((reading.register == nil) == hasErrors, "\(row.heading)")
    }
  }
}

/// Every message about the files of a register, whole; `MessageRow` says how to read it.
enum MessageCatalogue {
  /// The one family of the register that is tried.
  static let family = "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\n"
}

/// One row of the catalogue: a file of a sound register is replaced, and what is then said.
///
///     » families.csv rows      rows under the file's header
///     « families.csv text      the whole file
///     › families.csv text      the whole file with a byte-order mark
///     ‹ families.csv text      the whole file in UTF-16
///     ¤ families.csv rows      rows under the file's header, in Windows-1252
///
/// The rest is what is said, with DIR for the folder. `⏎`, `␍`, `⍽` and `‽` stand for LF, CR, a
/// no-break space and the sign for a lost letter.
struct MessageRow {
  let heading: String
  let file: String
  let bytes: [UInt8]
  let message: String

  static let all =
    (MessageCatalogue.families + "\n\n" + MessageCatalogue.evidence + "\n\n"
    + MessageCatalogue.journal + "\n\n" + MessageCatalogue.realLife + "\n\n"
    + MessageCatalogue.headings).split(separator: "\n\n").map {
      MessageRow(String($0))
    }

  private init(_ block: String) {
    let lines = block.split(separator: "\n", maxSplits: 1)
    heading = String(lines.first ?? "")
    message = lines.count > 1 ? lines[1] + "\n" : ""
    let parts = heading.split(separator: " ", maxSplits: 2)
    file = parts.count > 1 ? String(parts[1]) : ""
    var text = (parts.count > 2 ? String(parts[2]) : "")
      .replacing("⏎", with: "\n").replacing("␍", with: "\r").replacing("⍽", with: "\u{A0}")
      .replacing("‽", with: "\u{FFFD}")
    switch parts.first {
    case "»": text = (RegisterFolder.headers[file] ?? JournalSheet.header) + "\n" + text
    case "›": text = "\u{FEFF}" + text
    default: break
    }
    if parts.first == "¤" {
      text = (RegisterFolder.headers[file] ?? "") + "\n" + text
      bytes = text.unicodeScalars.map { UInt8(clamping: $0.value) }
      return
    }
    bytes =
      parts.first == "‹"
      ? [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      : Array(text.utf8)
  }
}

extension JournalSheet {
  static var header: String { layout.columns.joined(separator: ",") }
}
