#!/usr/bin/env python3
"""Reads the files of a made scorecard (`pbr-benchmark scorecard`) with pandas and forms what
`pbr scorecard` forms of them: of every measure the value to date of its year (sums of numerators over
sums of denominators), and on every day the average of the areas, the council's place among them and the
share of the others that is worse.

    Tests/Reference/scorecard-pandas.py FOLDER

prints the latest values, one row a measure.
"""
import json
import sys

import pandas as pd

folder = sys.argv[1]
card = json.load(open(f"{folder}/card.json"))
better = {m["id"]: m["better"] for m in card["measures"]}

own = pd.read_csv(f"{folder}/rows.csv", parse_dates=["period_end"])
areas = pd.read_csv(f"{folder}/areas.csv", parse_dates=["period_end"])

own["year"] = own.period_end.dt.year - (own.period_end.dt.month < 4)
sums = own.groupby(["measure", "year"])[["numerator", "denominator"]].cumsum()
own["to_date"] = 100 * sums.numerator / sums.denominator
own["own"] = 100 * own.numerator / own.denominator

areas["value"] = 100 * areas.numerator / areas.denominator
both = areas.merge(own[["measure", "period_end", "own"]], on=["measure", "period_end"])
both["above"] = both.value > both.own
both["same"] = both.value == both.own
ranks = both.groupby(["measure", "period_end", "group"]).agg(
    n=("value", "size"), total=("value", "sum"), above=("above", "sum"), same=("same", "sum"),
    own=("own", "first")).reset_index()
ranks["average"] = (ranks.total + ranks.own) / (ranks.n + 1)
below = ranks.n - ranks.above - ranks.same
worse = below.where(ranks.measure.map(better) == "bigger", ranks.above)
ranks["place"] = ranks.n - worse - ranks.same + 1
ranks["standing_from"] = worse / ranks.n
ranks["standing_to"] = (worse + ranks.same) / ranks.n

latest = own.sort_values("period_end").groupby("measure").tail(1)
print(latest.merge(ranks, on=["measure", "period_end"], suffixes=("", "_rank")).to_csv(index=False))
