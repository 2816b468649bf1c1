import PBRFiles
import PBRQuantities

extension PlanDraft {
  /// The draft as the text of a plan's file (Documentation/scenarios.md), to be kept beside what
  /// was worked out from it.
  public var json: String {
    var members: [(String, JSONOutput)] = [("pbr", .whole(1)), ("title", .string(title))]
    if let authority { members.append(("authority", .string(authority))) }
    members += [
      ("scheme", .string(scheme)), ("cohorts", .list(cohorts.map(\.json))),
      ("assumptions", assumptions),
    ]
    if !costs.isEmpty {
      members.append(("costs", .list(costs.map { $0.json([("paidBy", .string("council"))]) })))
    }
    if !grants.isEmpty { members.append(("grants", .list(grants.map { $0.json([]) }))) }
    return JSONOutput.object(members).text
  }

  private var assumptions: JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("results", .object(results.map { ($0.id, $0.json) })),
      ("leaving", .object([("perMonth", .number(leavingPerMonth))])),
      (
        "replacement",
        .object([("share", .number(replacementShare)), ("months", .whole(replacementMonths))])
      ),
      ("auditMonths", .whole(auditMonths)), ("paymentMonths", .whole(paymentMonths)),
    ]
    if let supportMonths { members.append(("supportMonths", .whole(supportMonths))) }
    return .object(members)
  }
}

extension PlanDraft.Cohort {
  fileprivate var json: JSONOutput {
    .object([
      ("id", .string(id)), ("families", .whole(families)), ("funded", .whole(funded)),
      (
        "attach",
        .object([("from", .string(from.dataText)), ("to", .string(through.dataText))])
      ),
    ])
  }
}

extension PlanDraft.Result {
  fileprivate var json: JSONOutput {
    .object([
      ("rate", .number(rate)),
      (
        "months",
        .object([
          ("min", .whole(months.soonest)), ("mode", .whole(months.usual)),
          ("max", .whole(months.latest)),
        ])
      ),
    ])
  }
}

extension PlanDraft.Line {
  fileprivate func json(_ more: [(String, JSONOutput)]) -> JSONOutput {
    .object([("id", .string(id)), amount.json] + more)
  }
}

extension PlanDraft.Amount {
  fileprivate var json: (String, JSONOutput) {
    switch self {
    case .perFamilyMonth(let pounds): ("perFamilyMonth", .number(pounds))
    case .perFamily(let pounds): ("perFamily", .number(pounds))
    case .perYear(let years):
      (
        "perYear",
        .object(years.sorted { $0.key < $1.key }.map { ($0.key.dataText, .number($0.value)) })
      )
    }
  }
}

extension JSONOutput {
  fileprivate static func number(_ value: Double) -> JSONOutput {
    .decimal(NumberText.shortest(value))
  }
}
