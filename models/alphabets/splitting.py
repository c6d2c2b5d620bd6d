"""From a text to its sentences, and to the points of the lists in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.alphabets.letters import GLUED

# A line this long was wrapped by the mail program when the next one begins in lower case.
_N_WRAPPED_CHARS = 50
_LIST_MARKER = re.compile(
    r"\A(?:#{1,6}|[-–—*•·▪◦‣►▶→✓✔☐①-⑳❶-❿➀-➓]+|\(?\d{1,2}[.)/]|\(?[a-h]\)"
    r"|(?:step|étape|schritt|paso|passo|stap|krok|шаг|ad[ıi]m|الخطوة|ขั้นตอนที่)"
    r"\s?\d{1,2}\s?[:：.)–-])\s+"
    rf"|\A(?:[①-⑳❶-❿➀-➓]|（\d{{1,2}}）|\(?\d{{1,2}}(?:[、．]|[.)）](?=[{GLUED}\s]))"
    r"|[一二三四五六七八九十]、|\d단계\s?[:.]?"
    r"|(?:第[一二三四五六七八九十\d]{1,2}步|(?:步骤|步驟|ステップ|手順)\s?[一二三四五六七八九十\d]{1,2})"
    r"\s?[:：、，,.]?)\s*",
    re.IGNORECASE,
)
# "Do this: 1. Open ... 2. Click ...": such a marker inside a line stands after punctuation.
_INLINE_MARKER = re.compile(r"(?<=[.:;!?])\s+(?=\(?\d{1,2}[.)]\s+\S)")
# "(1) open ..., (2) click ...": with brackets no punctuation need stand before, but they count up.
_BRACKETED = re.compile(r"(?<!\S)\(?(\d{1,2})\)\s+(?=\S)")
_BEFORE_BRACKET = re.compile(r"\s?[,;]?(?:\s(?:and|then|et|puis|und|dann|y|luego|e)){0,2}\s?\Z")
_ASKS_TO = re.compile(r"(?:please|veuillez|bitte|por favor|merci de)[,:]?|[^\W\d]+,", re.IGNORECASE)
_OR = re.compile(r"\s(?:or|ou|oder|o|of)\s\Z", re.IGNORECASE)
_UNSPACED_MARKER = re.compile(
    rf"\s*(?=[①-⑳❶-❿])|(?<=[{GLUED}。；;])\s*(?=\d{{1,2}}[.、．)）][{GLUED}])"
)
"""As much inside a line of Chinese or Japanese: "1.打开 2.按住", "①打开②按住"."""
_IS_UNSPACED = re.compile(rf"[{GLUED}]")
# "1/ Open ... 2/ Click ...", where the line begins with the first.
_SLASHED_MARKER = re.compile(r"\s+(?=\d{1,2}/\s+[^\W\d])")
_SENTENCE_END = re.compile(
    r"(?<=[.!?…؟۔।])[\"'»”’)\]]{0,3}\s+(?=\S)"
    # Chinese and Japanese put no space there, but a stop may stand within quotes: "「…。」と"
    r"|(?<=[。！？｡])\s*(?=[^\s」』”’）)])"
    # Thai has no full stop: who is polite ends a sentence with such a word
    r"|(?:(?<=ครับ)|(?<=ค่ะ)|(?<=คะ))\s+(?=\S)"
)
QUESTION_MARKS = ("?", "？", "؟")
COLONS = (":", "：")
PAUSES = (".", "!", ",", "。", "！", "，", "、", *QUESTION_MARKS, *COLONS)
_ABBREVIATIONS = frozenset(
    str.split(
        """
        m mm z d u i e o a mr mrs ms dr pr prof st ste art fig p pp vol etc cf ex env tél tel av apr
        ca bzw usw ggf evtl inkl zzgl max min vs inc ltd e.g i.e z.b d.h u.a o.ä p.ex sr sra srta ud
        uds dpto pág approx réf ref
        """
    )
)
# "Ver. 115.3" and "no. 12", but "The answer is no. Then".
_BEFORE_NUMBERS = frozenset(str.split("no nos n° nr núm ver vers rev ext"))
_GERMAN_MONTH = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\b"
)
_COUNTS_WHAT_FOLLOWS = re.compile(
    r"\b(?:d(?:e[nmrs]|ie|as)|am|ab|i[mn]s?|vo[mnr]|zu[mr]|beim?|nach|bis|seit|aufs?|jede[nmrs]?"
    r"|eine?[nmrs]?|kein\w*|diese[nmrs]?|mein\w*|ihr\w*|unser\w*|dein\w*)\s+(?:[a-zäöüß]+e[nmrs]?\s+)?"
    r"\d{1,2}\.$",
    re.IGNORECASE,
)
"""How a German ordinal stands before its noun: "im 2. Untermenü"."""
_BEGINS_IN_GERMAN = re.compile(
    r"\w+n Sie\b|(?:Das|Die|Der|Es|Ich|Sie|Wir|Und|Oder|Aber|Seit|Wenn|Falls|Dann|Danach|Jetzt"
    r"|Anschließend|Bitte|Was|Wie|Warum|Im|Am|In|Auf|Bei|Mit|Nach|Nun)\b"
)
_EACH_STRESSED = re.compile(r"[^\W\d_A-ZÀ-Þ]+[.!]\s+[^\W\d_A-ZÀ-Þ]+[.!]")
"""Words of which each has its stop: "cuts off at 3 min. every. single. time."."""


@dataclass(frozen=True, slots=True)
class Point:
    """A line of a text, or what stands behind one mark of a list.

    Attributes:
        sentences: Of it, in order, without the mark; none is without a letter or digit.
        mark: "1" for whatever counts ("2.", "b)", "step 3:"), the sign itself for others ("-"),
            nothing where it is no point of a list.
    """

    sentences: tuple[str, ...]
    mark: str


def sentences(text: str) -> tuple[str, ...]:
    """Split cleaned text into sentences, in order; each point of a list is one or more.

    Markers of lists are left out. Abbreviations, ordinals ("3. März"), versions, addresses of
    sites and names of settings do not end a sentence; a line break does, unless the mail program
    wrapped the line there.
    """
    return tuple(sentence for point in points(text) for sentence in point.sentences)


def points(text: str) -> tuple[Point, ...]:
    """Split cleaned text into its lines and the points of its lists, those that say something."""
    items = (
        item
        for line in _unwrapped(text.split("\n"))
        for piece in _marked_apart(line)
        for item in _counted_apart(piece)
    )
    found = map(_point, items)
    return tuple(point for point in found if point.sentences)


def _marked_apart(line: str) -> list[str]:
    pieces = (_SLASHED_MARKER if line.startswith("1/") else _INLINE_MARKER).split(line)
    if not _IS_UNSPACED.search(line):
        return pieces
    return [item for piece in pieces for item in _UNSPACED_MARKER.split(piece) if item]


def _point(item: str) -> Point:
    said = _split_item(item)
    marker = _LIST_MARKER.match(said[0])
    bare = (_LIST_MARKER.sub("", sentence, count=1) for sentence in said)
    sentences = tuple(sentence for sentence in bare if any(map(str.isalnum, sentence)))
    return Point(sentences, _mark(marker.group()) if marker else "")


def _mark(marker: str) -> str:
    if marker.startswith("#"):
        return ""
    return "1" if any(map(str.isalnum, marker)) else marker[0]


def _counted_apart(line: str) -> Iterator[str]:
    """Split before "(1)", "(2)" and so on, where at least two count up from one."""
    starts: list[int] = []
    for marker in _BRACKETED.finditer(line):
        if int(marker[1]) == len(starts) + 1:
            starts.append(marker.start())
    before = line[: starts[0]].strip() if starts else ""
    is_list = not before or before[-1] in ":.;!?" or _ASKS_TO.fullmatch(before)
    if len(starts) < 2 or not is_list or any(_OR.search(line[:n]) for n in starts[1:]):
        starts = []
    for start, end in zip([0, *starts], [*starts, len(line)], strict=True):
        if piece := _BEFORE_BRACKET.sub("", line[start:end]) if end < len(line) else line[start:]:
            yield piece


def _unwrapped(lines: list[str]) -> list[str]:
    """Join the lines that a mail program wrapped; empty lines go."""
    joined: list[str] = []
    n_last = 0
    for line in map(str.strip, lines):
        if line[:1].islower() and n_last >= _N_WRAPPED_CHARS and not _LIST_MARKER.match(line):
            joined[-1] += f" {line}"
        elif line:
            joined.append(line)
        n_last = len(line)
    return joined


def _split_item(line: str) -> list[str]:
    """Split one line at the ends of its sentences."""
    found: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(line):
        if _is_sentence_end(line[start : end.start()], line[end.end() :]):
            found.append(line[start : end.end()].strip())
            start = end.end()
    return [*found, line[start:].strip()]


def _is_sentence_end(sentence: str, rest: str) -> bool:
    """Tell whether a full stop after ``sentence`` ends it or belongs to its last word."""
    following = rest[0]
    if not sentence.endswith(".") or sentence.endswith("..."):
        return True
    word = sentence.split()[-1].rstrip(".").lstrip("(\"'«")
    last = word.lower()
    if word.isalpha() and len(last) > 1 and _EACH_STRESSED.match(rest):
        return True
    if word == "min" and sentence.split()[-2:-1] and sentence.split()[-2][-1].isdigit():
        return following.isupper()  # "Wait 1 min. Then"
    if last in _ABBREVIATIONS:
        # "etc. Then" ends the sentence, "etc. and" and "M. Durand" do not.
        return last in ("etc", "usw") and following.isupper()
    if last in _BEFORE_NUMBERS:
        return not following.isdigit()
    if len(last) == 1 and last.isalpha():
        # "10 s. Then" ends it, "J. Smith", "z. B." and "d. h. wir" do not.
        return word.islower() and following.isupper()
    if not (last.isdigit() and len(last) <= 2):
        return True  # "in 2024. Then"
    return sentence != f"{last}." and _is_number_at_the_end(sentence, int(last), rest)


def _is_number_at_the_end(sentence: str, number: int, rest: str) -> bool:
    """Tell whether a full stop behind a number ends a sentence ("Set it to 4. Check the seal.").

    It does not where it counts what follows, as in German ("am 3. März") or in a list.
    """
    following = rest[0]
    if following.isdigit() or following.islower() or _GERMAN_MONTH.match(rest):
        return False
    if re.search(rf"(?<!\d){number - 1}\.\s", sentence):
        return False
    is_counting = _COUNTS_WHAT_FOLLOWS.search(sentence) is not None
    return not is_counting or _BEGINS_IN_GERMAN.match(rest) is not None
