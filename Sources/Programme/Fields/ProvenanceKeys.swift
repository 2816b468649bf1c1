/// The keys that say where a figure comes from, in every object of figures and in the wrapper of
/// one.
package enum ProvenanceKeys {
  package static let keys: [Key] = [
    Key("source", .text, "A source that a reader can find."),
    Key(
      "status", .choice(Provenance.Status.allCases.map(\.rawValue)), "How the figure is grounded."),
    Key("stillValidOn", .date, "The last day on which the source was known to hold."),
    Key("note", .text, "What has to be known of it."),
    Key("quality", .choice(["green", "amber", "red"]), "The quality of the evidence."),
    Key("impact", .choice(["green", "amber", "red"]), "How much hangs on it."),
    Key("owner", .text, "Who answers for it."),
  ]

  /// The words for the shape of a range.
  static let shapes = ["pert", "triangular", "uniform"]

  /// The wrapper of a figure, with the ends of its range where it may have one.
  package static func wrapper(_ kind: ValueKind, isRanged: Bool) -> KeySet {
    let range: [Key] = [
      Key("low", kind, "The lower end of its range."),
      Key("high", kind, "The upper end of its range."),
      Key(
        "distribution", .choice(shapes),
        "The shape of the range."),
      Key("together", .text, "A name: ranges of one name move together."),
    ]
    return KeySet(
      "A figure with its provenance.",
      [Key("value", kind, "The figure itself.", needed: true)] + (isRanged ? range : []))
  }
}
