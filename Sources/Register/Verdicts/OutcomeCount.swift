/// What a register says of one outcome that nobody pays for, on a day (monitoring.md 4.1).
package struct OutcomeCount: Sendable, Equatable {
  /// Families or subjects for whom the whole of it could have been seen by the day.
  package var seen = 0
  /// Those of them of whom it is known.
  package var known = 0
  /// Those for whom it is too early.
  package var tooEarly = 0
  /// Of what is known: those that count, and of how many.
  package var numerator = 0
  package var denominator = 0
  /// Beside it. Of a fall: the totals before and after, and families that had none before and some
  /// after. Of a state: how many were in it when attached (`before`) and on the day (`after`).
  package var before = 0
  package var after = 0
  package var new = 0

  package init() {}

  /// The counts of other families added.
  func plus(_ other: OutcomeCount) -> OutcomeCount {
    var sum = self
    sum.seen += other.seen
    sum.known += other.known
    sum.tooEarly += other.tooEarly
    sum.numerator += other.numerator
    sum.denominator += other.denominator
    sum.before += other.before
    sum.after += other.after
    sum.new += other.new
    return sum
  }
}
