/// Tables kept from one grid to the next: roots of unity, angles and envelopes.
final class KeptTables {
  private struct Key: Hashable {
    let points: Int
    let amounts: Set<Int>
  }

  private struct Reach: Hashable {
    let points: Int
    let longest: Int
  }

  private var roots: [Int: RootsOfUnity] = [:]
  private var angles: [Key: Angles] = [:]
  private var envelopes: [Reach: Envelope?] = [:]

  func roots(_ cells: Int) -> RootsOfUnity {
    if let known = roots[cells] { return known }
    let made = RootsOfUnity(cells)
    roots[cells] = made
    return made
  }

  /// Of a grid with all its angles.
  func angles(_ grid: Grid, _ amounts: Set<Int>) -> Angles {
    let key = Key(points: grid.points, amounts: amounts)
    if let known = angles[key] { return known }
    let made = grid.angles(amounts)
    angles[key] = made
    return made
  }

  func envelope(_ points: Int, longest: Int) -> Envelope? {
    let key = Reach(points: points, longest: longest)
    if let known = envelopes[key] { return known }
    let made = Envelope(points: points, longest: longest)
    envelopes[key] = made
    return made
  }
}
