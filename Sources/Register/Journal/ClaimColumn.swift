/// The columns of a claim's row, in the claim file and in the journal, in their order.
package enum ClaimColumn: String, CaseIterable, Sendable {
  case claimId = "claim_id"
  case scheme, window
  case placeId = "place_id"
  case familyId = "family_id"
  case cohort
  case attachedOn = "attached_on"
  case result
  case achievedOn = "achieved_on"
  case rateYear = "rate_year"
  case amount = "amount_gbp"
  case evidence = "evidence_refs"
}
