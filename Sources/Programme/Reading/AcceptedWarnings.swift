import PBRFiles
import PBRFindings

/// Warnings that a plan acknowledges, by their codes, each with its reason: from then on they are
/// notes, which say why.
struct AcceptedWarnings {
  private let reasons: [String: String]
  private var places: [String: SourcePlace] = [:]

  /// Codes that are no opinion of the plan's: what is still a placeholder stays one.
  private static let never: Set<String> = ["placeholder"]

  /// Reads `accepted`, an object of codes with reasons.
  @discardableResult
  init(_ fields: FieldReader) {
    var reasons: [String: String] = [:]
    if let reader = fields.object("accepted") {
      for member in reader.object.members {
        guard let reason = reader.text(member.key) else { continue }
        if AcceptedWarnings.never.contains(member.key) {
          reader.report(
            .error(
              "accepted-never", at: member.keyPlace,
              "\(Quoted.value(member.key)) cannot be accepted",
              remedy: "Put your own figures in the place of the placeholders."))
        } else if reason.allSatisfy(\.isWhitespace) {
          reader.report(
            .error(
              "accepted-reason", at: member.value.place,
              "\(Quoted.value(member.key)) is accepted without a reason",
              remedy: "Say why, for whoever reads the plan next."))
        } else {
          reasons[member.key] = reason
        }
      }
      reader.finish()
    }
    self.reasons = reasons
  }

  /// From a document that has been read already.
  init(of document: JSONValue) {
    let object = document.object?["accepted"]?.object
    var reasons: [String: String] = [:]
    for member in object?.members ?? [] where !AcceptedWarnings.never.contains(member.key) {
      reasons[member.key] = member.value.string
      places[member.key] = member.keyPlace
    }
    self.reasons = reasons
  }

  /// The findings with those accepted as notes.
  func applied(to findings: [Finding]) -> [Finding] {
    guard !reasons.isEmpty else { return findings }
    let found = Set(findings.map(\.code))
    let unused = reasons.keys.filter { !found.contains($0) }.sorted().map { code in
      Finding.note(
        "accepted-unused", at: places[code],
        "\(Quoted.value(code)) is accepted, and reading the plan gives no such warning",
        remedy: Nearest.match(code, among: found.sorted()).map { "Did you mean \"\($0)\"?" }
          ?? "Take it away when it is no longer needed.")
    }
    return unused
      + findings.map { finding in
        guard finding.severity == .warning, let reason = reasons[finding.code] else {
          return finding
        }
        return .note(
          finding.code, at: finding.place, file: finding.file, finding.message,
          effect: finding.effect, remedy: "Accepted: \(reason)")
      }
  }
}
