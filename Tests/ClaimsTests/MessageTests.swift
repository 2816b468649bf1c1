import Documents
import Testing

@testable import Claims

@Suite("Messages about registers")
struct MessageTests {
  static let family = "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\n"

  /// What is wrong in a file, and everything that is said of it.
  static let broken: [(file: String, text: String, message: String)] = [
    (
      "families.csv", "HT-1,P-1,2012-13,crime|work,2012-05-01,04/06/2012,,,\n",
      """
      DIR/families.csv:2:41: error[ambiguous-date]: attached_on "04/06/2012" could be read two ways
          2 | HT-1,P-1,2012-13,crime|work,2012-05-01,04/06/2012,,,
            |                                         ^^^^^^^^^^
        Write 2012-06-04 if the day comes first, or declare the order of all dates: "dateOrder": "dmy" in register.json.

      """
    )
  ]

  @Test("Each message in full")
  func messages() throws {
    for row in Self.broken {
      let folder = try RegisterFolder(["families.csv": Self.family])
      let header = RegisterFolder.headers[row.file].map { $0 + "\n" } ?? ""
      let isWhole = row.text.hasPrefix("!")
      try folder.write(row.file, isWhole ? String(row.text.dropFirst()) : header + row.text)
      let reading = try folder.inputs().read()
      let shown = reading.findings.map(\.text).joined()
      same(
        shown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
        folder.filled(row.message).split(separator: "\n", omittingEmptySubsequences: false)
          .map(String.init))
      let hasErrors = reading.findings.contains { $0.severity == .error }
      #expect((reading.register == nil) == hasErrors)
    }
  }
}
