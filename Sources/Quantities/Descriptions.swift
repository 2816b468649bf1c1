// How quantities print where nothing else is asked for: as people write them.

/// Pounds, with pence where there are any: `£3,200`, `-£12.05`.
extension Money: CustomStringConvertible {
  /// Pounds and pence in words of people.
  public var description: String { NumberText.pounds(self) }
}

/// As prose carries it: `June 2012`.
extension Month: CustomStringConvertible {
  /// The same as `prose`.
  public var description: String { prose }
}

/// As prose carries it: `30 June 2012`.
extension CivilDate: CustomStringConvertible {
  /// The same as `prose`.
  public var description: String { prose }
}

/// As prose carries it: `2012/13`.
extension FinancialYear: CustomStringConvertible {
  /// The same as `prose`.
  public var description: String { prose }
}
