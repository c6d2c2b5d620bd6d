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
    nome de (?:utilizador|usuario) | nazwa uzytkownika | kullanici (?:adim|adi|kodu) | inlognaam
    (?:utilizador|uzytkownik|kullanici|gebruiker)(?= ?:| [a-z._]{2,20}[0-9])
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
    rf"(?P<said>(?:live:)?(?:[a-z][a-z0-9-]{{1,14}}\\)?[a-z]{_PART}(?:[._-]{_PART}){{0,5}}"
    rf"|[a-z](?:[._-]{_PART}){{1,5}})"
    r"(?:@[a-z]{2,15}(?![\w.-]))?(?![\w@/\\(-]|\.\w)"
    r"(?P<key>(?= ?[/,;|]? ?(?:mdp|pass|password|passwort|pwd?|kennwort|contrasena"
    r"|mot de passe|haslo|sifre\w{0,2}|parola|senha|ww|wachtwoord)"
    r"(?!\w) ?[:=]))?"
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
# The most usual surnames that are no word and no thing
_SURNAMES = frozenset(
    str.split(
        """
        alvarez anderson bailey bennett bianchi blanc campbell chevalier clarke collins conti costa
        cruz davies davis delgado diaz dubois dupont durand duval edwards evans fernandez fischer
        fontaine fournier garcia garnier garrido gimenez girard gomez gonzales gonzalez griffiths
        gutierrez guzman harris hernandez hoffmann hughes jackson jimenez johnson jones joubert
        keller khan klein krause kruger lambert lefebvre lefevre legrand lemaire leroy lombardi
        lopez martinez mendoza mercier meyer miller mitchell molina moore morales moreau moreno
        morin morris muller munoz murphy murray navarro ortega ortiz parker patel perez phillips
        powell ramirez ramos reynolds ricci richardson rivera roberts robinson rodriguez romero
        rossi roussel ruiz sanchez santos schmidt schmitt schulz schulze schwarz seifert shaw
        simpson singh smith stewart suarez taylor thompson torres vargas vazquez wagner walker
        watson weber wilson wright zimmermann
        """
    )
)
_SURNAME = re.compile(
    r"[a-z]{3,16}(?:[eo]wsk[iy]|insk[iy]|sson|ssen|mann|etti|elli|ucci|enko|escu|ovic|poulos)"
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
    r"(?!(?:[bcfgpks]l|[bcdfgkptvw]r|[cpstgrwkz]h|s[bcdfgklmnpqrtvw]|sch|kn|gn|ps|pn|qu|[tdzks]w|pf"
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


def _is_named(word: str) -> bool:
    """Tell whether a usual name begins or ends it: "jakeowen", "vmorgan", but not "numeric"."""
    cuts = range(_N_NAME, len(word) + 1)
    return any(
        (is_usual(name) or name in _SURNAMES) and _may_be_rest(name, rest)
        for n in cuts
        for name, rest in ((word[:n], word[n:]), (word[-n:], word[:-n]))
    )


def _may_be_rest(name: str, rest: str) -> bool:
    """Tell whether the rest of a login may stand beside a short name: an initial, or a name."""
    is_long = len(name) > _N_NAME or len(rest) <= _N_PARTICLE
    return is_long or is_usual(rest) or rest in _SURNAMES


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
    """Tell a login in small letters that ends its clause: "my login is vmorgan", not "is slow".

    No list has all that a login may be said to be ("frozen", "ldap", "veraltet"): a usual first
    name has to begin or end it, or behind a colon a surname's ending, or a password stands next.
    """
    sure = match["sure"]
    if not sure or not written.islower() or len(written) < _N_NAME:
        return False
    lead = before(match.string, match.start())
    is_action = sure.startswith("log") and not match["told"] and not _MINE.search(lead)
    parts = re.split("[._-]", match["said"])
    if is_action or (len(parts) > 1 and not _CODED.isdisjoint(parts)):
        return False
    if not any(map(_is_named, parts)):
        return bool(match["told"] and (_SURNAME.fullmatch(parts[-1]) or match["key"]))
    is_word = _ENDS_AS_WORD.fullmatch(parts[-1]) is not None and not match["told"]
    return not is_word and not any(is_state(part) for part in parts if len(part) > _N_PARTICLE)


def _is_odd_word(said: str, *, is_said: bool) -> bool:
    """Tell a login of letters alone: "login : jdupont", never "login : impossible"."""
    if is_state(said) or len(said) < len("login"):
        return False
    return _ODD.fullmatch(said) is not None or (is_said and is_usual(said))
