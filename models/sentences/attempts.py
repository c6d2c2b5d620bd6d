"""What customers report to have tried in vain."""

from models.patterns import one_of

_TRIED = one_of(
    r"""
    j'ai (?:bien |déjà |tout |aussi |même |pourtant )*[a-zà-ÿ]{3,}(?:é|i|is|u|t)\b
    on a \w+(?:é|i|u)\b
    malgré | i(?:'ve| have)? (?:already |also |even )*(?:tried|re\w+ed|un\w+ed|\w+ed)\b
    after \w+ing
    \w+ing (?:it|the|my)\b | ich habe | trotz | he (?:probado|intentado|re\w+d[oi])
    reinici[eé]
    """,
    after="",
)
_IN_VAIN = one_of(
    r"""
    sans (?:succès|résultat|effet|amélioration) | en vain\b | rien n'y fait
    n'a (?:strictement )?rien (?:chang|donn|résol|resol)[éeu] | (?:ne|n') ?change rien
    pas mieux\b
    même (?:résultat|problème)
    toujours (?:pareil|le même|rien|aucun|la même|en panne)
    aucun (?:changement|effet|résultat) | \bpour rien\b | \bfor nothing\b | \bumsonst\b
    \bpara nada\b
    \bmais (?:rien|ça ne|toujours|le problème|cela ne) | (?:peu|pas) d'effet | ça n'a pas
    no luck | (?:didn't|did not|doesn't|does not|hasn't) (?:help|work|solve|fix|change)
    without (?:success|any success|luck|effect) | to no avail | \bin vain\b
    no (?:effect|change|success)
    same (?:result|problem|issue|thing) | \bbut (?:still|nothing|it still|the problem)
    still (?:no|not|the same)
    ohne (?:erfolg|ergebnis|wirkung) | (?:hat|half) nicht | hilft nicht | vergeblich
    sin éxito | no (?:funcionó|sirvió|ayudó|ha funcionado) | sigue igual | en vano
    """,
    before="",
    after="",
)


def is_vain_attempt(sentence: str) -> bool:
    """Tell whether a customer reports a remedy that did not help."""
    return _TRIED.search(sentence) is not None and _IN_VAIN.search(sentence) is not None
