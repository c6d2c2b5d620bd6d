"""Whether two pieces of advice contradict each other."""

import pytest

from models.conflict import conflicts, contradict, parted
from models.evidence import Agreement
from models.reading import Quote


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Désactivez l'antivirus.", "Ne désactivez pas l'antivirus."),
        ("fr", "Désactivez l'antivirus.", "Activez l'antivirus."),
        ("fr", "Appuyez sur Tare avant la pesée.", "N'appuyez jamais sur Tare, cela efface tout."),
        ("fr", "Réinitialisez la box.", "Ne réinitialisez surtout pas la box."),
        ("en", "Reset the router.", "Do not reset the router."),
        ("en", "Unplug the fridge for an hour.", "Plug the fridge in for an hour."),
        ("de", "Schließen Sie den Deckel.", "Öffnen Sie den Deckel."),
        ("es", "Instale la actualización.", "No instale la actualización."),
        (
            "fr",
            "Réinitialisez le téléviseur aux réglages d'usine.",
            "Ne réinitialisez pas le téléviseur : la panne vient de nos serveurs.",
        ),
        ("en", "Restart the box without the disc.", "Restart the box with the disc."),
        ("fr", "Rebranchez l'appareil sans rallonge.", "Ne rebranchez pas l'appareil."),
        ("en", "Reset the TV to factory settings.", "Do not reset the TV, the fault is ours."),
    ],
)
def test_the_opposite_of_the_same_thing_is_a_contradiction(language, one, other):
    assert contradict(one, other, language)
    assert contradict(other, one, language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Désactivez l'antivirus.", "Désactivez l'antivirus avant de relancer."),
        ("Débranchez la box deux minutes.", "Rebranchez l'imprimante."),
        ("Désactivez l'antivirus.", "N'activez pas l'antivirus."),
        ("Coupez le courant.", "N'ouvrez pas le capot."),
        ("Ouvrez le capot puis fermez la vanne.", "Ouvrez le capot."),
        ("Si le scanner ne redémarre pas, appelez-nous.", "Redémarrez le scanner."),
        ("Redémarrez, ne touchez à rien.", "Redémarrez la box."),
        ("Rebranchez l'appareil sans rallonge.", "Rebranchez l'appareil."),
    ],
)
def test_the_same_or_another_thing_is_none(one, other):
    assert not contradict(one, other, "fr")
    assert not contradict(other, one, "fr")


def test_what_is_said_in_an_unknown_language_is_never_a_contradiction():
    assert not contradict("Reset the router.", "Do not reset the router.", "pl")


def agreed(*texts):
    return Agreement(
        tuple(Quote(text, f"t-{n}", f"c-{n}", "fr", 0, 0.9) for n, text in enumerate(texts))
    )


def test_quotes_against_the_typical_one_leave_the_agreement():
    yes, no = "Désactivez l'antivirus.", "Ne désactivez pas l'antivirus."
    first, second = parted(agreed(yes, no, yes))
    assert [q.text for q in first.quotes] == [yes, yes]
    assert [q.text for q in second.quotes] == [no]
    assert parted(agreed(yes, yes)) == (agreed(yes, yes),)


def test_a_quote_speaks_whose_values_others_give_too():
    plain = "Attendez dix minutes."
    (kept,) = parted(agreed("Attendez 12 minutes.", plain, plain))
    assert kept.quotes[0].text == plain
    assert kept.support == 3
    assert parted(agreed("Votre code est 4774.", "Votre code est 4811.")) == ()
    (alone,) = parted(agreed("Votre code est 4774."))
    assert alone.support == 1


def test_each_step_is_in_one_conflict_at_most():
    yes, no = agreed("Activez l'antivirus."), agreed("Désactivez l'antivirus.")
    assert conflicts([yes, no, agreed("N'activez pas l'antivirus.")]) == ((yes, no),)
    assert conflicts([yes, agreed("Coupez le courant.")]) == ()
