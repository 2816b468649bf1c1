/// A problem that was found: where, what is wrong in the user's words, what it does to the
/// figures, and what to do instead.
///
/// Findings are values. They are made wherever a problem is seen, collected, and rendered in
/// one place (`Finding.text`), so that one run reports everything.
///
/// ```swift
/// let files = InputFiles.inMemory(["plan.json": #"{ "pbr": 1, "titel": "Ten" }"#])
/// for finding in ScenarioReading("plan.json", files: files).findings where finding.code == "unknown-key" {
///   print(finding.fileName ?? "", finding.line ?? 0, finding.column ?? 0)  // plan.json 1 13
///   print(finding.message)  // unknown key "titel" in the file
///   print(finding.remedy ?? "")  // Did you mean "title"?
/// }
/// ```
public struct Finding: Sendable {
  /// Warnings and notes never change the exit status.
  public enum Severity: String, Sendable { case error, warning, note }

  /// Errors end what was asked for; warnings and notes do not.
  public let severity: Severity
  /// A stable name such as `profile-total`; each has one meaning and one test.
  public let code: String
  /// Where the problem stands; nil when no line of a file is to blame.
  package let place: SourcePlace?
  /// The file to name when there is no place.
  package let file: String?
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What it does to the figures, in pounds where there are any.
  public let effect: String?
  /// What to do instead.
  public let remedy: String?

  package init(
    _ severity: Severity, _ code: String, at place: SourcePlace? = nil, file: String? = nil,
    _ message: String, effect: String? = nil, remedy: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.place = place
    self.file = file
    self.message = message
    self.effect = effect
    self.remedy = remedy
  }

  package static func error(
    _ code: String, at place: SourcePlace? = nil, file: String? = nil, _ message: String,
    effect: String? = nil, remedy: String? = nil
  ) -> Finding {
    Finding(.error, code, at: place, file: file, message, effect: effect, remedy: remedy)
  }

  package static func warning(
    _ code: String, at place: SourcePlace? = nil, file: String? = nil, _ message: String,
    effect: String? = nil, remedy: String? = nil
  ) -> Finding {
    Finding(.warning, code, at: place, file: file, message, effect: effect, remedy: remedy)
  }

  package static func note(
    _ code: String, at place: SourcePlace? = nil, file: String? = nil, _ message: String,
    effect: String? = nil, remedy: String? = nil
  ) -> Finding {
    Finding(.note, code, at: place, file: file, message, effect: effect, remedy: remedy)
  }
}
