/// Something of a saved run that is not as it was, or does not come out again.
public struct RunDifference: Sendable, Hashable {
  /// The file concerned.
  public let file: String
  /// The figure or the row, in words; nil where it is the file itself.
  public let what: String?
  public let was: String
  public let now: String

  public init(file: String, what: String? = nil, was: String, now: String) {
    self.file = file
    self.what = what
    self.was = was
    self.now = now
  }

  /// `cashflow.csv: amount_gbp of 2013-07, attachment-fee: was 24000.00, is 25000.00`.
  public var text: String {
    "\(file): " + (what.map { "\($0): " } ?? "") + "was \(was), is \(now)"
  }
}
