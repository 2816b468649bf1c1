import PBRFindings

extension Scheme.Replacement {
  static func read(in scheme: FieldReader) -> Scheme.Replacement? {
    guard let fields = scheme.object("replacedBy") else { return nil }
    _ = fields.required("scheme", expected: "the id of a scheme")
    let id = fields.text("scheme")
    let provenance = fields.provenance()
    fields.finish()
    return id.map { Scheme.Replacement(scheme: $0, why: provenance.note) }
  }

  /// What whoever names the replaced rules is told.
  func finding(_ id: String, at place: SourcePlace?) -> Finding {
    .warning(
      "scheme-replaced", at: place, "the scheme \(id) is read as before, but \(scheme) replaces it",
      effect: why, remedy: "Name \"\(scheme)\" instead.")
  }
}
