"""How well solicitations are told from customers' problems, ticket by ticket and as clusters.

    python benchmarks/spam.py [PART ...]     parts: tickets, stream

``tickets`` asks of each ticket alone. The three known waves and their patterns come with the data
set. Much other spam lies between them; a second pattern names what is plainly such, so that what
remains are real tickets as far as a pattern can tell. Beside it: one number or link and one word
that presses (the rule before), and naive Bayes on words and word pairs that learnt one wave and
the real tickets of the month before and is asked about the other two. Real tickets of other desks
are asked, too. ``stream`` replays the set and looks at its clusters: wave tickets and real tickets
in clusters of kind ``spam``, and alerts that are mostly spam.
"""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import _common as common
import detection
from _encoders import default_encoder
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

from models.spam import is_solicitation
from models.text import clean
from models.types import Ticket
from training.datasets import read
from training.incidents import read_incidents
from training.replay import replay

WAVES = "sumo-firefox-2024-spam"
REAL = (
    "sumo-firefox-2018-2020", "sumo-thunderbird-2023-2024", "free-sav-tweets-fr",
    "softoft-multilang-tickets", "avis-assurance-fr", "cfpb-5class-llm-benchmark", "banking77",
    "clinc150", "hwu64", "dstc11-intent-induction", "idea-app-reviews",
)  # fmt: skip
OTHER_SPAM = re.compile(
    r"helpline|customer ?care|loan app|phone ?pe\b|paytm|ixigo|meesho|kuku ?fm|pocket ?fm|astrolog"
    r"|quickbooks.*(?:number|support)|(?:expedia|united|airlines?|robinhood|american).*(?:speak|talk"
    r"|customer|llamar)|llamar a|(?:speak|talk).*(?:expedia|united|airlines?|american)|temu"
    r"|referral code|cytotec|cuevana|फोनपे|पेटीएम|मीशो|कस्टमर|cash app|google pay|coin ?base"
    r"|volaris|vivaaerobus|urbanclap|dmart|citymall|customer serv",
    re.IGNORECASE | re.DOTALL,
)


def main(parts: Sequence[str]) -> None:
    """Run and keep the figures."""
    for part in parts:
        common.write_result(f"spam_{part}", PARTS[part]())


def _tickets() -> dict[str, Any]:
    tickets = _read(WAVES)
    waves = _waves(tickets)
    texts = {t.id: clean(t.subject, t.body) for t in tickets}
    known = {i for ids in waves.values() for i in ids}
    other = {i for i, text in texts.items() if i not in known and OTHER_SPAM.search(text)}
    real = [i for i in texts if i not in known and i not in other]

    def judged(says: Callable[[str], bool]) -> dict[str, Any]:
        return {
            **{wave: _share(says, [texts[i] for i in ids]) for wave, ids in waves.items()},
            "waves": _share(says, [texts[i] for i in known]),
            "other_spam": _share(says, [texts[i] for i in other]),
            "real": _share(says, [texts[i] for i in real]),
        }

    figures: dict[str, Any] = {"n": {"waves": len(known), "other_spam": len(other)}}
    figures["n"]["real"] = len(real)
    figures["vigie"] = judged(is_solicitation)
    figures["one_word_that_presses"] = judged(_before)
    figures["naive_bayes"] = {
        learnt: judged(_bayes(tickets, texts, waves[learnt], known | other)) for learnt in waves
    }
    figures["other_sets"] = {
        name: {
            "n": len(said),
            "vigie": _share(is_solicitation, said),
            "before": _share(_before, said),
        }
        for name in REAL
        for said in ([clean(t.subject, t.body) for t in _read(name)],)
    }
    return figures


def _stream() -> dict[str, Any]:
    encoder = default_encoder()
    tickets = _read(WAVES)
    start = datetime(2024, 7, 29, tzinfo=UTC)
    history = [t for t in tickets if t.created_at < start]
    stream = [t for t in tickets if t.created_at >= start]
    result = replay(detection._learnt(history, encoder), stream, history)
    texts = {t.id: clean(t.subject, t.body) for t in stream}
    waves = _waves(stream)
    known = {i for ids in waves.values() for i in ids}
    spam = {
        i for c, ids in result.members.items() if result.clusters[c].kind == "spam" for i in ids
    }
    told = [c for c in result.clusters.values() if c.alerts and c.status != "merged"]
    others = [c for c in told if c.kind != "spam"]
    plain = {i for i, text in texts.items() if i in known or OTHER_SPAM.search(text)}
    return {
        **{wave: round(len(ids & spam) / len(ids), 4) for wave, ids in waves.items()},
        "waves": round(len(known & spam) / len(known), 4),
        "real": round(len(spam - plain) / len(texts.keys() - plain), 5),
        "n_real_in_spam": len(spam - plain),
        "spam_clusters": sum(c.kind == "spam" for c in result.clusters.values()),
        "spam_alerts": sum(2 * len(result.members[c.id] & plain) > c.n_tickets for c in others),
        "alerts": [c.title for c in others],
    }


def _read(name: str) -> list[Ticket]:
    return list(read(common.dataset(name), now=datetime.now(UTC)).tickets)


def _waves(tickets: Sequence[Ticket]) -> Mapping[str, frozenset[str]]:
    path = common.dataset(WAVES).with_name("incidents.jsonl")
    return {i.id: i.ticket_ids for i in read_incidents(path, tickets)}


def _share(says: Callable[[str], bool], texts: Sequence[str]) -> float:
    return round(sum(map(says, texts)) / max(1, len(texts)), 5)


def _bayes(
    tickets: Sequence[Ticket], texts: Mapping[str, str], wave: frozenset[str], spam: set[str]
) -> Callable[[str], bool]:
    """Naive Bayes that learnt one wave and the real tickets until then."""
    last = max(t.created_at for t in tickets if t.id in wave)
    until = [t.id for t in tickets if t.created_at <= last]
    seen = [i for i in until if i in wave or i not in spam]
    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), min_df=2), MultinomialNB(alpha=0.01))
    model.fit([texts[i] for i in seen], [i in wave for i in seen])
    return lambda text: bool(model.predict([text])[0])


_NUMBER = re.compile(r"(?:\+|00|\b\d|\()[\d\s().\-–—*~_/|]{7,}\d")
_LINK = re.compile(r"https?://\S+|\bwww\.\S+|\b[\w-]+\.(?:xyz|top|shop|click|online|site)\b", re.I)
_PITCH = re.compile(
    r"help ?line|toll.?free|customer (?:care|service|support) number|support number|refund team"
    r"|call (?:us|now|at|this)|contact (?:us|the)\b.{0,40}\bteam|dial\b|24\s*[/*x\-]\s*7"
    r"|promo|coupon|discount|bonus|casino|loan|crédit|gagnez|cliquez|appelez|remise|gratuit"
    r"|numéro (?:vert|gratuit)|offre (?:exclusive|spéciale|limitée)|rufen sie|gewinn|angebot"
    r"|rabatt|kredit|llame|oferta|gana(?:r|s|dor)?\b|préstamo|descuento|हेल्पलाइन|कॉल|ग्राहक",
    re.I,
)


def _before(text: str) -> bool:
    numbers = [n for m in _NUMBER.finditer(text) if len(n := re.sub(r"\D", "", m.group())) >= 9]
    n_pitches = len({m.group().lower() for m in _PITCH.finditer(text)})
    return (
        n_pitches > 0 or len(numbers) > 2 if numbers else bool(_LINK.search(text)) and n_pitches > 1
    )


PARTS = {"tickets": _tickets, "stream": _stream}

if __name__ == "__main__":
    main(sys.argv[1:] or list(PARTS))
