import PBRFiles
import PBRProgramme
import PBRQuantities
import PBRReporting

extension ReportSettings {
  /// What stands over a council's paper: whom it is for, of which day, by whom, on what and for
  /// which wards. Each is optional.
  struct Paper: Sendable {
    var reportTo: String?
    var date: CivilDate?
    var officer: String?
    var subject: String?
    var wards: String?

    /// Reads `paper`; nil where the plan has none.
    static func read(_ fields: FieldReader) -> Paper? {
      guard let reader = fields.object("paper") else { return nil }
      let paper = Paper(
        reportTo: reader.text("reportTo"), date: reader.date("date")?.value,
        officer: reader.text("officer"), subject: reader.text("subject"),
        wards: reader.text("wards"))
      reader.finish()
      return paper
    }

    /// The lines in the order in which councils print them.
    var particulars: [Report.Particular] {
      [
        ("Report to", reportTo), ("Date", date?.prose), ("Reporting officer", officer),
        ("Subject", subject), ("Wards", wards),
      ].compactMap { label, text in
        guard let text, !text.isEmpty else { return nil }
        return Report.Particular(label, text)
      }
    }
  }
}
