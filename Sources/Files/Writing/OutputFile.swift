/// A file to be written: its name and its bytes.
package struct OutputFile: Sendable {
  /// Relative to the folder it is written into; it may lie in sub-folders (`charts/cash.svg`).
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  package init(name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Whether the name stays inside the folder and names a file.
  var staysInside: Bool {
    !name.isEmpty && !name.utf8.contains(0)
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }
}
