import PBRProgramme
import PBRProjection
import PBRQuantities

extension FigureExplanation {
  var families: ExplainedNode {
    sum("families", "Families worked with", Double(scenario.families), .families, section: 2) {
      [self] in scenario.cohorts.indices.map { cohortFamilies($0) }
    }
  }

  var places: ExplainedNode {
    sum("places", "Funded places", Double(scenario.places), .places, section: 2) { [self] in
      scenario.cohorts.indices.map { cohortPlaces($0) }
    }
  }

  func cohortFamilies(_ cohort: Int) -> ExplainedNode {
    let id = title(cohort)
    return input(
      ["cohorts", id, "families"], "Families of cohort \(id)",
      Double(scenario.cohorts[cohort].families), .families)
  }

  func cohortPlaces(_ cohort: Int) -> ExplainedNode {
    let id = title(cohort)
    return input(
      ["cohorts", id, "funded"], "Funded places of cohort \(id)",
      Double(scenario.cohorts[cohort].funded), .places)
  }

  func fee(_ year: FinancialYear) -> ExplainedNode {
    input(
      ["scheme", "attachment", "fee", year.dataText], "Fee of a place attached in \(year.prose)",
      scheme.attachment.fee[year]?.pounds ?? 0)
  }

  /// Fees earned by a cohort in a year, or in all.
  func fees(_ cohort: Int, _ year: FinancialYear?) -> ExplainedNode {
    let flow = projection.cohorts[cohort].feesEarned
    let value = year.map { flow.sum(in: $0) } ?? flow.reduce(0, +)
    let when = year.map { " in \($0.prose)" } ?? ""
    return sum(
      "fees:\(cohort):\(year?.dataText ?? "")",
      "Attachment fees earned\(when), cohort \(title(cohort))", value, section: 3
    ) { [self] in
      let attachments = scenario.cohorts[cohort].attachments.filter {
        $0.places > 0 && axis.index($0.month) != nil
      }
      let years = Set(attachments.map(\.month.financialYear)).sorted().filter {
        year == nil || year == $0
      }
      return years.map { year in
        let count = attachments.filter { $0.month.financialYear == year }.reduce(0) {
          $0 + $1.places
        }
        return ExplainedNode(
          "fees-of:\(cohort):\(year.dataText)",
          "Places attached in \(year.prose) times their fee, cohort \(title(cohort))",
          Double(count) * (scheme.attachment.fee[year]?.pounds ?? 0), .product, section: 3
        ) { [self] in [placesAttached(cohort, in: year), fee(year)] }
      }
    }
  }

  /// Places of a cohort attached in a year, month by month.
  private func placesAttached(_ cohort: Int, in year: FinancialYear) -> ExplainedNode {
    let months = scenario.cohorts[cohort].attachments.filter {
      $0.month.financialYear == year && $0.places > 0
    }
    return sum(
      "attached:\(cohort):\(year.dataText)",
      "Places first filled in \(year.prose), cohort \(title(cohort))",
      Double(months.reduce(0) { $0 + $1.places }), .places, section: 2
    ) { [self] in months.map { placesAttached(cohort, $0.month) } }
  }

  /// Places of a cohort first filled in a month: those so far, less those before.
  func placesAttached(_ cohort: Int, _ month: Month) -> ExplainedNode {
    let plan = scenario.cohorts[cohort]
    let count = plan.attachments.first { $0.month == month }?.places ?? 0
    return ExplainedNode(
      "places:\(cohort):\(month.dataText)",
      "Places first filled in \(month.prose), cohort \(title(cohort))", Double(count), .places,
      .difference(plus: 1), section: 2
    ) { [self] in [placesSoFar(cohort, through: month), placesSoFar(cohort, through: month - 1)] }
  }

  /// Families of a cohort attached in a month: those so far, less those before.
  func familiesAttached(_ cohort: Int, _ month: Month, _ count: Double) -> ExplainedNode {
    ExplainedNode(
      "families:\(cohort):\(month.dataText)",
      "Families attached in \(month.prose), cohort \(title(cohort))", count, .families,
      .difference(plus: 1), section: 2
    ) { [self] in
      [familiesSoFar(cohort, through: month), familiesSoFar(cohort, through: month - 1)]
    }
  }

  private func placesSoFar(_ cohort: Int, through month: Month) -> ExplainedNode {
    let plan = scenario.cohorts[cohort]
    let count = plan.attachments.filter { $0.month <= month }.reduce(0) { $0 + $1.places }
    return ExplainedNode(
      "places-so-far:\(cohort):\(month.dataText)",
      "Places so far by \(month.prose): families so far times places over families, half up",
      Double(count), .places, .placesSoFar, section: 2
    ) { [self] in
      [familiesSoFar(cohort, through: month), cohortPlaces(cohort), cohortFamilies(cohort)]
    }
  }

  /// Families of a cohort attached by the end of a month.
  private func familiesSoFar(_ cohort: Int, through month: Month) -> ExplainedNode {
    let plan = scenario.cohorts[cohort]
    let id = title(cohort)
    let soFar = plan.attachments.filter { $0.month <= month }
    let count = Double(soFar.reduce(0) { $0 + $1.families })
    let key = "families-so-far:\(cohort):\(month.dataText)"
    let from = ["cohorts", id, "attach", "from"]
    guard records[FieldPath.text(from)] != nil,
      let first = records[FieldPath.text(from)].flatMap({ Month($0.value) }),
      let last = records[FieldPath.text(["cohorts", id, "attach", "to"])].flatMap({
        Month($0.value)
      })
    else {
      return sum(
        key, "Families of cohort \(id) attached by \(month.prose)", count, .families, section: 2
      ) { [self] in
        soFar.map {
          input(
            ["cohorts", id, "attach", "months", $0.month.dataText],
            "Families attached in \($0.month.prose)", Double($0.families), .families)
        }
      }
    }
    let months = min(max(0, month - first + 1), last - first + 1)
    return ExplainedNode(
      key, "Families of cohort \(id) attached by \(month.prose), spread evenly and rounded up",
      count, .families, .spreadSoFar, section: 2
    ) { [self] in
      [
        cohortFamilies(cohort), number("Months of attachment so far", Double(months), .months),
        number(
          "Months from \(first.prose) to \(last.prose)", Double(last - first + 1), .months),
      ]
    }
  }

  /// Fees received for a cohort in a year.
  func feesReceived(_ cohort: Int, _ year: FinancialYear) -> ExplainedNode {
    feesReceived(
      cohort, "in \(year.prose)", "\(year.dataText)",
      projection.feesCash[cohort].sum(in: year),
      from: year.firstMonth, through: year.lastMonth)
  }

  /// Fees received for a cohort between two months: of each year of attachment the share that is
  /// paid then.
  func feesReceived(
    _ cohort: Int, _ when: String, _ key: String, _ value: Double, from: Month, through: Month
  ) -> ExplainedNode {
    sum(
      "fees-cash:\(cohort):\(key)", "Attachment fees received \(when), cohort \(title(cohort))",
      value, section: 3
    ) { [self] in
      let flow = projection.feesCash[cohort]
      return axis.months.indices.filter {
        flow[$0] != 0 && axis.first + $0 >= from && axis.first + $0 <= through
      }.map { feesReceived(cohort, month: $0) }
    }
  }

  private func feesReceived(_ cohort: Int, month: Int) -> ExplainedNode {
    let value = projection.feesCash[cohort][month]
    let name = axis.first + month
    return sum(
      "fees-cash:\(cohort):\(name.dataText)",
      "Attachment fees received in \(name.prose), cohort \(title(cohort))", value, section: 3
    ) { [self] in
      // Each year's fees stand in the months in which they are paid with their share.
      var left = value
      let years = Set(scenario.cohorts[cohort].attachments.map(\.month.financialYear)).sorted()
      return years.compactMap { year -> ExplainedNode? in
        let earned = projection.cohorts[cohort].feesEarned.sum(in: year)
        let paid = projection.feeShare(cohort: cohort, year: year, month: month)
        guard paid != 0, earned != 0 else { return nil }
        left -= earned * paid
        return ExplainedNode(
          "fees-paid:\(cohort):\(year.dataText):\(month)",
          "Fees of \(year.prose) times the share paid in \(name.prose)", earned * paid, .product,
          section: 3
        ) { [self] in
          [
            fees(cohort, year),
            ExplainedNode(
              "fee-share:\(cohort):\(year.dataText):\(month)",
              payWords(year, name), paid, .share, .settled, section: 3),
          ]
        }
      }
    }
  }

  /// By what rule fees of a year are paid in a month.
  private func payWords(_ year: FinancialYear, _ month: Month) -> String {
    if let gate = projection.gates.first(where: { $0.year == year }) {
      let filled = "\(NumberText.grouped(gate.filled)) of \(NumberText.grouped(gate.planned))"
      return "Share paid in \(month.prose) by the fee gate of \(year.prose): \(filled) places of "
        + "the year before were filled"
    }
    return scheme.attachment.paid[year] == nil
      ? "Share of the year's places first filled in \(month.prose), when fees are paid at once"
      : "Share paid in \(month.prose), the scheme's date for \(year.prose)"
  }
}
