extension CompletionScript {
  /// For fish: `~/.config/fish/completions/pbr.fish`.
  var fish: String {
    let names = entries.map { $0.name }.filter { !$0.isEmpty }
    var lines = [
      "# Completion of pbr for fish. Save as ~/.config/fish/completions/pbr.fish.",
      "",
      "function __pbr_at",
      "  set -l name ''",
      "  set -l words (commandline -opc)",
      "  for word in $words[2..-1]",
      "    set -l next (string trim -- \"$name $word\")",
      "    if contains -- $next \(names.map(CompletionScript.quoted).joined(separator: " "))",
      "      set name $next",
      "    end",
      "  end",
      "  test \"$name\" = \"$argv[1]\"",
      "end",
      "",
      "complete -c pbr -f",
    ]
    for entry in entries { lines += fish(entry) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fish(_ entry: Entry) -> [String] {
    let start = "complete -c pbr -n \(CompletionScript.fishQuoted("__pbr_at '\(entry.name)'"))"
    var lines = entry.words.map { word in
      "\(start) -a \(word.word) -d \(CompletionScript.fishQuoted(word.says))"
    }
    if entry.takesFiles { lines.append("\(start) -F") }
    if entry.takesFolders { lines.append("\(start) -a '(__fish_complete_directories)'") }
    for option in entry.options {
      let says = "-d \(CompletionScript.fishQuoted(option.help))"
      let value =
        switch option.form {
        case nil: ""
        case .choice(let words):
          " -x -a \(CompletionScript.fishQuoted(words.joined(separator: " ")))"
        case .file: " -r -F"
        case .folder: " -x -a '(__fish_complete_directories)'"
        default: " -x"
        }
      for spelling in option.spellings {
        let isLong = spelling.hasPrefix("--")
        let name = isLong ? "-l \(spelling.dropFirst(2))" : "-s \(spelling.dropFirst())"
        lines.append("\(start) \(name)\(value) \(says)")
      }
    }
    return lines
  }

  /// Text as one word of fish, which knows only `\\` and `\'` between single quotes.
  static func fishQuoted(_ text: String) -> String {
    "'"
      + text.reduce(into: "") { out, character in
        if character == "\\" || character == "'" { out.append("\\") }
        out.append(character)
      } + "'"
  }
}
