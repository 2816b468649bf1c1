import PBRProgramme
import PBRProjection

extension RunCheck {
  /// What is compared, with the cohort or the result by its title.
  func title(in scenario: Scenario) -> String {
    switch (identity.subject, subject) {
    case (.programme, _), (_, nil): identity.words
    case (.cohort, let id?):
      "\(identity.words), cohort \(scenario.cohorts.first { $0.id == id }?.title ?? id)"
    case (.result, let id?):
      "\(identity.words): \(scenario.scheme.results.first { $0.id == id }?.title ?? id)"
    }
  }
}
