import PBRProgramme
import PBRQuantities

extension Register {
  /// What to do about a family that the journal names and families.csv has not, where somebody else
  /// holds its place: whoever holds it since the same day is most likely that family under another
  /// key; one that came later replaced it.
  ///
  /// - Parameter row: what is known of its row, in words.
  func putBack(_ claim: ClaimRow, _ row: String) -> String {
    let holders = (places.first { $0.id == claim.place }?.families ?? []).map { families[$0] }
    let unit = scheme.unit
    if let same = holders.first(where: { $0.attached == claim.attached }) {
      return "\(same.id) holds \(claim.place) since the same day: if it is the same \(unit.one), "
        + "write \(claim.family) in its place in every file of the register."
    }
    let later = holders.first { ($0.attached ?? claim.attached) > claim.attached }
    guard let later else { return "Put its row back: \(row)." }
    return "Put its row back: \(row), with the day it left in left_on"
      + (!later.isReplacement ? ", and write \(claim.family) in replaces of \(later.id)." : ".")
  }
}
