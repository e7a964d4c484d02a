"""Follows licence queues whose filings of several days are one application: `python3 weekly_applications.py weekly-applications.json`.

Written from the definition: an application is of the goods of `together` days, with one review time and one fate; of the variance of log
review time the share `firm` belongs to the firm. So u = Phi(sqrt(firm) f + sqrt(1 - firm) a) is what the review law is read at, with f and
a standard normal. Days count from the first of the control, and every filing waits as long as its application says.
"""

import json
import math
import random
import sys
from statistics import NormalDist

NORMAL = NormalDist()
PURPOSE = 200
LEVELS = 256


def philox(key, counter):
    """Philox 4x32-10 (Salmon, Moraes, Dror & Shaw, SC'11)."""
    (a, b, c, d), (ka, kb) = counter, key
    for _ in range(10):
        one, other = 0xD2511F53 * a, 0xCD9E8D57 * c
        a, b, c, d = (other >> 32) ^ b ^ ka, other & 0xFFFFFFFF, (one >> 32) ^ d ^ kb, one & 0xFFFFFFFF
        ka, kb = (ka + 0x9E3779B9) & 0xFFFFFFFF, (kb + 0xBB67AE85) & 0xFFFFFFFF
    return [(word + 0.5) / 2**32 for word in (a, b, c, d)]


def review_law(median, sigma, days):
    """Chance that a log-normal review takes 0, 1, ... days, each to the nearest day."""
    within = [0.0] + [NORMAL.cdf((math.log(day + 0.5) - math.log(median)) / sigma) for day in range(days + 1)]
    return [late - early for early, late in zip(within, within[1:])]


def find_delay(law, luck):
    decided = 0.0
    for day, chance in enumerate(law):
        decided += chance
        if decided > luck:
            return day
    return None


def follow(case):
    """Units that leave on each day, all that may leave being shipped at once."""
    filed, law = case["filed"], case["law"]
    days = len(filed)
    leaves = [0.0] * days
    f = NORMAL.inv_cdf((case["level"] + 0.5) / LEVELS)
    waiting = [(day, day, 0) for day in range(days) if filed[day] > 0]
    while waiting:
        day, origin, attempt = waiting.pop()
        week = origin - origin % case["together"]
        name = week * 2**19 + min(attempt, 63)
        review, granted, again, _ = philox((case["seed"], 0), (name, case["flow"], PURPOSE, case["replication"]))
        luck = review
        if case["firm"] > 0:
            luck = NORMAL.cdf(math.sqrt(case["firm"]) * f + math.sqrt(1 - case["firm"]) * NORMAL.inv_cdf(review))
        delay = find_delay(law, luck)
        if delay is None or day + delay >= days:
            continue
        decided = day + delay
        if granted < case["approval"]:
            leaves[decided] += filed[origin]
        elif again < case["refiling"] and decided + 1 < days:
            waiting.append((decided + 1, origin, attempt + 1))
    return leaves


def draw_case(number):
    luck = random.Random(number)
    days = 90
    case = {
        "seed": luck.randrange(2**32),
        "replication": luck.randrange(1000),
        "flow": luck.randrange(2**32),
        "together": luck.choice((1, 7, 7, 14)),
        "firm": luck.choice((0, 0.5, 0.5, 0.8)),
        "level": luck.randrange(LEVELS),
        "approval": luck.choice((0.6, 0.9, 1)),
        "refiling": luck.choice((0, 0.8)),
        "filed": [luck.choice((0, 4, 10, 12.5)) for _ in range(days)],
        "law": review_law(luck.choice((8, 20, 45)), luck.choice((0.3, 0.5)), days),
    }
    return case | {"leaves": follow(case)}


if __name__ == "__main__":
    with open(sys.argv[1], "w") as file:
        json.dump([draw_case(number) for number in range(int(sys.argv[2]) if len(sys.argv) > 2 else 12)], file)
