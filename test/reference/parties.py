"""Which lanes of a company may not be sent at all, because of who is on them; written from the meaning of the lists, not from the engine.

A lane that leaves China for another territory, with goods that a control in force makes dual-use, is prohibited where its receiver, or an end user
of a licence for it, is itself on a control list that holds on the day; where the list stops goods of any kind, so is one whose exporter is.
Names are compared without case, signs and legal forms.
"""

import json
import os
import re

LEGAL = "inc incorporated corp corporation company co ltd limited llc llp lp gmbh ag se sa sas spa srl plc kk nv bv kft as uab ab oy pte pty".split()


def fold(name):
    """A name without case, signs and legal forms."""
    words = re.sub(r"[^\w]+", " ", name.casefold()).split()
    return " ".join(w for w in words if w not in LEGAL)


def holds(listed, day):
    """Whether a list holds on a day: begun, not ended, and never paused, so that no last day of a pause has to be read."""
    assert all(pause["from"] <= day for pause in listed["suspensions"])
    return listed["effective"] <= day and (listed["ended"] is None or day <= listed["ended"]) and not listed["suspensions"]


class Parties:
    def __init__(self, data_folder, tables, day):
        with open(os.path.join(data_folder, "party-lists.json"), encoding="utf-8") as file:
            lists = json.load(file)
        self.stops = {}
        for listed in lists:
            if listed["stops"] and listed["list"] not in ("watch", "procurement") and holds(listed, day):
                for party in listed["entities"]:
                    for name in [party["en"], party["zh"], *party["aliases"]]:
                        if name:
                            self.stops.setdefault(fold(name), set()).add(listed["stops"])
        supplier = {r["supplier_id"]: r["name"] for r in tables["suppliers"]}
        self.of_site = {r["site_id"]: self.read([r["name"], supplier[r["supplier_id"]]]) for r in tables["sites"]}
        self.end_users = [(r, self.read([r["end_user"]])) for r in tables["licences"] if (r.get("end_user") or "").strip()]

    def read(self, names):
        return set().union(*(self.stops.get(fold(name), set()) for name in names))

    def stop(self, lane, items):
        """What may not be sent over a lane: set() nothing, else among "dual-use" and "any-goods"."""
        if lane["exporter"] != "CN" or lane["destination"] == "CN":
            return set()
        source = lane["source"][0] if lane["source"] else None
        found = set(self.of_site.get(lane["buyer"], set())) | (self.of_site.get(source, set()) & {"any-goods"})
        for licence, stops in self.end_users:
            if licence["exporter_site_id"] == source and licence["item_id"] in items and licence.get("destination") in ("", None, lane["destination"]):
                found |= stops
        return found
