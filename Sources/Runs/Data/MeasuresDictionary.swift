/// What the columns of `measures.csv` mean.
enum MeasuresDictionary {
  static let columns: [String: DataDictionary.Entry] = [
    "measures.measure": ("string", nil, "id of the measure"),
    "measures.group": ("string", nil, "input, process, output, outcome or local"),
    "measures.title": ("string", nil, "what the measure is called"),
    "measures.day": ("date", nil, "a quarter end, or the last month end"),
    "measures.value": ("number", nil, "the value, shares as fractions; [c] where it is withheld"),
    "measures.of_plan": ("number", "share", "for the public: the value as a share of the plan"),
    "measures.numerator": ("number", nil, "what counts"),
    "measures.denominator": ("number", nil, "of how many; empty where nothing is divided"),
    "measures.plan": ("number", nil, "what the plan has by the day; empty where it says nothing"),
    "measures.status": ("string", nil, "good, fair or poor on the last day; empty if not rated"),
    "measures.trend": ("string", nil, "better, worse or same than at the quarter end before"),
    "measures.known": ("integer", nil, "of an outcome: of how many it is known"),
    "measures.known_of": ("integer", nil, "of how many it could be known by the day"),
  ]
}
