"""Find mailboxes, written or spoken, and handles such as "@jdupont".

"jean point dupont arobase gmail point com" is one as well. See ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.private.plain import Span, before, lowered, small_words
from models.private.words import is_nobody

_PROVIDER = (
    r"(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|orange|wanadoo|free|sfr|neuf"
    r"|laposte"
    r"|bbox|gmx|web|t-online|freenet|proton(?:mail)?|telefonica|btinternet|comcast|libero|msn|me)"
)
_ENDING = (
    r"(?:com|net|org|fr|de|es|it|eu|be|ch|at|nl|pt|lu|ca|us|info|io|(?:co ?[. ] ?)?uk|example)"
)
# "rosie.o'donnell@": else what stands before the apostrophe would be left.
_BOX = r"(?<![\w.+*%~\\-])(?:(?:[\w+-]{1,30}\.){0,2}[od]')?[\w*][\w.+*%~-]{0,63}"
_HOST = r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[a-z][a-z0-9-]{1,30}"
_BRACKETED = r" ?[\[({<] ?(?:at|@|arobase?|arroba|at sign|chiocciola|klammeraffe) ?[\])}>] ?"
_STOP = r"(?: ?[\[({<] ?(?:dot|point|punkt|punto|\.) ?[\])}>] ?| (?:dot|point|punkt|punto) )"
_NAMED_AT = r"(?:arobase?|arrobas?|klammeraffe|chiocciola|a commercial)"
_SAID = rf" (?:at|{_NAMED_AT}) "
_PARTS = (
    rf"(?:(?:{_STOP}|\.| (?:tiret|underscore|dash|minus|guion|unterstrich|-) )[\w+*%~-]{{1,40}})"
)

_SAID_BOX = rf"(?<![\w+*%~-])[\w+*%~-]{{1,64}}{_PARTS}{{0,4}}"
_TOLD_BOX = rf"(?=[a-z]{{1,40}}[._+0-9]){_BOX}"
_PLAIN_HOST = rf"(?:[\w-]{{1,63}}\.){{1,5}}{_ENDING}(?![\w-]|\.\w)"
_A = re.compile(r"[\[(] ?a ?[\])]")

# What has to stand somewhere, before a pattern is tried at every word; then the pattern.
_MAILS = (
    # jean@example.org, <r***@example.org>, jean@ example.org, jean @ example.org
    (re.compile("@"), re.compile(rf"{_BOX}@{{1,2}}(?:{_HOST}| {_HOST}(?!\w))")),
    (re.compile(" @ "), re.compile(rf"{_BOX} @ {_HOST}(?!\w)")),
    # a slip after a known provider: jean@gmail, jean@gmail,com, jean@gmail . com
    (
        re.compile("@"),
        re.compile(rf"{_BOX}@{_PROVIDER}(?:,{_ENDING}| ?\. ?{_ENDING}|(?! ?[.,]\w))(?![\w-])"),
    ),
    # jean @ gmail . com, jean @gmail.com, jean.dupont @example.org: not "merci @free.fr"
    (
        re.compile(" @"),
        re.compile(rf"(?P<word>{_BOX}) @ ?{_PROVIDER} ?[.,] ?{_ENDING}(?![\w-]|\.\w)"),
    ),
    (re.compile(" @"), re.compile(rf"{_TOLD_BOX} @{_PLAIN_HOST}")),
    # jean(a)example.org, but "firefox (a) mozilla.org" may be the first point of a list
    (_A, re.compile(rf"{_SAID_BOX}[\[(]a[\])]{_PLAIN_HOST}")),
    (_A, re.compile(rf"{_TOLD_BOX} [\[(] ?a ?[\])] ?{_PLAIN_HOST}")),
    # jean (at) example [dot] org
    (
        re.compile(rf"{_BRACKETED}|{_STOP}"),
        re.compile(
            rf"{_SAID_BOX}(?:{_BRACKETED}|@)[\w-]{{1,63}}(?:(?:{_STOP}|\.)[\w-]{{1,63}}){{1,5}}"
        ),
    ),
    # jean point dupont arobase gmail point com
    (
        re.compile(_STOP),
        re.compile(
            rf"{_SAID_BOX}{_SAID}[\w-]{{1,63}}(?:{_STOP}[\w-]{{1,63}}){{0,3}}"
            rf"{_STOP}{_ENDING}(?![\w-])"
        ),
    ),
    (
        re.compile(" (?:arro?ba|aroba|klammer|chioc)"),
        re.compile(rf"{_SAID_BOX} {_NAMED_AT} {_HOST}"),
    ),
)
# "log in at yahoo.com" is no mailbox: here the box has a point or a digit, or is announced.
_AT_PROVIDER = re.compile(
    rf"(?P<box>(?<![\w.+*%~-])[\w.+*%~-]{{2,64}}) at {_PROVIDER}\.{_ENDING}(?![\w-])"
)
_SAYS_MAIL = re.compile(
    r"\b(?:e-?mails?|mail|courriel|correo|adresse|address|account|compte|konto|cuenta|login|contact"
    r"|benutzer|user(?:name)?|identifiant|usuario)\b\W{0,3}(?:(?:is|est|ist|es|a|an|to)\W{1,2})?$"
)
_NOT_MAIL = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".js", ".css")

_HANDLE = re.compile(
    r"(?:(?<![\w.@/:&?=+-])|(?<=\\n))@[a-z_]\w{2,30}(?P<more>\.\w{1,30})?(?![\w@/(]|-\w)"
)
# "login jdupont75": letters and digits, as nobody names a program; what is named stays.
_LOGIN = re.compile(
    r"(?<![\w.-])(?:(?P<sure>log-?in|user ?name|benutzer(?:name|kennung)|nutzername|nome utente"
    r"|nombre de usuario|nom d'utilisateur|pseudo|identifiant|anmeldename|kennung"
    r"|logged in as|log in as|anmeldung mit|anmelden (?:als|mit)"
    r"|(?:accedo|entro|mi collego|me conecto) con)"
    r"|user(?: ?id)?|utente|usuario|utilisateur|benutzer|skype)(?!\w)"
    r" ?(?P<told>[:=])?(?P<is>(?:is|est|ist|es|lautet|e)(?= ))? ?[\"'«]? ?"
    r"(?!(?:windows|win|firefox|chrome|iphone|android|office|outlook|version|error|err|erreur"
    r"|fehler|fallo|errore|code|oauth|saml|page|step|http|https|test|premium|free|pro|galaxy"
    r"|microsoft|office|type|level|class|ipv|sha|form|field|php|index)[\w-]*(?![\w.]))"
    r"(?P<said>[a-z]{3,24}[._-]?[a-z]{0,24}[0-9]{1,6}|[a-z]{1,24}[._][a-z]{2,24}|[a-z]{5,20})"
    r"(?![\w@/(-]|\.\w)(?P<closed>(?= ?[,;\n]| ?$))?"
)
_LOGIN_WORDS = (
    "log", "user", "nutzer", "utente", "usuario", "utilisateur", "pseudo", "skype", "identifiant",
    "anmeld", "kennung", "accedo", "entro", "collego", "conecto",
)  # fmt: skip
_NO_LOGIN = frozenset(
    str.split(
        """
        bloccato blocked bloque bloqueado broken caduque correct correcto default denied
        dimenticato disabled email erreur error expire expired failed fails failure falsch gesperrt
        guest impossible inconnu incorrect invalid invalide invalido korrekt locked missing none
        olvidado oublie perdu refuse rejected required root scaduto successful test timeout
        unavailable unbekannt ungultig unknown valid valide valido vergessen
        """
    )
)
"""What is said of a login where it might stand."""
_INITIAL = re.compile(r"[a-z]{1,2}\.[a-z]{3,24}")
_FILE = re.compile(
    rf".*\.(?:{_ENDING}|php|html?|aspx?|jsp?|exe|dll|json|py|sh|txt|log|cfg|conf|xml)"
)
_N_LOGIN_DIGITS = 2
_SITE = re.compile(rf"\.{_ENDING}")
_NO_HANDLE = frozenset(
    str.split(
        """
        @media @import @charset @font @namespace @supports @page @keyframes @layer @container
        @property @include @mixin @extend @override @deprecated @param @return @returns @throws
        @see @author @since @todo @test @before @after @type @staticmethod @classmethod @everyone
        """
    )
)


def emails(text: str) -> Iterator[Span]:
    """Find e-mail addresses, spoken and half hidden ones included."""
    low = lowered(text)
    for hint, form in _MAILS:
        if hint.search(low):
            for match in form.finditer(low):
                word = match.groupdict().get("word")
                is_word = word is not None and (word in small_words() or is_nobody(word))
                if not is_word and not match.group().endswith(_NOT_MAIL):
                    yield match.span()
    for match in _AT_PROVIDER.finditer(low):
        if re.search(r"[._0-9]", match["box"]) or _SAYS_MAIL.search(before(low, match.start())):
            yield match.span()


def handles(text: str) -> Iterator[Span]:
    """Find handles of networks and announced logins; rules of style sheets are none."""
    low = lowered(text)
    for match in _LOGIN.finditer(low) if any(word in low for word in _LOGIN_WORDS) else ():
        if _is_login(match):
            yield match.span("said")
    if "@" in text:
        for match in _HANDLE.finditer(low):
            if match.group() not in _NO_HANDLE and not _SITE.fullmatch(match["more"] or ""):
                yield match.span()


def _is_login(match: re.Match[str]) -> bool:
    """Tell a login from what else follows the word: a state, a file, a field of a form."""
    said, sure, told = match["said"], match["sure"], match["told"]
    n_digits = sum(map(str.isdigit, said))
    if _FILE.fullmatch(said):
        return False
    if said.isalpha():  # "login : jdupont", never "login : impossible"
        is_word = said in small_words() or said in _NO_LOGIN or is_nobody(said)
        return bool(sure and told and match["closed"] is not None and not is_word)
    if "_" in said and not n_digits:
        return bool(told)
    is_many = match["is"] is not None or n_digits >= _N_LOGIN_DIGITS
    is_shaped = _INITIAL.fullmatch(said) or (n_digits and "_" in said)
    return bool(told or is_shaped or (sure and is_many))
