import PBRReporting

extension ScorecardPage {
  /// The page for a terminal or a file of text, no line wider than asked where it can be helped.
  package func text(width: Int = 100, ascii: Bool = false) -> String {
    var lines = DisplayWidth.wrap(SafeText.line(headline), width: width)
    lines.append(heading(width))
    for section in exceptions { lines += PageGrid(section, width: width).lines }
    if !exceptions.isEmpty { lines += basis.flatMap { DisplayWidth.wrap($0, width: width) } }
    for section in groups { lines += PageGrid(section, width: width).lines }
    if exceptions.isEmpty { lines += basis.flatMap { DisplayWidth.wrap($0, width: width) } }
    for section in details { lines += [""] + PageGrid(section, width: width).lines }
    let text = lines.map { $0 + "\n" }.joined()
    return ascii ? PlainText.of(text) : text
  }

  /// The title, and the place at the right.
  private func heading(_ width: Int) -> String {
    let title = SafeText.line(title)
    let place = SafeText.line(place)
    let wide = DisplayWidth.of(title)
    let column = min(max(73, wide + 11), width - DisplayWidth.of(place))
    let gap = max(3, column - wide)
    return title + String(repeating: " ", count: gap) + place
  }
}
