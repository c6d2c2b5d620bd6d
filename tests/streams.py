"""Tickets of a stream, and detectors that have seen some of them."""

from dataclasses import replace

import numpy as np
import pytest

from models.stream.watch import Watch
from models.surge import Detector
from tests.factories import DAY, FILLERS, HOUR, NOW, WORDS, make_arrival

WATCH = Watch(near=(0.6, 0.8), join=0.85)
TOPICS = tuple(WORDS.values())
FAMILIES = {"pliago-200": "printers", "pliago-300": "printers", "orvane-55": "televisions"}


def about(topic, ticket_id, at=NOW, customer=None, novelty=0.0):
    """A ticket about one of four topics, in the words of all about it."""
    arrival = make_arrival(
        ticket_id, text=TOPICS[topic], created_at=at, customer=customer or f"of {ticket_id}"
    )
    return replace(arrival, novelty=novelty)


def with_history(days=30, families=None):
    """A detector that has seen a ticket a day, each about something else."""
    families = families or {}
    detector = Detector(replace(WATCH, families=families), dim=64, known=families)
    for day in range(days, 0, -1):
        text = f"{FILLERS[day % len(FILLERS)]} h{day} k{day}"
        detector.observe(make_arrival(f"h-{day}", text=text, created_at=NOW - day * DAY))
    return detector


def founders(sighting):
    """The ids of those that found a cluster, in their order."""
    return tuple(ticket_id for ticket_id, _ in sighting.founders)


def said(sighting):
    """What a sighting says: names, and numbers."""
    names = (sighting.cluster_id, sighting.rises, founders(sighting))
    return names, [
        sighting.strength,
        sighting.baseline_per_day,
        *(strength for _, strength in sighting.founders),
    ]


def about_as(sighting):
    """The same but for the order of sums."""
    names, numbers = said(sighting)
    return names, pytest.approx(numbers, abs=1e-4)


def at_angle(ticket_id, degrees, hours):
    """A strange ticket so far from the first axis, in degrees."""
    vector = np.zeros(64, dtype=np.float32)
    vector[:2] = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    made = make_arrival(ticket_id, text=ticket_id, created_at=NOW + hours * HOUR)
    return replace(made, vector=vector, novelty=0.95)


def pointing(ticket_id, hours, **axes):
    """A strange ticket with such a share of each axis: ``a0=0.6, a2=0.8``."""
    vector = np.zeros(64, dtype=np.float32)
    for axis, share in axes.items():
        vector[int(axis[1:])] = share
    made = make_arrival(ticket_id, text=ticket_id, created_at=NOW + hours * HOUR)
    return replace(made, vector=vector / np.linalg.norm(vector), novelty=0.95)


def naming(word, ticket_id, hours, alike=0.5, customer=None):
    """A usual ticket that says a word; any two have this cosine."""
    axis = f"a{2 + int(ticket_id[2:])}"
    made = pointing(ticket_id, hours, **{"a0": alike**0.5, axis: (1 - alike) ** 0.5})
    text = f"{ticket_id} says {word}"
    return replace(made, text=text, novelty=0.0, customer=customer or f"of {ticket_id}")


def of_a_day(day, n):
    """``n`` tickets about each of the four topics, within the hours of an office."""
    return [
        about(topic, f"{day}-{i}-{topic}", NOW + day * DAY + 8 * HOUR * i / n)
        for i in range(n)
        for topic in range(4)
    ]


def after_a_month_of(topic, novelty=0.0):
    """A detector that has seen a topic every other day."""
    detector = with_history()
    for day in range(29, 0, -2):
        detector.observe(about(topic, f"u-{day}", NOW - day * DAY, novelty=novelty))
    return detector


def slowly(detector, n, novelty=0.95):
    """A problem of one ticket every ten hours, in a cluster since its first; who says it rises."""
    arrivals = [about(0, f"slow-{i}", NOW + 10 * i * HOUR, novelty=novelty) for i in range(n)]
    detector.absorb(arrivals[0], "c-slow")
    return [detector.observe(arrival).rises for arrival in arrivals[1:]]


def told_by(filler, ticket_id, at, issue="no_signal"):
    """A ticket about an issue in words that nobody else uses."""
    text = f"{FILLERS[filler % len(FILLERS)]} w{ticket_id} v{ticket_id}"
    return replace(make_arrival(ticket_id, text=text, created_at=at), issue=issue)


def told_loosely(ticket_id, nth, at, likeness=0.3, angle=0.0, issue=None):
    """A strange ticket of so much likeness to each other one of its angle, if ``nth`` differs."""
    vector = np.zeros(64, dtype=np.float32)
    vector[:2] = np.cos(angle), np.sin(angle)
    vector *= likeness**0.5
    vector[2 + nth] = (1 - likeness) ** 0.5
    made = make_arrival(ticket_id, text=f"{ticket_id}x said", created_at=at)
    return replace(made, vector=vector, novelty=0.95, issue=issue)


def with_issue_every_day(days=30):
    """A detector that has seen a ticket a day about one issue."""
    detector = Detector(WATCH, dim=64)
    for day in range(days, 0, -1):
        detector.observe(told_by(day, f"h-{day}", NOW - day * DAY))
    return detector


def seen_by(detector, arrival):
    """What it sees; a cluster of an issue is expected to go on, as the ledger says."""
    sighting = detector.observe(arrival)
    if sighting.founders and arrival.issue:
        detector.expect(arrival.issue, sighting.cluster_id)
    return sighting


def rush(detector, n, issue="no_signal", at=NOW, name="t"):
    """So many tickets about an issue in half a day, each in words of its own."""
    arrivals = [told_by(7 * i, f"{name}-{i}", at + i * HOUR / 2, issue) for i in range(n)]
    return [seen_by(detector, arrival) for arrival in arrivals]


def placed(ticket_id, angle, at, axis=1, product=None):
    """A ticket so far from the first axis, towards another one."""
    vector = np.zeros(64, np.float32)
    vector[0], vector[axis] = np.cos(angle), np.sin(angle)
    text = f"{ticket_id} said w{ticket_id}x"  # no word that another one uses
    arrival = make_arrival(ticket_id, text=text, created_at=at, product=product)
    return replace(arrival, vector=vector)


def month_of_families():
    """Six tickets a day about one issue: five of televisions, one of printers."""
    return [
        replace(
            told_by(6 * day + n, f"h-{day}-{n}", NOW - day * DAY + n * HOUR),
            product="orvane-55" if n else "pliago-200",
        )
        for day in range(30, 0, -1)
        for n in range(6)
    ]


def of_printers(n, start=0):
    """So many tickets of two printers in half a day."""
    return [
        replace(
            told_by(7 * i, f"p-{i}", NOW + i * HOUR / 2),
            product="pliago-200" if i % 2 else "pliago-300",
        )
        for i in range(start, start + n)
    ]
