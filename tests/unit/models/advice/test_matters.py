"""Of what agents say that it does not help, and who speaks of the same."""

import pytest

from models.advice.matters import by_matter
from models.sentences.reading import Quote
from tests.drafts import answered, said, ticket, write


def told(language, *texts):
    return [Quote(text, f"t{n}", f"c{n}", language, 0, 0.9) for n, text in enumerate(texts)]


def supports(language, *texts):
    return [found.support for found in by_matter(told(language, *texts))]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Changer la batterie ne servirait à rien.", "La batterie n'a rien à voir."),
        ("fr", "Baisser la consigne du thermostat ne résout rien.",
         "Baisser le thermostat n'a jamais réglé un H62."),
        ("fr", "Éteindre et rallumer la machine ne suffit pas.",
         "Couper et redémarrer la machine n'efface pas la cause."),
        ("fr", "Ajouter un répéteur n'y change rien.", "Bonjour, non le répéteur n'aidera pas."),
        ("en", "A replacement pad won't change anything.", "Buying a new pad does not help."),
        ("en", "Topping up the salt makes no difference.",
         "Don't bother with salt, it's unrelated."),
        ("en", "A factory reset doesn't fix this.",
         "Lowering the brightness won't help, and neither will a factory reset."),
        ("de", "Das Wechseln der Tabs hilft bei F05 nicht.", "Andere Tabs bringen nichts."),
        ("de", "Eine Neuinstallation des Treibers hilft nicht.",
         "Nein, den müssen Sie nicht neu installieren, das bringt nichts."),
        ("es", "Cambiar el cable de red no soluciona esto.",
         "El cable de red no tiene nada que ver."),
        ("it", "Sostituire il cavo non serve.", "Un nuovo cavo non risolve il problema."),
    ],
)  # fmt: skip
def test_one_action_on_one_thing_is_one_in_whatever_words(language, one, other):
    assert supports(language, one, other) == [2]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Nettoyer le filtre ne suffit pas.", "Remplacer le filtre n'aide pas."),
        ("fr", "Changer de câble ne sert à rien.", "Changer de chargeur ne sert à rien."),
        ("en", "Cleaning the drum won't help.", "Replacing the drum makes no difference."),
        ("es", "Cambiar la contraseña de la cuenta no sirve.", "Cambiar de cuenta no sirve."),
        ("de", "Das bringt nichts.", "Das hilft nicht."),
    ],
)
def test_another_action_or_thing_or_none_is_not(language, one, other):
    assert supports(language, one, other) == [1, 1]


def test_who_says_what_is_done_speaks_for_the_others():
    texts = (
        "Don't bother with salt, it's unrelated.",
        "Dear customer, changing the salt is no use.",
        "Changing the salt makes no difference.",
    )
    (found,) = by_matter(told("en", *texts))
    assert found.quotes[0].text == texts[2]


def test_what_says_that_a_step_is_useless_is_no_evidence_for_it() -> None:
    useless = "Inutile de réinstaller le pilote du volet."
    again = "Réinstallez le pilote du volet."
    written = write(answered(again, again, useless))
    (step,) = [s for s in written.sentences if s.role == "step"]
    assert (step.text, step.evidence) == (again, ("t0", "t1"))


def test_what_agents_call_useless_is_told_once_as_such_and_is_no_step() -> None:
    helps = "Installez la version 4.12 du volet."
    useless = ("Réinstaller l'application du volet ne change rien.", "Notez que réinstaller"
               " l'application du volet ne sert à rien.")  # fmt: skip
    tried = ["J'ai réinstallé l'application du volet sans succès."] * 3
    members = answered(*(f"{helps} {useless[n % 2]}" for n in range(4)))
    written = write([*members, *(ticket(f"u{n}", text) for n, text in enumerate(tried))])
    assert said(written, "step") == [helps]
    (once,) = (s for s in written.sentences if s.role == "not_helping")
    assert once.text.startswith("Réinstaller l'application")
    assert once.support == 4


def test_what_one_agent_alone_calls_useless_is_not_told() -> None:
    unplug = "Bonjour,\nDébranchez le moteur du volet pendant deux minutes."
    written = write(answered(unplug, unplug, "Un redémarrage du volet ne change rien."))
    assert said(written, "not_helping") == []


def test_what_does_not_help_is_no_step_and_the_order_behind_it_is() -> None:
    one = "Changer la pile ne sert à rien, réinstallez plutôt le pilote du volet."
    other = "La pile n'a rien à voir. Réinstallez le pilote du volet."
    written = write(answered(one, other))
    (step,) = said(written, "step")
    assert step.startswith("Réinstallez")
    assert said(written, "not_helping") == ["Changer la pile ne sert à rien."]
