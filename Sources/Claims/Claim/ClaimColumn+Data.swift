import PBRRegister
import PBRReporting

/// Columns that several files of a claim have.
extension DataColumn {
  static let familyId = DataColumn.text("family_id", "id of the family")
  static let placeId = DataColumn.text("place_id", "id of the funded place")
}

extension ClaimColumn {
  /// The column with its meaning.
  var data: DataColumn {
    switch self {
    case .claimId: .text(rawValue, "id of the claim")
    case .scheme: .text(rawValue, "id of the payer's rules")
    case .window: .text(rawValue, "id of the claim window")
    case .placeId: .placeId.key
    case .familyId: .familyId
    case .cohort: .text(rawValue, "cohort of the family")
    case .attachedOn: .date(rawValue, "day on which the family was attached")
    case .result: .result.key
    case .achievedOn: .date(rawValue, "day on which the result was achieved").key
    case .rateYear: .text(rawValue, "financial year whose rate is claimed, such as 2012-13")
    case .amount: .pounds(rawValue, "what is claimed for the result")
    case .evidence: .text(rawValue, "ids of the evidence that proves it, parted by |")
    }
  }
}
