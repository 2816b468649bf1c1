import PBRChance
import PBRProgramme
import PBRQuantities

extension Scenario {
  /// A point more on each rate, as far as there is room: no rate above 1, and the main rates of a
  /// cohort not above 1 together.
  var rateSteps: [LeverStep] {
    unique(cohorts.flatMap { cohort in cohort.assumptions.results.map { (cohort, $0) } }) {
      $0.1.rate.name
    }.map { _, assumed in
      let rate = assumed.rate
      let again = words(rate.name, "continues")
      let title =
        "The rate of "
        + (isContinued(rate) ? "further payments of \(again)" : words(rate.name, "rate"))
      guard rate.place != nil || isContinued(rate) else {
        return LeverStep(
          title: title, step: "1 point",
          move: .none(reason: "the plan assumes nothing of this result, nor when it comes"))
      }
      // On a rate card the rates of the steps are not shares of one whole.
      let isMain = !scheme.isRateCard && scheme.result(assumed.result)?.isAddOn == false
      let sharing = cohorts.filter { cohort in
        cohort.assumptions.results.contains { $0.rate.name == rate.name }
      }
      let room = min(
        1 - rate.value, isMain ? 1 - (sharing.map { mainRates($0) }.max() ?? 0) : 1)
      guard room > 1e-9 else {
        let alone = rate.value > 1 - 1e-9
        return LeverStep(
          title: title, step: "1 point",
          move: .none(
            reason: alone
              ? "the rate is 100% already" : "the rates of the main results are 100% together"))
      }
      return point(title, rate.name, from: rate.value, room: room)
    }
  }

  /// Whether a rate is that of the further payments of a result that is paid again and again.
  private func isContinued(_ rate: Assumption) -> Bool {
    FieldPath.parts(rate.name)?.last == "continues"
  }

  /// A month less to each result, as far as the time is not nought already.
  var timeSteps: [LeverStep] {
    // How long after each other further payments come is a rule, and no assumption.
    let times = cohorts.flatMap { $0.assumptions.results }.filter {
      $0.rate.place != nil && !isContinued($0.rate)
    }
    return unique(times) { $0.time.name }.map { assumed in
      let time = assumed.time
      let title = "The time to \(words(time.name, "months"))"
      guard time.probabilities.dropFirst().contains(where: { $0 > 0 }) else {
        return LeverStep(
          title: title, step: "1 month less",
          move: .none(reason: "it comes in the month of the start already"))
      }
      return LeverStep(
        title: title, step: "1 month less",
        move: .settings(["\(time.name).shift=\(text((time.shift?.value ?? 0) - 1))"]))
    }
  }

  /// A point less leaving in a month.
  var leavingSteps: [LeverStep] {
    unique(cohorts.map(\.assumptions.leaving)) { $0.name }.map { leaving in
      let title = "Leaving in a month" + own(leaving.name)
      guard leaving.value > 1e-9 else {
        return LeverStep(
          title: title, step: "1 point less", move: .none(reason: "nobody leaves in this plan"))
      }
      return point(title, leaving.name, from: leaving.value, room: leaving.value, less: true)
    }
  }

  /// A month less of internal audit.
  var auditSteps: [LeverStep] {
    let all = figures.filter {
      $0.path.hasSuffix("assumptions.auditMonths") && !$0.path.hasPrefix("scheme.")
    }
    let isOwn = cohorts.allSatisfy { cohort in
      all.contains { $0.path == path(of: cohort) + ".assumptions.auditMonths" }
    }
    return all.filter { !isOwn || $0.path != "assumptions.auditMonths" }.compactMap { figure in
      guard let months = Int(figure.value) else { return nil }
      return LeverStep(
        title: "Internal audit" + own(figure.path), step: "1 month less",
        move: months > 0
          ? .settings(["\(figure.path)=\(months - 1)"])
          : .none(reason: "no month of audit is assumed"))
    }
  }

  /// A keyworker more, where capacity binds.
  var keyworkerSteps: [LeverStep] {
    guard let capacity, capacity.binds else { return [] }
    return [
      LeverStep(
        title: "A keyworker", step: "1 keyworker",
        move: .settings(["\(capacity.keyworkers.name)=\(text(capacity.keyworkers.value + 1))"]))
    ]
  }

  private func mainRates(_ cohort: Cohort) -> Double {
    zip(scheme.results, cohort.assumptions.results).reduce(0) {
      $1.0.isAddOn ? $0 : $0 + $1.1.rate.value
    }
  }

  private func point(
    _ title: String, _ path: String, from value: Double, room: Double, less: Bool = false
  ) -> LeverStep {
    let step = min(0.01, room)
    let points = NumberText.shortest((step * 1e11).rounded() / 1e9)
    let word = Noun("point").form(points == "1" ? 1 : 2)
    return LeverStep(
      title: title, step: "\(points) \(word)" + (less ? " less" : ""),
      move: .settings(["\(path)=\(text(less ? value - step : value + step))"]))
  }

  private func text(_ value: Double) -> String {
    NumberText.shortest((value * 1e12).rounded() / 1e12)
  }

  /// `crime-education`, or `crime-education in 2013/14` where a cohort has its own.
  private func words(_ path: String, _ last: String) -> String {
    let parts = FieldPath.parts(path) ?? []
    let result = parts.last == last ? parts.dropLast().last : parts.last
    return (result ?? path) + own(path)
  }

  private func own(_ path: String) -> String {
    let parts = FieldPath.parts(path) ?? []
    guard parts.first == "cohorts", parts.count > 1 else { return "" }
    return " in " + (cohorts.first { $0.id == parts[1] }?.name ?? parts[1])
  }

  /// The first of those that have the same name.
  private func unique<Item>(_ items: [Item], _ name: (Item) -> String) -> [Item] {
    var seen: Set<String> = []
    return items.filter { seen.insert(name($0)).inserted }
  }
}
