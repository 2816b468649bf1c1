import PBRFindings
import PBRQuantities

/// No place may be attached after the scheme's last day of attachment, or in a year that pays
/// no fee; no family before the scheme starts.
enum AttachmentMonths {
  static func check(
    _ attachments: [Attachment], scheme: Scheme?, reader: FieldReader,
    placeOf: (Month) -> SourcePlace
  ) {
    guard let scheme else { return }
    let attachments = attachments.filter { $0.families > 0 }
    let last = scheme.attachmentEnds.month
    if let late = attachments.first(where: { $0.month > last }) {
      let lateFamilies = attachments.filter { $0.month > last }.reduce(0) { $0 + $1.families }
      let place = placeOf(late.month)
      reader.report(
        .error(
          "after-attachment-ends", at: place,
          Noun("family is", "families are").counted(lateFamilies)
            + " attached after \(scheme.attachmentEnds.prose), when the scheme stops attaching",
          effect: "Their places would earn no fee and no results.",
          remedy: "End attachment by \(last.dataText)."))
      return
    }
    if let starts = scheme.starts, let early = attachments.first, early.month < starts.month {
      reader.report(
        .error(
          "before-start", at: placeOf(early.month),
          "families are attached in \(early.month.prose), before the scheme starts on "
            + starts.prose, remedy: "Start attachment in \(starts.month.dataText) or later."))
      return
    }
    guard scheme.attachment.isGiven else { return }
    let fees = scheme.attachment.fee
    if let unpaid = attachments.first(where: {
      $0.places > 0 && fees[$0.month.financialYear] == nil
    }) {
      let year = unpaid.month.financialYear
      reader.report(
        .error(
          "no-fee", at: placeOf(unpaid.month),
          "places are attached in \(unpaid.month.prose), but the scheme has no attachment fee "
            + "for \(year.prose)",
          remedy: "Fees are given for \(fees.keys.sorted().map(\.prose).joined(separator: ", "))."
        ))
    }
  }
}
