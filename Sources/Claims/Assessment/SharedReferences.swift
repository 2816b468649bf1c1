import PBRFiles
import PBRRegister

/// Finds references that results of two places rest on, among the hashes of all: a table for one
/// part of them after the other, so that memory stays small.
struct SharedReferences {
  private let assessment: Assessment
  private static let parts = 8

  init(_ assessment: Assessment) { self.assessment = assessment }

  /// The families with results that can be claimed on a reference which another place has too, or
  /// which a claimed result rests on.
  ///
  /// - Parameter claimed: the hashes of the references of claimed results.
  func suspects(claimed: Set<UInt64>) -> Set<Int> {
    let runs = claimable()
    let rows = runs.reduce(0) { $0 + $1.count }
    guard rows > 0 else { return [] }
    let found = Parallel.map(SharedReferences.parts) { part in
      suspects(in: UInt64(part), of: rows, runs, claimed)
    }
    return found.reduce(into: []) { $0.formUnion($1) }
  }

  /// A result that can be claimed: its block, where its rows begin in it and how many they are, its
  /// family and its place.
  private struct Run: Sendable {
    let block: Int32
    let start: Int32
    let count: Int
    let family: Int32
    let place: Int32
  }

  private func claimable() -> [Run] {
    var runs: [Run] = []
    for (number, block) in assessment.resting.blocks.enumerated() {
      var start = 0
      for run in block.runs {
        if assessment.isClaimable(run) {
          runs.append(
            Run(
              block: Int32(clamping: number), start: Int32(clamping: start), count: Int(run.rows),
              family: run.family,
              place: Int32(clamping: assessment.register.families[Int(run.family)].place ?? -1)))
        }
        start += Int(run.rows)
      }
    }
    return runs
  }

  private func suspects(
    in part: UInt64, of rows: Int, _ runs: [Run], _ claimed: Set<UInt64>
  ) -> Set<Int> {
    var size = 64
    while size < rows / SharedReferences.parts * 2 { size *= 2 }
    var hashes = [UInt64](repeating: 0, count: size)
    var owners = [Int32](repeating: 0, count: size)
    var found: Set<Int> = []
    var number = -1
    var block: Int32 = -1
    var own: [UInt64] = []
    for run in runs {
      number += 1
      if run.block != block {
        block = run.block
        own = assessment.resting.blocks[Int(block)].hashes
      }
      for at in Int(run.start)..<Int(run.start) + run.count {
        let hash = own[at]
        guard hash != 0, hash &>> 61 == part else { continue }
        if !claimed.isEmpty, claimed.contains(hash) { found.insert(Int(run.family)) }
        var slot = Int(truncatingIfNeeded: hash &>> 20) & (size - 1)
        while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (size - 1) }
        if hashes[slot] == 0 {
          hashes[slot] = hash
          owners[slot] = Int32(clamping: number)
        } else {
          let other = runs[Int(owners[slot])]
          guard other.place != run.place else { continue }
          found.insert(Int(other.family))
          found.insert(Int(run.family))
        }
      }
    }
    return found
  }
}
