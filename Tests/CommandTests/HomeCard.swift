/// A card by which people move in (£600) and are there three months later (£1,500), paid for by two,
/// three quarters and one.
enum HomeCard {
  /// - Parameters:
  ///   - payers: each with its id and its title.
  ///   - windows: the first and the last day to claim, by quarter.
  static func text(
    contract: String = "", payers: [(id: String, title: String)],
    windows: (first: String, last: String)
  ) -> String {
    """
    { "scheme": "hand", "title": "A home", "unit": { "one": "person", "many": "people" },
      "attachmentEnds": "2026-12-31", \(contract)
      "payers": [ { "id": "\(payers[0].id)", "title": "\(payers[0].title)", "share": 0.75 },
        { "id": "\(payers[1].id)", "title": "\(payers[1].title)", "share": 0.25 } ],
      "strands": [ { "id": "home", "title": "Home" } ],
      "results": [ { "id": "in", "strand": "home", "title": "Moved in", "pays": 600 },
        { "id": "still", "strand": "home", "title": "Three months", "pays": 1500,
          "after": "in" } ],
      "claimWindows": { "every": "quarter", "first": "\(windows.first)",
        "last": "\(windows.last)" } }
    """
  }
}
