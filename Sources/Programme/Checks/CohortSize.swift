import PBRFindings
import PBRQuantities

/// The numbers of a cohort that are set against the commitment; they are known even when
/// something else about the cohort could not be read.
struct CohortSize {
  let id: String
  let families: Int
  let funded: Int
  let familiesPlace: SourcePlace
  let fundedPlace: SourcePlace
  /// The year of its last attachment, where the months could be read.
  let lastYear: FinancialYear?
}

/// The sizes of all cohorts of a plan.
struct CohortSizes {
  /// Those that could be read.
  var known: [CohortSize] = []
  /// Whether one of them could not: then sums mean nothing.
  var isPartial = false
  /// Where the list of cohorts stands, in the file that had the last word on it.
  let place: SourcePlace
  /// The plan's own file, which may extend another.
  let document: SourceText
  /// Whether it is the plan that a run kept, in which what the run changed is already put in.
  var isOfRun = false

  /// `120 + 120 + 87 = 327`; one cohort alone is just its number.
  func sum(_ number: (CohortSize) -> Int) -> (total: Int, text: String) {
    let numbers = known.map(number)
    let total = numbers.reduce(0, +)
    guard numbers.count > 1, numbers.count <= 12 else { return (total, NumberText.grouped(total)) }
    let terms = numbers.map { NumberText.grouped($0) }.joined(separator: " + ")
    return (total, "\(terms) = \(NumberText.grouped(total))")
  }

  /// Where a number was changed, by a variant or on the command line, after the commitment was
  /// made: then the variant means its own sum. A commitment that the variant itself states is
  /// not overridden. Nil when nothing was.
  func overriding(
    _ commitment: SourcePlace, _ place: (CohortSize) -> SourcePlace
  ) -> SourcePlace? {
    let variant = commitment.text.name
    guard variant != ReadingContext.commandLine else { return nil }
    let places = [self.place] + known.map(place)
    return places.last { $0.text.name == ReadingContext.commandLine }
      ?? (isOfRun ? places.last : nil)
      ?? (variant == document.name ? nil : places.last { $0.text.name != variant })
  }
}
