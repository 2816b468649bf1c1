import PBRQuantities
import PBRReporting

/// Up to where the workbook can follow a change of its inputs. Beyond it the figures would have
/// to be worked out anew: what one place can expect comes from the calculation, and the workbook
/// holds it as it was for the plan. As delivered every limit holds: either its figures do, or nothing
/// was changed.
struct FollowLimit {
  /// Its place among all limits, from 0.
  var number = 0
  let title: String
  /// The year of attachment whose tariff it is about; nil when it is about places.
  var year: FinancialYear?
  /// The cohorts whose places it is about.
  var cohorts: [Int] = []
  let found: String
  let limit: String
  let values: (found: Double, limit: Double)
  let style: SheetCell.Style
  let kind: Kind
  /// A formula that tells whether the inputs that matter are as delivered; then all is right
  /// whatever the two figures are.
  var unchanged: String?

  enum Kind {
    /// What is found may not be more than the limit.
    case atMost
    /// What is found must reach the limit, and may not reach a second figure.
    case between(String?)
    /// Only what was delivered can be followed.
    case delivered
  }

  /// The test in its row, counted from 1.
  func test(_ row: Int) -> String {
    let own: String
    switch kind {
    case .atMost: own = "B\(row)<=C\(row)+0.005"
    case .between(let next):
      own = next.map { "AND(B\(row)>=C\(row),B\(row)<\($0))" } ?? "B\(row)>=C\(row)"
    case .delivered: return unchanged ?? "TRUE"
    }
    return unchanged.map { "OR(\(own),\($0))" } ?? own
  }
}
