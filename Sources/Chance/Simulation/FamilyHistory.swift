import PBRProjection
package import PBRQuantities

/// What happened to one invented family in one draw of the simulator.
package struct FamilyHistory: Sendable {
  /// Counted from 1 over the programme, in the order in which places are filled and replaced.
  package let number: Int
  /// The family's funded place, counted from 1; nil outside funded places.
  package let place: Int?
  /// The cohort, by its place in the scenario's list.
  package let cohort: Int
  /// The month in which the family starts.
  package let started: Month
  /// The month in which it leaves, perhaps after its support has ended; nil when it does not.
  package let left: Month?
  /// The month after the last in which it is supported, had it not left.
  package let supportedUntil: Month
  /// The number of the family that held the place before.
  package let replaces: Int?
  /// In the order achieved. A family may achieve a result after its support has ended.
  package let results: [Achieved]

  package struct Achieved: Sendable {
    /// By its place in the scheme's list.
    package let result: Int
    package let month: Month
    /// The claim window that takes it; nil when it comes too late for every window.
    package let window: Int?
    /// What it pays, or would have paid had it not come too late; nothing outside funded places.
    package let amount: Money
  }
}

/// Writes down every family of a place.
struct HistoryWitness: PlaceWitness {
  let axis: MonthAxis
  let cohort: Int
  let supportMonths: Int
  var place: Int?
  /// How many families there were before this place.
  var before: Int
  private(set) var families: [FamilyHistory] = []
  private var start: Int?
  private var leaves: Int?
  private var results: [FamilyHistory.Achieved] = []

  init(axis: MonthAxis, cohort: Int, supportMonths: Int, place: Int?, before: Int) {
    self.axis = axis
    self.cohort = cohort
    self.supportMonths = supportMonths
    self.place = place
    self.before = before
  }

  mutating func started(_ month: Int) {
    close()
    start = month
  }

  mutating func ended(_ month: Int) {}
  mutating func left(_ month: Int) { leaves = month }

  mutating func achieved(_ result: Int, _ month: Int, window: Int?, pence: Int64) {
    results.append(
      FamilyHistory.Achieved(
        result: result, month: axis.first + month, window: window, amount: Money(pence: pence)))
  }

  /// Ends the family that is being written down.
  mutating func close() {
    guard let start else { return }
    let replaces = families.isEmpty ? nil : before + families.count
    families.append(
      FamilyHistory(
        number: before + families.count + 1, place: place, cohort: cohort,
        started: axis.first + start, left: leaves.map { axis.first + $0 },
        supportedUntil: axis.first + (start + supportMonths), replaces: replaces,
        results: results))
    self.start = nil
    leaves = nil
    results = []
  }
}
