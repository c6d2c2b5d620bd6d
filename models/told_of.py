"""Whether somebody tells of what is his own: a customer does, a machine or a seller does not."""

from models.patterns import one_of

_OWN = one_of(
    r"""
    (?:mon|ma|mes) (?!nom\b|agence|entreprise|équipe|collègue|société|cabinet|absence|services)
    my (?!name|company|team|agency|colleague|services) | mein\w* (?!name|firma|team|agentur|kolleg)
    mis? (?!nombre|empresa|equipo|agencia|compañer)\w
    j'ai\b | je (?:n'|ne |veux|voudrais|souhaite\b(?! vous)|paie|reçois|n'arrive) | m'(?:a|ont) \w
    i (?:have|had|can'?t|cannot|need|only|booked|bought|ordered|paid|tried|got|want)\b
    ich (?:habe|kann|möchte|brauche|wollte|bekomme)\b | (?:tengo|quiero|quisiera|compré|pagué)\b
    (?:nous|on) (?:n'|a\b|avons (?:command|achet|reçu(?! votre)|souscri))
    we (?:can'?t|cannot|ordered|bought|need|received(?! your)|have (?:ordered|bought))
    wir (?:haben .{0,30}(?:bestellt|gekauft)|brauchen) | hemos (?:comprado|pedido)
    """,
    after="",
)


def tells_of_own(text: str) -> bool:
    """Whether it tells of what its writer has, did or wants."""
    return _OWN.search(text) is not None
