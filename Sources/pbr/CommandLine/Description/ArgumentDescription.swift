/// A word that a command takes by its position.
struct ArgumentDescription: Sendable {
  enum Count: Sendable { case required, optional, oneOrMore, anyNumber }

  /// Shown as `<name>`.
  let name: String
  let help: String
  let count: Count
  let form: ValueForm

  init(
    _ name: String, _ help: String, count: Count = .required, form: ValueForm = .text
  ) {
    self.name = name
    self.help = help
    self.count = count
    self.form = form
  }

  var repeats: Bool { count == .oneOrMore || count == .anyNumber }
  var isRequired: Bool { count == .required || count == .oneOrMore }

  /// `<scenario>`
  var label: String { "<\(name)>" }

  /// As the usage shows it: `[<more> ...]`.
  var synopsis: String {
    let shown = repeats ? "\(label) ..." : label
    return isRequired ? shown : "[\(shown)]"
  }

  var helpWithValues: String { form.appended(to: help, standard: nil) }
}
