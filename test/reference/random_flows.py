"""Draws companies with what happens to them and what their steps come to: `python3 random_flows.py 24 random-flows.json`.

`python3 random_flows.py cases worked-flows.json` writes the worked cases instead. The tests read the files.
"""

import json
import random
import sys

from company_flow import run, sort_nodes, usual_rates
from flow_cases import CASES, check

LEADS = (0.0, 0.0, 1.0, 2.0, 2.5, 3.25, 7.0, 12.0, 21.0, 30.0)
KAPPAS = (0.0, 0.4, 0.8, 1.0)
CHECKED_EVERY = 4


def draw_company(luck):
    """One to three tiers, one to three sources a part, some shelves that several lines share, some parts that are not essential."""
    tiers = luck.randint(1, 3)
    nodes, groups, lanes, inputs, products = [], [], [], [], []
    makers = {}

    def make_group(part, site):
        groups.append({"part": part, "site": site, "shelf": 0.0, "target": 0.0})
        group = len(groups) - 1
        sources = makers[part]
        weights = [luck.choice((1, 1, 2, 3, 5)) for _ in sources]
        unknown = luck.random() < 0.06
        total = sum(weights) + (1 if unknown else 0)
        for node, weight in zip(sources, weights):
            lanes.append({"source": node, "group": group, "share": weight / total, "lead": luck.choice(LEADS)})
        if unknown:
            lanes.append({"source": None, "group": group, "share": 1 / total, "lead": 0.0})
        return group

    for tier in range(tiers, 0, -1):
        for at in range(luck.randint(1, 2)):
            part = f"K{tier}{at}"
            makers[part] = []
            below = [name for name in makers if name.startswith(f"K{tier + 1}")]
            for m in range(luck.randint(1, 3)):
                nodes.append({"part": part, "site": f"{part}-S{m}", "capacity": None, "stock": 0.0})
                node = len(nodes) - 1
                makers[part].append(node)
                for name in below:
                    if luck.random() < 0.7:
                        add_input(luck, inputs, node, make_group(name, nodes[node]["site"]))
    plants = luck.randint(1, 2)
    shelves = {}
    for p in range(luck.randint(1, 2)):
        part = f"P{p}"
        used = [name for name in makers if name.startswith("K1") and luck.random() < 0.8] or ["K10"]
        shares = [1.0] if plants == 1 or luck.random() < 0.5 else [0.6, 0.4]
        sold = []
        for h, share in enumerate(shares):
            site = f"H{h}"
            nodes.append({"part": part, "site": site, "capacity": None, "stock": 0.0})
            sold.append([len(nodes) - 1, share])
            for name in used:
                if (name, site) not in shelves:
                    shelves[(name, site)] = make_group(name, site)
                add_input(luck, inputs, len(nodes) - 1, shelves[(name, site)])
        products.append({"part": part, "demand": float(luck.randint(2, 30)), "margin": float(luck.randint(1, 9)), "nodes": sold})
    by_node = {}
    for one in inputs:
        by_node.setdefault(one["node"], []).append(one)
    for uses in by_node.values():
        for one in uses:
            one["costShare"] = 1 / len(uses)
    return {"nodes": nodes, "groups": groups, "lanes": lanes, "inputs": inputs, "products": products}


def add_input(luck, inputs, node, group):
    inputs.append({"node": node, "group": group, "quantity": luck.choice((1.0, 1.0, 2.0, 0.5, 3.2)), "essential": luck.random() < 0.88})


def fill(case, luck):
    """Capacities of 1.1 to 1.6 times the use, stocks, and four shelves in ten empty."""
    rate, use = usual_rates(case, sort_nodes(case))
    for n, node in enumerate(case["nodes"]):
        if luck.random() < 0.93:
            node["capacity"] = rate[n] * luck.uniform(1.1, 1.6)
        node["stock"] = rate[n] * luck.choice((0, 0, 1, 3, 8))
    for g, group in enumerate(case["groups"]):
        group["shelf"] = 0.0 if luck.random() < 0.4 else use[g] * luck.uniform(0.5, 20)
        group["target"] = group["shelf"] if luck.random() < 0.8 else use[g] * luck.choice((0, 5, 12))
    return rate, use


def course(luck, steps, inside):
    start, length = luck.randint(0, steps // 2), luck.randint(1, steps // 3)
    fade = luck.choice((0, 0, 4))
    values = []
    for t in range(steps):
        if start <= t < start + length:
            values.append(inside)
        elif start + length <= t < start + length + fade:
            values.append(inside + (1 - inside) * (t - start - length + 0.5) / fade)
        else:
            values.append(1.0)
    return values


def draw_hold(luck, steps, h, usual):
    start = luck.randint(0, steps // 3)
    end = steps if luck.random() < 0.6 else luck.randint(start, steps)
    share = luck.choice((1.0, 1.0, 0.6))
    hold = {"from": start, "held": [share if start <= t < end else 0.0 for t in range(steps)]}
    if luck.random() < 0.25:
        day = luck.randint(start, steps)
        hold["licensed"] = [1.0 if t >= day else 0.0 for t in range(steps)]
    else:
        delay = luck.choice((0, 1, 3, 10, 20))
        law = [0.0] * delay + [0.5, 0.3, 0.2]
        hold["review"] = {"delays": law, "approval": luck.choice((0.3, 0.7, 1.0)), "refiling": luck.choice((0.0, 0.5, 1.0))}
    if luck.random() < 0.4:
        growth = luck.choice((0.0, 0.05, 0.5))
        hold["mostFiled"] = [usual * h * (1 + growth * max(0, t - start) * h / (365 / 12)) for t in range(steps)]
    return hold


def draw_case(seed):
    luck = random.Random(seed)
    h = luck.choice((1, 1, 1, 7))
    steps = luck.randint(60, 120) if h == 1 else luck.randint(20, 40)
    case = {"stepDays": h, "steps": steps, **draw_company(luck)}
    rate, use = fill(case, luck)
    happens = {"stillWaitingAfterQuarter": luck.choice(KAPPAS)}
    nodes, lanes, groups, products = (range(len(case[key])) for key in ("nodes", "lanes", "groups", "products"))
    if luck.random() < 0.8:
        happens["up"] = {str(luck.choice(nodes)): course(luck, steps, luck.choice((0.0, 0.0, 0.4, 0.9))) for _ in range(luck.randint(1, 3))}
    if luck.random() < 0.3:
        happens["demand"] = {str(luck.choice(products)): course(luck, steps, luck.choice((0.0, 0.6, 1.3)))}
    if luck.random() < 0.3:
        happens["burnt"] = [{"step": luck.randint(0, steps // 2), luck.choice(("node", "group")): 0}]
        for one in happens["burnt"]:
            kind = "node" if "node" in one else "group"
            one[kind] = luck.choice(nodes if kind == "node" else groups)
    if luck.random() < 0.5:
        chosen = luck.sample(lanes, min(len(lanes), luck.randint(1, 3)))
        happens["holds"] = {str(l): draw_hold(luck, steps, h, case["lanes"][l]["share"] * use[case["lanes"][l]["group"]]) for l in chosen}
    if luck.random() < 0.25:
        happens["open"] = {str(luck.choice(lanes)): course(luck, steps, luck.choice((0.0, 0.5)))}
    if luck.random() < 0.25:
        g = luck.choice(groups)
        units = 12 * use[g]
        happens["targetAdded"] = [{"step": 5, "group": g, "units": units}, {"step": 15, "group": g, "units": -0.5 * units}]
    if luck.random() < 0.25:
        happens["substitute"] = {str(luck.choice(groups)): [0.0] * 8 + [luck.choice((0.3, 1.0))] * (steps - 8)}
    if luck.random() < 0.4:
        happens["cutBeforeStop"] = {"days": luck.choice((10, 25)), "share": luck.choice((0.3, 0.5, 0.8))}
    if luck.random() < 0.4:
        happens["airFreight"] = {"days": luck.choice((1.0, 3.0, 4.8))}
    if luck.random() < 0.4:
        happens["callOnOthers"] = {"days": luck.choice((5, 20)), "share": luck.choice((0.2, 0.5))}
    if luck.random() < 0.2:
        l = luck.choice(lanes)
        happens["standby"] = {str(l): [0.0] * 6 + [0.5 * use[case["lanes"][l]["group"]]] * (steps - 6)}
    if luck.random() < 0.15:
        group = luck.choice(groups)
        into = [l for l in lanes if case["lanes"][l]["group"] == group]
        if len(into) > 1:
            taken = [0.0] * 10 + [0.3] * (steps - 10)
            happens["laneShare"] = {str(l): [case["lanes"][l]["share"] * (1 - s) for s in taken] for l in into}
            happens["laneShare"][str(into[0])] = [case["lanes"][into[0]]["share"] * (1 - s) + s for s in taken]
    case["happens"] = happens
    return case


def add_up(case, every):
    """What steps come to by product, summed up to every so many steps, and where goods lie at the end."""
    series = run(case)
    steps, count = case["steps"], len(case["products"])
    at = [t for t in range(steps) if t % every == every - 1 or t == steps - 1]
    totals = lambda key, rows: [[sum(series[key][t][row] for t in range(end + 1)) for row in range(rows)] for end in at]
    return {
        "steps": at,
        **{key: totals(key, count) for key in ("onTime", "late", "givenUp", "made")},
        "waiting": [series["waiting"][t] for t in at],
        "shelf": [series["shelf"][t] for t in at],
        "shelfAtEnd": series["shelf"][-1],
        "stockAtEnd": series["stock"][-1],
        "borderAtEnd": series["border"][-1],
        "shippedInAll": [sum(step[l] for step in series["shipped"]) for l in range(len(case["lanes"]))],
    }


def main():
    what, path = sys.argv[1], sys.argv[2]
    if what == "cases":
        check()
        cases = {name: {"case": case, "expected": add_up(case, 1 if case["steps"] <= 40 else 10)} for name, case in CASES.items()}
    else:
        cases = {str(seed): {"case": case, "expected": add_up(case, 10)} for seed in range(1, int(what) + 1) for case in [draw_case(seed)]}
    with open(path, "w") as file:
        json.dump(cases, file)
        file.write("\n")


if __name__ == "__main__":
    main()
