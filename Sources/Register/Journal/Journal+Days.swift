package import PBRQuantities

extension Journal {
  /// The chain value of the last row that submitted a claim, as its certificate prints it; nil
  /// when there is no such claim.
  package func chain(of claim: String) -> String? {
    rows.lastIndex { $0.claim.claim == claim && $0.status == .submitted }.map { chainValues[$0] }
  }

  /// The journal as it stood at the end of a day: rows dated later are left out. Its rows carry
  /// the chain values they have in the whole journal.
  package func through(_ day: CivilDate) -> Journal {
    guard rows.contains(where: { $0.on > day }) else { return self }
    var journal = Journal()
    for (row, chain) in zip(rows, chainValues) where row.on <= day {
      journal.append(row, chain: chain)
    }
    return journal
  }

  /// How many rows are dated after a day.
  package func rowsAfter(_ day: CivilDate) -> Int { rows.count { $0.on > day } }

  /// That rows are dated after a day and left out of what is said of it; nil when none are.
  package func note(ofRowsAfter day: CivilDate) -> String? {
    let later = rowsAfter(day)
    guard later > 0 else { return nil }
    return later == 1
      ? "1 row of claims.csv is dated after \(day.prose) and does not count here."
      : "\(NumberText.grouped(later)) rows of claims.csv are dated after \(day.prose) and do not "
        + "count here."
  }
}

/// The claims that stand in the way of another one on a day.
///
/// An assessment counts what had been claimed by its day. A new claim counts besides every
/// result of which the journal has a later row, also one that was withdrawn since: whatever its
/// date, a claim never pays for a result twice, nor for one that was claimed just after it.
package struct StandingClaims {
  private let journal: Journal
  /// The journal whose claims have numbers: as it stood on the day, or all of it.
  package var counted: Journal { journal }
  private let day: CivilDate?

  package init(_ journal: Journal, on day: CivilDate, withLater: Bool) {
    self.journal = withLater ? journal : journal.through(day)
    self.day = withLater ? day : nil
  }

  /// The latest rows of a place's claimed results that are not free.
  package func claimed(_ place: String) -> [JournalRow] {
    journal.latest(of: place).filter { row in
      !row.status.freesTheResult || day.map { row.on > $0 } ?? false
    }
  }

  /// What stands claimed for a place under a scheme.
  package func paid(for place: String, scheme: String) -> Money {
    Money.sum(claimed(place).lazy.filter { $0.claim.scheme == scheme }.map(\.claim.amount))
  }
}
