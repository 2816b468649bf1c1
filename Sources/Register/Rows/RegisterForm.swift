/// How the files of one register are written: in which order dates are, under which headings its
/// columns stand, and what is put before bare numbers.
package struct RegisterForm: Sendable {
  package var order: DateOrder
  /// By the name of a file, its headings in the council's own words.
  package var headings: [String: HeadingMap] = [:]
  /// Of families; nil when bare numbers are no keys.
  package var familyPrefix: KeyPrefix?
  /// Of places.
  package var placePrefix: KeyPrefix?

  package init(order: DateOrder = .iso) { self.order = order }

  /// The key of a family as it was typed, on a command line or in a cell.
  package func family(_ typed: String) -> String { familyPrefix?.key(typed) ?? typed }
}
