/// The cosines and sines of the angles `2πk/n`, made of square roots and divisions alone, so
/// that they are the same to the last bit on every machine.
struct RootsOfUnity: Sendable {
  /// A power of two, at least 4.
  let count: Int
  let cosines: [Double]
  let sines: [Double]

  init(_ count: Int) {
    var size = 4
    // A quarter turn at a time, then twice as many points: each new point lies between two old
    // ones, and the sum of its neighbours is it times twice the cosine of half their distance.
    var cosines: [Double] = [1, 0, -1, 0]
    var sines: [Double] = [0, 1, 0, -1]
    var step = 0.0  // the cosine of the angle between neighbours
    while size < count {
      let half = ((1 + step) / 2).squareRoot()
      var finerCosines = [Double](repeating: 0, count: size * 2)
      var finerSines = finerCosines
      for index in 0..<size {
        let after = index + 1 == size ? 0 : index + 1
        finerCosines[2 * index] = cosines[index]
        finerSines[2 * index] = sines[index]
        finerCosines[2 * index + 1] = (cosines[index] + cosines[after]) / (2 * half)
        finerSines[2 * index + 1] = (sines[index] + sines[after]) / (2 * half)
      }
      (cosines, sines, step) = (finerCosines, finerSines, half)
      size *= 2
    }
    self.count = size
    self.cosines = cosines
    self.sines = sines
  }
}
