package import PBRFiles
package import PBRFindings
package import PBRProgramme

/// The plan as a run used it, in one document: all layers and `--set` laid over each other,
/// defaults written out, the scheme as an object, provenance kept, tables put in, and where each
/// figure came from. Reading it gives the same figures.
package struct ResolvedPlan: Sendable {
  package static let fileName = "plan.json"

  /// The plan without its origins: what a fingerprint is over.
  private let content: JSONValue
  private let origins: [(path: String, origin: String)]

  /// - Parameters:
  ///   - scenario: the plan as it was read.
  ///   - open: the text of a table that the plan names, by its path; nil leaves the name.
  package init(_ scenario: Scenario, open: @escaping (String) -> SourceText? = { _ in nil }) {
    var plan = scenario.source.without(["extends", "$schema", "origins"])
    let scheme = scenario.scheme.source.without(["extends", "$schema"])
    let named = scenario.source.object?["scheme"]
    plan.add(named.map { ResolvedPlan.put(scheme, inPlaceOf: $0) } ?? scheme, at: ["scheme"])
    if let appraisal = plan.object?["appraisal"] {
      plan.add(TablesPutIn(open: open).put(into: appraisal), at: ["appraisal"])
    }
    let listed = scenario.figures
    for figure in listed where figure.origin == InputRecord.defaultOrigin {
      guard let path = FieldPath.parts(figure.path), plan.value(at: path) == nil else { continue }
      plan.add(JSONValue(written: figure.value, at: plan.place), at: path)
    }
    let unlisted = UnlistedDefaults(scenario).write(into: &plan)
    content = plan
    var known = Set(listed.map(\.path))
    var origins = listed.map { (path: $0.path, origin: $0.origin) }
    let before = scenario.source.object.flatMap { Origins(in: $0) }?.unlistedPaths ?? []
    for path in before + unlisted where known.insert(path).inserted {
      origins.append((path, Origins.unlisted))
    }
    self.origins = origins
  }

  /// A scheme in the place of its name, which may carry provenance.
  private static func put(_ scheme: JSONValue, inPlaceOf named: JSONValue) -> JSONValue {
    guard var wrapper = named.object, wrapper["value"] != nil else { return scheme }
    wrapper["value"] = scheme
    return JSONValue(.object(wrapper), at: named.place)
  }

  /// The SHA-256 of what the plan says, in whatever order and from whatever files.
  package var sum: String { SHA256.hex(of: JSONOutput(content.sorted).bytes) }

  /// The same for several plans that are worked out together, in their order.
  package static func sum(of plans: [ResolvedPlan]) -> String {
    SHA256.hex(of: Array(plans.map(\.sum).joined(separator: "\n").utf8))
  }

  /// `plan.json`.
  package var file: OutputFile {
    var members: [(String, JSONOutput)] = []
    if case .object(let object) = content.content {
      members = object.members.map { ($0.key, JSONOutput($0.value)) }
    }
    members.append(("origins", .object(origins.map { ($0.path, .string($0.origin)) })))
    return OutputFile(name: ResolvedPlan.fileName, bytes: JSONOutput.object(members).bytes)
  }
}

/// Tables named by `appraisal`, put in where their names stand.
private struct TablesPutIn {
  let open: (String) -> SourceText?

  func put(into value: JSONValue) -> JSONValue {
    switch value.content {
    case .string(let name) where name.hasSuffix(".csv"):
      let full = name.hasPrefix("/") ? name : value.place.text.folder + name
      guard let text = open(full) else { return value }
      let members = [("name", name), ("text", String(decoding: text.bytes, as: UTF8.self))].map {
        JSONMember(
          key: $0, keyPlace: value.place, value: JSONValue(.string($1), at: value.place))
      }
      return JSONValue(.object(JSONObject(members)), at: value.place)
    case .array(let items): return JSONValue(.array(items.map(put)), at: value.place)
    case .object(let object) where object["text"] == nil:
      let members = object.members.map { member in
        JSONMember(
          key: member.key, keyPlace: member.keyPlace,
          value: Provenance.keys.contains(member.key) ? member.value : put(into: member.value))
      }
      return JSONValue(.object(JSONObject(members)), at: value.place)
    default: return value
    }
  }
}
