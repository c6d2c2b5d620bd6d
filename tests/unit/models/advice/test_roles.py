"""What each sentence of an answer is for."""

import pytest

from models.advice.roles import by_role
from models.sentences.reading import Quote
from tests.drafts import RECIPE, answered, complaints, said, write


def roles_of(language: str, *sentences: str) -> dict[str, list[str]]:
    """The texts of one answer by their role, the empty roles left out."""
    told = [Quote(text, "t", "k", language, float(n), 1.0) for n, text in enumerate(sentences)]
    found = by_role(told).items()
    return {role: [quote.text for quote in quotes] for role, quotes in found if quotes}


def test_what_a_sign_means_is_a_cause_and_no_case_for_all_orders_behind_it() -> None:
    assert roles_of("en", "3 beeps = lid open.", "Close the lid.") == {
        "cause": ["3 beeps = lid open."],
        "statement": ["3 beeps = lid open."],
        "step": ["Close the lid."],
    }


def test_what_a_sign_means_stands_before_an_order_that_is_for_anybody() -> None:
    found = roles_of("en", "F2 means that the lid is open. Close it by the red handle.")
    assert found == {
        "cause": ["F2 means that the lid is open."],
        "step": ["Close it by the red handle."],
    }


def test_what_a_thing_has_to_undergo_is_no_order_and_what_you_have_to_do_is() -> None:
    stated = roles_of("es", "El bono tiene que activarse otra vez.", "Pulse OK.")
    assert stated["statement"] == ["El bono tiene que activarse otra vez."]
    assert "statement" not in roles_of("es", "Tiene que activar el bono.", "Pulse OK.")


def test_what_is_stated_before_the_first_order_may_be_the_cause_and_behind_it_is_not() -> None:
    found = roles_of(
        "en", "Damp pads stick to the tray.", "Dry the pads.", "The light turns green."
    )
    assert found["statement"] == ["Damp pads stick to the tray."]
    assert "statement" not in roles_of("en", "Dry the pads.", "It turns green.")
    assert "statement" not in roles_of("en", "We have sent a new tray.", "Dry the pads.")


def test_a_culprit_behind_what_does_not_help_is_a_cause() -> None:
    found = roles_of("fr", "Vider le bac ne suffit pas, ce sont les joints qui fuient.")
    assert found["not_helping"] == ["Vider le bac ne suffit pas"]
    assert found["cause"] == ["Ce sont les joints qui fuient."]


def test_another_thing_told_behind_what_does_not_help_is_the_cause() -> None:
    found = roles_of("es", "Subir el brillo no sirve, el modo noche lo apaga.", "Pulse OK.")
    assert found["cause"] == ["El modo noche lo apaga."]
    assert "cause" not in roles_of("en", "Resetting it is no use, it wipes the list.")
    assert "cause" not in roles_of("fr", "Éteindre ne change rien, l'alarme revient.")


def test_what_is_seen_at_a_place_to_look_at_stays_with_the_order_and_may_be_the_cause() -> None:
    found = roles_of("fr", "Regardez le voyant : s'il est rouge, le câble est coupé.")
    assert found["step"] == ["Regardez le voyant : s'il est rouge, le câble est coupé."]
    assert found["statement"] == ["S'il est rouge, le câble est coupé."]


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("fr", "Il faut éviter d'ouvrir le robinet de gaz."),
        ("fr", "Vous devez arrêter d'utiliser la chaudière."),
        ("fr", "Il faut jamais purger à chaud."),
        ("fr", "Il convient d'éviter d'ouvrir le robinet et de purger à chaud."),
        ("fr", "Il faut laisser un technicien ouvrir le capot et retirer le filtre."),
        ("en", "You should let an engineer open the cover and replace the filter."),
        ("es", "Tiene que evitar abrir el gas y purgar el circuito."),
        ("fr", "Vous devez empêcher les enfants d'ouvrir le capot et de toucher le moteur."),
        ("fr", "Vous devez renoncer à ouvrir le gaz et à purger le circuit."),
        ("en", "You must hire an engineer who can open the lid and replace the filter."),
        ("en", "You could break the seal, damage the pump and lose the warranty."),
        ("de", "Sie müssen den Deckel von einem Monteur öffnen und den Filter tauschen lassen."),
        ("es", "Debe impedir a los niños abrir la tapa y tocar el motor."),
        ("it", "Deve lasciare il tecnico aprire il coperchio e cambiare il filtro."),
    ],
)
def test_no_order_is_cut_out_of_what_avoids_it_or_leaves_it_to_somebody_else(language, answer):
    """What leads an order may turn it around: cut off, it would tell to do what is dangerous."""
    assert roles_of(language, answer).get("step", [answer]) == [answer]


def test_two_words_are_a_step_when_they_order_something() -> None:
    short = ("Bonjour,\nOuvrez Réglages.\nAppuyez sur Volets.\nRedémarrez tout !\nLopez Ana",) * 2
    assert said(write(complaints(*short)), "step") == [
        "Ouvrez Réglages.", "Appuyez sur Volets.", "Redémarrez tout !",
    ]  # fmt: skip


def test_a_step_at_the_end_that_is_for_when_the_others_fail_is_a_fallback() -> None:
    answer = "Coupez le courant du volet, puis remplacez le fusible si le moteur reste muet."
    written = write(complaints(answer, f"Bonjour,\n{answer}"))
    assert said(written, "step") == ["Coupez le courant du volet."]
    assert said(written, "fallback") == ["Remplacez le fusible si le moteur reste muet."]


def test_a_question_whether_it_lasts_stays_with_the_advice_behind_it() -> None:
    answer = "Coupez le courant du volet. Toujours bloqué ? Remplacez le fusible gris."
    written = write(complaints(answer, answer))
    assert said(written, "fallback") == ["Toujours bloqué ? Remplacez le fusible gris."]


@pytest.mark.parametrize(
    ("asked", "order", "language"),
    [
        ("Bonjour, quelle est la version ?", "Mettez le boîtier en charge.", "fr"),
        ("Hola, ¿qué luz tiene?", "Quite el cargador.", "es"),
        ("Buongiorno, ha provato a cambiare la pila?", "Stacchi la corrente.", "it"),
    ],
)
def test_what_is_asked_behind_a_greeting_is_parted_from_the_order(asked, order, language):
    answer = f"{asked} {order}"
    assert said(write(answered(answer, answer, language=language)), "step") == [order]


def test_what_to_do_when_the_remedy_fails_is_no_step() -> None:
    written = write(complaints(*RECIPE))
    assert len(said(written, "fallback")) == 1
    assert "fin de course" in said(written, "fallback")[0]


def test_an_announcement_of_what_to_do_else_is_no_fallback() -> None:
    answer = "Coupez le courant du volet.\nSi cela ne suffit pas :\nRemplacez la pile."
    assert said(write(answered(*[answer] * 3)), "fallback") == []


@pytest.mark.parametrize(
    "order",
    [
        "En cas de fumée, coupez le courant et appelez les pompiers.",
        "Sous Windows, ouvrez le menu du volet et redémarrez le logiciel.",
        "Lorsqu'il clignote, coupez le courant et ôtez le filtre.",
    ],
)
def test_an_order_is_not_parted_from_its_condition(order: str) -> None:
    written = write(answered(order, order))
    assert said(written, "step") + said(written, "fallback") == [order]


def test_what_holds_in_a_case_is_no_step_of_all() -> None:
    one = "Relancez le boîtier. Si le voyant clignote en rouge, remplacez le câble du volet."
    two = "Relancez le boîtier. Voyant rouge clignotant ? Changez le câble du volet."
    written = write(answered(one, two))
    assert said(written, "step") == ["Relancez le boîtier."]
    (case,) = said(written, "fallback")
    assert case.startswith("Si le voyant clignote en rouge, ")


def test_a_case_that_all_go_on_from_is_a_step() -> None:
    order = "Si le capot est fermé, ouvrez-le. Essuyez les lames du volet. Relancez le boîtier."
    assert len(said(write(answered(order, order)), "step")) == 3


def test_an_order_behind_a_promise_is_a_step_and_the_promise_alone_is_none() -> None:
    promise = "We'll look into the modem of the shutter"
    ordered = f"{promise}: hold the reset button for five seconds."
    assert said(write(answered(ordered, ordered, language="en")), "step") == [ordered]
    assert said(write(answered(*[f"{promise}."] * 2, language="en")), "step") == []


@pytest.mark.parametrize("order", ["Attach the hose to the tap.", "Post the charger to us."])
def test_what_is_attached_or_posted_is_a_step(order: str) -> None:
    assert said(write(answered(order, order, language="en")), "step") == [order]


def test_how_things_are_is_no_step() -> None:
    states = "Votre code est périmé (24 heures). L'ancienne prise est hors service."
    written = write(answered(*[f"{states} Réinitialisez le boîtier mural."] * 3))
    assert said(written, "step") == ["Réinitialisez le boîtier mural."]


@pytest.mark.parametrize(
    "remedy",
    [
        "Nous livrons ce volet en Corse sous dix jours.",
        "Nos magasins reprennent les volets usagés.",
        "Cliquez sur Note interne du volet.",
    ],
)
def test_what_the_desk_tells_everybody_is_advice(remedy: str) -> None:
    assert said(write(answered(remedy, remedy, remedy)), "step") == [remedy]


def test_what_an_answer_states_beside_its_orders_is_no_step() -> None:
    found = roles_of("fr", "Rechargez le boîtier.", "La version 5.2 efface les réglages.")
    assert found["step"] == ["Rechargez le boîtier."]
    alone = roles_of("fr", "La version 5.2 efface les réglages.")
    assert alone["step"] == ["La version 5.2 efface les réglages."]
