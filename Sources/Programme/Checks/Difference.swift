import PBRQuantities

/// `14 too many`, `3 too few`.
func difference(_ excess: Int) -> String {
  excess > 0
    ? "\(NumberText.grouped(excess)) too many" : "\(NumberText.grouped(-excess)) too few"
}
