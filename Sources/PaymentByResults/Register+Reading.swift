public import PBRClaims
import PBRFindings
import PBRProgramme
public import PBRQuantities
public import PBRRegister

extension Register {
  /// Reads and checks a register: families, members, evidence, terms and the journal of claims
  /// (Documentation/claims.md).
  ///
  /// - Parameters:
  ///   - folder: where its files are.
  ///   - scheme: the payer's rules, a built-in id or a file; nil for what its `register.json` names.
  /// - Throws: `InputErrors` with every error, each with file, line and column.
  public init(folder: String, scheme: String? = nil) throws(InputErrors) {
    if let missing = RegisterInputs.missing(folder) { throw InputErrors([missing]) }
    let (settings, problems) = Register.readSettings(folder)
    guard !problems.contains(where: { $0.severity == .error }) else { throw InputErrors(problems) }
    let rules: RegisterRules
    do throws(RegisterRules.Problem) {
      rules = try RegisterRules(settings, scheme: scheme, files: .onDisk)
    } catch {
      switch error {
      case .errors(let findings, _): throw InputErrors(findings)
      case .notNamed:
        throw InputErrors([
          .error(
            "no-scheme", file: folder, "nothing says by which rules the register is read",
            remedy: "Name a scheme, or a scenario, in register.json, or give it as scheme.")
        ])
      }
    }
    let reading = RegisterInputs(
      folder: folder, scheme: rules.scheme, settings: settings, plan: rules.plan
    ).read()
    guard let register = reading.register else { throw InputErrors(reading.findings) }
    self = register
  }

  /// How many rows `families.csv` has: families, one that came back counted for each time.
  public var familyCount: Int { families.count }

  /// Every family, for every result, on one day.
  ///
  /// - Parameters:
  ///   - day: the assessment date. Families attached after it, and rows of the journal dated after
  ///     it, do not count.
  ///   - window: the id of a claim window; nil for the first that has not closed.
  /// - Throws: `InputErrors` for an unknown window, and where results of two families rest on the
  ///   same row of evidence, so that nothing can be claimed.
  public func assessed(
    on day: CivilDate, window: String? = nil
  ) throws(InputErrors) -> Assessment {
    if let window, !scheme.windows.contains(where: { $0.id == window }) {
      let nearest = Nearest.match(window, among: scheme.windows.map(\.id))
      throw InputErrors([
        .error(
          "unknown-window", file: folder,
          "the scheme has no claim window \(Quoted.value(window))",
          remedy: nearest.map { "Did you mean \(Quoted.value($0))?" })
      ])
    }
    let assessment = Assessment(self, asOf: day, window: window)
    let shared = assessment.sharedEvidence
    guard !shared.contains(where: { $0.severity == .error }) else { throw InputErrors(shared) }
    return assessment
  }
}
