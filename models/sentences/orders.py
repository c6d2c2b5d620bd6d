"""How an order is formed, in French, English, German and Spanish, and some of it in others.

By morphology before lists: an imperative's or infinitive's ending where the language has it, what
an English verb is followed by; the verbs of a support desk where neither tells.
"""

import re
from functools import lru_cache

from models.alphabets.spacing import n_words
from models.patterns import any_of
from models.sentences.imperatives import (
    DE_ORDER,
    EN_VERBS,
    ES_ORDER,
    ES_VERBS,
    FR_INFINITIVE,
    FR_ORDER,
    ORDER,
    ROMANCE_INFINITIVE,
)
from models.tongues.spoken import tongue_of

_DE_IN = r"(?:[^,;:.!?]|(?<=\d)\.(?=\d))"
"""Within a clause, "auf Version 2.11" too."""
_DE_NOTICE = re.compile(
    r"(?:bitte |Bitte )?(?!(?:Die|Alle|Diese|Meine|Unsere) [A-ZÄÖÜ]\w*(?:en|er|s)\b)"
    rf"{_DE_IN}{{2,120}} [a-zäöüß]{{2,30}}(?:en|eln|ern|tun)"
    r"(?: bis [^,;:.!?]{3,80}| \([^()]{1,60}\))?\W{0,3}"
)
"""A clause that ends in a German infinitive, unless something in it rules it."""
_DE_RULED = re.compile(
    r"\b(?:ich|wir|sie|er|es|man|ihr|du|wenn|falls|dass|ob|weil|zu|kann|könn\w+|muss|müss\w+"
    r"|soll\w*|w[iü]rde?n?|wurden?|wird|werden|darf|dürfen|will|wollen|möchten?|ha(?:t|ben|tten?)"
    r"|ist|sind|war(?:en)?|lässt)\b"
    r"|\b\w*ge\w{3,}en\W*$|\b(?:im|am|vom|zum|beim|ins|de[nmr]|die|das|eine?[mnr]?) \w+\W*$"
    r"|^(?!jetzt|zuerst|zuletzt|erst|dort|fest)\w+t (?:d(?:ie|er|as|ies\w*)|es|sie|ihre?|eine?)\b"
    r"|\b(?:ver(?:gessen|loren|schwunden)|erhalten|bekommen|entstanden|oben|unten|hinten|innen"
    r"|außen|morgen|gestern|selten|neben|wegen|gegen|zwischen|then|often|open|broken|screen|even"
    r"|been|seen|when|bien|rien|combien|lien|moyen)\W*$",
    re.IGNORECASE,
)
_DE_WORD = re.compile(
    r"\b(?:den|die|das|dem|der|mit|und|vom|zum|zur|einen?|eine[mrn]?|bitte|auf|im|am|nach|beim|für"
    r"|über|nicht|neu|kurz|wieder|alle|minuten|sekunden|\w*[äöüß]\w*)\b",
    re.IGNORECASE,
)
_DE_OBJECT = re.compile(r"(?:bitte |Bitte )?(?:[a-zäöüß]\w* ){0,2}?[A-ZÄÖÜ]\w+ ")
_DE_PREPOSITION = re.compile(
    r"(?:bitte )?(?:mit|auf|in|im|am|an|zu[mr]?|vo[nm]|nach|aus|beim?|für|über|unter|ohne)\b",
    re.IGNORECASE,
)
_DE_SHORT = re.compile(
    r"(?:(?:den|die|das|[a-zäöüß]{2,12}e[ns]?) ){0,2}[A-ZÄÖÜ]\w+"
    r" (?:wieder )?(?:zu|raus|aus|auf|ab|rein|weg|runter|an|ein|dr(?:auf|an|unter|über|um))\W{0,3}"
)
"""Who is in a hurry leaves out the verb: "Hahn zu", "Stecker raus", "Paste drauf"."""
_DE_THERE = re.compile(
    rf"{_DE_PREPOSITION.pattern}(?: (?:de[mnr]|die|das|ihre[mnr]?))? [A-ZÄÖÜ][^,;:.!?]{{1,60}}?"
    r" (?:(?:den|die|das|eine?n?|alle|ihren?) [^,;:.!?]*?[A-ZÄÖÜ]|[\"„«»“])",
    re.IGNORECASE,
)
"""A place, and behind it what is done to what: "in der App die Routine löschen"."""
_DE_CHAIN = re.compile(r",\s+(?:und |dann |danach )*|\s(?:und|dann)\s(?:dann )?")
_NEXT = re.compile(
    r"(?!(?:entre|sobre|para|contra|hasta|desde|donde|que|porque|aunque|mientras|durante|mediante"
    r"|cada|ante|una?|como|comme|contre|elle|cette|votre|notre|toute|era|es|está|se|le|de|sea)\b)"
    r"[a-zà-ÿ]{2,}[eai] (?:el|la|los|las|un|une|una|sus?|le|les)\b",
    re.IGNORECASE,
)
"""Behind an order, where no third person stands: "... y suba el volumen"."""
_POINT_INFINITIVE = re.compile(
    r"(?:no |ne pas |non |não )?[A-ZÀ-Þa-zà-ÿ]{2,}(?:[aeií]r|[aei]re|[dt]re)(?:l[oaei]s?|se)?"
    r"(?= [a-zà-ÿ\d])"
)
# "You should have received a mail", "vous pouvez constater": what is seen, no order
_SEES = (
    r"(?!(?:(?:also|then|now|only|aussi|alors|ensuite|también) )*(?:not\b"
    r"|have (?:been|\w+ed|got(?:ten)?)\b|(?:lose|notice|receive|expect)\b"
    r"|get an? (?:pop|message|notice|prompt|e?-?mail|window|screen|text|code|reply)"
    r"|avoir (?:reçu|obtenu|été)|(?:constater|remarquer|recevoir|haber|recibir|notar|observar)\b))"
)
_ADVICE = any_of(
    rf"""
    il (?:(?:ne )?faut|suffit d[e']|convient de|est nécessaire de|vous (?:faut|suffit))
    vous ne dev(?:ez|riez)
    vous devez (?!nous|me|m'|aussi nous)
    vous (?:pouvez|devriez|pourriez) {_SEES}(?!nous|me|m'|aussi nous)
    (?:je|nous) vous (?:invit\w+ à|conseill\w+ d[e']|recommand\w+ d[e']|(?:suggèr|propos)\w+ d[e'])
    vous n'avez (?:plus )?qu'à
    (?:la|une) solution (?:est|consiste|:) | le mieux est de
    c'est (?:corrigé|résolu) (?:par|en|avec)
    you (?:(?:will )?need to|must|have to) (?!tell|let us|see\b)
    you (?:can|should|may|could|might want to) {_SEES}(?!tell|let us|see\b)
    (?:the|a) (?:solution|fix|workaround) is
    (?:i|we)(?:'d| would)? (?:recommend|suggest|advise)
    sie (?:können|müssen|sollten) | es hilft | die lösung ist
    (?:ich|wir) (?:empfehle|rate)n?(?: ihnen)?,? (?:das?s|de[rnm]|die|eine?n?|ihre?n?)\b
    am besten \w+n sie\b | (?:sie brauchen nur|es (?:reicht|genügt),) | denken sie daran,
    (?:debe(?:rá)?\b|tiene que|hay que|es necesario) | (?:puede|deber[ií]a) {_SEES}
    (?:le|les|te) (?:recom(?:iendo|endamos)|aconsej(?:o|amos)|sug(?:iero|erimos))\b | la solución es
    """
)
_MENUS = re.compile(r"[^\s.?!:;>→][^.?!:;>→]{1,40}(?:[>→]\s*+[^\s.?!:;>→][^.?!:;>→]{0,40}){2,}[.]?")
_SET_TO = re.compile(
    r"[^.?!:;]{2,50}\s?: (?:o(?:n|ff)|(?:dés)?activ\w+|disabled?|enabled?|high|low"
    r"|ein|aus|(?:de)?aktivier\w+|desactiv\w+)\W{0,3}",
    re.IGNORECASE,
)
"""Orders without a verb: "Wi-Fi > Advanced > Channel 36", "Band steering: OFF"."""
# "Téléphone éteint, ôtez ...", "In the menu, choose ...", "Une couleur manque : remplacez ..."
_CONDITION = r"(?:[^,:;?]{2,90}[,:;?]\s*)?"
_INSTRUCTION = re.compile(rf"^{_CONDITION}{ORDER}|\b{_ADVICE}", re.IGNORECASE)
_AT_A_PLACE = re.compile(
    r"^(?:[Ee]n|[Dd]esde|[Dd]ans|[Ss]ur|[Ss]ous|[Ii]n|[Oo]n|[Uu]nder|[Ff]rom) "
    r"(?:(?:el|la|los|las|su|le|les|votre|the|your) |l')?[^\W\d_]\w*(?: [A-ZÀ-Þ]\w*)*"
    r"(?: (?:app|menu|page|tab|screen|settings))? "
    rf"(?i:(?!vous ){FR_ORDER}|{ES_ORDER}|{EN_VERBS} (?=(?:the|your|on|it|a|an) |(?-i:[A-Z\"“])))"
)
"""Where it is done, and the order with no comma between: "in the app tap Security"."""
_CLAUSE_END = re.compile(r"[,;]|\.(?!\d)|\s(?:und|dann)\s")
_COMMAND = re.compile(ORDER, re.IGNORECASE)
_POLITE = re.compile(rf"{FR_ORDER}|{DE_ORDER}", re.IGNORECASE)
_ES_SPOKEN = re.compile(
    rf"(?={ES_ORDER})(?:por favor,? )?(?:no )?(\w+?)(?:l[oae]s?|se)?(?!\w)", re.IGNORECASE
)
# Of -ar verbs "limpie" is polite and "limpia" is not; of the others it is the other way round.
_ES_USTED_A = frozenset(
    """
    haga ponga vaya salga abra imprima introduzca lea meta escriba mida elija pida suba vuelva
    mantenga restablezca encienda mueva sustituya siga añada impida tenga
    """.split()
)
_ES_TU_E = frozenset(
    """
    abre imprime introduce lee mete escribe mide elige pide sube vuelve restablece enciende mueve
    sustituye sigue añade ve
    """.split()
)
_INFINITIVE = re.compile(rf"{FR_INFINITIVE}|{ROMANCE_INFINITIVE}", re.IGNORECASE)
_ONE_VERB = re.compile(
    rf"(?:{FR_ORDER}|{EN_VERBS}|{ES_VERBS}|[a-zà-ÿ]{{3,}}(?:[aei]r|[dt]re|e[lr]?n))\W{{0,9}}",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"(?:\S+-l(?:a|e|es)|\w+ (?:it|them|(?:sie )?(?:ihn|sie|es))|\w*[áéí]\w*l[oa]s?"
    r"|\w+[aei]rl[oa]s?)"
    r"(?! (?:an?|une?|eine?n?|una?|\d+) )(?: [\w']+){0,2}\W*|\w+(?: les?)?\W*",
    re.IGNORECASE,
)


_POINTS_BACK = re.compile(
    r"(?:please |bitte |por favor,? )?(?:[a-zà-ÿ]+-l(?:a|e|es)\b|[a-z]+ (?:it|them)\b"
    r"|\w+n sie (?:bitte )?(?:ihn|sie|es)\b|[a-zñ]*[áéí][a-zñ]+l[oa]s?\b|\w+[aei]rl[oa]s?\b)",
    re.IGNORECASE,
)


_A_THING_MUST = re.compile(
    r"(?:^|[,;:]\s)(?:el|la|los|las|un|una|este|esta|su|tu)\s(?:\w+\s){1,3}(?:tiene|debe|puede)n?\b"
    r"[^,;:]*",
    re.IGNORECASE,
)
"""Spanish, where "debe" without a subject is polite: "el bono tiene que activarse"."""


@lru_cache(maxsize=4096)  # a draft asks it of the same sentences a dozen times
def instructs(sentence: str) -> bool:
    """Tell whether a sentence has the form of an order, behind a condition or not, or advises."""
    tongue = tongue_of(sentence)
    if tongue and (tongue.instructs.search(sentence) or tongue.forbids.search(sentence)):
        return True
    sentence = _A_THING_MUST.sub("", sentence)
    if _AT_A_PLACE.match(sentence):
        return True
    if _INSTRUCTION.search(sentence) or _MENUS.fullmatch(sentence) or _SET_TO.fullmatch(sentence):
        return True
    return _DE_WORD.search(sentence) is not None and _are_notices(sentence)


def _are_notices(sentence: str) -> bool:
    """Whether each clause is a notice: "Gerät anhalten, in der App "Parken" wählen"."""
    if is_notice(sentence):
        return True
    first, *others = _DE_CHAIN.split(sentence.rstrip(" .!"))
    rest_orders = all(is_notice(one) or _DE_SHORT.fullmatch(one) for one in others)
    return bool(others) and is_notice(first) and rest_orders


def begins(text: str) -> bool:
    """Tell whether a text begins with an order, with no condition before it."""
    tongue = tongue_of(text)
    if tongue and tongue.order.match(text):
        return True
    return _COMMAND.match(text) is not None


def is_notice(clause: str) -> bool:
    """Tell whether a clause is formed as German notices are ("Den Filter nach oben ziehen")."""
    return _DE_NOTICE.fullmatch(clause) is not None and _DE_RULED.search(clause) is None


def is_infinitive(point: str) -> bool:
    """Tell whether a point of a list has an infinitive where German or a Romance language has it.

    Nouns end alike ("Drucker mit Fax"): it takes two of them to tell what a list is.
    """
    return is_notice(point) or _POINT_INFINITIVE.match(point) is not None


def is_one_verb(point: str) -> bool:
    """Tell whether a point of a list of steps is one verb ("Rebranchez", "Neustarten")."""
    return _ONE_VERB.fullmatch(point) is not None


def is_whole(text: str, *, is_next: bool = False) -> bool:
    """Tell whether an order says what it is about, by a pronoun ("rallumez-la") too.

    Args:
        text: The order; or what begins with it, where it stands behind another one.
        is_next: Whether it stands there.
    """
    text = text.strip()
    clause = _CLAUSE_END.split(text, maxsplit=1)[0] if is_next else text
    if is_notice(clause) or _DE_SHORT.fullmatch(clause):
        if _DE_PREPOSITION.match(clause):
            return _DE_THERE.match(clause) is not None
        return _DE_OBJECT.match(clause) is not None
    if is_next and _NEXT.match(text):
        return True
    order = _COMMAND.match(text)
    return order is not None and order.end() < len(clause.strip(" .!"))


def is_done_there(text: str) -> bool:
    """Tell whether a German notice says where it is done, not to what: "im Freien testen"."""
    clause = _CLAUSE_END.split(text.strip(), maxsplit=1)[0]
    return is_notice(clause) and _DE_PREPOSITION.match(clause) is not None


def form(order: str, language: str) -> str:
    """Tell how an order speaks: "polite", "familiar" (Spanish), "infinitive", or "" for others."""
    if language == "es" and (spoken := _ES_SPOKEN.match(order)):
        verb, takes_e = spoken[1].lower(), spoken[1].lower().endswith("e")
        is_polite = (
            verb in _ES_USTED_A
            or verb.endswith(("uelva", "zca"))
            or (takes_e and verb not in _ES_TU_E)
        )
        return "polite" if is_polite else "familiar"
    if _POLITE.match(order):
        return "polite"
    return "infinitive" if _INFINITIVE.match(order) or is_notice(order) else ""


def leans(order: str) -> bool:
    """Tell whether a short order names by a pronoun alone what it is about, or not at all."""
    if tongue_of(order):
        return n_words(order.strip(" .!。！")) < 2
    return _LEANS.fullmatch(order) is not None


def points_back(order: str) -> bool:
    """Tell whether an order, however long, names its object by a pronoun ("lay it into water")."""
    return _POINTS_BACK.match(order) is not None
