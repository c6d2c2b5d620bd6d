"""The words around names, in French, English, German, Spanish and Italian, without accents.

Those of four more languages with Latin letters are in ``models/private/words_more.py``; they act
only in a text of their language.
All patterns are for the lowered plain text of ``models/private/plain.py``.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from models.patterns import any_of
from models.private import words_more as more
from models.private.cues import Cue
from models.private.labels import LABEL, LABEL_OF
from models.private.tongues import sure_tongues
from models.private.trades import BY, KIN, TRADES, TRADES_ASKED


class _Words:
    """What is looked for in every text, and more of it in texts of further languages."""

    def __init__(self, form: Callable[[str], str], words: str, more: Mapping[str, str]) -> None:
        self._cue = Cue(form(words), inside=["inhaber"] if "inhaber" in words else ())
        self._more = {tongue: Cue(form(some)) for tongue, some in more.items()}

    def finditer(self, low: str) -> Iterator[re.Match[str]]:
        yield from self._cue.finditer(low)
        for tongue in sorted(sure_tongues(low)):
            yield from self._more[tongue].finditer(low)


_ANNOUNCED = any_of(
    r"""
    j'?e? ?m'?appell?e?(?= [a-z]) | je me nomme | mon nom (?:complet )?(?:c'?)?est | mon prenom est
    my (?:full )?name(?: is|'s) | i am called | ich hei(?:ss|ß)e | mein name ist | ik heet
    me llamo | mi nombre (?:completo )?es | mi chiamo | il mio nome e
    (?:(?<=il )|(?<=al )|(?<=del )|(?<=dal ))sig
    mme\.? | mlle\.? | mrs?\.? | ms\. | hr\. | fr\. | sras?\.? | srta\.? | sig\.(?:ra|na)?
    """
)
ANNOUNCED = _Words(lambda words: rf"(?<!\w){words} {{1,2}}", _ANNOUNCED, more.ANNOUNCED)
"""What only a name follows, be it in small letters."""

_TITLED = any_of(
    r"""
    m\. | madame | monsieur | mademoiselle | herrn? | frau | senor(?:a|ita)? | signora?
    fam\. | dott\.(?:ssa)? | dottor(?:e|essa)? | avv\. | geom\. | rag\. | arch\. | maitre
    vve | hnos\. | dna\. | dipl\.-ing\. | lic\. | gent\.mo | eheleute | eredi | dr\.?
    prof\.?(?:ssa)? | sr\.? | d(?:on|ona)(?= [a-z]{3}) | ms | ing\. | rev\.
    """
)
TITLED = _Words(lambda words: rf"(?<!\w){words} {{1,2}}", _TITLED, more.TITLED)
"""What a name in capitals follows, or one in small letters at the end of a clause."""

_STRONG = any_of(
    r"""
    (?:appel|call|anruf|llamada) (?:de(?: la part de)?|from|by|von)
    (?:note d'appel|client au telephone|call note|gesprachsnotiz|nota de llamada)[.,:]
    (?:departamento|dpto\.?|dept\.?|service|abteilung|ufficio)(?: [a-z]{2,14}){1,4} ?:
    (?:titulaire|holder|titular) (?:est|is|es) | (?:signe|signed|firmado|gez) ?[.,:]
    (?<![a-z] )(?:nom|prenom|name|vorname|nachname|nombre|apellidos?)(?: [a-z]{1,14}){0,3} ?[:=]
    (?<![a-z] )(?:cognome|surname|family name|nome(?: e cognome| completo)?) ?[:=]
    (?:mon|my|mein|mi|customer|full|first|last) (?:nom|name|nombre) ?[:=]
    (?:de|from|von) ?[:=](?= ?[a-z][^\n]{2,60}\n)
    (?:^|(?<=\n))(?:de|from|von|a|to|an|cc|para) ?[:=]
    (?:^|(?<=\n)|(?<=[0-9)\]][ ]))(?:client|kund(?:e|in)|cust(?:omer)?|cliente|clienta|gast) ?:
    famille | familia | famiglia | interphone | citofono | campanello | (?:sonnette|klingel)(?: :)?
    doorbell | buzzer | timbre pone | klingelschild
    you're (?:through to|(?:now )?chatting with) | you are (?:through to|(?:now )?chatting with)
    vous etes en (?:relation|ligne|communication) avec | sie (?:sprechen|chatten) mit
    (?:le|te) atiende | esta hablando con | sta parlando con
    intestat[oa] a | auf den namen | au nom d[eu] | a nombre de | (?:in|under|on) the name of
    j'ai eu | parle (?:a|avec) | spoke (?:to|with) | talked to | hable con | hablado con
    mit(?=[^\n]{3,45} (?:gesprochen|telefoniert)) | gesprochen mit | telefoniert mit
    collegues? | conseill(?:er|ere) | technicien(?:ne)? | colleague
    agente? | mitarbeiter(?:in)? | employe | representative | asesor[a]? | vendeu(?:r|se)
    engineer | fitter | ingenieur | companer[oa] | tecnic[oa] | kolleg(?:e|en|in)
    techniker(?:in)? | familie | ehe(?:mann|frau) | lebensgefahrt(?:e|in) | nachbar(?:in)?
    mari | femme | fille | fils | epou(?:x|se) | husband | wife | daughter | tochter
    marido | mujer | hij[oa]
    (?:ma|mon|sa|notre|votre) (?:mere|pere|maman|papa|mamie|papi|papy|grand-?(?:mere|pere)|soeur)
    (?:ma|mon|sa|notre|votre) (?:frere|tante|oncle|cousine?|neveu|niece|belle-(?:mere|soeur|fille))
    (?:ma|mon|sa|notre|votre) (?:beau-(?:pere|frere|fils)|conjointe?|voisine?)
    (?:my|our|his|her) (?:mother|father|mum|mom|dad|grand(?:mother|father|ma|pa)|sister)
    (?:my|our|his|her) (?:aunt|uncle|son|neighbou?r|girlfriend|boyfriend)
    (?:meine?|unsere?) (?:mutter|vater|oma|opa|schwester|bruder|tante|onkel|sohn|nachbar(?:in)?)
    (?:mi|su|nuestr[oa]) (?:madre|padre|abuel[oa]|herman[oa]|ti[oa]|suegr[oa]|vecin[oa])
    (?:mia|mio) (?:madre|padre|nonn[oa]|sorella|fratello|figli[oa]|moglie|marito|suocer[oa])
    """
)
_WEAK = any_of(
    r"""
    je suis | c'est | ici | i am | i'm | this is | ich bin | hier (?:ist|spricht|schreibt)
    it'?s | escribe | registered to | enregistre sous | registriert auf | registrado a
    soy | aqui | habla | sono | message (?:de(?: la part de)?|from) | de la part de
    (?:appointment|rendez-vous|rdv|termin|cita|appuntamento) (?:i?s|ist|es?) (?:for|fur|per)
    rdv est pour | cita es para | (?:in|on|under) the name
    (?:souscrit|conclu|commande|reserve|paye|regle)e?s? par
    (?:taken out|placed|booked|ordered|paid) by
    wurden? von(?=[^\n.]{3,45} (?:abgeschlossen|bestellt|unterschrieben|bezahlt|gebucht))
    l[oa] (?:firmo|contrato|pidio|pago|hizo) | (?:firmad|contratad|pedid|pagad|reservad)[oa] por
    (?:firmat|stipulat|ordinat|pagat|sottoscritt|prenotat)[oa] da
    nachricht von | mensaje de | name is | name's | moi c'est
    rdv avec | appointment with | termin mit | cita con | compte de | account of | konto von
    chef | boss | patron(?:ne)? | jefe | jefa | capo | conducteur | chauffeur | livreur | fahrer
    cuenta de | ask(?:ed)? for | conductor(?:a)? | autista | instalador | patientin | paziente
    titular | titolare | holder | vertragsinhaber(?:in)? | paciente | locataire | mieter(?:in)?
    titulaire | kontoinhaber(?:in)? | intestatario
    """
)
# Makers are asked, called and written to as often as people are: only a usual first name tells.
_ASKED = any_of(
    r"""
    (?:r?appele[rz]|demande[rz]|contacte[rz]|joindre|ecri(?:re|vez) a|adresse[rz](?:-vous)? a)
    (?:voir|parle[rz]|voyez) (?:a|avec) | dossier (?:de|d') | fiche (?:de|d')
    ask(?:ed|ing)? for | call | phone | ring | contact | (?:speak|talk|write|reach out) (?:to|with)
    get in touch with | (?:file|case) of
    wende(?:n sie sich| dich|t euch) an | frage?(?:n sie|t)? nach | verlange?n? sie
    kontaktieren(?: sie)? | rufen? sie | melden? sie sich bei | akte von
    pregunt(?:e|ar|a|en) por | llam(?:e|ar|a|en) a | contact(?:e|ar|a|en) (?:con|a)
    habl(?:e|ar|a|en) con | dirij(?:a|an)se a | expediente de
    chied(?:a|i|ere|ete) di | (?:ri)?chiam(?:i|a|are|ate) | contatt(?:i|a|are|ate)
    parl(?:i|a|are|ate) con | (?:si rivolga|rivolgersi|rivolgetevi) a | pratica di
    transfer(?:er|ez|e|ring|red)?(?: it)? (?:a|to) | transferir a | passe[rz] a | trasferi\w+ a
    (?:weiterleiten|weitergeben|weitergeleitet|ubergeben) an | escal(?:er|e|ate|ated) (?:a|to)
    (?:in )?cc:? | en copie a? | (?:en )?copia a | in kopie an | inoltr\w+ a
    kund(?:e|in) | kd\. | cust(?:omer)? | client(?:e|a)?
    c | (?:elle|il) s'appelle | s?he(?: i|')s called | si chiama | se llama | conto di
    (?:ich bin|hier ist) (?:die|der) | (?:soy|habla) (?:la|el) | (?:sono|parla) (?:la|il)
    im | my brother | merci a | thanks to | dank(?:e)? an | gracias a | grazie a
    """
)
IN_PASSING = _Words(
    lambda words: rf"(?<!\w)(?:{words})(?: {{1,2}}|(?<=[:(]))",
    rf"(?P<strong>{LABEL}|{_STRONG}|{KIN}|{TRADES}(?: fa\.)?)|{_WEAK}",
    {
        name: rf"(?P<strong>{LABEL_OF[name]}|{more.STRONG[name]})|{more.WEAK[name]}"
        for name in more.STRONG
    },
)
"""What may be followed by a name; ``strong`` where one word in capitals is enough."""
ASKED = Cue(rf"(?<!\w)(?:{_ASKED}|{TRADES_ASKED}|{BY}) {{1,2}}")
"""What a name follows of which one word is a usual first name."""

_GREETING = any_of(
    r"""
    (?:re)?bonjour | bjr | bonsoir | salut | slt | coucou | chere? | hi | hello | hey | dear
    good (?:morning|evening|afternoon) | hallo | lieber? | guten (?:tag|morgen|abend) | moin
    sehr geehrter? | hola | buen[oa]s(?: dias| tardes| noches)? | estimad[oa] | querid[oa]
    ciao | gentile
    """
)
GREETED = _Words(lambda words: rf"(?<!\w){words}(?P<apart>,)? {{1,2}}", _GREETING, more.GREETING)
"""Behind a comma what follows may be the first word of a sentence as well."""

_SIGN_OFF = any_of(
    r"""
    (?:bien )?cordialement(?: votre)? | cdt | cdlt | salutations(?: distinguees)? | bien a vous
    bonne (?:journee|soiree) | amicalement | (?:kind |best |warm )?regards | rgds
    respectueusement | sinceres salutations | a bientot | saluti | (?:distinti|cari) saluti
    yours faithfully | best wishes | cheers | yours(?: truly| sincerely)
    gr(?:u|ue|ü)(?:ß|ss)en? | gru(?:ß|ss) | (?:met )?(?:vriendelijke )?groet(?:en|jes)?
    mfg | (?:un )?saludos?(?: cordiales)? | atentamente | atte\.? | cordialmente
    cordiali saluti | hochachtungsvoll | hoogachtend
    """
)
_THANKS = any_of(
    r"""
    merci(?: d'avance| beaucoup| bien| par avance| encore| a (?:vous|tous))?
    (?:many )?thanks(?: in advance| a lot| again| so much| very much)?
    thank you(?: very much| so much)?
    lg | vg | thx | tks | bis bald | hasta (?:luego|pronto) | a presto | ciao(?=,| ?\n)
    cordially | best(?=,| ?\n) | sincerely | danke(?: im voraus| schon)?
    (?:vielen|besten) dank(?: im voraus)? | (?:muchas )?gracias(?: de antemano)? | (?:mille )?grazie
    """
)
_APART = r" {0,3}(?:[,.!-]{1,3} {1,3}|[,.!:-]{0,3} {0,3}\n\s{0,4}[-~]? {0,2})"


def _signing(closing: str, thanks: str) -> str:
    return (
        rf"{closing}(?:{_APART}| {{1,2}})|(?P<thanks>{thanks})"
        rf"(?: [^\n]{{3,50}}[.!] ?\n\s{{0,3}}|{_APART}|(?P<near> {{1,2}}))"
    )


SIGNED = _Words(
    lambda words: rf"(?<![\w'])(?:{words})",
    _signing(_SIGN_OFF, _THANKS),
    {name: _signing(more.SIGN_OFF[name], more.THANKS[name]) for name in more.THANKS},
)
"""``near`` thanks are followed by what they are for as often as by who thanks."""

_NOBODY = frozenset(
    str.split(
        """
        a abonne abteilung account address admin administrator adobe adresse advance again aide
        aider all alle allo also amazon american amis an and android anruf any apellido apellidos
        appel apple april asunto atentamente atte auf august avec avv ayuda beaucoup bei besoin best
        betreff bien bitte bluetooth bonjour bonne bonsoir bouygues box british browser call
        callback can cdt cela cellulare changed chrome ciao cognome community conforama contact
        cordialement cordialmente coucou currys damen dank danke das dear december default defender
        departamento department der desktop deutsch developer die domicile dott dr du ecrit edge el
        elle en encore english epson erreur error espanol esperando et everybody everyone
        explorateur explorer facebook falsch fastweb faux fax february fehler feliz festnetz fibre
        firefox firstname fisso fixe fnac folks forum francais frau free freebox french friday
        friend friends from german getting gmail good google gracias grazie guten guys hallo having
        hello help herr herren hey hi hilfe hola hope hotmail hp huawei ich if ihr ihre ikea il
        iliad in incorrect incorrecto internet issue ist it january je journee july june l'aide
        l'assistance la lastname le les leute lg linea linux livebox llamada los ma mac macos
        mademoiselle mail many march may mediamarkt merci mes mesa mesdames messenger messieurs mfg
        microsoft missing mit mme mobile mode moin mon monday monde monsieur movil movistar mozilla
        mr mrs muchas my nachname name nom nombre nome non not notre nous november numero nutzer
        objet october oder office ola on orange ou oui our outlook p page paypal pc phone please
        portable prenom ps public question rapidement regards reponse request respuesta retour
        richiamare router ruckruf running safari safe saludo saludos salut salutations saluti
        samsung saturday sav sehr seite september server sfr shared shown si sig signor signora sir
        sirs site skype soiree sony soporte spanish sr sra srta subject sunday surname svp tel
        telefon telefonica telegram telekom telephone thank thanks the there this thunderbird card
        thursday tous tout toutes trying tuesday tv ubuntu un und unknown update urgent usager debit
        usagers usb user username using usuario utilisateur version vite vodafone volunteer credit
        volunteers vorname vos votre vous was we web wednesday whatsapp whirlpool wi-fi wie wifi
        windows wir wrong xiaomi y yahoo yes yo you your yours youtube zoom zusammen hoogachtend
        """
    )
)
_NOBODY_FORM = re.compile(
    any_of(
        r"""
    (?:n|j|c|s|m|t|qu)'\w+
    [\w'-]*(?:support|service|team|kund|dienst|equipe|equipo|client|customer|konto|problem)[\w'-]*
    ch(?:er|ere)s? | j'\w+ | liebe[rs]? | mad?ame? | senor\w* | senhor\w* | buen[oa]s
    estimad[oa]s? | sincer\w* | gru(?:ß|ss)e?n? | e-?mail | d?'?avance | moderat(?:or|eur|ors)
    servici\w+ | beste[rn]? | freundlich\w* | viele[rn]? | herzlich\w* | kind(?:est)? | warm(?:est)?
    """
    )
)


def is_nobody(word: str) -> bool:
    """Tell whether a word, in lower case, stands where a name may stand and is no person's."""
    return word in _NOBODY or _NOBODY_FORM.fullmatch(word) is not None


def nobody_of(tongue: str) -> frozenset[str]:
    """Return the further words that are no person's in a text of this language."""
    return more.NOBODY[tongue]


def is_firm_or_surname(word: str) -> bool:
    """Tell whether one of those words may yet be a surname."""
    return word in more.FIRMS


_ARTICLES = frozenset(
    str.split(
        """
        a an the my your our this that his her le la les un une mon ma mes votre notre vos nos ce
        cet cette l' au aux du d'un d'une der die das den dem ein eine einen einem mein meine ihr
        ihre unser unsere el los las una uno mi tu su nuestro nuestra este esta il lo i gli mia mio
        sua suo nostro nostra questo questa saint sainte st st. san santa rue avenue ile via
        """
    )
)


def is_article(word: str) -> bool:
    """Tell whether a word, in lower case, stands before things and hardly before a lone name."""
    return word in _ARTICLES
