"""Who offers to sell to the desk, or to lend: a business that writes to a business.

It says so in several ways at once: who it is, whom it speaks to, its wares, its terms, how to take
them. A customer says one or two of these of what he bought, and what he wants of it.
"""

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
    """
)
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
    """
)
_WAYS = (_DEAR, _OFFERS, _WARES, _TERMS, _CLOSES)
_READ_CHARS = 600


def sells(text: str) -> bool:
    """Whether it offers something to the desk, and tells of no trouble nor of the writer's own."""
    begins = text[:_READ_CHARS].replace("’", "'")
    low = begins.lower()
    n_ways, offers = sum(bool(way.search(low)) for way in _WAYS), _OFFERS.search(low)
    is_enough = n_ways >= ENOUGH if offers else n_ways >= MANY and "?" not in low
    return is_enough and not (tells_of_own(begins) or tells_of_trouble(begins))
