package import PBRFindings
package import PBRQuantities

/// Fewer families identified than the plan has places to fill.
package enum IdentificationShortfall {
  /// - Parameters:
  ///   - identified: families identified and open to be worked with.
  ///   - places: places that the plan fills by then.
  ///   - fee: the attachment fee of one place, where it is known.
  ///   - place: where the plan says so.
  package static func finding(
    identified: Int, places: Int, fee: Money? = nil, at place: SourcePlace?, file: String? = nil
  ) -> Finding? {
    guard identified < places else { return nil }
    let short = places - identified
    let lost = fee.flatMap { $0.multiplied(by: short) }
    return .warning(
      "identification-shortfall", at: place, file: file,
      "\(NumberText.grouped(identified)) families are identified for "
        + "\(NumberText.grouped(places)) places",
      effect: lost.map {
        "\(short) \(short == 1 ? "place stays" : "places stay") empty: "
          + "\(NumberText.pounds($0)) of attachment fees."
      } ?? "\(short) \(short == 1 ? "place stays" : "places stay") empty.",
      remedy: "Identify \(NumberText.grouped(short)) more, or lower the plan.")
  }
}
