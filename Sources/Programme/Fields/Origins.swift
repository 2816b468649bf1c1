package import PBRFiles
import PBRFindings

/// Where the figures of the plan that a run keeps come from: `"origins": {path: "file:line"}`.
///
/// A figure that is changed afterwards, by `--set` or by a file laid over the plan, stands in
/// another text, and comes from there.
package struct Origins: Sendable {
  /// The origin of a default that the plan writes out and `assumptions.csv` does not list.
  package static let unlisted = "default, not listed"

  private let byPath: [String: String]
  private let text: String

  /// Nil when the plan does not say.
  package init?(in plan: JSONObject) {
    guard let value = plan["origins"], let object = value.object else { return nil }
    text = value.place.text.name
    byPath = Dictionary(
      object.members.compactMap { member in member.value.string.map { (member.key, $0) } }
    ) { first, _ in first }
  }

  /// Where a figure comes from; nil when that is where it stands.
  func origin(of path: String, at place: SourcePlace?) -> String? {
    guard place == nil || place?.text.name == text else { return nil }
    return byPath[path]
  }

  /// Paths of defaults that are written out and not listed.
  package var unlistedPaths: [String] {
    byPath.filter { $0.value == Origins.unlisted }.map(\.key).sorted()
  }

  /// Reports an `origins` that is not an object of texts.
  static func check(in fields: FieldReader) {
    guard let value = fields.unnamed("origins"), !value.isNull,
      let reader = FieldReader(value, path: ["origins"], in: fields.context)
    else { return }
    for member in reader.object.members { _ = reader.plainText(member.key) }
  }
}
