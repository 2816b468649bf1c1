import PBRProgramme
import PBRQuantities
import PBRReporting

/// A line of the revenue table, in pounds; costs positive and income negative.
struct BudgetLine {
  let id: String
  let title: String
  /// By month, as the plan has it.
  let flow: MonthlyFlow
  /// Whether it is a sum for the year, which stays the same when it is paid early or late.
  let isFixed: Bool
  /// Whether the money comes in.
  let isIncome: Bool
  /// What the register has for a year, received so far and with what is still expected; nil where
  /// the plan's months stand for it.
  var known: ((FinancialYear) -> (actual: Double, total: Double))?
}

/// What a line amounts to in a year, in pounds; nil where nothing is known.
struct BudgetAmounts {
  var annual: Double?
  var toDate: Double?
  /// What the ledger shows; what the plan expects where no ledger is given.
  var actual: Double?
  /// What the whole year will come to.
  var outturn: Double?
  /// Whether what is paid already leaves the sum for the year as planned.
  var isTimingAlone = false

  private init(annual: Double?, toDate: Double?, actual: Double?, outturn: Double?) {
    self.annual = annual
    self.toDate = toDate
    self.actual = actual
    self.outturn = outturn
  }

  /// - Parameter position: the last month that counts as past.
  init(
    _ line: BudgetLine, _ year: FinancialYear, _ budget: ReportSettings.Budget?,
    _ position: Month?
  ) {
    let planned = line.flow.sum(in: year)
    let due =
      position.map { line.flow.sum(from: year.firstMonth, through: min($0, year.lastMonth)) }
      ?? 0
    // A line without a budget has £0 where other lines have one.
    let isByLine = budget?.annual.contains { $0.key != "net" } ?? false
    annual = budget?.annual[line.id] ?? (isByLine ? 0 : nil)
    toDate = budget?.toDate[line.id]
    if toDate == nil, let annual {
      // Spread over the year as the plan is; evenly where the plan has nothing in it.
      let months = position.map { max(0, min(12, $0 - year.firstMonth + 1)) } ?? 0
      toDate = planned.magnitude >= 0.5 ? annual * due / planned : annual * Double(months) / 12
    }
    let known = line.known?(year)
    let (past, whole) = (known?.actual ?? due, known?.total ?? planned)
    let paid = budget?.actual[line.id]
    actual = paid ?? past
    guard let paid else {
      outturn = budget?.outturn[line.id] ?? whole
      return
    }
    // A fixed sum: the plan's, or what is paid already where that is more.
    isTimingAlone = line.isFixed && (line.isIncome ? paid >= whole - 0.5 : paid <= whole + 0.5)
    let fixed = line.isIncome ? min(whole, paid) : max(whole, paid)
    outturn = budget?.outturn[line.id] ?? (line.isFixed ? fixed : paid + whole - past)
  }

  var cells: [Cell] {
    func cell(_ amount: Double?) -> Cell { amount.map { .pounds($0) } ?? .empty }
    func variance(_ budget: Double?, _ amount: Double?) -> Cell {
      guard let budget, let amount else { return .empty }
      return .pounds(budget - amount)
    }
    return [
      cell(annual), cell(toDate), cell(actual), variance(toDate, actual), cell(outturn),
      variance(annual, outturn),
    ]
  }

  static func sum(_ parts: [BudgetAmounts]) -> BudgetAmounts {
    func sum(_ path: (BudgetAmounts) -> Double?) -> Double? {
      let known = parts.compactMap(path)
      return known.isEmpty ? nil : known.reduce(0, +)
    }
    return BudgetAmounts(
      annual: sum(\.annual), toDate: sum(\.toDate), actual: sum(\.actual),
      outturn: sum(\.outturn))
  }
}

extension Incidence {
  /// Whether it is a sum for a year or paid once, and not so much for each family or month.
  var isFixedForYear: Bool {
    switch self {
    case .perYear, .once: true
    case .perFamilyMonth, .perFamily, .perResult, .perMonth: false
    }
  }
}
