import PBRFindings
import PBRRuns

/// The files that a command has read, so that what it prints for programs can say what it was made
/// from.
final class ReadInputs {
  private enum Input {
    case text(SourceText)
    case sum(RunRecord.FileSum)

    var name: String {
      switch self {
      case .text(let text): text.name
      case .sum(let sum): sum.name
      }
    }
  }
  private var inputs: [Input] = []

  /// Adds files that are held whole; their checksums are worked out when they are asked for.
  func add(_ texts: [SourceText]) {
    for text in texts { add(.text(text)) }
  }

  /// Adds files whose checksums are known.
  func add(_ sums: [RunRecord.FileSum]) {
    for sum in sums { add(.sum(sum)) }
  }

  /// A file that is read twice counts once.
  private func add(_ input: Input) {
    guard !inputs.contains(where: { $0.name == input.name }) else { return }
    inputs.append(input)
  }

  var sums: [RunRecord.FileSum] {
    inputs.map { input in
      switch input {
      case .text(let text): RunRecord.FileSum(name: text.name, bytes: text.bytes)
      case .sum(let sum): sum
      }
    }
  }
}
