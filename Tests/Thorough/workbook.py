"""Twenty random changes of a workbook's inputs, recalculated by an office program, against simulate.

    python3 Tests/Thorough/workbook.py PBR FOLDER [SEED [soffice|ssconvert]]

Needs openpyxl, and soffice (LibreOffice) or ssconvert (Gnumeric); FOLDER takes the files. For each
change the inputs of report.xlsx are set in their cells, the formulas are worked out there, and the figures of the sheets
Funding, Claim schedule and Bands are compared with figures.csv and claim-schedule.csv of
pbr simulate with the same change as --set. They must agree to the penny, or the sheet must say that
it cannot follow ("All checks" is FALSE). Where they agree, a FALSE is counted apart.
"""
import csv
import os
import random
import subprocess
import sys

import openpyxl

pbr, folder, seed = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1
engine = sys.argv[4] if len(sys.argv) > 4 else "soffice"
plan = "Scenarios/halton-2012.json"
years = ["2012-13", "2013-14", "2014-15"]
results = ["crime-education", "employment", "progress-to-work"]
cohorts = {"2012-13": (145, 120), "2013-14": (145, 120), "2014-15": (85, 73)}
os.makedirs(folder, exist_ok=True)
subprocess.run([pbr, "report", plan, "--draws", "1", "--out", f"{folder}/report", "--force"], check=True,
               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def find(sheet, label):
    """The row of the input sheet that begins with a label."""
    for row in sheet.iter_rows(min_col=1, max_col=1):
        if row[0].value == label:
            return row[0].row
    raise SystemExit(f"no row {label}")


def inputs(sheet):
    """Every input: the cell, the --set path, and values to try."""
    at = find(sheet, "Tariff")
    heads = [cell.value for cell in sheet[at]]
    assert heads[1].startswith("Attachment fee"), heads
    for place, year in enumerate(years):
        row = at + 1 + place
        assert sheet.cell(row, 1).value == year.replace("-", "/"), year
        yield row, 2, f"scheme.attachment.fee.{year}", lambda old: random.randrange(0, 3300, 50)
        for column, result in enumerate(results):
            yield (row, 3 + column, f"scheme.results.{result}.pays.{year}",
                   lambda old: random.randrange(0, int(old * 1.5) + 100, 25))
    yield find(sheet, "Most a place is paid, £"), 2, "scheme.maximumPerPlace", \
        lambda old: random.randrange(3000, 5000, 50)
    for id, (families, funded) in cohorts.items():
        rows = [r for r in range(find(sheet, "Plan") + 1, sheet.max_row) if sheet.cell(r, 1).value == id]
        yield rows[0], 2, f"cohorts.{id}.funded", lambda old, f=families: random.randrange(f // 3, f)
    yield find(sheet, "Keyworkers"), 2, "costs.keyworkers.perFamilyMonth", \
        lambda old: random.randrange(100, 500, 5)
    for year in years:
        yield (find(sheet, f"Coordinator {year.replace('-', '/')}"), 2,
               f"costs.coordinator.perYear.{year}", lambda old: random.randrange(0, 90000, 500))


def table(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def simulated(settings, name):
    out = f"{folder}/run-{name}"
    words = [pbr, "simulate", plan, "--draws", "1", "--out", out, "--force"]
    for setting in settings:
        words += ["--set", setting]
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{settings}: {done.stderr}")
    return {"schedule": table(f"{out}/claim-schedule.csv"),
            "figures": {row["figure"]: row["value"] for row in table(f"{out}/figures.csv")}}


def recalculated(path):
    os.makedirs(f"{folder}/out", exist_ok=True)
    words = {
        "soffice": ["--headless", "--convert-to", "xlsx", "--outdir", f"{folder}/out", path],
        "ssconvert": ["--recalc", path, f"{folder}/out/{os.path.basename(path)}"],
    }
    subprocess.run([engine] + words[engine], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    return openpyxl.load_workbook(f"{folder}/out/{os.path.basename(path)}", data_only=True)


def compare(book, figures):
    """Every figure of which both know, and those that differ with both values."""
    known = figures["figures"]
    sheet = book["Funding"]
    rows = {row[0].value: row for row in sheet.iter_rows()}
    heads = {cell.value: cell.column - 1 for cell in rows["£"] if cell.value}
    pairs = []
    for label, name in (("Attachment fees", "funding.fees"), ("Funding earned", "funding.total"),
                        ("Fees received", "cash.fees"), ("Results received", "cash.results"),
                        ("Funding received in cash", "cash.total"), ("Net, earned", "net.earned"),
                        ("Net, in cash", "net.cash")):
        for head, column in heads.items():
            figure = name if head == "Total" else f"{name}.{head.replace('/', '-')}"
            if figure in known:
                pairs.append((figure, rows[label][column].value, float(known[figure]), 0.0051))
    for row in book["Claim schedule"].iter_rows(min_row=4):
        own = [r for r in figures["schedule"] if r["window"] == row[0].value]
        if own:
            # Rows of claim-schedule.csv are rounded one by one.
            wanted = sum(float(r["amount_gbp"]) for r in own)
            pairs.append((row[0].value, row[8 if len(row) > 8 else -1].value, wanted,
                          0.0051 * (1 + len(own))))
    wrong = [(name, found, wanted) for name, found, wanted, slack in pairs
             if found is None or abs(found - wanted) > slack]
    return wrong, len(pairs)


random.seed(seed)
book = openpyxl.load_workbook(f"{folder}/report/report.xlsx")
fields = list(inputs(book["Inputs"]))
compared = said = needless = 0
failed = []
for number in range(20):
    book = openpyxl.load_workbook(f"{folder}/report/report.xlsx")
    settings = []
    for row, column, path, value in random.sample(fields, random.randrange(1, 4)):
        cell = book["Inputs"].cell(row, column)
        new = value(cell.value)
        cell.value = new
        settings.append(f"{path}={new}")
    path = f"{folder}/change-{number}.xlsx"
    book.save(path)
    result = recalculated(path)
    holds = result["Checks"]["D2"].value
    wrong, count = compare(result, simulated(settings, number))
    compared += count
    if wrong and holds:
        failed.append((settings, wrong))
    elif wrong:
        said += 1
    elif not holds:
        needless += 1
        print("followed, though a check is FALSE:", settings)
print(f"20 changes, {compared} figures compared; {said} said that the sheet cannot follow, "
      f"{needless} more said so and were right all the same")
for settings, wrong in failed:
    print("WRONG:", settings, wrong)
sys.exit(1 if failed else 0)
