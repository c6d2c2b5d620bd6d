"""The words around names, in French, English, German, Spanish and Italian, without accents.

All patterns are for the lowered plain text of ``models/private_text.py``.
"""

import re

from models.boilerplate import any_of

_ANNOUNCED = any_of(
    r"""
    je m'appelle | je me nomme | mon nom (?:complet )?est | mon prenom est
    my (?:full )?name(?: is|'s) | i am called | ich hei(?:ss|ß)e | mein name ist
    me llamo | mi nombre (?:completo )?es | mi chiamo | il mio nome e
    mme\.? | mlle\.? | mrs?\.? | ms\. | hr\. | fr\. | sras?\.? | srta\.? | sig\.
    """
)
ANNOUNCED = re.compile(rf"(?<!\w){_ANNOUNCED} {{1,2}}")
"""What only a name follows, be it in small letters."""

_TITLED = any_of(
    r"""
    m\. | madame | monsieur | mademoiselle | herrn? | frau | senor(?:a|ita)? | signora?
    dr\.? | prof\.? | sr\.? | sig\.ra | d(?:on|ona)(?= [a-z]{3}) | ms | ing\.
    """
)
TITLED = re.compile(rf"(?<!\w){_TITLED} {{1,2}}")
"""What a name in capitals follows, or one in small letters at the end of a clause."""

_STRONG = any_of(
    r"""
    (?:appel|call|anruf|llamada) (?:de(?: la part de)?|from|by|von)
    (?:note d'appel|client au telephone|call note|gesprachsnotiz|nota de llamada)[.,:]
    (?:titulaire|holder|\w{0,12}inhaber(?:in)?|titular|contact) ?:
    (?:interlocuteur|ansprechpartner(?:in)?) ?:
    (?:titulaire|holder|titular) (?:est|is|es)
    (?:signe|signed|firmado|firma|gez) ?[.,:]
    (?<![a-z] )(?:nom|prenom|name|vorname|nachname|nombre|apellidos?)(?: [a-z]{1,10}){0,3} ?:
    kundenname ?:
    (?:mon|my|mein|mi|customer|full|first|last) (?:nom|name|nombre) ?:
    (?:de|from|von) ?:(?= ?[a-z][^\n]{2,60}\n)
    (?:^|(?<=\n))(?:de|from|von|a|to|an|cc|para|client|kunde|customer|cliente) ?:
    auf den namen | au nom d[eu] | a nombre de | (?:in|under|on) the name of
    j'ai eu | parle (?:a|avec) | spoke (?:to|with) | talked to | hable con | hablado con
    mit(?=[^\n]{3,45} (?:gesprochen|telefoniert)) | gesprochen mit | telefoniert mit
    collegues? | conseill(?:er|ere) | technicien(?:ne)? | colleague | advisor
    agente? | mitarbeiter(?:in)? | employe | representative | asesor[a]? | vendeu(?:r|se)
    kolleg(?:e|en|in) | techniker(?:in)? | companer[oa] | tecnic[oa]
    mari | femme | fille | fils | epou(?:x|se) | husband | wife | daughter | tochter
    marido | mujer | hij[oa]
    """
)
_WEAK = any_of(
    r"""
    je suis | c'est | ici | i am | i'm | this is | ich bin | hier (?:ist|spricht|schreibt)
    it's | escribe | registered to | enregistre sous | registriert auf | registrado a
    soy | aqui | habla | sono | message (?:de(?: la part de)?|from) | de la part de
    nachricht von | mensaje de | name is | name's | moi c'est
    rdv avec | appointment with | termin mit | cita con | compte de | account of | konto von
    cuenta de | ask for | asked for
    """
)
IN_PASSING = re.compile(rf"(?<!\w)(?:(?P<strong>{_STRONG})|{_WEAK})(?: {{1,2}}|(?<=:))")
"""What may be followed by a name; ``strong`` where one word in capitals is enough."""

_GREETING = any_of(
    r"""
    (?:re)?bonjour | bjr | bonsoir | salut | slt | coucou | chere? | hi | hello | hey | dear
    good (?:morning|evening|afternoon) | hallo | lieber? | guten (?:tag|morgen|abend) | moin
    sehr geehrter? | hola | buen[oa]s(?: dias| tardes| noches)? | estimad[oa] | querid[oa]
    ciao | gentile
    """
)
GREETED = re.compile(rf"(?<!\w){_GREETING}(?P<apart>,)? {{1,2}}")
"""Behind a comma what follows may be the first word of a sentence as well."""

_SIGN_OFF = any_of(
    r"""
    (?:bien )?cordialement(?: votre)? | cdt | cdlt | salutations(?: distinguees)? | bien a vous
    bonne (?:journee|soiree) | amicalement | (?:kind |best |warm )?regards | rgds
    best wishes | cheers | yours(?: truly| sincerely) | gr(?:u|ue|ü)(?:ß|ss)en? | gru(?:ß|ss)
    mfg | (?:un )?saludos?(?: cordiales)? | atentamente | atte\.? | cordialmente
    cordiali saluti | hochachtungsvoll
    """
)
_THANKS = any_of(
    r"""
    merci(?: d'avance| beaucoup| bien| par avance| encore| a (?:vous|tous))?
    (?:many )?thanks(?: in advance| a lot| again| so much| very much)?
    thank you(?: very much| so much)?
    lg | vg | cordially | best(?=,| ?\n) | sincerely | danke(?: im voraus| schon)?
    (?:vielen|besten) dank(?: im voraus)?
    (?:muchas )?gracias(?: de antemano)? | (?:mille )?grazie
    """
)
_APART = r" {0,3}(?:[,.!-]{1,3} {1,3}|[,.!:-]{0,3} {0,3}\n\s{0,4}[-~]? {0,2})"
SIGNED = re.compile(
    rf"(?<![\w'])(?:{_SIGN_OFF}(?:{_APART}| {{1,2}})"
    rf"|(?P<thanks>{_THANKS})(?: [^\n]{{3,50}}[.!] ?\n\s{{0,3}}|{_APART}|(?P<near> {{1,2}})))"
)
"""``near`` thanks are followed by what they are for as often as by who thanks."""

NOBODY = re.compile(
    any_of(
        r"""
        (?:n|j|c|s|m|t|qu)'\w+
        [\w'-]*(?:support|service|team|kund|dienst|equipe|equipo|client|customer|konto|problem)[\w'-]*
        a | all | alle | allo | also | amis | an | and | any | atte | avec | bei | besoin | bitte
        can
        cela | ch(?:er|ere)s? | community | damen | das | default | der | die | dr | du | el | en
        encore | et | everybody | everyone | folks | forum | frau | friends? | from | guys | herr
        herren | hilfe | hope | ich | if | ihre? | in | it | j'\w+ | je | la | le | les | leute
        los
        liebe[rs]? | mad?ame? | mademoiselle | mme | mon | monde | monsieur | messieurs
        mesdames | mr
        mrs | my | non | not | notre | oder | ou | our | oui | p | petit | please | ps | public
        question | sav | sehr | senor\w* | senhor\w* | shared | si | sirs? | svp | the | there
        this
        tous | tout | toutes | und | urgent | username | vos | votre | we | wir | y | yes | yo
        your?
        zusammen | you | ma | mes | nous | vous | il | elle | on | ist | was | wie | l'assistance
        l'aide
        bonjour | bonsoir | salut | guten | hey | hi | hello | hallo | hola | ciao | moin | good
        buen[oa]s | estimad[oa]s? | coucou | dear | ola | thanks? | merci | danke | dank | gracias
        grazie | cordialement | cordialmente | sincer\w* | atentamente | saludos? | saluti | regards
        gru(?:ß|ss)e?n? | mfg | best | cdt | salutations | respuesta | esperando | request | issue
        tel | telefon | telephone | phone | mobile | e-?mail | mail | adresse | address | contact
        fax | objet | betreff | subject | asunto | beaucoup | bien | bonne | journee | soiree
        d?'?avance | advance | again | help | ayuda | aide | aider | reponse | retour | rapidement
        vite | missing | wrong | unknown | shown | changed | ecrit | faux | incorrect | falsch
        incorrecto | firefox | mozilla | thunderbird | windows | microsoft | google | chrome | apple
        android | mac | macos | linux | ubuntu | safari | edge | facebook | youtube | amazon | yahoo
        gmail | outlook | hotmail | adobe | office | defender | internet | explorer | explorateur
        web | wifi | wi-fi | bluetooth | usb | box | freebox | livebox | fibre | version | update
        error | erreur | fehler | safe | mode | browser | server | desktop | router | account
        using | running | having | trying | getting | user | nutzer | usuario | utilisateur
        developer | administrator | admin | moderat(?:or|eur|ors) | volunteers? | neukunde | abonne
        january | february | march | april | may | june | july | august | september | october
        november | december | monday | tuesday | wednesday | thursday | friday | saturday | sunday
        english | french | german | spanish | american | british | francais | deutsch | espanol
        servici\w+ | soporte | mesa | departamento | abteilung | department | appel | call
        anruf | llamada | usagers? | page
        site | seite | pc | tv | free | orange | sfr | bouygues
        """
    )
)
"""Written like a name where a name may stand, and no person's."""
