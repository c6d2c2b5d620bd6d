"""What agents agree on, step by step, and what is chance."""

from dataclasses import replace

import pytest

from tests.drafts import (
    COMPLAINTS,
    DECOY,
    RECIPE,
    answered,
    complaints,
    everything,
    said,
    ticket,
    write,
)


def test_steps_are_what_two_agents_advise_in_their_order() -> None:
    steps = said(write(complaints(*RECIPE)), "step")
    assert len(steps) == 2
    assert "courant du volet" in steps[0]
    assert "touche Prog" in steps[1]


def test_steps_and_fallback_name_the_answered_tickets_and_no_others() -> None:
    sentences = write(complaints(*RECIPE)).sentences
    advice = [sentence for sentence in sentences if sentence.role in ("step", "fallback")]
    assert len(advice) == 3
    for sentence in advice:
        assert set(sentence.evidence) == {"t0", "t1"}
        assert sentence.support == 2


def test_advice_of_a_single_agent_is_left_out_when_others_agree() -> None:
    written = write(complaints(*RECIPE, DECOY))
    assert "silicone" not in everything(written)
    assert len(said(written, "step")) == 2


def test_one_customer_who_writes_twice_confirms_nothing() -> None:
    members = [replace(t, customer="same") for t in complaints(DECOY, DECOY)[:2]]
    written = write([*members, *complaints()[2:], ticket("t9", COMPLAINTS[0], RECIPE[0])])
    assert said(written, "step") == []
    assert "silicone" not in everything(written)


def test_of_many_answers_two_that_agree_are_chance() -> None:
    own = [
        f"{a}{b}lez le {b}{a}tier du volet." for a in "bcdfglmnp" for b in ("ra", "si", "to", "mu")
    ]
    assert said(write(answered(*own[:20], *["Remplacez la pile."] * 2)), "step") == [
        "Remplacez la pile."
    ]
    assert said(write(answered(*own, *own)), "step") == []


def test_a_cause_counts_only_when_two_agents_name_it() -> None:
    cause = "La panne est due à un fin de course grippé."
    assert said(write(complaints(cause)), "cause") == []
    written = write(complaints(cause, f"Bonjour, {cause}"))
    assert said(written, "cause") == [cause]


@pytest.mark.parametrize(
    ("language", "points"),
    [
        ("de", ("Wasserhahn schließen", "Netzstecker ziehen", "Hintere Klappe öffnen")),
        ("fr", ("Fermer l'eau", "Appui long sur OK", "Rebranchez")),
        ("en", ("Unplug it", "Dab the sensor dry", "App: water level High")),
        ("es", ("Apagar y dejar enfriar", "Sacar el grupo", "Lavar con agua templada")),
    ],
)
def test_what_agents_list_alike_is_the_remedy_in_whatever_words(
    language: str, points: tuple[str, ...]
) -> None:
    listed = "\n".join(f"{n}. {point}" for n, point in enumerate(points, 1))
    members = [
        replace(m, language=language, text=f"Ligo 8 E77 {n}, E77 Ligo", answer=listed)
        for n, m in enumerate(complaints(*RECIPE))
    ]
    assert said(write(members), "step") == [f"{point}." for point in points]


@pytest.mark.parametrize(
    ("language", "steps"),
    [
        ("en", ("Switch the scanner off.", "Remove the paper.", "Switch the scanner on.")),
        ("de", ("Schalten Sie die Kasse aus.", "Warten Sie eine Minute.",
                "Schalten Sie die Kasse ein.")),
    ],
)  # fmt: skip
def test_to_switch_off_and_to_switch_on_are_two_steps(
    language: str, steps: tuple[str, ...]
) -> None:
    written = write(answered(*[" ".join(steps)] * 3, language=language))
    assert said(written, "step") == [*steps]


def test_what_is_put_back_never_stands_for_what_is_taken_off() -> None:
    one = "Turn off the breaker. Remove the display. Tighten the red wire. Put the display back."
    other = (
        "Turn the breaker off. Pull the display off. Tighten the red wire. Put the display back."
    )
    on_again = "Switch the breaker on again."
    written = write(answered(*[f"{one} {on_again}", f"{other} {on_again}"] * 2, language="en"))
    off, pulled, *_, back, on = said(written, "step")
    assert "off" in off
    assert "display" in pulled
    assert "back" not in pulled
    assert (back, on) == ("Put the display back.", on_again)


def test_orders_that_share_but_a_loose_verb_or_a_link_are_no_step() -> None:
    app, page = "Allez dans la rubrique avancée.", "Allez sur la page du fournisseur."
    again, show = "Redémarrez ensuite.", "Affichez ensuite toutes les applications."
    both = "Videz le cache du volet."
    written = write(answered(f"{both} {app}", f"{both} {page}"))
    assert said(written, "step") == [both]
    written = write(answered(f"{both} {again}", f"{both} {show}"))
    assert said(written, "step") == [both]


def test_two_orders_of_one_answer_are_two_however_much_they_share() -> None:
    steps = ["Empty the water tank.", "Rinse the filter of the water tank."]
    assert said(write(answered(*[" ".join(steps)] * 3, language="en")), "step") == steps


def test_two_orders_for_one_place_in_the_menus_are_two() -> None:
    update = "Update the firmware to 7.0.3 in Settings > System."
    reset = "Reset the shutter in Settings > System > Reset."
    written = write(answered(*[update, reset] * 3, language="en"))
    supports = {s.text: s.support for s in written.sentences if s.role == "step"}
    assert supports == {update: 3, reset: 3}


def test_one_order_for_two_places_in_the_menus_is_two() -> None:
    places = [f"Untick Share data in Settings > {place}." for place in ("Privacy", "Network")]
    written = write(answered(*[" ".join(places)] * 3, language="en"))
    assert said(written, "step") == places


def test_a_remark_on_what_stood_before_it_is_no_step_where_two_of_many_make_it() -> None:
    order = "Coupez le courant du volet."
    others = [f"Volet {n} : tout dépend de la pose." for n in range(10, 16)]
    torn, whole = "Cela demande dix minutes au moteur.", "Le moteur demande dix minutes."
    for remark, few in ((torn, [order]), (whole, [order, whole])):
        both = f"{order} {remark}"
        assert said(write(answered(both, both, order)), "step") == [order, remark]
        assert said(write(answered(both, both, order, *others)), "step") == few


def test_a_step_about_one_device_does_not_name_tickets_about_another() -> None:
    oven = "Débranchez le four Q8 pendant deux minutes."
    mill = "Débranchez le broyeur R5 pendant deux minutes."
    written = write(answered(oven, oven, oven, mill, mill))
    evidence = {s.text: set(s.evidence) for s in written.sentences if s.role == "step"}
    assert evidence == {oven: {"t0", "t1", "t2"}, mill: {"t3", "t4"}}


def test_what_each_customer_gets_another_value_of_is_no_step() -> None:
    answers = [
        f"Bonjour,\nVotre code de déverrouillage est {4774 + 37 * n}.\n"
        f"Votre mot de passe est Tr{n}ub5dor&{n}.\nCoupez le courant du volet deux minutes."
        for n in range(4)
    ]
    assert said(write(complaints(*answers)), "step") == ["Coupez le courant du volet deux minutes."]


def test_a_cause_in_two_wordings_leaves_its_order() -> None:
    one = "Cela vient du firmware 4.2. Installez la version 4.3 du volet."
    two = "C'est le firmware 4.2 qui provoque la panne, installez la version 4.3 du volet."
    written = write(answered(one, two))
    assert said(written, "cause") == ["Cela vient du firmware 4.2."]
    assert said(written, "step") == ["Installez la version 4.3 du volet."]


def test_that_the_maker_mended_it_is_a_cause_beside_the_step() -> None:
    one = "Das Problem lag bei uns und wurde heute behoben. Bitte die App neu starten."
    two = "Der Fehler lag bei unseren Servern. Starten Sie die App neu."
    written = write(answered(one, two))
    assert len(said(written, "cause")) == 1
    assert len(said(written, "step")) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", ("Delete the app from your phone.", "Please delete the app.", "Delete the app."),
         ("Update the app in the store.", "Please update the app.", "Update the app.")),
        ("en", ("Put the box into the freezer for ten minutes.",) * 3, ("Restart the box.",) * 3),
        ("fr", ("Placez la sonnette à deux mètres de la box.",) * 3,
         ("Redémarrez la sonnette.", "Il faut redémarrer la sonnette depuis le menu.",
          "Veuillez redémarrer la sonnette.")),
        ("de", ("Starten Sie den Router neu.",) * 3, ("Kühlen Sie den Router.",) * 3),
        ("es", ("Cambie las pilas del mando.",) * 3, ("Gire las pilas del mando.",) * 3),
    ],
)  # fmt: skip
def test_of_two_remedies_half_the_agents_each_none_speaks_for_the_other(
    language: str, one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    written = write(answered(*one, *other, language=language))
    steps = [s for s in written.sentences if s.role == "step"]
    assert {frozenset(s.evidence) for s in steps} == {
        frozenset(("t0", "t1", "t2")),
        frozenset(("t3", "t4", "t5")),
    }
    for step in steps:
        told = one if "t0" in step.evidence else other
        assert step.support == 3
        assert step.text in told
    assert said(written, "unknown") == []


def test_of_three_remedies_each_has_its_own_agents() -> None:
    deleted = "Delete the app from your phone, restart the phone and install it again."
    updated = "Update the app in the store. Then sign in with your customer number."
    cleared = "Open Settings > Apps > Vigo and clear the cache. Wait five minutes."
    written = write(answered(*[deleted] * 3, *[updated] * 3, *[cleared] * 3, language="en"))
    steps = {s.text: set(s.evidence) for s in written.sentences if s.role == "step"}
    assert steps["Delete the app from your phone."] == {"t0", "t1", "t2"}
    assert steps["Update the app in the store."] == {"t3", "t4", "t5"}
    assert all(len(tickets) == 3 for tickets in steps.values())


def test_one_deed_in_two_wordings_is_one_step_with_the_support_of_both() -> None:
    words = ("Delete the app.", "Please delete the app.", "Uninstall the app.", "Uninstall the app")
    written = write(answered(*words, language="en"))
    (step,) = (s for s in written.sentences if s.role == "step")
    assert step.support == 4


def test_where_no_step_is_for_any_case_the_cases_are_the_remedy():
    red, orange = "Si le voyant est rouge, changez le filtre", "si le voyant est orange, détartrez"
    written = write(complaints(f"{red}. S{orange[1:]}.", f"{red}, {orange}.", f"{red} ; {orange}."))
    assert said(written, "step") == [f"{red}.", f"S{orange[1:]}."]
    assert said(written, "fallback") == said(written, "unknown") == []


def test_what_is_for_when_nothing_helps_is_no_remedy_alone():
    written = write(complaints(*["Si ça ne marche pas, changez le filtre."] * 3))
    assert said(written, "step") == []
    assert said(written, "unknown") != []
