import PBRFiles
import PBRQuantities
package import PBRRewards
package import PBRRuns

extension RewardPlan {
  /// What its data files say of themselves; the day is the plan's or, without one, that on which the
  /// reward is judged.
  package func origin(_ record: RunRecord) -> DataPackage.Origin {
    DataPackage.Origin(
      title: title, authority: authority,
      date: source.object?["date"]?.string.flatMap { CivilDate($0) } ?? scheme.ends,
      version: record.version, fingerprint: record.fingerprint)
  }
}
