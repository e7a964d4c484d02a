"""Runs a preset's middle course on a company day by day, outside the engine: `python3 simulation.py` writes the expected JSON.

Written from the definition of a step (src/engine/simulation/README.md) over the network and the matching of the exposure reference.
One day after another, by `company_flow.py`; it does not use the engine. Nothing is assumed and nobody reacts here. The middle course takes the median of every triangular quantity
and expected shares of licence queues.
"""

import json
import math
import os
from datetime import date
from statistics import NormalDist

import company_flow as flow
from company import Catalogue, Company, number, read_table, word
from exposure import Exposure
from parties import Parties

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
START = "2026-11-24"
DAYS = 365
PRESETS = ("apr-2025-re-licensing", "graphite-anode-licensing")
INFINITY = float("inf")


def median(quantity):
    """Median of a number or of a triangular quantity."""
    if isinstance(quantity, (int, float)):
        return float(quantity)
    assert quantity["kind"] == "triangular", quantity
    low, mode, high = quantity["low"], quantity["mode"], quantity["high"]
    if high == low:
        return mode
    if 0.5 < (mode - low) / (high - low):
        return low + math.sqrt(0.5 * (high - low) * (mode - low))
    return high - math.sqrt(0.5 * (high - low) * (high - mode))


def share_of_day(start, end, day):
    """Part of a day that lies between two times."""
    return max(0.0, min(end, day + 1) - max(start, day))


def risen(start, ramp, day):
    """Mean over a day of what is 0 until `start` and rises evenly to 1 over `ramp` days."""

    def area(x):
        if x <= start:
            return 0.0
        if ramp > 0 and x <= start + ramp:
            return (x - start) ** 2 / (2 * ramp)
        return x - start - ramp / 2

    return area(day + 1) - area(day)


def curve_share(points, day):
    """Share reached on a day, straight between the points of a curve."""
    if day < 0:
        return 0.0
    before = (0.0, 0.0)
    for point in points:
        if day < point["day"]:
            return before[1] + (point["share"] - before[1]) * (day - before[0]) / (point["day"] - before[0])
        before = (point["day"], point["share"])
    return before[1]


def review_shares(quantity, test, length):
    """Probability of a decision d days after filing, from three quantiles, with a test that may follow."""
    normal = NormalDist()
    tenth = normal.inv_cdf(0.9)

    def within(days):
        logs = math.log(days / quantity["p50"])
        side = quantity["p10"] if logs < 0 else quantity["p90"]
        return normal.cdf(logs / abs(math.log(side / quantity["p50"])) * tenth)

    reached = [within(d + 0.5) for d in range(length + 1)]
    plain = [reached[0]] + [b - a for a, b in zip(reached, reached[1:])]
    if test is None:
        return plain
    probability, days = median(test["probability"]), int(median(test["days"]) + 0.5)
    shares = [0.0] * (length + 1 + days)
    for d, share in enumerate(plain):
        shares[d] += share * (1 - probability)
        shares[d + days] += share * probability
    return shares


class ExpectedQueue:
    """Applications in expected quantities, and the licences that come of them."""

    def __init__(self, queue, held, days):
        self.shares = review_shares(queue["reviewDays"], queue["customsTest"], days)
        # What buyers expect of a review does not end with the run.
        self.mean = sum(d * share for d, share in enumerate(review_shares(queue["reviewDays"], queue["customsTest"], 20_000)))
        self.approval, self.refiling = median(queue["approval"]), median(queue["refiling"])
        self.validity = queue["validityDays"] or INFINITY
        self.filed, self.refiled, self.day = [], 0.0, 0
        self.book = sorted([last, quantity] for quantity, last in held)

    def live(self):
        return sum(quantity for _, quantity in self.book)

    def step(self, filed, wanted):
        """(shipped, refused for good) of one day."""
        self.filed.append(filed + self.refiled)
        decided = sum(self.shares[self.day - d] * q for d, q in enumerate(self.filed) if self.day - d < len(self.shares))
        refused = decided * (1 - self.approval)
        self.refiled = refused * self.refiling
        self.book = sorted(self.book + [[self.day + self.validity - 1, decided * self.approval]])
        shipped = 0.0
        for licence in self.book:
            used = min(licence[1], wanted - shipped)
            licence[1] -= used if licence[1] < INFINITY else 0
            shipped += used
        self.book = [licence for licence in self.book if licence[0] > self.day and licence[1] > 0]
        self.day += 1
        return shipped, refused * (1 - self.refiling)


class Simulation:
    def __init__(self, folder, catalogue, preset, end_use):
        self.company = Company(folder)
        self.exposure = Exposure(self.company, catalogue, START, {}, True, end_use)
        self.net, self.lanes, self.order = self.exposure.network, self.exposure.lanes, self.exposure.order
        self.folder, self.catalogue, self.preset = folder, catalogue, preset
        self.tables = {name: read_table(folder, name) for name in ("parts", "inventory", "sourcing", "sites", "suppliers", "licences")}
        self.read_lanes()
        self.find_rates()
        self.place_stock()
        self.read_disruptions()

    # -- the company ---------------------------------------------------------------------------------------------------

    def read_lanes(self):
        rows = [r for r in self.tables["sourcing"]]
        self.capacity = {}
        for row in rows:
            if number(row.get("capacity_per_day")) is not None:
                self.capacity[(row["site_id"], row["part_number"])] = number(row["capacity_per_day"])
        self.out = {node: [] for node in self.order}
        for key, group in self.net.groups.items():
            buyer, part = key
            sourced = [] if part.startswith("~") or buyer.startswith("~") and buyer != "~own" else self.net.rows(buyer, part)
            for at, lane in enumerate(group["lanes"]):
                lane["group"] = key
                lane["weight"] = self.net.weight(key, lane)
                lane["lead"] = int(number(rows[sourced[at]["index"]].get("lead_time_days")) or 0) if at < len(sourced) else 0
                if lane["source"]:
                    self.out[lane["source"]].append(lane)
        self.users = {}
        for node in self.order:
            for group, quantity, _ in self.net.inputs[node]:
                self.users.setdefault(group, []).append((node, quantity))

    def find_rates(self):
        """Usual units a day of every node and group, from the products' demand."""
        self.products = {}
        self.node_rate = {node: 0.0 for node in self.order}
        self.group_rate = {group: 0.0 for group in self.net.groups}
        for part, makers in self.net.products.items():
            demand = self.company.parts[part]["demand"]
            if not demand:
                continue
            self.products[part] = {"demand": demand / 365, "nodes": [((site, part), share) for site, share in makers]}
            for site, share in makers:
                self.node_rate[(site, part)] += share * demand / 365
        for node in reversed(self.order):
            for group, quantity, _ in self.net.inputs[node]:
                self.group_rate[group] += quantity * self.node_rate[node]
            for group, quantity, _ in self.net.inputs[node]:
                for lane in self.net.groups[group]["lanes"]:
                    if lane["source"]:
                        self.node_rate[lane["source"]] += quantity * self.node_rate[node] * lane["weight"]

    def place_stock(self):
        self.stock = {node: 0.0 for node in self.order}
        self.shelf = {group: 0.0 for group in self.net.groups}
        pooled = {r["part_number"] for r in self.tables["inventory"] if not word(r.get("site_id"))}
        rows = [(r["part_number"], word(r.get("site_id")), number(r.get("quantity")), number(r.get("days_of_cover"))) for r in self.tables["inventory"]]
        rows += [(r["part_number"], None, number(r["stock"]), None) for r in self.tables["parts"] if number(r.get("stock")) is not None and r["part_number"] not in pooled]
        for part, site, quantity, cover in rows:
            units = (lambda rate: quantity if quantity is not None else cover * rate)
            if site is not None:
                if (site, part) in self.stock:
                    self.stock[(site, part)] += units(self.node_rate[(site, part)])
                elif (site, part) in self.shelf:
                    self.shelf[(site, part)] += units(self.group_rate[(site, part)])
            elif part in self.products:
                product = self.products[part]
                for node, share in product["nodes"]:
                    self.stock[node] += share * units(product["demand"])
            else:
                own = [g for g in self.shelf if g[1] == part and (g[0] in self.company.own_sites or g[0] == "~own")]
                rate = sum(self.group_rate[g] for g in own)
                for g in own:
                    self.shelf[g] += units(rate) * self.group_rate[g] / rate

    # -- what happens --------------------------------------------------------------------------------------------------

    def read_disruptions(self):
        self.holds, self.barred, self.left, self.costs, self.added = {}, {}, {}, [], []
        for one in self.preset["disruptions"]:
            start = median(one["start"])
            end = INFINITY if one["duration"] is None else start + median(one["duration"])
            if one["kind"] == "licence-queue":
                self.hold_lanes(one)
            elif one["kind"] == "feed-stop":
                for node in self.order:
                    if self.in_scope(one["scope"], node[1], node[0]):
                        course = [1 - median(one["share"]) * share_of_day(start, end, day) for day in range(DAYS)]
                        self.left[node] = course
            elif one["kind"] == "price-shock":
                rise = (median(one["factor"]) - 1) * median(one["passThrough"])
                later, ramp = start + median(one["passThroughDays"]), median(one["rampDays"])
                course = [rise * share_of_day(start, end, day) * risen(later, ramp, day) for day in range(DAYS)]
                for lane in self.lanes:
                    if lane["price"] and self.in_scope(one["scope"], lane["part"], lane["source"] and lane["source"][0]):
                        self.costs.append((lane, [lane["price"] * value for value in course]))
            else:
                raise ValueError(one["kind"])

    def in_scope(self, scope, part, site):
        assert not scope["partNumbers"] and not scope["forms"]
        country = None if site is None else self.net.country(site)
        return (not scope["categories"] or self.net.category_id(part) in scope["categories"]) and (not scope["countries"] or country in scope["countries"])

    def hold_lanes(self, one):
        scope, queue = one["scope"], one["queue"]
        assert one["duration"] is None and one["share"] == 1
        start = one["start"]
        live = {"possible": ("live",), "if-paused-back": ("live", "paused")}[one["holds"]]
        hits = {}
        for lane in self.lanes:
            items = []
            for item_id, (match, *_) in lane["matches"].items():
                item = self.exposure.items[item_id]
                named = (not scope["measureIds"] or item["measureId"] in scope["measureIds"]) and (not scope["itemIds"] or item_id in scope["itemIds"])
                if named and match in ("met", "partial") and self.exposure.state[item["limb"]] in live:
                    items.append(item_id)
            if items:
                hits[lane["number"]] = items
        self.bar_lanes(hits, start)
        held = self.held_licences(hits)
        growth = median(queue["growth"])
        for n in hits:
            lane = self.lanes[n]
            rate = lane["weight"] * self.group_rate[lane["group"]]
            if n in self.barred:
                continue
            hold = {"waiting": 0.0, "from": start, "most": [rate * (1 + growth * max(0, day - start) / (365 / 12)) for day in range(DAYS)], "licensed": None, "queue": None}
            if queue["approvalByDay"] is None:
                hold["queue"] = ExpectedQueue(queue, [(q, last - start) for q, last in held.get(n, []) if last >= start], DAYS - start)
            else:
                hold["licensed"] = self.licensed_shares(queue, held.get(n, []), rate)
            self.holds[n] = hold
            early = one["frontLoading"]
            if early and start > early["noticeDays"] - 1 and lane["group"] not in {group for group, _, _, _ in self.added}:
                units = (median(early["multiple"]) - 1) * 30 * self.group_rate[lane["group"]]
                self.added.append((lane["group"], units, max(0, start - early["noticeDays"]), start))

    def bar_lanes(self, hits, start):
        """Held lanes that a party on them may not have the goods of: from the control's first day on nothing is sent."""
        parties = Parties(os.path.join(ROOT, "src", "catalogue", "data"), self.tables, START)
        for n, items in hits.items():
            if parties.stop(self.lanes[n], items):
                self.barred[n] = start

    def licensed_shares(self, queue, held, rate):
        """Share of customers with a licence by day; licences follow each other without a gap."""
        assert queue["renewalGapDays"] == 0
        until = max([-1] + [min(last, math.floor(quantity / rate - 1) if quantity < INFINITY and rate > 0 else INFINITY) for quantity, last in held])
        curve, test, general = queue["approvalByDay"], queue["customsTest"], queue["generalLicence"]
        probability = median(test["probability"]) if test else 0.0
        delay = median(test["days"]) if test else 0.0
        result = []
        for day in range(DAYS):
            if until >= 0:
                share = 1.0 if day <= until else curve[-1]["share"]
            else:
                tested = curve_share(curve, day - delay) if day >= delay else 0.0
                share = (1 - probability) * curve_share(curve, day) + probability * tested
            if general and day >= median(general["fromDay"]):
                free = median(general["share"])
                share = free + (1 - free) * share
            result.append(share)
        return result

    def held_licences(self, hits):
        """{lane: [(quantity, last day)]} of granted licences; a lane under several items has those of the item with the least cover."""
        supplier = {r["supplier_id"]: r for r in self.tables["suppliers"]}
        names = {}
        for r in self.tables["sites"]:
            found, at = [r["name"]], r["supplier_id"]
            while at:
                found.append(supplier[at]["name"])
                at = word(supplier[at].get("parent_id"))
            names[r["site_id"]] = {name.strip().lower() for name in found}
        files = {n: {item: [] for item in items} for n, items in hits.items()}
        for licence in self.tables["licences"]:
            fits = [n for n, items in hits.items() if licence["item_id"] in items and self.fits(licence, self.lanes[n], names)]
            rates = {n: self.lanes[n]["weight"] * self.group_rate[self.lanes[n]["group"]] for n in fits}
            if licence["status"] in ("filed", "in-review"):
                # No file in review is for a lane whose queue works by application in these presets.
                assert all(self.preset["disruptions"][0]["queue"]["approvalByDay"] for _ in fits)
            if licence["status"] != "granted":
                continue
            quantity = number(licence.get("quantity"))
            left = INFINITY if quantity is None else max(0.0, quantity - (number(licence.get("used")) or 0.0))
            valid_to = word(licence.get("valid_to"))
            last = INFINITY if valid_to is None else (date.fromisoformat(valid_to) - date.fromisoformat(START)).days
            for n in fits:
                if last >= 0:
                    files[n][licence["item_id"]].append((left * rates[n] / sum(rates.values()), last))
        cover = lambda held: (sum(q for q, _ in held), max([-1] + [last for _, last in held]))
        return {n: min(items.values(), key=cover) for n, items in files.items()}

    def fits(self, licence, lane, names):
        if not lane["source"] or licence["exporter_site_id"] != lane["source"][0]:
            return False
        destination, user = word(licence.get("destination")), word(licence.get("end_user"))
        if destination and destination != lane["destination"]:
            return False
        return user is None or user.strip().lower() in names.get(lane["buyer"], set())

    # -- the days ------------------------------------------------------------------------------------------------------

    def run(self):
        """What `company_flow` makes of the company: its steps, and what price shocks cost."""
        node_row = {node: n for n, node in enumerate(self.order)}
        group_row = {group: g for g, group in enumerate(self.net.groups)}
        products = [(part, product) for part, product in self.products.items()]
        most = [INFINITY] * len(self.lanes)
        case = {
            "stepDays": 1,
            "steps": DAYS,
            "nodes": [{"capacity": self.capacity.get(node), "stock": self.stock[node]} for node in self.order],
            "groups": [{"shelf": self.shelf[group], "target": self.shelf[group]} for group in self.net.groups],
            "lanes": [
                {
                    "source": node_row[lane["source"]] if lane["source"] else None,
                    "group": group_row[lane["group"]],
                    "share": lane["weight"],
                    "lead": lane["lead"],
                }
                for lane in self.lanes
            ],
            "inputs": [
                {"node": node_row[node], "group": group_row[group], "quantity": quantity, "essential": essential, "costShare": cost_share}
                for node in self.order
                for (group, quantity, essential), cost_share in zip(self.net.inputs[node], self.exposure.cost_shares[node])
            ],
            "products": [
                {"demand": product["demand"], "margin": 1.0, "nodes": [[node_row[node], share] for node, share in product["nodes"]]}
                for _, product in products
            ],
            "happens": {
                "stillWaitingAfterQuarter": median(self.preset["stillWaitingAfterQuarter"]),
                "up": {str(node_row[node]): course for node, course in self.left.items()},
                "targetAdded": self.targets(group_row),
                "borders": {n: ExpectedBorder(hold) for n, hold in self.holds.items()},
                "open": {str(n): [1.0 if day < start else 0.0 for day in range(DAYS)] for n, start in self.barred.items()},
            },
        }
        series = flow.run(case)
        cost = sum(series["leaves"][day][lane["number"]] * course[day] for lane, course in self.costs for day in range(DAYS))
        found = {}
        for row, (part, product) in enumerate(products):
            column = lambda key: [step[row] for step in series[key]]
            found[part] = {
                "made": column("made"),
                "stock": [sum(step[node_row[node]] for node, _ in product["nodes"]) for step in series["stock"]],
                "onTime": sum(column("onTime")),
                "late": sum(column("late")),
                "givenUp": sum(column("givenUp")),
                "waiting": column("waiting")[-1],
            }
        return found, cost

    def targets(self, group_row):
        """Early orders: more is kept from the announcement to the start of the control."""
        changes = []
        for group, units, announced, start in self.added:
            changes += [{"step": announced, "group": group_row[group], "units": units}, {"step": start, "group": group_row[group], "units": -units}]
        return changes


class ExpectedBorder:
    """A held lane as `company_flow` asks for it."""

    def __init__(self, hold):
        self.hold, self.waiting = hold, 0.0

    def stay(self, day, _):
        queue = self.hold["queue"]
        if queue is None or day < self.hold["from"]:
            return 0.0
        approval = max(0.5, queue.approval)
        return (queue.mean + 1 - approval) / approval

    def most(self, day):
        return self.hold["most"][day] if day >= self.hold["from"] else INFINITY

    def step(self, shipped, day):
        """(leaves for the buyer, refused for good) of what a source ships over a held lane."""
        hold = self.hold
        if day < hold["from"]:
            return shipped, 0.0
        self.waiting += shipped
        if hold["queue"]:
            covered = min(shipped, hold["queue"].live())
            released, lost = hold["queue"].step(shipped - covered, self.waiting)
            refused = min(lost, max(0.0, self.waiting - released))
        else:
            now, before = hold["licensed"][day], hold["licensed"][day - 1] if day > hold["from"] else 0.0
            newly = (now - before) / (1 - before) if now > before else 0.0
            released = min(self.waiting, now * shipped + newly * (self.waiting - shipped))
            refused = 0.0
        self.waiting -= released + refused
        return released, refused


def main():
    with open(os.path.join(ROOT, "mock-data", "company.json"), encoding="utf-8") as file:
        end_use = json.load(file)["endUse"]
    data = os.path.join(ROOT, "src", "catalogue", "data")
    with open(os.path.join(data, "scenario-presets.json"), encoding="utf-8") as file:
        presets = {preset["id"]: preset for preset in json.load(file)}
    document = {}
    for name in PRESETS:
        simulation = Simulation(os.path.join(ROOT, "mock-data", "version-2"), Catalogue(data), presets[name], end_use)
        series, cost = simulation.run()
        document[name] = {
            "heldLanes": len(simulation.holds) + len(simulation.barred),
            "barredLanes": len(simulation.barred),
            "extraCost": cost,
            "products": {
                part: {
                    **{key: line[key] for key in ("onTime", "late", "givenUp", "waiting")},
                    # Every fifth day says enough and keeps the file small.
                    "made": line["made"][::5],
                    "stock": line["stock"][::5],
                }
                for part, line in sorted(series.items())
            },
        }
        print(name, {part: round(line["givenUp"] + line["waiting"], 3) for part, line in series.items()}, round(cost, 2))
    with open(os.path.join(HERE, "expected", "simulation.expected.json"), "w", encoding="utf-8") as file:
        json.dump({"startDate": START, "days": DAYS, "presets": document}, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
