import PBRFindings
import PBRProgramme

/// Registers of rate cards: what is told of main results alone is refused rather than told of steps.
enum CardRegisters {
  static func refuse(_ scheme: Scheme, file: String) throws(Exit) {
    guard scheme.isRateCard else { return }
    throw Exit(
      .inputHasErrors,
      [
        .error(
          "card-register", file: file,
          "this cannot be worked out from the register of a scheme with strands: \(scheme.id)",
          effect: "Its steps would be taken for main results, of which a place earns only one.",
          remedy:
            "Its claims can: pbr claims list; and the plan beside it: pbr simulate --register.")
      ])
  }
}
