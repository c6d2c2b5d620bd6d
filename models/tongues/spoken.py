"""Which of the further languages a sentence is in: by its script, by letters and words of its own.

What is in French, English, German or Spanish is in none of them, at the price of one look for
letters that these do not write and one for the words of their Latin neighbours.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from models.spacing import MARKS, spaced
from models.tongues import dutch, italian, polish, portuguese, turkish
from models.tongues.arabic import ARABIC
from models.tongues.chinese import CHINESE
from models.tongues.japanese import JAPANESE
from models.tongues.korean import KOREAN
from models.tongues.russian import RUSSIAN
from models.tongues.thai import THAI
from models.tongues.tongue import Tongue

TONGUES: Mapping[str, Tongue] = {
    tongue.code: tongue
    for tongue in (
        italian.ITALIAN, portuguese.PORTUGUESE, dutch.DUTCH, polish.POLISH, turkish.TURKISH,
        RUSSIAN, ARABIC, CHINESE, JAPANESE, KOREAN, THAI,
    )
}  # fmt: skip

_OTHER_SCRIPT = re.compile(r"[\u0400-\u04ff\u0600-\u06ff\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]")
_OF_A_SCRIPT = re.compile(
    r"(?P<ja>[\u3040-\u30ff])|(?P<ko>[\uac00-\ud7af])|(?P<th>[\u0e00-\u0e7f])"
    r"|(?P<ar>[\u0600-\u06ff])"
    r"|(?P<ru>[\u0400-\u04ff])|(?P<zh>[\u4e00-\u9fff])"
)
_OF_LETTERS = re.compile(
    r"(?P<pl>(?:\A|\b(?=[a-ząćęłńóśźż]))\w*[ąćęłńśźżĆŁŚŹŻ])"
    r"|(?P<tr>(?:\A|\b(?=[a-zçğıöşü]))\w*[ğşıİŞ])|(?P<pt>[ãõÃÕ])"
)
"""Letters of their own, in a word in small letters: a German desk has a Mrs Yıldız."""
_OWN_LETTER = re.compile("[ąćęłńśźżĆŁŚŹŻğşıİŞãõÃÕ]")
_OF_PAIRS = re.compile(
    r"\b(?:(?P<it>ci \w+i|non \w+i (?:il|la|lo|un)|tenga premut[oa])"
    r"|(?P<pl>nie \w+[aiuy]j(?:cie)?)"
    r"|(?P<pt>nunca (?:abra|use|deixe) [oa]|jamais (?:use|abra|utilize)|do pedido|antes de mais"
    r"|a seguir))\b",
    re.IGNORECASE,
)
_BEGINS_A_PAIR = frozenset("ci non tenga nie nunca jamais pedido mais seguir".split())
_BY_WORD: Mapping[str, str] = {
    word: code
    for code, words in (
        ("it", italian.MARKS), ("pt", portuguese.MARKS), ("nl", dutch.MARKS), ("pl", polish.MARKS),
        ("tr", turkish.MARKS),
    )
    for word in words.split()
}  # fmt: skip
_WORD = re.compile(rf"(?:[^\W\d_]|[{MARKS}])+")


@lru_cache(maxsize=8192)  # a draft asks it of the same sentences dozens of times
def tongue_of(text: str) -> Tongue | None:
    """Tell which further language a sentence is in, None for French and the like.

    Of a script by its first letters, but that kana make Chinese characters Japanese; of Latin
    letters by whichever language has most of its own.
    """
    is_plain = text.isascii()
    if not is_plain and _OTHER_SCRIPT.search(text) and (found := _OF_A_SCRIPT.search(text)):
        code = found.lastgroup or ""
        if code == "zh" and re.search(r"[\u3040-\u30ff]", text):
            code = "ja"
        return TONGUES[code]
    words = _WORD.findall(text.lower())
    counts = Counter(_BY_WORD[word] for word in words if word in _BY_WORD)
    if not is_plain and _OWN_LETTER.search(text):
        counts.update(mark.lastgroup or "" for mark in _OF_LETTERS.finditer(text))
    if not _BEGINS_A_PAIR.isdisjoint(words):
        counts.update(mark.lastgroup or "" for mark in _OF_PAIRS.finditer(text))
    return TONGUES[max(counts, key=lambda code: counts[code])] if counts else None


def denies_by(tongue: Tongue, order: str) -> bool:
    """Tell whether an order is denied: it, not its aim or its reason, nor that it be forgotten."""
    rest = tongue.reminds.sub("", tongue.aside.sub("", order))
    return tongue.denies.search(rest) is not None


def undeclined(word: str, language: str) -> str:
    """Cut from a folded word what declines it, in languages of which that is known."""
    tongue = TONGUES.get(language)
    return tongue.endings.sub("", word) if tongue else word


def words_in(text: str) -> list[str]:
    """Find the words of a text, in scripts that write none apart, too."""
    return _WORD.findall(spaced(text))


def stop_of(text: str) -> str:
    """Give the mark that ends a sentence in the script of its last letter: none in Thai."""
    if text[-1:].isascii():
        return "."
    found = _OF_A_SCRIPT.match(text[-1:])
    return {"th": "", "zh": "。", "ja": "。"}.get(found.lastgroup or "", ".") if found else "."
