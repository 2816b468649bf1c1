import Documents
import Programme
import Projection
import Quantities

@main struct Program {
  static func main() {
    let files = InputFiles { path in
      do throws(FileProblem) { return .text(try Files.read(path)) } catch {
        return .problem(error.finding)
      }
    }
    let args = CommandLine.arguments
    let r = Plan.read(args[1], settings: Array(args.dropFirst(2)), files: files)
    for f in r.findings { print(f.text, terminator: "") }
    guard let s = r.scenario else { return }
    let p = Projection(s)
    for y in p.axis.years {
      print(
        y.dataText, p.axis.sum(p.feesEarned, in: y), p.axis.sum(p.feesReceived, in: y),
        p.axis.sum(p.resultsEarned, in: y), p.axis.sum(p.resultsReceived, in: y),
        p.axis.sum(p.councilCosts, in: y), p.axis.sum(p.netCash, in: y))
    }
    for (i, r) in p.scheme.results.enumerated() {
      print(r.id, p.claims(result: i).map { "\($0.count) \($0.amount)" }, p.lapsed(result: i))
    }
    let c = CashLine(p)
    print("lowest", c.lowest, c.lowestMonth.dataText)
    if let b = Bands(p, asOf: nil) { print(b) }
    print(BreakEven(s))
    for c in p.checks { print(c.passed, c.name, c.expected, c.actual) }
  }
}
