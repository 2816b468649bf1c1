#!/usr/bin/env python3
"""Works out the position before a claim a second time, from the register's CSV files alone.

It follows the rules as Documentation/claims.md states them for phase 1 of the Troubled Families
Programme, in another language and another way: day by day over plain lists, where pbr goes by items
in order. It knows registers whose families are identified on crime and work and whose counts are of
whole calendar months, as invented ones are.

    Tests/Reference/claims-position.py REGISTER 2013-07-31 PBR

prints how many families each result has in each state, and compares every row (its state, and for what can
be claimed the first day of the unbroken run) with `PBR claims list --format csv`.
Exit status 1 when one differs.
"""
import calendar
import csv
import datetime
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

DAY = datetime.timedelta(days=1)
FRESH = 31


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def month_end(date):
    return date.replace(day=calendar.monthrange(date.year, date.month)[1])


def add_months(date, months):
    number = date.year * 12 + date.month - 1 + months
    year, month = divmod(number, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(date.day, last))


def rows(register, name):
    with open(f"{register}/{name}.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))


class Family:
    def __init__(self, row, as_of):
        self.attached = day(row["attached_on"])
        self.left = day(row["left_on"])
        if self.left and self.left > as_of:
            self.left = None
        self.place = row["place_id"]
        self.children = set()
        # By measure and subject, the items as (from, to, value, verified).
        self.items = defaultdict(list)


def month_counts(family, measure, subject, as_of):
    """By first day of the month, a count that is known and verified by the day."""
    found = {}
    for start, end, value, verified in family.items[measure, subject]:
        assert start.day == 1 and end == month_end(start), "not a whole month"
        if value is not None and verified and verified <= as_of:
            found[start] = value
    return found


def total(months, first, count=6):
    """The sum of so many months from one on; None where one is missing."""
    wanted = [add_months(first, number) for number in range(count)]
    return sum(months[m] for m in wanted) if all(m in months for m in wanted) else None


def crime(family, as_of, today):
    """What the tests of crime say on a day, by what is known today, and where the window ends."""
    subjects = [("asb-incidents", "household", 60)]
    counts = month_counts(family, *subjects[0][:2], today)
    before = add_months(family.attached.replace(day=1), -6)
    # The latest window of six whole months after the month of attachment that is covered.
    first = add_months(as_of.replace(day=1), -5)
    if month_end(as_of) != as_of:
        first = add_months(first, -1)
    while first > family.attached and total(counts, first) is None:
        first = add_months(first, -1)
    if first <= family.attached:
        return "missing", None
    end = month_end(add_months(first, 5))
    old, new = total(counts, before), total(counts, first)
    if old is None:
        return "missing", end
    if old and (old - new) * 100 < 60 * old:
        return "not-met", end
    offences = [month_counts(family, "minor-offences", child, today) for child in family.children]
    base = [total(months, before) for months in offences]
    if None in base:
        return "missing", end
    if sum(base):
        now = [total(months, first) for months in offences]
        if None in now:
            return "missing", end
        if (sum(base) - sum(now)) * 100 < 33 * sum(base):
            return "not-met", end
    elif not old:
        return "not-applicable", end
    return "met", end


def crime_state(family, as_of, today):
    if add_months(family.attached + DAY, 6) - DAY > as_of:
        return "not-yet", None
    verdict, end = crime(family, as_of, today)
    if end is None or (as_of - end).days > FRESH:
        # Of a family that has left, only what waits for verification can still come.
        waits = any(start > add_months(as_of, -7) and end <= as_of and not (seen and seen <= today)
                    for start, end, _, seen in family.items["asb-incidents", "household"])
        return ("evidence-missing" if waits or not family.left else "not-met"), None
    if verdict != "met":
        return {"missing": "evidence-missing"}.get(verdict, verdict), None
    first = as_of
    while crime(family, first - DAY, today)[0] == "met":
        first -= DAY
    return "claimable", first


def work_state(family, as_of, today):
    spells = sorted(
        (start, end, verified)
        for (measure, _), items in family.items.items() if measure == "employment"
        for start, end, value, verified in items
        if start > family.attached and start <= as_of and value)
    if not spells:
        return "not-met", None
    reached = [start + 181 * DAY for start, end, verified in spells
               if verified and verified <= today
               and min(end or verified, as_of) >= start + 181 * DAY]
    if reached:
        return "claimable", min(reached)
    # Long enough by now, and nobody has verified it.
    unseen = [start for start, end, verified in spells
              if (verified is None or verified > today or end is None)
              and min(end or as_of, as_of) >= start + 181 * DAY]
    return ("evidence-missing" if unseen else "not-yet", None)


def progress_state(family, as_of, today):
    events = [(start, value is not None and verified is not None and verified <= today)
              for (measure, _), items in family.items.items() if measure == "progress-to-work"
              for start, _, value, verified in items if family.attached < start <= as_of]
    if not events:
        return "not-met", None
    # An event that is on record and not known or not verified is no event yet.
    known = [start for start, is_known in events if is_known]
    return ("claimable", min(known)) if known else ("evidence-missing", None)


def position(register, as_of):
    families = {row["family_id"]: Family(row, as_of) for row in rows(register, "families")
                if row["attached_on"] and day(row["attached_on"]) <= as_of}
    for row in rows(register, "members"):
        if row["family_id"] in families and row["role"] == "child":
            families[row["family_id"]].children.add(row["subject"])
    for row in rows(register, "evidence"):
        if row["family_id"] in families:
            families[row["family_id"]].items[row["measure"], row["subject"]].append((
                day(row["from"]), day(row["to"]), int(row["value"]) if row["value"] else None,
                day(row["verified_on"])))
    rules = {"crime-education": (crime_state, 700), "employment": (work_state, 800),
             "progress-to-work": (progress_state, 100)}
    found = {}
    for name, family in families.items():
        for result, (state, _) in rules.items():
            if not family.place:
                found[name, result] = ("not-funded", None)
            else:
                # A family that left is judged by the day it left, by what is verified today.
                told = state(family, min(as_of, family.left or as_of), as_of)
                has_left = family.left and told[0] not in ("claimable", "evidence-missing")
                found[name, result] = ("left", None) if has_left else told
    return found


def main():
    register, as_of, pbr = sys.argv[1], day(sys.argv[2]), sys.argv[3]
    own = position(register, as_of)
    for (result, state), count in sorted(Counter((r, s) for (_, r), (s, _) in own.items()).items()):
        print(f"{result:18} {state:17} {count:4}")
    command = [pbr, "claims", "list", register, "--as-of", sys.argv[2], "--format", "csv"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    theirs = {(row["family_id"], row["result"]): (
        row["state"], day(row["earliest_on"]) if row["state"] == "claimable" else None)
        for row in csv.DictReader(text.splitlines())}
    differences = [(key, own.get(key), theirs.get(key)) for key in sorted(own.keys() | theirs.keys())
                   if own.get(key) != theirs.get(key)]
    for key, mine, other in differences[:20]:
        print("differs:", *key, "here", *mine or ["-"], "pbr", *other or ["-"])
    print(f"{len(own)} rows, {len(differences)} differ")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
