"""Who makes what and who buys it from whom, as plain dictionaries.

A node is (site, part). A group is (buyer site, part): the lanes that supply this buyer with this part.
Virtual sites are written `~CC`, the inferred own plant `~own`, an inferred part `~category`.
"""

from company import elements_of

MAGNETS = ("magnet", "magnet-powder")
# What a magnet is made of: no graphite, no cell, no machine; ore goes into its metals.
INTO_MAGNETS = {"compound", "oxide", "metal", "alloy", "magnet-powder", "magnet"}


class Network:
    def __init__(self, company, catalogue, inference):
        self.company, self.catalogue, self.inference = company, catalogue, inference
        self.rows_of_buyer = {}
        self.rows_for_all = {}
        self.supplied = {}
        self.parents = {}
        for parent, lines in company.bom.items():
            for line in lines:
                self.parents.setdefault(line["child"], set()).add(parent)
        for index, row in enumerate(company.sourcing):
            row["index"] = index
            if self.is_product(row["part"]):
                continue
            self.supplied.setdefault(row["part"], set()).add(row["site"])
            if row["buyer"]:
                self.rows_of_buyer.setdefault((row["buyer"], row["part"]), []).append(row)
            else:
                self.rows_for_all.setdefault(row["part"], []).append(row)
        self.products = {p: self.makers(p) for p in sorted(company.parts) if self.is_product(p)}
        self.inputs = {}
        self.groups = {}
        self.open_leaf = {}
        self.complete = {p for p in company.composition if p in company.parts and self.lacks_all(p)}
        self.build()

    # -- parts ---------------------------------------------------------------------------------------------------

    def is_product(self, part):
        return self.company.parts[part]["kind"] == "product"

    def inferred(self, part):
        return part.startswith("~")

    def category_id(self, part):
        return part[1:] if self.inferred(part) else self.company.parts[part]["category"]

    def category(self, part):
        return self.catalogue.categories.get(self.category_id(part))

    def closed(self, part):
        category = self.category(part)
        return bool(category and category["closedReason"])

    def settled(self, part):
        """Whether nothing that goes into a part can be on a list: by its category, or by a complete list of what it contains."""
        return self.closed(part) or part in self.complete

    def lacks_all(self, part):
        """Whether a complete list of contents, seen or declared, lacks an element of every entry for goods that could go into the part."""
        rows = self.company.composition[part]
        rest = [r for r in rows if r["substance"].lower() == "rest"]
        named = [r for r in rows if r["substance"].lower() != "rest"]
        form = self.form(part)
        if not rest or any(r["max"] != 0 or r["evidence"] not in ("seen", "declared") for r in rest):
            return False
        if form in (None, "equipment") or any(elements_of(r["substance"]) is None for r in named):
            return False
        if sum(r["min"] or 0 for r in rows) > 101:
            return False
        held = {e for r in named if r["max"] != 0 for e in elements_of(r["substance"])}
        guessed = {e for r in named if r["max"] == 0 and r["evidence"] not in ("seen", "declared") for e in elements_of(r["substance"])}
        for item in self.catalogue.items:
            if item["kind"] != "goods" or not item["limb"]:
                continue
            if form in MAGNETS and not set(item["forms"]) & INTO_MAGNETS:
                continue
            needed = [c["anyOf"] for c in item["criteria"] if c["kind"] == "element"] or [[e] for e in item["elements"]]
            if not needed and set(item["forms"]) <= {"equipment"}:
                continue
            if not any(not set(one) & (held | guessed) for one in needed):
                return False
        return True

    def form(self, part):
        """A company part keeps its own form; without one it has its category's, `other` for a closed one; inferred parts have the category's."""
        category = self.category(part)
        if self.inferred(part):
            return category["form"]
        return self.company.parts[part]["form"] or ("other" if self.closed(part) else category["form"] if category else None)

    def price(self, part):
        if self.inferred(part):
            usd = self.category(part)["unitPriceUsd"]
            return self.company.money(usd, "USD")
        return self.company.parts[part]["price"]

    def contents(self, site, part):
        """[(child, quantity, essential)]: the BOM, else typical contents of the category where composition is not on file either.

        Virtual sources are filled down to mining, whatever is on file of the part's composition.
        """
        if not self.inferred(part):
            if part in self.company.bom:
                return [(line["child"], line["quantity"], line["essential"]) for line in self.company.bom[part]]
            if part in self.company.composition and not is_virtual(site):
                return []
        category = self.category(part)
        if not self.inference or not category:
            return []
        return [("~" + c["category"], c["quantity"], True) for c in category["contents"]]

    # -- who makes, who trades --------------------------------------------------------------------------------------

    def makers(self, product):
        """[(site, share)] of a product; shares missing on several rows are None (an open split)."""
        rows = [r for r in self.company.sourcing if r["part"] == product and r["site"] in self.company.own_sites]
        if not rows:
            return [("~own", 1.0)]
        shares, rest = settle_shares([r["share"] for r in rows])
        return [(r["site"], s) for r, s in zip(rows, shares)] + ([(None, rest)] if rest else [])

    def rows(self, buyer, part):
        """The sourcing rows that supply this buyer; its own rows go before the rows for everyone."""
        own = self.rows_of_buyer.get((buyer, part))
        rows = own if own else self.rows_for_all.get(part, [])
        # A candidate or a source in qualification without a share supplies nothing yet.
        return [r for r in rows if r["qualification"] == "released" or r["share"] is not None]

    def is_trader(self, site, part):
        """Buys the part from somebody else and supplies it, without supplying itself."""
        if self.inferred(part) or site not in self.supplied.get(part, ()):
            return False
        if (site, part) in self.rows_of_buyer:
            rows = self.rows(site, part)
        elif any(site in self.supplied.get(parent, ()) for parent in self.parents.get(part, ())):
            rows = self.rows(site, part)
        else:
            return False
        return bool(rows) and all(r["site"] != site for r in rows)

    def country(self, site):
        if site is None:
            return None
        if site == "~own":
            return self.company.home_country
        return site[1:] if site.startswith("~") else self.company.sites[site]["country"]

    def leaving_place(self, row):
        """Goods of another origin at a source in China may come from there or from China; elsewhere they leave from their origin."""
        in_china = self.country(row["site"]) == "CN" and row["origin"] != "CN"
        return None if in_china else row["origin"]

    def stage(self, site):
        return None if site.startswith("~") else self.company.sites[site]["stage"]

    # -- nodes and lanes ----------------------------------------------------------------------------------------------

    def build(self):
        """Starts at every product node and every node that a sourcing row names, and follows the inputs until nothing is new."""
        todo = [(site, product) for product, makers in self.products.items() for site, _ in makers if site]
        todo += [(site, part) for part, sites in self.supplied.items() for site in sites]
        for buyer, part in self.rows_of_buyer:
            todo += self.add_group(buyer, part)
        while todo:
            node = todo.pop()
            if node in self.inputs:
                continue
            site, part = node
            if self.is_trader(site, part):
                inputs = [(part, 1.0, True)]
            else:
                inputs = self.contents(site, part)
            self.inputs[node] = [((site, child), quantity, essential) for child, quantity, essential in inputs]
            category = self.category(part)
            mined = self.stage(site) == "mining" or bool(category and category["stage"] == "mining")
            # Typical contents of a part of the company close nothing: what is in it stays unknown.
            typical = not self.inferred(part) and part not in self.company.bom and not self.is_trader(site, part)
            self.open_leaf[node] = (not inputs or typical) and not mined and not self.settled(part)
            for child, _, _ in inputs:
                todo += self.add_group(site, child)

    def add_group(self, buyer, part):
        """Makes the lanes of one (buyer, part) once; returns their sources."""
        if (buyer, part) in self.groups:
            return []
        lanes = []
        rows = [] if self.inferred(part) or is_virtual(buyer) else self.rows(buyer, part)
        shares, rest = settle_shares([r["share"] for r in rows])
        for row, share in zip(rows, shares):
            stored = row["origin"] and not self.is_trader(row["site"], part)
            lanes.append({
                "part": part, "buyer": buyer, "source": (row["site"], part), "share": share, "evidence": row["evidence"],
                "exporter": self.leaving_place(row) if stored else self.country(row["site"]),
                "price": row["price"] if row["price"] is not None else self.price(part),
            })
        market = self.catalogue.market_group(self.category_id(part)) if self.inference and rest else []
        unknown = rest
        for country, share in market:
            unknown -= rest * share
            lanes.append({
                "part": part, "buyer": buyer, "source": ("~" + country, part), "share": rest * share, "evidence": "inferred",
                "exporter": country, "price": self.price(part),
            })
        if unknown > 1e-12:
            lanes.append({
                "part": part, "buyer": buyer, "source": None, "share": unknown, "evidence": "unknown",
                "exporter": None, "price": self.price(part),
            })
        for lane in lanes:
            lane["destination"] = self.country(buyer)
        self.groups[(buyer, part)] = {
            "lanes": lanes,
            "open_share": max(0.0, 1 - sum(r["share"] or 0 for r in rows)) if shares.count(None) else 0.0,
        }
        return [lane["source"] for lane in lanes if lane["source"]]

    def order(self):
        """Nodes with suppliers before buyers (loops in any order)."""
        done, result = set(), []
        for start in sorted(self.inputs):
            stack = [(start, iter(self.sources(start)))]
            if start in done:
                continue
            done.add(start)
            while stack:
                node, rest = stack[-1]
                step = next((n for n in rest if n not in done), None)
                if step is None:
                    result.append(node)
                    stack.pop()
                else:
                    done.add(step)
                    stack.append((step, iter(self.sources(step))))
        return result

    def sources(self, node):
        return [lane["source"] for group, _, _ in self.inputs[node] for lane in self.groups[group]["lanes"] if lane["source"]]

    def cost_shares(self, node):
        """Cost share of every input: quantity x mean price of its lanes; an input without price takes the mean of the others."""
        costs = []
        for group, quantity, _ in self.inputs[node]:
            known = [(self.weight(group, lane), lane["price"]) for lane in self.groups[group]["lanes"] if lane["price"] is not None]
            total = sum(w for w, _ in known)
            costs.append(quantity * sum(w * p for w, p in known) / total if total > 0 else None)
        priced = [c for c in costs if c is not None]
        mean = sum(priced) / len(priced) if priced else 1.0
        costs = [mean if c is None else c for c in costs]
        total = sum(costs)
        return [c / total if total > 0 else 1 / len(costs) for c in costs]

    def weight(self, group, lane):
        """Share of a lane; members of an open split count alike where one figure is needed."""
        if lane["share"] is not None:
            return lane["share"]
        members = sum(1 for other in self.groups[group]["lanes"] if other["share"] is None)
        return self.groups[group]["open_share"] / members


def is_virtual(site):
    return site.startswith("~") and site != "~own"


def settle_shares(shares):
    """(shares, rest) of one (buyer, part): within 1 +- 0.005 scaled, one blank takes the rest, several stay None."""
    given = sum(s for s in shares if s is not None)
    if given > 1.005 + 1e-9:
        raise ValueError(f"shares above 100 %: {shares}")
    blanks = shares.count(None)
    if blanks == 0:
        if shares and abs(given - 1) <= 0.005 + 1e-9:
            return [s / given for s in shares], 0.0
        return list(shares), 1 - given
    if given > 1:
        return [s / given if s is not None else 0.0 for s in shares], 0.0
    if blanks == 1:
        return [1 - given if s is None else s for s in shares], 0.0
    return list(shares), 0.0
