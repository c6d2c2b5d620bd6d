"""Who offers to sell to the desk, or to lend: a business that writes to a business.

It says so in several ways at once: who it is, whom it speaks to, what he needs, its wares, its
terms, how to take them. A customer says one or two of these of what he bought, and what he wants of
it.
"""

import re
from functools import partial

from models.patterns import in_small
from models.senders.told_of import tells_of_own, tells_of_trouble

ENOUGH, MANY = 2, 3
"""Ways in which a seller says that he sells: where he says what he does, and where he does not."""

_way = partial(in_small, before=r"(?<!\w)", after=r"(?!\w)")
_DEAR = _way(
    r"""
    chers? (?:gérants?|partenaires?|dirigeants?|confrères?|professionnels?|responsables?)
    aux (?:dirigeants|professionnels|entreprises) | pour (?:les )?professionnels
    pour (?:les |vos )(?:entreprises|salariés|commerces|cabinets|commerçants)
    votre (?:fiche google|site(?: internet| web)?|chiffre d'affaires|visibilité|secteur)
    votre (?:entreprise|commerce|établissement|clientèle) | vos (?:concurrents|locaux|salariés)
    dear (?:business owner|partner|webmaster|manager|owner|sir/madam) | your (?:business|company)
    your (?:website|site|brand|competitors|employees)
    ihr(?:e[mnr]?)? (?:google-eintrag|unternehmen|firma|webseite|website|branche|geschäft|umsatz)
    estimad[oa] (?:gerente|empresari[oa]|soci[oa]) | su (?:negocio|empresa|sitio web|página web)
    para (?:empresas|negocios|sus trabajadores|profesionales)
    """
)
_OFFERS = _way(
    r"""
    nous (?:vous )?(?:proposons|offrons|garantissons|vendons|fournissons|rachetons|accompagnons)
    nous (?:faisons baisser|remplaçons|disposons de|intervenons|réalisons|accordons)
    je (?:vous )?(?:propose|accorde|vends|offre)s?(?= (?:mes|des|un|une|les?|crédits|prêts)\b)
    accorde(?:nt)? (?:des )?(?:crédits|prêts) | notre équipe commerciale
    expert(?:e|es|s)? en | spécialiste d(?:e|es|u) | courtier en | agence (?:de|spécialisée)
    (?:obtenez|profitez|boostez|divisez|augmentez|multipliez|investissez|comparez)(?! pas\b)
    we (?:offer|provide|sell|supply|manufacture|guarantee|can (?:send|offer|help|bring|get) you)
    we are an? (?:leading|professional|experienced) | i (?:can offer|offer|provide) you
    i (?:came across|noticed|found|visited) your (?:web)?site | our experts
    wir (?:bieten|verkaufen|garantieren|liefern) | ich (?:verkaufe|biete) | unsere agentur
    ofrecemos | somos (?:expertos|especialistas|líderes|una agencia) | vendemos | garantizamos
    podemos (?:duplicar|aumentar|mejorar|ayudarle)
    (?:doublez|triplez|réduisez|optimisez|développez|économisez|gagnez) (?:jusqu'|vo(?:s|tre)\b)
    (?:doublez|triplez|réduisez|optimisez|développez|économisez|gagnez) (?:de \d|\d)
    (?:increase|double|triple|boost|grow|multiply|skyrocket) your
    (?:save|cut|earn|make) (?:up to|[$€£]?\d)
    (?:steigern|verdoppeln|verdreifachen|erhöhen|senken|sparen|verdienen) sie (?:ihre?n?|bis|\d)
    (?:verhoog|verdubbel|verdrievoudig|verlaag|bespaar|verdien) (?:uw|je|tot|\d)
    (?:aumente|multiplique|duplique|triplique|reduzca|ahorre|gane) (?:sus?|hasta|un \d|\d)
    (?:aumenta|raddoppia|moltiplica|riduci|risparmia|guadagna) (?:l[ea]|i|il|fino|\d)
    (?:discover|try|join) our | (?:découvrez|essayez|rejoignez|investissez dans) (?:notre|nos)
    (?:entdecken|testen|investieren) sie .{0,12}unsere?\w? | ontdek on(?:s|ze)
    descubra nuestr[oa]s?
    """
)
_NEEDS = _way(
    r"""
    (?:vous )?(?:cherchez|recherchez)(?:-vous)? | (?:vous avez|avez-vous) besoin
    besoin (?:de|d'une?) | vous (?:voulez|souhaitez|désirez|rêvez) | envie de
    (?:do you|you) (?:need|want) | (?:are you )?looking for | in need of | need (?:an?|more)
    (?:brauchen|suchen|benötigen|möchten|wollen) sie | sie (?:brauchen|suchen|benötigen|möchten)
    (?:heeft u|heb je) .{0,30}nodig | (?:zoekt u|zoek je) | op zoek naar
    (?:necesita|busca|quiere)s? | (?:hai|avete|ha) bisogno | (?:cerchi|cercate|vuoi|volete)
    """
)
"""What the reader may need, which a seller begins with; often he asks."""
_OURS = _way(
    r"""
    (?:notre|nos) (?:agences?|organisme|établissement|studio|courtiers?|cabinet|usine|laboratoire)
    (?:notre|nos) (?:conseillers?|experts?|spécialistes|équipe d\w*)
    (?:notre|nos) (?:méthode|fichiers?|bases?|solutions?)
    (?:notre|nos) (?:gamme|plateforme|catalogue|réseau)
    (?:notre|nos) (?:groupe (?:vip|privé)|offres?|formules?|société de)
    our (?:[\w-]+ )?(?:agency|firm|company|team|experts?)
    our (?:[\w-]+ )?(?:specialists?|studio|factory|lenders?|pharmacy)
    our (?:[\w-]+ )?(?:database|lists?|method|platform|range)
    our (?:[\w-]+ )?(?:line|catalogue?|packages?|network|solutions?)
    our (?:[\w-]+ )?(?:services|brokers?|group|fair|event|consultants?|prices)
    unsere?[mnrs]? (?:agentur|institut|finanzinstitut|kreditbüro|experten|berater|team|datenbank)
    unsere?[mnrs]? (?:plattform|methode|studio|werk)
    unsere?[mnrs]? (?:angebote?|lösung(?:en)?|makler|spezialisten|listen?)
    on(?:s|ze) (?:\w+)?(?:bureau|kantoor|team|database|platform)
    on(?:s|ze) (?:\w+)?(?:experts?|adviseurs|bestand|fabriek|methode)
    nuestr[oa]s? (?:agencia|entidad|estudio|equipo|expertos)
    nuestr[oa]s? (?:asesores|base|plataforma|método|fábrica|red)
    (?:(?:il|la|lo) )?nostr[oaie] (?:agenzia|istituto|studio|team)
    (?:(?:il|la|lo) )?nostr[oaie] (?:esperti|consulenti|banca dati|metodo)
    """
)
"""What it has to offer: a firm's own people and means."""
_WARES = _way(
    r"""
    leads? | rdv qualifiés | rendez-vous qualifiés | (?:base|fichier) (?:de|d')\s?[\d\s]*contacts
    \d[\d\s.,]{0,9} (?:contacts|kontakte|contactos) | prospects | firmenadressen
    formations? (?:cpf|opco)
    (?:prêts?|crédits?) (?:entre|de) particuliers? | préstamos? entre particulares | guest posts?
    backlinks? | (?:urgent|personal|business) loans? | marketing (?:digital|online) | top 3
    (?:interest rate|taux|tipo|zinssatz) (?:de |del |of |von )?\d | \d ?% (?:interest|rendite)
    (?:rendement|rendite|rentabilidad) .{0,20}(?:garanti\w*|garantizad\w*) | \d+ ?% rendite
    réseaux sociaux | social media | référencement | cursos | profils de | dedicated engineers
    demo | démo | awards? | factory prices? | paiement crypto
    (?:databases?|datenbank|(?:fichier|base)s? de données|base de datos|banca dati) (?:of|von|de)
    (?:databases?|datenbank|(?:fichier|base)s? de données|base de datos|banca dati) (?:van|di|d')
    (?:email|e-mail|mailing|customers?|business|b2b|adress\w*) (?:lists?|databases?|datenbank\w*)
    (?:\d[\d\s.,]*|millions? (?:of )?)(?:\w+ ){0,2}(?:buyers|emails?)
    (?:\d[\d\s.,]*|millions? (?:of )?)(?:\w+ ){0,2}(?:followers|subscribers|decision.makers)
    (?:\d[\d\s.,]*|millions? d[e'] ?)(?:acheteurs|adresses|abonnés|avis|décideurs|entreprises)
    \d[\d\s.,]* (?:\w+ )?(?:käufern?|adressen|e-mailadressen|compradores|seguidores|correos)
    (?:prêts?|crédits?) (?:rapides?|urgents?|express|immédiats?)
    (?:urgent|quick|fast|instant) (?:cash|loans?)
    (?:schnell\w*|sofort) .{0,12}kredite? | snel geld | (?:préstamos?|créditos?) rápidos?
    prestit[oi] (?:veloc[ei]|rapid[oi]) | crypto\w* | krypto\w* | pronostics | casinos?
    """
)
_TERMS = _way(
    r"""
    sans engagement | sin compromiso | unverbindlich | no obligation | no collateral | sin aval
    (?:à partir de|dès|from|ab|desde|à|for|für nur|nur) \d[\d\s.,]*(?:€|euros?|usd|gbp|dollars)
    \d+ (?:usd|gbp|€|euros?) (?:each|chacun\w*|/h|/mois|par mois|per hour) | en gros | -\d+ ?%
    100 ?% (?:financ\w+|subvencionad\w+|gefördert\w*) | bonificada | moitié prix | prix d'usine
    (?:devis|audit|étude|diagnostic|report|quotation) (?:gratuite?|offerte?) | free report
    kostenlos\w* \w+ | réponse (?:en|sous) \d+ | \d ?% .{0,12}garanti\w*
    (?:sans|aucun) justificatifs? | without paperwork
    no (?:paperwork|questions asked|credit check)
    ohne (?:schufa|papierkram|bonitätsprüfung) | zonder (?:papieren|bkr) | sin papeleo
    wholesale(?: prices?)? | (?:low|best|cheap|unbeatable) prices? | worldwide shipping
    (?:livraison|paiement) discr\w+ | forte marge | prix imbattables? | tarifs? imbattables?
    \d[\d\s.,]* ?(?:€|euros?|usd|gbp|dollars|\$) (?:par|per|pro|al|a) (?:jour|day|tag|mois)
    \d[\d\s.,]* ?(?:€|euros?|usd|gbp|dollars|\$) (?:par|per|pro|al|a) (?:month|monat|día|mes)
    """
)
_CLOSES = _way(
    r"""
    dernières? places | derniers emplacements | plazas limitadas | places limitées
    intéressée?s? \? | répondez (?:oui|ok|stop) | stop pour ne plus | réservez (?:une|un|votre|le)
    reply (?:yes|ok|for|with) | let me know (?:a good time|if you) | apply (?:today|now)
    secure your | unsubscribe | send us your | bei interesse | melden sie sich
    vereinbaren | agendamos | solicite (?:información|su) | responda con sus
    contactez-nous pour | quand seriez-vous | (?:pour )?être rappelé | confirmez ici
    premier mois | écrivez à
    (?:contactez|appelez|écrivez)(?: à)?(?:-nous|-moi| notre| nos| un de nos)
    contact (?:us|our|me) | (?:ask|call|email|whatsapp) (?:us|our|for our) | visit our
    (?:kontaktieren|schreiben|rufen) sie (?:uns|mich) | (?:kontaktieren|fragen) sie unsere?\w?
    neem contact op | (?:contacte|escriba|llame)(?:nos|me)?(?: (?:con|a) nuestr[oa]s?)?
    contatt(?:a|aci|ate|i) | get a quote | demandez (?:votre|un|une|le|notre) | réponse immédiate
    (?:dès|jetzt|right|act|subito|ahora) (?:maintenant|now|mismo) | aujourd'hui même | hoy mismo
    (?:order|buy|join|book|start|register) (?:now|today|your) | rejoignez(?:-nous| notre)
    réservez vos
    """
)
_WAYS = (_DEAR, _OFFERS, _NEEDS, _OURS, _WARES, _TERMS, _CLOSES)
_OWN_NEED = re.compile(
    r"\b(?:n(?:otre|os|ous)|je|j'|our|we|i|unsere?\w?|wir|ich|nuestr[oa]s?|on[sz]e?|wij|ik|nostr[oa])"
    r"(?: ?[\w'-]+){0,4}? (?:besoin|cherch\w+|needs?|looking for|brauch\w+|such\w+|benötig\w+"
    r"|necesit\w+|busc\w+|nodig|zoek\w*|bisogno)\b"
)
"""Who needs something himself: a firm that is a customer, too."""
_QUESTION = re.compile(r"[^.!?\n]*\?")
_READ_CHARS = 600


def sells(text: str) -> bool:
    """Whether it offers something to the desk, and tells of no trouble nor of the writer's own."""
    begins = text[:_READ_CHARS].replace("’", "'")
    low = begins.lower()
    n_ways, offers = sum(bool(way.search(low)) for way in _WAYS), _OFFERS.search(low)
    is_enough = n_ways >= ENOUGH if offers else n_ways >= MANY and not _asks(low)
    if _OWN_NEED.search(low) and not offers:
        return False
    return is_enough and not (tells_of_own(begins) or tells_of_trouble(begins))


def _asks(low: str) -> bool:
    """Whether anything is asked but what the reader may need."""
    return any(not _NEEDS.search(question.group()) for question in _QUESTION.finditer(low))
