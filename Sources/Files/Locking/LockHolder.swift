import Glibc
import PBRFindings

/// The words in the file of a lock: who has it, or had it last. `officer, process 4711 on
/// council-pc`, the part before the comma and the part after `on` left out where they are not
/// known.
enum LockHolder {
  /// The most bytes such a file holds.
  static let longest = 500

  /// Whether a file of these bytes can only be a lock: it is empty (made, or emptied, by a
  /// program that was stopped before it signed; after a power cut some disks leave zeros), or
  /// holds such words and nothing else.
  static func reads(_ bytes: [UInt8]) -> Bool {
    if bytes.allSatisfy({ $0 == 0 }) { return true }
    guard bytes.count <= longest, let text = String(validating: bytes, as: UTF8.self),
      !text.contains(where: \.isNewline)
    else { return false }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.indices.contains { at in
      words[at] == "process" && at + 1 < words.count && words[at + 1].allSatisfy(\.isNumber)
        && (at == 0 || words[at - 1].hasSuffix(","))
        && (at + 2 == words.count || words[at + 2] == "on")
    }
  }

  /// This program.
  static var own: String {
    var name = [CChar](repeating: 0, count: 256)
    let named = unsafe gethostname(&name, 255) == 0
    let host =
      named
      ? String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
    let user = Terminal.environment("USER") ?? Terminal.environment("LOGNAME") ?? ""
    return (user.isEmpty ? "" : "\(line(user, 100)), ") + "process \(Folder.processNumber)"
      + (host.isEmpty ? "" : " on \(line(host, 255))")
  }

  /// One line of at most so many characters.
  private static func line(_ text: String, _ most: Int) -> String {
    String(text.prefix(most).map { $0.isNewline ? " " : $0 })
  }
}

extension FileLock {
  /// Writes who holds the lock, for whoever asks next. Where the file may only be read, an
  /// earlier holder's words stay.
  static func sign(_ file: borrowing Descriptor) {
    let number = file.number
    guard uninterrupted({ ftruncate(number, 0) }) == 0 else { return }
    try? Descriptor.write(Array(LockHolder.own.utf8)[...], to: file.number)
  }
}
