package import PBRFindings

/// The words of the command line.
package enum Arguments {
  /// The words after the program's name. Nil when one of them is not UTF-8, which `log` then
  /// says (`argument-encoding`, naming the word): taken as text it would name another file.
  package static func words(into log: FindingLog) -> [String]? {
    var raw: [[UInt8]] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = unsafe CommandLine.unsafeArgv[index] else { break }
      var bytes: [UInt8] = []
      var at = 0
      while unsafe word[at] != 0 {
        bytes.append(unsafe UInt8(bitPattern: word[at]))
        at += 1
      }
      raw.append(bytes)
    }
    return decoded(raw, into: log)
  }

  /// Raw words as text, each that is not UTF-8 reported.
  static func decoded(_ raw: [[UInt8]], into log: FindingLog) -> [String]? {
    var words: [String] = []
    for (index, bytes) in raw.enumerated() {
      if let word = String(validating: bytes, as: UTF8.self) {
        words.append(word)
      } else {
        let shown = Quoted.value(String(decoding: bytes, as: UTF8.self))
        log.add(
          .error(
            "argument-encoding", "word \(index + 1) of the command line is not UTF-8: \(shown)",
            remedy: "Rename the file, or set the terminal to UTF-8."))
      }
    }
    return words.count == raw.count ? words : nil
  }
}
