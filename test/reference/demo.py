"""Writes the expected exposure of the demo company: `python3 demo.py` in this folder, without arguments."""

import json
import os

from company import Catalogue, Company
from exposure import Exposure

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
LAW_DATE = "2026-11-24"
VARIANTS = {
    "demo": ({}, True),
    "demo-58-in-force": ({"mofcom-2025-58": "in-force"}, True),
    "demo-without-inference": ({}, False),
}
# The company under each reading of the law on days before, between and after the last days by law and as agreed.
READING_DAYS = ("2026-11-10", "2026-11-11", "2026-11-24", "2026-11-28", "2027-01-10", "2027-01-11")


def write_readings(catalogue, end_use):
    """Fills of the company by day and reading; a day on which all rules count alike is computed once."""
    found, known = {}, {}
    for day in READING_DAYS:
        for reading in ("law", "agreed", "open"):
            company = Company(os.path.join(ROOT, "mock-data", "version-2"))
            exposure = Exposure(company, catalogue, day, {}, True, end_use, reading)
            key = json.dumps(sorted(exposure.state.items()))
            if key not in known:
                known[key] = exposure.fills()[1]
            found.setdefault(day, {})[reading] = known[key]
    with open(os.path.join(HERE, "expected", "demo-readings.expected.json"), "w", encoding="utf-8") as file:
        json.dump(found, file, indent=1)
        file.write("\n")


def main():
    with open(os.path.join(ROOT, "mock-data", "company.json"), encoding="utf-8") as file:
        end_use = json.load(file)["endUse"]
    catalogue = Catalogue(os.path.join(ROOT, "src", "catalogue", "data"))
    for name, (assumptions, inference) in VARIANTS.items():
        company = Company(os.path.join(ROOT, "mock-data", "version-2"))
        report = Exposure(company, catalogue, LAW_DATE, assumptions, inference, end_use).report()
        document = {"lawDate": LAW_DATE, "assumptions": assumptions, "inference": inference, **report}
        with open(os.path.join(HERE, "expected", name + ".expected.json"), "w", encoding="utf-8") as file:
            json.dump(document, file, indent=1, ensure_ascii=False)
            file.write("\n")
        revenue = report["totals"]["revenue"]
        print(name, {fill: f"{100 * money / revenue:.2f} %" for fill, money in report["totals"].items() if fill != "revenue"})
    write_readings(catalogue, end_use)


if __name__ == "__main__":
    main()
