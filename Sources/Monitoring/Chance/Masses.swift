import Glibc

/// Probabilities of single outcomes to full relative precision, far out in the tail too.
///
/// Each is written as a central value times the exponential of a deviance that is formed without
/// cancellation (C. Loader, Fast and accurate computation of binomial probabilities, 2000), and the
/// others are quotients of binomial ones, so that a mass of 1e-200 has as many good digits as one of
/// a half.
enum Masses {
  /// P(X = x) of `Bin(n, p)` with q = 1 − p; x and n need not be whole, as gamma functions stand for
  /// factorials.
  static func binomial(_ x: Double, of n: Double, _ p: Double, _ q: Double) -> Double {
    if p <= 0 { return x == 0 ? 1 : 0 }
    if q <= 0 { return x == n ? 1 : 0 }
    guard x >= 0, x <= n else { return 0 }
    if x == 0 { return exp(n * (p < q ? log1p(-p) : log(q))) }
    if x == n { return exp(n * (q < p ? log1p(-q) : log(p))) }
    let exponent =
      stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, from: n * p)
      - deviance(n - x, from: n * q)
    return (n / (2 * .pi * x * (n - x))).squareRoot() * exp(exponent)
  }

  /// P(X = x) of a Poisson count with the mean given.
  static func poisson(_ x: Double, mean: Double) -> Double {
    guard mean > 0 else { return x == 0 ? 1 : 0 }
    if x == 0 { return exp(-mean) }
    return exp(-stirlingError(x) - deviance(x, from: mean)) / (2 * .pi * x).squareRoot()
  }

  /// Γ(r+k)/(Γ(r) k!) · s^r (1−s)^k.
  static func negativeBinomial(_ k: Double, size r: Double, _ s: Double) -> Double {
    r / (r + k) * binomial(r, of: r + k, s, 1 - s)
  }

  /// k of m where the share itself is spread by Beta(a, b).
  static func betaBinomial(_ k: Double, of m: Double, _ a: Double, _ b: Double) -> Double {
    guard m > 0 else { return k == 0 ? 1 : 0 }
    let share = (a + b) / (a + b + m)
    return negativeBinomial(k, size: a, share) * negativeBinomial(m - k, size: b, share)
      / negativeBinomial(m, size: a + b, share)
  }

  /// x marked of `drawn` out of `marked` marked and `plain` others.
  static func hypergeometric(
    _ x: Double, drawn: Double, marked: Double, plain: Double
  ) -> Double {
    let (p, q) = (drawn / (marked + plain), (marked + plain - drawn) / (marked + plain))
    return binomial(x, of: marked, p, q) * binomial(drawn - x, of: plain, p, q)
      / binomial(drawn, of: marked + plain, p, q)
  }

  /// What Stirling's formula leaves out of the logarithm of n!, for n above 0: the asymptotic series
  /// from 16 on, and below it the differences from one n to the next.
  private static func stirlingError(_ n: Double) -> Double {
    var (at, below) = (n, 0.0)
    while at < 16 {
      below += (at + 0.5) * log1p(1 / at) - 1
      at += 1
    }
    let square = at * at
    var series = 691.0 / 360_360
    for coefficient in [1.0 / 1188, 1.0 / 1680, 1.0 / 1260, 1.0 / 360, 1.0 / 12] {
      series = coefficient - series / square
    }
    return below + series / at
  }

  /// x·log(x/m) + m − x, without cancellation where the two are near.
  private static func deviance(_ x: Double, from m: Double) -> Double {
    let apart = x - m
    guard apart.magnitude < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = apart / (x + m)
    var (sum, term, place) = (apart * v, 2 * x * v, 1.0)
    while true {
      term *= v * v
      place += 2
      let next = sum + term / place
      if next == sum { return sum }
      sum = next
    }
  }
}
