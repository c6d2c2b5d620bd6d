"""What agents answered to a cluster's tickets, and to solved ones from elsewhere."""

import re
from collections import Counter
from collections.abc import Sequence

from models.advice.idle import without_idle
from models.published.covering import named_articles
from models.sentences.reading import Quote, Reading, answer_quotes
from models.types import Arrival

SOLVED_COSINE = 0.7
"""Least cosine of a solved ticket to the cluster's centre for its answer to count (multilingual
encoder, centres of ten tickets: 54-58 % of the issue's other tickets pass, and of those that
pass 58 % (BANKING77, 77 neighbouring issues) to 83 % (CLINC150) are the issue's; .6 lets in
twice as many strangers)."""
ELSEWHERE_COSINE = 0.5
"""Below it a solved ticket is about something else."""
_NO_ARTICLE = re.compile(r"a-(?:[a-z]{1,2}|t-(?:ils?|elles?|on)|priori|posteriori)")
"""What is written as an article's id is, and is none."""


def answered_in(reading: Reading, solved: Sequence[Arrival]) -> Counter[str]:
    """Count the independent customers who were answered in each language."""
    voices = {(quote.language, quote.voice) for quote in _all_answers(reading, solved)}
    return Counter(language for language, _ in voices)


def given_in(reading: Reading, solved: Sequence[Arrival], language: str) -> tuple[Quote, ...]:
    """Collect what agents answered: in the language wanted, else in the one most answered in."""
    quotes = _all_answers(reading, solved)
    spoken = Counter(quote.language for quote in quotes)
    if language not in spoken and spoken:  # one step in two languages would be two
        language = max(spoken, key=lambda code: (spoken[code], code))
    return tuple(quote for quote in quotes if quote.language == language)


def given_elsewhere(
    reading: Reading, solved: Sequence[Arrival], language: str
) -> tuple[Quote, ...]:
    """Collect what agents answered in other languages."""
    return tuple(q for q in _all_answers(reading, solved) if q.language != language)


def _all_answers(reading: Reading, solved: Sequence[Arrival]) -> tuple[Quote, ...]:
    inside = {member.ticket_id for member in reading.arrivals}
    others = [ticket for ticket in solved if ticket.ticket_id not in inside]
    nearness = [float(ticket.vector @ reading.centre) for ticket in others]
    found = list(zip(others, nearness, strict=True))
    near = [ticket for ticket, cosine in found if cosine >= SOLVED_COSINE]
    # The same issue told in other words is answered alike: that is no habit of the desk.
    issues = Counter(arrival.issue for arrival in reading.arrivals if arrival.issue).most_common(1)
    elsewhere = [
        t for t, cosine in found if cosine < ELSEWHERE_COSINE and t.issue not in dict(issues)
    ]
    quotes = answer_quotes((*reading.arrivals, *near), reading.centre, reading.names)
    mine = [quote for quote in quotes if not _sends_to_article(quote.text)]
    return without_idle(mine, elsewhere)


def _sends_to_article(text: str) -> bool:
    """Whether it names an article; "a-z" and "a-t-elle" are none."""
    return not all(map(_NO_ARTICLE.fullmatch, named_articles(text)))
