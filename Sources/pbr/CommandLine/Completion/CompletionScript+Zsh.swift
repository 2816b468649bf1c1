extension CompletionScript {
  /// For zsh: a file named `_pbr` in a folder of its `fpath`.
  var zsh: String {
    let names = entries.map { $0.name }.filter { !$0.isEmpty }
    return """
      #compdef pbr
      # Completion of pbr for zsh. Save as _pbr in a folder of $fpath.

      _pbr() {
        local name='' next word previous="${words[CURRENT-1]}" files=''
        local -i i
        local -a options subcommands
        for (( i = 2; i < CURRENT; i++ )); do
          word="${words[i]}"
          next="${name:+$name }$word"
          case "$next" in
            (\(names.map(CompletionScript.quoted).joined(separator: "|"))) name="$next" ;;
          esac
        done
        if [[ "${words[CURRENT]}" == --*=* ]]; then
          previous="${words[CURRENT]%%=*}"
          compset -P '*='
        fi
        case "$name:$previous" in
      \(zshValues)
        esac
        case "$name" in
      \(entries.map(zshEntry).joined(separator: "\n"))
        esac
        if [[ "${words[CURRENT]}" == -* ]]; then
          _describe -o 'option' options
        elif [[ "$files" == files ]]; then
          _files
        elif [[ "$files" == folders ]]; then
          _files -/
        else
          _describe 'subcommand' subcommands
        fi
      }

      if [[ "${funcstack[1]}" == _pbr ]]; then
        _pbr "$@"
      else
        compdef _pbr pbr
      fi

      """
  }

  private var zshValues: String {
    entries.flatMap { entry in
      entry.options.compactMap { option in
        guard let form = option.form else { return nil }
        let offer =
          switch form {
          case .choice(let words):
            "compadd -- " + words.map(CompletionScript.quoted).joined(separator: " ")
          case .file: "_files"
          case .folder: "_files -/"
          default: "_message " + CompletionScript.quoted(option.help)
          }
        return "    (\(CompletionScript.patterns(entry, option))) \(offer); return ;;"
      }
    }.joined(separator: "\n")
  }

  private func zshEntry(_ entry: Entry) -> String {
    let options = entry.options.flatMap { option in
      option.spellings.map { CompletionScript.quoted("\($0):\(option.help)") }
    }
    let words = entry.words.map { CompletionScript.quoted("\($0.word):\($0.says)") }
    let files = entry.takesFiles ? "files" : entry.takesFolders ? "folders" : ""
    return """
          (\(CompletionScript.quoted(entry.name)))
            options=(\(options.joined(separator: " ")))
            subcommands=(\(words.joined(separator: " ")))
            files='\(files)' ;;
      """
  }
}
