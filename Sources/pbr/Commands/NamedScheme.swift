import PBRFindings
import PBRProgramme

/// The rules that a new plan or register shall rest on: built in, or a file of one's own.
struct NamedScheme {
  let scheme: Scheme
  private let name: String

  /// Reads the rules: a built-in id, or a file whose name ends in `.json`.
  init(_ name: String, files: InputFiles = PlanInput.files) throws(Exit) {
    self.name = name
    guard name.hasSuffix(".json") || BuiltInSchemes.ids.contains(name) else {
      let nearest = Nearest.match(name, among: BuiltInSchemes.ids).map { " Did you mean '\($0)'?" }
      throw Exit.wrongUse(
        "There is no built-in scheme '\(Quoted.plain(name))'.\(nearest ?? "")",
        help: "pbr schemes lists them; a file of your own ends in .json.")
    }
    let reading = SchemeReading(name, files: files)
    guard let scheme = reading.scheme else {
      throw Exit(reading.unopened ? .cannotOpen : .inputHasErrors, reading.findings)
    }
    self.scheme = scheme
  }

  /// How a file in a folder names the rules, since it names others from where it is.
  func named(from folder: String) throws(Exit) -> String {
    guard name.hasSuffix(".json"), !name.hasPrefix("/") else { return name }
    let parts = folder.split(separator: "/").filter { $0 != "." }
    guard !folder.hasPrefix("/"), !parts.contains("..") else {
      throw Exit.wrongUse(
        "From \(Quoted.plain(folder)) there is no plain way to '\(Quoted.plain(name))'",
        help: "Name the scheme by its whole path, or write into a folder below this one.")
    }
    let file = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    return String(repeating: "../", count: parts.count) + file
  }
}
