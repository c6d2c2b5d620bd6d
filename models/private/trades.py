"""Words of kin and trades that a name follows, in French, English, German, Spanish and Italian.

All patterns are for the lowered plain text of ``models/private/plain.py``.
"""

from models.patterns import any_of

_OUR = r"(?:ma|mon|sa|son|leur|notre|votre|la|le)"
_MINE = r"(?:my|our|his|her|their|the)"
_MEIN = r"(?:meine?[mnr]?|unsere?[mnr]?|seine?[mnr]?|ihre?[mnr]?)"
_MI = r"(?:mi|su|tu|nuestr[oa]|la|el)"
_MIA = r"(?:mia|mio|sua|suo|nostra|nostro|la|il|lo)"

KIN = any_of(
    rf"""
    {_OUR} (?:voisine?|compagne|compagnon|copine|copain|petite-fille|petit-fils|filleule?|gendre
    |tata|tonton|nounou|colocataire|coloc|belle-?(?:mere|soeur|fille)|beau-?(?:pere|frere|fils)
    |marraine|parrain|soeur|frere|mere|grand-?(?:mere|pere)|cousine?|niece|neveu|ami|amie|associee?)
    {_MINE} (?:neighbou?r|landlord|landlady|niece|nephew|cousin|partner|flatmate|fiancee?
    |housemate|roommate|wife|husband|nan|nanna|granny|grandad|grandson|granddaughter|step(?:son
    |daughter|mum|dad|father|mother)|(?:sister|brother|mother|father|son|daughter)-in-law|carer
    |friend
    |late (?:husband|wife|mother|father|mum|dad)|caretaker|plumber|electrician|courier|postman
    |postwoman|housekeeper|cleaner|nanny|builder|gardener|solicitor|accountant|fitter|tenant|lodger)
    {_MEIN} (?:schwager|schwagerin|enkel(?:in)?|neffe|nichte|cousin|cousine|lebenspartner(?:in)?
    |mitbewohner(?:in)?|freund(?:in)?|schwieger(?:mutter|vater|sohn|tochter)|mann|frau
    |vermieter(?:in)?
    |verstorbene[rn]? (?:mann|frau|mutter|vater)|bekannte[rn]?|untermieter(?:in)?|kollegin)
    {_MI} (?:vecin[oa]|cunad[oa]|prim[oa]|niet[oa]|novi[oa]|yerno|nuera|sobrin[oa]|pareja|amig[oa]
    |companer[oa]|suegr[oa]|herman[oa]|abuel[oa]|ti[oa]|inquilin[oa]|caser[oa])
    {_MIA} (?:vicin[oa]|cognat[oa]|cugin[oa]|nipote|compagn[oa]|fidanzat[oa]|nuora|genero|nonn[oa]
    |zi[oa]|suocer[oa]|sorella|fratello|madre|padre|figli[oa]|moglie|marito|amic[oa]|inquilin[oa])
    """
)
"""Kin, neighbours and who comes to the house, with the word before that makes them somebody's."""

TRADES = any_of(
    r"""
    gardien(?:ne)? | concierge | plombi(?:er|ere) | electricien(?:ne)? | facteur | factrice
    livreuse
    chauffagiste | depanneu(?:r|se) | serruri(?:er|ere) | infirmi(?:er|ere) | notaire | menuisier
    demenageur | couvreur | ramoneur | teleconseill(?:er|ere) | curat(?:eur|rice) | tut(?:eur|rice)
    zusteller(?:in)? | paketbote | postbot(?:e|in) | brieftrager(?:in)? | hausmeister(?:in)?
    monteur(?:in)? | elektriker(?:in)? | klempner(?:in)? | installateur | heizungsbauer
    vermieter(?:in)? | makler(?:in)? | kassierer(?:in)? | filialleiter(?:in)? | azubi
    praktikant(?:in)? | schornsteinfeger(?:in)? | disponent(?:in)? | servicetechniker(?:in)?
    kundenberater(?:in)? | betreuer(?:in)? | pfleger(?:in)? | witwe | eheleute | ehepaar
    repartidor(?:a)? | portero | conserje | fontaner[oa] | electricista | carter[oa] | mensajer[oa]
    dependient[ea] | encargad[oa] | administrador(?:a)? de la finca | viud[oa] de | herman[oa]s
    idraulico | elettricista | portiere | portinaia | custode | postin[oa] | fattorino
    commess[oa] | magazzinier[ea] | badante | vedov[oa] | eredi
    (?:widow(?:er)?|carer|executor|son|daughter|mother|father) of | veuve(?: de)? | vve | veuf de
    """
)
"""Trades that a capital word follows only if it is a name."""

TRADES_ASKED = any_of(
    r"""
    driver | operator | advis[eo]r | assistant | technician | supervisor | receptionist | manager
    postie | rep | nurse | doctor | teacher | (?:call )?handler | installer | courier | caretaker
    operat(?:eur|rice) | operator(?:e|a)? | operador(?:a)? | responsable | directeur | directrice
    assistante | secretaire | comptable | stagiaire | gerante? | livreur | facteur | avocate?
    medecin | docteur | medico | responsabile | amministrator?(?:e|rice) | corriere | geometra
    comercial | gestor(?:a)? | director(?:a)? | abogad[oa] | medic[oa] | secretari[oa]
    berater(?:in)? | verkaufer(?:in)? | fahrer(?:in)? | leiter(?:in)? | lehrer(?:in)? | anwalt
    arzt | arztin | frisorin | voisine? | neighbou?r | vecin[oa] | vicin[oa]
    """
)
"""Trades that more may follow ("Driver Booster"): a usual first name has to."""

BY = any_of(
    r"""
    (?:re?)?(?:open|clos|creat|sign|updat|rais|submitt|report|book|order|receiv|accept)ed by
    (?:r?ouvert|ferme|cree|signe|saisi|envoye|signale|declare|transmis|depose|commande
    |receptionne|recu|enregistre|traite)e? par
    (?:er)?(?:offnet|stellt|fasst) von | unterschrieben von | angenommen von | eingereicht von
    (?:re?)?(?:abiert|cread|firmad|enviad|recibid|registrad|recogid)[oa] por
    (?:ria)?(?:pert|creat|firmat|inviat|ritirat|registrat|segnalat|chius)[oa] da | chiamata da
    passag(?:er|ere)|passenger|pasajer[oa]|passegger[oa]|reisende[rn]? | traveller | voyageu(?:r|se)
    (?:zu handen|z\. ?hd\.)(?: von)? | at(?:t?\.|tn|tention) ?:?
    a l'attention de | f\.?a\.?o\.? | (?:all')?attenzione (?:di|del) | a la atencion de | c/o
    nicht mehr | n'est plus | no longer | non e piu | ya no es | instead of | statt | a la place de
    """
)
"""What a usual first name has to follow: "reopened by", "passenger", "no longer"."""
