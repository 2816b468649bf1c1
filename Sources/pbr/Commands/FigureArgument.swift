import PBRFindings

/// A figure named on the command line.
enum FigureArgument {
  /// That there is no such figure, with the nearest.
  static func unknown(_ name: String, among known: [String], option: String) -> Exit {
    let text = SourceText(name: option, name)
    let nearest = Nearest.match(name, among: known)
    return .inputHasErrors([
      .error(
        "unknown-figure", at: SourcePlace(text: text, range: 0..<name.utf8.count),
        "there is no figure \(Quoted.value(name))",
        remedy: nearest.map { "Did you mean \"\($0)\"?" }
          ?? "pbr simulate --out writes figures.csv, which lists them all.")
    ])
  }
}
