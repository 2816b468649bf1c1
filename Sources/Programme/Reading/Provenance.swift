public import Quantities

/// Where a figure comes from and how far it can be trusted, as its file says.
public struct Provenance: Sendable, Hashable {
  /// How a figure is grounded.
  public enum Status: String, Sendable, CaseIterable { case sourced, inferred, assumed }

  /// A source a reader can find.
  public var source: String?
  public var status: Status?
  /// The last day on which the source was known to hold.
  public var stillValidOn: CivilDate?
  public var note: String?
  /// Quality of the evidence and impact on the answer: `green`, `amber` or `red`.
  public var quality: String?
  public var impact: String?
  /// Who answers for the figure.
  public var owner: String?

  public init() {}
}

/// One figure that a run uses: a row of `assumptions.csv`.
public struct InputRecord: Sendable, Hashable {
  /// Its path, as `--set` takes it: `assumptions.leaving.perMonth`; figures of the payer's
  /// rules begin with `scheme.`.
  public let path: String
  public let value: String
  public var low: String = ""
  public var high: String = ""
  /// `gbp`, `share`, `months`, `families`, `places`, `date`, `year` …
  public let unit: String
  public var provenance: Provenance
  /// The file and line it was read from, `--set`, or `default`.
  public let origin: String
}
