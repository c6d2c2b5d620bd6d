"""What a draft knows of the remedy, and what it says that it does not know."""

import pytest

from tests.drafts import DECOY, RECIPE, answered, complaints, said, ticket, write


def test_agents_who_disagree_give_no_step_and_the_draft_says_so() -> None:
    written = write(complaints(RECIPE[0], DECOY))
    assert said(written, "step") == []
    (unknown,) = (s for s in written.sentences if s.role == "unknown")
    assert set(unknown.evidence) == {"t0", "t1"}


def test_a_single_answer_is_quoted_and_marked_as_unconfirmed() -> None:
    written = write(complaints(RECIPE[0]))
    assert len(said(written, "step")) == 2
    assert all(s.support == 1 for s in written.sentences if s.role == "step")
    assert "un seul agent" in said(written, "unknown")[0]


def test_without_an_answer_the_draft_asks_agents_for_the_remedy() -> None:
    written = write(complaints())
    assert said(written, "step") == []
    (unknown,) = (s for s in written.sentences if s.role == "unknown")
    assert "pas encore connu" in unknown.text
    assert set(unknown.evidence) == {"t0", "t1", "t2", "t3"}


def test_a_confirmed_remedy_leaves_nothing_unknown() -> None:
    assert said(write(complaints(*RECIPE)), "unknown") == []


def test_tickets_without_an_answer_change_nothing_of_the_remedy() -> None:
    answers = ["Refaites la photo du compteur.", "Reprenez une photo plus nette. Redémarrez."]
    asked = [ticket(f"n{n}", "La photo du compteur est refusée.") for n in range(9)]
    steps = said(write(answered(*answers)), "step")
    assert steps
    assert said(write([*answered(*answers), *asked]), "step") == steps


def test_who_asks_for_patience_alone_has_no_remedy_however_often() -> None:
    holding = (
        "We are aware of this issue and working on a fix. Apologies for the inconvenience.",
        "The matter has been escalated to second level.",
    )
    written = write(answered(*holding * 3, language="en"))
    assert said(written, "step") == []
    (unknown,) = said(written, "unknown")
    assert unknown.startswith("The remedy is not known yet")


def test_the_one_remedy_beside_holding_messages_is_one_agents() -> None:
    holding = "We are aware of this issue and working on a fix."
    written = write(answered(holding, holding, "Reset the wall box.", language="en"))
    assert said(written, "step") == ["Reset the wall box."]
    assert said(written, "unknown") == [
        "This remedy comes from one agent only: it remains to be confirmed."
    ]


@pytest.mark.parametrize(
    "warning",
    [
        "Ne démontez jamais le moteur : risque d'électrocution.",
        "Attention, danger : ne touchez pas les fils du moteur.",
    ],
)
def test_a_warning_of_harm_by_one_agent_is_shown_to_the_editor_as_one_agents(warning: str) -> None:
    order = "Coupez le courant du volet."
    written = write(answered(f"{order} {warning}", order, order))
    assert said(written, "step") == [order]
    assert said(written, "not_helping") == []
    (told,) = said(written, "unknown")
    assert told.startswith("Un seul agent avertit : « Ne ")


def test_what_one_agent_forbids_and_harms_nobody_is_not_shown() -> None:
    order = "Coupez le courant du volet."
    assert not said(write(answered(f"{order} N'ouvrez pas le boîtier.", order, order)), "unknown")


@pytest.mark.parametrize(
    ("language", "answers"),
    [
        (
            "en",
            (
                "Sign out in Profile > Devices > Remove this device, then sign in again.",
                "Remove the phone under Profile > Devices and log in again.",
                "Under Profile > Devices, remove the device and sign back in.",
            ),
        ),
        (
            "fr",
            (
                "Supprimez le téléphone sous Compte > Appareils puis reconnectez-vous.",
                "Retirez l'appareil sous Compte > Appareils et reconnectez-vous ensuite.",
                "Supprimez cet appareil dans Compte > Appareils, puis reconnectez-vous.",
            ),
        ),
    ],
)
def test_one_deed_in_one_menu_is_a_step_whatever_its_thing_is_called(language, answers):
    written = write(answered(*answers, language=language))
    first, _then = (s for s in written.sentences if s.role == "step")
    assert first.support == 3
    assert "unknown" not in {s.role for s in written.sentences}


@pytest.mark.parametrize(
    ("language", "last", "before"),
    [
        ("en", "sign in again.", ("Delete the room", "Rename the lamp", "Charge the hub")),
        ("fr", "relancez l'impression.", ("Changez le câble", "Videz le cache", "Huilez l'axe")),
        ("de", "koppeln Sie es neu.", ("Laden Sie den Akku", "Kürzen Sie das Kabel")),
        ("es", "repita la prueba.", ("Cambie la pila", "Limpie el sensor", "Nivele las patas")),
    ],
)
def test_what_each_orders_before_the_step_they_share_is_told_as_not_known(language, last, before):
    joint = {"en": "and", "fr": "puis", "de": "und", "es": "y"}[language]
    written = write(answered(*(f"{order} {joint} {last}" for order in before), language=language))
    (step,) = (s for s in written.sentences if s.role == "step")
    assert step.support == len(before)
    (unknown,) = said(written, "unknown")
    assert all(order in unknown for order in before[:2])


def test_what_one_of_three_orders_before_the_step_is_no_doubt_of_it() -> None:
    written = write(
        answered(
            "Delete the room and restart the hub.", "Restart the hub.", "Please restart the hub.",
            language="en",
        )
    )  # fmt: skip
    assert said(written, "unknown") == []


@pytest.mark.parametrize(
    ("language", "off", "restart"),
    [
        ("en", "Let the motor cool down for ten minutes.", "Restart the motor."),
        ("en", "Turn the heater off within ten minutes.", "Restart the heater."),
        ("fr", "Débranchez la batterie dans la minute.", "Redémarrez la batterie."),
        ("fr", "Ne débranchez pas la pompe plus de dix minutes.", "Redémarrez la pompe."),
        ("de", "Trennen Sie den Akku binnen einer Minute vom Netz.", "Starten Sie den Akku neu."),
        ("es", "Apague la caldera en el primer minuto.", "Reinicie la caldera."),
    ],
)  # fmt: skip
def test_what_is_off_by_some_minute_is_not_restarted(language, off, restart):
    written = write(answered(off, off, restart, restart, restart, language=language))
    assert {s.text: s.support for s in written.sentences if s.role == "step"} == {
        off: 2,
        restart: 3,
    }


@pytest.mark.parametrize(
    ("language", "opening", "other", "step"),
    [
        ("fr", "Ouvrez", "Allez dans", "supprimez le compte"),
        ("en", "Open", "Go to", "delete the account"),
    ],
)
def test_two_ways_to_one_menu_are_not_told_as_two_orders(language, opening, other, step):
    joint = {"en": "and", "fr": "et"}[language]
    told = [f"{lead} Réglages > Comptes {joint} {step}." for lead in (opening, other)]
    assert said(write(answered(*told, language=language)), "unknown") == []


def test_what_is_done_in_one_menu_is_told_where_it_differs():
    told = (
        "Renommez Réglages > Comptes et relancez l'impression.",
        "Chargez Réglages > Comptes et relancez l'impression.",
    )
    (unknown,) = said(write(answered(*told)), "unknown")
    assert "Renommez" in unknown
    assert "Chargez" in unknown


def test_whether_a_thing_may_be_used_takes_no_step_of_either_side_away() -> None:
    members = answered(
        "Retirez la cartouche du réservoir. Le vinaigre blanc convient.",
        "Retirez la cartouche du réservoir. Le vinaigre blanc peut être utilisé, pas de souci.",
        "N'utilisez pas de vinaigre blanc, il attaque les joints.",
        "N'utilisez jamais de vinaigre blanc.",
    )
    written = write(members)
    assert said(written, "step") == ["Retirez la cartouche du réservoir."]
    assert any("vinaigre" in text for text in said(written, "unknown"))
