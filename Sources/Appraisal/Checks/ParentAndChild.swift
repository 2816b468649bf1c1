import PBRFindings

/// A headline unit cost and one of its parts counted together: the headline holds the part.
enum ParentAndChild {
  static func findings(_ appraisal: Appraisal) -> [Finding] {
    SavingPair.meeting(in: appraisal).compactMap { pair -> Finding? in
      guard let one = pair.first.cost.code, let two = pair.second.cost.code else { return nil }
      let (parent, child) = one.count < two.count ? (one, two) : (two, one)
      guard child.hasPrefix(parent + ".") else { return nil }
      return .warning(
        "parent-and-child", at: pair.second.cost.place,
        "\(child) is a part of \(parent), and both are counted for the same families",
        effect: "The part is counted twice.",
        remedy: "Keep \(parent), or the parts without it.")
    }
  }
}
