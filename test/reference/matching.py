"""Status of limbs and the match of a lane with a controlled item."""

from facts import NON_METALS, RARE_EARTHS, Facts, strongest, weakest

INFINITY = float("inf")
SOUND = ("seen", "declared")
# Words that say of what kind goods are, like the element that goods are named after.
FAMILIES = {"NdFeB": ("Nd", "Fe", "B"), "SmCo": ("Sm", "Co"), "SmFeN": ("Sm", "Fe", "N")}
KIND_WORDS = ("magnet_family", "alloy_family", "compound_name", "graphite_type", "chemistry", "equipment_kind")


# -- law ---------------------------------------------------------------------------------------------------------------


def limb_status(limb, date, cutoff, suspension_end="inclusive", reading="open"):
    """Status of a limb on a date: ended, suspended, unconfirmed, not-yet or in-force, tested in this order.

    A pause that passed after the cutoff is read: `law`, the rule is back; `agreed`, paused to the agreed day if the words reach the rule, then
    unconfirmed; `open`, unconfirmed.
    """
    if limb["ended"] and date > limb["ended"]:
        return "ended"

    def passed(last):
        return date > last if suspension_end == "inclusive" else date >= last

    for window in limb["suspensions"]:
        if window["from"] <= date and not passed(window["to"]):
            return "suspended"
    for window in limb["suspensions"]:
        followed = any(other["from"] > window["to"] for other in limb["suspensions"])
        if window["to"] > cutoff and passed(window["to"]) and not followed:
            agreed = window.get("agreed")
            reaches = bool(agreed) and agreed["wordsCover"] != "not-mentioned"
            if reading == "open" or (reading == "agreed" and reaches and passed(agreed["until"])):
                return "unconfirmed"
            if reading == "agreed" and reaches:
                return "suspended"
    if limb["termEnds"] and date > limb["termEnds"]:
        return "unconfirmed" if limb["termEnds"] > cutoff and reading != "law" else "ended"
    return "not-yet" if date < limb["effective"] else "in-force"


def limb_state(status, assumed):
    """live, paused or off, given what the user takes an unconfirmed limb to be."""
    if status == "in-force" or (status == "unconfirmed" and assumed == "in-force"):
        return "live"
    if status == "suspended" or (status == "unconfirmed" and assumed is None):
        return "paused"
    return "off"


# -- criteria ------------------------------------------------------------------------------------------------------------


def compare_number(criterion, low, high, words=None):
    """met, failed or touched for an interval [low, high] against one threshold or a pair of conflicting ones.

    `words` such as "< 300" say that the upper, or with ">" the lower, end is no part of it.
    """
    no_high, no_low = (words or "").startswith("< "), (words or "").startswith("> ")
    values = [criterion["value"]]
    if criterion.get("conflictingValue") is not None:
        values.append(criterion["conflictingValue"])

    def test(value):
        op = criterion["op"]
        if op == "between":
            inside = value <= low and high <= criterion["upper"]
            outside = high < value or low > criterion["upper"]
            outside = outside or (no_high and high == value) or (no_low and low == criterion["upper"])
            return "met" if inside else "failed" if outside else "touched"
        least, most = {
            ">=": (low >= value, high > value or (high == value and not no_high)),
            ">": (low > value or (low == value and no_low), high > value),
            "<=": (high <= value, low < value or (low == value and not no_low)),
            "<": (high < value or (high == value and no_high), low < value),
        }[op]
        return "met" if least else "touched" if most else "failed"

    results = {test(v) for v in values}
    return results.pop() if len(results) == 1 else "touched"


class Matcher:
    """Matches lanes with the goods items of the catalogue."""

    def __init__(self, network, catalogue, end_use=None):
        self.network, self.catalogue, self.facts, self.end_use = network, catalogue, Facts(network), end_use
        self.asked_of = []
        self.goods = [i for i in catalogue.items if i["kind"] == "goods" and i["limb"]]
        self.catch_all = [i for i in catalogue.items if i["kind"] == "catch-all" and i["limb"]]

    def matches(self, lane):
        """{item id: (match, sound, bases)} for every item whose match is met, partial or missing; sound: seen or declared throughout.

        `bases` of a rule for dual-use goods: ids of the items that make the goods one; None for other items.
        """
        result = {}
        for item in self.goods:
            match, sound = self.match(lane, item)
            if match in ("met", "partial", "missing"):
                result[item["id"]] = (match, sound, None)
        measure_of = {item["id"]: item["measureId"] for item in self.goods}
        caught = list(result)
        for item in self.catch_all:
            reached = item["reachesItemsOf"]
            bases = [i for i in caught if reached == "all" or measure_of[i] in reached]
            conditions = self.lane_conditions(lane, item)
            if not bases or "failed" in conditions:
                continue
            known = lane["exporter"] is not None
            result[item["id"]] = ("met" if known and "open" not in conditions else "missing", True, bases)
        return result

    def lane_conditions(self, lane, item):
        """Reach, destinations of the measure and lane criteria as met, failed or open."""
        exporter, destination = lane["exporter"], lane["destination"]
        results = []
        if exporter is not None and destination is not None and exporter == destination:
            results.append("failed")
        if item["reach"] == "from-china":
            if exporter not in (None, "CN") or destination == "CN":
                results.append("failed")
        elif "CN" in (exporter, destination):
            results.append("failed")
        if exporter is None or destination is None:
            results.append("open")
        for criterion in item["criteria"]:
            if criterion["kind"] == "lane":
                results.append(self.lane_test(lane, criterion))
        return results

    def lane_test(self, lane, criterion):
        wanted = set(criterion["anyOf"])
        if criterion["test"] == "destination":
            found = {lane["destination"]}
        elif criterion["test"] == "end-use":
            found = {self.end_use}
        elif criterion["test"] == "goods-origin":
            found = self.goods_origins(lane, frozenset())
        else:
            site = lane["source"] and lane["source"][0]
            found = {self.network.company.sites[site]["technology_origin"] if site in self.network.company.sites else None}
        if found <= wanted:
            return "met"
        return "open" if None in found or found & wanted else "failed"

    def goods_origins(self, lane, seen):
        """Territories in which the goods of a lane are made: a trader's goods come from where it buys them."""
        source = lane["source"]
        if source is None or source in seen:
            return {None}
        if not self.network.is_trader(*source):
            return {lane["exporter"]}
        return {o for other in self.network.groups[source]["lanes"] for o in self.goods_origins(other, seen | {source})}

    def match(self, lane, item):
        """(none | failed | met | partial | missing, sound) of a lane with one goods item."""
        part = lane["part"]
        form = self.network.form(part)
        magnets = self.facts.magnets_inside(part)
        perhaps = form in item["openForms"] or (bool(magnets) and form in item.get("holderForms", []))
        if form is not None and form not in item["forms"] and not perhaps:
            return "none", False
        conditions = self.lane_conditions(lane, item)
        asked = [c for c in item["criteria"] if c["kind"] != "lane" and (form is None or form in c.get("onlyForms", [form]) or (perhaps and magnets))]
        # Goods that are named, if at all, for the magnets in them are asked about these; the others about themselves.
        self.asked_of = magnets if perhaps and item.get("holderForms") else []
        results = [self.criterion_of(lane, item, c) for c in asked]
        self.asked_of = []
        outcomes = [r for r, _ in results]
        half_read = "limits" in item["unread"]
        any_of = item["logic"] == "any"
        lost = outcomes and all(r == "failed" for r in outcomes) if any_of else "failed" in outcomes
        if "failed" in conditions or lost:
            return "failed", False
        if form is None or lane["exporter"] is None:
            return "missing", False
        met = bool(outcomes) and ("met" in outcomes if any_of else all(r == "met" for r in outcomes))
        used = [e for r, e in results if r == "met"]
        sound = lane["evidence"] in SOUND and not self.network.inferred(part)
        sound = sound and (any(e in SOUND for e in used) if any_of else all(e in SOUND for e in used))
        if met and "open" not in conditions and not perhaps and not half_read:
            return "met", sound
        lane_met = any(c["kind"] == "lane" and c["test"] == "source-technology" and self.lane_test(lane, c) == "met" for c in item["criteria"])
        if ("met" in outcomes or "touched" in outcomes or lane_met) and "doubted" not in outcomes and self.is_near(asked, outcomes):
            return "partial", False
        return "missing", False

    def is_near(self, asked, outcomes):
        """False where metals are asked for, none of them is near, and no word says that the goods are of the kind."""
        if any(c["kind"] == "word" and c["property"] in KIND_WORDS and r == "met" for c, r in zip(asked, outcomes)):
            return True
        named = [r for c, r in zip(asked, outcomes) if c["kind"] == "element" and set(c["anyOf"]) - NON_METALS]
        return not named or any(r in ("met", "touched") for r in named)

    def criterion_of(self, lane, item, criterion):
        """A criterion of an item: what was not read of the item rules nothing out."""
        result, evidence = self.criterion(lane, criterion)
        if result != "failed":
            return result, evidence
        if criterion["kind"] == "number" and {"limits", "copy"} & set(item["unread"]):
            return "doubted", evidence
        if criterion["kind"] == "element" and "names" in item["unread"]:
            none_at_all = self.any_element(lane["part"], RARE_EARTHS)[0] == "failed"
            if not none_at_all or not set(criterion["anyOf"]) <= set(RARE_EARTHS):
                return "doubted", evidence
        return result, evidence

    def named_alloys(self, part, names):
        """Named alloys by what the goods hold: met, failed, touched or open."""
        closed = self.facts.closed_by(part)
        outcomes = []
        for name in names:
            metals = name.split("-")
            found = [self.facts.element(part, m) for m in metals]
            if any(f[0] == "no" for f in found):
                outcomes.append(("failed", next(f[2] for f in found if f[0] == "no")))
            elif all(f[0] == "contains" for f in found):
                evidence = weakest([f[2] for f in found])
                others = [s for s in self.facts.elements_named(part) if s not in metals and self.facts.most(part, s) > 1]
                exact = closed is not None and not others
                alien = [s for s in others if len(metals) == 1 and self.facts.element(part, s)[0] == "contains"]
                if alien:
                    outcomes.append(("failed", weakest([evidence, self.facts.element(part, alien[0])[2]])))
                    continue
                outcomes.append(("met", weakest([evidence, closed])) if exact else ("touched", evidence))
            else:
                outcomes.append(("open", None))
        for wanted in ("met", "touched"):
            for outcome in outcomes:
                if outcome[0] == wanted:
                    return outcome
        return outcomes[0] if all(o[0] == "failed" for o in outcomes) else ("open", None)

    def one_of(self, lane, sets):
        """Sets of conditions of which one is enough."""
        ranked = []
        for conditions in sets:
            results = [self.criterion_as_stated(lane, c) for c in conditions]
            outcomes = [r for r, _ in results]
            if "failed" in outcomes:
                ranked.append(("failed", weakest([e for r, e in results if r == "failed" and e])))
            elif all(r == "met" for r in outcomes):
                ranked.append(("met", weakest([e for _, e in results if e])))
            else:
                ranked.append(("touched" if {"met", "touched"} & set(outcomes) else "open", None))
        return min(ranked, key=lambda r: ("met", "touched", "open", "failed").index(r[0]))

    def criterion(self, lane, criterion):
        """(met | failed | open | touched | doubted, evidence) of one criterion on the part of a lane."""
        result, evidence = self.criterion_as_stated(lane, criterion)
        # What is only inferred of a company's own part rules nothing out.
        stated = evidence is None or evidence in SOUND or self.network.inferred(lane["part"])
        if result == "failed" and criterion["kind"] != "chinese-content" and not stated:
            return "doubted", evidence
        return result, evidence

    def criterion_as_stated(self, lane, criterion):
        part, kind = lane["part"], criterion["kind"]
        if kind == "element":
            return self.any_element(part, criterion["anyOf"])
        if kind == "chinese-content":
            return self.content_test(lane, criterion)
        if kind == "one-of":
            return self.one_of(lane, criterion["of"])
        fact = self.magnet_word(part) if self.asked_of and criterion["property"] == "magnet_family" else self.facts.value(part, criterion["property"])
        if fact is None or (kind == "word" and not fact["text"]):
            if kind == "word" and criterion["property"] == "alloy_family":
                return self.named_alloys(part, criterion["anyOf"])
            if kind == "word" and criterion["property"] == "magnet_family":
                return self.lacks_family(part, criterion["anyOf"] + criterion.get("openWords", []))
            return "open", None
        if kind == "word":
            if fact["text"] in criterion.get("openWords", []):
                return "open", None
            if criterion["property"] == "alloy_family":
                same = any(sorted(w.split("-")) == sorted(fact["text"].split("-")) for w in criterion["anyOf"])
                return ("met" if same else "failed"), fact["evidence"]
            wanted = [w.lower() for w in criterion["anyOf"]]
            return ("met" if fact["text"].lower() in wanted else "failed"), fact["evidence"]
        if fact["min"] is None and fact["max"] is None:
            return "open", None
        stated, wanted = fact["conditions"], criterion.get("conditions")
        if wanted and stated != wanted:
            return "open", None
        low = -INFINITY if fact["min"] is None else fact["min"]
        high = INFINITY if fact["max"] is None else fact["max"]
        return compare_number(criterion, low, high, fact["text"]), fact["evidence"]

    def lacks_family(self, part, names):
        """failed where each family has an element that is not in the goods; else open."""
        missing = []
        for name in names:
            found = [self.element_of(part, s) for s in FAMILIES[name]]
            absent = [f[2] for f in found if f[0] == "no"]
            if not absent:
                return "open", None
            missing.append(absent[0])
        return "failed", weakest(missing)

    def magnet_word(self, part):
        """The family of the magnets in a part: a listed one if one of them is of it, none while one of them is not known, else any."""
        found = [self.facts.value(magnet, "magnet_family") for magnet in self.asked_of]
        listed = [f for f in found if f and f["text"] in ("NdFeB", "SmCo")]
        if listed:
            return listed[0]
        return found[0] if all(found) else self.facts.value(part, "magnet_family")

    def element_of(self, part, symbol):
        """An element of a part; of one asked about its magnets: in it if it is in one of them or said of the part, out of it if in none."""
        own = self.facts.element(part, symbol)
        inside = [self.facts.element(magnet, symbol) for magnet in self.asked_of]
        if not inside:
            return own
        contains = [f for f in inside if f[0] == "contains"] or [f for f in [own] if f[0] == "contains"]
        if contains:
            return ("contains", False, strongest([f[2] for f in contains]))
        if all(f[0] == "no" for f in inside):
            return ("no", False, weakest([f[2] for f in inside]))
        return own if own[0] == "no" else ("open", any(f[1] for f in inside), None)

    def any_element(self, part, symbols):
        found = [self.element_of(part, s) for s in symbols]
        contains = [f[2] for f in found if f[0] == "contains"]
        if contains:
            return "met", strongest(contains)
        if all(f[0] == "no" for f in found):
            return "failed", weakest([f[2] for f in found])
        return ("touched" if any(f[1] for f in found) else "open"), None

    # -- Chinese content (No. 61) -----------------------------------------------------------------------------------

    def content_test(self, lane, criterion):
        if lane["source"] is None:
            return "open", None
        magnets, self.asked_of = self.asked_of, []
        low, high, evidence = self.content(lane["source"], criterion["elements"], ())
        self.asked_of = magnets
        if high == 0:
            return "failed", evidence
        price = lane["price"]
        if not price:
            return "open", None
        if 100 * low / price >= criterion["minPct"]:
            return "met", evidence
        if 100 * high / price < criterion["minPct"]:
            return "failed", evidence
        return ("touched" if high < INFINITY else "open"), None

    def content(self, node, elements, above):
        """(low, high, evidence): value of Chinese Part 1 material in one unit of the node's part; high is infinite if not known."""
        if node in above:
            return 0.0, INFINITY, "unknown"
        if not self.network.inputs[node]:
            return 0.0, (INFINITY if self.network.open_leaf[node] else 0.0), "seen"
        low = high = 0.0
        evidence = "seen"
        for key, quantity, _ in self.network.inputs[node]:
            group = self.network.groups[key]
            split = []
            for lane in group["lanes"]:
                a, b, e = self.lane_content(lane, elements, above + (node,))
                if lane["share"] is None:
                    split.append((a, b))
                else:
                    low += quantity * lane["share"] * a
                    high += quantity * lane["share"] * b if lane["share"] else 0.0
                if a > 0:
                    evidence = weakest([evidence, e])
            if split and group["open_share"]:
                low += quantity * group["open_share"] * min(a for a, _ in split)
                high += quantity * group["open_share"] * max(b for _, b in split)
        return low, high, evidence

    def lane_content(self, lane, elements, above):
        """Content that one unit over this lane brings."""
        part = lane["part"]
        if lane["source"] is None:
            return 0.0, (0.0 if self.network.settled(part) else INFINITY), "unknown"
        if self.network.form(part) in ("metal", "alloy", "oxide") and self.network.country(lane["source"][0]) == "CN":
            result, evidence = self.any_element(part, elements)
            if result != "failed":
                price = lane["price"]
                if price is None:
                    return 0.0, INFINITY, "unknown"
                return (price if result == "met" else 0.0), price, weakest([lane["evidence"], evidence or "seen"])
        return self.content(lane["source"], elements, above)
