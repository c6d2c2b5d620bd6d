"""The many ways to forbid, as the shortest one: "never" and what must not be done.

"Take care not to open it", "under no circumstances open it", "it is forbidden to open it" all say
"never open it". Who compares prohibitions knows then but one form for each language.
"""

import re
from collections.abc import Sequence

_STOPS = tuple(
    (re.compile(rf"^(?:(?:please|bitte|por favor),? )?{long}", re.IGNORECASE), short)
    for long, short in (
        (
            r"(?:(?:il (?:faut|convient de)|vous devez|veuillez|merci de) )?(?:immédiatement )?"
            r"(?:cesse[rz]|arrête[rz])(?: \w+ment)? (?:de vous |d[e' ]+)"
            r"(?=servir|utiliser|employer|recharger)",
            "évitez d'",
        ),
        (
            r"(?:you (?:should|must|need to) )?(?:immediately )?(?:stop|quit|cease)"
            r"(?= (?:using|charging)\b)",
            "avoid",
        ),
        (
            r"(?:hören sie|hör)(?: (?:bitte|sofort))* auf,? (.+?) zu"
            r" (?=(?:be|ver)?nutzen|verwenden|gebrauchen|laden)",
            r"niemals \1 ",
        ),
        (r"(?:hay que dejar|deb\w+ dejar|deje|deja) de (?=usar|utilizar|cargar)", "evite "),
        (r"(?:smett\w+|bisogna smettere) di (?=usare|utilizzare)", "mai "),
        (r"(?:pare|deixe) de (?=usar|utilizar)", "nunca "),
        (r"(?:stop|houd u op) met (?=(?:het )?gebruik)", "nooit "),
    )
)
"""To stop using a thing is not to use it any more; to stop pressing a button is a step."""
_NO_MORE = re.compile(
    r"\bn(?:e |')(?:[\w']+ ){0,4}?[\w']+(?:ez|tes) (?:\w+ment )?plus\b|\bne plus\b"
    r"|\b(?:not|n't|never)\b.*\b(?:any ?more|any longer|again|back (?:in|on))\b|\bno longer\b"
    r"|\b(?:nicht|nie|kein\w*)\b(?: \w+){0,2}? (?:wieder|mehr|erneut)\b"
    r"|\bno (?:\w+ ){1,4}?más\b|\bno (?:l[aeo]s? )?(?:vuelv\w+ a|volver a)\b"
    r"|\bnon (?:\w+ ){1,4}?più\b|\bnão (?:\w+ ){1,4}?mais\b"
    r"|\b(?:niet|geen) (?:\w+ )?(?:meer|langer|opnieuw)\b",
    re.IGNORECASE,
)
_EZ = r"(?:[a-zà-ÿ]+ez|faites)(?: (?:bien|attention|surtout))*"
_REWRITES = tuple(
    (re.compile(rf"{long}", re.IGNORECASE), short)
    for long, short in (
        # In no case.
        (r"\b(?:en aucun cas|sous aucun prétexte|à aucun moment)\b", "jamais"),
        (r"\b(?:(?:under|in) no (?:circumstances?|case)|on no account|don't ever)\b", "never"),
        (
            r"\b(?:auf keinen fall|keinesfalls|(?:unter|in) keine[nm] (?:umständen|fall)"
            r"|bloß nicht|bloß(?= kein))\b",
            "niemals",
        ),
        (
            r"\b(?:bajo ningún \w+|en ningún (?:caso|momento)|de ning(?:ún modo|una manera)"
            r"|ni se l[ea]s? ocurra)\b",
            "nunca",
        ),
        (r"\b(?:in nessun (?:caso|modo)|per nessun motivo)\b", "mai"),
        (
            r"\b(?:em (?:hipótese alguma|nenhum caso|caso algum)|de (?:modo|forma) alguma?)\b",
            "nunca",
        ),
        (r"\b(?:(?:in|onder) geen (?:geval|beding|enkele omstandigheid))\b", "nooit"),
        # To take care, or to be so kind, not to.
        (
            rf"^(?:{_EZ}|merci|prière|attention)(?: bien)? (?:à|de)"
            r" (?=ne (?:\w+ )?(?:pas|jamais|plus)\b)",
            "",
        ),
        (
            r"^(?:be (?:very |extra )?(?:careful|sure)|take (?:good )?care|(?:make|be) sure|try)"
            r"(?: (?:not|never) to| (?:that )?you (?:don't|do not|never))\b",
            "never",
        ),
        (
            r"^acht(?:en sie|e|et)(?: \w+)? darauf,? (.+?) (nicht|kein\w*|nie(?:mals)?) zu ",
            r"\1 \2 ",
        ),
        (
            r"^(?:procur[ae]|intent[ae]|trat[ae] de|(?:ten(?:ga)? )?cuidado (?:con|de)"
            r"|asegúr\w+ de) no (?=\w+[aei]r)",
            "nunca ",
        ),
        (r"^(?:attent[oi] a|(?:stia|fai|fate) attenzione a|cerc\w+ di) (?=non )", ""),
        (r"^(?:cuidado para|procure|tome cuidado para|tenha cuidado para) (?=não )", ""),
        (r"^(?:let (?:er )?op|zorg)(?: ervoor)?(?: dat)? (?:u |je )?(?=niet|geen)", "nooit "),
        # Verbs and nouns that forbid.
        (
            r"^(?:interdiction(?: \w+)?|pas question|gardez-vous(?: bien)?|défense) (?=d[e'])",
            "évitez ",
        ),
        (r"^(?:refrain from|(?:stay|keep) away from)\b", "avoid"),
        (r"^(?:it is|it's) (?:\w+ )?(?:forbidden|prohibited|not allowed|best not) to\b", "never"),
        (r"^you (?:should|must)(?: not|n't| never)(?= \w)(?! (?:worry|need))", "never"),
        (r"^il (?:est (?:\w+ )?déconseillé|n'est pas recommandé) (?=d[e'])", "évitez "),
        (
            r"^(?:vermeid(?:en sie|e|et)|verzicht(?:en sie|e|et)(?: bitte)? auf"
            r"|finger weg vo[nm])\b",
            "niemals",
        ),
        (r"^es ist (?:\w+ )?(?:verboten|untersagt|nicht erlaubt),? (.+?) zu ", r"niemals \1 "),
        (r"\b(\w*?)ge(\w{2,}?)e?t werden\b", r"\1\2en"),
        (r"^(?:está|queda|es) (?:\w+mente )?prohibido\b", "prohibido"),
        (r"^(?:absténgase de|abstente de|(?:hay que |debe )?evit(?:ar|a)\b(?! que))", "evite"),
        (r"^(?:evitare(?: di)?|è (?:\w+ )?(?:vietato|proibito)|non si deve)\b", "mai"),
        (r"^(?:evitar|é (?:\w+ )?proibido)\b", "nunca"),
        (r"^(?:vermijd|het is (?:\w+ )?verboden(?: om)?)\b", "nooit"),
    )
)


def as_never(clause: str) -> str:
    """Say with "never" what a clause forbids in more words; what forbids nothing stays."""
    return _rewritten(not_any_more(clause), _REWRITES)


def is_stop(clause: str) -> bool:
    """Tell whether it is forbidden by "stop using it": another verb behind is an order again.

    It is an order itself, too: below "what must not be done" it would read as its reverse.
    """
    return any(long.search(clause) for long, _ in _STOPS)


def is_for_good(clause: str) -> bool:
    """Tell whether it is forbidden from now on: "do not use it any more", "not again"."""
    return is_stop(clause) or _NO_MORE.search(clause) is not None


def not_any_more(clause: str) -> str:
    """Say "avoid using it" for "stop using it"."""
    return _rewritten(clause, _STOPS)


def _rewritten(clause: str, forms: Sequence[tuple[re.Pattern[str], str]]) -> str:
    for long, short in forms:
        # Not ``sub``: it reads the shorter form anew where there is nothing to say with it.
        if found := long.search(clause):
            clause = f"{clause[: found.start()]}{found.expand(short)}{clause[found.end() :]}"
    return clause
