import PBRFiles
import PBRFindings

/// Whose money the net position of a plan is.
package enum Viewpoint: Sendable, Hashable {
  /// Who delivers: fees and results come in.
  case provider
  /// One of the payers, by its place in the scheme's list: its share goes out.
  case payer(Int)

  /// How a scenario names the one who delivers.
  package static let providerName = "provider"
}

extension Viewpoint {
  /// - Parameter known: whether the rules could be read.
  static func read(in fields: FieldReader, payers: Payers?, known: Bool) -> Viewpoint {
    guard let name = fields.plainText("viewpoint"), name != providerName else { return .provider }
    guard known else { return .provider }
    if let index = payers?.index(of: name) { return .payer(index) }
    let known = [providerName] + (payers?.all.map(\.id) ?? [])
    fields.report(
      .error(
        "unknown-payer", at: fields.object["viewpoint"]?.place,
        "viewpoint \(Quoted.value(name)) is neither the provider nor a payer of the scheme",
        remedy: Nearest.match(name, among: known).map { "Did you mean \"\($0)\"?" }
          ?? "One of: \(known.joined(separator: ", "))."))
    return .provider
  }
}
