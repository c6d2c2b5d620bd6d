"""Find passwords, PINs and one-time codes that a text gives away.

A password is known by a digit or a sign in it: what follows "my password" is mostly a word about
it ("is wrong", "oublié"). The announcing words are without accents: see
``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.patterns import any_of
from models.private.cues import Cue
from models.private.logins import is_state
from models.private.plain import Span, lowered

_VERB = r"(?:(?:est|etait|is|was|ist|lautet|lautete|war|es|era|c'est|c'etait)\b|e(?= ))"
_OPEN = r" {0,2}[\"'«“(]? {0,2}"
_IS = rf"(?: {{0,2}}{_VERB})? {{0,2}}[:=]?{_OPEN}"
_KEYWORD = (
    r"(?:(?<!\w)(?:mots? de passe|mdp|passwords?|passcode|passphrase|pass ?word|pwd?|pws"
    r"|contrasena|clave"
    r"|parola (?:chiave|d'accesso)|codice d'accesso|pass(?= ?[:=])|security word|parola d'ordine"
    r"|(?:api|access|auth)[- ](?:key|token)|(?:access |auth )?token(?= ?[:=]| (?:is|est|ist|es) )"
    r"|ww(?= \S*[0-9])|senha|palavra-?passe|hasl[oa]|sifre(?:m|si|niz)?|parola(?:m|si)?)"
    r"|passwort|kennwort|wachtwoord)\b"
    r"(?: wi-?fi\b)?"
)
_OF = r"(?: (?:d[eu']|des|pour|of|for|vom|von|fur|del?|della?)\b[^.,;:\n\"«»]{1,40}?)"
# What stands between the word and the verb: "que j'utilisais avant", "on the sticker"
_GAP = r"(?: [^\s.,;:\"«»]{1,20}){1,8}?"
_MADE = any_of(
    r"""
    (?:change|modifie|remplace|reinitialise|fixe)e? (?:en|par|a|pour)
    (?:changed|reset|set|updated|switched) (?:it )?to | to be | mis (?:a|en)
    (?:cambiad|puest|modificad|restablecid)[oa] (?:a|por|en)
    (?:cambiat|impostat|modificat|reimpostat)[oa] (?:in|su|a|con)
    """
)
_TURNED = r"(?= (?:geandert|gesetzt|zuruckgesetzt|umgestellt|umgeandert|gewechselt)(?!\w))"
# "mot de passe Windows10" is about one.
_NO_PRODUCT = (
    r"(?!wpa|wep|(?:windows|win|office|outlook|iphone|ipad|android|galaxy|firefox|chrome"
    r"|thunderbird"
    r"|exchange|microsoft|version|ios|macos|ubuntu|imap|pop|smtp|oauth|tls|ssl|base|sha|md|aes|utf"
    r"|livebox|iso|page|step|error|erreur|fehler|kb)[0-9._-]{0,9}(?![\w!@#$%&*+=]))"
)
_AGED = any_of(
    r"""
    ancien | nouveau | actuel | provisoire | temporaire | old | new | current | temporary | temp
    initial | alt(?:es|e)? | neu(?:es|e)? | aktuelle?s? | vorlaufiges? | vieja | antigua | nueva
    actual | provisional | temporal | vecchia | nuova | attuale | provvisoria | temporanea | admin
    (?:de|di) (?:seguridad|acceso|sicurezza|accesso) | del? (?:wifi|router) | du (?:wifi|compte)
    """
)
_MIXED = r"(?=\S{0,40}[0-9!@#$%&*?+=_])(?=\S{0,40}[a-z0-9])"
_SAID = re.compile(
    rf"{_KEYWORD}(?: {_AGED})?(?: {{0,2}}{_VERB}| {{0,2}}[:=]){_OPEN}(?P<said>{_MIXED}\S{{4,40}})"
)
# "mot de passe du compte admin est ...": there with a letter, and no name of an encryption.
_SAID_OF = re.compile(
    rf"{_KEYWORD}{_OF}(?: {{0,2}}(?:est|is|was|ist|lautet|es)\b| {{0,2}}[:=]){_OPEN}"
    rf"(?P<said>(?!wpa|wep)(?=[^\s]{{0,40}}[a-z]){_MIXED}\S{{4,40}})"
)
_NUMBER_OF = re.compile(
    rf"{_KEYWORD}{_OF}(?: {{0,2}}(?:est|is|was|ist|lautet|es|era|e)| {{0,2}}[:=]){_OPEN}"
    r"(?P<said>[0-9]{4,10})(?![\w-]|[.,][0-9])"
)
# With a letter and a digit, or with a sign that no word has inside.
_STRONG = (
    rf"{_NO_PRODUCT}(?=[^\s\"»”)]{{0,40}}[a-z])"
    r"(?=[^\s\"»”)]{0,40}[0-9]|[a-z]{2,20}[!@#$%&*+=_][a-z!@#$%&*+=_])"
    r"(?P<said>[a-z0-9!@#$%&*+=_][^\s\"»”),;]{4,40})"
)
# "mot de passe que j'utilisais avant était ...", "wifi pw on the sticker is ..."
_SAID_AFAR = re.compile(rf"{_KEYWORD}{_GAP} (?:{_VERB}|{_MADE}){_OPEN}{_STRONG}")
_MADE_SO = re.compile(
    rf"{_KEYWORD}(?:{_GAP})? (?:{_MADE}{_OPEN}{_STRONG}|(?:auf|in"
    rf"|zu) {_STRONG.replace('said', 'auf')}{_TURNED})"
)
_MADE_FIRST = re.compile(
    rf"(?<!\w)(?:chang|modif|remplac|reinitial|reset|set|updat|cambi|impost|reimpost|restablec"
    rf"|pues)\w*"
    rf" (?:[a-z']{{1,8}} ){{0,3}}{_KEYWORD}(?:{_GAP})? (?:en|par|to|in|a|por|su"
    rf"|con){_OPEN}{_STRONG}"
)
# "Kundenkennwort Pusteblume": a plain word, where nothing is said about it
_SPOKEN = Cue(
    r"(?<!\w)(?:(?:kunden|telefon|service)-?(?:kennwort|passwort)|mot secret|reponse secrete"
    r"|(?:security|memorable) (?:word|answer|name)|palabra (?:clave|secreta)|respuesta secreta"
    r"|parola (?:d'ordine|segreta)|risposta segreta|geheime antwort"
    r"|(?:answer|reponse|antwort|respuesta|risposta)(?: [a-z']{1,12}){1,3}"
    rf" (?:security question|question (?:de securite|secrete)|sicherheitsfrage"
    rf"|pregunta (?:de seguridad|secreta)|domanda (?:di sicurezza"
    rf"|segreta))(?: [a-z']{{1,12}}){{0,3}}?)\b{_IS}"
    r"(?P<said>[^\W\d_][\w-]{3,24})(?= ?(?:[.,;\n)\"»]|$))"
)
# "the temp password you sent (Tulip!8842)", "Password you gave me, Tx9#kk41, fails"
_SET_OFF = re.compile(
    rf"{_KEYWORD}{_GAP}(?:,| ?\() ?(?=\S{{0,20}}[0-9])(?=\S{{0,20}}[!@#$%&*+=_]){_STRONG}"
)
# Without a verb only what nobody would write for another reason: "mot de passe Soleil2024!".
_BESIDE = re.compile(
    rf"{_KEYWORD}(?: {_AGED})?{_OPEN}(?P<said>{_NO_PRODUCT}(?![0-9]{{1,4}}[a-z]{{1,5}}(?!\w))"
    rf"(?=[^\s]{{0,20}}[a-z]{{3}})"
    r"(?=[^\s]{0,20}[0-9]{2}|[^\s]{0,20}"
    r"[a-z0-9][!@#$%&*+=_])[a-z0-9][a-z0-9!@#$%&*+=_]{5,40})(?![\w-]|\.\w)"
)
# "the password Q#4v)zK1", "Q#4v)zK1 as password": what no word is, whatever signs are in it
_NO_WORD = (
    r"(?=\S{0,20}[0-9])(?=\S{0,20}[a-z])(?=\S{0,20}[!@#$%^&*+=_~()])"
    r"(?=(?:\S{0,20}?[^\sa-z]){3})(?![/.,;:-])(?!\S{1,30}\.\S)"
)
_RANDOM = re.compile(rf"{_KEYWORD}(?: {_AGED})? [\"'«(]?(?P<said>{_NO_WORD}\S{{7,40}})")
_AS_ONE = re.compile(
    rf"(?<!\S)[\"'«(]?(?P<said>{_NO_WORD}[^\s\"'»]{{6,40}})[\"'»)]? (?:as|comme|als|como|come)"
    rf" (?:[a-z']{{2,7}} )?{_KEYWORD}"
)
# "mdp x7kd92": letters and digits that change more than once.
_MIXED_UP = re.compile(
    rf"{_KEYWORD}{_OPEN}(?P<said>(?=[a-z]*[0-9]+[a-z]+[0-9])[a-z0-9]{{6,40}})(?![\w-]|\.\w)"
)
# The key of a network: with digits and letters, or long.
_NETWORK = r"(?:wi-?fi|wlan|wpa ?[23]?|hotspot)"
_KEY_WORD = r"(?:cle|code|key|(?:netzwerk)?schlussel|chiave|clave|contrasena|password|passwort)"
_KEY_SAID = (
    rf"\b{_IS}(?:c |c'est )?(?P<said>(?!0x|[a-z]+[0-9]{{1,2}}(?!\w))"
    rf"(?=\S{{0,40}}[0-9])(?=\S{{0,40}}[a-z])"
    r"[a-z0-9!@#$%&*+=_-]{8,63}|[0-9]{10,63})(?![\w.])"
)
_NETWORKS = ("wifi", "wi-fi", "wlan", "wpa", "hotspot")
_WIFI_KEYS = (
    re.compile(rf"(?<!\w){_NETWORK}(?:[ :-][^\n]{{0,40}}?)?[ -]?{_KEY_WORD}{_KEY_SAID}"),
    # "la clé wifi marquée derrière la box : ...", "WLAN-Schlüssel auf dem Aufkleber: ..."
    re.compile(
        rf"(?<!\w)(?:{_NETWORK}[ -]?{_KEY_WORD}|{_KEY_WORD} (?:d[eu] |de la |del? |des "
        rf"|fur )?{_NETWORK})"
        rf"{_GAP}(?: {_VERB}| ?[:=]){_OPEN}(?P<said>(?=\S{{0,40}}[0-9])"
        rf"(?=\S{{0,40}}[a-z])[a-z0-9!@#$%&*+=_-]{{8,63}}|[0-9]{{10,63}})(?![\w.])"
    ),
    re.compile(rf"(?<!\w){_KEY_WORD} (?:du |de la |de |del |des |fur )?{_NETWORK}{_KEY_SAID}"),
)
# What begins so opens a machine's door, whoever sends it.
_TOKEN = Cue(
    r"(?<!\w)(?:[rsp]k_(?:live|test)_|shp(?:at|ss)_|hf_(?=\w{0,60}[0-9])|aiza(?=[\w-]{30})"
    r"|pat-(?=\w{0,9}[0-9])"
    r"|gh[opsu]_|github_pat_|glpat-|xox[abp]-|sk-(?=\w{0,60}[0-9])|akia(?=[0-9a-z]{16}(?!\w))"
    r"|eyj(?=[\w-]{10,400}\.))[\w.-]{12,}"  # to its end: each rest would be another round
)
# Not four noughts, which every device has when it is unpacked.
_PIN = Cue(
    r"(?<!\w)(?:(?:codes? |codice )?pins?|puk|cvv2?|cvc2?|crypto(?:gramme)?|digicode"
    r"|pruf(?:ziffer|nummer)|otp|code (?:secret|confidentiel"
    r"|de (?:verification|securite|confirmation|deverrouillage))"
    r"|(?:verification|security|unlock|one-time) code|codigo (?:de acesso|do sms|sms"
    r"|de confirmacao|de verificacao)"
    r"|kod (?:weryfikacyjny|sms(?! 20[0-9]{2}(?![0-9]))"
    r"|z sms-?a|autoryzacyjny|pin|puk)|(?:dogrulama|onay|guvenlik"
    r"|sms) kod\w{0,3}"
    r"|(?:verificatie|beveiligings|toegangs|inlog|bevestigings|sms-?)code"
    r"|(?:bestatigungs|sicherheits|entsperr|abhol|zugangs|paket|tur|tor|freischalt"
    r"|aktivierungs)code|codigo de (?:verificacion|seguridad|desbloqueo)"
    r"|codice (?:segreto|di (?:verifica|sicurezza|conferma|sblocco|accesso)))"
    r"\b(?:[- ](?:code|nummer|number|numero))?(?: (?:de (?:ma|la)|d[eu]|of (?:my|the)|of|for"
    r"|della|del|di|von|der|meiner) (?:sim|carte|card|karte|tarjeta|carta|telephone|telefono|phone"
    r"|handy)(?: sim)?)?"
    r"(?: (?:dispositivo|device|appareil|telephone|tablette|tablet|gerat|telefono|telefon|sim"
    r"|carte|karte)(?= ?:? ?[0-9]))?"
    rf"{_IS}(?P<said>(?!0{{4,6}}(?![ -]?\d))"
    r"[0-9](?:[ -]?[0-9]){2,9})"
    r"(?![\w.,]?\d)"
)
# "identifiant technicien sav01 et le code 4471": both open the door.
_LOGIN = Cue(
    r"(?<!\w)(?:identifiants?|login|user ?name|nom d'utilisateur|benutzername|usuario|utente)"
    r"(?: [a-z]{2,20}(?= |:|=))?(?: {0,2}[:=])? {0,2}(?P<user>\[[a-z]+\]"
    r"|(?=[\w.@-]{0,30}[a-z])[\w.@-]{0,30}[0-9][\w.@-]{0,30}) {0,2}"
    r"(?:,|/|et|and|und|y|e) {0,2}(?:(?:le|the|das|der|la|il|el|l') ?)?"
    r"(?:code|mot de passe|mdp|password|pwd|passwort|kennwort|contrasena|clave|pin)"
    r"(?: (?:est|is|ist|es|e))?(?: {0,2}[:=])? {0,2}(?P<said>(?=\S{0,40}[0-9!@#$%&*+=])"
    r"[\w!@#$%&*+=-]{3,40})"
)
# "Accès admin : root_mairie24 / Pdg#2024-orme"
_PAIR = Cue(
    r"(?<!\w)(?:acces|access|zugang\w{0,6}|acces[so]o?|log-?in|identifiants?|credentials?"
    r"|creds|credenziali|credenciales|admin|connexion|anmeldung)(?: [a-z-]{2,14}){0,3} ?[:=] ?"
    r"(?P<user>[a-z][\w.@-]{2,30}|\[[a-z]+\]) ?[/|] ?"
    r"(?P<said>(?=\S{0,30}[0-9])(?=\S{0,30}[a-z!@#$%&*+=])[\w!@#$%&*+=?.-]{5,40}[\w!@#$%&*+=?])"
)
# "la contraseña que pusisteis p3rr0Verd3 no va"
_TURNING = re.compile(
    rf"{_KEYWORD}{_GAP} (?P<said>[a-z]+[0-9]+[a-z]+[0-9]+[a-z0-9]{{0,20}}"
    rf"|[a-z]{{3,20}}[0-9]{{0,4}}[#!$%&*+=][a-z0-9!#$%&*+=]{{1,20}})"
    r"(?![\w.-])"
)
# "mot de passe oublié, l'ancien c'était ...", "password: the old one was ..."
_OTHER_ONE = re.compile(
    rf"{_KEYWORD}[^\n]{{0,40}}?(?:l'ancien|l'autre|le nouveau|the (?:old|new|other) one"
    r"|das (?:alte|neue)|la (?:vieja|antigua|nueva|anterior)|(?:quella|la) (?:vecchia|nuova))"
    rf" {_VERB}{_OPEN}{_STRONG}"
)
_PASSWORDS = (
    _SAID, _SAID_OF, _NUMBER_OF, _OTHER_ONE, _SAID_AFAR, _MADE_SO, _MADE_FIRST, _SET_OFF, _BESIDE,
    _RANDOM, _AS_ONE, _MIXED_UP, _TURNING,
)  # fmt: skip
# What has to stand somewhere, before the patterns are tried.
_KEYWORDS = ("ww ", *str.split("pass mdp pw kennwort wachtwoord contrasena clave parola codice"
                            " senha hasl sifre"
                            " security token key"))  # fmt: skip
_SENTENCE_END = ".,;:!?"
_KEY = re.compile(r"[0-9]|[!@#$%&*+=_].")
# "8+chars", "PKCS#12", "case-sensitive", "dialog(2)", "md5($_POST["
_RULE = re.compile(
    r"[0-9]{1,3}[+-]?(?:char|zeichen|caract|caratt|stell|digit|letter|sign|cifr|ziffer|chiffr"
    r"|lettr)"
    r"|[a-z_][\w.]*(?:#[0-9]+)?\([0-9]*\)$|[a-z_][\w.]*\([\"'$&]|(?:error|erreur|fehler|bug)#[0-9]+"
    r"|(?:pkcs|pcks)#?[0-9]|[a-z]+(?:[-/][a-z]+)+$"
)
_N_SIGNS, _N_LINE = 4, 120
_CLOSING = {'"': '"', "'": "'", "«": "»", "“": "”", "(": ")"}


def secrets(text: str) -> Iterator[Span]:
    """Find what opens an account or a device."""
    low = lowered(text)
    yield from (match.span() for match in _TOKEN.finditer(low))
    of_network = _WIFI_KEYS if any(word in low for word in _NETWORKS) else ()
    of_password = _PASSWORDS if any(word in low for word in _KEYWORDS) else ()
    for announced in (*of_password, *of_network):
        for match in announced.finditer(low):
            name = match.lastgroup or "said"
            start, end = _whole(low, *match.span(name))
            said = low[start:end].rstrip(_SENTENCE_END)
            if len(said) >= _N_SIGNS and _KEY.search(said) and not _RULE.match(said):
                # "Soleil2024!" may end in a sign of its own: better one sign more than one less.
                yield start, end if low[end - 1] == "!" else start + len(said)
    yield from (m.span("said") for m in _SPOKEN.finditer(low) if not is_state(m["said"]))
    for match in (*_LOGIN.finditer(low), *_PAIR.finditer(low)):
        yield match.span("said")
        if not match["user"].startswith("["):
            yield match.span("user")
    for match in _PIN.finditer(low):
        yield match.span("said")


def _whole(low: str, start: int, end: int) -> Span:
    """Cut off what closes a quotation or a bracket opened before: else every sign belongs to it."""
    opened = low[start - 1]
    line = low[max(0, start - _N_LINE) : start].split("\n")[-1]
    if opened in _CLOSING:
        stop = low.rfind(_CLOSING[opened], start, end)
        if opened == "(" and (stop < 0 or low[stop + 1 : stop + 2].isalnum()):
            return start - 1, end
    elif line.count("(") > line.count(")"):
        stop = low.rfind(")", start, end)
    else:
        stop = min((n for sign in '"»”' if (n := low.find(sign, start, end)) >= 0), default=-1)
    return start, stop if stop >= 0 else end
