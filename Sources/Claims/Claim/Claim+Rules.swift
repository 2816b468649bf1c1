import PBRFiles
import PBRFindings
import PBRProgramme

extension Claim {
  package var rulesSum: String { assessment.scheme.rulesSum }
}

extension Scheme {
  /// The rules' version: the SHA-256 of the file they were read from, which for built-in rules is
  /// what `pbr schemes show` prints. Rules that extend others have no file of their own that says
  /// it all: theirs is of all of them together, as JSON.
  package var rulesSum: String {
    let text = source.place.text
    return Scheme.isWhole(source, in: text)
      ? SHA256.hex(of: text.bytes) : SHA256.hex(of: JSONOutput(source).bytes)
  }

  /// Whether a value and all it holds stand in one file.
  private static func isWhole(_ value: JSONValue, in text: SourceText) -> Bool {
    guard value.place.text.name == text.name else { return false }
    if let object = value.object {
      return object.members.allSatisfy { isWhole($0.value, in: text) }
    }
    return value.array?.allSatisfy { isWhole($0, in: text) } ?? true
  }
}
