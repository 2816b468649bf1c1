import Foundation

@testable import PBRChance

extension PlaceGroups {
  /// The characteristic function at one angle, place by place, with the sines of Foundation: what
  /// quicker ways are held against.
  func literal(at angle: Double) -> (real: Double, imaginary: Double) {
    var (real, imaginary) = (1.0, 0.0)
    for group in groups {
      var (re, im) = (0.0, 0.0)
      for (amount, chance) in zip(group.amounts, group.chances) {
        re += chance * cos(angle * Double(amount))
        im += chance * sin(angle * Double(amount))
      }
      for _ in 0..<group.count {
        (real, imaginary) = (real * re - imaginary * im, real * im + imaginary * re)
      }
    }
    return (real, imaginary)
  }
}
