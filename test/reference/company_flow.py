"""Stock and flow of a company in steps, outside the engine: plain lists, one row after another, nothing clever.

Written from the definition of a step in src/engine/simulation/README.md and not from the engine. `run(case)` takes a company with what
happens to it, in the form that `random_flows.py` writes, and returns what each step saw. Rates are a day, leads and stays in days.
"""

INFINITY = float("inf")
QUARTER = 91
TIE = 1e-9  # what lies so near to a bound lies on it


def usual_rates(case, order):
    """Units a day that each node makes and each group uses when nothing happens."""
    node = [0.0] * len(case["nodes"])
    group = [0.0] * len(case["groups"])
    for product in case["products"]:
        for row, share in product["nodes"]:
            node[row] += product["demand"] * share
    for row in reversed(order):
        for one in case["inputs"]:
            if one["node"] != row:
                continue
            group[one["group"]] += one["quantity"] * node[row]
            for lane in case["lanes"]:
                if lane["group"] == one["group"] and lane["source"] is not None:
                    node[lane["source"]] += one["quantity"] * node[row] * lane["share"]
    return node, group


def sort_nodes(case):
    """Sources before their buyers."""
    buyers = {}
    for one in case["inputs"]:
        buyers.setdefault(one["group"], []).append(one["node"])
    order, seen = [], set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for one in case["inputs"]:
            if one["node"] == node:
                for lane in case["lanes"]:
                    if lane["group"] == one["group"] and lane["source"] is not None:
                        visit(lane["source"])
        order.append(node)

    for node in range(len(case["nodes"])):
        visit(node)
    return order


class Review:
    """Applications at a border in expected quantities; what is approved may leave until `validity` steps later."""

    def __init__(self, review, steps):
        self.law = review["delays"]
        self.approval, self.refiling = review["approval"], review["refiling"]
        self.filed, self.again, self.book = [], 0.0, 0.0

    def step(self, stopped, waiting):
        self.filed.append(stopped + self.again)
        t = len(self.filed) - 1
        decided = sum(f * self.law[t - d] for d, f in enumerate(self.filed) if t - d < len(self.law))
        self.again = decided * (1 - self.approval) * self.refiling
        lost = decided * (1 - self.approval) * (1 - self.refiling)
        self.book += decided * self.approval
        leaving = min(self.book, waiting)
        self.book -= leaving
        return leaving, min(lost, max(0.0, waiting - leaving))


class Border:
    """What waits before a control on one lane."""

    def __init__(self, hold, steps):
        self.hold, self.waiting = hold, 0.0
        self.review = Review(hold["review"], steps) if hold.get("review") else None

    def stay(self, t, h):
        """Expected days that a unit sent now stays at the border."""
        share, free = self.held(t)
        if share == 0 or self.review is None:
            return 0.0
        law = self.hold["review"]["delays"]
        mean = (sum(d * f for d, f in enumerate(law)) + max(0.0, 1 - sum(law)) * len(law)) * h
        p = max(0.5, self.review.approval)
        return share * (1 - free) * (mean + (1 - p) * h) / p

    def held(self, t):
        free = self.hold["free"][t] if self.hold.get("free") else 0.0
        return (self.hold["held"][t] if t >= self.hold["from"] else 0.0), free

    def most(self, t):
        share, _ = self.held(t)
        most = self.hold.get("mostFiled")
        return INFINITY if most is None or share == 0 else most[t] / share

    def step(self, shipped, t):
        """(leaves for the buyer, goes back to the source)."""
        share, free = self.held(t)
        if share == 0 or free == 1:
            leaving, self.waiting = shipped + self.waiting, 0.0
            return leaving, 0.0
        stopped = shipped * share * (1 - free)
        self.waiting += stopped
        if self.review is None:
            now = self.hold["licensed"][t]
            before = self.hold["licensed"][t - 1] if t > self.hold["from"] else 0.0
            newly = (now - before) / (1 - before) if now > before else 0.0
            released, lost = min(self.waiting, now * stopped + newly * (self.waiting - stopped)), 0.0
        else:
            released, lost = self.review.step(stopped, self.waiting)
        self.waiting -= released + lost
        return shipped - stopped + released, lost


def run(case):
    """Every step of a case: by product, node, group and lane, as lists by step."""
    h, steps = case["stepDays"], case["steps"]
    nodes, groups, lanes, inputs, products = (case[key] for key in ("nodes", "groups", "lanes", "inputs", "products"))
    order = sort_nodes(case)
    place = {node: at for at, node in enumerate(order)}
    rate, use = usual_rates(case, order)
    N, G, L = range(len(nodes)), range(len(groups)), range(len(lanes))
    users = [[one for one in inputs if one["group"] == g] for g in G]
    into = [[l for l in L if lanes[l]["group"] == g] for g in G]
    out = [[l for l in L if lanes[l]["source"] == n] for n in N]
    parts = [[one for one in inputs if one["node"] == n] for n in N]
    first_user = [min((place[one["node"]] for one in users[g]), default=len(order)) for g in G]
    back = [lanes[l]["source"] is not None and place[lanes[l]["source"]] >= first_user[lanes[l]["group"]] for l in L]
    lead = [max(lanes[l]["lead"], h) if back[l] else lanes[l]["lead"] for l in L]
    happens = case["happens"]
    kappa = happens["stillWaitingAfterQuarter"]
    capacity = [INFINITY if one["capacity"] is None else one["capacity"] for one in nodes]
    share_of = happens.get("laneShare", {})

    def share(l, t):
        return share_of[str(l)][t] if str(l) in share_of else lanes[l]["share"]

    chain = {}

    def follow(g):
        """The longest sum of leads behind a group."""
        if g not in chain:
            chain[g] = 0.0
            longest = 0.0
            for l in into[g]:
                if not any(share(l, t) > 0 for t in range(steps)):
                    continue
                behind = 0.0
                if lanes[l]["source"] is not None and not back[l]:
                    behind = max((follow(one["group"]) for one in parts[lanes[l]["source"]]), default=0.0)
                longest = max(longest, lead[l] + behind)
            chain[g] = longest
        return chain[g]

    for node in order:
        for one in parts[node]:
            follow(one["group"])

    S, T = [one["stock"] for one in nodes], [one["stock"] for one in nodes]
    B, target = [one["shelf"] for one in groups], [one["target"] for one in groups]
    a, O, a_before, K = [0.0] * len(lanes), [0.0] * len(lanes), [0.0] * len(lanes), [0.0] * len(lanes)
    coming = []
    for l in L:
        usual = lanes[l]["share"] * use[lanes[l]["group"]] * h
        whole, late = int(lead[l] / h + 1e-12), 0.0
        late = lead[l] / h - whole
        coming.append([usual] * whole + [usual * late])
        if back[l]:
            a[l] = usual
    W = [0.0] * len(products)
    borders = {int(l): Border(hold, steps) for l, hold in happens.get("holds", {}).items()}
    borders.update(happens.get("borders", {}))
    left = [0.0] * len(lanes)
    short_since = [None] * len(groups)
    cut, air, others = happens.get("cutBeforeStop"), happens.get("airFreight"), happens.get("callOnOthers")
    standby = happens.get("standby", {})
    series = {key: [] for key in ("onTime", "late", "givenUp", "waiting", "made", "asked", "border", "shelf", "stock", "shipped", "substitute", "make", "leaves", "wants")}
    air_units = [0.0] * len(lanes)
    # What levels held for goods at borders, and until when those goods may still wait.
    held_on = [[] for _ in lanes]

    for t in range(steps):
        # Change.
        for one in happens.get("burnt", []):
            if one["step"] == t:
                if "node" in one:
                    S[one["node"]] = 0.0
                else:
                    B[one["group"]] = 0.0
        for one in happens.get("targetAdded", []):
            if one["step"] == t:
                target[one["group"]] += one["units"]
        up = [happens.get("up", {}).get(str(n), [1.0] * steps)[t] for n in N]
        most = [capacity[n] + happens.get("capacityAdded", {}).get(str(n), [0.0] * steps)[t] for n in N]
        m = [happens.get("substitute", {}).get(str(g), [0.0] * steps)[t] for g in G]
        # Receive.
        for l in L:
            if coming[l]:
                B[lanes[l]["group"]] += coming[l].pop(0)
        under_way = [sum(sum(coming[l]) for l in into[g]) for g in G]
        position = [B[g] + under_way[g] + sum(K[l] for l in into[g]) for g in G]
        # Plan and order.
        D = [one["demand"] * h * happens.get("demand", {}).get(str(v), [1.0] * steps)[t] for v, one in enumerate(products)]
        fresh, owed, want = [0.0] * len(nodes), [0.0] * len(nodes), [0.0] * len(nodes)
        a_in_force = list(a)
        for v, one in enumerate(products):
            for n, part in one["nodes"]:
                fresh[n] += part * D[v]
                owed[n] += part * W[v]
        cover = [None] * len(groups)
        fast = [False] * len(groups)
        done = set()
        for n in reversed(order):
            for l in out[n]:
                fresh[n] += a_in_force[l] if back[l] else a[l]
                owed[n] += O[l]
            want[n] = max(0.0, fresh[n] + owed[n] + T[n] - S[n])
            for g in {one["group"] for one in parts[n]}:
                if place[n] != first_user[g]:
                    continue
                done.add(g)
                stay = {l: borders[l].stay(t, h) if l in borders else 0.0 for l in into[g]}
                turn = {l: h if back[l] else 0.0 for l in into[g]}
                for l in into[g]:
                    if stay[l] > 0:
                        held_on[l].append((share(l, t) * stay[l], t + stay[l] / h))
                at_borders = sum(max(days for days, until in held_on[l] if until > t) for l in into[g] if stay[l] > 0)
                mean = sum(share(l, t) * (lead[l] + turn[l]) for l in into[g]) + at_borders
                room_use = sum(one["quantity"] * want[one["node"]] for one in users[g])
                at_most = sum(one["quantity"] * most[one["node"]] for one in users[g] if one["quantity"] > 0)
                level = target[g] + min(use[g] * mean + room_use, at_most * (max(mean, follow(g)) + h))
                need = level - position[g] - sum(a_in_force[l] for l in into[g] if back[l])
                plan = sum(one["quantity"] * fresh[one["node"]] for one in users[g])
                in_arrears = {l: O[l] > 1e-9 * use[g] for l in into[g]}
                if need >= plan:
                    room = need - plan
                    debts = sum(O[l] for l in into[g])
                    for l in into[g]:
                        a[l] = share(l, t) * plan
                        O[l] = O[l] * room / debts if debts > room else O[l] + share(l, t) * (room - debts)
                else:
                    for l in into[g]:
                        O[l] = 0.0
                        a[l] = share(l, t) * max(0.0, need)
                called = others is not None and short_since[g] is not None and (t - short_since[g]) * h >= others["days"]
                ready = {}
                for l in into[g]:
                    if in_arrears[l]:
                        continue
                    if str(l) in standby:
                        ready[l] = standby[str(l)][t] * h
                    elif called and share(l, t) > 0:
                        ready[l] = others["share"] * share(l, t) * use[g] * h
                from_lanes = [l for l in into[g] if in_arrears[l]]
                asked = sum(a[l] + O[l] for l in from_lanes)
                able = sum(ready.values())
                x = min(asked, able)
                if x > 0:
                    for l in from_lanes:
                        a[l] *= 1 - x / asked
                        O[l] *= 1 - x / asked
                    for l, units in ready.items():
                        O[l] += x * units / able
                usual = target[g] + use[g] * sum(share(l, t) * lead[l] for l in into[g])
                if air is not None and B[g] + under_way[g] < (0.9 - TIE) * usual:
                    fast[g] = True
                opened = {l: happens.get("open", {}).get(str(l)) for l in into[g]}
                at_border = [l for l in into[g] if opened[l] and opened[l][t] < 1 or l in borders and cut is not None and borders[l].held(t)[0] > 0]
                held = any(t > 0 and left[l] < (0.9 - TIE) * a_before[l] for l in at_border)
                if cut is not None and held:
                    enough = min(cut["days"] * use[g], usual)
                    if enough > 0 and B[g] + under_way[g] < enough:
                        cover[g] = (B[g] + under_way[g]) / enough
        series["asked"].append([a[l] + O[l] for l in L])
        series["wants"].append(list(want))
        a_before = list(a)
        # Make and ship.
        whole_shelf = {}
        portion = {}
        made, shipped, leaves = [0.0] * len(nodes), [0.0] * len(lanes), [0.0] * len(lanes)
        used_other = [0.0] * len(groups)
        lacking = [False] * len(groups)

        def depart(l, units):
            lane = lanes[l]
            regular_only = a_in_force[l] if back[l] else a[l]
            shipped[l] = units
            O[l] = max(0.0, regular_only + O[l] - units)
            leaving, refused = (units, 0.0) if l not in borders else borders[l].step(units, t)
            if l in borders:
                K[l] = borders[l].waiting
                O[l] += refused
                if lane["source"] is not None:
                    S[lane["source"]] += refused
            leaves[l] = leaving
            days = lead[l]
            if fast[lane["group"]] and air["days"] < days:
                days = air["days"]
                air_units[l] += leaving
            whole = int(days / h + 1e-12)
            late = days / h - whole
            while len(coming[l]) < whole + 1:
                coming[l].append(0.0)
            if whole == 0:
                B[lane["group"]] += leaving * (1 - late)
            else:
                coming[l][whole - 1] += leaving * (1 - late)
            coming[l][whole] += leaving * late

        def most_to(l):
            most_sent = borders[l].most(t) if l in borders else INFINITY
            opened = happens.get("open", {}).get(str(l))
            if opened is not None and opened[t] < 1:
                most_sent = min(most_sent, opened[t] * share(l, t) * use[lanes[l]["group"]] * h)
            return most_sent

        for l in L:
            if lanes[l]["source"] is None:
                depart(l, min(a[l] + O[l], most_to(l)))
        for n in order:
            for one in parts[n]:
                g = one["group"]
                if g not in whole_shelf:
                    whole_shelf[g] = B[g]
                    total = sum(u["quantity"] * want[u["node"]] for u in users[g])
                    for u in users[g]:
                        part = u["quantity"] * want[u["node"]] / total if total > 0 else 0.0
                        mine = u["quantity"] * want[u["node"]] if B[g] >= total else B[g] * part
                        portion[(g, u["node"])] = (mine, part)
            possible = min(want[n], (most[n] if up[n] == 1 else up[n] * (most[n] if most[n] < INFINITY else rate[n])) * h)
            able = possible
            kept = 1.0
            for one in parts[n]:
                g, q = one["group"], one["quantity"]
                if q * want[n] == 0:
                    continue
                mine, part = portion[(g, n)]
                there = mine + m[g] * use[g] * h * part
                if there < q * able * (1 - 1e-9):
                    lacking[g] = True
                if one["essential"]:
                    possible = min(possible, there / q)
                    if cover[g] is not None:
                        phi = cut["share"]
                        possible = min(possible, rate[n] * h * max(m[g], phi + (1 - phi) * cover[g]))
                else:
                    kept -= one["costShare"] * max(0.0, 1 - there / (q * want[n]))
            possible = max(0.0, min(possible, kept * want[n]))
            for one in parts[n]:
                g, q = one["group"], one["quantity"]
                mine, _ = portion[(g, n)]
                taken = min(q * possible, mine, B[g])
                B[g] -= taken
                if m[g] > 0:
                    used_other[g] += q * possible - taken
            made[n] = possible
            S[n] += possible
            regular = {l: min(a_in_force[l] if back[l] else a[l], most_to(l)) for l in out[n]}
            debts = {l: min(O[l], most_to(l) - regular[l]) for l in out[n]}
            first = sum(regular.values())
            second = sum(debts.values())
            there = S[n]
            r1 = 1.0 if first <= there else there / first
            rest = max(0.0, there - first)
            r2 = 1.0 if second <= rest else (rest / second if second > 0 else 0.0)
            S[n] = max(0.0, there - min(there, first) - min(rest, second))
            for l in out[n]:
                depart(l, regular[l] * r1 + debts[l] * r2)
        for g in G:
            if not lacking[g]:
                short_since[g] = None
            elif short_since[g] is None:
                short_since[g] = t
        left = leaves
        # Sell.
        row = {key: [] for key in ("onTime", "late", "givenUp", "waiting", "made")}
        for v, one in enumerate(products):
            there = sum(S[n] for n, _ in one["nodes"])
            sold = min(there, D[v] + W[v])
            own = [min(S[n], part * sold) for n, part in one["nodes"]]
            spare = [S[n] - o for (n, _), o in zip(one["nodes"], own)]
            lack = sold - sum(own)
            more = min(1.0, max(0.0, lack) / sum(spare)) if sum(spare) > 0 else 0.0
            for (n, _), o, s in zip(one["nodes"], own, spare):
                S[n] = 0.0 if sold == there else S[n] - o - s * more
            gap = W[v] + D[v] - sold
            if gap < 1e-9 * D[v]:
                gap = 0.0
            on_time = min(sold, D[v])
            gone = gap * (1 - (kappa ** (h / QUARTER) if kappa > 0 else 0.0))
            W[v] = gap - gone
            for key, value in zip(row, (on_time, sold - on_time, gone, W[v], sum(made[n] for n, _ in one["nodes"]))):
                row[key].append(value)
        for key, value in row.items():
            series[key].append(value)
        series["border"].append(list(K))
        series["shelf"].append(list(B))
        series["stock"].append(list(S))
        series["shipped"].append(shipped)
        series["leaves"].append(leaves)
        series["substitute"].append(used_other)
        series["make"].append(made)
    return series


def figures(case, series, v):
    """What a product's steps come to: units, and days where something first is so (None: never)."""
    h, steps = case["stepDays"], case["steps"]
    demand = [case["products"][v]["demand"] * h * case["happens"].get("demand", {}).get(str(v), [1.0] * steps)[t] for t in range(steps)]
    on_time, made, waiting = ([step[v] for step in series[key]] for key in ("onTime", "made", "waiting"))
    short = [on_time[t] < (0.99 - TIE) * demand[t] for t in range(steps)]
    first = next((t for t in range(steps) if short[t]), None)
    recovered = None
    if first is not None:
        for t in range(first + 1, steps):
            days_left = (steps - t) * h
            window = range(t, min(steps, t + -(-28 // h)))
            if days_left >= 14 and not any(short[s] for s in window):
                recovered = (t - first) * h
                break
    return {
        "onTime": sum(on_time),
        "late": sum(step[v] for step in series["late"]),
        "givenUp": sum(step[v] for step in series["givenUp"]),
        "waiting": waiting[-1] if steps else 0.0,
        "firstShortDay": None if first is None else first * h,
        "daysToRecover": recovered,
    }
