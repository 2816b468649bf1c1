"""Results payments of a rate card, person by person, from Documentation/model.md and rate-cards.md alone.

Reads a plan by a built-in rate card and plays every step of every person with numpy, the values of the
plan as they stand: which of the alternatives after a step happens, how many months it takes, whether
the person has left by then, in which window it is claimed, and the most that a person is paid. Plans
with leaving need none replaced; prices by number and a contract's maximum are not played. Shares nothing
with the program but the two files.

    python3 Tests/Reference/card-literal.py Scenarios/ambition-2015.json 10000

prints mean, standard deviation, P10, P50 and P90 of results payments in pounds.
"""
import json
import sys

import numpy as np


def value(field):
    return field["value"] if isinstance(field, dict) and "value" in field else field


def months(text):
    year, month = text.split("-")[:2]
    return int(year) * 12 + int(month) - 1


def windows(rule):
    """The last month that each window takes, in order."""
    rule = value(rule)
    step = {"month": 1, "quarter": 3, "year": 12}[rule["every"]]
    first, last = months(rule["first"]), months(rule["last"])
    return list(range(first, last + 1, step))


def starts(cohort):
    """The month in which each person starts: spread evenly, rounded up."""
    span = cohort["attach"]
    first = months(span["from"])
    count = months(span["to"]) - first + 1
    people, found, so_far = cohort["families"], [], 0
    for month in range(1, count + 1):
        now = -(-people * month // count)
        found += [first + month - 1] * (now - so_far)
        so_far = now
    return np.array(found)


def times(form):
    form = value(form)
    if "fixed" in form:
        return np.array([form["fixed"]]), np.array([1.0])
    if "mode" in form:
        low, mode, high = form["min"], form["mode"], form["max"]
        ends = np.arange(int(low), int(np.ceil(high)) + 1)

        def below(x):
            return np.where(
                x <= mode,
                (x - low) ** 2 / ((high - low) * max(mode - low, 1e-12)),
                1 - (high - x) ** 2 / ((high - low) * max(high - mode, 1e-12)))

        chances = np.diff(below(ends.astype(float)), prepend=0.0)
        return ends, chances
    span = np.arange(form["min"], form["max"] + 1)
    return span, np.full(len(span), 1 / len(span))


def main():
    plan = json.load(open(sys.argv[1]))
    draws = int(sys.argv[2])
    card = json.load(open(f"Sources/Programme/Schemes/{plan['scheme']}.json"))
    assumed = plan["assumptions"]
    leaving = value(value(assumed.get("leaving", {})).get("perMonth", 0))
    audit = value(assumed.get("auditMonths", 0))
    closing = np.array(windows(card["claimWindows"]))
    most = value(card.get("maximumPerPlace", 1e12))
    begin = np.concatenate([starts(cohort) for cohort in plan["cohorts"]])
    random = np.random.default_rng(20261129)
    totals = []
    batch = 250
    for first in range(0, draws, batch):
        shape = (min(batch, draws - first), len(begin))
        paid = np.zeros(shape)
        gone = (
            random.geometric(leaving, shape) if leaving > 0 else np.full(shape, 10**6))
        at = {None: np.zeros(shape, dtype=np.int64)}
        there = {None: np.ones(shape, dtype=bool)}
        groups = {}
        for step in card["results"]:
            groups.setdefault((step["strand"], step.get("after")), []).append(step)
        for (_, before), steps in groups.items():
            chance = random.random(shape)
            low = 0.0
            for step in steps:
                rate = value(assumed["results"][step["id"]]["rate"])
                span, weights = times(assumed["results"][step["id"]]["months"])
                happens = there[before] & (chance >= low) & (chance < low + rate)
                low += rate
                taken = (
                    np.full(shape, span[0])
                    if len(span) == 1
                    else span[
                        np.searchsorted(np.cumsum(weights)[:-1], random.random(shape), "right")])
                month = at[before] + taken
                reached = happens & (month < gone)
                at[step["id"]], there[step["id"]] = month, reached
                claimed = reached & (begin + month + audit <= closing[-1])
                paid += np.where(claimed, value(step["pays"]), 0)
        totals.append(np.minimum(paid, most).sum(axis=1))
    total = np.concatenate(totals)
    points = np.percentile(total, [10, 50, 90])
    print(f"{total.mean():.2f} {total.std(ddof=1):.2f} " + " ".join(f"{p:.0f}" for p in points))


main()
