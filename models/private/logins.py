"""Find logins where they are told: "mon identifiant c'est X", "user X", "Username: X".

What a login is called is followed by much else ("login failed", "user interface"): a shape that no
word has tells, or a colon. In French, English, German, Spanish and Italian; see
``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.patterns import any_of
from models.private.cues import Cue
from models.private.mail import ENDING
from models.private.names import is_called, is_usual
from models.private.plain import Span, before, lowered, small_words
from models.private.words import is_nobody

_SURE = any_of(
    r"""
    log-?in(?: (?:name|id))? | user ?name | user ?id | nom d'utilisateur | pseudo(?:nyme)?
    identifiants? | id (?:client|utilisateur) | benutzer(?:namen?|kennung)
    nutzernamen? | anmeldenamen?
    \w{0,10}kennung | loginname | (?:my|his|her|our|your|mon|son|votre|mi|su|mio|suo|meine?) id
    gebruikersnaam | inlognaam | nome (?:utente|di accesso) | nombre de usuario | nick(?:name)?
    account name
    (?:my|mi|mio|mon|mein|his|her) (?:user(?! ?(?:id|name))|usuari[oa]|utente|utilisateur|benutzer)
    (?:user|usuari[oa]|utente|utilisateur|benutzer|nutzer)(?= ?:)
    screen ?name | gamertag | logged in as | log in as | sign(?:ed)? in as | connectee? en tant que
    anmeldung mit | anmelden (?:als|mit) | angemeldet als | (?:admin|default|main) user
    (?:accedo|entro|mi collego|me conecto|inicio sesion) con | je me connecte avec
    ich melde mich mit
    """
)
_USER = any_of(
    r"""
    user | utente | usuari[oa] | utilisat(?:eur|rice) | benutzer(?:in)? | nutzer(?:in)? | skype
    discord | telegram | psn | melder(?:in)? | requester | reporter | demandeu(?:r|se)
    richiedente | solicitante | antragsteller(?:in)?
    """
)
_VERB = r"(?:is|est|c'est|c|ist|lautet|es|e|was|war|era|etait)"
_PART = r"[a-z0-9]{1,24}"
_FORM = Cue(
    rf"(?<![\w.-])(?:(?P<sure>{_SURE})|(?P<account>account|compte|konto|cuenta)|{_USER})(?!\w)"
    rf"(?: (?:de mon compte|du compte|de connexion|d'acces|de acceso|di accesso|for the portal"
    rf"|del portale|actual|actuel))?"
    rf"(?: (?:bloque\w*|blocca\w*|gesperrt\w*|locked|verrouille\w*|bloquead[oa])(?= [a-z]+_))?"
    rf" ?(?P<told>[:=])?(?:(?P<is>{_VERB})(?= ))? ?[\"'«(]? ?"
    r"(?!(?:(?:windows|firefox|chrome|iphone|android|office|outlook|version|error|erreur"
    r"|fehler|fallo|errore|https?|premium|microsoft)[\w-]*"
    r"|(?:win|err|code|oauth|saml|page|step|test|free|pro|galaxy|type|level|class|ipv|sha|form"
    r"|field|php|index)[0-9_-]*)(?![\w.]))"
    rf"(?P<said>(?:[a-z][a-z0-9-]{{1,14}}\\)?[a-z]{_PART}(?:[._-]{_PART}){{0,5}}"
    rf"|[a-z](?:[._-]{_PART}){{1,5}})"
    r"(?:@[a-z]{2,15}(?![\w.-]))?(?![\w@/\\(-]|\.\w)"
    r"(?P<closed>(?= ?[,;\n)\"»(/|]| ?$|\.(?:\s|$)"
    r"| an(?=[.,;\n]|$)"
    r"| (?:mdp|pass|password|passwort|pwd?|kennwort|contrasena|mot de passe)(?!\w)))?",
    inside=["kennung"],
)
_STATES = frozenset(
    str.split(
        """
        bloccata bloccato blocked bloque bloquee bloqueada bloqueado broken caduque correct correcto
        denied dimenticato disabled errata errato erronea expire expired failed fails failure geheim
        gesperrt guest hidden impossible inconnu incorrecta invalid invalide invalido korrekt leer
        locked none obligatoire oculta olvidada olvidado oublie perdu refuse rejected requise
        required requis root scaduto success successful test timeout unavailable unbekannt ungultig
        valid valide valido vergessen masque vide vuota empty changee geandert weak strong faible
        perdue
        """
    )
)
# How a login is or fares, in any gender and number
_SAYS_STATE = re.compile(
    any_of(
        r"""
        (?:un)?(?:known|used|usable|verified|changed|set|available|seen) | gone | lost | left | same
        (?:in)?(?:complete|valid|active|correct\w*|exact\w*) | wrong | right | true | false | fine
        broke | okay | works? | working | missing | blank | empty | optional | back | down | open
        free | mine | mail | name | page | field | here | there | below | above | whatever | nothing
        anonymous | admin | administrat\w+ | default | demo | dead | stuck | bugged | void | null
        usernames? | senha | mots? | motdepasse | mdp | passwor[dt] | kennwort | contrasena | clave
        e-?mails? | courriel | correo | adress[ea]? | indirizzo | telephone | portable | numero
        (?:mail|email)adresse | youremail | yourname | xxx+ | abc
        bon(?:ne)?s? | mauvais\w? | faux | fausse\w? | juste | vrai\w? | errone\w{0,2} | absente?
        manquant\w? | different\w? | identi\w+ | pareil\w{0,2} | introuvable | coupe | cache
        (?:re|pre)?(?:rempli|saisi)\w? | (?:de|des|re)?activ(?:e|ee|es|ado|ada|ato|ata)
        (?:modifi|supprim|enregistr|reinitialis|verrouill|accept|rejet|trouv|demand|exig|affich
        |termin|partag|utilis|cre|renseign|tronqu|communiqu|envoy|associ|attribu|pirat|vol)ee?s?
        (?:in|re)?connue?s? | facultati[fv]\w? | unique | communs? | vides? | plein\w?
        (?:(?:un)?(?:gultig|richtig|vollstandig|bekannt|sichtbar)|falsch|leer|weg|kaputt|gleich
        |anders|belegt|besetzt|vergeben|verloren|geloscht|gespeichert|eingegeben|eingetragen
        |erforderlich|notwendig|gehackt|verschwunden|abgelaufen|abgelehnt|vorhanden|hinterlegt
        |zuruckgesetzt|freigeschaltet|verknupft|egal|okay|richtiger|neu)
        (?:(?:des)?bloque|olvid|equivoc|cambi|borr|elimin|registr|guard|caduc|rechaz|acept|cre
        |cancell|salv|disattiv|rifiut|accett|sbagli|occup|us|blocc|hacke|rob)(?:ad|at)[oa]s?
        (?:perd|repet|reconoc|requer|permit|suspend|restring|inval|smarr|consent)(?:id|it)[oa]s?
        (?:err|ripet|riconosci|scad)(?:at|ut)[oa] | errone[oa]s? | (?:in)?corret\w+ | giust[oa]
        (?:in)?existente | inesistente | (?:s|des)?conosciut[oa] | desconocid[oa] | divers[oa]
        distint[oa] | diferente | mism[oa] | igual | vaci[oa] | nuev[oa] | viej[oa] | antigu[oa]
        obligatori[oa] | obbligatori[oa] | necesari[oa] | necessari[oa] | stess[oa] | uguale
        vuot[oa] | nuov[oa] | vecchi[oa] | pers[oa] | sospes[oa] | richiest[oa] | presente | assente
        buttons? | box | screen | window | prompt | form | link | site | tab | menu | dialog | popup
        slow | fast | easy | hard | weird | strange | random | important | bouton | page | ecran
        lente? | knopf | maske | boton | pantalla | lent[oa] | pulsante | schermo
        normal\w{0,4} | standard | local | lokal | remote | domain | business | private? | student
        beginner | basic | power | limited | regular | guest | habitu\w{1,4} | fourni\w?
        mislukt | verkeerd | (?:on)?juist | geblokkeerd | vergeten | (?:on)?bekend | leeg | fout
        verplicht | gewijzigd | goed | niet | verwijderd | nodig | nieuw
        problem\w{0,2} | issues? | errors? | erreurs? | fehler | fallo | errore | falla
        """
    )
)
# So end adjectives, participles and what is done; no name that a first name begins or ends
_ENDS_AS_WORD = re.compile(
    r"\w+(?:ed|ing|[aei]ble|[ai]bile|less|ful|ous|tion|zione|cion|ment|ungen|ung|lich|bar|isch"
    r"|haft|iert|lement)"
)
# "I sign in with the username X"
_WITH = re.compile(
    r"(?<!\w)(?:avec|with|mit|con|met|as|als|como)"
    r"(?: (?:l'|le |mon |the |my |dem |meinem |el |mi |il |il mio |mijn ))? ?$"
)
_N_NAME, _N_PARTICLE = 4, 2
_MINE = re.compile(
    r"(?<!\w)(?:my|his|her|our|your|mon|son|notre|votre|mein|mijn|unser|ihr|mi|su|mio) $"
)
_FILE = re.compile(
    rf".*\.(?:{ENDING}|php|html?|aspx?|jsp?|exe|dll|json|py|sh|txt|log|cfg|conf|xml|css|ini|dat|js)"
)
_INITIAL = re.compile(r"[a-z]{1,2}\.[a-z]{3,24}")
# How the words of the five languages do not begin: "jlefevre", "lmontero", "tkowalczyk"
_ODD = re.compile(
    r"(?!(?:[bcfgpks]l|[bcdfgkptvw]r|[cpstgrwkz]h|s[ckpqtmnwv]|sch|kn|gn|ps|pn|qu|[tdzks]w|pf"
    r"|ts|dj|nh|ll|mc|[a-z]y|js|vm|ss|ht|dn|kb|sq|vp|wp|xm|xp))"
    r"[bcdfghjklmnpqrstvwxz]{2}[a-z]{4,20}"
)
_CODED = frozenset(
    str.split(
        """
        account add agent appdata auth auto client code data email field form group home id in info
        input key list log login mail mode name new null off on out pass password pop post profile
        pwd root secret sign single status sub super switch token up user username users value
        """
    )
)
_VERSION = re.compile(r"v?[0-9]{1,3}(?:\.[0-9]{1,4}){0,3}")
_NO_WORD = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,5}")
_N_DIGITS = 2


def logins(text: str) -> Iterator[Span]:
    """Find announced logins; states, files and fields of forms are none."""
    low = lowered(text)
    for match in _FORM.finditer(low):
        if _is_login(match, text[match.start("said") : match.end("said")]):
            yield match.span("said")
    yield from (match.span("said") for match in _REMOTE.finditer(low))


# "Teamviewer 1 339 204 771"
_REMOTE = Cue(
    r"(?<!\w)(?:team ?viewer|any ?desk|rust ?desk)(?:[ -]?id)?(?: (?:is|est|ist|es|e))? ?[:=]? ?"
    r"(?P<said>(?:1 )?[0-9]{3} ?[0-9]{3} ?[0-9]{3})(?![\w-])"
)


def is_state(word: str) -> bool:
    """Tell whether a word, in lower case, is said of a login or password, and is none."""
    return word in _STATES or word in small_words() or is_nobody(word)


def is_common(word: str) -> bool:
    """Tell whether a word of small letters has a meaning, where a login would stand."""
    if is_state(word) or _SAYS_STATE.fullmatch(word):
        return True
    return _ENDS_AS_WORD.fullmatch(word) is not None and not _is_named(word)


def _is_named(word: str) -> bool:
    """Tell whether a usual first name begins or ends it: "jakeowen"."""
    cuts = (*range(_N_NAME, len(word) - 1), len(word))
    return any(is_usual(word[:n]) or is_usual(word[-n:]) for n in cuts)


def _is_login(match: re.Match[str], written: str) -> bool:
    """Tell a login from what else follows the word, by its shape and how it is told."""
    said, sure, is_told = match["said"], bool(match["sure"]), bool(match["told"])
    is_closed = match["closed"] is not None
    is_said = is_told or match["is"] is not None or _is_used(match)
    if match["account"]:  # "compte svc_compta", and an account at a bank
        parts = said.split("_")
        is_coded = any(_NO_WORD.fullmatch(part) or is_usual(part) for part in parts)
        is_joined = len(parts) > 1 and said.replace("_", "").isalpha()
        return is_joined and is_coded and _CODED.isdisjoint(parts)
    n_digits = sum(map(str.isdigit, said))
    if _FILE.fullmatch(said) or _VERSION.fullmatch(said):
        return False
    if said.isalpha():
        is_odd = _is_odd_word(said, is_said=is_said and sure)
        return is_odd or (is_closed and _is_plainly(match, written))
    parts = re.split(r"[._\\-]", said)
    if not _CODED.isdisjoint(parts) and not (sure and is_said):
        return False
    if any(map(_ODD.fullmatch, parts)) or ("-" in said and written.isupper() and sure):
        return True
    if not n_digits and "." not in said:  # "login is paul-paris", "user: jdoe_ext"
        is_named = is_told if "_" in said else is_said and any(map(is_called, parts))
        is_joined = sure and "_" in said and all(map(str.isalpha, parts)) and len(parts) > 1
        is_plain = is_told and is_closed and _is_plainly(match, written)
        return is_joined or is_plain or (is_closed and is_named)
    is_shaped = _INITIAL.fullmatch(said) or (n_digits and ("_" in said or "." in said))
    is_many = sure and (n_digits >= _N_DIGITS or "." in said)
    return bool(is_told or is_shaped or is_many or (match["is"] and n_digits))


def _is_used(match: re.Match[str]) -> bool:
    return _WITH.search(before(match.string, match.start())) is not None


def _is_plainly(match: re.Match[str], written: str) -> bool:
    """Tell a login in small letters that ends its clause: "my login is vmorgan", not "is slow"."""
    sure = match["sure"]
    if not sure or not written.islower() or len(written) < _N_NAME:
        return False
    lead = before(match.string, match.start())
    is_action = sure.startswith("log") and not match["told"] and not _MINE.search(lead)
    parts = re.split("[._-]", match["said"])
    if is_action or (len(parts) > 1 and not _CODED.isdisjoint(parts)):
        return False
    is_told = match["told"] or match["is"]
    if not is_told and (not any(map(_is_named, parts)) or _ENDS_AS_WORD.fullmatch(parts[-1])):
        return False  # "with the login provided"
    return not any(is_common(part) for part in parts if len(part) > _N_PARTICLE)


def _is_odd_word(said: str, *, is_said: bool) -> bool:
    """Tell a login of letters alone: "login : jdupont", never "login : impossible"."""
    if is_state(said) or len(said) < len("login"):
        return False
    return _ODD.fullmatch(said) is not None or (is_said and is_usual(said))
