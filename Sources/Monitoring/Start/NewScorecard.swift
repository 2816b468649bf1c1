/// The files of a scorecard to start from: headings, a row for each of three measures, and what each
/// column means.
package enum NewScorecard {
  /// Each with its name; the scorecard itself is the first.
  package static var files: [(name: String, bytes: [UInt8])] {
    [
      ("scorecard.json", PackageResources.scorecard_json),
      ("measures.csv", PackageResources.measures_csv),
      ("targets.csv", PackageResources.targets_csv),
      ("observations.csv", PackageResources.observations_csv),
      ("comparators.csv", PackageResources.comparators_csv),
      ("README.md", PackageResources.README_md),
    ]
  }
}
