extension OptionDescription {
  /// Every way to type it, the long ones first: `--draws`, `-d`.
  var spellings: [String] {
    var all = ["--\(long)"]
    if case .inversible = kind { all.append("--no-\(long)") }
    if let short { all.append("-\(short)") }
    return all
  }

  /// The form of its value; nil when it takes none.
  var form: ValueForm? {
    if case .value(_, let form, _) = kind { form } else { nil }
  }

  /// `<draws>`, with a space before it; empty when it takes no value.
  private var spacedPlaceholder: String {
    if case .value(let placeholder, _, _) = kind { " <\(placeholder)>" } else { "" }
  }

  /// As a message names it after the user typed `spelling`: `-d <draws>`.
  func named(_ spelling: String) -> String { spelling + spacedPlaceholder }

  /// As the list of options shows it: `-d, --draws <draws>`.
  var label: String {
    if case .inversible = kind { return "--\(long)/--no-\(long)" }
    return (short.map { "-\($0), " } ?? "") + "--\(long)" + spacedPlaceholder
  }

  /// As the usage shows it: `[--set <set> ...]`.
  var synopsis: String {
    switch kind {
    case .flag: return "[--\(long)]"
    case .inversible: return "[--\(long)] [--no-\(long)]"
    case .value(_, _, let repeats):
      let shown = named("--\(long)") + (repeats ? " ..." : "")
      return isRequired ? shown : "[\(shown)]"
    }
  }

  /// The help with the values it takes and what holds without it.
  var helpWithValues: String {
    (form ?? .text).appended(to: help, standard: standard)
  }
}
