import PBRFiles
import PBRFindings
package import PBRProgramme

/// What forecasts of the past teach, in words, with where it comes from: data compiled into the
/// program (`past-forecasts.csv`).
package struct PastForecast: Sendable {
  /// Which plans it concerns.
  enum Subject: String {
    /// Those set beside the contracts that are built in.
    case contracts
    /// Rate cards.
    case card
    /// Programmes for families, paid main results and add-ons.
    case families
  }

  let subject: Subject
  package let lesson: String
  package let source: String

  func concerns(_ scenario: Scenario) -> Bool {
    switch subject {
    case .card: scenario.scheme.isRateCard
    case .families: !scenario.scheme.isRateCard
    case .contracts: if case .builtIn = scenario.outsideView { true } else { false }
    }
  }

  /// Those that concern a plan, in the order of the table.
  package static func concerning(_ scenario: Scenario) -> [PastForecast] {
    all.filter { $0.concerns(scenario) }
  }

  static let all: [PastForecast] = {
    var rows = CSVRows(
      SourceText(
        name: "past-forecasts.csv (built in)", bytes: PackageResources.past_forecasts_csv))
    var forecasts: [PastForecast] = []
    while rows.next() {
      // The headings name no subject.
      guard rows.count == 3, let subject = Subject(rawValue: rows.text(0)) else { continue }
      forecasts.append(
        PastForecast(subject: subject, lesson: rows.text(1), source: rows.text(2)))
    }
    return forecasts
  }()
}
