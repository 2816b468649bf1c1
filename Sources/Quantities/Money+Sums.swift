extension Money {
  /// The sum of amounts.
  ///
  /// An amount of a file is at most £1,000,000,000, so that only more than ninety million of them
  /// could leave the range; a sum that does is the most there is, never one with a part left out.
  public static func sum(_ amounts: some Sequence<Money>) -> Money {
    var pence: Int128 = 0
    for amount in amounts { pence += Int128(amount.pence) }
    return Money(pence: Int64(clamping: pence))
  }

  /// The sum of two amounts; the most there is where it does not fit.
  public func plus(_ other: Money) -> Money { Money.sum([self, other]) }

  /// The difference of two amounts; the most there is where it does not fit.
  public func less(_ other: Money) -> Money {
    subtracting(other) ?? Money(pence: other.pence > 0 ? .min : .max)
  }
}
