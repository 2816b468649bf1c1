import PBRClaims
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister

/// The register that a claims command works on: its folder, its scheme and its settings.
struct RegisterInput {
  let inputs: RegisterInputs
  /// The funded number, from the command line, the settings or the scenario.
  let funded: Int?
  /// The same without the command line.
  let fundedByRegister: Int?
  /// The council, where a scenario names it.
  let authority: String?
  /// Places planned for each year, where a scenario names them: for the fee gates.
  let planned: [FinancialYear: Int]

  static let argument = ArgumentDescription(
    "register", "The folder of the register.", form: .folder)

  static let options: [OptionDescription] = [
    .value(
      "scheme", placeholder: "scheme",
      "The payer's rules: a built-in id or a file. (default: what register.json names)",
      form: .file),
    .value(
      "date-order", placeholder: "order",
      "How dates are written in the register's files: iso (2012-04-30), dmy (30/04/2012) or mdy "
        + "(04/30/2012).",
      form: .choice(["iso", "dmy", "mdy"])),
  ]

  static let asOf = OptionDescription.value(
    "as-of", placeholder: "date", "The assessment date, such as 2013-01-10.", form: .date,
    isRequired: true)

  /// Finds the scheme by the command line, or by `register.json` and the scenario it names.
  init(_ parsed: ParsedCommand, _ console: Console) throws(Exit) {
    let folder = try parsed.required("register")
    if let missing = RegisterInputs.missing(folder) { throw Exit(.cannotOpen, [missing]) }
    let (settings, problems) = Register.readSettings(folder)
    if problems.contains(where: { $0.severity == .error }) {
      throw Exit(.inputHasErrors, problems)
    }
    console.report(problems)
    let rules = try RegisterInput.rules(parsed, settings, console)
    inputs = RegisterInputs(
      folder: folder, scheme: rules.scheme, settings: settings,
      dateOrder: parsed.value("date-order").flatMap(DateOrder.init(rawValue:)),
      plan: rules.plan)
    fundedByRegister = settings.funded ?? rules.scenario?.places
    funded = parsed.funded ?? fundedByRegister
    planned = rules.scenario?.plannedPlaces ?? [:]
    authority = rules.scenario?.authority
  }

  /// The scheme by the command line, or by `register.json` and the scenario it names.
  static func rules(
    _ parsed: ParsedCommand, _ settings: RegisterSettings, _ console: Console
  ) throws(Exit) -> RegisterRules {
    do throws(RegisterRules.Problem) {
      let rules = try RegisterRules(
        settings, scheme: parsed.value("scheme"), files: PlanInput.files)
      console.inputs.add(rules.inputs)
      return rules
    } catch {
      switch error {
      case .errors(let findings, let unopened):
        throw Exit(unopened ? .cannotOpen : .inputHasErrors, findings)
      case .notNamed:
        throw Exit.wrongUse(
          "Missing expected option '--scheme <scheme>'",
          help: "register.json can name it, or a scenario, once and for all.")
      }
    }
  }

  /// The register, read and checked; without its evidence when it is only assessed on one day.
  func register(
    _ console: Console, assessedOn day: CivilDate? = nil, keeping families: [String] = [],
    checksums: Bool = false
  ) throws(Exit) -> Register {
    console.step("reading the register")
    let reading = inputs.read(assessedOn: day, keeping: families, checksums: checksums)
    guard let register = reading.register else {
      throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
    }
    console.report(reading.findings)
    console.inputs.add(register.sums)
    return register
  }

  /// Says that rows of the journal are dated after a day and left out.
  func note(
    _ journal: Journal, after day: CivilDate, _ console: Console, effect: String? = nil
  ) {
    guard let note = journal.note(ofRowsAfter: day) else { return }
    console.report([.note("journal-later", file: inputs.folder, note, effect: effect)])
  }

  /// Says that families are attached after a day and left out.
  func note(laterFamilies assessment: Assessment, _ console: Console) {
    guard let note = assessment.noteOfLaterFamilies else { return }
    console.report([.note("families-later", file: inputs.folder, note)])
  }

  /// A window's id checked against the scheme.
  func window(_ parsed: ParsedCommand) throws(Exit) -> String? {
    guard let id = parsed.value("window") else { return nil }
    let known = inputs.scheme.windows.map(\.id)
    guard known.contains(id) else {
      let nearest = Nearest.match(id, among: known).map { " Did you mean '\($0)'?" } ?? ""
      throw Exit.wrongUse("The scheme has no claim window '\(Quoted.plain(id))'.\(nearest)")
    }
    return id
  }
}

extension ParsedCommand {
  /// `--funded`, where the command has it.
  fileprivate var funded: Int? {
    description.options.contains { $0.long == "funded" } ? wholeNumber("funded") : nil
  }
}

extension Console {
  /// Reports findings; an error among them ends the command.
  func refuse(_ findings: [Finding]) throws(Exit) {
    guard findings.contains(where: { $0.severity == .error }) else { return report(findings) }
    throw Exit(.inputHasErrors, findings)
  }
}
