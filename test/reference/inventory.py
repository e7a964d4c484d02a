"""Follows shocks by inventory dynamics outside the engine: `python3 inventory.py` writes inventory.expected.json.

Written from the definitions of Hallegatte (2008), Henriet, Hallegatte & Tabourier (2012), Inoue & Todo (2019) and Hallegatte (2014), over
plain lists; it does not use the engine. Economies are drawn from fixed seeds and stand in the file beside what becomes of them. Null is
without end. A day reads the values of the day before, so that no order of firms matters.
"""

import json
import os
import random

HERE = os.path.dirname(os.path.abspath(__file__))
DAYS = 60
EVERY = 6
INFINITY = float("inf")


def endless(value):
    return INFINITY if value is None else value


def fill_level(made, orders, usual, final):
    """Multiple of usual orders up to which everybody is served, by halving."""

    def served(level):
        return sum(min(order, before * level) for order, before in zip(orders, usual)) + final * min(1, level)

    low, high = 0.0, max([1.0] + [order / before for order, before in zip(orders, usual)])
    if served(high) <= made * (1 + 1e-14):
        return high
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (low, middle) if served(middle) > made else (middle, high)
    return low


def follow_firms(economy, damages, rule):
    """Production of every firm and all final consumption, day by day."""
    sectors, final, flows = economy["sectors"], economy["finalDemand"], economy["flows"]
    firms = range(len(sectors))
    days, reorder = economy["targetDays"], economy["reorderDays"]
    usual = {(f["supplier"], f["client"]): f["amount"] for f in flows}
    normal = [final[j] + sum(a for (s, _), a in usual.items() if s == j) for j in firms]
    stock = {lane: days[lane[1]] * amount for lane, amount in usual.items()}
    arriving, made = dict(usual), list(normal)
    damage = [0.0 for _ in firms]
    for one in damages:
        damage[one["firm"]] = one["share"]
    inputs = {}
    for s, c in usual:
        inputs.setdefault((c, sectors[s]), []).append((s, c))
    result = []
    for _ in range(DAYS):
        before = dict(stock)
        for (firm, _), lanes in inputs.items():
            if normal[firm] == 0:
                continue
            used = made[firm] / normal[firm] * sum(usual[lane] for lane in lanes)
            held = sum(before[lane] for lane in lanes)
            for lane in lanes:
                taken = before[lane] * used / held if held > 0 else 0.0
                stock[lane] = max(0.0, before[lane] + arriving[lane] - taken)
        orders = {}
        for (s, c), amount in usual.items():
            if normal[c] == 0:
                orders[(s, c)] = amount
                continue
            wanted = amount * made[c] / normal[c]
            orders[(s, c)] = max(0.0, wanted + (days[c] * wanted - stock[(s, c)]) / reorder)
        for j in firms:
            demand = final[j] + sum(order for (s, _), order in orders.items() if s == j)
            limits = [(1 - damage[j]) * normal[j], demand]
            for (firm, _), lanes in inputs.items():
                if firm == j:
                    limits.append(sum(stock[lane] for lane in lanes) / sum(usual[lane] for lane in lanes) * normal[j])
            made[j] = min(limits)
        consumed = 0.0
        for j in firms:
            lanes = [lane for lane in usual if lane[0] == j]
            ordered = sum(orders[lane] for lane in lanes)
            if rule == "fill":
                level = fill_level(made[j], [orders[lane] for lane in lanes], [usual[lane] for lane in lanes], final[j])
                for lane in lanes:
                    arriving[lane] = min(orders[lane], usual[lane] * level)
                consumed += final[j] * min(1, level)
                continue
            if rule == "prop":
                share = made[j] / (ordered + final[j]) if ordered + final[j] > 0 else 0.0
                consumed += final[j] * share
            else:
                share = min(1.0, made[j] / ordered) if ordered > 0 else 0.0
                consumed += min(final[j], max(0.0, made[j] - ordered))
            for lane in lanes:
                arriving[lane] = orders[lane] * share
        result.append((list(made), consumed))
        for one in damages:
            firm = one["firm"]
            damage[firm] = max(0.0, damage[firm] - one["share"] / endless(one["recoveryDays"]))
    return result


def follow_sectors(table, rules, events):
    """Production of every place and all final consumption, day by day."""
    sectors, final = table["sectors"], table["finalDemand"]
    places, kinds = range(len(sectors)), range(max(sectors) + 1)
    sales = [[0.0 for _ in places] for _ in places]
    for sale in table["sales"]:
        sales[sale["from"]][sale["to"]] += sale["amount"]
    output = [final[f] + sum(sales[f]) for f in places]
    need = [[sum(sales[r][f] for r in places if sectors[r] == s) / output[f] for f in places] for s in kinds]
    capital = [4 * 365 * output[f] * (1 - sum(need[s][f] for s in kinds)) for f in places]
    days = [endless(value) for value in rules["stockDays"]]
    stock = [[days[s] * need[s][f] * output[f] if need[s][f] > 0 else 0.0 for f in places] for s in kinds]
    most, stretch_days = rules["overproduction"]["most"], rules["overproduction"]["days"]
    alpha, scarcity = [1.0 for _ in places], [0.0 for _ in places]
    orders = [list(row) for row in sales]
    left = [[1.0 for _ in event["hits"]] for event in events]
    result = []

    def suppliers(place, sector):
        weights = {r: sales[r][place] for r in places if sectors[r] == sector}
        if sum(weights.values()) == 0:
            weights = {r: output[r] for r in weights}
        return {r: weight / sum(weights.values()) for r, weight in weights.items()}

    # Of each hit that is rebuilt: what share of it each place is still to supply.
    to_supply = [
        [
            {
                supplier: share * weight
                for sector, share in enumerate(event["after"].get("sectorShares", [])) if share > 0
                for supplier, weight in suppliers(hit["place"], sector).items()
            }
            for hit in event["hits"]
        ]
        for event in events
    ]

    for day in range(DAYS):
        lost, cut, rebuild, asked = [0.0 for _ in places], [0.0 for _ in places], [0.0 for _ in places], []
        for event, shares, still in zip(events, left, to_supply):
            if event["day"] > day:
                continue
            for row, hit in enumerate(event["hits"]):
                place, damaged = hit["place"], hit["capitalShare"] * capital[hit["place"]]
                lost[place] += damaged * shares[row]
                cut[place] = max(cut[place], hit["cutShare"] * shares[row])
                if event["after"]["kind"] != "rebuild" or day < event["day"] + event["duration"]:
                    continue
                for supplier, share in still[row].items():
                    units = damaged * share / event["after"]["days"]
                    rebuild[supplier] += units
                    asked.append((shares, row, still[row], supplier, units, damaged))
        gone = [min(1.0, max(lost[f] / capital[f] if capital[f] > 0 else 0.0, cut[f])) for f in places]
        if day >= 2:
            for f in places:
                z = scarcity[f]
                alpha[f] = max(1.0, alpha[f] + ((most - alpha[f]) * z + (1 - alpha[f] if z == 0 else 0.0)) / stretch_days)
        capacity = [alpha[f] * (1 - gone[f]) * output[f] for f in places]
        demand = [sum(orders[f]) + final[f] + rebuild[f] for f in places]
        wanted = [min(demand[f], capacity[f]) for f in places]
        made = []
        for f in places:
            share = 1.0
            for s in kinds:
                required = rules["criticalShare"] * days[s] * need[s][f] * wanted[f] if need[s][f] > 0 else 0.0
                if 0 < required < INFINITY:
                    share = min(share, stock[s][f] / required)
            made.append(wanted[f] * share)
        served = [made[f] / demand[f] if demand[f] > 0 else 0.0 for f in places]
        result.append((made, sum(final[f] * served[f] for f in places)))
        for s in kinds:
            for f in places:
                received = sum(orders[r][f] * served[r] for r in places if sectors[r] == s)
                stock[s][f] = max(0.0, stock[s][f] + received - need[s][f] * made[f])
        for shares, row, still, supplier, units, damaged in asked:
            if damaged > 0:
                shares[row] -= units * served[supplier] / damaged
                still[supplier] -= units * served[supplier] / damaged
        for event, shares in zip(events, left):
            since = day - event["day"] - event["duration"]
            if event["after"]["kind"] == "recovery" and since >= 0:
                shares[:] = [max(0.0, 1 - since / endless(event["after"]["days"])) for _ in shares]
        weights = [[sales[r][f] * capacity[r] / output[r] for f in places] for r in places]
        for f in places:
            for s in kinds:
                gap = max(0.0, days[s] * need[s][f] * wanted[f] - stock[s][f]) if 0 < need[s][f] and days[s] < INFINITY else 0.0
                units = need[s][f] * made[f] + gap / rules["reorderDays"]
                total = sum(weights[r][f] for r in places if sectors[r] == s)
                for r in places:
                    if sectors[r] == s:
                        orders[r][f] = units * weights[r][f] / total if total > 0 else 0.0
        for f in places:
            asked_now = sum(orders[f]) + final[f] + rebuild[f]
            scarcity[f] = (asked_now - made[f]) / asked_now if asked_now > 0 else 0.0
    return result


def draw_firms(seed, rule):
    luck = random.Random(seed)
    pairs = luck.sample([(s, c) for s in range(8) for c in range(8) if s != c], 16)
    economy = {
        "sectors": [luck.randrange(3) for _ in range(8)],
        "finalDemand": [luck.choice([0, 0, 20, 100]) for _ in range(8)],
        "flows": [{"supplier": s, "client": c, "amount": luck.randint(5, 80)} for s, c in pairs],
        "targetDays": [luck.randint(4, 15) for _ in range(8)],
        "reorderDays": 6,
    }
    damages = [{"firm": 0, "share": 0.5, "recoveryDays": 25}, {"firm": 3, "share": 0.25, "recoveryDays": None}]
    return {"economy": economy, "damages": damages, "rule": rule}


def draw_sectors(seed, after):
    luck = random.Random(seed)
    sales = [
        {"from": f, "to": g, "amount": luck.randint(1, 20)} for f in range(6) for g in range(6) if luck.random() < 0.7
    ]
    return {
        "table": {
            "sectors": [0, 1, 2, 0, 1, 2],
            "sales": sales,
            "finalDemand": [luck.randint(90, 200) for _ in range(6)],
            "capital": None,
        },
        "rules": {
            "stockDays": [10, 20, None],
            "criticalShare": 0.6,
            "reorderDays": 10,
            "overproduction": {"most": 1.25, "days": 40},
        },
        "events": [
            {
                "day": seed % 2,
                "duration": 2,
                "hits": [
                    {"place": 0, "capitalShare": 0.15, "cutShare": 0.25},
                    {"place": 4, "capitalShare": 0.2, "cutShare": 0.1},
                ],
                "after": after,
            },
            {
                "day": 12,
                "duration": 0,
                "hits": [{"place": 0, "capitalShare": 0.1, "cutShare": 0}],
                "after": {"kind": "recovery", "days": 15},
            },
        ],
    }


def main():
    firms = [draw_firms(seed, rule) for seed, rule in ((1, "prop"), (2, "prop"), (3, "fclast"), (4, "fill"), (5, "fill"))]
    rebuilt = {"kind": "rebuild", "days": 30, "sectorShares": [0.25, 0, 0.75]}
    sectors = [draw_sectors(6, {"kind": "recovery", "days": 20}), draw_sectors(7, rebuilt), draw_sectors(8, rebuilt)]
    followed = [(case, follow_firms(**case)) for case in firms] + [(case, follow_sectors(**case)) for case in sectors]
    for case, result in followed:
        case["production"] = [made for made, _ in result[::EVERY]]
        case["consumption"] = [consumed for _, consumed in result[::EVERY]]
        print([round(consumed, 3) for consumed in case["consumption"]])
    document = {"days": DAYS, "every": EVERY, "firms": firms, "sectors": sectors}
    with open(os.path.join(HERE, "expected", "inventory.expected.json"), "w", encoding="utf-8") as file:
        json.dump(document, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
