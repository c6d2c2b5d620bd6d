"""Find usual first names in small letters, anywhere: "j'ai eu rachid", "für eine jacqueline mroz".

Only what is no word in small letters in French, English, German, Spanish, Italian, Dutch and
Portuguese; see ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.private.capitals import is_personal, is_thing
from models.private.first_names import FIRST_NAMES
from models.private.names import CLOSED
from models.private.names_more import NAMES_MORE
from models.private.plain import Span, small_words

_WORDS = NAMES_MORE | frozenset(
    str.split(
        """
        abbas abel abena achille adil agata agathe akira alain albin amandine amina amine amir amira
        amit amparo anca andres aner angelica angelique angelo ansou antar aran armando armel asma
        assunta asuncion aude aurore awa barbara basilio beata beate belen bella benedetta benedetto
        benedict berk berkan berta binta blanca blandine blas boris bozena branko bruna calin
        camelia camilla camille candelaria capucine carmen carmine carol casilda cayetana cecilia
        celestin celestine celestino cesar cesare cezar charles chelo chiara chloe clemens clement
        clementine colin concepcion concha conchita conor constanze consuelo costel crispin daiana
        dalal dalila damian dario delia deniz desideria desiree diana dino domenica domingo dominik
        donato eduard efren eider einar elea elia elias elif elio elise ella emir encarna
        encarnacion ennio erin esperanza estela ester esther eugene ewald fanta fares fausto felicia
        feliks felisa felix fergus fermin fiona fiorella florent florin florine fode franca frank
        franz freja gaspar gaspard gemma gentian germain germaine germano gethin giada gilda gina
        ginevra gloria goyo grazia guido hamish harry hector helena hermine hilario hilde hoang
        honorat horacio horst hugo ignacio igor ilie ilse inge ingvild inma inmaculada ismet ivan
        jacinta jacinto jarl jasmin jason jemima jerry jesus jian jimmy joan jocelyn jomo josh jovan
        joyce juliano julienne julio kaan kader kamau karel kaspar kate kenza kimberly lancelot
        latifa laure leandro lena leonard leonor lidia ligia lilia linda lisa lise lobna lola
        lorraine lotte luca lucia ludek lutz madeleine magda magdalena maina malte manuel manuela
        marc marcel marcelina marco marcos marek margarita margherita marguerite maria marian
        mariana marie marija mario marit marita marjolaine marketa marlene marlon marta martial
        martin mary massimo mattia maura mauro maxim maxime melaine melina melodie melvin mert merve
        metin mike milagros milan mildred milena milos minerva minh mirza moacir mona morena morgane
        moritz musa myrtle nadir nahla naima narcis nasser natalia neil nele nevin nick nicola niels
        nieves nina ninfa nino ninon nives noah nora nuala nuria oceane octavian okan olek olga
        oliver olivier omar paco padma paloma pascale pascuala pasquale peggy pelagie pepa pepe
        perig peter petra petrica petronela petru pierre pilar pinar qing quang quoc rabah radu
        rafal rahma rajan rana randall rayan rebeca recep reda regina remedios renata renate rene
        renee rida rino rita rocco rocio roderick rodney roger romane romina romolo romuald rong
        rosalba rosella rosina rosine rowena ruben rudi ruslan ruth sabah sabine sadia salah sally
        salma salome salvador salvatore samanta sanaa sanda sandor sandy sarah sarita sasa saul
        scott sean selma sereine serena serge sergi shane sheldon shiva silvestre simao simona
        simone soledad solene solenne soline sonal sonia stefan stepan steve stuart sven swann
        sylvestre tabitha taha tahir tancrede taner tania tara taras tasha teddy telo tereza terry
        tiberiu tiffany timur tina toan todd tomas tommi tony traute tristan tunde tung tyler ulla
        ulysse unni ursel ursule vadim valentin valentina valeria valon vanda veronica veronique
        vesna vicky vidal vidya vincente violaine virgile virgilio vito vivian wanda wayne wenke
        willi willy wilma winston xiang xiao ying yoko yong yuki zara zeki zhen zheng zita zlatko
        zosia
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
