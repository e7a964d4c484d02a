"""What is known of parts: elements, figures and words, from their own rows or derived."""

from company import elements_of

MAGNET_FAMILIES = (("NdFeB", ("Nd", "Fe", "B")), ("SmCo", ("Sm", "Co")))
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
            self.memo[key] = self.find_element(part, symbol)
        return self.memo[key]

    def find_element(self, part, symbol):
        if self.network.inferred(part):
            rows = [{"substance": c["substance"], "min": c["massPctMin"], "max": c["massPctMax"], "evidence": "inferred"}
                    for c in self.network.category(part)["composition"]]
        else:
            rows = self.company.composition.get(part, [])
        if rows:
            return self.element_in_rows(rows, symbol)
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
        return fact or (self.magnet_family(part) if name == "magnet_family" else None)

    def magnet_family(self, part):
        """A magnet's family, where it is not on file, follows from what it contains: Nd, Fe and B, or Sm and Co."""
        for family, symbols in MAGNET_FAMILIES:
            found = [self.element(part, s) for s in symbols]
            if all(f[0] == "contains" for f in found):
                evidence = weakest([f[2] for f in found])
                return {"min": None, "max": None, "text": family, "conditions": None, "evidence": evidence}
        return None
