"""The letters of scripts that are not Latin, each to stand in the brackets of a pattern.

Whoever counts signs instead of finding words has ranges of its own: ``models/tongues/spoken.py``
takes a comma or a figure of a script for a sign that a sentence is in it.
"""

CYRILLIC = "\u0400-\u04ff"
ARABIC = "\u0621-\u0652\u0670-\u06d3"
THAI = "\u0e01-\u0e4e"
HANGUL = "\uac00-\ud7a3"
KANA = "\u3040-\u30ff"
HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
IDEOGRAPHS = f"{HAN}\U00020000-\U0003ffff"
"""Characters of which one alone may be a word, the rare ones among them."""
UNSPACED = rf"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff{KANA}\u31f0-\u31ff{IDEOGRAPHS}"
"""Scripts that set no word apart: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
GLUED = rf"{UNSPACED}\u1100-\u11ff{HANGUL}"
"""Whatever a name in Latin letters stands beside without a space: Korean particles, too."""
VOWEL_SIGNS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"
"""Vowels and tones above and below Thai and Lao letters: parts of words that ``\\w`` is not."""
