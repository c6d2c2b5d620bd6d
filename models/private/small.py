"""Find usual first names in small letters, anywhere: "j'ai eu rachid", "für eine jacqueline mroz".

Only what is no word in small letters in French, English, German, Spanish, Italian, Dutch and
Portuguese; see ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.private.capitals import is_personal
from models.private.first_names import FIRST_NAMES
from models.private.names import CLOSED
from models.private.plain import Span, small_words
from models.private.words import is_thing

_WORDS = frozenset(
    str.split(
        """
        abbas abel abena achille adil akira alain albin amir amira amit amparo andres aner
        angelica angelique angelo ansou antar armel asma asuncion aude aurore awa basilio
        beata belen bella berk berkan berta binta blanca blandine blas boris bozena branko
        bruna calin camelia camilla camille candelaria carmen casilda cayetana cecilia
        celestin celestine celestino cesar cesare cezar charles chelo chiara chloe clemens
        clement concepcion concha conchita conor constanze consuelo costel crispin daiana
        dalal dalila damian dario delia deniz desideria desiree dino domenica domingo
        dominik donato eduard efren einar elea elia elias elif elio ella emir encarna
        encarnacion ennio erin esperanza estela ester esther eugene ewald fanta fares fausto
        felicia feliks felisa felix fergus fermin fiona fiorella florent florin florine
        franca frank franz freja gaspar gaspard germain germaine germano gethin giada gilda
        gina ginevra gloria goyo grazia hamish harry hector hela helena hermine hilario
        hilde hoang honorat horacio hugo ignacio igor ilie ilse inge ingvild inma ismet ivan
        jarl jason jemima jerry jesus jian joan jocelyn jomo jovan joyce julia juliano julio
        kaan kader kamau karel kaspar kate kenza kimberly lancelot latifa laure leandro lena
        leonard leonor ligia lilia linda lise lobna lola lorraine lotte luca lucia ludek
        lutz magda maina manuel manuela marcel marcelina marco marcos marek maria marian
        mariana marie marija marina mario marit marita marketa marlene marlon marta martial
        martin mary massimo mattia maura mauro maxim maxime melaine melina melodie melvin
        mert merve metin milagros milan mildred milena milos minerva minh mirza moacir mona
        morena morgane moritz myrtle nadir nahla naima narcis nasser natalia neil nele nevin
        nick nicola niels nieves nina nino ninon nives noah nora nuala nuria octavian okan
        olek olga oliver omar oscar paco padma pascuala pasquale peggy pelagie pepa pepe
        perig peter petra petrica petronela petru pilar qing quang quoc rabah radu rafal
        rahma rana randall recep reda regina remedios renata renate rene renee rino rita
        rocco rocio roderick rodney roger romane romina romolo romuald rong rosalba rosella
        rosina rosine rowena ruben rudi ruslan ruth sabah sabine salah salma salome salvador
        salvatore samanta sanaa sanda sandor sandy sarah sarita sasa saul scott sean selma
        sereine serena serge sergi shane sheldon shiva silvestre simao simona simone sofia
        soledad solene solenne soline sonal sonia stefan stepan steve stuart sven swann
        sylvestre tabitha taha tahir tancrede tania tara tasha telo tereza terry tiberiu
        tiffany timur tina toan todd tomas tommi tony tristan tunde tung tyler ulla ulysse
        unni ursel ursule vadim valentin valentina valentine valeria valon vanda veronica
        veronique vesna vicky vidal vidya violaine virgile virgilio vito vivian wanda wayne
        wenke willi willy wilma winston xiang xiao ying yoko yong yuki zara zeki zhen zheng
        zita zlatko zosia
        """
    )
)
_SMALL = re.compile(
    r"(?<![\w'.@/\\#_:=<-])(?P<said>[a-z]{4,20}(?:-[a-z]{3,20})?)(?![\w'@/\\_=-]|[.:]\w|\()"
)
# "San francisco", "linux mint vanessa", "st. thomas"
_NO_PERSON = re.compile(
    r"(?:saint|ste?\.?|san(?:ta)?|sao|port|mint|linux|rue|via|place|hotel|www|de la) $"
)
# What a whole name follows: "mon mari constantin dragomir", "für eine jacqueline mroz"
_LEADS = re.compile(
    r"(?:mari|femme|fils|fille|mere|pere|frere|soeur|une?|eine?r?|ein|mann|frau|tochter|sohn"
    r"|mutter|vater|husband|wife|son|daughter|hij[oa]|marido|mujer|una?|moglie|marito"
    r"|figli[oa]|nom|name|nombre|client[ea]?|kund(?:e|in)) $"
)
_SURNAME = re.compile(
    r" (?:(?:de|da|di|del|el|le|van|von|ben|al) )?(?P<last>[a-z][a-z'-]{2,24})(?![\w@])"
)
_N_BEFORE = 12


def small(text: str, low: str) -> Iterator[Span]:
    """Find usual first names that are written in small letters."""
    for match in _SMALL.finditer(text):
        word = match["said"].split("-")[0]
        if word not in FIRST_NAMES or word in _WORDS or is_thing(word) or word in small_words():
            continue
        lead = low[max(0, match.start() - _N_BEFORE) : match.start()]
        if not _NO_PERSON.search(lead):
            yield match.start(), _end(low, match.end(), is_led=_LEADS.search(lead) is not None)


def _end(low: str, at: int, *, is_led: bool) -> int:
    """Read on over a surname, where the clause ends behind it or a whole name is expected."""
    last = _SURNAME.match(low, at)
    is_name = last is not None and is_personal(last["last"])
    return last.end() if last and is_name and (is_led or CLOSED.match(low, last.end())) else at
