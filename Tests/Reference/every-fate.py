"""The figures of a plan by following every fate of one family, from Documentation/model.md alone.

A fate is all that can happen to one family: its main result and the month in which it comes, each
add-on and its month, the month in which it leaves, who takes over its place. Each fate is followed
as one story: what has been achieved before the family left, which window takes each result, what the
place may still be paid, which month the cash comes. Its money counts with its probability, in decimal
numbers of 40 digits, rounded once, half away from zero, to four decimals. Stories meet only where a
place passes on with the same past: the same month, add-ons used and pounds paid. No convolution, no
power of a survival rate, and nothing of the program's own code. Needs Python 3 and nothing else.

    python3 Tests/Reference/every-fate.py > Tests/Reference/expected-figures.csv

remakes the table that EveryFateTests reads; with plans as arguments, `a.json+b.json`, theirs is printed.
PBR_PYTHON=python3 swift test --filter EveryFateTests compares what it prints with the committed table.

It covers sections 1 to 6, 8 and 11 of the model: spreads of cohorts, funded places and families
outside them, fees, payment dates and gates; the four forms of months, shifts, leaving, replacement,
add-ons; windows, audit, rates of the place's or the claim's year, the maximum of a place, lapsed
results; costs, grants, net, lowest cash, caseload, bands, published counts and layers of plans
(Documentation/scenarios.md). It reads plans and schemes from their JSON files.

It does not cover, and refuses: ladders, rate cards with contracts, numbers of results that can bite
(a target that the plan's families could exceed), capacity that binds, and the factor of a break-even
that exists (only whether there is one). Ranges, savings, budgets and words are passed over.
"""
import json, sys
from collections import defaultdict
from decimal import Decimal as D, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, getcontext
from itertools import product
from pathlib import Path

getcontext().prec = 40
HOME = Path(__file__).resolve().parents[2]
SHIPPED = [
    "halton-2012", "halton-2012-five-sixths", "hammersmith-and-fulham-2012", "sheffield-2012",
    "england-2012", "enfield-2015", "wiltshire-2022", "halton-2012+assumptions/national-pace"]
EDGES = ["edge", "edge-claim-year"]
RULES = set("""scheme title publisher replacedBy starts attachmentEnds fundedShare maximumPerPlace
    resultsRate attachment gates criteria results claimWindows""".split())
PLANS = set("""pbr $schema extends title displayName authority author date reference description scheme
    commitment cohorts assumptions costs grants capacity profile published expect targets savings
    appraisal budget risks decisions commentary committee backgroundPapers paper accepted""".split())


def refuse(what):
    sys.exit(f"every-fate.py does not cover {what}")


# What stands in files, and layers of plans.

def load(path):
    plan = json.loads(path.read_text(), parse_float=D)
    plan["folder"] = path.parent
    return lay(load(path.parent / plan["extends"]), plan) if "extends" in plan else plan

def lay(under, over, key=""):
    has_ids = lambda x: isinstance(x, list) and x and all(isinstance(e, dict) and "id" in e for e in x)
    if isinstance(under, dict) and isinstance(over, dict):
        if key in ("months", "attach") or "value" in under or "value" in over:
            return over
        merged = {k: lay(under[k], over[k], k) if k in under and k in over else over.get(k, under.get(k))
                  for k in [*under, *(k for k in over if k not in under)]}
        return {k: v for k, v in merged.items() if v is not None}
    if has_ids(under) and has_ids(over):
        merged = {e["id"]: e for e in under}
        for e in over:
            merged[e["id"]] = lay(merged[e["id"]], e) if e["id"] in merged else e
        return [e for e in merged.values() if not e.get("remove")]
    return over

def plain(x):
    """The tree without sources: {"value": 3, "status": …} is 3."""
    if isinstance(x, dict):
        return plain(x["value"]) if "value" in x else {k: plain(v) for k, v in x.items()}
    return [plain(v) for v in x] if isinstance(x, list) else x


# Months are counted from January of the year 0; a financial year is the year in which it begins.

def month(text): return int(text[:4]) * 12 + int(text[5:7]) - 1
def year_of(m): return (m - 3) // 12
def year_text(y): return f"{y}-{(y + 1) % 100:02d}"
def month_text(m): return f"{m // 12}-{m % 12 + 1:02d}"
def year(text): return int(text[:4])

def is_last_day(text):
    y, m, day = map(int, text.split("-"))
    leap = y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    return day == [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]

def last_over(text):
    """The last month that is over on a day: its own on the last day of a month."""
    return month(text) if is_last_day(text) else month(text) - 1


def times(form):
    """The chance of each whole month, in one of the four forms (section 4)."""
    shift, chance = D(form.get("shift", 0)), defaultdict(D)
    if "mode" in form:
        a, c, b = (D(form[k]) + shift for k in ("min", "mode", "max"))
        def below(x):
            if x <= a or x >= b:
                return D(x >= b)
            return (x - a) ** 2 / ((b - a) * (c - a)) if x <= c else 1 - (b - x) ** 2 / ((b - a) * (b - c))
        first, last = (int(x.to_integral_value(ROUND_CEILING)) for x in (a, b))
        for k in range(first, last + 1):
            chance[max(0, k)] += below(D(k)) - below(D(k - 1))
    else:
        if "fixed" in form: whole = {int(form["fixed"]): D(1)}
        elif "table" in form: whole = {int(k): D(p) for k, p in form["table"].items()}
        else:
            span = range(int(form["min"]), int(form["max"]) + 1)
            whole = {k: D(1) / len(span) for k in span}
        low = int(shift.to_integral_value(ROUND_FLOOR))
        for k, p in whole.items():
            chance[max(0, k + low)] += p * (1 - shift + low)
            chance[max(0, k + low + 1)] += p * (shift - low)
    return [(k, p) for k, p in sorted(chance.items()) if p]


class Rules:
    def __init__(self, plan):
        name = plan["scheme"]
        path = (plan["folder"] / name) if name.endswith(".json") else (
            HOME / f"Sources/Programme/Schemes/{name}.json")
        s = plain({k: v for k, v in load(path).items() if k not in ("folder", "extends")})
        if set(s) - RULES: refuse(f"{sorted(set(s) - RULES)} of {name}")
        self.maximum, self.by_claim = s.get("maximumPerPlace"), s.get("resultsRate") == "claim-year"
        self.last_start = month(s["attachmentEnds"])
        self.fee = {year(y): D(v) for y, v in s["attachment"]["fee"].items()}
        self.paid = {year(y): month(v) for y, v in s["attachment"].get("paid", {}).items()}
        self.gates = s.get("gates", [])
        self.windows = [(w["id"], last_over(w["closes"]), month(w["closes"])) for w in s["claimWindows"]]
        self.results = {}
        families = sum(c["families"] for c in plan["cohorts"])
        for r in s["results"]:
            if "steps" in r or "strand" in r: refuse("ladders")
            if "volume" in r:
                # A place has one main result, so that no more than the families can be counted.
                more = r["volume"][1:]
                if any(v["from"] != "target + 1" for v in more) or r.get("addOn") or min(
                        plan["targets"].values()) < families: refuse("a target that can bite")
                r["pays"] = {0: D(r["volume"][0]["pays"])}
            else:
                r["pays"] = {year(y): D(v) for y, v in r["pays"].items()}
            self.results[r["id"]] = r

    def window(self, achieved, audit):
        return next((w for w in self.windows if w[1] >= achieved + audit), None)

    def price(self, result, place_year, window):
        by = year_of((window or self.windows[-1])[2]) if self.by_claim else place_year
        pays = self.results[result]["pays"]
        return pays[by] if by in pays else pays[max(y for y in pays if y < by)]


def fates(rules, assumed, longest):
    """Every fate of one family whose place has all add-ons open: probability, what it would achieve
    (main result first) and the month in which it leaves. Who leaves later than all else is told that
    he stays."""
    told = assumed.get("results", {})
    mains = [r for r in told if not rules.results[r].get("addOn")]
    adds = [r for r in told if rules.results[r].get("addOn")]
    routes = [(r, k, D(told[r]["rate"]) * p) for r in mains for k, p in times(told[r]["months"])]
    routes.append((None, None, 1 - sum(D(told[r]["rate"]) for r in mains)))
    h = D(assumed.get("leaving", {}).get("perMonth", 0))
    leaves, still = [], D(1)
    for j in range(1, longest + 1):
        leaves.append((j, still * h))
        still -= still * h
    leaves = [(j, p) for j, p in leaves + [(None, still)] if p]
    for main, k, p in routes:
        if not p: continue
        sides = []
        for r in adds:
            rate = D(told[r]["rate"]) if main not in rules.results[r].get("notWith", []) else D(0)
            sides.append([(r, m, rate * q) for m, q in times(told[r]["months"])] + [(r, None, 1 - rate)])
        for side in product(*sides):
            q = p
            for _, _, chance in side: q *= chance
            if not q: continue
            for j, left in leaves:
                yield q * left, main, k, [(r, m) for r, m, _ in side], j


class Flows:
    """What is added up over all fates."""
    def __init__(self):
        self.started, self.stays = defaultdict(D), defaultdict(D)
        self.achieved, self.mains = defaultdict(D), defaultdict(D)
        self.claims, self.lapsed = defaultdict(lambda: [D(0), D(0)]), defaultdict(lambda: [D(0), D(0)])
        self.earned, self.cash, self.by_cohort = defaultdict(D), defaultdict(D), defaultdict(D)


def follow(rules, assumed, weights, place_year, cohort, flows):
    """Families that start in months with `weights`; `place_year` is None outside places."""
    audit, pay = int(assumed.get("auditMonths", 0)), int(assumed.get("paymentMonths", 0))
    support = int(assumed.get("supportMonths", 12))
    share = D(assumed.get("replacement", {}).get("share", 0))
    gap = int(assumed.get("replacement", {}).get("months", 0))
    told = assumed.get("results", {})
    longest = max([support, rules.last_start - min(weights) + 1] + [
        k + 1 for r in told for k, _ in times(told[r]["months"])])
    every = list(fates(rules, assumed, longest))
    order = {r: i + 1 for i, r in enumerate(rules.results)}
    limit = None if place_year is None or rules.maximum is None else rules.maximum - rules.fee[place_year]
    waiting = defaultdict(lambda: defaultdict(D))
    for start, weight in weights.items(): waiting[start][frozenset(), D(0)] += weight
    while waiting:
        start = min(waiting)
        for (used, paid), weight in waiting.pop(start).items():
            flows.started[start] += weight
            for chance, main, k, side, leaves in every:
                w = weight * chance
                flows.stays[start, support if leaves is None else min(support, leaves)] += w
                stays = lambda m: m is not None and (leaves is None or m < leaves)
                # A used add-on is not had again. In one month the main result goes first, then
                # add-ons in the order of the scheme.
                done = [(m, order[r], r) for r, m in side if stays(m) and r not in used]
                has_main = main is not None and stays(k)
                if has_main: done.append((k, 0, main))
                now_used, now_paid = used, paid
                for m, is_add, r in sorted(done):
                    at = start + m
                    flows.achieved[r, at] += w
                    window = rules.window(at, audit)
                    if not is_add and window: flows.mains[window[0]] += w
                    if is_add: now_used = now_used | {r}
                    if place_year is None: continue
                    amount = rules.price(r, place_year, window)
                    if limit is not None: amount = min(amount, limit - now_paid)
                    entry = flows.claims[r, window[0]] if window else flows.lapsed[r]
                    entry[0] += w
                    entry[1] += w * amount
                    if window:
                        now_paid += amount
                        flows.earned[at] += w * amount
                        flows.cash[window[2] + pay] += w * amount
                        flows.by_cohort[cohort] += w * amount
                if leaves is not None and not has_main and share:
                    then = start + leaves + gap
                    if then <= rules.last_start: waiting[then][now_used, now_paid] += w * share


def spread(cohort):
    """Families and places by month (section 2)."""
    attach, families = cohort["attach"], cohort["families"]
    funded = cohort.get("funded", families)
    if "months" in attach:
        by_month = {month(m): n for m, n in sorted(attach["months"].items())}
    else:
        first, last = month(attach["from"]), month(attach["to"])
        n = last - first + 1
        up_to = [-(-families * i // n) for i in range(n + 1)]
        by_month = {first + i: up_to[i + 1] - up_to[i] for i in range(n)}
    places, so_far = {}, 0
    for m, n in by_month.items():
        before = (2 * so_far * funded + families) // (2 * families)
        so_far += n
        places[m] = (2 * so_far * funded + families) // (2 * families) - before
    return by_month, places


def fees(rules, cohorts):
    """Fees earned and in cash, by month (section 3)."""
    by_year, earned, cash = defaultdict(lambda: defaultdict(D)), defaultdict(D), defaultdict(D)
    for _, places in cohorts:
        for m, n in places.items():
            if n:
                by_year[year_of(m)][m] += n * rules.fee[year_of(m)]
                earned[m] += n * rules.fee[year_of(m)]
    for y, months in by_year.items():
        total, tiers = sum(months.values()), [g for g in rules.gates if year(g["year"]) == y]
        tiers.sort(key=lambda g: -D(g["from"]))
        before = [p for _, p in cohorts if any(p.values())
                  and year_of(min(m for m, n in p.items() if n)) == y - 1]
        planned = sum(sum(p.values()) for p in before)
        filled = lambda by: sum(n for p in before for m, n in p.items() if m <= by)
        april = y * 12 + 3
        if tiers and planned:
            tier = next((g for g in tiers if filled(april - 1) >= D(g["from"]) * planned), None)
            if tier:
                for quarter, part in tier["pays"].items():
                    cash[april + 3 * (int(quarter[1]) - 1)] += total * D(part)
            else:
                reached = [m for m in range(april, max(m for p in before for m in p) + 1)
                           if filled(m) >= D(tiers[-1]["from"]) * planned]
                if reached: cash[reached[0]] += total
        elif y in rules.paid: cash[rules.paid[y]] += total
        else:
            for m, amount in months.items(): cash[m] += amount
    return earned, cash


def line(entry, flows, active):
    """What a line of costs or grants comes to, by month (Documentation/scenarios.md)."""
    out = defaultdict(D)
    def at(amount, m):
        return D(amount.get(year_text(year_of(m)), 0)) if isinstance(amount, dict) else D(amount)
    if "perFamilyMonth" in entry:
        for m, n in active.items(): out[m] += n * at(entry["perFamilyMonth"], m)
    elif "perFamily" in entry:
        for m, n in flows.started.items(): out[m] += n * at(entry["perFamily"], m)
    elif "perResult" in entry:
        for (r, m), n in flows.achieved.items(): out[m] += n * at(entry["perResult"].get(r, 0), m)
    elif "perMonth" in entry:
        for m in range(month(entry["from"]), month(entry["to"]) + 1): out[m] += at(entry["perMonth"], m)
    elif "perYear" in entry:
        for y, amount in entry["perYear"].items():
            for i in range(12): out[year(y) * 12 + 3 + i] += D(amount) / 12
    elif "once" in entry: out[month(entry["month"])] += D(entry["once"])
    else: refuse(f"the line {entry['id']}")
    return out


def worked(plan, rates=lambda assumed: assumed):
    """Flows, fees, costs and grants of a plan, its assumptions changed by `rates`."""
    rules, flows, cohorts = Rules(plan), Flows(), []
    for c in plan["cohorts"]:
        assumed = rates(lay(plan.get("assumptions", {}), c.get("assumptions", {})), rules)
        families, places = spread(c)
        cohorts.append((families, places))
        inside = defaultdict(dict)
        for m, n in places.items():
            if n: inside[year_of(m)][m] = D(n)
        for y, weights in inside.items(): follow(rules, assumed, weights, y, c["id"], flows)
        outside = {m: D(n - places[m]) for m, n in families.items() if n > places[m]}
        if outside: follow(rules, assumed, outside, None, c["id"], flows)
    active = defaultdict(D)
    for (start, months), n in flows.stays.items():
        for m in range(start, start + months): active[m] += n
    lines = {kind: [(e, line(e, flows, active)) for e in plan.get(kind, [])] for kind in ("costs", "grants")}
    earned, cash = fees(rules, cohorts)
    return rules, flows, cohorts, active, lines, earned, cash


def add(*tables):
    out = defaultdict(D)
    for t in tables:
        for m, v in t.items(): out[m] += v
    return out

def less(t): return {m: -v for m, v in t.items()}

def net_of(w, basis):
    rules, flows, _, _, lines, earned, cash = w
    own = [less(t) for e, t in lines["costs"] if e.get("paidBy", "council") == "council"]
    money = (earned, flows.earned) if basis == "earned" else (cash, flows.cash)
    return add(*money, *(t for _, t in lines["grants"]), *own)


def break_even(plan):
    """Covered without any result; or not even with every rate at its end (section 8)."""
    def scaled(kind):
        def rates(assumed, rules):
            told = {r: dict(v) for r, v in assumed.get("results", {}).items()}
            mains = sum(D(v["rate"]) for r, v in told.items() if not rules.results[r].get("addOn"))
            for r, v in told.items():
                rate = D(v["rate"])
                v["rate"] = 0 if kind == "none" or not rate else (
                    1 if rules.results[r].get("addOn") else rate / mains)
            return {**assumed, "results": told}
        return sum(net_of(worked(plan, rates), "earned").values())
    if scaled("none") >= 0: return "already-covered-by-fees"
    return "cannot-break-even" if scaled("ends") < 0 else refuse("a break-even that exists")


def figures(plan):
    if set(plan) - PLANS - {"folder"}: refuse(f"{sorted(set(plan) - PLANS - {'folder'})}")
    capacity = plan.get("capacity")
    if capacity and capacity.get("binds"): refuse("capacity that binds")
    w = worked(plan, lambda assumed, rules: assumed)
    rules, flows, cohorts, active, lines, earned, cash = w
    places, families = (sum(sum(c[i].values()) for c in cohorts) for i in (1, 0))
    yield "families", families
    yield "places", places
    maximum = None if rules.maximum is None else places * D(rules.maximum)
    if maximum is not None: yield "funding.maximum", maximum
    fee, result = sum(earned.values()), sum(flows.earned.values())
    yield from (("funding.total", fee + result), ("funding.fees", fee), ("funding.results", result))
    if maximum: yield "funding.share-of-maximum", (fee + result) / maximum
    yield "funding.lapsed", sum(v[1] for v in flows.lapsed.values())
    net = {b: net_of(w, b) for b in ("earned", "cash")}
    events = [m for t in (earned, cash, flows.earned, flows.cash, active, flows.started, *net.values(),
                          *(t for k in lines.values() for _, t in k)) for m, v in t.items() if v]
    years = range(year_of(min(events)), year_of(max(events)) + 1)
    in_year = lambda t, y: sum((v for m, v in t.items() if year_of(m) == y), D(0))
    for basis, f, r in (("funding", earned, flows.earned), ("cash", cash, flows.cash)):
        for y in years:
            for name, t in (("total", add(f, r)), ("fees", f), ("results", r)):
                yield f"{basis}.{name}.{year_text(y)}", in_year(t, y)
    for r in rules.results:
        got = [v for (of, _), v in flows.claims.items() if of == r]
        yield f"results.{r}.claimed", sum(v[0] for v in got)
        yield f"results.{r}.amount", sum(v[1] for v in got)
        yield f"results.{r}.lapsed", flows.lapsed[r][0]
        yield f"results.{r}.forgone", flows.lapsed[r][1]
    for window, _, _ in rules.windows:
        got = [v for (_, by), v in flows.claims.items() if by == window]
        yield f"claims.{window}.count", sum(v[0] for v in got)
        yield f"claims.{window}.amount", sum(v[1] for v in got)
    costs = [(e, sum(t.values())) for e, t in lines["costs"]]
    yield "grants.total", sum(sum(t.values()) for _, t in lines["grants"])
    yield "costs.council", sum(v for e, v in costs if e.get("paidBy", "council") == "council")
    yield "costs.total", sum(v for _, v in costs)
    yield "net.total", sum(net["earned"].values())
    for basis in net:
        for y in years: yield f"net.{basis}.{year_text(y)}", in_year(net[basis], y)
    lowest, lowest_month, total = D(0), min(events), D(0)
    for m in range(min(events), max(events) + 1):
        total += net["cash"].get(m, D(0))
        if total < lowest: lowest, lowest_month = total, m
    yield "cash.lowest", lowest
    yield "cash.lowest.month", month_text(lowest_month)
    peak = max(active.values())
    yield "caseload.peak", peak
    yield "caseload.peak.month", month_text(min(m for m, v in active.items() if v == peak))
    if capacity:
        yield "caseload.capacity", D(capacity["keyworkers"]) * D(capacity["caseload"]) * D(
            capacity.get("availability", 1))
    if maximum is not None:
        upto = last_over(plan["date"]) if "date" in plan else min(events)
        got = sum(v for m, v in add(cash, flows.cash).items() if m <= upto)
        to_come, expected = (sum(v for m, v in t.items() if m > upto) for t in (cash, flows.cash))
        yield "bands.received", got
        yield "bands.fees-to-come", to_come
        yield "bands.results-expected", expected
        yield "bands.results-not-expected", maximum - got - to_come - expected
    for c, (_, by_month) in zip(plan["cohorts"], cohorts):
        own = sum(n * rules.fee[year_of(m)] for m, n in by_month.items() if n)
        of_results = flows.by_cohort[c["id"]]
        for name, v in (("funding", own + of_results), ("fees", own), ("results", of_results)):
            yield f"cohorts.{c['id']}.{name}", v
    so_far, misses = D(0), []
    published = {p["id"]: D(p["turnedAround"]) for p in plan.get("published", [])}
    for window, _, _ in rules.windows:
        so_far += flows.mains[window]
        if window in published:
            yield f"published.{window}.forecast", so_far
            misses.append((so_far - published[window]) / published[window])
    if misses: yield "published.misfit", (sum(m * m for m in misses) / len(misses)).sqrt()
    yield "breakeven", break_even(plan)


def printed(value):
    if isinstance(value, str): return value
    text = f"{D(value).quantize(D('0.0001'), ROUND_HALF_UP):f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


asked = sys.argv[1:] or [
    "+".join(str(HOME / folder / f"{p}.json") for p in name.split("+"))
    for folder, names in (("Scenarios", SHIPPED), ("Tests/Reference", EDGES)) for name in names]
print("plan,figure,value")
for paths in asked:
    plan = {}
    for p in map(Path, paths.split("+")): plan = {**lay(plan, load(p)), "folder": plan.get("folder", p.parent)}
    plan = plain({k: v for k, v in plan.items() if k != "folder"}) | {"folder": plan["folder"]}
    name = "+".join(Path(p).stem for p in paths.split("+"))
    for figure, value in figures(plan):
        print(f"{name},{figure},{printed(value)}", flush=True)
