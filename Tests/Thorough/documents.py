"""What is left of a report in other programs: see documents.sh.

    python3 Tests/Thorough/documents.py FOLDER TEMPLATE...
"""
import io
import re
import sys
import zipfile

import docx
import openpyxl
from docx.enum.text import WD_ALIGN_PARAGRAPH
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
ODF = {"draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
       "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
       "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
       "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
       "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
       "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"}
NUMBER = re.compile(r"^[(−-]?[£<>]?[0-9][0-9,.]*[%)]?$")
RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
faults = []


def check(holds, words):
    if not holds:
        faults.append(words)


def document(folder, charts):
    """report.docx in python-docx: headings, tables, charts with their workbooks."""
    path = f"{folder}/report.docx"
    doc = docx.Document(path)
    placed = 0
    check(doc.core_properties.title, "docx: no title")
    check(any(p.style.name == "Heading 1" for p in doc.paragraphs), "docx: no headings")
    for number, table in enumerate(doc.tables, 1):
        rows = [r._tr.trPr is not None and r._tr.trPr.find(f"{W}tblHeader") is not None
                for r in table.rows]
        check(rows[0] and not any(rows[1:]), f"docx: header row of table {number}")
        heads = [cell.paragraphs[0].alignment for cell in table.rows[0].cells]
        for row in table.rows[1:]:
            for head, cell in list(zip(heads, row.cells))[1:]:
                placed += bool(NUMBER.match(cell.text)) and head == RIGHT
                check(cell.paragraphs[0].alignment == head,
                      f"docx: {cell.text} of table {number} stands otherwise than its heading")
    archive = zipfile.ZipFile(path)
    check(archive.testzip() is None, "docx: the archive is damaged")
    drawn = [name for name in archive.namelist() if name.startswith("word/charts/chart")]
    check(len(drawn) == charts, f"docx: {len(drawn)} charts, {charts} in the page")
    for name in drawn:
        chart = etree.fromstring(archive.read(name))
        book = openpyxl.load_workbook(io.BytesIO(
            archive.read(name.replace("charts", "embeddings").replace(".xml", ".xlsx"))))
        sheet = book["Figures"]
        for series in chart.iter(f"{C}ser"):
            cells = sheet[series.find(f"{C}val/{C}numRef/{C}f").text.split("!")[1].replace("$", "")]
            cells = cells if isinstance(cells, tuple) else ((cells,),)
            cached = {int(p.get("idx")): float(p.find(f"{C}v").text)
                      for p in series.find(f"{C}val").iter(f"{C}pt")}
            for index, row in enumerate(cells):
                value = row[0].value
                check(cached.get(index) == (None if value is None else float(value)),
                      f"docx: {name}: {series.find(f'{C}val/{C}numRef/{C}f').text} row {index}")
    alt = [e.get("descr") for e in doc.element.iter() if e.tag.endswith("}docPr")]
    check(len(alt) == charts and all(alt), "docx: a chart without alternative text")
    return len(doc.tables), placed


def writer(path, charts, what):
    """A document of LibreOffice: pictures with words, figures on the right, no joiner."""
    tree = etree.fromstring(zipfile.ZipFile(path).read("content.xml"))
    frames = tree.findall(".//draw:frame[draw:image]", ODF)
    check(len(frames) == charts, f"{what}: {len(frames)} pictures of {charts} charts")
    for frame in frames:
        words = [e.text for e in frame.findall("svg:title", ODF) + frame.findall("svg:desc", ODF)]
        # pandoc's writer of OpenDocument puts the words under the picture.
        if what.startswith("page"):
            check(any(words), f"{what}: a picture without words")
        width = frame.get(f"{{{ODF['svg']}}}width") or frame.get(f"{{{ODF['style']}}}rel-width")
        check(bool(width), f"{what}: a picture without a size")
    right = set()
    for style in tree.iter(f"{{{ODF['style']}}}style"):
        own = style.find("style:paragraph-properties", ODF)
        if own is not None and own.get(f"{{{ODF['fo']}}}text-align") in ("end", "right"):
            right.add(style.get(f"{{{ODF['style']}}}name"))
    styles = etree.fromstring(zipfile.ZipFile(path).read("styles.xml"))
    for style in styles.iter(f"{{{ODF['style']}}}style"):
        own = style.find("style:paragraph-properties", ODF)
        if own is not None and own.get(f"{{{ODF['fo']}}}text-align") in ("end", "right"):
            right.add(style.get(f"{{{ODF['style']}}}name"))
    placed = 0
    for paragraph in tree.findall(".//table:table-cell/text:p", ODF):
        if NUMBER.match("".join(paragraph.itertext()).strip()):
            placed += paragraph.get(f"{{{ODF['text']}}}style-name") in right
    text = "".join(tree.itertext())
    check("\u2060" not in text, f"{what}: an invisible joiner")
    return placed


for folder in (f"{sys.argv[1]}/{name}" for name in sys.argv[2:]):
    page = open(f"{folder}/report.html", encoding="utf-8").read()
    charts = page.count("<img ")
    tables, wanted = document(folder, charts)
    html = writer(f"{folder}/office/report.odt", charts, "page in LibreOffice")
    markdown = writer(f"{folder}/report-md.odt", charts, "Markdown in pandoc")
    made = docx.Document(f"{folder}/report-html.docx")
    pandoc = sum(c.paragraphs[0].alignment == RIGHT for t in made.tables for r in t.rows
                 for c in r.cells if NUMBER.match(c.text.strip()))
    for found, what in ((html, "page in LibreOffice"), (markdown, "Markdown in pandoc"),
                        (pandoc, "page in pandoc")):
        check(found == wanted, f"{what}: {found} of {wanted} figures on the right")
    pictures = len(made.inline_shapes)
    check(pictures == charts, f"page in pandoc: {pictures} pictures of {charts} charts")
    native = open(f"{folder}/report-md.txt", encoding="utf-8").read()
    widths = [float(w) for w in re.findall(r"ColWidth ([0-9.]+)", native)]
    book = openpyxl.load_workbook(f"{folder}/report.xlsx")
    drawn = sum(len(sheet._charts) for sheet in book.worksheets)
    check(drawn > 0, "workbook: no charts")
    check(bool(widths) or not any(len(line) > 72 and line.startswith("|")
                                  for line in open(f"{folder}/report.md", encoding="utf-8")),
          "Markdown in pandoc: no column widths")
    print(f"{folder.split('/')[-1]}: {tables} tables, {charts} charts; {wanted} figures on the "
          f"right, {html} in the page, {markdown} in Markdown, {pandoc} in the page by pandoc; "
          f"{len(widths)} column widths; {drawn} charts in the workbook")
for fault in faults[:40]:
    print("WRONG:", fault)
sys.exit(1 if faults else 0)
