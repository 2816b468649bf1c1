import PBRFiles
import PBRFindings

extension InputFiles {
  /// The files of this computer, named from the folder of start; `-` is standard input. A file
  /// that cannot be opened is a finding with what to do, never an end of the program.
  public static let onDisk = InputFiles { path in
    do throws(FileProblem) { return .text(try Files.read(path)) } catch {
      return .problem(error.finding)
    }
  }

  /// Texts by the names under which plans, overlays and schemes name each other; nothing else can
  /// be opened.
  ///
  /// - Parameter texts: the text of each file by its name, such as `plan.json`.
  public static func inMemory(_ texts: [String: String]) -> InputFiles {
    InputFiles { name in
      if let text = texts[name] { return .text(SourceText(name: name, text)) }
      let nearest = Nearest.match(name, among: texts.keys.sorted())
      return .problem(
        .error(
          "file-missing", file: name, "there is no such file",
          remedy: nearest.map { "Did you mean \(Quoted.value($0))?" }
            ?? "Only what the program holds in memory can be named."))
    }
  }
}
