"""Which of the further languages a sentence is in: by its script, by letters and words of its own.

What is in French, English, German or Spanish is in none of them: a name, a menu or a product may
be written in another script, and a word of another language may stand in them, so that the small
words of the four count against it, and another script counts where most of a sentence is in it.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from models.alphabets.letters import CYRILLIC, HANGUL, KANA, VOWEL_SIGNS
from models.alphabets.spacing import spaced
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

_OF_LETTERS = re.compile(
    r"(?P<pl>(?:\A|\b(?=[a-ząćęłńóśźż]))\w*[ąćęłńśźżĆŁŚŹŻ])"
    r"|(?P<tr>(?:\A|\b(?=[a-zçğıöşü]))\w*[ğşıİŞ])|(?P<pt>(?:\A|\b(?=[a-zà-ü]))\w*[ãõÃÕ])"
)
"""Letters of their own, in a word in small letters: a German desk has a Mrs Yıldız."""
_OWN_LETTER = re.compile("[ąćęłńśźżĆŁŚŹŻğşıİŞãõÃÕ]")
_OF_PAIRS = re.compile(
    r"\b(?:(?P<it>d[ia] non|ci \w+i|tenga premut[oa]"
    r"|non (?:\w+i|\w+te) (?:il|l[aoe]|gli|una?|mai|\w+ (?:al|sul|nel|con)))"
    r"|(?P<pl>nie \w+[aiuy]j(?:cie)?)"
    r"|(?P<pt>nunca (?:abra|use|deixe) [oa]|jamais (?:use|abra|utilize)|do pedido|antes de mais"
    r"))\b",
    re.IGNORECASE,
)
_IN_A_PAIR = frozenset("ci non tenga nie nunca jamais pedido mais".split())
"""One word of each: who says none of them need not be searched for the pairs."""
_BY_WORD: Mapping[str, str] = {
    word: code
    for code, words in (
        ("it", italian.MARKS), ("pt", portuguese.MARKS), ("nl", dutch.MARKS), ("pl", polish.MARKS),
        ("tr", turkish.MARKS),
    )
    for word in words.split()
}  # fmt: skip
_WORD = re.compile(rf"(?:[^\W\d_]|[{VOWEL_SIGNS}])+")
_OF_THE_FOUR = frozenset(
    """
    the this that these those your you we they with from will not did does doing please then when
    if and or to for of on be been are was has have had would should could can into which there
    after before their our my all it
    les des est et pour dans avec votre vous nous sur sous une je vos mes ses cette ces ce qui
    où puis ensuite ou du au aux ne pas plus leur être sont avez êtes faut sinon
    der das den dem und ist sie nicht ein eine einen einem einer mit auf aus für von zu im bitte
    dann danach ihr ihre ihren wenn oder wird werden sich auch noch vom zum zur bei ihnen wir
    el los las y usted su sus muy luego después más pero hay está están puede con sin lo al del
    este esta estos estas ha han hace
    """.split()
)
"""Small words of French, English, German and Spanish; below those that others have, too."""
_ELSEWHERE: Mapping[str, frozenset[str]] = {
    "it": frozenset("con del al all lo ha su ne qui it sin".split()),
    "pt": frozenset("está esta este estas ou lo for".split()),
    "nl": frozenset("den der of had was je al we los be".split()),
    "pl": frozenset("on to im my las".split()),
    "tr": frozenset("den el ne on al hay su sin des".split()),
}
_FIRST_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_LETTERS: Mapping[str, tuple[re.Pattern[str], int]] = {
    code: (re.compile(f"[{signs}]"), weight)
    for code, signs, weight in (
        ("ja", f"{KANA}\u4e00-\u9fff", 3), ("zh", "\u4e00-\u9fff", 3), ("ko", HANGUL, 3),
        ("th", "\u0e00-\u0e7f", 1), ("ar", "\u0600-\u06ff", 1), ("ru", CYRILLIC, 1),
    )
}  # fmt: skip
"""The signs of a script, commas and figures too, and for how many Latin letters each stands."""
_STOPS = {"ja": "。", "th": ""}
"""What ends a sentence in Chinese and Japanese, and in Thai."""


@lru_cache(maxsize=8192)  # a draft asks it of the same sentences dozens of times
def tongue_of(text: str) -> Tongue | None:
    """Tell which further language a sentence is in, None for French and the like.

    Of a script by most of its letters, where kana make Chinese characters Japanese; of Latin
    letters by whichever language has most words of its own, if these are more than the small
    words of French, English, German and Spanish are.
    """
    is_plain = text.isascii()
    words = _WORD.findall(text.lower())
    if not is_plain and (code := _by_script(text, words)):
        return TONGUES[code]
    counts = Counter(_BY_WORD[word] for word in words if word in _BY_WORD)
    if not is_plain and _OWN_LETTER.search(text):
        counts.update(mark.lastgroup or "" for mark in _OF_LETTERS.finditer(text))
    if not _IN_A_PAIR.isdisjoint(words):
        counts.update(mark.lastgroup or "" for mark in _OF_PAIRS.finditer(text))
    if not counts:
        return None
    code = max(counts, key=lambda code: counts[code])
    of_the_four = sum(
        word in _OF_THE_FOUR and word not in _ELSEWHERE[code] and _BY_WORD.get(word) != code
        for word in words
    )
    return TONGUES[code] if counts[code] > of_the_four else None


def _by_script(text: str, words: Sequence[str]) -> str | None:
    """The language of a script, where most of a sentence is in it and not a name in another one.

    What begins in it may name menus at any length, if no small word says that it is a sentence
    of the four that begins with a name.
    """
    found = Counter(
        {code: len(letters.findall(text)) * weight for code, (letters, weight) in _LETTERS.items()}
    )
    if found["ja"] == found["zh"]:  # no kana
        del found["ja"]
    code = max(found, key=lambda code: found[code])
    first = _FIRST_LETTER.search(text)
    begins = first is not None and _LETTERS[code][0].match(first.group()) is not None
    is_most = found[code] > len(_LATIN.findall(text))
    return code if is_most or (begins and _OF_THE_FOUR.isdisjoint(words)) else None


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
    last = text[-1:]
    return next((stop for code, stop in _STOPS.items() if _LETTERS[code][0].match(last)), ".")
