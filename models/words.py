"""Rare words that several customers use at once: an error code, a version, the name of a provider.

How each tells the rest differs too much for their vectors, and the word alone would be no problem:
a new version is named by all who write. Both together are (DECISIONS.md, 0090).
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from sys import intern

from models.text import content_words, head
from models.wording import MONTHS

N_CHARS = 600
"""So much of a ticket is read: what it is about stands at the beginning."""
_KEPT = 2**14
"""Tickets whose words are remembered: a night fills a detector anew with the same ones."""
_LAST = "\U0010ffff"  # sorts behind every ticket id

WEEKDAYS = frozenset(
    """
    lundi mardi mercredi jeudi vendredi samedi dimanche
    monday tuesday wednesday thursday friday saturday sunday
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę
    poniedziałku wtorku środy czwartku piątku soboty niedzieli
    pazartesi salı çarşamba perşembe cuma cumartesi pazar
    понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье
    понедельника вторника среды четверга пятницы субботы воскресенья
    الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
    周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日
    月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
    월요일 화요일 수요일 목요일 금요일 토요일 일요일
    จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์
    """.split()
)
CALENDAR = MONTHS | WEEKDAYS
_INSTANT = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])[-.](?:0?[1-9]|1[0-2])[-.](?:\d\d)?\d\d|\d{4}-\d\d?-\d\d?"
    r"|\d\d?(?:st|nd|rd|th|er|am|pm|h\d{0,2})"
)
"""Each day has its own: that many name it says nothing."""
_VERSION = re.compile(r"^v(?=\d)")


def words_of(text: str, language: str) -> tuple[str, ...]:
    """Find the words of a ticket that may be rare, each once: no stop word, number or date."""
    return _words_of(head(text, N_CHARS), language)


@lru_cache(maxsize=_KEPT)
def _words_of(text: str, language: str) -> tuple[str, ...]:
    found = set(content_words(text, language)) - CALENDAR
    said = (_VERSION.sub("", word) for word in found if not _INSTANT.fullmatch(word))
    return tuple(sorted({intern(word) for word in said}))


class Words:
    """Which tickets in mind say a word, by time."""

    def __init__(self) -> None:
        self._said: dict[str, list[tuple[datetime, str]]] = {}
        self._words: dict[str, tuple[str, ...]] = {}

    def insert(self, at: datetime, ticket_id: str, words: tuple[str, ...]) -> None:
        """Take in a ticket of an instant that is not in mind; the latest is the least work."""
        self._words[ticket_id] = words
        key = (at, ticket_id)
        for word in words:
            tickets = self._said.setdefault(word, [])
            if tickets and key < tickets[-1]:
                insort(tickets, key)
            else:  # as most come: instants take long to compare
                tickets.append(key)

    def extend(
        self, keys: Sequence[tuple[datetime, str]], words: Sequence[tuple[str, ...]]
    ) -> None:
        """Take in many tickets, by instant and id, of which none is in mind, with their words."""
        by_time = sorted(zip(keys, words, strict=True))
        if self._words:
            for (at, ticket_id), of_ticket in by_time:
                self.insert(at, ticket_id, of_ticket)
            return
        self._words = {ticket_id: of_ticket for (_, ticket_id), of_ticket in by_time}
        said = defaultdict[str, list[tuple[datetime, str]]](list)
        for key, of_ticket in by_time:  # each comes later than those before: nothing is compared
            for word in of_ticket:
                said[word].append(key)
        self._said = dict(said)

    def drop(self, at: datetime, ticket_id: str) -> None:
        """Take a ticket out that is in mind."""
        for word in self._words.pop(ticket_id):
            tickets = self._said[word]
            del tickets[bisect_left(tickets, (at, ticket_id))]
            if not tickets:
                del self._said[word]

    def between(self, word: str, after: datetime, until: datetime) -> list[str]:
        """The tickets of after < created_at <= until that say a word, by time."""
        tickets, (first, end) = self._said.get(word, []), self._span(word, after, until)
        return [ticket_id for _, ticket_id in tickets[first:end]]

    def count(self, word: str, after: datetime, until: datetime) -> int:
        """How many tickets of after < created_at <= until say a word."""
        first, end = self._span(word, after, until)
        return end - first

    def _span(self, word: str, after: datetime, until: datetime) -> tuple[int, int]:
        tickets = self._said.get(word, [])
        first = bisect_right(tickets, (after, _LAST))
        return first, bisect_right(tickets, (until, _LAST), first)
