public import PBRQuantities

/// One band of a standing.
public struct StandingBand: Sendable, Equatable {
  /// As data files carry it: `worst-5`, `average`.
  public let id: String
  public let title: String
  /// Holds from this standing on, or up to it; nil is the rest.
  public let bound: Bound?

  public enum Bound: Sendable, Equatable {
    case atMost(Fraction)
    case atLeast(Fraction)
  }

  public init(id: String, title: String, bound: Bound?) {
    (self.id, self.title, self.bound) = (id, title, bound)
  }
}

/// The bands of a scorecard, the first that holds: data, like the status rules.
public struct StandingBands: Sendable, Equatable {
  public let bands: [StandingBand]

  public init(_ bands: [StandingBand]) { self.bands = bands }

  /// The band of one standing.
  public func band(of standing: Fraction) -> StandingBand? {
    bands.first {
      switch $0.bound {
      case .atMost(let bound): standing <= bound
      case .atLeast(let bound): standing >= bound
      case nil: true
      }
    }
  }
}
