import PBRFiles
package import PBRFindings
package import PBRProgramme
package import PBRQuantities

/// Where a register is and by which rules it is read.
package struct RegisterInputs: Sendable {
  package let folder: String
  package let scheme: Scheme
  package let settings: RegisterSettings
  /// How dates are written, where the command line says so.
  package let dateOrder: DateOrder?
  /// What the price of a claim depends on beside the rules; the funded number of `register.json`
  /// where no plan says it.
  package let plan: PlanNumbers

  package init(
    folder: String, scheme: Scheme, settings: RegisterSettings = RegisterSettings(),
    dateOrder: DateOrder? = nil, plan: PlanNumbers = PlanNumbers()
  ) {
    var plan = plan
    plan.funded = settings.funded ?? plan.funded
    self.plan = plan
    self.folder = folder
    self.scheme = scheme
    self.settings = settings
    self.dateOrder = dateOrder
  }

  /// What to say of a folder that holds no register; nil when there is one.
  package static func missing(_ folder: String) -> Finding? {
    Files.missing(RegisterFiles.path("families.csv", in: folder))
  }

  /// That the register says nothing of itself, so that nothing of it is signed for; nil when it does.
  package var noteWithoutSettings: Finding? {
    guard settings.file == nil else { return nil }
    return .note(
      "no-register-json", file: folder,
      "the register has no register.json: what it leaves out is as the command line says",
      effect:
        "Dates are read year first, the funded number and the scheme are not of its saying, and "
        + "the control file names no checksum of it.")
  }

  /// How the files are written, the order of dates by the command line or else by
  /// `register.json`.
  package var form: RegisterForm { settings.form(dateOrder: dateOrder) }

  /// Reads and checks the register.
  ///
  /// - Parameters:
  ///   - day: a day on which its families are assessed while the evidence is read, which is then
  ///     not kept.
  ///   - families: families whose evidence is kept all the same, so that they can be explained.
  ///   - references: whether the references that achieved results rest on are kept, as a claim
  ///     names them.
  ///   - checksums: whether the checksum of each file is worked out.
  package func read(
    assessedOn day: CivilDate? = nil, keeping families: [String] = [], references: Bool = false,
    checksums: Bool = false
  ) -> RegisterReading {
    Register.read(
      folder, scheme: scheme, settings: settings, dateOrder: dateOrder, plan: plan,
      assessedOn: day, keeping: families, references: references, checksums: checksums)
  }
}
