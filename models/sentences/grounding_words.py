"""The small words that grounding looks at: what turns a meaning, counts, opposes, or says nothing.

French, English, German and Spanish. Each list may be longer at no risk to what is refused, save
the function words: a word there may come and go unseen, so verbs of action are none.
"""

import re
from collections.abc import Mapping

from models.sentences.word_forms import folded, stem


def _turns(lists: Mapping[str, str]) -> dict[str, str]:
    return {folded(word): turn for turn, words in lists.items() for word in words.split()}


TURNS: Mapping[str, Mapping[str, str]] = {
    "fr": _turns(
        {
            "not": "pas jamais rien aucun aucune ni non",
            "without": "sans",
            "only": "seulement uniquement",
            "except": "sauf hormis excepté",
            "if": "si",
            "before": "avant",
            "after": "après",
            "until": "jusque jusqu",
            "more": "plus",
            "less": "moins",
            "all": "tout toute tous toutes chaque",
            "from": "depuis",
        }
    ),
    "en": _turns(
        {
            "not": "not no never none nothing nobody neither nor",
            "without": "without",
            "only": "only",
            "except": "except unless",
            "if": "if",
            "before": "before",
            "after": "after",
            "until": "until till",
            "more": "more",
            "less": "less",
            "off": "off",
            "out": "out",
            "up": "up",
            "down": "down",
            "all": "all every each",
            "some": "some any",
            "from": "from",
        }
    ),
    "de": _turns(
        {
            "not": "nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder",
            "without": "ohne",
            "only": "nur ausschließlich",
            "except": "außer",
            "if": "wenn falls",
            "before": "bevor vor",
            "after": "nachdem nach",
            "until": "bis",
            "more": "mehr",
            "less": "weniger",
            "off": "aus",
            "up": "auf",
            "down": "ab",
            "all": "alle allen alles jeder jede jeden jedem jedes",
        }
    ),
    "es": _turns(
        {
            "not": "no nunca jamás nada nadie ninguno ninguna ningún tampoco ni",
            "without": "sin",
            "only": "solo solamente únicamente",
            "except": "salvo excepto",
            "if": "si",
            "before": "antes",
            "after": "después tras",
            "until": "hasta",
            "more": "más",
            "less": "menos",
            "all": "todo toda todos todas cada",
            "from": "desde",
        }
    ),
}
"""Language, then a word without accents, to how it turns what is said."""

BEARINGS: Mapping[str, Mapping[str, str]] = {
    "fr": _turns(
        {
            "i": "je j me m moi mon ma mes",
            "we": "nous notre nos",
            "you": "vous votre vos tu te toi ton ta tes",
            "his": "son sa ses leur leurs lui",
            "on": "sur",
            "under": "sous",
            "in": "dans",
            "to": "vers",
            "will": "sera seront aura",
        }
    ),
    "en": _turns(
        {
            "i": "i me my mine",
            "we": "we us our",
            "you": "you your yours",
            "his": "his her he she him",
            "they": "they them their theirs its",
            "on": "on onto",
            "under": "under",
            "over": "over",
            "in": "into",
            "will": "will would",
        }
    ),
    "de": _turns(
        {
            "i": "ich mich mir mein meine meinen meinem meiner",
            "we": "wir uns unser unsere",
            "you": "du dich dir dein deine",
            "on": "über",
            "under": "unter",
        }
    ),
    "es": _turns(
        {
            "i": "yo me mi mis",
            "we": "nosotros nos nuestro nuestra",
            "you": "tú te tu tus ustedes",
            "his": "su sus",
            "on": "sobre",
        }
    ),
}
"""Language, then a word without accents, to whom or where it points: it may go with the grammar
("vous devez redémarrer" is "redémarrez"), and none may come or change its place among them."""

NE = frozenset({"ne", "n"})
NE_PARTNERS: Mapping[str, str] = _turns(
    {"not": "pas plus jamais rien aucun aucune personne guère point ni nulle", "only": "que qu"}
)
"""French denies twice: what follows "ne", and what both together say."""

_OPPOSITES = """
allumer allumez allumé rallumer encender enciende encienda einschalten eingeschaltet
    / éteindre éteignez éteint éteins apagar apague apaga ausschalten ausgeschaltet
activer réactiver activar active enable enabled aktivieren
    / désactiver desactivar disable disabled deactivate deaktivieren
brancher rebrancher branchez plug plugged enchufar enchufe einstecken
    / débrancher unplug unplugged desenchufar ausstecken
connecter reconnecter connect reconnect conectar verbinden
    / déconnecter disconnect desconectar trennen
ouvrir ouvrez ouvert ouvre open opened abrir abra abre öffnen geöffnet
    / fermer refermer close closed shut cerrar cierre schließen geschlossen
augmenter monter increase raise erhöhen aumentar
    / diminuer réduire réduisez baisser decrease reduce lower verringern senken disminuir bajar
installer réinstaller install reinstall instalar installieren
    / désinstaller uninstall desinstalar deinstallieren
ajouter add added hinzufügen añadir agregar
    / supprimer retirer enlever effacer remove delete löschen entfernen eliminar borrar quitar
accepter accept akzeptieren aceptar / refuser refuse reject ablehnen rechazar
verrouiller bloquer lock sperren bloquear / déverrouiller débloquer unlock entsperren desbloquear
cocher check tick / décocher uncheck untick
gauche left links izquierda / droite right rechts derecha
haut top oben arriba / bas bottom unten abajo
démarrer commencer start begin starten iniciar / arrêter stop quit anhalten beenden detener
"""
SIDES: Mapping[str, str] = {
    stem(word): f"{sign}{number}"
    for number, pair in enumerate(re.sub(r"\n +", " ", _OPPOSITES.strip()).split("\n"))
    for sign, side in zip("+-", pair.split("/"), strict=True)
    for word in side.split()
}
"""Stem of an action or a place that has an opposite, to the pair and the side of it."""

_COUNTED: Mapping[str, str] = {
    "fr": "2 deux 3 trois 4 quatre 5 cinq 6 six 7 sept 8 huit 9 neuf 10 dix 11 onze 12 douze"
    " 15 quinze 20 vingt 30 trente 40 quarante 50 cinquante 60 soixante 100 cent 1000 mille",
    "en": "2 two 3 three 4 four 5 five 6 six 7 seven 8 eight 9 nine 10 ten 11 eleven 12 twelve"
    " 15 fifteen 20 twenty 30 thirty 40 forty 50 fifty 60 sixty 100 hundred 1000 thousand",
    "de": "2 zwei 3 drei 4 vier 5 fünf 6 sechs 7 sieben 8 acht 9 neun 10 zehn 11 elf 12 zwölf"
    " 15 fünfzehn 20 zwanzig 30 dreißig 40 vierzig 50 fünfzig 60 sechzig 100 hundert 1000 tausend",
    "es": "2 dos 3 tres 4 cuatro 5 cinco 6 seis 7 siete 8 ocho 9 nueve 10 diez 11 once 12 doce"
    " 15 quince 20 veinte 30 treinta 40 cuarenta 50 cincuenta 60 sesenta 100 cien 1000 mil",
}
NUMBERS: Mapping[str, Mapping[str, str]] = {
    language: dict(zip(map(folded, told.split()[1::2]), told.split()[::2], strict=True))
    for language, told in _COUNTED.items()
}
"""Language, then a word without accents, to the digits it stands for."""

SENSITIVE = frozenset(
    stem(word)
    for word in """
    passe password passwort kennwort contraseña clave pin iban bancaire bank banque banco carte card
    karte tarjeta virement payer paiement pay payment zahlen überweisen pagar argent money geld
    dinero bitcoin crypto identifiant credentials zugangsdaten administrateur administrator admin
    """.split()
)
"""Stems of what a swindler asks for: never lent, only said where the sentence said it."""

_FUNCTION: Mapping[str, str] = {
    "fr": """
    le la les l un une des du de d au aux à en y dans sur sous par pour avec chez vers entre et
    ou où mais donc or car que qu qui quoi dont quand lorsque lorsqu comme alors puis ensuite ce
    cet cette ces c ça cela ceci je j tu il elle on nous vous ils elles me m te t se s moi toi
    lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos est sont être été était
    étaient suis es êtes sommes sera seront soit a ai as ont avons avez avait avaient avoir eu
    aura fait très bien aussi même encore toujours déjà veuillez merci svp bonjour là ici tout
    toute tous toutes depuis pendant durant ne n
    """,
    "en": """
    the a an of to in on at by for with from into onto over under and or but so as that this
    these those it its i you he she we they me my mine your yours his her our their them us is
    are was were be been being am has have had having do does did will would there here which
    who whom what when while then also very just still already please thanks hello all any some
    since during s m ve re ll d can could ca wo
    """,
    "de": """
    der die das den dem des ein eine einen einem einer eines und oder aber so als dass daß dies
    diese diesen diesem dieser dieses es er sie ich du wir ihr mich mir dich dir uns euch sich
    mein meine meinen meinem meiner dein deine ihre ihren ihrem ihrer unser unsere ist sind war
    waren sein bin bist seid wird werden wurde wurden hat haben habe hatte hatten in im an am zu
    zum zur von vom mit für bei beim über unter durch um auch noch schon sehr da dort hier dann
    bitte danke hallo alle alles seit während was wer welche welcher welches
    """,
    "es": """
    el la los las lo un una unos unas de del al a en y e o u pero que quien cual cuando como por
    para con desde entre sobre este esta estos estas esto ese esa eso yo tú él ella usted
    nosotros ellos ellas ustedes me te se le les nos mi mis tu tus su sus nuestro nuestra es son
    era ser sido está están estar estaba he ha han había haber muy también ya aún todavía por
    favor gracias hola todo toda todos todas luego entonces durante
    """,
}
FUNCTION: Mapping[str, frozenset[str]] = {
    language: frozenset(map(folded, words.split())) for language, words in _FUNCTION.items()
}
"""Language to the words, without accents, that may come and go with the grammar."""
