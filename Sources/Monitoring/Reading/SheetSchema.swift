package import PBRFiles

/// The Table Schemas of a scorecard's files, by the names under which a scorecard knows them.
package enum SheetSchema {
  package static let names = ["observations", "comparators", "measures", "targets", "terms"]

  /// The Table Schema of a file; nil for a name that is none of them.
  package static func schema(_ name: String) -> JSONOutput? {
    let layout: SheetLayout? =
      switch name {
      case "observations": ObservationSheet.layout
      case "comparators": ComparatorSheet.layout
      case "measures": MeasureSheet.layout
      case "targets": MeasureSheet.targetLayout
      case "terms": TermSheet.layout
      default: nil
      }
    return layout.map { layout in
      .object([
        (
          "fields",
          .list((layout.required + layout.optional).map { field($0, name, layout) })
        ), ("missingValues", .list([.string("")])),
      ])
    }
  }

  private static func field(_ column: String, _ name: String, _ layout: SheetLayout) -> JSONOutput {
    // Where a measure may be a grade or a number as it was printed, only a text fits every cell.
    let type = dates.contains(column) ? "date" : "string"
    let isNeeded =
      layout.required.contains(column) && !(name == "comparators" && column == "area")
      && column != "group"
    return .object(
      [("name", .string(column)), ("type", .string(type))]
        + (isNeeded ? [("constraints", .object([("required", .boolean(true))]))] : []))
  }

  private static let dates: Set<String> = ["period_end", "as_at", "starts", "ends"]
}
