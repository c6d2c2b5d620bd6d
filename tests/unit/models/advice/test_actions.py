"""What an order does to a thing, and which orders undo each other."""

import pytest

from models.advice.actions import actions, are_opposite, bare_verb


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Switch the breaker on again.", "Turn off the breaker before anything else."),
        ("en", "Put the display back.", "Pull the display off its base."),
        ("en", "Close the lid.", "Reopen the lid."),
        ("en", "Unzip the bag.", "Zip the bag."),
        ("en", "Shut the tap.", "Open the tap."),
        ("en", "Tap off.", "Open the tap."),
        ("en", "Replace the drum.", "Take the drum unit out."),
        ("en", "Add it again from the app.", "Delete the node in the app."),
        ("fr", "Fermez les vannes.", "Rouvrez les vannes."),
        ("fr", "Coupez le gaz.", "Rouvrez le gaz."),
        ("fr", "Coupez l'eau.", "Remettez l'eau."),
        ("fr", "Ôtez la batterie.", "Réinsérez la batterie."),
        ("fr", "Déclippez le capot.", "Reclippez le capot."),
        ("fr", "Nettoyez le filtre.", "Remplacez le filtre."),
        ("de", "Drehen Sie den Hahn zu.", "Drehen Sie den Hahn wieder auf."),
        ("de", "Wasser abstellen.", "Wasser wieder anstellen."),
        ("de", "Stecker raus.", "Stecken Sie den Netzstecker wieder ein."),
        ("es", "Saque la batería.", "Vuelva a meter la batería."),
        ("es", "Apague el router.", "Vuelva a encender el router."),
        ("it", "Spenga il forno.", "Riaccenda il forno."),
        ("nl", "Draai de kraan dicht.", "Draai de kraan open."),
        ("pt", "Desligue o aparelho.", "Volte a ligar o aparelho."),
    ],
)
def test_to_do_and_to_undo_are_opposite(language, one, other):
    assert are_opposite(one, other, language)
    assert are_opposite(other, one, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Pull out the drawer.", "Slide the drawer out."),
        ("en", "With the breaker off, take the display off.", "Turn off the breaker."),
        ("en", "Open the cover and take the filter out.", "Remove the filter."),
        ("en", "Wipe the contacts before turning it on.", "Once it is off, wipe the contacts."),
        ("fr", "Attendez une minute avant de rallumer.", "Éteignez-la une minute."),
        ("fr", "Retirez le filtre.", "Ôtez le filtre à la main."),
        ("de", "Ziehen Sie den Stecker.", "Stecker raus."),
        ("de", "Filter entnehmen und reinigen.", "Reinigen Sie den Filter."),
        ("es", "Retire la tapa.", "Quite la tapa con cuidado."),
    ],
)
def test_the_same_in_other_words_or_at_another_time_is_not(language, one, other):
    assert not are_opposite(one, other, language)
    assert not are_opposite(other, one, language)


@pytest.mark.parametrize(
    ("language", "word", "other"),
    [
        ("fr", "rouvrez", "ouvrez"),
        ("fr", "rebranchez", "branchez"),
        ("en", "shut", "close"),
        ("en", "reopen", "opening"),
        ("es", "reconecte", "conecte"),
    ],
)
def test_a_verb_done_again_is_the_verb_and_shut_is_close(language, word, other):
    assert bare_verb(word, language) == bare_verb(other, language)


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("fr", "redemarrez"),
        ("fr", "retirez"),
        ("en", "restart"),
        ("es", "reinicie"),
        ("fr", "rien"),
    ],
)
def test_to_restart_is_not_to_start(language, word):
    assert bare_verb(word, language) == word


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["turn ", "take off ", "drehen ", "schalt", "un", "pas de "])
def test_who_orders_thousands_of_times_orders_what_five_times_do(piece):
    for language in ("fr", "en", "de", "nl"):
        assert actions(piece * 5_000, language) == actions(piece * 5, language)
