"""The worked cases of the company simulation, and the results that the definition names for them: `python3 flow_cases.py` checks them."""

from company_flow import figures, run


def chain(steps, demand=10.0, f=15.0, s=20.0, f_stock=0.0, s_stock=0.0, shelf=0.0, target=None, lead=0.0, step_days=1, kappa=0.0, **happens):
    """Line F makes P from one A of source S."""
    happens.setdefault("stillWaitingAfterQuarter", kappa)
    return {
        "stepDays": step_days,
        "steps": steps,
        "nodes": [
            {"part": "P", "site": "F", "capacity": f, "stock": f_stock},
            {"part": "A", "site": "S", "capacity": s, "stock": s_stock},
        ],
        "groups": [{"part": "A", "site": "F", "shelf": shelf, "target": shelf if target is None else target}],
        "lanes": [{"source": 1, "group": 0, "share": 1.0, "lead": lead}],
        "inputs": [{"node": 0, "group": 0, "quantity": 1.0, "essential": True, "costShare": 1.0}],
        "products": [{"demand": demand, "margin": 5.0, "nodes": [[0, 1.0]]}],
        "happens": happens,
    }


def down(steps, first, last):
    """A node that makes nothing from the first to the last of these days."""
    return [0.0 if first <= t <= last else 1.0 for t in range(steps)]


def by_weeks(course):
    return [sum(course[7 * w : 7 * w + 7]) / 7 for w in range(len(course) // 7)]


def hold(steps, days, approval=1.0, refiling=0.0, **more):
    return {"from": 0, "held": [1.0] * steps, "review": {"delays": [0.0] * days + [1.0], "approval": approval, "refiling": refiling}, **more}


def two_sources(steps, **happens):
    case = chain(steps, shelf=20.0, s=12.0, **happens)
    case["nodes"].append({"part": "A", "site": "S2", "capacity": 12.0, "stock": 0.0})
    case["lanes"] = [{"source": 1, "group": 0, "share": 0.6, "lead": 30.0}, {"source": 2, "group": 0, "share": 0.4, "lead": 7.0}]
    return case


def other_part(steps, kappa):
    case = chain(steps, kappa=kappa, up={"1": down(steps, 0, 5)})
    case["nodes"].append({"part": "B", "site": "T", "capacity": 20.0, "stock": 0.0})
    case["groups"].append({"part": "B", "site": "F", "shelf": 0.0, "target": 0.0})
    case["lanes"].append({"source": 2, "group": 1, "share": 1.0, "lead": 10.0})
    case["inputs"].append({"node": 0, "group": 1, "quantity": 1.0, "essential": True, "costShare": 0.5})
    case["inputs"][0]["costShare"] = 0.5
    return case


def shared_shelf(steps):
    case = chain(steps, shelf=50.0, s=60.0, up={"1": down(steps, 0, 3)})
    case["nodes"].append({"part": "Q", "site": "F", "capacity": 45.0, "stock": 0.0})
    case["inputs"].append({"node": 2, "group": 0, "quantity": 1.0, "essential": True, "costShare": 1.0})
    case["products"].append({"demand": 30.0, "margin": 5.0, "nodes": [[2, 1.0]]})
    return case


def second_source(steps, kappa, **happens):
    case = chain(steps, s=12.0, kappa=kappa, up={"1": down(steps, 2, 9)}, **happens)
    case["nodes"].append({"part": "A", "site": "S2", "capacity": 20.0, "stock": 0.0})
    case["lanes"].append({"source": 2, "group": 0, "share": 0.0, "lead": 0.0})
    return case


def ramp(start, days, t):
    """Mean over a day of what rises evenly from 0 to 1."""
    def area(x):
        if x <= start:
            return 0.0
        return (x - start) ** 2 / (2 * days) if x <= start + days else x - start - days / 2

    return area(t + 1) - area(t)


CASES = {
    "1": chain(40, s=12.0, lead=2.0, target=30.0),
    "2a": chain(20, f=12.0, f_stock=20.0, s=12.0, s_stock=30.0, up={"1": down(20, 0, 7)}),
    "2b": chain(30, f=12.0, f_stock=20.0, s=12.0, s_stock=30.0, lead=2.0, up={"1": down(30, 0, 7)}),
    "3": chain(1000, f_stock=20.0, shelf=5.0, holds={"0": hold(1000, 20)}),
    "4a": two_sources(80, up={"1": down(80, 5, 7)}),
    "4b": two_sources(80),
    "5a": two_sources(120, kappa=0.8, up={"1": down(120, 0, 119)}),
    "5b": two_sources(120, kappa=0.8, up={"1": down(120, 0, 119)}, callOnOthers={"days": 5, "share": 0.3}),
    "6": chain(12, kappa=0.8, up={"0": down(12, 0, 4)}),
    "7a": other_part(30, 0.0),
    "7b": other_part(30, 1.0),
    "8": chain(40, s=12.0, lead=2.0, shelf=5.0, targetAdded=[{"step": 10, "group": 0, "units": 40.0}]),
    "9": chain(400, s=30.0, f_stock=20.0, shelf=5.0, holds={"0": hold(400, 20, 0.7, 0.5)}),
    "10": chain(400, s=30.0, f_stock=20.0, shelf=5.0, holds={"0": hold(400, 20, 0.7, 0.0, mostFiled=[10.0] * 400)}),
    "11": chain(30, shelf=50.0, lead=3.0, holds={"0": {"from": 0, "held": [1.0] * 30, "licensed": [0.0] * 12 + [1.0] * 18}}),
    "12": chain(5, f=12.0, f_stock=20.0, s=12.0, s_stock=30.0, step_days=7, up={"1": by_weeks(down(35, 0, 7))}),
    "13": chain(20, shelf=100.0, holds={"0": hold(20, 60)}, cutBeforeStop={"days": 10, "share": 0.5}),
    "14": chain(12, up={"1": down(12, 0, 7)}, substitute={"0": [0.0] * 3 + [0.4] * 9}),
    "15": shared_shelf(10),
    "16": chain(14, f=12.5, s=12.5, kappa=1.0, up={"0": down(14, 0, 1)}),
    "17a": second_source(14, 0.0, laneShare={}),
    "17b": second_source(40, 1.0, standby={"1": [0.0] * 4 + [5.0] * 36}),
    "18": chain(30, s=14.0, shelf=30.0, lead=4.0, burnt=[{"step": 3, "group": 0}]),
}
CASES["4b"]["happens"]["demand"] = {"0": [0.8 if 5 <= t <= 24 else 1.0 for t in range(80)]}
_half = [0.5 * ramp(4, 4, t) for t in range(14)]
CASES["17a"]["happens"]["laneShare"] = {"0": [1 - s for s in _half], "1": _half}


def near(found, expected, what):
    for t, value in expected.items():
        assert abs(found[t] - value) < 6e-7, (what, t, found[t], value)


def column(series, key, row):
    return [step[row] for step in series[key]]


def days(start, *values):
    return {start + at: value for at, value in enumerate(values)}


def check():
    r = {name: run(case) for name, case in CASES.items()}
    c = lambda name, key, row=0: column(r[name], key, row)
    total = lambda name, key: sum(c(name, key))
    near(c("1", "asked"), {**days(0, 40, 38, 36), **days(14, 12, 10, 10)}, 1)
    near(c("1", "shelf"), {**days(0, 0, 0, 2, 4), 15: 28, 16: 30, 17: 30}, 1)
    assert total("1", "onTime") == 400
    near(c("2a", "asked"), days(0, 10, 10, 10, 10, 12), "2a")
    near(c("2a", "make"), days(0, 10, 10, 10, 0, 0, 0, 0, 0, 12), "2a")
    near(c("2a", "givenUp"), days(4, 0, 10, 10, 10, 0), "2a")
    near(c("2b", "givenUp"), days(6, 0, 10, 10, 10, 0), "2b")
    near(c("2b", "asked"), days(0, 10, 10, 10, 10, 20, 30, 36, 36, 36, 24, 12), "2b")
    f = figures(CASES["2b"], r["2b"], 0)
    assert (f["firstShortDay"], f["daysToRecover"]) == (7, 3), f
    near(c("3", "asked"), days(0, 210, 200, 190, 175, 155), 3)
    near(c("3", "border"), {**days(0, 20, 40), 10: 220, 11: 235, 19: 235, 20: 215}, 3)
    near(c("3", "onTime"), days(0, 10, 10, 5, *[0] * 17, *[10] * 900), 3)
    near([total("3", "givenUp")], {0: 175}, 3)
    near(c("4a", "shelf"), {34: 20, **days(35, 14, 8, 2, 8, 14, 20), 79: 20}, "4a")
    near(c("4b", "shelf"), {**days(5, 22, 24), **days(11, 34, 35.2), 24: 49.6, 25: 48.8, **days(31, 44, 44, 44, 44), 53: 21.2, 54: 20, 79: 20}, "4b")
    near(c("5a", "shipped", 1), {t: 4 for t in range(120)}, "5a")
    near(c("5a", "make"), {32: 10, 33: 6, 34: 4, 119: 4}, "5a")
    near([total("5a", "onTime"), total("5a", "givenUp"), c("5a", "waiting")[-1]], days(0, 680, 52.115272, 467.884728), "5a")
    near(c("5b", "shipped", 1), {37: 4, 38: 5.2, 119: 5.2}, "5b")
    near(c("5b", "make"), {44: 4, 45: 5.2}, "5b")
    near([total("5b", "onTime"), total("5b", "givenUp"), c("5b", "waiting")[-1]], days(0, 770, 44.223439, 385.776561), "5b")
    near(c("6", "givenUp"), days(0, 0.024491, 0.048922, 0.073294, 0.097606, 0.121858, 0.109314), 6)
    near(c("6", "waiting"), {**days(0, 9.975509, 19.926586), 4: 49.633829, 5: 44.524515, 11: 14.130343}, 6)
    near([total("6", "onTime"), total("6", "late"), total("6", "givenUp")], days(0, 70, 35, 0.869657), 6)
    near(c("7a", "make"), days(0, 0, 0, 0, 0, 0, 0, *[10] * 24), "7a")
    near(c("7a", "shelf", 1), {0: 10, 1: 20, **days(5, 60, 60, 60, 60, 60, 60, 50, 40), 16: 0}, "7a")
    near(c("7a", "asked", 1), days(0, 10, 0, 0, 0, 0, 0, 0, 10), "7a")
    near(c("7b", "asked", 1), days(0, 10, 10, 10, 10, 10, 10, 5, 15, 10), "7b")
    near(c("7b", "make"), days(0, *[0] * 6, *[15] * 12, 10), "7b")
    near(c("7b", "waiting"), {5: 60, 16: 5, 17: 0}, "7b")
    near(c("8", "asked"), {9: 10, **days(10, 50, 48, 46), 29: 12, 30: 10}, 8)
    near(c("8", "make", 1), {9: 10, 10: 12, 29: 12, 30: 10}, 8)
    near(c("8", "shelf"), {**days(11, 5, 7, 9), 31: 45, 39: 45}, 8)
    near(c("9", "leaves"), {0: 0, 19: 0, 20: 21, 21: 21}, 9)
    near([total("9", "givenUp"), c("9", "shelf")[-1], c("9", "border")[-1]], days(0, 175, 5, 287.857143), 9)
    near(c("10", "make"), {399: 7}, 10)
    near([total("10", "givenUp")], {0: 1315}, 10)
    near(c("11", "border"), {**days(0, 10, 20), **days(8, 90, 90, 90, 90, 0)}, 11)
    near(c("11", "shelf"), {**days(7, *[0] * 8), **days(15, 80, 70, 60, 50)}, 11)
    near([total("11", "givenUp")], {0: 70}, 11)
    near(c("12", "onTime"), days(0, 50, 70, 70, 70, 70), 12)
    near(c("12", "make"), days(0, 30, 72, 84, 74, 70), 12)
    near(c("13", "make"), {**days(0, 10, 9.5, 9.025, 8.57375, 8.145062), **days(12, 5.403601, 2.668417, 0)}, 13)
    near(c("14", "make"), days(0, 0, 0, 0, 4, 4, 4, 4, 4, 10), 14)
    near(c("14", "substitute"), days(2, 0, 4, 4, 4, 4, 4, 0), 14)
    near([total("14", "givenUp")], {0: 60}, 14)
    near(c("15", "make", 0), days(0, 10, 2.5, 0, 0, 10), 15)
    near(c("15", "make", 2), days(0, 30, 7.5, 0, 0, 30), 15)
    near(c("15", "shelf"), days(0, 10, 0, 0, 0, 20, 40, 50), 15)
    near(c("16", "make"), days(0, 0, 0, *[12.5] * 8, 10), 16)
    near(c("16", "waiting"), days(0, 10, 20, 17.5, 15, 12.5, 10, 7.5, 5, 2.5, 0), 16)
    near([total("16", "late")], {0: 20}, 16)
    near(c("17a", "make"), days(0, 10, 10, 0, 0, 0.625, 1.875, 3.125, 4.375, 5, 5, 10), "17a")
    near(c("17b", "shipped", 1), days(0, 0, 0, 0, 0, *[5] * 7, 0, 5, 0, 5), "17b")
    near(c("17b", "make"), days(0, 10, 10, 0, 0, *[5] * 6, 15, 12, 15, 12), "17b")
    near(c("17b", "waiting"), {9: 50, 24: 0}, "17b")
    near([total("17b", "givenUp")], {0: 0}, "17b")
    near(c("18", "asked"), {**days(0, 10, 10, 10, 40, 36), 10: 12, 11: 10}, 18)
    near(c("18", "shelf"), {**days(0, 30, 30, 30, 0, 0, 0, 0, 4, 8), 13: 28, 14: 30}, 18)
    assert total("18", "givenUp") == 0
    return r


if __name__ == "__main__":
    check()
    print("all worked cases hold")
