import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

/// Rules that a payer may have instead, tried on every plan that does not have them: data with their
/// source, compiled into the program (`reward-alternatives.json`).
struct RewardAlternative: Sendable {
  let id: String
  let title: String
  let source: String
  let basis: RewardScheme.Basis?
  let factor: Fraction?

  /// Those built in, in the order of the file.
  static let builtIn: [RewardAlternative] = {
    let text = SourceText(
      name: "reward-alternatives.json (built in)",
      bytes: PackageResources.reward_alternatives_json)
    let context = ReadingContext(log: FindingLog())
    guard let value = JSONParser.parse(text, into: context.log),
      let fields = FieldReader(value, path: [], in: context)
    else { return [] }
    return fields.list("alternatives").compactMap { item in
      FieldReader(item, path: ["alternatives"], in: context).flatMap { reader in
        guard let id = reader.plainText("id"), let title = reader.plainText("title"),
          let source = item.object?["source"]?.string
        else { return nil }
        return RewardAlternative(
          id: id, title: title, source: source,
          basis: reader.plainText("basis").flatMap { RewardScheme.Basis(rawValue: $0) },
          factor: reader.exact("factor", in: .zero ... .one))
      }
    }
  }()

  /// The rules with what is different; nil where nothing is.
  func applied(to scheme: RewardScheme) -> RewardScheme? {
    var other = scheme
    if let basis { other.basis = basis }
    if let factor { other.factor = factor }
    return other.basis == scheme.basis && other.factor == scheme.factor ? nil : other
  }
}
