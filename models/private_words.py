"""Find personal data that only its surroundings give away: serials, orders, names, addresses.

The words that announce such data are in French, English, German, Spanish and Italian. Every
finder yields (start, end) spans of the text; every pattern is bounded.
"""

import re
from collections.abc import Callable, Collection, Iterator

Span = tuple[int, int]

_I = re.IGNORECASE
_SPACE = r"[^\S\n]"
# How a number is announced: "n°", "number is", "#", "Nr.:" and what stands between.
_NUMBER_SIGN = (
    rf"{_SPACE}{{0,3}}(?:(?:number|numéro|número|numero|nummer|num|no|nr|n|id|ref|réf|code)\b\.?"
    rf"|n°|nº|#)?{_SPACE}{{0,3}}(?:(?:is|was|est|était|ist|war|lautet|es|era|è)\b)?"
    rf"{_SPACE}{{0,3}}(?:n°|nº)?[:=(]?{_SPACE}{{0,3}}#?"
)
_CODE = r"(?P<said>(?=(?:[A-Z-]{0,12}[0-9]){2})[A-Z0-9](?:-?[A-Z0-9]){3,29})(?![\w-])"
_NOT_A_CODE = re.compile(
    r"[0-9]{1,2}-[0-9]{1,2}-[0-9]{2,4}|(?:19|20)[0-9]{2}(?:-[0-9]{1,2}){0,2}", _I
)
_PRICE = re.compile(r"[.,]?[0-9]{0,2}\s?(?:€|\$|£|eur\b|usd\b|gbp\b|euros?\b)", _I)


def _announced(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?![^\W\d_]){_NUMBER_SIGN}{_CODE}", _I)


_SERIAL = _announced(
    r"s/n|sn(?=\s?[:=#])|serial|imei|iccid|meid|udid|(?:numéro|n°|nº|no|num)\s?de\ssérie"
    r"|seriennummer|geräte-?nummer|(?:número|n°|nº|núm\.?)\s?de\sserie|(?:numero|n°)\s?di\sserie"
)
_ORDER = _announced(
    r"commandes?|orders?|bestell(?:ung|nummer|nr\.?|-nr\.?)|auftrag(?:snummer|s-?nr\.?)?|pedido"
    r"|ordine|factures?|invoices?|rechnung(?:snummer|s-?nr\.?)?|factura|colis|tracking|suivi"
    r"|sendungsnummer|n°\s(?:de\s)?(?:commande|facture|suivi|colis)"
)
_ID = _announced(
    r"sécurité\ssociale|social\ssecurity|passe?port|reisepass\w{0,6}|pasaporte|personalausweis\w{0,6}"
    r"|(?:customer|client|account|member|policy|contract|cliente|contrat|compte|abonné|adhérent"
    r"|dossier)(?=\s?(?:number|no\b|n°|nº|id\b|#|numéro))|(?:kunden|vertrags|konto)-?(?:nummer|nr\b)"
    r"|(?:numéro|n°|número)\s?(?:de\s|d')?(?:client|compte|contrat|dossier|abonné|adhérent|cliente)"
)

_UPPER = "[A-ZÀ-ÖØ-ÞĆČĐŁŃŐŘŚŠŰŹŻŽ]"
_PARTICLES = r"(?:de|du|des|del|della|da|dos|la|le|von|van|der|den|zu|di|el|y|bin|ben)"
_WORD = rf"(?:{_UPPER}\.|{_UPPER}[^\W\d_]{{0,30}}(?:['’-][^\W\d_]{{1,30}}){{0,2}})"
_NAME = (
    rf"(?P<said>(?:(?:von|van|de|del|di|da|der|den|zu){_SPACE}){{0,2}}{_WORD}"
    rf"(?:{_SPACE}{{1,2}}(?:{_PARTICLES}{_SPACE}){{0,2}}{_WORD}){{0,2}})"
)
_SIGN_OFF = (
    r"cordialement|salutations|bien à vous|merci(?: d['’]avance| beaucoup)?|bonne journée|regards"
    r"|sincerely|thanks(?: in advance| a lot)?|thank you|cheers|best|gr(?:ü|ue)(?:ß|ss)en?|danke"
    r"|vielen dank|mfg|saludos|atentamente|gracias|cordialmente|grazie|cordiali saluti"
)

_NAME_FORMS = tuple(
    re.compile(form)
    for form in (
        # "Mme Durand", "Herr von Berg", "Sr. García"
        r"(?<!\w)(?:M\.|Mr\b\.?|Mrs\b\.?|Ms\b\.?|Mme\b\.?|Mlle\b\.?|Madame|Monsieur|Mademoiselle"
        r"|Herrn?|Frau|Sra?\b\.?|Señora?|Señorita|Sig\b\.?|Sig\.ra|Signora?|Dr\b\.?|Prof\b\.?)"
        rf"{_SPACE}{{1,2}}{_NAME}(?!\w)",
        # "Bonjour Sophie," but not "Bonjour, mon"
        r"(?<!\w)(?i:bonjour|bonsoir|salut|ch[eè]re?|hi|hello|hey|dear|hallo|liebe[r]?|guten tag"
        r"|sehr geehrte[r]?|hola|buenos días|estimad[oa]|querid[oa]|ciao|gentile)"
        rf"{_SPACE}{{1,2}}{_NAME}{_SPACE}{{0,2}}(?=[,.!:\n]|$)",
        # "Je m'appelle Jean Dupont"
        r"(?<!\w)(?i:je m['’]appelle|je me nomme|mon nom est|my name is|my name['’]s|i am called"
        r"|ich heiße|ich heisse|mein name ist|me llamo|mi nombre es|mi chiamo|il mio nome è)"
        rf"{_SPACE}{{1,2}}{_NAME}(?!\w)",
        # The same in lower case, where nothing but a name can follow
        r"(?<!\w)(?i:je m['’]appelle|ich heiße|me llamo|mi chiamo)"
        rf"{_SPACE}{{1,2}}(?P<said>[^\W\d_]{{2,30}})(?!\w)",
        # "Cordialement, Jean Dupont" and the line below a sign-off
        rf"(?im:(?:^|(?<=[.!?,] ))[^\n]{{0,24}}?\b(?:{_SIGN_OFF})){_SPACE}{{0,3}}"
        rf"(?:,{_SPACE}{{0,3}}|[.!,]?{_SPACE}{{0,3}}\n\s{{0,4}}){_NAME}{_SPACE}{{0,3}}(?=\n|$|\.)",
        # The user's folder in a path: C:\\Users\\jean\\AppData, /home/jean
        r"(?i:[\\/](?:users|utilisateurs|benutzer|usuarios|home|documents and settings)[\\/])"
        r"(?P<said>[^\W_][\w.-]{1,40})(?=[\\/]|\s|$)",
    )
)
# Capitalised like a name where a name may stand, and no person.
_NOBODY = re.compile(
    r"[\w-]*(?:support|service|team|kunde|dienst|équipe|equipe|equipo|client|customer)[\w-]*"
    r"|all|alle|amis|and|any|atte|bitte|ch(?:er|ère)s?|community|damen|das|default|der|die|dr|el|et"
    r"|everybody|everyone|firefox|folks|forum|frau|friends?|guys|herr|herren|hilfe|hope|i|ich|if|ihre?"
    r"|in|it|je|la|le|les|los|mada?me?|mme|mon|monsieur|mozilla|mr|mrs|my|notre|our|p|please|ps|public"
    r"|sav|sehr|señor\w*|shared|sirs?|the|there|thunderbird|tous|toutes|und|username|vos|votre|web"
    r"|wir|y|yo|your?",
    _I,
)

_CITY = rf"{_UPPER}[\w'’-]{{1,30}}(?:[ -]{_UPPER}?[\w'’-]{{1,30}}){{0,2}}"
_PLACE = (
    rf"(?:(?:,|{_SPACE}){{0,3}}\n?(?:[A-Z]{{1,2}}-)?[0-9]{{4,5}}{_SPACE}{_CITY}"
    rf"|,{_SPACE}?{_CITY}(?:,?{_SPACE}[A-Z]{{2}})?(?:,?{_SPACE}[0-9]{{5}}(?:-[0-9]{{4}})?"
    rf"|,?{_SPACE}[A-Z]{{1,2}}[0-9][A-Z0-9]?{_SPACE}[0-9][A-Z]{{2}}))?"
)
_WORDS = r"[^\W\d_][\w'’.-]{0,30}"
_ADDRESS_FORMS = tuple(
    re.compile(form + _PLACE)
    for form in (
        # "12 bis, rue des Lilas"
        rf"(?<![\w.,-])[0-9]{{1,4}}{_SPACE}?(?:bis|ter|quater|[A-D])?,?{_SPACE}{{1,2}}"
        r"(?i:rue|avenue|av\.|boulevard|bd|blvd|chemin|allée|impasse|faubourg|quai)"
        rf"{_SPACE}(?:{_WORDS}{_SPACE}){{0,4}}?(?:{_UPPER}[\w'’-]{{1,30}}|{_WORDS})"
        rf"(?:[ -](?:(?:de|du|des|la|le){_SPACE}){{0,2}}{_UPPER}[\w'’-]{{1,30}}){{0,3}}",
        rf"(?<![\w.,-])[0-9]{{1,4}}{_SPACE}?(?:bis|ter)?,?{_SPACE}{{1,2}}"
        rf"(?:place|square|route|cours|passage){_SPACE}(?:(?:de|du|des|la|le|les){_SPACE}|[dl]['’])"
        rf"{{0,2}}{_UPPER}[\w'’-]{{1,30}}(?:[ -]{_UPPER}[\w'’-]{{1,30}}){{0,3}}",
        # "221B Baker Street", "1600 Pennsylvania Ave."
        rf"(?<![\w.,-])[0-9]{{1,5}}[A-D]?{_SPACE}(?:{_UPPER}[\w'’.-]{{0,30}}{_SPACE}){{1,3}}"
        r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Close"
        r"|Crescent|Terrace|Parkway|Place)\b\.?",
        # "Lange Straße 5a", "Hauptstr. 12"
        rf"(?<!\w)(?:{_UPPER}[\w'’-]{{1,30}}(?:straße|strasse|str\.|weg|platz|allee|gasse|ufer)"
        rf"|{_UPPER}[\w'’-]{{1,30}}{_SPACE}(?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ufer))"
        rf"{_SPACE}[0-9]{{1,4}}(?:{_SPACE}?[a-f])?\b",
        # "calle Mayor, 5"
        r"(?<!\w)(?i:calle|c/|avenida|avda\.?|plaza|paseo|camino|carretera)"
        rf"{_SPACE}?(?:{_WORDS}{_SPACE}){{0,4}}?{_UPPER}[\w'’-]{{1,30}},?{_SPACE}"
        r"(?:n[.°º]{0,2}\s?)?[0-9]{1,4}\b",
        # "via Roma 12, 00184 Roma"; "via Thunderbird 128" is none
        rf"(?<!\w)(?i:via|viale|piazza|corso){_SPACE}(?:{_WORDS}{_SPACE}){{0,3}}?{_UPPER}[\w'’-]{{1,30}}"
        rf",?{_SPACE}[0-9]{{1,4}},?{_SPACE}[0-9]{{5}}{_SPACE}{_CITY}",
    )
)
_POSTCODE = re.compile(
    rf"\b(?:code postal|postcode|zip(?: code)?|plz|postleitzahl|código postal|cap)\b"
    rf"{_SPACE}?[:=]?{_SPACE}?(?P<said>[0-9]{{4,5}}(?!\w)(?:{_SPACE}{_UPPER}[\w'’-]{{1,30}})?)",
    _I,
)


def serials(text: str) -> Iterator[Span]:
    """Find serial numbers announced as such."""
    return _codes(_SERIAL, text)


def orders(text: str) -> Iterator[Span]:
    """Find the numbers of orders, invoices and parcels."""
    return _codes(_ORDER, text)


def customer_ids(text: str) -> Iterator[Span]:
    """Find the numbers of customers, accounts, contracts and papers."""
    return _codes(_ID, text)


def _codes(announced: re.Pattern[str], text: str) -> Iterator[Span]:
    for match in announced.finditer(text):
        start, end = match.span("said")
        if not _NOT_A_CODE.fullmatch(match["said"]) and not _PRICE.match(text, end):
            yield start, end


def addresses(text: str) -> Iterator[Span]:
    """Find postal addresses with a street and a number, and announced postcodes."""
    for form in _ADDRESS_FORMS:
        for match in form.finditer(text):
            yield match.span()
    for match in _POSTCODE.finditer(text):
        yield match.span("said")


def people(text: str) -> Iterator[Span]:
    """Find names after a title, a greeting, a sign-off or "my name is", and in user folders."""
    for form in _NAME_FORMS:
        for match in form.finditer(text):
            start = end = match.start("said")
            for word in re.finditer(r"\S+", match["said"]):
                if _NOBODY.fullmatch(word.group().rstrip(".")):
                    break
                end = start + word.end()
            if end > start:
                yield start, end


def given(names: Collection[str]) -> Callable[[str], Iterator[Span]]:
    """Return a finder of the names given, in any case, as whole words."""
    longest_first = sorted((name.strip() for name in names), key=len, reverse=True)
    words = "|".join(re.escape(name) for name in longest_first if name)
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", _I)
    return lambda text: (match.span() for match in pattern.finditer(text) if words)
