"""Reference values for the exposure of a company, computed outside the engine (see README.md for how to run it).

    python3 exposure.py FOLDER CATALOGUE_FOLDER LAW_DATE [--assume LIMB_OR_MEASURE=in-force|ended]... [--no-inference] [--end-use civil|military] -o FILE

Plain recursion and iteration over dictionaries, slow on purpose: every step can be checked by hand.
"""

import argparse
import json

from company import Catalogue, Company
from matching import Matcher, limb_state, limb_status
from network import Network

WORLDS = ("A", "B", "C", "D")
NAMES = ("sure", "possible", "ifPausedBack", "ifUnknown")


class Exposure:
    def __init__(self, company, catalogue, law_date, assumptions, inference, end_use=None, reading="open"):
        self.company = company
        self.network = Network(company, catalogue, inference)
        self.matcher = Matcher(self.network, catalogue, end_use)
        self.order = self.network.order()
        self.status, self.state = {}, {}
        for limb_id, (measure, limb) in catalogue.limbs.items():
            status = limb_status(limb, law_date, catalogue.evidence_cutoff, reading=reading)
            assumed = assumptions.get(limb_id, assumptions.get(measure["id"]))
            self.status[limb_id] = status
            self.state[limb_id] = limb_state(status, assumed)
        self.items = {item["id"]: item for item in catalogue.items}
        self.lanes = [lane for key in sorted(self.network.groups) for lane in self.network.groups[key]["lanes"]]
        for number, lane in enumerate(self.lanes):
            lane["number"] = number
            lane["matches"] = self.matcher.matches(lane)
            lane["hit"] = {world: self.is_hit(lane, world) for world in WORLDS}
        self.cost_shares = {node: self.network.cost_shares(node) for node in self.order}
        self.revenue = {p: self.product_revenue(p) for p in self.network.products}

    # -- worlds --------------------------------------------------------------------------------------------------------

    def is_hit(self, lane, world):
        """Whether a lane is hit in a world; every world contains the one before."""
        for item_id, (_, _, bases) in lane["matches"].items():
            # A rule for dual-use goods hits where an item that makes the goods one hits too.
            based = bases is None or any(self.is_met(lane, base, world) for base in bases)
            if based and self.is_met(lane, item_id, world):
                return True
        return world == "D" and lane["source"] is None and not self.network.settled(lane["part"])

    def is_met(self, lane, item_id, world):
        """Whether one item alone hits a lane in a world."""
        match, sound, _ = lane["matches"][item_id]
        state = self.state[self.items[item_id]["limb"]]
        if state == "live" and match == "met" and sound:
            return True
        if world >= "B" and state == "live" and match in ("met", "partial"):
            return True
        if world >= "C" and state == "paused" and match in ("met", "partial"):
            return True
        return world >= "D" and state in ("live", "paused")

    def lost(self, world, only=None, linear=False, leaves=None):
        """Lost share of output of every node: least fixpoint from 0.

        `only`: numbers of the lanes that may be hit; `leaves`: parts whose open leaves count (None: all, for both).
        """
        loss = {node: 0.0 for node in self.order}
        while True:
            change = 0.0
            for node in self.order:
                value = self.node_loss(node, loss, world, only, linear, leaves)
                change = max(change, value - loss[node])
                loss[node] = value
            if change <= 1e-15:
                return loss

    def node_loss(self, node, loss, world, only, linear, leaves):
        inputs = self.network.inputs[node]
        counts = leaves is None or node[1] in leaves
        if world == "D" and counts and self.network.open_leaf[node]:
            return 1.0
        most, rest = 0.0, 0.0
        for (group, _, essential), cost in zip(inputs, self.cost_shares[node]):
            g = self.group_loss(group, loss, world, only)
            if essential and not linear:
                most = max(most, g)
            else:
                rest += cost * g
        return max(most, rest)

    def group_loss(self, key, loss, world, only=None):
        """Lost share of one (buyer, part)."""
        group = self.network.groups[key]
        total, split = 0.0, []
        for lane in group["lanes"]:
            hit = lane["hit"][world] and (only is None or lane["number"] in only)
            value = 1.0 if hit else loss[lane["source"]] if lane["source"] else 0.0
            if lane["share"] is None:
                split.append(value)
            else:
                total += lane["share"] * value
        if split:
            total += group["open_share"] * (min(split) if world == "A" else max(split))
        return total

    def product_loss(self, product, loss, world):
        """Lost share of a product over the plants that make it."""
        makers = self.network.products[product]
        values = [loss[(site, product)] if site else (1.0 if world == "D" else 0.0) for site, _ in makers]
        total = sum(share * v for (_, share), v in zip(makers, values) if share is not None)
        split = [v for (_, share), v in zip(makers, values) if share is None]
        if split:
            held = 1 - sum(share for _, share in makers if share is not None)
            total += held * (min(split) if world == "A" else max(split))
        return total

    def product_revenue(self, product):
        part = self.company.parts[product]
        return None if part["price"] is None or part["demand"] is None else part["price"] * part["demand"]

    def revenue_at_risk(self, lanes, worlds=WORLDS, leaves=()):
        """Revenue lost with only these lanes hit, by world; `leaves`: parts whose unknown contents count too, in world D."""
        only = {lane["number"] for lane in lanes}
        result = []
        for world in worlds:
            loss = self.lost(world, only=only, leaves=leaves)
            result.append(sum(r * self.product_loss(p, loss, world) for p, r in self.revenue.items() if r))
        return result

    # -- results -------------------------------------------------------------------------------------------------------

    def fills(self, linear=False):
        """{product: fills} and their sum."""
        losses = [self.lost(world, linear=linear) for world in WORLDS]
        products, totals = {}, {}
        for product, revenue in self.revenue.items():
            if revenue is None:
                continue
            a, b, c, d = (self.product_loss(product, loss, world) for loss, world in zip(losses, WORLDS))
            products[product] = {
                "revenue": revenue, "surely": revenue * a, "possibly": revenue * (b - a), "ifPausedBack": revenue * (c - b),
                "cannotBeJudged": revenue * (d - c), "notExposed": revenue * (1 - d),
            }
        for name in ("revenue", "surely", "possibly", "ifPausedBack", "cannotBeJudged", "notExposed"):
            totals[name] = sum(f[name] for f in products.values())
        return products, totals

    def requirements(self):
        """Units a year that every (buyer, part) needs, all products together."""
        base = {node: 0.0 for node in self.order}
        for product, makers in self.network.products.items():
            demand = self.company.parts[product]["demand"] or 0.0
            open_makers = sum(1 for _, share in makers if share is None)
            held = 1 - sum(share for _, share in makers if share is not None)
            for site, share in makers:
                if site:
                    base[(site, product)] += demand * (held / open_makers if share is None else share)
        need = dict(base)
        while True:
            groups = {key: 0.0 for key in self.network.groups}
            new = dict(base)
            for node, amount in need.items():
                for key, quantity, _ in self.network.inputs[node]:
                    groups[key] += amount * quantity
                    for lane in self.network.groups[key]["lanes"]:
                        if lane["source"]:
                            new[lane["source"]] += amount * quantity * self.network.weight(key, lane)
            if max(abs(new[n] - need[n]) for n in new) <= 1e-14 * max(new.values()):
                return groups
            need = new

    def parts(self):
        """Exposed share, own share and revenue at risk of every part that somebody buys."""
        need = self.requirements()
        keys_of = {}
        for key in sorted(self.network.groups):
            keys_of.setdefault(key[1], []).append(key)
        losses = [self.lost(world) for world in WORLDS]
        result = {}
        for part, keys in sorted(keys_of.items()):
            own_lanes = [lane for key in keys for lane in self.network.groups[key]["lanes"]]
            only = {lane["number"] for lane in own_lanes}
            total = sum(need[key] for key in keys)
            weights = [need[key] / total if total > 0 else 1 / len(keys) for key in keys]
            shares, own = [], []
            for world, loss in zip(WORLDS, losses):
                alone = self.lost(world, only=only, leaves=()) if any(lane["hit"][world] for lane in own_lanes) else None
                shares.append(sum(w * self.group_loss(key, loss, world) for w, key in zip(weights, keys)))
                own.append(sum(w * self.group_loss(key, alone, world, only) for w, key in zip(weights, keys)) if alone else 0.0)
            result[part] = {
                "exposedShare": dict(zip(NAMES, shares)),
                "ownShare": dict(zip(NAMES, own)),
                "revenueAtRisk": dict(zip(NAMES, self.revenue_at_risk(own_lanes, leaves=(part,)))),
                "yearlyQuantity": total,
            }
        return result

    def paths(self, count=5):
        """The lanes hit in world B that carry most money, each with its best route from a product.

        Money is revenue times the shares on the route; over a line that is not essential only its cost share is lost.
        """
        best = {}

        def follow(node, money, product, route, lanes):
            for (key, _, essential), cost in zip(self.network.inputs[node], self.cost_shares[node]):
                group = self.network.groups[key]
                for lane in group["lanes"]:
                    share = group["open_share"] if lane["share"] is None else lane["share"]
                    carried = money * share * (1.0 if essential else cost)
                    source = lane["source"]
                    step = [lane["part"], source[0] if source else None, share]
                    if carried <= 0 or lane["number"] in lanes:
                        continue
                    if lane["hit"]["B"]:
                        path = {"money": carried, "product": product, "steps": route + [step]}
                        if lane["number"] not in best or carried > best[lane["number"]]["money"] * (1 + 1e-12):
                            best[lane["number"]] = path
                    if source:
                        follow(source, carried, product, route + [step], lanes | {lane["number"]})

        for product, makers in self.network.products.items():
            revenue = self.revenue[product]
            for site, share in makers:
                if revenue and site:
                    share = 1 - sum(s for _, s in makers if s is not None) if share is None else share
                    follow((site, product), revenue * share, product, [[product, site, share]], frozenset())
        ranked = sorted(best.items(), key=lambda entry: (-round(entry[1]["money"], 6), entry[1]["product"], json.dumps(entry[1]["steps"])))
        chosen = ranked[:count]
        carried = {number for number, _ in chosen}
        hit = [lane for lane in self.lanes if lane["hit"]["B"]]
        five = self.revenue_at_risk([lane for lane in hit if lane["number"] in carried], ("B",))[0]
        everything = self.revenue_at_risk(hit, ("B",))[0]
        return [path for _, path in chosen], (five / everything if everything > 0 else 0.0)

    def findings(self, parts, count=10):
        """The first findings by revenue at risk of the part in whole money, in world B, then D, then part, buyer, source, item."""
        rows = []
        for lane in self.lanes:
            for item_id, (match, sound, _) in lane["matches"].items():
                item = self.items[item_id]
                if self.state[item["limb"]] == "off":
                    continue
                risk = parts[lane["part"]]["revenueAtRisk"]
                rows.append(((-round(risk["possible"]), -round(risk["ifUnknown"]), lane["part"], lane["buyer"], lane["source"][0] if lane["source"] else "",
                              item_id), {
                    "partNumber": lane["part"], "buyerSiteId": lane["buyer"], "siteId": lane["source"][0] if lane["source"] else None,
                    "share": lane["share"], "exporter": lane["exporter"], "destination": lane["destination"], "evidence": lane["evidence"],
                    "itemId": item_id, "measureId": item["measureId"], "limb": item["limb"], "status": self.status[item["limb"]],
                    "match": match,
                    "verdict": "licence-required" if match == "met" and self.state[item["limb"]] == "live" else "may-require",
                }))
        rows.sort(key=lambda r: r[0])
        return [row for _, row in rows[:count]]

    def report(self):
        products, totals = self.fills()
        linear, linear_totals = self.fills(linear=True)
        parts = self.parts()
        paths, paths_share = self.paths()
        return {
            "currency": self.company.currency,
            "totals": totals,
            "products": products,
            "linearTotals": linear_totals,
            "linearProducts": linear,
            "parts": parts,
            "paths": paths,
            "pathsShare": paths_share,
            "findings": self.findings(parts),
            "lanes": len(self.lanes),
            "nodes": len(self.order),
        }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("catalogue")
    parser.add_argument("law_date")
    parser.add_argument("--assume", action="append", default=[])
    parser.add_argument("--no-inference", action="store_true")
    parser.add_argument("--end-use", choices=("civil", "military"))
    parser.add_argument("-o", "--output", required=True)
    options = parser.parse_args()
    assumptions = dict(text.split("=") for text in options.assume)
    catalogue = Catalogue(options.catalogue)
    exposure = Exposure(Company(options.folder), catalogue, options.law_date, assumptions, not options.no_inference, options.end_use)
    document = {"lawDate": options.law_date, "assumptions": assumptions, "inference": not options.no_inference, **exposure.report()}
    with open(options.output, "w", encoding="utf-8") as file:
        json.dump(document, file, indent=1, ensure_ascii=False)
        file.write("\n")
    print(json.dumps({k: round(v / document["totals"]["revenue"], 4) for k, v in document["totals"].items()}))


if __name__ == "__main__":
    main()
