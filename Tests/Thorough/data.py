"""The data packages that pbr writes, read by another program: see data.sh.

    python3 Tests/Thorough/data.py FOLDER...
"""
import csv
import json
import os
import re
import sys

from frictionless import Package, system

faults = []


NUMBER = re.compile(r"^-?[0-9]+(\.[0-9]+)?$")


def plain(path, resource):
    """A text of which every value is a number should be typed as one; no number is marked as text."""
    file = os.path.join(os.path.dirname(path), resource["path"])
    rows = list(csv.DictReader(open(file, encoding="utf-8-sig", newline="")))
    for field in resource["schema"]["fields"]:
        values = [row[field["name"]] for row in rows if row[field["name"]] not in ("", "[c]")]
        for value in values:
            if value.startswith("'") and NUMBER.match(value[1:]):
                faults.append(f"{file}: {value} of {field['name']} is a number marked as a text")
        # What was tried in a sensitivity is of any kind: in another plan it might be a month.
        if field["type"] == "string" and values and all(map(NUMBER.match, values)) and (
                (resource["name"], field["name"]) not in (
                    ("sensitivity", "low"), ("sensitivity", "high"))):
            faults.append(f"{file}: every {field['name']} is a number, typed as a text")


def package(path):
    """Every file of a package against its schema, and what the package says of itself."""
    descriptor = json.load(open(path, encoding="utf-8"))
    # A plan need not name its council, nor a day; where it does, the package does.
    folder = os.path.dirname(path)
    plans = [file for file in (f"{folder}/plan.json", f"{folder}/../plan.json") if os.path.exists(file)]
    named = json.load(open(plans[0], encoding="utf-8")) if plans else ("authority", "date")
    needed = ["profile", "name", "title", "version", "fingerprint"]
    for key in needed + [key for key in ("authority", "date") if key in named]:
        if not descriptor.get(key):
            faults.append(f"{path}: says no {key}")
    with system.use_context(trusted=True):
        report = Package(path).validate()
    for problem in report.flatten(["title", "fieldName", "rowNumber", "message"])[:5]:
        faults.append(f"{path}: {problem}")
    numbers = 0
    for resource in descriptor["resources"]:
        plain(path, resource)
        for field in resource["schema"]["fields"]:
            if not field.get("description"):
                faults.append(f"{path}: {resource['name']}.{field['name']} is not described")
            numbers += field["type"] in ("number", "integer")
    return len(descriptor["resources"]), numbers


found = [package(path) for path in sys.argv[1:]]
print(f"{len(found)} packages, {sum(f for f, _ in found)} files, "
      f"{sum(n for _, n in found)} columns of numbers")
for fault in faults[:40]:
    print(fault)
sys.exit(1 if faults or not found else 0)
