import PBRQuantities

extension Table {
  /// Whether amounts in this table are printed with pence: only in pounds, and only when an
  /// exact amount has pence.
  var showsPence: Bool {
    unit == .pounds
      && rows.contains { row in
        row.cells.contains {
          if case .money(let money) = $0 { money.pence % 100 != 0 } else { false }
        }
      }
  }

  /// The number a cell prints, or nil when it prints none.
  func printed(_ cell: Cell, pence: Bool) -> PrintedNumber? {
    switch cell {
    case .pounds(let value):
      unit == .thousands
        ? PrintedNumber(value / 1000, places: 0) : PrintedNumber(value, places: pence ? 2 : 0)
    case .money(let money):
      if unit == .thousands {
        PrintedNumber(pence: money.pence, dividedBy: 100_000, places: 0)
      } else if pence || (unit == nil && money.pence % 100 != 0) {
        PrintedNumber(digits: Int(money.pence), places: 2)
      } else {
        PrintedNumber(pence: money.pence, dividedBy: 100, places: 0)
      }
    case .count(let value, let places): PrintedNumber(value, places: places)
    case .whole(let value): PrintedNumber(digits: value, places: 0)
    case .percent(let share, let places): PrintedNumber(share * 100, places: places)
    case .points(let difference): PrintedNumber(difference * 100, places: 1)
    case .text, .date, .month, .year, .status, .empty, .notApplicable: nil
    }
  }
}

extension Cell {
  /// The value before rounding, and how far it may stand from the sum of its parts and still
  /// be that sum: half a penny for money, which may have been rounded to pence before.
  var unrounded: (value: Double, tolerance: Double)? {
    switch self {
    case .pounds(let value): (value, 0.005)
    case .money(let money): (money.pounds, 0.005)
    case .count(let value, _), .percent(let value, _), .points(let value): (value, 1e-6)
    case .whole(let value): (Double(value), 1e-6)
    case .text, .date, .month, .year, .status, .empty, .notApplicable: nil
    }
  }

  /// Whether it is an amount of money, whose unit the table states.
  var isMoney: Bool {
    switch self {
    case .pounds, .money: true
    default: false
    }
  }

  /// Whether it is words, which may be cut; everything else is printed whole or not at all.
  var isWords: Bool {
    switch self {
    case .text, .status: true
    default: false
    }
  }
}
