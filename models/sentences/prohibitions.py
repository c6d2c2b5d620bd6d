"""What a sentence says must not be done ("never use alcohol"), and when.

By how a language denies an order: "ne ... pas" around a polite verb, "never" before any, "kein",
"nicht" behind "Sie" or before an infinitive at the end, "no" before a subjunctive.
"""

import re
from collections.abc import Iterator

from models.alphabets.splitting import QUESTION_MARKS
from models.patterns import any_of
from models.sentences import orders, verbless
from models.sentences.cases import is_condition
from models.sentences.conditions import CONDITIONAL, WHILE
from models.sentences.forbidding import as_never, is_stop
from models.sentences.pieces import MAX_CHARS
from models.sentences.word_forms import capitalised
from models.text import content_words
from models.tongues.spoken import tongue_of
from models.tongues.tongue import BUT, PAUSE, Tongue

_FIRST = (
    r"(?:(?:please|bitte|por favor|surtout(?! pas| jamais)|attention|important|achtung|wichtig|ojo"
    r"|warning|et|mais|and|but|und|aber|y|pero|e|ma|en|maar|also|aussi|auch)\b[,:!]?\s+)*"
)
PRONOUNS = r"(?:l[ea]s? |l'|y |en |vous |lui |leur )*"
FIRMLY = r"(?:surtout |absolument |jamais )*"
_REMINDS = any_of(
    r"""
    oubli\w+ | hésit\w+ | inquiét\w+ | forget\b | hesitate | worry | bother | mind\b
    vergessen | zögern | sorgen? | sorge | wundern | olvid\w+ | dud\w+ | (?:[st]e )?preocup\w+
    dimentic\w+ | esit\w+ | se esqueça | esqueça | hesite | vergeet | aarzel\w*
    dépass\w+ | exced\w+ | exceed\w* | überschreit\w+ | super[ea]s? | pas[ea]s? de | tengas? reparo
    tard\w+ | demor\w+ | pierda la calma
    help | need | have to | panic\w* | hace falta | es necesario
    """
)
"""What is denied so that it is done, to calm, or as a bound: it forbids nothing."""
_SEES = (
    r"(?:wenn|falls|dass|haben|sind|werden|können|wollen|müssen|brauchen|sehen|finden|hören|kommen"
    r"|vergessen|zögern|bekommen|erhalten|wissen|möchten)"
)
"""Before "Sie" a case or a question, or what need not be done."""
_TU = (
    r"(?!(?:tienes|puedes|quieres|sabes|necesitas|haces|ves|eres|vas|es|más|has|das|consigues|estás"
    r"|logras|menos|antes|después|encuentras|debes)\b)[a-zñ]+[ea]s\b"
)
_IT_DOES = any_of(
    r"""
    es | est[áa] | son | era | fue | ha | hay | haya | sea | tiene | tenga | puede | pueda | debe
    quiere | sabe | hace | hace falta | va | da | cree | dice | viene | sale | pasa | queda | falta
    sobra | basta | importa | existe | exista | parece | aparece | depende | sirve | sigue | vale
    suele | cabe | consta | figura | ocurre | sucede | suena | significa | implica | incluye
    funciona | responde | arranca | carga | enciende | llega | conecta | entra | cambia | gira
    afecta | cuesta | cubre | ofrece | permite | admite | acepta | requiere | necesita | precisa
    dispone | contiene | recibe | encuentra | muestra | imprime | procede | corresponde | conviene
    siempre | solo | sólo | todo | toda | este | esta | ese | esa | parte | nada | cada | una | otra
    é | está | há | era | tem | pode | deve | fica | sobra | chega | liga | conecta | entra | acende
    inclui | custa | cobre | oferece | consegue | vem | sai | arranca | precisa | encontra | mostra
    """
)
"""What a thing does, or somebody else, where Spanish and Portuguese leave the subject out."""
_INDICATIVE = r"(?:[a-zà-ú]*(?:noce|(?<!i)ece|duce|cta|ienta))"
"""Endings by which -ar verbs have no subjunctive, nor others: "no detecta", "no reconoce"."""
_EA = rf"(?!{_REMINDS})(?!(?:{_IT_DOES}|{_INDICATIVE})\b)[a-zà-ú]{{2,}}[ea] "
"""What is not to be done, whatever the verb: of others than -ar one ends as indicatives do."""
_DO_NOT = r"(?:potete|avete|dovete|sapete|siete|volete|vedete|trovate|riuscite)"
"""What Italian customers do not do or find: of the others "non aprite" forbids."""
_ES_THING = (
    r"(?:el|l[ao]s?|un[ao]?s?|sus?|tus?|al|est[ea]s?|ning\w+|con|en|sobre"
    r"|[a-zñ]+ (?:al|en|con|sobre|del))\b"
)
_PT_THING = (
    r"(?:[oa]s?|à|aos?|um[ao]?s?|seus?|suas?|est[ea]s?|n[oa]s?|nenhum\w*|com|em|sobre"
    r"|[a-zà-ú]+ (?:aos?|à|com|em|n[oa]s?))\b"
)
_NEVER = r"(?:pas|jamais|plus)\b"
_NICHT = r"(?:kein\w*|nicht(?! nur)|nie(?:mals)?)\b"
_DE_NEXT = r"und \w+n sie (?:[\w-]+ ){1,5}?(?:nicht|nie) (?:wieder|mehr|erneut|noch einmal)\b"
"""Another order, which alone is denied: "Ziehen Sie ... und stecken Sie es nicht wieder ein"."""
_FORBIDDEN = re.compile(
    rf"^{_FIRST}(?:"
    + any_of(
        rf"""
        {FIRMLY}n(?:e |'){PRONOUNS}(?!{_REMINDS})[a-zà-ÿ]+(?:ez|tes) {FIRMLY}{_NEVER}
        {FIRMLY}ne {FIRMLY}(?:pas|jamais|plus) {PRONOUNS}(?!{_REMINDS})[a-zà-ÿ]+(?:er|ir|re)\b
        (?:il ne faut|vous ne devez|on ne doit) (?:donc )?{FIRMLY}(?:pas|jamais|plus)\b
        (?:surtout|absolument) (?:pas|jamais)\b | jamais (?:de |d'|avec |sur |dans |en |à |par )
        n(?:e |'){PRONOUNS}(?!{_REMINDS})[a-zà-ÿ]+ez (?:[\w'-]+ ){{0,6}}?(?:personne|rien)\b
        (?:absolutely|certainly|definitely) not (?:with|in|into|on|by|near|under)\b
        évitez\b(?! que) | il est (?:strictement |formellement )?(?:interdit|défendu) d[e']
        (?:do not|don't|never|avoid)\b(?! {_REMINDS})
        you (?:(?:must|should|may) (?:not|never)|mustn't)\b(?! {_REMINDS})
        (?!{_SEES})[a-zäöüß]{{2,}}n sie (?!sich\b)(?:(?!{_DE_NEXT})[\w-]+ ){{0,7}}?{_NICHT}
        (?:auf keinen fall|niemals|nie)\b
        no (?:l[aeo]s? |se |te )?(?!{_REMINDS}){_TU} | (?:nunca|jamás)\b(?! {_REMINDS})
        no (?:l[aeo]s? |les? )?{_EA}{_ES_THING} | não (?:lhes? |[oa]s? )?{_EA}{_PT_THING}
        no se deben?\b | no deben?\b | evite\b | prohibido\b
        non (?:l[aoe]i? |ci )?(?!{_REMINDS}|{_DO_NOT}\b)[a-zà-ù]{{2,}}(?:[aei]re|[aei]te)\b
        mai\b | evitate\b
        não (?:a|o|se )?(?!{_REMINDS})(?:[a-zà-ú]{{2,}}[aei]r\b|abra|use|desligue|ligue|retire|mexa)
        (?:gebruik|open|gooi|doe|zet|leg|stop) (?:[\w-]+ ){{0,4}}?(?:geen|niet|nooit)\b
        nooit\b
        """
    )
    + r")",
    re.IGNORECASE,
)
_THING = re.compile(
    r"^(?:(?:surtout|absolument|bitte|auf keinen fall|please|por favor|sobre todo|soprattutto"
    r"|sobretudo),? )?"
    r"(?:(?:surtout )?(?:pas|jamais) (?:de |d'|du )"
    r"|(?:absolutely )?no\b(?! (?:need|longer|one|more))"
    r"|never\b|kein\w*|nie(?:mals)?\b|auf keinen fall\b|nada d[eo]\b|nunca\b|niente\b|mai\b"
    r"|geen\b|nooit\b)\s*(?P<thing>[^,;:.!?]{3,40})(?=[,;:.!?]|$)",
    re.IGNORECASE,
)
"""What must not be, with no verb: "surtout pas de vinaigre", "no bleach"."""
_TELLS_NOTHING = re.compile(rf"{_REMINDS}|(?:{_IT_DOES}|{_INDICATIVE})\b", re.IGNORECASE)
"""What is denied by a Spanish verb and forbids nothing: a reminder, what a thing does not do."""
_USTED = re.compile(r"^(no )(?:l[aeo]s? |se |te )?(?=\w)", re.IGNORECASE)
_NEVER_AFTER = re.compile(
    r"^(no [a-zñ]+) (?:(?:nunca|jamás)(?: el)?|otr[oa]s?|ning\w+|más|nada de) (?=\w)", re.IGNORECASE
)
"""A Spanish denial told twice, or of any: "no fuerce nunca la puerta", "no compre otro bono"."""
_NOTICE = re.compile(
    r"(?:[^,;:.!?]{2,60} )?(?:[Nn]icht|[Nn]ie(?:mals)?|[Kk]ein\w*) [^,;:.!?]{0,60}"
    r"\b[a-zäöüß]{2,}(?:en|eln|ern|tun)\W{0,3}"
)
"""German notices: "(das Gerät) nicht in die Spülmaschine geben"."""
_MAY_NOT = re.compile(
    rf"^[^,;:.!?]{{3,80}}\b(?:darf|dürfen|soll|sollten?) (?:[\w-]+ ){{0,5}}?{_NICHT}"
    r"|^[^,;:.!?]{3,60}\b(?:(?:must|should) (?:not|never) be"
    r"|(?:is|are) (?:strictly|absolutely) (?:forbidden|prohibited)|(?:est|sont) à proscrire)\b"
    r"|^[^,;:.!?]{3,60}\bne (?:doit|doivent|faut) (?:pas|jamais|en aucun cas)\b"
    r"|^[^,;:.!?]{3,60}\bno (?:se )?deben?\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:plus|more|less|longer|mehr|weniger|länger|más|menos|più|mais|meer) (?:d[e']|que|than"
    r"|als|de|di|do que|dan)(?: |\b)",
    re.IGNORECASE,
)
"""A bound of something: "no more than two" forbids nothing by itself."""
_NO_LONGER = re.compile(
    rf"^{_FIRST}{FIRMLY}n(?:e |'){PRONOUNS}[a-zà-ÿ]+(?:ez|tes) plus d"
    r"(?:e (?!\w*\d|deux\b|trois\b)|')",
    re.IGNORECASE,
)
"""And none is "ne vous servez plus de la prise"."""
_BRACKET = re.compile(r"\(([^()]{5,80})\)")
_INSTEAD = r"mais|but|aber|pero|sino|sondern"
_BETWEEN = re.compile(
    r"^((?:please |por favor,? )?(?:do not|don['’]t|never|nunca|never ever)), [^,;:.!?]{1,60}, ",
    re.IGNORECASE,
)
"""A denial and what is put in before its verb: "do not, for safety reasons, open it"."""
_THEN = r"(?:puis|ensuite|then|dann|danach|luego|después|poi|depois|daarna)"
_JOINS = rf"(?:(?:et|and|und|y|e|en(?! [a-zà-ÿ]+ez\b)|{_INSTEAD})(?: {_THEN})?|{_THEN})"
_TAIL = re.compile(rf"\s*(?:[,;:]|\s[—–-])\s+|\s+(?={_JOINS}\s)", re.IGNORECASE)
_AND = re.compile(rf"^{_JOINS}\s+", re.IGNORECASE)
_BUT = re.compile(rf"(?:{_INSTEAD})\s", re.IGNORECASE)
"""Behind it an order of its own, where "do not open it and touch the wires" denies both."""
_EZ = re.compile(r"[a-zà-ÿ]+ez\b", re.IGNORECASE)
"""French denies each verb by itself: "ne le rebranchez pas et coupez le courant"."""
_ASKED_AGAIN = re.compile(r"d(?:e |')(?=\w{2,}(?:er|ir|re)\b)", re.IGNORECASE)
"""Nor what is asked for anew: "merci de ne plus l'utiliser et de regarder le lot"."""
_NOR = re.compile(r"\s(?:or|nor|ni|oder|ou|o)\s+(?=\S)", re.IGNORECASE)
_NEXT = re.compile(r"[a-zñ]{2,}[ea]s? (?:el|l[ao]s?|otr[ao]s?|una?|sus?|tus?)\b", re.IGNORECASE)
"""A Spanish verb behind "ni", before its object."""
_POINTS_BACK = re.compile(
    r"[a-zñ]*[áéí][a-zñ]*l[oa]s?\b|[a-zç]+[aei]-[oa]s?\b|[a-z]+ (?:hem|ze)\b", re.IGNORECASE
)
"""An order in Spanish, Portuguese or Dutch that names nothing anew: "y envíela", "stuur hem"."""
_BOUNDED = re.compile(
    any_of(
        rf"""
        [, ](?:{CONDITIONAL}|{WHILE}) | \b(?:sauf|excepté|à moins|en cas|dès qu[e'])\b
        \b(?:except|in case|as soon as|once)\b | \b(?:außer|es sei denn|im fall)
        \b(?:salvo|excepto|a menos|en caso)\b
        """
    ),
    re.IGNORECASE,
)
"""How its time, or an exception, begins behind what is forbidden, be it behind a comma."""
_UNTIL = re.compile(
    r"[, ](?:jusqu|avant|until|till|before|bis|bevor|ehe|hasta|antes|prima|finch|totdat)",
    re.IGNORECASE,
)
_SAYS_IT = re.compile(
    any_of(
        r"""
        \bn(?:e |')(?:vous )?(?:l[ea]s? |l'|lui |leur |y |en ) | \b(?:it|them|hem|ze)\b
        \bsie (?:sie|ihn|ihm|ihnen|es)\b | ^(?:sie|ihn|ihm|es)\b
        ^(?:no|non|nunca|não) (?:se )?(?:l[aeio]s?|os?|as?) (?=[a-zà-ü]+\b)
        """
    ),
    re.IGNORECASE,
)
"""A second denial that names its thing by a pronoun."""
_DENIAL = re.compile(
    r"^(?:please |por favor,? )?(?:do not|don't|never|no|nunca|ne (?:pas|jamais))\b", re.IGNORECASE
)
_WHILE = re.compile(
    r"[, ]+(?!(?:pendant|durante?) (?!qu|l[ea]s?\b|el\b)|s'il (?:vous|te) pla)"
    rf"(?:{CONDITIONAL}|{WHILE}"
    r"|(?:avant|sauf|with (?=the \w+ \w+\Z)|antes|con (?=l[ao]s? ))\b).*",
    re.IGNORECASE,
)
"""When it must not be done; "for two minutes" is no such time."""
_REASON = re.compile(
    r"\s*(?:[,;:!?]|\s[—–-])\s.*|[,\s]+(?:car|because|as|since|weil|denn|sonst|sinon|otherwise"
    r"|porque|ya que|que se|pues|perché|omdat)\b.*",
    re.IGNORECASE,
)


def is_forbidden(clause: str) -> bool:
    """Tell whether a clause says, by itself, that something must not be done."""
    tongue = tongue_of(clause)
    if tongue and _forbids(clause, tongue):
        return True
    if verbless.calms(clause):
        return False
    if verbless.forbids(clause):
        return True
    clause = shortest(clause)
    if clause.rstrip().endswith(QUESTION_MARKS) or _is_bound(clause):
        return False
    if _FORBIDDEN.match(clause) or _MAY_NOT.match(clause):
        return True
    if _USTED.match(clause) and orders.form(_USTED.sub(r"\1", clause), "es") == "polite":
        return _TELLS_NOTHING.match(_USTED.sub("", clause)) is None
    notice = alone(clause)
    return _NOTICE.fullmatch(notice) is not None and orders.is_notice(notice)


def _is_bound(clause: str) -> bool:
    return _BOUND.search(clause) is not None and _NO_LONGER.match(clause) is None


def forbidden_thing(text: str) -> str:
    """Tell what must not be with no verb ("no bleach!"), which is no order by its form; "" else."""
    found = _THING.match(text)
    return found["thing"] if found else ""


def is_german_notice(text: str) -> bool:
    """Tell whether it is said with no "Sie": "(das Gerät) nicht in die Spülmaschine geben"."""
    return _NOTICE.match(text) is not None


def alone(forbidden: str) -> str:
    """Leave out when and why it must not be done."""
    return _WHILE.sub("", _REASON.sub("", forbidden))


def shortest(clause: str) -> str:
    """Tell what is forbidden behind "please" and the like, by "never" where more words say so."""
    polite = re.match(_FIRST, clause := as_never(clause), re.IGNORECASE)
    rest = clause[polite.end() :] if polite else clause
    return as_never(_NEVER_AFTER.sub(r"\1 el ", rest))


def parted(sentence: str) -> tuple[str, tuple[str, ...]]:
    """Part a sentence into what it says besides ("" for nothing), and what it forbids.

    A tail is its own ("wipe it, don't use alcohol"), and so is each of two that one denial holds
    ("do not open or wash it"). What a bracket forbids stays where it stands, too. A sentence too
    long to be quoted is left as it is: each of its tails would be read to its end.
    """
    if len(sentence) > MAX_CHARS:
        return sentence, ()
    if (tongue := tongue_of(sentence)) and (found := _parted(sentence, tongue)):
        return found
    sentence = _BETWEEN.sub(r"\1 ", sentence, count=1)
    if is_forbidden(sentence):
        return _order_behind(sentence)
    for cut in _TAIL.finditer(sentence):
        before, tail = sentence[: cut.start()], _AND.sub("", sentence[cut.end() :])
        if is_forbidden(tail):
            if is_condition(before):
                return sentence, ()  # it is forbidden in that case alone
            rest, forbidden = _order_behind(tail)
            return (f"{before}, {rest}" if rest else before), forbidden
    said = (bracket[1] for bracket in _BRACKET.finditer(sentence))
    return sentence, tuple(capitalised(one) for one in said if is_forbidden(one))


def _order_behind(forbidden: str) -> tuple[str, tuple[str, ...]]:
    """Part what is forbidden from an order behind it: "do not force it, turn it slowly".

    A list that ends in "or" is denied as a whole ("never open the lid, touch the wires or ...").
    Behind "stop using it" an order is its own with an "and", too, and so is a second denial that
    can stand by itself, and with which the first loses nothing.
    """
    is_stopped = is_stop(forbidden)
    for cut in _TAIL.finditer(forbidden):
        before, rest = forbidden[: cut.start()], _AND.sub("", forbidden[cut.end() :])
        leans = _BOUNDED.search(rest) or _SAYS_IT.search(rest)
        if not leans and is_forbidden(rest) and is_forbidden(before):
            order, others = _order_behind(rest)
            return order, (*_each(before), *others)
        again = _ASKED_AGAIN.match(rest)
        rest = rest[again.end() :] if again else rest
        behind = [rest[nor.end() :] for nor in _NOR.finditer(rest)]
        if any(orders.begins(last) or _NEXT.match(last) for last in behind):
            break
        is_instead = _BUT.match(forbidden, cut.end()) is not None
        is_order = orders.begins(rest) or (is_instead and orders.is_notice(rest))
        is_order = is_order or (is_stopped and _POINTS_BACK.match(rest) is not None)
        is_apart = is_instead or is_stopped or cut.group().strip() or _EZ.match(rest) or again
        if is_apart and is_order and not is_forbidden(rest):
            return rest, tuple(_each(before))
    return "", tuple(_each(forbidden))


def _each(forbidden: str) -> Iterator[str]:
    """What one denial forbids, each with the denial: "never open it nor use another one"."""
    denial = _DENIAL.match(forbidden)
    if denial is None:
        yield capitalised(forbidden)
        return
    for cut in _NOR.finditer(forbidden):
        first, other = forbidden[: cut.start()], forbidden[cut.end() :]
        is_whole = len(first[denial.end() :].split()) > 1
        if is_whole and (orders.begins(other) or _NEXT.match(other)):
            yield capitalised(first)
            yield capitalised(f"{denial.group()} {other}")
            return
    yield capitalised(forbidden)


def is_always(forbidden: str) -> bool:
    """Tell whether it is forbidden at any time, not but while something is so."""
    return _WHILE.search(_REASON.sub("", forbidden)) is None


def is_now_and_then(forbidden: str) -> bool:
    """Tell whether it is forbidden but in a case, or but for one: not from now on, until a time."""
    found = _BOUNDED.search(forbidden)
    return found is not None and not _UNTIL.match(found.group())


def is_at_the_time_of(forbidden: str, order: str, language: str) -> bool:
    """Tell whether what is forbidden but while something is so may deny an order."""
    when = _WHILE.search(_REASON.sub("", forbidden))
    words, others = (set(content_words(t, language)) for t in (when[0] if when else "", order))
    return when is None or not words.isdisjoint(others)


def _forbids(clause: str, tongue: Tongue) -> bool:
    is_asked = clause.rstrip().endswith(QUESTION_MARKS)
    bare = tongue.reminds.sub("", clause)
    return not is_asked and tongue.forbids.search(bare) is not None


def _parted(sentence: str, tongue: Tongue) -> tuple[str, tuple[str, ...]] | None:
    """Part a sentence in a further language as ``parted`` does, None where it forbids nothing.

    A reason stays behind what it is of, and what is forbidden in one case with its case.
    """
    if tongue.case.match(sentence):
        return sentence, ()
    spans: list[tuple[int, int, bool]] = []
    for start, end in _clauses(sentence):
        clause = sentence[start:end]
        is_denied = _forbids(clause, tongue)
        if spans and not is_denied and not (spans[-1][2] and tongue.order.match(clause)):
            spans[-1] = spans[-1][0], end, spans[-1][2]
        else:
            spans.append((start, end, is_denied))
    said = [sentence[start:end] for start, end, is_denied in spans if not is_denied]
    denied = [BUT.sub("", sentence[start:end]) for start, end, is_denied in spans if is_denied]
    if denied and (not said or any(map(tongue.instructs.search, said))):
        return " ".join(said), tuple(map(capitalised, denied))
    return ("", (capitalised(sentence),)) if denied or _forbids(sentence, tongue) else None


def _clauses(sentence: str) -> Iterator[tuple[int, int]]:
    """Where the clauses of a sentence begin and end."""
    start = 0
    for pause in PAUSE.finditer(sentence):
        if pause.start() > start:
            yield start, pause.start()
        start = pause.end()
    yield start, len(sentence)
