extension CompletionScript {
  /// For bash, version 3.2 or later, without its completion package.
  var bash: String {
    let names = entries.map { $0.name }.filter { !$0.isEmpty }
    return """
      # Completion of pbr for bash. Put this file where bash looks for completions, or run:
      #   source <(pbr --generate-completion-script bash)

      _pbr_offer() {
        local line
        COMPREPLY=()
        while IFS='' read -r line; do COMPREPLY+=("$line"); done < <(compgen "$@" -- "$cur")
      }

      _pbr() {
        local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}"
        local name='' next word words='' options=''
        local -i i
        # --option=value is three words to bash.
        if [[ "$cur" == '=' ]]; then
          cur=''
        elif [[ "$prev" == '=' ]]; then
          prev="${COMP_WORDS[COMP_CWORD-2]}"
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          word="${COMP_WORDS[i]}"
          next="${name:+$name }$word"
          case "$next" in
            \(names.map(CompletionScript.quoted).joined(separator: "|"))) name="$next" ;;
          esac
        done
        case "$name:$prev" in
      \(bashValues)
        esac
        case "$name" in
      \(entries.map(bashEntry).joined(separator: "\n"))
        esac
        if [[ "$cur" == -* ]]; then
          _pbr_offer -W "$options"
        else
          case "$words" in
            FILES) compopt -o filenames 2>/dev/null; _pbr_offer -f ;;
            FOLDERS) compopt -o filenames 2>/dev/null; _pbr_offer -d ;;
            *) _pbr_offer -W "$words" ;;
          esac
        fi
      }

      complete -F _pbr pbr

      """
  }

  /// What follows an option that takes a value.
  private var bashValues: String {
    entries.flatMap { entry in
      entry.options.compactMap { option in
        guard let form = option.form else { return nil }
        let offer =
          switch form {
          case .choice(let words):
            "_pbr_offer -W " + CompletionScript.quoted(words.joined(separator: " "))
          case .file: "compopt -o filenames 2>/dev/null; _pbr_offer -f"
          case .folder: "compopt -o filenames 2>/dev/null; _pbr_offer -d"
          default: "COMPREPLY=()"
          }
        return "    \(CompletionScript.patterns(entry, option))) \(offer); return ;;"
      }
    }.joined(separator: "\n")
  }

  private func bashEntry(_ entry: Entry) -> String {
    let options = entry.options.flatMap { $0.spellings }.joined(separator: " ")
    let words =
      entry.takesFiles
      ? "FILES"
      : entry.takesFolders ? "FOLDERS" : entry.words.map { $0.word }.joined(separator: " ")
    return "    \(CompletionScript.quoted(entry.name))) options="
      + "\(CompletionScript.quoted(options)); words=\(CompletionScript.quoted(words)) ;;"
  }
}
