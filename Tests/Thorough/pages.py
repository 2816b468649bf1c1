"""Pages in a real browser: see pages.sh.

    python3 Tests/Thorough/pages.py FOLDER PAGE...
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

import axe_playwright_python
from playwright.sync_api import sync_playwright

WIDTHS = (360, 768, 1280)
# Units of a drawing: it is 480 wide, and its smallest words are 12 high.
DRAWN, SMALLEST = 480, 12
POINTS = 0.75  # of a CSS pixel
LEAST = 7
# What a member has no use for: settings of the plan, names of inputs, files of JSON, paths.
PRIVATE = re.compile(r'together:[a-z]|\bDocumentation/|\.json\b|assumptions\.results|statusLimits|/tmp/|/home/|/Users/')
faults = []

# How far the page itself can be moved sideways; what is cut off without a box to scroll it in; charts
# as wide as they are shown; words of a table that lie on others.
MEASURE = """() => {
  const spills = document.documentElement.scrollWidth - window.innerWidth;
  const cut = [...document.querySelectorAll('table,img,p,li,h1,h2')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.right > window.innerWidth + 1 && !e.closest('.scroll,.chart');
  }).map(e => e.tagName + ': ' + e.textContent.slice(0, 40));
  const charts = [...document.querySelectorAll('.chart img')].map(
    e => e.getBoundingClientRect().width);
  const text = (document.querySelector('main > section p') || document.body)
    .getBoundingClientRect().width;
  return {spills, cut, charts, text};
}"""
OVERLAPS = """() => {
  const found = [];
  for (const svg of document.querySelectorAll('svg')) {
    const boxes = [...svg.querySelectorAll('text')].map(e => [e.textContent, e.getBBox()]);
    const frame = svg.viewBox.baseVal;
    for (const [words, a] of boxes) {
      if (a.x < -1 || a.x + a.width > frame.width + 1) found.push('outside: ' + words);
    }
    for (let i = 0; i < boxes.length; i++) for (let j = 0; j < i; j++) {
      const [a, b] = [boxes[i][1], boxes[j][1]];
      const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      if (wide > 1 && high > 5) found.push(boxes[j][0] + ' | ' + boxes[i][0]);
    }
  }
  return found;
}"""


def check(holds, words):
    if not holds:
        faults.append(words)


def legible(name, where, charts):
    for width in charts:
        points = width / DRAWN * SMALLEST * POINTS
        check(points >= LEAST, f"{name}, {where}: words of a chart are {points:.1f} points")


def screens(browser, address, folder, name, axe):
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(address)
        page.screenshot(path=f"{folder}/{name}-{width}.png", full_page=True)
        found = page.evaluate(MEASURE)
        check(found["spills"] <= 0, f"{name}, {width}: spills by {found['spills']} px")
        for words in found["cut"][:3]:
            faults.append(f"{name}, {width}: cut off: {words}")
        legible(name, width, found["charts"])
        page.add_script_tag(path=axe)
        for problem in page.evaluate("axe.run()")["violations"]:
            faults.append(f"{name}, {width}: {problem['id']}: {problem['nodes'][0]['html'][:100]}")
        page.close()


def paper(browser, address, folder, name):
    """The page as it is printed: pages numbered, charts legible, no heading left behind."""
    page = browser.new_page(viewport={"width": 688, "height": 900})
    page.goto(address)
    path = f"{folder}/{name}.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    page.emulate_media(media="print")
    found = page.evaluate(MEASURE)
    legible(name, "print", found["charts"])
    # The browser sets every sheet smaller for one table that is wider than the paper.
    check(found["spills"] <= 0, f"{name}, print: wider than the paper by {found['spills']} px")
    headings = page.evaluate("[...document.querySelectorAll('h2,caption')].map(e => e.textContent)")
    words = page.evaluate("document.body.innerText")
    page.close()
    subprocess.run(["pdftoppm", "-r", "60", "-png", path, f"{folder}/{name}-print"], check=True)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True,
                          text=True).stdout.rstrip("\f").split("\f")
    flat = {" ".join(heading.split()) for heading in headings}
    for number, sheet in enumerate(text, 1):
        lines = [" ".join(line.split()) for line in sheet.splitlines() if line.strip()]
        check(lines and lines[-1] == f"{number} of {len(text)}",
              f"{name}, print: sheet {number} has no number")
        check(len(lines) < 2 or lines[-2] not in flat,
              f"{name}, print: sheet {number} ends with the heading {lines[-2:][:1]}")
    one = " class=\"sheet\"" in open(address.removeprefix("file://"), encoding="utf-8").read()
    check(not one or len(text) == 1, f"{name}, print: {len(text)} sheets instead of one")
    if "OFFICIAL-SENSITIVE" not in words:
        for found in sorted(set(PRIVATE.findall(words))):
            faults.append(f"{name}: says {found}")
    return len(text)


def drawings(browser, path, name):
    """Words in the charts beside the page that lie on one another."""
    charts = sorted((pathlib.Path(path).parent / "charts").glob("*.svg"))
    for chart in charts:
        page = browser.new_page()
        page.set_content(chart.read_text(encoding="utf-8"))
        for found in page.evaluate(OVERLAPS)[:3]:
            faults.append(f"{name}, {chart.name}: {found}")
        page.close()
    return len(charts)


def main(folder, paths):
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    axe = str(next(pathlib.Path(axe_playwright_python.__path__[0]).rglob("axe*.js")))
    sheets = charts = 0
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for path in paths:
            name = f"{pathlib.Path(path).parent.name}-{pathlib.Path(path).stem}"
            address = pathlib.Path(path).resolve().as_uri()
            screens(browser, address, folder, name, axe)
            sheets += paper(browser, address, folder, name)
            charts += drawings(browser, path, name)
        browser.close()
    print(f"{len(paths)} pages at {len(WIDTHS)} widths, {sheets} printed sheets, {charts} drawings")


main(sys.argv[1], sys.argv[2:])
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
