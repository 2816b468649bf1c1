import PBRFindings

/// Who is attached: a family unless the payer's rules say otherwise.
package struct AttachedUnit: Sendable, Hashable {
  /// `family`, `person`.
  package let one: String
  /// `families`, `people`.
  package let many: String

  package static let family = AttachedUnit(one: "family", many: "families")

  /// The word that goes with a number of them.
  package func word(_ count: Int) -> String { count == 1 ? one : many }
}

extension AttachedUnit {
  /// What `unit` of a scheme says; families when it is left out.
  static func read(in scheme: FieldReader) -> AttachedUnit {
    guard let fields = scheme.object("unit") else { return .family }
    _ = fields.required("one", expected: "\"one\": \"person\"")
    _ = fields.required("many", expected: "\"many\": \"people\"")
    let one = fields.text("one")
    let many = fields.text("many")
    _ = fields.provenance()
    fields.finish()
    guard let one, let many else { return .family }
    return AttachedUnit(one: one, many: many)
  }
}
