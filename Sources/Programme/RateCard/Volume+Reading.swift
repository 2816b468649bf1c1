import PBRFiles
import PBRFindings
import PBRQuantities

extension Volume {
  /// What `volume` of a result says, with its `counts`.
  static func read(in result: FieldReader) -> Volume? {
    let counts = result.choice("counts", among: ["places", "all"])
    let given = result.object["volume"].map { !$0.isNull } ?? false
    guard given else {
      _ = result.field("volume")
      if counts != nil {
        result.report(
          .error(
            "volume-counts", at: result.object["counts"]?.place,
            "\(FieldPath.text(result.path)) has counts, but no volume",
            remedy: "Give the prices by number: \"volume\": [{\"from\": 1, \"pays\": 800}]."))
      }
      return nil
    }
    let items = result.list("volume")
    result.reportEmpty("volume", items.isEmpty, "the volume has no band")
    var bands: [Band] = []
    var places: [SourcePlace] = []
    for (index, item) in items.enumerated() {
      guard
        let fields = FieldReader(
          item, path: result.path + ["volume", "\(index + 1)"], in: result.context)
      else { continue }
      let start = readStart(fields)
      _ = fields.required("pays", expected: "\"pays\": 1500")
      let pays = fields.money("pays")
      _ = fields.provenance()
      fields.finish()
      if let start, let pays {
        bands.append(Band(from: start.value, pays: pays.value))
        places.append(start.place)
      }
    }
    guard bands.count == items.count, !bands.isEmpty, rises(bands, places, result) else {
      return nil
    }
    return Volume(bands: bands, countsAll: counts == "all")
  }

  private static func readStart(_ fields: FieldReader) -> (value: Start, place: SourcePlace)? {
    let share = fields.figure("fromShare", unit: .share) {
      .number($0, in: 0...1, means: "a share of the funded places")
    }
    let given = fields.object["from"].map { !$0.isNull } ?? false
    if fields.object["fromShare"] != nil, given {
      fields.report(
        .error(
          "volume-from", at: fields.opening,
          "\(FieldPath.text(fields.path)) begins in two ways, from and fromShare",
          remedy: "Leave one of them out."))
      _ = fields.field("from")
      return nil
    }
    if let share { return (.share(share.value), share.place) }
    if fields.object["fromShare"] != nil { return nil }
    _ = fields.required("from", expected: "\"from\": 1")
    let from = fields.figure("from", unit: .results) { value -> Conversion<Start> in
      if let text = value.string, text.filter({ $0 != " " }) == "target+1" {
        return .read(.afterTarget)
      }
      switch Conversion<Int>.whole(value, in: 1...10_000_000) {
      case .read(let number): return .read(.claim(number))
      case .refused(let problem, let remedy):
        return .refused(
          problem, remedy: value.string == nil ? remedy : "Write a number, or \"target + 1\".")
      }
    }
    return from.map { ($0.value, $0.place) }
  }

  /// Bands start at 1 and rise; those that depend on the plan are looked at with it.
  private static func rises(_ bands: [Band], _ places: [SourcePlace], _ result: FieldReader)
    -> Bool
  {
    if bands.first?.from != .claim(1) {
      result.report(
        .error(
          "volume-start", at: places.first,
          "the first band of \(FieldPath.text(result.path + ["volume"])) does not start at 1",
          remedy: "Begin with the price of the first claim: {\"from\": 1, \"pays\": 0} if it "
            + "pays nothing."))
      return false
    }
    var last = 1
    for (band, place) in zip(bands, places).dropFirst() {
      guard case .claim(let number) = band.from else { continue }
      guard number > last else {
        result.report(
          .error(
            "volume-order", at: place,
            "the bands of \(FieldPath.text(result.path + ["volume"])) fall: one from "
              + "\(NumberText.grouped(number)) stands after one from \(NumberText.grouped(last))",
            remedy: "List the bands by the claim they start at, each above the one before."))
        return false
      }
      last = number
    }
    return true
  }
}
