import PBRFindings
import PBRProgramme

/// Registers of rate cards: their claims are not worked out yet, and are refused rather than told
/// by the older rules.
enum CardRegisters {
  static func refuse(_ scheme: Scheme, file: String) throws(Exit) {
    guard scheme.isRateCard else { return }
    throw Exit(
      .inputHasErrors,
      [
        .error(
          "card-register", file: file,
          "the claims of a register cannot be worked out for a scheme with strands: \(scheme.id)",
          effect: "Its steps would be taken for main results, of which a place earns only one.",
          remedy: "Plans can be worked out: pbr simulate.")
      ])
  }
}
