/// An option of a command, as it is typed, explained and read.
struct OptionDescription: Sendable {
  enum Kind: Sendable {
    /// Present or absent.
    case flag
    /// `--name` or `--no-name`.
    case inversible
    /// Followed by a value, once or many times.
    case value(placeholder: String, form: ValueForm, repeats: Bool)
  }

  /// Without dashes.
  let long: String
  let short: Character?
  let kind: Kind
  let help: String
  /// What holds when the option is not given, as it would be typed.
  let standard: String?
  let isRequired: Bool
  /// Hidden options work and are not listed.
  let isHidden: Bool

  private init(
    _ kind: Kind, _ long: String, _ short: Character?, _ help: String, standard: String? = nil,
    isRequired: Bool = false, isHidden: Bool = false
  ) {
    self.long = long
    self.short = short
    self.kind = kind
    self.help = help
    self.standard = standard
    self.isRequired = isRequired
    self.isHidden = isHidden
  }

  /// `--force`
  static func flag(
    _ long: String, short: Character? = nil, _ help: String, isHidden: Bool = false
  ) -> OptionDescription {
    OptionDescription(.flag, long, short, help, isHidden: isHidden)
  }

  /// `--color/--no-color`
  static func inversible(
    _ long: String, _ help: String, standard: Bool? = nil
  ) -> OptionDescription {
    OptionDescription(
      .inversible, long, nil, help, standard: standard.map { $0 ? "--\(long)" : "--no-\(long)" })
  }

  /// `--draws <draws>`, at most once. The placeholder is the name when it is not given.
  static func value(
    _ long: String, short: Character? = nil, placeholder: String? = nil, _ help: String,
    form: ValueForm = .text, default standard: String? = nil, isRequired: Bool = false,
    isHidden: Bool = false
  ) -> OptionDescription {
    OptionDescription(
      .value(placeholder: placeholder ?? long, form: form, repeats: false), long, short, help,
      standard: standard, isRequired: isRequired, isHidden: isHidden)
  }

  /// `--set <path=value>`, as often as wanted.
  static func repeating(
    _ long: String, short: Character? = nil, placeholder: String? = nil, _ help: String,
    form: ValueForm = .text, isHidden: Bool = false
  ) -> OptionDescription {
    OptionDescription(
      .value(placeholder: placeholder ?? long, form: form, repeats: true), long, short, help,
      isHidden: isHidden)
  }

  /// The options that every command has.
  static let ofEveryCommand: [OptionDescription] = [
    .inversible("color", "Use colour. Without either, only on a screen."),
    .flag("version", "Show the version."),
    .flag("help", short: "h", "Show help information."),
  ]
}
