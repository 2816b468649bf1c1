/// The lesser of a whole number from 0 to `last` and a limit between them, as a function whose
/// transform has a closed form: geometric sums, whatever how many numbers there are.
struct CutRamp {
  typealias Complex = (real: Double, imaginary: Double)

  let last: Int
  let limit: Double

  /// Σ min(limit, k) zᵏ over k from 0 to `last`, for z = e^(−iθ).
  /// - Parameter root: cos kθ and sin kθ.
  func transformed(_ root: (Int) -> (Double, Double)) -> Complex {
    func power(_ k: Int) -> Complex {
      let (cosine, sine) = root(k)
      return (cosine, -sine)
    }
    // Up to here the number itself counts, above it the limit.
    let top = max(0, min(last, Int(limit.rounded(.down))))
    let z = power(1)
    let below: Complex = (1 - z.real, -z.imaginary)
    let size = below.real * below.real + below.imaginary * below.imaginary
    guard size > 0 else {
      let numbers = Double(top) * Double(top + 1) / 2
      return (numbers + limit * Double(last - top), 0)
    }
    func divided(_ number: Complex) -> Complex {
      (
        (number.real * below.real + number.imaginary * below.imaginary) / size,
        (number.imaginary * below.real - number.real * below.imaginary) / size
      )
    }
    // Σ k zᵏ to the top: (z − z^(top+2)) / (1 − z)² − (top + 1) z^(top+1) / (1 − z).
    let (beyond, next) = (power(top + 1), power(top + 2))
    let ramp = divided(divided((z.real - next.real, z.imaginary - next.imaginary)))
    let edge = divided(beyond)
    // Σ zᵏ above it: (z^(top+1) − z^(last+1)) / (1 − z).
    let end = power(last + 1)
    let flat = divided((beyond.real - end.real, beyond.imaginary - end.imaginary))
    return (
      ramp.real - Double(top + 1) * edge.real + limit * flat.real,
      ramp.imaginary - Double(top + 1) * edge.imaginary + limit * flat.imaginary
    )
  }
}
