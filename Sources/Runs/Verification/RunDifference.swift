/// Something of a saved run that is not as it was, or does not come out again.
package struct RunDifference: Sendable, Hashable {
  /// The file concerned.
  package let file: String
  /// The figure or the row, in words; nil where it is the file itself.
  package let what: String?
  package let was: String
  package let now: String

  package init(file: String, what: String? = nil, was: String, now: String) {
    self.file = file
    self.what = what
    self.was = was
    self.now = now
  }

  /// `cashflow.csv: amount_gbp of 2013-07, attachment-fee: was 24000.00, is 25000.00`.
  package var text: String {
    "\(file): " + (what.map { "\($0): " } ?? "") + "was \(was), is \(now)"
  }
}
