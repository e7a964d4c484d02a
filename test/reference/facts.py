"""What is known of parts: elements, figures and words, from their own rows or derived."""

from company import elements_of

MAGNET_FAMILIES = (("NdFeB", ("Nd", "Fe", "B")), ("SmCo", ("Sm", "Co")), ("SmFeN", ("Sm", "Fe", "N")))
# The element without which goods are not of a family.
NEEDED = {"NdFeB": "Nd", "Nd-Fe-B": "Nd", "SmCo": "Sm", "Dy-Fe": "Dy"}
NON_METALS = set("H He C N O F Ne P S Cl Ar Se Br Kr I Xe At Rn".split())
RARE_EARTHS = "Sc Y La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu".split()
# Forms that are one substance: the name of a category of them says which.
SUBSTANCE_FORMS = ("metal", "oxide", "compound", "precursor", "electrolyte-salt")
ORDER = ("seen", "declared", "inferred", "unknown")


def weakest(evidences):
    return max(evidences, key=ORDER.index) if evidences else "seen"


def strongest(evidences):
    return min(evidences, key=ORDER.index)


class Facts:
    """What is known of parts: elements, figures and words, each with the evidence for it."""

    def __init__(self, network):
        self.network, self.company = network, network.company
        self.memo = {}

    def element(self, part, symbol):
        """(contains | no | open, touched, evidence or None) for one element in one part."""
        key = (part, symbol)
        if key not in self.memo:
            self.memo[key] = ("open", False, None)
            found = self.find_element(part, symbol)
            if found[:2] == ("open", False):
                found = self.named_element(part, symbol) or self.excluded_element(part, symbol) or found
            self.memo[key] = found
        return self.memo[key]

    def named_element(self, part, symbol):
        """An element that a stated family names: Y and Mg of `Y-Mg`, Sm and Co of `SmCo`; those of a stated substance, and oxygen of an oxide."""
        if self.network.inferred(part):
            return None
        if self.closed_by(part) is None:
            if symbol in self.substance(part) or (symbol == "O" and self.network.form(part) == "oxide"):
                return ("contains", False, "seen")
        for name in ("alloy_family", "magnet_family"):
            fact = self.stated(part, name)
            if fact and fact["text"]:
                symbols = dict(MAGNET_FAMILIES).get(fact["text"]) or tuple(fact["text"].split("-"))
                if all(elements_of(s) == [s] for s in symbols) and symbol in symbols:
                    return ("contains", False, fact["evidence"])
        return None

    def substance(self, part):
        """Elements that a stated category of one substance is made of for sure; none where its typical contents are no full list."""
        category = self.network.category(part)
        if not category or category["form"] not in SUBSTANCE_FORMS:
            return set()
        rows = category["composition"]
        if not any(r["substance"] == "rest" and r["massPctMax"] == 0 for r in rows):
            return set()
        sure = [r for r in rows if r["substance"] != "rest" and r["massPctMin"] > 0]
        return {e for r in sure for e in elements_of(r["substance"])}

    def excluded_element(self, part, symbol):
        """A metal that cannot be in goods which are 99 % of another, or which are a substance without it."""
        if self.network.inferred(part) or symbol in NON_METALS or not self.all_understood(part):
            return None
        if self.lacks_family(part):
            return None
        pure = self.pure_metal(part)
        if pure and pure[0] != symbol:
            return ("no", False, pure[1])
        category = self.network.category(part)
        if not category or category["form"] not in SUBSTANCE_FORMS:
            return None
        rows = category["composition"]
        if not any(r["substance"] == "rest" and r["massPctMax"] == 0 for r in rows):
            return None
        held = {e for r in rows if r["substance"] != "rest" and r["massPctMax"] > 0 for e in elements_of(r["substance"])}
        if held & set(RARE_EARTHS):
            held |= set(RARE_EARTHS)
        return None if symbol in held else ("no", False, "seen")

    def lacks_family(self, part):
        """Whether the rows of a part say that the element is not in it that makes it one of its stated family: they speak of something else."""
        rows = self.company.composition.get(part)
        if not rows or self.network.inferred(part):
            return False
        for name in ("magnet_family", "alloy_family"):
            fact = self.stated(part, name)
            if fact and fact["text"]:
                needed = NEEDED.get(fact["text"])
                if not needed:
                    return False
                found = self.element_in_rows(rows, needed)
                pure = self.pure_metal(part)
                return found[0] == "no" or (found[:2] == ("open", False) and bool(pure) and pure[0] != needed)
        return False

    def all_understood(self, part):
        rows = self.company.composition.get(part, [])
        known = all(r["substance"].lower() == "rest" or elements_of(r["substance"]) is not None for r in rows)
        return known and sum(r["min"] or 0 for r in rows) <= 101

    def pure_metal(self, part):
        """(element, evidence) of goods that are at least 99 % of one metal, by a row or by the purity on the data sheet."""
        rows = [r for r in self.company.composition.get(part, []) if r["substance"].lower() != "rest"]
        for row in rows:
            metals = {e for e in elements_of(row["substance"]) or [] if e not in NON_METALS}
            if (row["min"] or 0) >= 99 and len(metals) == 1:
                return metals.pop(), row["evidence"]
        purity = self.stated(part, "purity_pct")
        if not purity or self.network.form(part) not in ("metal", "oxide", "compound") or purity["conditions"]:
            return None
        least = purity["min"]
        held = {}
        for row in rows:
            for element in elements_of(row["substance"]) or []:
                if element not in NON_METALS and (row["min"] or 0) > 0:
                    held[element] = row["evidence"]
        if self.closed_by(part) is None:
            for element in self.substance(part) - NON_METALS:
                held.setdefault(element, "seen")
        if least is None or least < 99 or len(held) != 1:
            return None
        ((element, evidence),) = held.items()
        return element, weakest([purity["evidence"], evidence])

    def stated(self, part, name):
        """A property as the company states it: on file, or a word of the stated category."""
        fact = self.company.properties.get((part, name))
        category = self.network.category(part)
        word = category["words"].get(name) if category else None
        return fact or (word and {"min": None, "max": None, "text": word, "conditions": None, "evidence": "seen"})

    def closed_by(self, part):
        """Evidence for a list of contents that is closed; None where it is open."""
        if self.network.inferred(part):
            rest = [r["massPctMax"] == 0 for r in self.network.category(part)["composition"] if r["substance"] == "rest"]
            return "inferred" if rest and all(rest) else None
        rows = self.company.composition.get(part)
        if rows and self.lacks_family(part):
            return None
        if rows:
            rest = [r for r in rows if r["substance"].lower() == "rest"]
            closes = rest and all(r["max"] == 0 for r in rest) and self.all_understood(part)
            return weakest([r["evidence"] for r in rest]) if closes else None
        lines = self.company.bom.get(part, [])
        children = [line["child"] for line in lines if self.company.parts[line["child"]]["kind"] == "material"]
        found = [self.closed_by(child) for child in children]
        return weakest(found) if found and len(found) == len(lines) and None not in found else None

    def most(self, part, symbol):
        """Most that there may be of an element, in percent, as its rows say."""
        rows = self.company.composition.get(part, [])
        found = [r["max"] for r in rows if symbol in (elements_of(r["substance"]) or [])]
        return 100 if not found or None in found else max(found)

    def elements_named(self, part):
        """Elements of which a row or a stated family says that they are, or may be, in the part."""
        symbols = {e for r in self.company.composition.get(part, []) for e in elements_of(r["substance"]) or []}
        for name in ("alloy_family", "magnet_family"):
            fact = self.stated(part, name)
            if fact and fact["text"]:
                symbols |= set(dict(MAGNET_FAMILIES).get(fact["text"]) or fact["text"].split("-"))
        return {s for s in symbols if elements_of(s) == [s] and self.element(part, s)[0] != "no"}

    def find_element(self, part, symbol):
        if self.network.inferred(part):
            rows = [{"substance": c["substance"], "min": c["massPctMin"], "max": c["massPctMax"], "evidence": "inferred"}
                    for c in self.network.category(part)["composition"]]
        else:
            rows = self.company.composition.get(part, [])
        if rows:
            found = self.element_in_rows(rows, symbol)
            return ("open", False, None) if found[0] == "no" and self.lacks_family(part) else found
        if self.network.inferred(part):
            return ("open", False, None)
        return self.derived_element(part, symbol)

    def element_in_rows(self, rows, symbol):
        contains, denied, touched, rest, closed = [], [], False, [], True
        for row in rows:
            if row["substance"].lower() == "rest":
                if row["max"] == 0:
                    rest.append(row["evidence"])
                else:
                    closed = False
                continue
            elements = elements_of(row["substance"])
            if elements is None:
                closed = False  # what is not understood closes no list
                continue
            if symbol not in elements:
                continue
            if (row["min"] or 0) > 0:
                contains.append(row["evidence"])
            elif row["max"] == 0:
                if len(set(elements)) == 1:
                    denied.append(row["evidence"])
            else:
                touched = touched or row["max"] is not None
                denied.append(None)
        if contains:
            return ("contains", False, strongest(contains))
        if None in denied:
            return ("open", touched, None)
        if denied:
            return ("no", False, weakest(denied))
        return ("no", False, weakest(rest)) if rest and closed else ("open", False, None)

    def magnets_inside(self, part, above=()):
        """Parts of the bill of a part, at any depth, that are magnets; each once, in the order of the bill."""
        found = []
        if self.network.inferred(part) or part in above:
            return found
        for line in self.company.bom.get(part, []):
            child = line["child"]
            if self.network.form(child) in ("magnet", "magnet-powder", "magnet-assembly"):
                found.append(child)
            found += self.magnets_inside(child, above + (part,))
        return list(dict.fromkeys(found))

    def derived_element(self, part, symbol):
        """Without rows of its own, a part's composition follows from its material BOM children."""
        lines = self.company.bom.get(part, [])
        materials = [line["child"] for line in lines if self.company.parts[line["child"]]["kind"] == "material"]
        found = [self.element(child, symbol) for child in materials]
        contains = [f for f in found if f[0] == "contains"]
        if contains:
            return ("contains", False, strongest([f[2] for f in contains]))
        if found and len(materials) == len(lines) and all(f[0] == "no" for f in found):
            return ("no", False, weakest([f[2] for f in found]))
        return ("open", any(f[1] for f in found), None)

    def value(self, part, name):
        """The property of a part as on file (or typical, for an inferred part); None where it is not."""
        if self.network.inferred(part):
            text = self.network.category(part)["words"].get(name)
            return text and {"min": None, "max": None, "text": text, "conditions": None, "evidence": "inferred"}
        fact = self.company.properties.get((part, name))
        if not fact and name == "magnet_family":
            fact = self.magnet_family(part)
        return fact or self.stated(part, name)

    def magnet_family(self, part):
        """A magnet's family, where it is not on file, follows from what it contains: Nd, Fe and B, or Sm and Co."""
        for family, symbols in MAGNET_FAMILIES:
            found = [self.element(part, s) for s in symbols]
            if all(f[0] == "contains" for f in found):
                evidence = weakest([f[2] for f in found])
                return {"min": None, "max": None, "text": family, "conditions": None, "evidence": evidence}
        return None
