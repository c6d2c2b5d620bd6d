"""Which steps and bans of one language agents say in another one, too: they count as voices.

Words of two languages cannot be compared, but the deeds of the tables have one name in all of
them, and which thing is meant an encoder tells: no order of one deed on another thing reaches the
bound here (DECISIONS.md, 0158). Which of two things it is done to no likeness tells ("install the
app on the phone", "on the TV"): so one agent of each language agree on an order of one thing alone.
"""

import re
from collections.abc import Sequence

from models.advice import forbidden
from models.advice.agreed import LEAST_OF_BEST
from models.advice.deeds import deed, telling
from models.advice.evidence import CONFIRMED, Agreement
from models.advice.figures import figures
from models.advice.meaning import ONE_THING, nearness, understood
from models.patterns import any_of
from models.sentences.prohibitions import is_forbidden
from models.sentences.reading import Quote
from models.text import content_words
from models.types import Encode

_SIDES = tuple(
    tuple(re.compile(rf"\b{side}", re.IGNORECASE) for side in sides)
    for sides in (
        (
            any_of("gauche | left | link[es] | izquierd | sinistr"),
            any_of("droite?\\b | right | recht[es] | derech | destr[ao]\\b"),
        ),
        (
            any_of("avant\\b | front | vorder | vorn | delanter | anterior"),
            any_of("arri[eè]re | rear | back\\b | hinter | hinten | traser | posterior"),
        ),
        (
            any_of("sup[eé]rieu | haut | upper | top\\b | ober[ens] | superior | sopra"),
            any_of("inf[eé]rieu | bas(?:se)?\\b | lower | bottom | unter[ens] | inferior | sotto"),
        ),
        (
            any_of("chaud | hot\\b | warm | hei(?:ß|ss) | calient | cald"),
            any_of("froid | cold | kalt | fr[ií][oa] | fredd"),
        ),
        (any_of("maxim"), any_of("minim")),
        (
            any_of("apr[eè]s\\b | after\\b | nach\\b | despu[eé]s | tras\\b | dopo"),
            any_of("avant\\b | before | vor\\b | bevor | antes | prima"),
        ),
        (
            any_of("premi[eè]re? | first | erst[ens] | primer"),
            any_of("derni[eè]re? | last\\b | letzt | últim | ultim"),
        ),
        (
            any_of("petit | small | klein | pequeñ | piccol"),
            any_of("grand | large | big\\b | groß | grande"),
        ),
        (
            any_of("int[eé]rieu | inside | inner | innen | interior | intern(?:al|[aeo]\\w?)\\b"),
            any_of("ext[eé]rieu | outside | outer | außen | exterior | extern(?:al|[aeo]\\w?)\\b"),
        ),
        (
            any_of("sec\\b | s[eè]che | dry | trocken | sec[oa]\\b | asciutt"),
            any_of(
                "humide | mouill | wet\\b | damp | moist | feucht | nass | húmed | mojad | umid"
            ),
        ),
        (
            any_of("ancien | vieil | vieux | old\\b | alte[nrms]?\\b | viej | antigu | vecchi"),
            any_of("nouve | neu(?:f|ve)s?\\b | neue[nrms]?\\b | new\\b | nuev | nuov"),
        ),
        (
            any_of("noire?s?\\b | black | schwarz | negr[oa] | ner[oa]\\b"),
            any_of("blanc | white | weiß | bianc"),
            any_of("rouge | red\\b | rote?[nrms]?\\b | roj[oa] | ross[oa]"),
            any_of("bleu | blue | blau | azul | blu\\b"),
            any_of("verte?s?\\b | green | grün | verde"),
            any_of("jaune | yellow | gelb | amarill | giall"),
            any_of("grise?s?\\b | gr[ae]y | grau | gris | grigi"),
            any_of("colou?r | couleur | farb | colore"),
        ),
    )
)
"""Words of sides, and of colours, in five languages: who names one means no other."""
_EVER = frozenset("jamais never nie niemals nunca jamás mai".split())
_VERB_AND_THING = 2
_VERSION = re.compile(r"\d+(?:\.\d+)+")


def heard(
    agreed: Sequence[Agreement], said: Sequence[Quote], abroad: Sequence[Quote], encode: Encode
) -> list[Agreement]:
    """Give agreements the voices of other languages, and add what these make one.

    Who speaks for one is never of another language: nothing is translated.

    Args:
        agreed: On what agents of one language agree.
        said: All steps, or bans, in that language.
        abroad: Those in others.
        encode: The desk's encoder.
    """
    places = {(q.ticket_id, q.position) for group in agreed for q in group.quotes}
    lone = [quote for quote in said if (quote.ticket_id, quote.position) not in places]
    groups = [*agreed, *(Agreement((quote,)) for quote in lone)]
    first = [group.quotes[0] for group in groups]
    alike = nearness(understood([*first, *abroad], encode))[: len(first), len(first) :] >= ONE_THING
    voices = [
        tuple(q for q, is_near in zip(abroad, near, strict=True) if is_near and _are_one(one, q))
        for one, near in zip(first, alike, strict=True)
    ]
    heard = [Agreement((*g.quotes, *more)) for g, more in zip(groups, voices, strict=True)]
    known = heard[: len(agreed)]
    told = {quote for more in voices[: len(agreed)] for quote in more}
    least = max([CONFIRMED, *(LEAST_OF_BEST * group.support for group in agreed)])
    for group, more in zip(heard[len(agreed) :], voices[len(agreed) :], strict=True):
        is_told = not told.isdisjoint(more)
        if group.support >= least and not is_told and all(map(_is_of_one_thing, group.quotes)):
            known.append(group)
            told.update(more)
    return known


def _are_one(one: Quote, other: Quote) -> bool:
    """Whether both order or forbid one deed, as many, of one product and of no other figure."""
    mine, theirs = map(_figures, (one, other))
    are_two = bool(mine and theirs) and mine.isdisjoint(theirs)
    are_two = are_two or one.product != other.product or _deeds(one).isdisjoint(_deeds(other))
    are_two = are_two or any(
        a and b and a.isdisjoint(b) for a, b in zip(_sides(one), _sides(other), strict=True)
    )
    return not are_two and _n_acts(one) == _n_acts(other)


def _figures(quote: Quote) -> frozenset[str]:
    return figures(quote.text, quote.language).union(_VERSION.findall(quote.text))


def _deeds(quote: Quote) -> frozenset[str]:
    is_ban = is_forbidden(quote.text)
    return forbidden.deeds(quote) if is_ban else telling(quote.text, quote.language)


def _n_acts(quote: Quote) -> int:
    return max(1, len(deed(quote.text, quote.language).acts))


def _sides(quote: Quote) -> list[frozenset[int]]:
    """Which of the sides of each kind it names: "avant" may be two of them."""
    return [
        frozenset(n for n, side in enumerate(sides) if side.search(quote.text)) for sides in _SIDES
    ]


def _is_of_one_thing(quote: Quote) -> bool:
    """Whether it says but what is done, and to what."""
    words = content_words(quote.text, quote.language)
    return len([word for word in words if word not in _EVER]) <= _VERB_AND_THING
