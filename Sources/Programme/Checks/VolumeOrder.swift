import PBRFiles
import PBRFindings
import PBRQuantities

/// Bands of a volume that depend on the plan, by a share of its places or by its target, stand in
/// the order of the claims they begin at.
enum VolumeOrder {
  static func findings(
    _ cohorts: [Cohort], _ scheme: Scheme, _ targets: [FinancialYear: Int], _ fields: FieldReader
  ) -> [Finding] {
    let funded = cohorts.reduce(0) { $0 + $1.funded }
    for rule in scheme.results {
      guard let volume = rule.volume else { continue }
      for target in volume.usesTarget ? Array(targets.values).sorted() : [0] {
        let bands = VolumePrices(volume, funded: funded, target: target).bands
        for (before, after) in zip(bands, bands.dropFirst()) where after.from < before.from {
          return [
            .error(
              "volume-order", at: fields.object["scheme"]?.place,
              "with \(NumberText.grouped(funded)) funded places the bands of \(rule.ruleId) fall: "
                + "one from \(NumberText.grouped(after.from)) stands after one from "
                + NumberText.grouped(before.from),
              remedy: "Check fromShare, the targets and the numbers of its bands.")
          ]
        }
      }
    }
    return []
  }
}
