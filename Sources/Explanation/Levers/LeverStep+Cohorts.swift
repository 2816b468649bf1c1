import PBRFiles
import PBRProgramme
import PBRQuantities

extension Scenario {
  /// The cohort's part of a path; an id with a dot stands in brackets.
  func path(of cohort: Cohort) -> String { FieldPath.text(["cohorts", cohort.id]) }

  /// A funded place more, cohort by cohort. Where every family is funded there is none.
  var placeSteps: [LeverStep] {
    cohorts.map { cohort in
      let title = "A funded place in \(cohort.name)"
      guard cohort.funded < cohort.families else {
        return LeverStep(
          title: title, step: "1 place",
          move: .none(
            reason: "all \(Noun.family.counted(cohort.families)) of the cohort are funded: a place "
              + "more needs a family more"))
      }
      return LeverStep(
        title: title, step: "1 place",
        move: .settings(["\(path(of: cohort)).funded=\(cohort.funded + 1)"]))
    }
  }

  /// Every attachment of a cohort a month earlier.
  var earlierSteps: [LeverStep] {
    cohorts.compactMap { cohort in
      guard
        let item = source.object?["cohorts"].flatMap({ $0.array ?? $0.object?["value"]?.array })?
          .first(where: { $0.object?["id"]?.string == cohort.id }),
        let attach = item.object?["attach"],
        let form = (attach.object?["value"]?.object ?? attach.object)
      else { return nil }
      var settings: [String] = []
      if form["months"] != nil {
        let months = cohort.attachments.map { "\"\(($0.month - 1).dataText)\":\($0.families)" }
        settings = ["\(path(of: cohort)).attach.months={\(months.joined(separator: ","))}"]
      } else {
        settings = ["from", "to"].compactMap { key in
          let value = form[key]
          return (value?.object?["value"] ?? value)?.string.flatMap { Month($0) }.map {
            "\(path(of: cohort)).attach.\(key)=\(($0 - 1).dataText)"
          }
        }
      }
      return LeverStep(
        title: "All of \(cohort.name) earlier", step: "1 month", move: .settings(settings))
    }
  }
}

extension Cohort {
  /// As prose names it: `2013/14` for an id that is a financial year.
  package var name: String { title ?? FinancialYear(id)?.prose ?? id }
}
