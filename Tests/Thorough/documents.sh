#!/bin/sh
# Opens what pbr report writes in the programs that offices have, with the commands that
# Documentation/reports.md names, and looks at what is left of it.
#   Tests/Thorough/documents.sh PBR FOLDER
# Needs soffice, pandoc (with rsvg-convert for pictures), pdftoppm, and python3 with python-docx,
# openpyxl and lxml (PYTHON names another python3). FOLDER keeps the pages as pictures: look at them.
set -eu
pbr=$(realpath "$1")
mkdir -p "$2"
into=$(realpath "$2")
cd "$(dirname "$0")/../.."
python=${PYTHON:-python3}
paper='{"pbr":1,"paper":{"reportTo":"Policy and Performance Board","date":"2012-09-03","officer":"Strategic Director","subject":"Troubled Families","wards":"All"}}'
echo "$paper" > "$into/paper.json"
plan="Scenarios/halton-2012.json+$into/paper.json"
for template in full committee brief budget; do
  out=$into/$template
  rm -rf "$out"
  "$pbr" report "$plan" --draws 20 --template "$template" --out "$out" > /dev/null 2> /dev/null
  (
    cd "$out"
    soffice --headless --convert-to pdf --outdir pages report.docx > /dev/null 2>&1
    pdftoppm -r 60 -png pages/report.pdf pages/document
    # The commands of the documentation.
    soffice --headless --convert-to odt --outdir office report.html > /dev/null 2>&1
    pandoc -f markdown-smart-citations report.md -o report-md.odt
    pandoc -f markdown-smart-citations report.md -t native -o report-md.txt
    pandoc report.html -o report-html.docx 2> /dev/null
    soffice --headless --convert-to pdf --outdir office office/report.odt > /dev/null 2>&1
    pdftoppm -r 60 -png office/report.pdf pages/page
    soffice --headless --convert-to pdf --outdir office report-md.odt > /dev/null 2>&1
    pdftoppm -r 60 -png office/report-md.pdf pages/markdown
  )
done
"$python" Tests/Thorough/documents.py "$into" full committee brief budget
