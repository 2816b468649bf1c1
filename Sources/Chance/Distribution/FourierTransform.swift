/// From the characteristic function of a whole-numbered variable back to its distribution.
enum FourierTransform {
  /// The chance of each residue modulo `roots.count`.
  /// - Parameters:
  ///   - real, imaginary: the characteristic function at the angles `2πk/n`, `k` from 0 to `n/2`;
  ///     the others are its conjugates.
  static func chances(real: [Double], imaginary: [Double], roots: RootsOfUnity) -> [Double] {
    let count = roots.count
    var re = [Double](repeating: 0, count: count)
    var im = re
    for index in 0...count / 2 {
      re[index] = real[index]
      im[index] = imaginary[index]
      if index > 0, index < count / 2 {
        re[count - index] = real[index]
        im[count - index] = -imaginary[index]
      }
    }
    transform(&re, &im, roots)
    let scale = 1 / Double(count)
    return re.map { $0 * scale }
  }

  /// Those of two variables at once, which is no more work: chances are real, so that one is carried
  /// as the imaginary part of the other.
  static func chances(
    _ first: (real: [Double], imaginary: [Double]),
    _ second: (real: [Double], imaginary: [Double]), roots: RootsOfUnity
  ) -> ([Double], [Double]) {
    let count = roots.count
    var re = [Double](repeating: 0, count: count)
    var im = re
    for index in 0...count / 2 {
      re[index] = first.real[index] - second.imaginary[index]
      im[index] = first.imaginary[index] + second.real[index]
      if index > 0, index < count / 2 {
        re[count - index] = first.real[index] + second.imaginary[index]
        im[count - index] = second.real[index] - first.imaginary[index]
      }
    }
    transform(&re, &im, roots)
    let scale = 1 / Double(count)
    return (re.map { $0 * scale }, im.map { $0 * scale })
  }

  /// The sum over `k` of `x_k · e^(−2πijk/n)` for every `j`, in place: decimation in time.
  static func transform(_ re: inout [Double], _ im: inout [Double], _ roots: RootsOfUnity) {
    let count = re.count
    var mirrored = 0
    for index in 1..<count {
      var bit = count >> 1
      while mirrored & bit != 0 {
        mirrored ^= bit
        bit >>= 1
      }
      mirrored |= bit
      if index < mirrored {
        re.swapAt(index, mirrored)
        im.swapAt(index, mirrored)
      }
    }
    var half = 1
    while half < count {
      let stride = roots.count / (half * 2)
      var block = 0
      while block < count {
        for offset in 0..<half {
          let cosine = roots.cosines[offset * stride]
          let sine = -roots.sines[offset * stride]
          let low = block + offset
          let high = low + half
          let x = re[high] * cosine - im[high] * sine
          let y = re[high] * sine + im[high] * cosine
          re[high] = re[low] - x
          im[high] = im[low] - y
          re[low] += x
          im[low] += y
        }
        block += 2 * half
      }
      half *= 2
    }
  }
}
