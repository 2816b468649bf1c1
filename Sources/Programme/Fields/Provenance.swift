import PBRFiles
package import PBRQuantities

/// Where a figure comes from and how far it can be trusted, as its file says.
package struct Provenance: Sendable, Hashable {
  /// How a figure is grounded.
  package enum Status: String, Sendable, CaseIterable { case sourced, inferred, assumed }

  /// A source a reader can find.
  package var source: String?
  package var status: Status?
  /// The last day on which the source was known to hold.
  package var stillValidOn: CivilDate?
  package var note: String?
  /// Quality of the evidence and impact on the answer: `green`, `amber` or `red`.
  package var quality: String?
  package var impact: String?
  /// Who answers for the figure.
  package var owner: String?

  package init() {}

  /// What a source says of which none is known, although it was looked for.
  package static let noneFound = "none found"

  /// The source, where there is one: nil as well where the file says that none was found.
  package var knownSource: String? { source == Provenance.noneFound ? nil : source }

  /// The keys that carry it in files.
  package static let keys = [
    "source", "status", "stillValidOn", "note", "quality", "impact", "owner",
  ]

  /// What an object says of its figures, as far as it is well formed.
  init(of object: JSONObject) {
    source = object["source"]?.string
    status = object["status"]?.string.flatMap(Status.init(rawValue:))
    stillValidOn = object["stillValidOn"]?.string.flatMap { CivilDate($0) }
    note = object["note"]?.string
    quality = object["quality"]?.string
    impact = object["impact"]?.string
    owner = object["owner"]?.string
  }

  /// This, with what it leaves open taken from another.
  package func completed(by other: Provenance) -> Provenance {
    var full = self
    full.source = source ?? other.source
    full.status = status ?? other.status
    full.stillValidOn = stillValidOn ?? other.stillValidOn
    full.note = note ?? other.note
    full.quality = quality ?? other.quality
    full.impact = impact ?? other.impact
    full.owner = owner ?? other.owner
    return full
  }
}

/// One figure that a run uses: a row of `assumptions.csv`.
package struct InputRecord: Sendable, Hashable {
  /// Its path, as `--set` takes it: `assumptions.leaving.perMonth`; figures of the payer's
  /// rules begin with `scheme.`.
  package let path: String
  package let value: String
  package var low: String = ""
  package var high: String = ""
  /// Figures with the same name here move together; empty for a figure that moves alone.
  package var together: String = ""
  /// `gbp`, `share`, `months`, `families`, `places`, `date`, `year` …
  package let unit: FigureUnit
  package var provenance: Provenance
  /// The file and line it was read from, `--set`, or `default`.
  package let origin: String

  /// Whether it can lie anywhere else than at one value.
  package var hasRange: Bool { !low.isEmpty && Double(low) != Double(high) }

  /// The origin of a figure that the plan leaves to the program.
  package static let defaultOrigin = "default"
}
