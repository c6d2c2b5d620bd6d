"""Of which verbs a word may be a form."""

import pytest

from models.advice.actions import are_opposite, sides_of
from models.sentences.deed_verbs import deeds_of
from models.sentences.verb_forms import root


@pytest.mark.parametrize(
    ("language", "noun"),
    [
        *(("en", word) for word in ("address", "ticket", "google", "settings", "tape", "posture")),
        *(("fr", word) for word in ("crème", "vidéo", "lien", "montagne", "tiroir")),
        *(("de", word) for word in ("drucker", "ladegerat", "geheim", "waschmaschine")),
        *(("es", word) for word in ("usuario", "abril", "cargador", "carpeta", "tirador")),
    ],
)
def test_a_noun_that_begins_as_a_verb_is_none_of_its_forms(language: str, noun: str) -> None:
    assert not deeds_of(noun, language) | sides_of(noun, language)


@pytest.mark.parametrize(
    ("language", "forms", "deed"),
    [
        ("en", "delete deletes deleted deleting deletion", "unload"),
        ("en", "copy copies copied copying", "keep"),
        ("en", "tap taps tapped tapping", "press"),
        ("fr", "annulez annuler annule annulation annulons", "cancel"),
        ("fr", "éteignez éteindre éteins", "off"),
        ("de", "stornieren storniere storniert stornierung", "cancel"),
        ("es", "actualice actualizar actualícelo actualización", "update"),
        ("es", "suelte soltar suéltelo", "-tight"),
        ("es", "marque marcar", "call"),
        ("it", "annulli annullare annullamento", "cancel"),
        ("nl", "uitzet uitzetten", "-on"),
        ("nl", "aanzet aanzetten", "+on"),
        ("nl", "vul vullen", "+fill"),
        ("nl", "leeg legen", "-fill"),
        ("nl", "zet zetten stel stellen", "set"),
        ("nl", "wis wissen", "wipe"),
        ("nl", "druk drukken tik tikken klik klikken", "press"),
        ("nl", "bel bellen", "call"),
        ("nl", "update updaten", "update"),
        ("nl", "installeer installeren", "load"),
        ("nl", "ga gaan", "open"),
        ("it", "riempia riempiendo riempire", "+fill"),
        ("it", "scegli scegliere sceglie", "set"),
        ("it", "lasci lascia lasciare", "wait"),
        ("pt", "confirme confirmar", "check"),
        ("pt", "reinicie reinicializar reinicializacao", "restart"),
        ("pt", "substituir substituicao", "replace"),
        ("pt", "ligar ligacao ligacoes", "call"),
        ("es", "restablecer restablecimiento", "reset"),
        ("fr", "remplissez remplissage", "+fill"),
        ("fr", "fermez fermeture", "-open"),
        ("fr", "vidanger vidange", "wipe"),
        ("en", "clean cleaning cleanup", "+clean"),
        ("de", "losschrauben", "-tight"),
    ],
)
def test_the_forms_of_a_verb_and_the_noun_of_its_deed_are_known(
    language: str, forms: str, deed: str
) -> None:
    plain = forms.translate(str.maketrans("éíó", "eio")).split()
    assert all(deed in deeds_of(word, language) | sides_of(word, language) for word in plain)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("fr", "limez limer lime"),
        ("de", "verkleiden verkleide"),
        ("es", "pague pagar"),
        ("es", "renueve renovar"),
        ("pt", "toque tocar"),
    ],
)
def test_forms_of_a_verb_that_no_table_knows_have_one_root(language: str, forms: str) -> None:
    assert len({root(word, language) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("nl", "U moet de router uitzetten.", "U moet de router aanzetten."),
        ("nl", "De tank vullen tot de streep.", "De tank legen tot de streep."),
        ("it", "Riempia il serbatoio.", "Svuoti il serbatoio."),
    ],
)
def test_what_fills_and_what_empties_a_thing_are_no_one_step(language, one, other):
    assert are_opposite(one, other, language)
