"""What leads an order, and with it the orders behind it: "nous vous invitons à ... et à ...".

A frame governs one form of the verb, and what stands behind "and" in that form is governed by it,
too: an infinitive, with the preposition said again or not, a subjunctive behind "que", a German
clause that ends in its infinitive. An announcement ends in a colon and governs nothing.
"""

import re
from dataclasses import dataclass

from models.patterns import any_of
from models.sentences import orders
from models.sentences.boilerplate import capitalised

_ADVERB = r"(?: (?!à\b|de\b|que\b)[^\W\d_]{3,12})?"
_ADVISES = any_of(
    rf"""
    (?:je|nous) vous (?:invit|conseill|recommand|suggèr|pri|propos)\w+{_ADVERB}
    il (?:vous )?(?:faut|faudra(?:it)?|suffi(?:t|ra)|convien(?:t|dra)|est nécessaire){_ADVERB}
    vous (?:pouvez|devez|devriez|pourriez|devrez|pourrez){_ADVERB} | le mieux est
    merci | prière | veuillez | pensez | veillez | commencez | n'oubliez pas | essayez
    (?:le|les|te|os) (?:recomend|aconsej|suger|ped|rog)\w+
    (?:puede[ns]?|debe[ns]?|deber[ií]as?|tiene[ns]?|hay|habrá|hace falta|es necesario|basta con)
    (?:you|you'll) (?:can|could|should|must|may|might want to|(?:will )?(?:need|have|want) to)
    (?:we|i)(?:'d| would)? (?:recommend|suggest|advise) (?:you )?(?:to)? | try to | be sure to
    sie (?:können|müssen|sollten|brauchen nur)(?: bitte| zuerst| zunächst| dann| nur)?
    bisogna | occorre | (?:può|deve|potete|dovete) | le (?:consigliamo|chiediamo)
    (?:pode|deve|precisa) | é preciso | recomendamos | u (?:kunt|moet)
    """
)
_PREPOSITION = r"(?:(?P<led_by>à|a|de|d'|di|que|che|par|por)(?:(?<=')| ))?"
_FRAME = re.compile(rf"(?:{_ADVISES}) {_PREPOSITION}(?=\S)", re.IGNORECASE)
_ANNOUNCES = re.compile(
    r"(?!(?:si|s'il|if|when|wenn|falls|en cas|in case|im fall|bei|en caso)\b)[^:;?.!]{0,60}?\b"
    rf"(?:{_ADVISES}|zur \w+ung|um|pour \w+r|to [a-z]+|para \w+r|per \w+re"
    r"|fix|remedy|solutions?|lösung|solución|soluzione|solução|oplossing)\b[^:;?.!]{0,60}:\s+(?=\S)",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"\b(?:avant|après|sans|afin|lieu|plutôt|antes|sin|después|before|after|without|instead|than"
    r"|bevor|ohne|statt|prima|senza|dopo|sem|zonder"
    r"|ne|n'\w+|pas|jamais|not|never|nicht|nie(?:mals)?|no|nunca|non|mai|não|niet|nooit)\b",
    re.IGNORECASE,
)
"""What governs an infinitive of its own, or denies: "avant d'ouvrir la porte et de sortir le plat".
"""
_INFINITIVE = r"[a-zà-ÿ]{2,}(?:er|[aeií]r|(?<!o)ir|(?:[dt]|(?<!o)i|[aei])re)(?:l[oaei]s?|se)?"
_GOVERNED = re.compile(
    rf"(?:(?:l[ea]s?|lo|en|y|se) (?={_INFINITIVE}\b)|l')?{_INFINITIVE}(?=\s+\S|\W*$)"
)
_BARE = re.compile(
    rf"{_INFINITIVE}(?=\s+\S)|(?:l[ea]s? |l')(?:r|d[eé]s?)\w{{2,}}(?:er|rir|[dt]re)\b"
)
"""Without its preposition: "le papier" is formed as "le laisser" is, "la rebrancher" is not."""
_SUBJUNCTIVE = re.compile(r"(?:lo|se) [a-zñáéíóú]{3,}[ea]\b")
_PRONOUN = re.compile(r"(?:l[ea]s?|lo|l'|en|y|se)(?:(?<=')| )(?=\w+r(?:e|er|ir)?\b|\w+[ea]\b)")
_AT_WILL = re.compile(
    r"\S+ (?:pou[vr]\w+|can|could|may|might)\b|pued\w+|sie können|può|potete|pode|u kunt|try"
    r"|(?:we|i|je|nous) \S+ ?(?:suggest|propos|suggèr)",
    re.IGNORECASE,
)
"""Who reads it may choose: without its frame it were an order."""


@dataclass(frozen=True, slots=True)
class Framed:
    """An order without what leads it, and the preposition that it is led by, if any."""

    order: str
    led_by: str | None = None

    @property
    def is_denied(self) -> bool:
        """Whether a "not" may deny the orders behind the frame, too."""
        return self.led_by is not None and _UNDER.search(self.order) is not None

    def governed(self, before: str, after: str) -> int | None:
        """Where in what stands behind "and" the order begins that the frame leads, too."""
        if self.led_by is None or _UNDER.search(before):
            return None
        led = re.match(rf"{re.escape(self.led_by)}(?:(?<=')|\s)", after) if self.led_by else None
        start = led.end() if led else 0
        if self.led_by in ("de", "d'") and not led and (led := re.match(r"de |d'", after)):
            start = led.end()
        if led and _GOVERNED.match(after, start):
            return start
        is_led = _BARE.match(after) or (self.led_by == "que" and _SUBJUNCTIVE.match(after))
        return 0 if is_led else None


def framed(text: str) -> Framed:
    """Part an order from the announcement or the frame before it; one that has none is whole."""
    told = _ANNOUNCES.match(text)
    if told and orders.begins(text[told.end() :]):
        return Framed(text[told.end() :])
    frame = _FRAME.match(text)
    if frame is None:
        return Framed(text)
    return Framed(text[frame.end() :], (frame["led_by"] or "").lower())


def begins_with_pronoun(text: str) -> bool:
    """Tell whether an order begins with a pronoun, as none does alone: "le laisser sécher"."""
    return _PRONOUN.match(text) is not None


def without_frame(text: str) -> str:
    """Cut what leads an order that nobody may choose: "il faut", "nous vous invitons à"."""
    led = framed(text)
    is_order = orders.begins(led.order) or orders.is_notice(led.order)
    if led.order == text or not is_order or led.is_denied or _AT_WILL.match(text):
        return text
    return capitalised(led.order)
