import PBRFiles
import PBRQuantities

extension ReportJSON {
  /// The type of a cell, which says how its value is to be read:
  ///
  /// - `text`: a text
  /// - `gbp`: pounds with two decimals, never thousands
  /// - `count`: a number of things with six decimals; `whole`: a whole number
  /// - `share`: a fraction, 0.6 being 60%, with six decimals
  /// - `percentage_points`: a difference of shares in points, with four decimals
  /// - `date`, `month`, `financial_year`: `2012-06-30`, `2012-06`, `2012-13`
  /// - `status`: an object with `status` (good, fair or poor) and `text`
  /// - `empty`, `not_applicable`: null
  static func type(_ cell: Cell) -> String {
    switch cell {
    case .text: "text"
    case .pounds, .money: "gbp"
    case .count: "count"
    case .whole: "whole"
    case .percent: "share"
    case .points: "percentage_points"
    case .date: "date"
    case .month: "month"
    case .year: "financial_year"
    case .status: "status"
    case .empty: "empty"
    case .notApplicable: "not_applicable"
    }
  }

  static func value(_ cell: Cell) -> JSONOutput {
    switch cell {
    case .text(let text): .string(text)
    case .pounds(let value): .decimal(NumberText.fixed(value, places: 2))
    case .money(let money): .decimal(money.dataText)
    case .count(let value, _), .percent(let value, _):
      .decimal(NumberText.fixed(value, places: 6))
    case .whole(let value): .whole(value)
    case .points(let value): .decimal(NumberText.fixed(value * 100, places: 4))
    case .date(let date): .string(date.dataText)
    case .month(let month): .string(month.dataText)
    case .year(let year): .string(year.dataText)
    case .status(let status, let text):
      .object([
        ("status", .string(status.rawValue)),
        ("text", .string(text.isEmpty ? status.word : text)),
      ])
    case .empty, .notApplicable: .null
    }
  }
}
