package import PBRQuantities

extension StandingBands {
  /// The first band that holds for one standing.
  package func band(of standing: Fraction) -> Band? {
    bands.first { band in
      if let upTo = band.upTo { return standing <= upTo }
      if let from = band.from { return standing >= from }
      return true
    }
  }
}
