import PBRFiles
import PBRFindings

/// The program: the words of the command line in, bytes and an exit status out.
@main struct Program {
  static func main() {
    Terminal.reportFailedWrites()
    let console = Console.ofSystem()
    let log = FindingLog()
    guard let words = Arguments.words(into: log) else {
      console.report(log.findings)
      ProcessEnd.exit(with: ExitStatus.wrongUse.rawValue)
    }
    let status = CommandTree(root: Root.self).run(words, on: console)
    ProcessEnd.exit(with: status.rawValue)
  }
}
