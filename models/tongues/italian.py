"""Italian: the polite imperatives of a support desk's verbs; infinitives are known elsewhere."""

from models.patterns import any_of, one_of
from models.tongues.tongue import Tongue, form, plea

_VERBS = any_of(
    """
    aggiorni | spenga | spegni | accenda | accendi | stacchi | stacca | scolleghi | scollega
    colleghi
    ricolleghi | apra | apri | chiuda | chiudi | prema | premi | tenga | tieni | clicchi | clicca
    selezioni | seleziona | scelga | scegli | controlli | controlla | verifichi | verifica
    riavvii
    riavvia | installi | installa | disinstalli | disinstalla | reinstalli | reinstalla | rimuova
    rimuovi | tolga | togli | inserisca | inserisci | reinserisca | estragga | estrai | pulisca
    pulisci | attenda | aspetti | aspetta | sostituisca | sostituisci | cambi | elimini | cancelli
    scarichi | acceda | vada | imposti | attivi | disattivi | provi | prova | utilizzi | usi
    svuoti
    metta | metti | lasci | ripeta | ripristini | digiti | entri | carichi | sfili
    tiri
    faccia | si assicuri | assicurati | esegua | effettui | resetti | soffi | asciughi | ruoti
    giri
    """
)
_NO_VERBS = (
    r"(?:tutti|entrambi|quindi|oggi|ieri|anzi|domani|altrimenti|avanti|davanti|fuori|contatti|quanti"
    r"|quali|molti|pochi|alcuni|certi|questi|quelli|altri|problemi|anni|mesi|giorni)\b"
)
_THE = r"(?:il|l[oae]|i|gli|una?|uno|quest[aoei]|tutt[aoei]|due|ogni)\b|l'|un'|quest'"
_SUBJUNCTIVE = r"(?:\w{2,}[^aeo\W\d]i|\w*(?:[nl]ga|isca|enda|uda|mpia|gga|uova))"
"""The polite imperative of any verb, by its ending: of one in -are, and of some others."""
_BY_ENDING = rf"(?!{_NO_VERBS}){_SUBJUNCTIVE} (?={_THE}|\"|«|“|\w+ >)"
_THERE = (
    r"(?:(?:nel|nello|nella|sul|sullo|sulla|dal|dallo|dalla|al|alla|sotto|in|su)\s|(?:nell|sull|dall"
    r"|all)')(?-i:(?:[a-z]\w*[^\Wi]|[A-Z]\w+)(?: [A-Z]\w*)*),?\s"
)
_AT_A_PLACE = (
    rf"{_THERE}(?:{_VERBS}\b|(?!{_NO_VERBS}){_SUBJUNCTIVE} (?={_THE}|(?-i:[A-Z])|\"|«|“|\d))"
)
"""An order behind its place: "nell'app tocchi Sicurezza", "dal menu scolleghi il telefono"."""
_NO_BAN = (
    r"(?:potete|avete|dovete|siete|sapete|volete|vedete|trovate|puoi|sai|hai|vedi|riesci|trovi|vuoi|devi|sei|stai|ricevi|vai|fai|dai|merci"
    r"|\w+(?:erai|irai|resti|rresti)|sempre|tant[ei]|dipend\w+|succed\w+)\b"
)
"""What "you" do or will do, and what no verb is, behind "non"."""
_BANNED = rf"(?!{_NO_VERBS}|{_NO_BAN}){_SUBJUNCTIVE}"
_NOT_AGAIN = r"(?:l[oaei]|gli|ne|si)"
_MUST = any_of(
    r"""
    (?:deve|bisogna|occorre|è necessario|basta|può|consigliamo di|si consiglia di
    |provi a) \w+[aei]r(?:e|l[oaei])
    """
)
_LINK = any_of(
    """
    prima di tutto | per prima cosa | innanzitutto | anzitutto | prima | poi | quindi | dopodiché
    infine
    successivamente | in seguito | inoltre | e | passo \\d+
    """
)
_BEFORE = rf"(?:(?:{_LINK}|per favore|per cortesia|anche|semplicemente|la preghiamo di)\b,?\s+)*"

ITALIAN = Tongue(
    code="it",
    greeting=form(
        r"^(?!salve (?:ho|vorrei|sono|mi|non) ?,)(?:buon ?giorno|buona ?sera|salve|ciao"
        r"|gentil[ei] (?=[^,.!]{1,40}[,!])"
        r"|egregi\w+ (?=[^,.!]{1,40}[,!])"
        r"|car[oa] (?=[^,.!]{1,30}[,!]))"
        r"(?:(?! ?(?:ho|vorrei|sono|mi|non|da|dopo|quando|come|se|il|la|lo|un|una) )"
        r"[^,.!?]{0,40}(?=[!,]))?[\s,.!]*"
    ),
    parting=form(
        r"(?:^|[\s,.!–-]+)(?:grazie(?: mille| in anticipo| per l'aiuto)?|cosa (?:posso"
        r"|devo) fare"
        r"|come faccio)[\s.!?]*$|" + plea("aiuto|aiutatemi")
    ),
    empty=one_of(
        r"""
        grazie (?:per|di|della|del) | la ringrazi\w+ | ringrazi\w+ per | ci scusiamo | mi scuso
        ci dispiace
        siamo spiacenti | spiacent[ei] | dispiace (?:molto )?per | cordiali saluti | cordialmente
        distinti saluti
        un (?:cordiale )?saluto | ^saluti | assistenza clienti | servizio clienti | buona giornata
        (?:resto|restiamo|rimaniamo|rimango) a (?:sua |vostra )?disposizione | non esiti | speriamo
        a presto
        """
    ),
    macro=one_of(
        r"""
        (?:i nostri|il nostro) (?:tecnic|espert|team|ingegner|collegh)\w* | la contatter\w+
        le risponder\w+
        la ricontatter\w+ | contatti pure | (?:ulteriori|altre) domande | stiamo \w+ndo
        provvederemo | la terremo | ci contatti
        contatti(?:ci)? (?:il|l')
        la sua (?:richiesta|segnalazione) | il problema è stato | (?:valuti|valutare)
        messaggio privato
        """
    ),
    asks=form(
        r"^(?:ci|mi) (?:indichi|dica|invii|mandi|comunichi|faccia sapere)\b"
        r"|^(?:quale|quali|che|quando|dove|perché|può (?:indicar|dir|inviar))[^.]*\?"
    ),
    order=form(
        rf"^{_BEFORE}(?:(?:{_NOT_AGAIN} )?(?:{_VERBS}\b|{_MUST}\b)|{_BY_ENDING}|{_AT_A_PLACE})"
    ),
    instructs=form(
        rf"(?:^|[,:;] ){_BEFORE}(?:(?:{_NOT_AGAIN} )?{_VERBS}\b|{_BY_ENDING}|{_AT_A_PLACE})"
        rf"|\b{_MUST}\b"
    ),
    forbids=form(
        rf"^(?:ma )?{_BEFORE}(?:(?:prima di|durante) (?:\w+ ){{1,3}}|è meglio |cerchi di "
        rf"|(?:faccia )?attenzione a )?(?:mai |assolutamente )*(?:non|mai) (?:(?:l[oaei]|si"
        rf"|vi) )?(?:{_VERBS}|adoperi"
        rf"|forzi|tocchi"
        rf"|getti|strofini|rompa|immerga|{_BANNED}|(?!{_NO_BAN})\w{{3,}}(?:[aei]re|[aei]te))\b"
        r"|\b(?:eviti|evitare|si asten\w+|astenersi|è vietato|non si deve|non deve)\b"
    ),
    denies=form(r"\b(?:non|mai|nessun\w*|senza|niente|né|evit\w+|vietat\w+|asten\w+)\b"),
    reminds=form(
        r"\bnon (?:esit|dimentic|si preoccup|più di)\w*|\bsenza (?:problemi|fretta|sforzo)"
    ),
    aside=form(
        r",?\s(?:per(?: evitare)?|perché|poiché|in modo|affinché|altrimenti|lascia"
        r"|finch[ée])\b[^,;]*"
    ),
    case=form(
        r"^(?:ma |e )?(?P<case>(?:se|qualora|nel caso|in caso"
        r"|quando)\b[^,:]{3,140}),\s(?P<order>\S.+)$"
    ),
    lasts=form(
        r"\bse (?:ciò |questo |il problema |l'errore )?(?:non (?:dovesse |si |le )?(?:bast|serv"
        r"|funzion|risolv|aiut|cambi|migliora|va)\w*"
        r"|persist\w*|continua\w*|rimane|resta|si ripresenta|ritorna)|\bse [^,]{2,40} (?:ancora"
        r"|persiste|continua|di nuovo)\b"
        r"|^(?:altrimenti|in caso contrario)\b|\bancora non\b|\bse nulla\b|\bse niente\b"
    ),
    useless=form(
        r"(?<!se )(?<!se questo )\bnon (?:serve|aiuta|risolve|cambia nulla|ha effetto"
        r"|è necessario|occorre)\b|\bè inutile\b"
    ),
    joint=form(
        r"\s*[,;]\s*(?:(?:e )?(?:poi|quindi|infine|dopodiché)\s+|e\s+)?|\s+e\s+(?:poi\s+"
        r"|quindi\s+)?"
    ),
    link=form(rf"^{_LINK}(?! (?:di|che)\b)(?![\w'-])[\s,:]*"),
    leans=form(r"^(?:se|quando|dopo|da quando|dal|dalla|poiché|perché|con|per|in)\b"),
    loose="apra apri chiuda clicc selez scelg contr verif vada prem usi utili metta faccia",
    states=True,
)
MARKS = """
    gli dello della degli nella nello sulla dalla perché questo anche stampante più poi
    è ulteriori nostro nostri nostra cordiali saluti grazie aggiorni spenga spegni accenda
    stacchi scolleghi colleghi ricolleghi apra chiuda prema clicchi selezioni scelga controlli
    verifichi riavvii riavvia rimuova tolga estragga pulisca attenda aspetti sostituisca cambi
    elimini scarichi provi provare utilizzi usi usare svuoti metta lasci ripeta ripristini sfili
    tiri faccia esegua giri eviti forzi tocchi getti disinstalli reinstalli installi reimposti
    sia contatti domande che sono nel dei delle nelle dal questa ogni tutti riesco puoi vengono
    sull dall sotto tutta tutto bisogna occorre buongiorno buonasera
"""
"""Words that tell it from French, English, German and Spanish, where they are names or rare."""
