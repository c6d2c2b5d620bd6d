"""What is written as in a text message: "c koi", "ur app", "xq no va".

It is no title and speaks for nobody where somebody else writes whole words.
"""

import re
from collections.abc import Mapping

_BEFORE = r"(?<![\w'.’/:+&-])(?<!\d )(?<!usb )(?<!type )(?<!prise )(?<!plan )"
_BEHIND = r"(?![\w'’/:+&-])"
"""What stands around such a word: none of "5 s", "10 mm", "USB-C", "C:", "d'eau"."""
_WORDS: Mapping[str, str] = {
    "fr": r"[cgjkdtlq] koi kwa ke ki pk pkoi pq pcq prk psk jsuis jsui chui chuis jpeux jveux jai"
    r" tjrs tjs tjr bcp ptn slt bjr bsr stp svp mrc tt tte tts qq qd qqch ds dc dsl mm mdr lol"
    r" wtf vrmt grv asap chépa keske kesk de\souf",
    "en": r"[urk] ur urs plz pls wtf omg lol lmao thx thnx tnx idk idc imo tbh smh btw wanna gonna"
    r" gotta gimme lemme dunno cuz coz ppl gr8 b4 2day 2moro m8 cud wud shud nite tho sux abt rn",
    "de": "nix iwie iwas vllt vlt kp nich lol wtf omg plz thx eig",
    "es": r"[qxkd] xq pq porq xfa xfis tb tmb tbn msj salu2 lol wtf",
    "it": "[xk] nn xke xké xchè xché cmq qnd dv qlc qlcs ke ki lol wtf grz",
    "pt": "[qdk] vc vcs pq tb tbm blz msm mto qdo qnd obg hj lol wtf",
}
_TEXTED = {
    code: re.compile(rf"{_BEFORE}(?:{'|'.join(words.split())}){_BEHIND}")
    for code, words in _WORDS.items()
}


def is_texted(text: str, language: str) -> bool:
    """Tell whether a sentence in a language has words as they are cut in a text message.

    In small letters, but for the first: "RN" and "TB" are names.
    """
    texted = _TEXTED.get(language)
    return texted is not None and texted.search(text[:1].lower() + text[1:]) is not None
