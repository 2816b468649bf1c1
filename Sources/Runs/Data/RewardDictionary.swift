/// What the columns of the data files of a reward mean.
enum RewardDictionary {
  static let columns: [String: DataDictionary.Entry] = [
    "reward.measure": ("string", nil, "id of the target's measure"),
    "reward.without": ("number", nil, "what would happen anyway"),
    "reward.with": ("number", nil, "the stretch"),
    "reward.actual": (
      "number", nil, "what it came to or, while it is open, what is expected; empty if not known"
    ),
    "reward.flag": ("string", nil, "provisional or estimate; forecast where the value is open"),
    "reward.share": ("number", "share", "how much of the way to the stretch that is"),
    "reward.paid_share": ("number", "share", "the share of the potential paid at that value"),
    "reward.potential_gbp": ("number", "GBP", "the target's part of the pot"),
    "reward.amount_gbp": ("number", "GBP", "what is paid at that value"),
    "reward.expected_gbp": ("number", "GBP", "what is paid on the average of all values"),
    "reward.chance": ("number", "share", "how likely it is that anything is paid"),
    "reward.whole_chance": ("number", "share", "how likely it is that the most is paid"),
    "reward.one_more_gbp": (
      "number", "GBP", "what one more case that comes out well adds to what is expected"
    ),
    "reward.on_account_gbp": ("number", "GBP", "what is paid before the end"),
    "reward-total.amount_gbp": ("number", "GBP", "an amount that all of it may come to"),
    "reward-total.probability": ("number", "share", "how likely that amount is"),
  ]
}
