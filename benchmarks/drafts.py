"""Drafts: the held-back solution, nothing unsupported, the scripted remedies, the cost of a night.

    python benchmarks/drafts.py [PART ...]      parts: solutions, traced, desk, issues, cost

``solutions``: Thunderbird's questions whose answer was accepted or found helpful. Of 150 with an
accepted one it is held back, and a draft written from the nineteen nearest others. How many of its
key terms (menu paths, settings, files, quoted words, codes) the draft holds, and the cosine of both
texts, beside answers that a desk would copy instead: the longest, the most central, the first, and
the first sentences of all.
``traced``: drafts of 500 real tickets and their nearest; the words of every quoted sentence must
stand, in order, in a ticket that it names; what is said of who is affected must be so of the
tickets it names: how many, since when, from how many customers, which products, versions and
codes; and no sentence be a counter-question, a politeness or an invitation elsewhere.
``desk``: the incidents of the sample desk: whose steps are in their draft and in order, and
whether advice that a single answer gave wrongly got in.
``issues``: what is written about each known issue of two sample desks when somebody asks, from
its newest tickets: whose scripted steps are in the draft and in order.
``cost``: one night with a thousand live clusters.
"""

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import _common as common
import _slices as slices
import numpy as np
from _encoders import default_encoder

from models import night
from models.advice.evidence import CONFIRMED
from models.advice.likeness import similarity
from models.alphabets.folding import bare
from models.alphabets.splitting import sentences
from models.background import Background
from models.clustering import centre
from models.drafting import draft, draft_of_issue, variants
from models.encoder import Encoder
from models.nights.evening import Evening
from models.privacy import mask
from models.sentences.reading import Quote
from models.stream.watch import DAY, Watch
from models.text import clean
from models.triage import prepare
from models.types import DRAFTS_PER_NIGHT, Arrival, Cluster, Draft, Member, Sentence, Ticket
from models.wording import Wording, on_day, wording
from service.asked import N_READ, N_SOLVED
from training.datasets import read
from training.phrases import table
from training.replay import replay
from training.simulate import SampleDesk, simulate, write

NOW = slices.UNDATED
N_LEAD, SEED = 12, 1
N_HELD, N_EVIDENCE = 150, 19
TRACED = (
    ("sumo-thunderbird-2023-2024", 250),
    ("sumo-firefox-2018-2020", 150),
    ("free-sav-tweets-fr", 100),
)
N_DRAWN = 3000
QUOTED = frozenset({"symptom", "step", "cause", "fallback", "not_helping", "asked_as"})
_TERM = re.compile(
    r"[\"“«']([^\"”»'\n]{3,40})[\"”»']|\b(\w+(?:\.\w+){1,5})\b|\b([A-Z]{2,}\d*)\b"
    r"|(\w+(?: \w+)? ?(?:>|→|->) ?\w+(?: \w+)?)|\b([A-Z][a-z]+[A-Z]\w+)\b|\b(\w*\d\w*-\w+)\b"
)
_EMPTY = re.compile(
    r"\?\s*$|^(?:hi|hello|dear|bonjour|hallo|hola|thanks?|thank you|merci|danke|gracias|regards"
    r"|sincerely|cordialement)\b|\b(?:private message|contact us|call us|DM us|glad to help"
    r"|en (?:message )?priv[ée]|écrivez[- ]nous|votre bien dévoué|bonne journée|have a nice day)\b",
    re.IGNORECASE,
)


def main(parts: Sequence[str]) -> None:
    """Run and keep the figures."""
    encoder = default_encoder()
    for part in parts:
        common.write_result(f"drafts_{part}", PARTS[part](encoder))


def _solutions(encoder: Encoder) -> dict[str, Any]:
    tickets = _read("sumo-thunderbird-2023-2024")
    solved = [t for t in tickets if t.answer and t.language in (None, "en")]
    kinds = _answer_kinds("sumo-thunderbird-2023-2024")
    solved = [t for t in solved if kinds.get(t.id) in ("accepted_solution", "most_helpful_reply")]
    arrivals = _arrivals(solved, encoder)
    held_back = [a for a in arrivals if kinds[a.ticket_id] == "accepted_solution"]
    held_back = [a for a in held_back if _terms(a.answer or "")]
    found: dict[str, list[tuple[float, float]]] = {}
    for held in random.Random(SEED).sample(held_back, N_HELD):
        terms, rest = _terms(held.answer or ""), _nearest(held, arrivals)
        members = [*rest, replace(held, answer=None)]
        background = Background(encode=encoder.encode)
        written = draft(
            _cluster(members), members, (), draft_id="d", now=NOW, background=background
        )
        texts = {"vigie": _helpful(written)} | _copied(rest)
        wanted = encoder.encode([held.answer or ""])[0]
        for name, text in texts.items():
            like = float(encoder.encode([text[:300] or "-"])[0] @ wanted)
            found.setdefault(name, []).append((_recall(terms, text), like))
    return {
        "n_drafts": len(found["vigie"]),
        **{
            name: {
                "terms_recalled": round(float(np.mean([r for r, _ in pairs])), 3),
                "likeness": round(float(np.mean([c for _, c in pairs])), 3),
            }
            for name, pairs in found.items()
        },
    }


def _nearest(held: Arrival, arrivals: Sequence[Arrival]) -> list[Arrival]:
    """The solved tickets most like this one."""
    others = [a for a in arrivals if a.ticket_id != held.ticket_id]
    alike = np.stack([a.vector for a in others]) @ held.vector
    return [others[row] for row in np.argsort(-alike, kind="stable")[:N_EVIDENCE]]


def _copied(rest: Sequence[Arrival]) -> dict[str, str]:
    """What an editor without Vigie would paste."""
    answers = [a.answer or "" for a in sorted(rest, key=lambda a: (a.created_at, a.ticket_id))]
    middle = centre(np.stack([a.vector for a in rest]))
    central = max(rest, key=lambda a: (float(a.vector @ middle), a.ticket_id))
    lead = [s for answer in answers for s in sentences(clean("", answer))[:1]]
    return {
        "longest": max(answers, key=len),
        "most_central": central.answer or "",
        "first": answers[0],
        "lead_sentences": " ".join(lead[:N_LEAD]),
    }


def _helpful(written: Draft) -> str:
    return " ".join(
        s.text for s in written.sentences if s.role in ("step", "cause", "fallback", "unknown")
    )


def _terms(text: str) -> set[str]:
    return {term.casefold().strip() for found in _TERM.findall(text) for term in found if term}


def _recall(terms: set[str], text: str) -> float:
    low = text.casefold()
    return sum(term in low for term in terms) / len(terms)


def _traced(encoder: Encoder) -> dict[str, Any]:
    groups = []
    rng = random.Random(SEED)
    for name, n in TRACED:
        tickets = [t for t in _read(name) if t.body or t.subject]
        arrivals = _arrivals(rng.sample(tickets, min(N_DRAWN, len(tickets))), encoder)
        groups += [[a, *_nearest(a, arrivals)] for a in rng.sample(arrivals, n)]
    n_variants = n_unsupported = 0
    n_of: Counter[str] = Counter()
    examples: list[str] = []
    for group in groups:
        known = {a.ticket_id: a for a in group}
        background = Background(encode=encoder.encode)
        main = draft(_cluster(group), group, (), draft_id="d", now=NOW, background=background)
        others = variants(main, group, (), background)
        n_variants += len(others)
        for written in (main, *others):
            for sentence in written.sentences:
                n_of[sentence.role] += 1
                if not _is_supported(sentence, written.language, known):
                    n_unsupported += 1
                    print("unsupported:", sentence, file=sys.stderr)
                if sentence.role in QUOTED - {"asked_as"} and _EMPTY.search(sentence.text):
                    examples.append(f"{sentence.role}: {sentence.text}")
    return {
        "n_drafts": len(groups),
        "n_variants": n_variants,
        "n_sentences": n_of.total(),
        "n_of_role": dict(n_of),
        "unsupported": n_unsupported,
        "empty_share": round(len(examples) / n_of.total(), 4),
        "empty_examples": [e[:100] for e in examples[:5]],
    }


def _is_supported(sentence: Sentence, language: str, known: Mapping[str, Arrival]) -> bool:
    """Whether the tickets that a sentence names are there and say what it says."""
    named = [known[ticket] for ticket in sentence.evidence if ticket in known]
    if not named or len(named) < len(sentence.evidence):
        return False
    if sentence.role in QUOTED:
        words = _words(sentence.text)
        return any(_in_order(words, _said(arrival)) for arrival in named)
    return sentence.role != "affected" or _is_so(sentence.text, named, wording(language), language)


def _is_so(text: str, named: Sequence[Arrival], words: Wording, language: str) -> bool:
    """Whether what Vigie's own words say of these tickets holds for them."""
    since = on_day(min(a.created_at for a in named), language)
    count = words.tickets.format(n=len(named), since=since)
    if all(a.customer for a in named):
        count += words.customers.format(n=len({a.customer for a in named}))
    if text == f"{count}.":
        return True
    for template, holds in ((words.products, _is_of), (words.codes, _has_code)):
        lead = template.partition("{names}")[0]
        if text.startswith(lead):
            names = text.removeprefix(lead).removesuffix(".").split(", ")
            told = [[holds(arrival, name) for name in names] for arrival in named]
            # Each name is two tickets' at least, and no ticket is named for none of them.
            return min(map(sum, zip(*told, strict=True))) >= CONFIRMED and all(map(any, told))
    return False


def _is_of(arrival: Arrival, product: str) -> bool:
    return _words((arrival.product or "").replace("_", " ")) == _words(product)


def _has_code(arrival: Arrival, code: str) -> bool:
    """Whether it stands there, be it as "v115.3.1" or "128.5.0esr"."""
    return bool(re.search(rf"(?<!\d){re.escape(code)}(?!\d)", mask(arrival.text), re.IGNORECASE))


def _said(arrival: Arrival) -> list[str]:
    return _words(f"{mask(arrival.text)} {mask(clean('', arrival.answer or ''))}")


def _words(text: str) -> list[str]:
    """The words of a text; with which accents is told as most of the tickets write."""
    return re.findall(r"\w+", bare(text).casefold())


def _in_order(words: Sequence[str], text: Sequence[str]) -> bool:
    """Whether a text has all these words in this order: politeness is cut out of quotations."""
    rest = iter(text)
    return all(word in rest for word in words)


def _desk(encoder: Encoder) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    others: list[dict[str, Any]] = []
    for seed in (0, 3):
        with common.home() as folder:
            desk = simulate(seed=seed, start=NOW)
            write(desk, folder, split_day=45)
            history, stream = (_file(folder / f"{p}.jsonl.gz") for p in ("history", "stream"))
            answers = {t.id: t.answer for t in desk.tickets}
            told = [replace(t, answer=answers.get(t.id)) for t in stream]
            artifact = _learnt(history, encoder)
            result = replay(artifact, told, history)
        written = {d.id: d for n in result.nights for d in n.drafts if d.state == "proposed"}
        drafts = {d.cluster_id: d for d in written.values() if not d.variant_of}
        figures[f"seed_{seed}"] = [
            _remedy_of(incident, desk, drafts, result.members)
            for incident in desk.incidents
            if incident.alert_wanted and incident.remedy
        ]
        decoys = {decoy.rstrip(".") for incident in desk.incidents for decoy in incident.decoys}
        others += [_told(d, decoys) for d in written.values() if d.variant_of]
    all_rows = [row for rows in figures.values() for row in rows]
    drafted = [row for row in all_rows if row["draft"]]
    return {
        "n_incidents": len(all_rows),
        "n_drafted": len(drafted),
        "whole": sum(row["n_found"] == row["n_steps"] for row in drafted),
        "in_order": sum(row["in_order"] for row in drafted),
        "decoys": sum(row["decoys"] for row in drafted),
        "n_variants": len(others),
        "decoys_in_variants": sum(row["decoys"] for row in others),
        "variants": others,
        **figures,
    }


def _issues(encoder: Encoder) -> dict[str, Any]:
    banks = table("phrases/answers_fr")
    figures: dict[str, Any] = {}
    for seed in (0, 3):
        of_issue: dict[str, list[Ticket]] = {}
        for ticket in simulate(seed=seed, start=NOW).tickets:
            of_issue.setdefault(ticket.issue or "", []).append(ticket)
        rows = []
        for issue in sorted(banks.keys() & of_issue.keys()):
            newest = _arrivals(of_issue[issue][-N_READ:], encoder)
            older = [t for t in of_issue[issue][:-N_READ] if t.answer][-N_SOLVED:]
            solved = _arrivals(older, encoder) if older else []
            written = draft_of_issue(issue, 1.0, newest, solved, draft_id="d", now=NOW)
            rows.append({"issue": issue, **_held(banks[issue]["steps"], written)})
        figures[f"seed_{seed}"] = rows
    told = [row for rows in figures.values() for row in rows]
    return {
        "n_issues": len(told),
        "whole": sum(row["n_found"] == row["n_steps"] for row in told),
        "in_order": sum(row["in_order"] for row in told),
        "steps_found": round(
            sum(row["n_found"] for row in told) / sum(row["n_steps"] for row in told), 3
        ),
        **figures,
    }


def _held(steps: Sequence[Sequence[str]], written: Draft) -> dict[str, Any]:
    """How many scripted steps a draft holds, and whether in order.

    What must not be done is told beside the steps, in no order.
    """
    said = [s.text for s in written.sentences if s.role in ("step", "fallback", "cause")]
    forbidden = [s.text for s in written.sentences if s.role == "not_helping"]
    found = [p for p in (_place(wordings, said) for wordings in steps) if p is not None]
    beside = [w for w in steps if _place(w, said) is None and _place(w, forbidden) is not None]
    in_order = bool(found) and found == sorted(found)
    return {"n_found": len(found) + len(beside), "n_steps": len(steps), "in_order": in_order}


def _told(variant: Draft, decoys: Collection[str]) -> dict[str, Any]:
    """What a variant in another language says to do."""
    steps = [s.text for s in variant.sentences if s.role in ("step", "fallback")]
    found = sum(decoy in " ".join(steps) for decoy in decoys)
    return {"language": variant.language, "title": variant.title, "steps": steps, "decoys": found}


def _remedy_of(incident: Any, desk: SampleDesk, drafts: Any, members: Any) -> dict[str, Any]:
    """Which scripted steps the draft of the incident's largest drafted cluster holds, in order."""
    mine = set(incident.ticket_ids)
    shared = {c: len(members.get(c, frozenset()) & mine) for c in drafts}
    best = max(shared, key=lambda c: (shared[c], c), default=None)
    if best is None or not shared[best]:
        return {"incident": incident.id, "draft": False}
    steps = _scripted(incident)
    whole = " ".join(s.text for s in drafts[best].sentences)
    return {
        "incident": incident.id,
        "draft": True,
        **_held(steps, drafts[best]),
        "decoys": sum(decoy.rstrip(".") in whole for decoy in incident.decoys),
    }


def _scripted(incident: Any) -> list[list[str]]:
    """The remedy's steps, each in its wordings."""
    told = [bank.get("fr", {}).get("steps", []) for bank in table("phrases/incidents").values()]
    every = [*told, *(bank["steps"] for bank in table("phrases/answers_fr").values())]
    return next(s for s in every if tuple(wordings[0] for wordings in s) == incident.remedy)


def _place(wordings: Sequence[str], said: Sequence[str]) -> int | None:
    """Where a step stands in a draft, in whichever of its wordings."""
    if not said:
        return None
    quotes = [Quote(t, str(i), str(i), "fr", i, 1.0) for i, t in enumerate((*wordings, *said))]
    alike = similarity(quotes, quotes)[: len(wordings), len(wordings) :]
    return int(alike.max(axis=0).argmax()) if alike.max() >= 0.5 else None


def _cost(encoder: Encoder) -> dict[str, Any]:
    """A thousand live clusters of eight tickets, half of them answered."""
    desk = simulate(seed=SEED, start=NOW)
    tickets = [t for t in desk.tickets if t.body][:8000] * 3
    arrivals = _arrivals(tickets[:8000], encoder)
    at = NOW + timedelta(days=30)
    arrivals = [
        replace(a, ticket_id=f"t-{n}", created_at=at - timedelta(minutes=n), issue=None)
        for n, a in enumerate(arrivals)
    ]
    members = {f"c-{n:04}": arrivals[n::1000] for n in range(1000)}
    clusters = tuple(
        replace(_cluster(mine), id=i, status="active", needs_faq=True, issue=i)
        for i, mine in members.items()
    )
    evening = Evening(
        as_of=at + timedelta(hours=1),
        since=at - DAY,
        arrivals=tuple(sorted(arrivals, key=lambda a: (a.created_at, a.ticket_id))),
        clusters=clusters,
        members={
            i: [Member(a.ticket_id, 0.9, a.created_at) for a in m] for i, m in members.items()
        },
    )
    figures: dict[str, Any] = {"n_clusters": len(clusters), "n_tickets": len(arrivals)}
    for name, n_drafts in (("seconds", DRAFTS_PER_NIGHT), ("seconds_all_drafted", len(clusters))):
        start = time.perf_counter()
        night.run(replace(evening, n_drafts=n_drafts), Watch(near=(0.5, 0.7), join=0.6))
        figures[name] = round(time.perf_counter() - start, 1)
    return figures


def _arrivals(tickets: Sequence[Ticket], encoder: Encoder) -> list[Arrival]:
    prepared = [prepare(t) for t in tickets]
    vectors = encoder.encode([p.to_encode for p in prepared])
    return [
        Arrival(
            ticket_id=t.id,
            created_at=t.created_at,
            text=p.text,
            language=p.language,
            vector=v,
            customer=t.customer,
            product=t.product,
            answer=t.answer,
        )
        for t, p, v in zip(tickets, prepared, vectors, strict=True)
    ]


def _cluster(group: Sequence[Arrival]) -> Cluster:
    first, last = min(a.created_at for a in group), max(a.created_at for a in group)
    n = len(group)
    return Cluster("c-1", "new", "active", "", first, last, n, n, rate_per_day=float(n))


def _read(name: str) -> list[Ticket]:
    return _file(common.dataset(name))


def _file(path: Path) -> list[Ticket]:
    return list(read(path, now=datetime.now(UTC)).tickets)


def _answer_kinds(name: str) -> dict[str, str]:
    return {row["id"]: row.get("answer_kind", "") for row in slices.rows(common.dataset(name))}


def _learnt(history: list[Ticket], encoder: Encoder) -> Any:
    from detection import _learnt as learnt

    from training.catalogue import sample_catalogue
    from training.taxonomy import sample_taxonomy

    return learnt(history, encoder, sample_catalogue(), sample_taxonomy())


PARTS: dict[str, Callable[[Encoder], dict[str, Any]]] = {
    "solutions": _solutions,
    "traced": _traced,
    "desk": _desk,
    "issues": _issues,
    "cost": _cost,
}

if __name__ == "__main__":
    main(sys.argv[1:] or list(PARTS))
