"""Invented personal data with right checksums, and the hands in which people write it.

Every kind has values and two halves of written hands: the masks were tuned on the first half
only. The names stand in no list of the code; they were written down before it was changed.
"""

import random

import phonenumbers
from stdnum import iban, luhn
from stdnum.de import idnr
from stdnum.es import dni, nie
from stdnum.fr import nir
from stdnum.iso7064 import mod_11_10
from stdnum.it import codicefiscale

from training.phrases import without_accents

Rng = random.Random

FIRST = {
    "tuned": (
        "Aldebert", "Maëlan", "Yseult", "Fulbert", "Ombeline", "Tugdual", "Sixtine", "Loïg",
        "Anne-Sixte", "Enguerran", "Wanja", "Gernot", "Hjördis", "Eustace", "Tamsin",
        "Peregrine", "Saoirse", "Nivedita", "Oluwaseun", "Eneko", "Itziar", "Calixto",
        "Macarena", "Zbyszko", "Hermeline", "Yoann-Marie", "Quitterie", "Barnabé", "Évrard",
        "Solweig", "Gwendal", "Thiphaine", "Kourosh", "Djénéba", "Ambroisine", "Swantje",
        "Burkhard", "Friedgard", "Tjark", "Rosalind", "Alistair", "Niamh", "Chukwuemeka",
        "Xiomara", "Gorka", "Leocadia", "Nicanor", "Þórdís", "Svetozar", "Théophane", "Maïwenn",
        "Gersende", "Aliénor-Rose", "Brieuc", "Hippolyte", "Oumou", "Kanelle", "Ysaline",
        "Placide", "Isolde", "Leocadie", "Wendelin", "Heinke", "Gesine", "Ottokar", "Cressida",
        "Torquil", "Eilidh", "Ifeoma", "Basajaun", "Amaia", "Fulgencio", "Begotxu", "Siiri",
        "Mieczysław", "Ngozi", "Çağla", "José-Ángel",
    ),
    "held": (
        "Aymardine", "Cyriaque", "Domitille", "Euphrasie", "Fiacre", "Guénolé", "Jean-Côme",
        "Kaourintine", "Lancelin", "Modestine", "Nolwenn", "Aïssatou", "Bakary", "Dietlinde",
        "Ekkehard", "Gundula", "Hinnerk", "Araminta", "Caoimhe", "Ffion", "Leopold", "Anjali",
        "Temitope", "Aritz", "Casilda", "Eulogio", "Garazi", "Primitivo", "Kazimierz", "Sübidey",
        "Linnéa",
    ),
}  # fmt: skip
LAST = {
    "tuned": (
        "Courtemanche", "Le Floc'h", "de Saint-Aubin", "Ravelomanana", "Boisjoly", "D'Hondt",
        "Grünfelder", "von der Heide", "Wüstenberg", "O'Shaughnessy", "Featherstonhaugh",
        "MacAllister", "Igartiburu", "de la Cierva", "Peñalosa Ibarra", "Wójcikiewicz", "Nguyen",
        "Kervarrec", "L'Hostis", "du Plessis-Robinet", "Andriamampianina", "Hautecœur",
        "Vandekerckhove", "Stübbendieck", "von Oertzen", "zur Linden", "McGillicuddy",
        "Cholmondeley", "Ó Súilleabháin", "Goikoetxea", "de los Cobos", "Muñagorri Sanz",
        "Đorđević", "Tạ", "Szczepaniak", "Quéméneur", "d'Aubigné", "de La Rochebrochard",
        "L'Her", "Rakotoarisoa", "Tchoungui", "Bœuf", "Saint-Exupère", "van den Broeck",
        "Schöttelndreyer", "von und zu Eltz", "Zumbrägel", "Özgüven", "Ramsbottom",
        "O'Callaghan", "MacDiarmid", "Fitzwilliam-Hall", "Arrizabalaga", "del Río Ortega",
        "Núñez de Balboa", "Wiśniewska", "Ek",
    ),
    "held": (
        "Le Goff-Kerdraon", "Beauregard", "d'Hautefeuille", "Rabearivelo", "N'Diaye-Faye",
        "Chaumeil", "de la Motte", "Ouédraogo", "Van Steenkiste", "Krögerbaum",
        "von Tiesenhausen", "Mühlenbrock", "Yıldızoğlu", "Higginbottom", "O'Donoghue",
        "McKinlay", "Ashby-Cole", "Urrutikoetxea", "de la Peña", "Ruiz de Zárate", "Żurawska",
        "Nuñes",
    ),
}  # fmt: skip
_TOWNS = {
    "fr": ("29100 Douarnenez", "07200 Aubenas", "88400 Gérardmer", "17000 La Rochelle"),
    "en": ("Ludlow SY8 1AA", "Penzance TR18 2TF", "Kendal LA9 4RQ", "Oban PA34 4AX"),
    "de": ("26721 Emden", "97877 Wertheim", "01796 Pirna", "88662 Überlingen am Bodensee"),
    "es": ("16001 Cuenca", "27001 Lugo", "39700 Castro Urdiales", "04001 Almería"),
}
_STREETS: dict[str, dict[str, tuple[str, ...]]] = {
    "tuned": {
        "fr": (
            "rue des Glycines",
            "avenue du Général-Roguet",
            "quai Saint-Vincent",
            "chemin de la Fosse aux Loups",
            "rue Léo-Lagrange",
            "impasse du Puits",
            "rue Émile-Combes",
            "allée des Trois Fontaines",
            "boulevard Jean-Jaurès",
        ),
        "en": (
            "Bramble Lane",
            "Saint Oswald's Road",
            "Gallows Hill Avenue",
            "Thistledown Close",
            "Old Mill Crescent",
            "Weavers Terrace",
            "Primrose Gardens",
            "St Mary's Street",
            "Long Acre Road",
        ),
        "de": (
            "Fliederstraße",
            "Alter Postweg",
            "Sankt-Annen-Platz",
            "Kastanienallee",
            "An der Ziegelei",
            "Domstr.",
            "Goethestr.",
            "Hohenzollernring",
            "Im Winkel",
        ),
        "es": (
            "calle de los Olivos",
            "avenida Reina Victoria",
            "plaza del Trigo",
            "paseo de la Alameda",
            "calle Ruiz de Alda",
            "avda. del Puerto",
            "calle Doctor Esquerdo",
            "plaza de los Fueros",
            "camino Viejo",
        ),
    },
    "held": {
        "fr": ("rue du 8-Mai-1945", "place des Carmes", "avenue Aristide-Briand"),
        "en": ("Chestnut Road", "Abbey Close", "Fore Street"),
        "de": ("Wilhelm-Busch-Str.", "Marktplatz", "Zum Sportplatz"),
        "es": ("calle San Bartolomé", "avenida de Portugal", "plaza Nueva"),
    },
}
_MAILS = ("gmail.com", "orange.fr", "gmx.de", "hotmail.co.uk", "telefonica.net", "laposte.net")
_REGIONS = {"fr": "FR", "en": "GB", "de": "DE", "es": "ES"}


def digits(n: int, rng: Rng) -> str:
    """Some random digits."""
    return "".join(rng.choices("0123456789", k=n))


def grouped(text: str, sizes: tuple[int, ...], mark: str = " ") -> str:
    """Cut into groups; the last size is repeated to the end."""
    parts, at = list[str](), 0
    while at < len(text):
        size = sizes[min(len(parts), len(sizes) - 1)]
        parts.append(text[at : at + size])
        at += size
    return mark.join(parts)


def name(half: str, rng: Rng) -> str:
    """A first and a last name."""
    return f"{rng.choice(FIRST[half])} {rng.choice(LAST[half])}"


def email(half: str, rng: Rng) -> str:
    """An address at a real provider, of a mailbox that nobody has."""
    first, last = (phonetic(rng.choice(names[half])) for names in (FIRST, LAST))
    form = rng.choice(("{f}.{l}", "{f}{n}", "{l}_{f}", "{f}-{l}.{n}", "{i}{l}"))
    return f"{form.format(f=first, l=last, i=first[0], n=digits(2, rng))}@{rng.choice(_MAILS)}"


def phonetic(said: str) -> str:
    """A name as it stands in a mail address."""
    return "".join(c for c in without_accents(said).lower() if c.isascii() and c.isalpha())


def card(rng: Rng) -> str:
    """Visa, Mastercard or American Express."""
    start, n = rng.choice((("4", 15), ("52", 15), ("2221", 15), ("37", 14)))
    body = start + digits(n - len(start), rng)
    return body + luhn.calc_check_digit(body)


def account(rng: Rng) -> str:
    """An IBAN whose check digits are right, at a bank that may not exist."""
    country, bban = rng.choice(
        (("FR", digits(23, rng)), ("DE", digits(18, rng)), ("NL", "ABNA" + digits(10, rng)),
         ("IT", "X" + digits(22, rng)), ("GB", "BARC" + digits(14, rng)), ("ES", digits(20, rng)))
    )  # fmt: skip
    return country + iban.calc_check_digits(f"{country}00{bban}") + bban


def national_id(country: str, rng: Rng) -> str:
    """A number of one country's register, with its checksum where it has one."""
    if country == "FR":
        body = f"{rng.choice('12')}{digits(2, rng)}0{rng.randint(1, 9)}75{digits(6, rng)}"
        return body + nir.calc_check_digits(body)
    if country == "DE":
        while True:
            body = "".join(rng.sample("123456789", 9)) + "0"
            body = body[:9] + rng.choice(body[:9])
            if idnr.is_valid(found := body + mod_11_10.calc_check_digit(body)):
                return found
    if country == "ES":
        if rng.random() < 0.5:
            body = digits(8, rng)
            return body + dni.calc_check_digit(body)
        body = rng.choice("XYZ") + digits(7, rng)
        return body + nie.calc_check_digit(body)
    if country == "IT":
        letters = "".join(rng.choices("BCDFGLMNRSTV", k=6))
        body = (
            f"{letters}{digits(2, rng)}{rng.choice('ABCDE')}{rng.randint(10, 28)}H{digits(3, rng)}"
        )
        return body + codicefiscale.calc_check_digit(body)
    if country == "GB":
        return (
            f"{rng.choice('ACEHJLMS')}{rng.choice('ABEHKLMP')}{digits(6, rng)}{rng.choice('ABCD')}"
        )
    return f"{rng.randint(101, 599)}{rng.randint(11, 98)}{rng.randint(1001, 9898)}"


def phone(language: str, rng: Rng) -> phonenumbers.PhoneNumber:
    """A valid number of a country of that language."""
    region = rng.choice((_REGIONS[language], "US")) if language == "en" else _REGIONS[language]
    kind = rng.choice(
        (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE)
    )
    sample = phonenumbers.example_number_for_type(region, kind)
    usual = str(sample.national_number if sample else "")[:-5]
    while True:
        body = usual + digits(5, rng)
        found = phonenumbers.parse(body, region)
        if phonenumbers.is_valid_number(found):
            return found


def address(half: str, language: str, rng: Rng) -> tuple[str, str]:
    """A street with its number, and postcode with town, as that language writes them."""
    street, town = rng.choice(_STREETS[half][language]), rng.choice(_TOWNS[language])
    n = str(rng.randint(2, 180))
    return (f"{n} {street}" if language in ("fr", "en") else f"{street} {n}"), town


def hexes(n: int, rng: Rng) -> str:
    """Random hexadecimal digits, upper case."""
    return "".join(rng.choices("0123456789ABCDEF", k=n))


def code(pattern: str, rng: Rng) -> str:
    """Fill a pattern: # a digit, ? a capital letter."""
    filled = (rng.choice("ABCDEFGHJKLMNPRSTVWXYZ") if c == "?" else c for c in pattern)
    return "".join(digits(1, rng) if c == "#" else c for c in filled)
