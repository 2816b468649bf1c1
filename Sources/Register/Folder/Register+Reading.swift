import PBRFiles
package import PBRFindings
package import PBRProgramme
package import PBRQuantities

extension Register {
  /// Reads the register in a folder against a scheme. Every problem is found with its file and
  /// line, those of a kind told once; nothing is imported when any is an error.
  ///
  /// - Parameters:
  ///   - dateOrder: how its dates are written, where the user says so; else `register.json`
  ///     does.
  ///   - plan: what the price of a claim depends on beside the rules.
  ///   - day: a day on which its families are assessed while the evidence is read. The evidence
  ///     is then not kept, and memory grows with the families and not with the rows.
  ///   - families: families whose evidence is kept all the same, so that they can be explained.
  ///   - references: whether the references that achieved results rest on are kept, as a claim
  ///     names them.
  ///   - checksums: whether the checksum of each file is worked out.
  package static func read(
    _ folder: String, scheme: Scheme, settings: RegisterSettings = RegisterSettings(),
    dateOrder: DateOrder? = nil, plan: PlanNumbers = PlanNumbers(),
    assessedOn day: CivilDate? = nil,
    keeping families: [String] = [], references: Bool = false,
    checksums: Bool = false
  ) -> RegisterReading {
    var reading = RegisterFiles(
      folder: folder, form: settings.form(dateOrder: dateOrder), scheme: scheme)
    reading.plan = plan
    reading.day = day
    reading.keeping = families
    reading.keepsReferences = references
    reading.checksums = checksums
    let register = reading.read(settings)
    return RegisterReading(
      register: reading.log.hasErrors ? nil : register, findings: reading.log.findings,
      unopened: reading.unopened)
  }

  /// Reads `register.json` of a folder, if there is one.
  package static func readSettings(_ folder: String) -> (RegisterSettings, [Finding]) {
    let log = FindingLog()
    do throws(FileProblem) {
      let text = try Files.read(
        RegisterFiles.path("register.json", in: folder), onlyFiles: true)
      return (RegisterSettings.read(text, into: log), log.findings)
    } catch {
      return error.finding.code == "file-missing"
        ? (RegisterSettings(), []) : (RegisterSettings(), [error.finding])
    }
  }
}
