"""Reading a company's canonical CSV files and the catalogue, for the reference computation.

Everything here is plain Python 3 without packages. It knows nothing of the engine.
Shares are 0 to 1, money is in the reporting currency, an unknown figure is None.
"""

import csv
import json
import os
import re

TABLES = ("parts", "properties", "composition", "bom", "suppliers", "sites", "sourcing", "inventory", "rates", "licences")

PART_COLUMNS = {
    "part_number", "description", "kind", "category", "form", "hs_code", "unit", "unit_price", "currency",
    "stock", "annual_demand", "unit_margin",
}

# Newest evidence that the shipped catalogue has read; a small catalogue says its own in meta.json.
EVIDENCE_CUTOFF = "2026-10-10"

GRAMS = {"mg": 0.001, "g": 1.0, "kg": 1000.0, "t": 1e6}

ELEMENTS = set(
    "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo "
    "Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl "
    "Pb Bi Po At Rn Fr Ra Ac Th Pa U".split()
)


def number(text):
    """A number as written, or None for a blank."""
    text = (text or "").strip()
    return None if text == "" else float(text)


def word(text):
    """A trimmed word, or None for a blank."""
    text = (text or "").strip()
    return text or None


def read_table(folder, name):
    """Rows of `name`.csv as dictionaries; [] where the file is missing."""
    path = os.path.join(folder, name + ".csv")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [{k.strip(): (v or "").strip() for k, v in row.items() if k} for row in csv.DictReader(file)]


def elements_of(substance):
    """Elements of a symbol or formula such as `Nd2Fe14B`; None where the text is neither."""
    tokens = re.findall(r"[A-Z][a-z]?|[0-9.]+|[()·*]|.", substance)
    found = []
    for token in tokens:
        if re.fullmatch(r"[A-Z][a-z]?", token):
            if token not in ELEMENTS:
                return None
            found.append(token)
        elif not re.fullmatch(r"[0-9.]+|[()·*]", token):
            return None
    return found or None


class Company:
    """The canonical records of one company."""

    def __init__(self, folder):
        raw = {name: read_table(folder, name) for name in TABLES}
        self.read_rates(raw["rates"], raw["parts"])
        self.parts = {r["part_number"]: self.part(r) for r in raw["parts"]}
        self.properties = {}
        self.read_properties(raw)
        self.composition = {}
        for r in raw["composition"]:
            self.composition.setdefault(r["part_number"], []).append({
                "substance": r["substance"],
                "min": number(r.get("mass_pct_min")),
                "max": number(r.get("mass_pct_max")),
                "evidence": word(r.get("evidence")) or "declared",
            })
        self.bom = {}
        for r in raw["bom"]:
            self.bom.setdefault(r["parent"], []).append(self.bom_line(r))
        self.suppliers = {r["supplier_id"]: {"country": word(r.get("country")), "role": word(r.get("role"))} for r in raw["suppliers"]}
        self.sites = {r["site_id"]: {
            "supplier": r["supplier_id"],
            "country": word(r.get("country")),
            "stage": word(r.get("stage")),
            "technology_origin": word(r.get("technology_origin")),
        } for r in raw["sites"]}
        own = [s for s, v in self.suppliers.items() if v["role"] == "own"]
        self.own_sites = {s for s, v in self.sites.items() if v["supplier"] in own}
        self.home_country = next((self.suppliers[s]["country"] for s in own if self.suppliers[s]["country"]), "DE")
        self.sourcing = [self.source(r) for r in raw["sourcing"]]

    def read_rates(self, rates, parts):
        """Reporting currency: the one at 1 per reporting unit, else the most frequent of the parts, else EUR."""
        self.rates = {r["currency"]: float(r["per_reporting"]) for r in rates}
        used = [p.get("currency") for p in parts if p.get("currency")]
        at_one = [c for c, v in self.rates.items() if v == 1]
        self.currency = at_one[0] if at_one else (max(sorted(set(used)), key=used.count) if used else "EUR")
        self.rates[self.currency] = 1.0

    def money(self, amount, currency):
        """An amount in the reporting currency; None where the amount or its rate is not known."""
        rate = self.rates.get(currency or self.currency)
        return None if amount is None or rate is None else amount / rate

    def part(self, r):
        return {
            "kind": word(r.get("kind")),
            "category": word(r.get("category")),
            "form": word(r.get("form")),
            "unit": word(r.get("unit")),
            "price": self.money(number(r.get("unit_price")), word(r.get("currency"))),
            "demand": number(r.get("annual_demand")),
        }

    def read_properties(self, raw):
        """Technical properties from the columns of `parts` and from the table of their own; the latter goes before."""
        for r in raw["parts"]:
            for column, text in r.items():
                if column in PART_COLUMNS or not text:
                    continue
                fact = {"min": None, "max": None, "text": None, "conditions": None, "evidence": "declared"}
                span = re.fullmatch(r"(-?[\d.]+)\s*(?:-|–|to)\s*(-?[\d.]+)", text)
                if span:
                    fact["min"], fact["max"] = float(span.group(1)), float(span.group(2))
                else:
                    try:
                        fact["min"] = fact["max"] = float(text)
                    except ValueError:
                        fact["text"] = text
                        bound = re.fullmatch(r"[<>] (-?[\d.]+)", text)
                        if bound:
                            fact["max" if text[0] == "<" else "min"] = float(bound.group(1))
                self.properties[(r["part_number"], column)] = fact
        for r in raw["properties"]:
            self.properties[(r["part_number"], r["property"])] = {
                "min": number(r.get("min")),
                "max": number(r.get("max")),
                "text": word(r.get("text")),
                "conditions": word(r.get("conditions")),
                "evidence": word(r.get("evidence")) or "declared",
            }

    def bom_line(self, r):
        """Quantity per parent in the child's own unit (masses are converted), yield and whether the line is essential."""
        quantity = number(r["quantity"])
        unit, own = word(r.get("unit")), self.parts[r["child"]]["unit"]
        if unit and own and unit != own and unit in GRAMS and own in GRAMS:
            quantity = quantity * GRAMS[unit] / GRAMS[own]
        return {
            "child": r["child"],
            "quantity": quantity / (number(r.get("yield")) or 1.0),
            "essential": (r.get("essential") or "yes").lower() not in ("no", "false", "0", "n"),
        }

    def source(self, r):
        share = number(r.get("share_pct"))
        site = word(r.get("site_id")) or self.unnamed_site(word(r.get("supplier_id")), word(r.get("country")))
        return {
            "part": r["part_number"],
            "site": site,
            "share": None if share is None else share / 100,
            "buyer": word(r.get("buyer_site_id")),
            "origin": word(r.get("origin_country")),
            "price": self.money(number(r.get("unit_price")), word(r.get("currency"))),
            "qualification": word(r.get("qualification")) or "released",
            "evidence": word(r.get("evidence")) or "seen",
        }

    def unnamed_site(self, supplier, country):
        """A row that names only a supplier or a country: one unnamed site for that pair."""
        country = country or (self.suppliers.get(supplier) or {}).get("country")
        name = f"{supplier or ''}@{country or ''}"
        self.sites.setdefault(name, {"supplier": supplier, "country": country, "stage": None, "technology_origin": None})
        return name


class Catalogue:
    """The JSON files of the public catalogue, as far as an exposure needs them."""

    def __init__(self, folder):
        def rows(name):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                content = json.load(file)
            if isinstance(content, dict):
                content = next(v for v in content.values() if isinstance(v, list))
            return content

        meta = os.path.join(folder, "meta.json")
        self.evidence_cutoff = EVIDENCE_CUTOFF
        if os.path.exists(meta):
            with open(meta, encoding="utf-8") as file:
                self.evidence_cutoff = json.load(file)["evidenceCutoff"]
        self.categories = {c["id"]: c for c in rows("categories.json")}
        self.items = rows("items.json")
        self.measures = {m["id"]: m for m in rows("measures.json")}
        self.limbs = {limb["id"]: (measure, limb) for measure in self.measures.values() for limb in measure["limbs"]}
        self.market = {}
        for row in rows("market-shares.json"):
            self.market.setdefault((row["material"], row["stage"]), []).append(row)

    def market_group(self, category):
        """[(country, share)] of the newest year by place of production, else of capacity; what is missing to 1 is unknown supply."""
        group = category and self.categories.get(category, {}).get("marketGroup")
        rows = self.market.get((group["material"], group["stage"]), []) if group else []
        for counted in ("production", "capacity"):
            sound = [r for r in rows if r["countedBy"] == counted]
            if sound:
                year = max(r["year"] for r in sound)
                chosen = [(r["country"], r["share"]) for r in sound if r["year"] == year and r["country"] != "ZZ"]
                # Rounded figures of the countries alone may exceed 1; short of it nothing is scaled up.
                total = max(1.0, sum(share for _, share in chosen))
                return [(country, share / total) for country, share in chosen]
        return []
