import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension Cashability {
  /// Reads `cashable`: for each agency a share, or a share with the step in which cost can be
  /// taken out: `{"Local Authority": {"share": 0.5, "step": 8}}`. Agencies that are not named
  /// can take nothing out.
  static func readAll(
    in saving: FieldReader, shares: [AgencyShare]?, names: AgencyNames
  ) -> [Cashability] {
    guard let reader = saving.object("cashable") else { return [] }
    var read: [Cashability] = []
    for member in reader.object.members {
      guard let value = reader.field(member.key) else { continue }
      let path = reader.path + [member.key]
      var step: Double?
      var bare = value
      if let object = value.object, object["share"] != nil || object["step"] != nil {
        guard let part = FieldReader(value, path: path, in: reader.context) else { continue }
        _ = part.required("share", expected: "\"share\": 0.5")
        step =
          part.figure("step", unit: .units) {
            Conversion<Double>.number($0, in: 0.001...1_000_000, means: "a step in units a year")
          }?.value
        let share = part.field("share")
        _ = part.provenance()
        part.finish()
        guard let share else { continue }
        bare = share
      }
      guard
        let share = reader.figure(
          bare, path: path, unit: .share,
          { Conversion<Double>.share($0, means: "the cashable share") })
      else { continue }
      let agency = names.agency(member.key)
      if let shares, !shares.contains(where: { $0.agency == agency }) {
        reader.report(unknown(member, among: shares, reader))
        continue
      }
      read.append(Cashability(agency: agency, share: share.value, step: step))
    }
    reader.finish()
    return read
  }

  private static func unknown(
    _ member: JSONMember, among shares: [AgencyShare], _ reader: FieldReader
  ) -> Finding {
    let known = shares.map(\.agency)
    return .error(
      "cashable-agency", at: member.keyPlace,
      "\(Quoted.value(member.key)) bears no part of the cost of \(FieldPath.text(reader.path))",
      remedy: Nearest.match(member.key, among: known).map { "Did you mean \"\($0)\"?" }
        ?? "The cost is borne by \(known.joined(separator: ", ")).")
  }
}
