extension Collection where Element == Double {
  /// The first place of the largest value; values that differ by less than a thousandth of a
  /// thousandth count as equal, since sums of many parts differ in their last digits. Nil when there
  /// is no value.
  package var firstPeak: Index? {
    guard let most = self.max() else { return nil }
    return firstIndex { $0 >= most - 1e-6 }
  }
}
