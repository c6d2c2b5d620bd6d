"""What an agent says of how things are beside an order: what harmed the thing, what would be lost.

"The update erases the keys", "You would lose your photos", "The battery is in protection mode" are
told to explain an order, and order nothing themselves. By the form of the sentence, in French,
English, German, Spanish, Italian and Portuguese: a thing is its subject, and it says neither what
must or may be, nor where, how long or how much.
"""

import re

from models.patterns import any_of
from models.sentences.units import WITHIN

_A_THING = any_of(
    r"""
    (?:le|la|les|une?|cet?|cette|ces|votre|vos|notre|nos|leur|chaque|cela|ça|ceci|ils?|elles?)\s
    l'
    (?:the|an?|this|that|these|those|your|our|its?|they)\s
    (?:el|los|las|una?|est[ea]s?|es[ea]s?|sus?|tu|nuestr[oa]s?|ello|esto|eso)\s
    (?:il|lo|la|i|gli|le|una?|uno|quest[oaei]|quell[oaei]|sua|suo)\s | (?:un|quest|quell|dell)'
    (?:os?|as?|uma?|est[ea]s?|ess[ea]s?|isto|isso|seus?|suas?)\s
    """
)
_A_NAME = (
    r"(?!you\b|we\b|somebody\b)(?-i:[A-Z]\w+(?: [a-z]+)?(?: \d[\d.]*)?)\s"
    r"(?=(?:can|may|might|could|[a-z]{2,}[^\Ws]s (?:the|your))\b)"
)
_GERMAN = re.compile(
    r"(?:(?:Der|Die|Das|Ein|Eine|Diese[rs]?|Ihre?|Jede[rs]?|Alte[rs]?|Neue[rs]?) "
    r"(?:[a-zäöüß]+ ){0,2}[A-ZÄÖÜ][\w-]*"
    r"(?: [\d.]+| (?:im|am|der|des|von|in|an|auf|beim?) (?:[a-zäöü]+ )?[A-ZÄÖÜ]\w*)?"
    r"|[A-ZÄÖÜ]\w+(?= [a-zäöüß]{2,}t (?:d(?:ie|en|as|er|em)|eine?[nmr]?)\b)"
    r"|Es|Das|Dies|(?:Durch|Bei|Wegen|Mit|Ohne) [^,;:.!?]{2,60}?)"
    r" (?:[a-zäöüß]{2,}t|ist|sind|war(?:en)?|hat|haben|hatten?|wird|werden|wurden?"
    r"|verlieren)\b"
)
_NEXT = re.compile(
    r"(?:vous|tu) (?:[a-zà-ÿ]+r(?:iez|ais)|perd\w+|verr\w+|constater\w+|entendr\w+)\b"
    r"|you(?:'d|'ll| would| will| could| might| may) (?:lose|see|notice|hear)\b"
    r"|sie (?:verlieren|sehen|hören|würden)\b|(?:l[aoe]s? )?[a-zà-ÿ]+[aei]r(?:ías?|ia)\b"
    r"|(?:perder|ver|oir|vedr)(?:ás?|à)\b",
    re.IGNORECASE,
)
"""What would or will happen to whom it is told: "vous perdriez vos réglages"."""
_OTHERWISE = (
    r"(?:(?:sinon|autrement|sans (?:cela|ça|quoi)|otherwise|or else|without (?:it|this|that)"
    r"|ohne das|de lo contrario|sin (?:ello|eso|esto)|altrimenti|senza (?:di ciò|questo)|senão"
    r"|caso contrário|sem isso)\b,? ?)?"
)
_STATES = re.compile(rf"{_OTHERWISE}(?:{_A_THING}|{_A_NAME}|{_NEXT.pattern})", re.IGNORECASE)
_ITALIAN_ORDER = re.compile(r"l[ao] [a-z]{2,}[^aeou\W]i\b", re.IGNORECASE)
"""With its pronoun, which is an article before a noun: "la riattacchi"."""
_STATES_IN_GERMAN = re.compile(
    rf"(?:(?:Sonst|Andernfalls) (?:[a-zäöüß]+t|sind|ist)\b|{_GERMAN.pattern})"
)
_ADVISES = (
    r"\b(?:is|are|be|it's) (?:[\w'-]+ ){0,5}?to [a-z]|\b(?:option|choice|idea|way)\b"
    r"|\b(?:est|sera(?:it)?) (?:[\w'-]+ ){0,3}?(?:de |d')[a-zà-ÿ]+(?:er|ir|re)\b"
    r"|\b(?:zu [a-zäöü]+|[a-zäöü]+zu[a-zäöü]+)[er]?n\b"
    r"|\b(?:es|sería|è|é|sarebbe|seria) (?:[\w'-]+ ){0,3}?[a-zà-ÿ]+[aei]re?\b"
)
"""What is best done, by an infinitive: "the alternative is to forward it"."""
_IS_AT = (
    r"\b(?:is|are|est|sont|ist|sind|está[n]?|è|sono|é|são|sits?|se trouve\w*|si trova\w*"
    r"|se encuentra\w*|fica\w*|located|liegt|sitzt|befinde\w*|steht)\s(?:\w+\s)?"
    r"(?:on|under|behind|below|above|inside|beside|sur|sous|derrière|dans|au|auf|unter|hinter|oben"
    r"|unten|neben|im|am|debajo|detrás|dentro|sobre|sul\w*|sotto|dietro|nel\w*|n[oa]|atrás)\b"
)
_HELPS = re.compile(
    any_of(
        rf"""
        \b(?:doi(?:t|vent)|devr\w+|fau[td]\w*|nécessaires?|obligatoires?|recommand\w+|conseill\w+)\b
        \b(?:peu(?:t|vent)|pourr\w+) (?:\w+ )?(?:être|se|s')
        \b(?:préférable|possibles?|suffi\w+)\b
        \b(?:must|ha(?:s|ve) to|should|ought|needs?|required?|recommended|allowed|possible|best
        |better|easiest|enough)\b | \b(?:can|may|could) (?:\w+ )?(?:be|only)\b | \b(?:we|you) can\b
        \b(?:muss|müssen|sollten?|soll|darf|dürfen|kann|können|lässt|lassen|nötig|erforderlich
        |möglich|empfohlen|empfiehlt|genügt|reicht)\b
        \b(?:deben?|tienen? que|hay que|puede[ns]?|se (?:debe|puede|recomienda)|necesari[oa]s?
        |obligatori[oa]s?|posibles?|recomendable|basta|va[ns]? (?:en|a))\b
        \b(?:dev(?:e|ono|em)|bisogna|occorre|pu?ò|possono|va(?:nno)? \w{{3,}}[st][oaei]
        |possibil[ei]|necessari[oa]|basta|consigli\w+|pod\w+|precisa[m]?|necessári[oa]
        |recomend\w+|possível)\b
        (?<!mise à )\b(?:{WITHIN}|h)\b | (?<![\d.,])\d+(?![\d.,]*[.,]\d)
        [>→"«“„:@/=<%€$£]
        {_ADVISES}
        {_IS_AT}
        \b(?:once|as soon as|dès|sobald|en cuanto|non appena|assim que)\b
        \b(?:chez|à|pour) vous\b | \bvous (?!perd)[a-zà-ÿ]+(?:ez|t)\b | \b(?:to|for) you\b
        \b(?:bei|zu|für) ihnen\b | \b(?:ihnen|usted|lei)\b
        \b(?:we|us|our|nous|nos|notre|wir|uns\w*|nosotros|nuestr\w+|noi|nostr\w+|nós|noss\w+)\b
        """
    ),
    re.IGNORECASE,
)
"""What somebody can act on: what must or may be, where, when and for whom, how much."""

_JUST_NOW = re.compile(
    r"\bvien(?:t|nent) d(?:e |')\w+(?:er|ir|oir|dre|ttre|aître)\b|\bha(?:s|ve) just \w+"
    r"|\b(?:ist|sind) (?:gerade|eben|soeben) \w+|\bacaban? de \w+[aei]r\b"
    r"|\b(?:è|sono) appena \w+|\bacab(?:a|ou|am|aram) de \w+[aei]r\b",
    re.IGNORECASE,
)
"""What has but happened: "notre catalogue vient de paraître"."""


def is_statement(sentence: str) -> bool:
    """Tell whether a sentence that does not order says but how a thing is, was or would be."""
    said = sentence.strip()
    if _ITALIAN_ORDER.match(said):
        return False
    states = _STATES.match(said) or _STATES_IN_GERMAN.match(said)
    is_new = _JUST_NOW.search(said) is not None
    return states is not None and (is_new or _HELPS.search(said) is None)
