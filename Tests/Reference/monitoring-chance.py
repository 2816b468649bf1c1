"""Probabilities of monitoring.md, sections 3.8 and 3.9, worked with whole numbers of any size
(fractions) and, where a term is no fraction, with 50 decimal digits (mpmath).

    python3 monitoring-chance.py

prints each figure that ChanceOfMeasuresTests and YearEndTests hold the program to.
"""
from fractions import Fraction as F
from math import comb

try:
    from mpmath import mp, mpf, gamma, factorial, exp, binomial, beta
    mp.dps = 50
except ImportError:  # the exact part needs nothing
    mp = None


def bin_tails(k, n, p):
    mass = [comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(n + 1)]
    return float(sum(mass[: k + 1])), float(sum(mass[k:]))


def hyper_tails(a, n, c, m):
    lo, hi = max(0, a + c - m), min(n, a + c)
    mass = {x: F(comb(n, x) * comb(m, a + c - x), comb(n + m, a + c)) for x in range(lo, hi + 1)}
    return (float(sum(v for x, v in mass.items() if x <= a)),
            float(sum(v for x, v in mass.items() if x >= a)))


def inside(tails, upto):
    return [k for k in range(upto + 1) if min(tails(k)) > 0.001]


print("12 of 19, 75%", bin_tails(12, 19, F(3, 4)))
print("10 of 19, 75%", bin_tails(10, 19, F(3, 4)))
print("12/19 and 9/11", [min(1, 2 * x) for x in hyper_tails(12, 19, 9, 11)])
print("61 and 131", [2 * x for x in bin_tails(131, 192, F(1, 2))])
print("722 in 4 and 202 in 1", [2 * x for x in bin_tails(202, 924, F(1, 5))])
print("475 in 2 and 195 in 1", [2 * x for x in bin_tails(195, 670, F(1, 3))])
print("116 in 4 and 54 in 1", [2 * x for x in bin_tails(54, 170, F(1, 5))])
print("400 at 0.3, 200", bin_tails(200, 400, F(3, 10)))
for d, p in [(19, F(3, 4)), (200, F(1, 5))]:
    ins = inside(lambda k: bin_tails(k, d, p), d)
    print("limits", d, p, ins[0], ins[-1])
if mp:
    def poisson(k, m):
        mass = lambda i: exp(-mpf(m)) * mpf(m) ** i / factorial(i)
        low = sum(mass(i) for i in range(k + 1))
        return float(low), float(1 - low + mass(k))
    ins = inside(lambda k: poisson(k, 18), 80)
    print("limits Poisson 18", ins[0], ins[-1])
    print("60 at mean 18", poisson(60, 18))

    def rest(y, s, upto):
        r = mpf(y) + mpf(1) / 2
        return [gamma(r + k) / gamma(r) / factorial(k) * s**r * (1 - s) ** k for k in range(upto)]

    def first(mass, level):
        total = mpf(0)
        for k, m in enumerate(mass):
            total += m
            if total >= level:
                return k
    for y in (202, 54, 0, 3):
        mass = rest(y, mpf(1) / 4, 4000)
        print("rest after", y, "range", y + first(mass, mpf("0.1")), y + first(mass, mpf("0.9")),
              "sum", float(sum(mass)), "P(year <= 4y)", float(sum(mass[: 3 * y + 1])))

    def cases(n, d, m):
        a, b = mpf(n) + mpf(1) / 2, mpf(d - n) + mpf(1) / 2
        return [binomial(m, k) * beta(k + a, m - k + b) / beta(a, b) for k in range(m + 1)]
    mass = cases(12, 19, 57)
    print("12 of 19 at 1/4, 75%", float(sum(mass[45:])), "range", first(mass, mpf("0.1")),
          first(mass, mpf("0.9")), "sum", float(sum(mass)))
    mass = cases(0, 5, 15)
    print("0 of 5 at 1/4, at most 10%", float(sum(mass[: 3])), float(sum(mass)))
