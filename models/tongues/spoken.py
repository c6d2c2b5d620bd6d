"""Which of the further languages a sentence is in: by its script, by letters and words of its own.

What is in French, English, German or Spanish is in none of them, at the price of one look for
letters that these do not write and one for the words of their Latin neighbours.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from models.spacing import MARKS, spaced
from models.tongues import dutch, italian, portuguese
from models.tongues.arabic import ARABIC
from models.tongues.chinese import CHINESE
from models.tongues.japanese import JAPANESE
from models.tongues.korean import KOREAN
from models.tongues.polish import POLISH
from models.tongues.russian import RUSSIAN
from models.tongues.thai import THAI
from models.tongues.tongue import Tongue
from models.tongues.turkish import TURKISH

TONGUES: Mapping[str, Tongue] = {
    tongue.code: tongue
    for tongue in (
        italian.ITALIAN, portuguese.PORTUGUESE, dutch.DUTCH, POLISH, TURKISH, RUSSIAN, ARABIC,
        CHINESE, JAPANESE, KOREAN, THAI,
    )
}  # fmt: skip

_OF_A_SCRIPT = re.compile(
    r"(?P<ja>[\u3040-\u30ff])|(?P<ko>[\uac00-\ud7af])|(?P<th>[\u0e00-\u0e7f])"
    r"|(?P<ar>[\u0600-\u06ff])"
    r"|(?P<ru>[\u0400-\u04ff])|(?P<zh>[\u4e00-\u9fff])"
)
_OF_LETTERS = re.compile(
    r"(?P<pl>(?:\A|\b(?=[a-ząćęłńóśźż]))\w*[ąćęłńśźżĆŁŚŹŻ]|\b(?:[Jj]est|oraz|[Dd]rukark\w+"
    r"|[Tt]elefonem|nie (?=\w+[aiuy]j(?:cie)?\b)|[Pp]onownie|[Kk]liknij"
    r"|[Nn]igdy|podczas|tylko|jeszcze|przez|przed|przy|ustawieni\w*|baterii|[Nn]asz\w*|znany"
    r"|[Zz]alecamy"
    r"|[Ww]yjmij|[Ww]ybierz|[Oo]dczekaj|[Uu]ruchom\w*|[Oo]twórz|[Pp]rosz\w+|[Cc]zy)\b)"
    r"|(?P<tr>(?:\A|\b(?=[a-zçğıöşü]))\w*[ğşıİŞ]|\b(?:bir|veya|[Ll]ütfen|[Tt]ekrar|[Yy]eniden"
    r"|[Tt]elefonu\w*|[Dd]eğil|[Öö]nce|[Ss]onra"
    r"|[Ss]orun\w*|[Kk]ablo\w+|[Mm]enü\w+)\b)"
)
_WORD = re.compile(rf"(?:[^\W\d_]|[{MARKS}])+")
_NEIGHBOURS = re.compile(
    rf"(?P<it>{italian.MARKS})|(?P<pt>{portuguese.MARKS})|(?P<nl>{dutch.MARKS})", re.IGNORECASE
)


@lru_cache(maxsize=8192)  # a draft asks it of the same sentences dozens of times
def tongue_of(text: str) -> Tongue | None:
    """Tell which further language a sentence is in, None for French and the like.

    Of a script by its first letters, but that kana make Chinese characters Japanese; of Latin
    letters by whichever language has most of its own.
    """
    if not text.isascii() and (found := _OF_A_SCRIPT.search(text)):
        code = found.lastgroup or ""
        if code == "zh" and re.search(r"[\u3040-\u30ff]", text):
            code = "ja"
        return TONGUES[code]
    counts: dict[str, int] = {}
    for pattern in (_OF_LETTERS, _NEIGHBOURS):
        for mark in pattern.finditer(text):
            counts[mark.lastgroup or ""] = counts.get(mark.lastgroup or "", 0) + 1
    return TONGUES[max(counts, key=lambda code: counts[code])] if counts else None


def denies_by(tongue: Tongue, order: str) -> bool:
    """Tell whether an order is denied: it, not its aim or its reason, nor that it be forgotten."""
    rest = tongue.reminds.sub("", tongue.aside.sub("", order))
    return tongue.denies.search(rest) is not None


def bare(word: str, language: str) -> str:
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
