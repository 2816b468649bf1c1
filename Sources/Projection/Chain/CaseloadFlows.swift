/// Families in support, month by month, from the families that start (model.md section 6):
/// active in month `t` are `Σ started(s)·(1−h)^(t−s)` for `0 ≤ t−s < supportMonths`.
struct CaseloadFlows {
  let active: [Double]
  /// Families that leave the caseload in a month: gone, or support ended.
  let left: [Double]

  init(started: [Double], leaving: Double, supportMonths: Int) {
    var active = [Double](repeating: 0, count: started.count)
    var left = active
    for (start, families) in started.enumerated() where families > 0 {
      var staying = families
      for age in 0..<max(1, supportMonths + 1) {
        guard start + age < started.count else { break }
        if age == supportMonths {
          left[start + age] += staying
          break
        }
        if age > 0 {
          left[start + age] += staying * leaving
          staying *= 1 - leaving
        }
        active[start + age] += staying
      }
    }
    self.active = active
    self.left = left
  }
}
