/// What the columns of the files of a claim mean.
enum ClaimsDictionary {
  static let files = [
    "claim": "The claim: a row for each result.",
    "claim-not-claimed": "Every family and result that is not in the claim, and why.",
    "claim-evidence-requests": "Evidence that is missing, by who keeps it.",
    "claim-audit-sample":
      "Families drawn for internal audit, in the order in which they were drawn.",
  ]

  /// The columns that tell the rows apart.
  static let keys = [
    "claim": ["place_id", "result", "achieved_on"], "claim-not-claimed": ["family_id", "result"],
    "claim-audit-sample": ["draw"],
  ]

  static let columns: [String: DataDictionary.Entry] = [
    "claim.claim_id": ("string", nil, "id of the claim"),
    "claim.scheme": ("string", nil, "id of the payer's rules"),
    "claim.cohort": ("string", nil, "cohort of the family"),
    "claim.attached_on": ("date", nil, "day on which the family was attached"),
    "claim.achieved_on": ("date", nil, "day on which the result was achieved"),
    "claim.rate_year": ("string", nil, "financial year whose rate is claimed, such as 2012-13"),
    "claim.amount_gbp": ("number", "GBP", "what is claimed for the result"),
    "claim.evidence_refs": ("string", nil, "ids of the evidence that proves it, parted by |"),
    "claim-not-claimed.state": (
      "string", nil, "how it stands: claimed, not-funded, evidence-missing, not-met …"
    ),
    "claim-not-claimed.reason": ("string", nil, "why, and the test that says so"),
    "claim-not-claimed.earliest_on": ("date", nil, "first day on which it might be claimed"),
    "claim-not-claimed.amount_gbp": ("number", "GBP", "what it would pay"),
    "claim-not-claimed.achieved_on": ("date", nil, "day on which it was achieved, if it was"),
    "claim-not-claimed.assessed_to": ("date", nil, "last day of the evidence that was judged"),
    "claim-evidence-requests.test": ("string", nil, "id of the test"),
    "claim-evidence-requests.measure": ("string", nil, "measure of the evidence"),
    "claim-evidence-requests.subject": ("string", nil, "whom the evidence is about"),
    "claim-evidence-requests.request": ("string", nil, "what is asked for"),
    "claim-evidence-requests.amount_gbp": ("number", "GBP", "what the result would pay"),
    "claim-audit-sample.draw": ("integer", nil, "place in the order of the draw, from 1"),
    "claim-audit-sample.results": ("string", nil, "ids of the family's results, parted by |"),
    "claim-audit-sample.amount_gbp": ("number", "GBP", "what the claim has for the family"),
    "claim-audit-sample.sha256": ("string", nil, "checksum by which the family was drawn"),
  ]

  /// Columns that several of them have.
  static let common: [String: DataDictionary.Entry] = [
    "place_id": ("string", nil, "id of the funded place"),
    "family_id": ("string", nil, "id of the family"),
  ]
}
