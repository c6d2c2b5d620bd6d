"""Who forbids the same."""

import pytest

from models.advice.forbidden import by_deed
from models.sentences.prohibitions import is_always, is_at_the_time_of
from models.sentences.reading import Quote
from models.writing.faq import article_body
from tests.drafts import answered, complaints, said, write


def quotes(language: str, *texts: str) -> list[Quote]:
    return [Quote(t, f"t{i}", f"k{i}", language, 0.0, 1.0) for i, t in enumerate(texts)]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Ne purgez jamais la tubulure.", "Surtout ne jamais purger en restant branché."),
        ("fr", "Pas d'éponge abrasive !", "N'utilisez pas d'éponge abrasive."),
        ("en", "Never use bleach.", "Avoid bleach."),
        ("en", "Don't immerse the base.", "Never immerse the base in water."),
        ("de", "Verwenden Sie keinen Alkohol.", "Auf keinen Fall Alkohol verwenden!"),
        ("de", "Den Akku nie öffnen.", "Öffnen Sie den Akku nicht."),
        ("es", "No use lejía.", "Nunca utilice lejía, daña la goma."),
    ],
)
def test_two_wordings_forbid_one_thing(language: str, one: str, other: str) -> None:
    assert by_deed(quotes(language, one, other))[0].support == 2


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "N'ouvrez pas le boîtier.", "Ne lavez pas le boîtier."),
        ("en", "Don't open the battery.", "Never charge the battery."),
        ("en", "Do not use the charger.", "Do not use another charger."),
        ("de", "Den Akku nie laden.", "Öffnen Sie den Akku nicht."),
        ("es", "No abra la tapa.", "No moje la tapa."),
    ],
)
def test_another_action_or_thing_is_another_prohibition(
    language: str, one: str, other: str
) -> None:
    assert [a.support for a in by_deed(quotes(language, one, other))] == [1, 1]


def test_who_says_when_speaks_for_who_does_not() -> None:
    when = "Ne purgez jamais la tubulure tant que vous êtes connecté."
    (found,) = by_deed(quotes("fr", "Ne purgez jamais la tubulure.", when))
    assert found.quotes[0].text == when
    assert not is_always(when)
    assert not is_at_the_time_of(when, "Purgez la tubulure.", "fr")
    assert is_at_the_time_of("Ne la purgez pas une heure.", "Purgez la tubulure.", "fr")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "N'ouvrez jamais la cuve.", "Merci de ne pas ouvrir la cuve."),
        ("fr", "N'utilisez pas d'éponge.", "Surtout pas avec une éponge."),
        ("en", "Don't open the tank.", "Under no circumstances open the tank."),
        ("de", "Öffnen Sie den Tank nicht.", "Der Tank darf nicht geöffnet werden."),
        ("es", "No abra nunca el tanque.", "Está prohibido abrir el tanque."),
        ("it", "Non aprire mai il serbatoio.", "È vietato aprire il serbatoio."),
        ("pt", "Não abra o tanque.", "Em hipótese alguma abra o tanque."),
        ("nl", "Open de tank nooit.", "Het is verboden de tank te openen."),
    ],
)
def test_who_forbids_in_more_words_forbids_the_same(language: str, one: str, other: str) -> None:
    assert [found.support for found in by_deed(quotes(language, one, other))] == [2]


def test_what_two_agents_forbid_is_told_beside_the_steps() -> None:
    one = "Essuyez les contacts du volet. N'ouvrez jamais le capot tant que le moteur tourne."
    two = "Essuyez les contacts du volet, et n'ouvrez pas le capot."
    written = write(answered(one, two))
    assert said(written, "step") == ["Essuyez les contacts du volet."]
    (forbidden,) = said(written, "not_helping")
    assert forbidden == "N'ouvrez jamais le capot tant que le moteur tourne."
    assert "## Ce qui n'aide pas et ce qu'il ne faut pas faire" in article_body(written)


def test_a_prohibition_behind_an_order_does_not_hide_it() -> None:
    one = "Wipe the slat with a dry cloth. Never use alcohol."
    two = "Wipe the slat with a dry cloth, don't use alcohol."
    written = write(answered(one, two))
    assert said(written, "step") == ["Wipe the slat with a dry cloth."]
    assert len(said(written, "not_helping")) == 1


def test_a_prohibition_for_a_time_does_not_stand_against_its_step() -> None:
    order = "Purgez la tubulure du volet."
    ban = "Ne purgez jamais la tubulure du volet tant que vous êtes connecté."
    written = write(answered(f"{order} {ban}", f"{order} {ban}", order))
    assert said(written, "step") == [order]
    assert said(written, "not_helping") == [ban]


def test_who_says_to_stop_using_a_thing_forbids_it_as_the_others_do():
    written = write(
        complaints(
            "Cessez d'utiliser ce chargeur. Regardez le lot au dos du boîtier.",
            "N'utilisez plus ce chargeur. Regardez le lot au dos du boîtier.",
            "Merci de ne plus utiliser ce chargeur et de regarder le lot au dos du boîtier.",
        )
    )
    support = {s.text: s.support for s in written.sentences if s.role in {"step", "not_helping"}}
    assert support == {
        "Regardez le lot au dos du boîtier.": 3,
        "N'utilisez plus ce chargeur.": 3,
    }


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Do not reset the phone to factory settings.", "Never ever factory-reset it."),
        ("en", "Do not uninstall the app.", "Never delete the app."),
        ("fr", "Ne réinitialisez pas le robot.", "Ne remettez jamais le robot à zéro."),
        ("de", "Setzen Sie das Tablet nicht zurück.", "Keinesfalls das Tablet zurücksetzen."),
        ("es", "No borre la carpeta.", "Nunca elimine la carpeta."),
    ],
)
def test_one_deed_in_other_words_is_forbidden_by_both(language, one, other):
    assert [group.support for group in by_deed(quotes(language, one, other))] == [2]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Do not clean the door.", "Do not remove the door."),
        ("en", "Do not charge the phone.", "Do not reset the phone."),
        ("fr", "Ne démontez pas la porte.", "Ne forcez pas la porte."),
        ("de", "Den Filter nicht waschen.", "Den Filter nicht wechseln."),
        ("es", "No limpie la puerta.", "No desmonte la puerta."),
    ],
)
def test_two_deeds_on_one_thing_are_two_warnings(language, one, other):
    assert [group.support for group in by_deed(quotes(language, one, other))] == [1, 1]


@pytest.mark.parametrize(
    ("language", "stop", "step"),
    [
        ("en", "Please stop using the charger.", "Stop using the charger."),
        ("fr", "Cessez d'utiliser le chargeur.", "Cessez d'utiliser le chargeur."),
        ("de", "Hören Sie auf, den Akku zu laden.", "Hören Sie auf, den Akku zu laden."),
        ("es", "Deje de usar el cargador.", "Deje de usar el cargador."),
    ],
)
def test_where_all_say_to_stop_using_a_thing_that_is_the_first_step(language, stop, step):
    # Below "what must not be done" it would say that one must go on.
    written = write(answered(stop, stop, language=language))
    assert said(written, "step") == [step]
    assert said(written, "not_helping") == []


def test_a_stop_is_told_beside_as_many_bans_as_are_shown():
    bans = "Never open the battery. Never wet it. Never heat the battery. Never pierce the battery."
    answer = f"{bans} Never bend the battery. Stop using the battery."
    written = write(answered(answer, answer, answer, language="en"))
    assert said(written, "step")[0] == "Stop using the battery."
    assert len(said(written, "not_helping")) == 4


@pytest.mark.parametrize(
    ("language", "stop", "ban"),
    [
        ("en", "Stop using the heater.", "Do not use the heater without the grille."),
        ("en", "Stop using the pump.", "Do not use the pump while it smokes."),
        ("fr", "Cessez d'utiliser la batterie.", "N'utilisez pas la batterie dans le bain."),
        ("de", "Hören Sie auf, den Akku zu nutzen.", "Benutzen Sie den Akku nicht im Bad."),
        ("es", "Deje de usar el cargador.", "No use el cargador en el baño."),
    ],
)
def test_a_ban_that_leaves_something_allowed_does_not_speak_for_a_stop(language, stop, ban):
    written = write(answered(stop, stop, stop, ban, language=language))
    assert {s.text: s.support for s in written.sentences if s.role == "step"} == {stop: 3}
    assert ban not in said(written, "not_helping")


@pytest.mark.parametrize("comma", ["", ","])
def test_the_exception_of_a_stop_is_not_lost(comma):
    stop = f"Arrêtez d'utiliser la pompe{comma} sauf en cas d'urgence."
    assert said(write(answered(stop, stop, "N'utilisez plus la pompe.")), "step") == [stop]


def test_who_says_at_once_forbids_the_same():
    both = quotes("de", "Benutzen Sie den Akku ab sofort nicht mehr.", "Akku nie benutzen.")
    assert [group.support for group in by_deed(both)] == [2]


@pytest.mark.parametrize(
    ("language", "answers", "told"),
    [
        (
            "fr",
            (
                "Débranchez le bloc de la prise murale et ne le rebranchez plus.",
                "N'utilisez plus la box avec ce bloc.",
                "Cessez d'utiliser ce bloc.",
                "Rangez le bloc et ne vous en servez plus.",
            ),
            "N'utilisez plus la box avec ce bloc.",
        ),
        (
            "en",
            ("Unplug the heater and do not plug it back in.", "Stop using the heater."),
            "Do not plug it back in.",
        ),
        (
            "de",
            (
                "Ziehen Sie das Netzteil und stecken Sie es nicht wieder ein.",
                "Benutzen Sie das Netzteil nicht mehr.",
            ),
            "Benutzen Sie das Netzteil nicht mehr.",
        ),
    ],
)
def test_who_says_not_to_plug_it_in_again_says_not_to_use_it_any_more(language, answers, told):
    draft = write(answered(*answers, language=language))
    (ban,) = [s for s in draft.sentences if s.role == "not_helping"]
    assert ban.text == told
    assert ban.support == len(answers)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Éteignez la lampe et ne la rallumez plus.", "N'utilisez plus le chargeur."),
        ("fr", "Rangez la lampe et ne vous en servez plus.", "N'utilisez plus le chargeur."),
        ("en", "Turn off the fan and do not turn it on again.", "Stop using the charger."),
        ("en", "Stop using the old charger.", "Do not use another charger."),
        ("en", "Do not reset the meter.", "Please, no reset of the clock."),
        ("fr", "Éteignez la pompe et ne la rallumez plus.", "Ne rallumez plus la chaudière."),
    ],
)
def test_it_is_what_its_own_agent_names_before(language, one, other):
    draft = write(answered(one, other, language=language))
    bans = [s for s in draft.sentences if s.role in {"not_helping", "step"}]
    assert all(ban.support < 2 for ban in bans)


def test_a_reset_is_forbidden_with_a_noun_as_with_a_verb():
    one, other = "Ne réinitialisez pas la box.", "Surtout pas de remise à zéro avec l'épingle."
    (found,) = by_deed(quotes("fr", one, other))
    assert found.quotes[0].text == one
    counter = "Surtout pas de remise à zéro du compteur."
    assert len(by_deed(quotes("fr", one, counter))) == 2


@pytest.mark.parametrize(
    ("language", "ban", "needless", "told"),
    [
        ("fr", "Ne réinitialisez pas le boîtier.", "Inutile de réinitialiser le boîtier.", 2),
        ("en", "Never open the case.", "There is no need to open the case.", 2),
        ("es", "No reinicie el panel.", "No hace falta reiniciar el panel.", 2),
        ("fr", "Ne réinitialisez pas le boîtier.", "Inutile de redémarrer le boîtier.", 0),
        ("en", "Do not open the case.", "There is no need to reset the router.", 0),
    ],
)
def test_who_forbids_a_deed_stands_behind_who_calls_it_needless(language, ban, needless, told):
    draft = write(answered(ban, needless, language=language))
    shown = [(s.text, s.support) for s in draft.sentences if s.role == "not_helping"]
    assert shown == ([(needless, told)] if told else [])


TWO_BANS = [
    ("fr", "Ne tirez jamais sur le câble pour sortir la pompe de l'eau.",
     "Ne la faites jamais tourner hors de l'eau."),
    ("en", "Never pull the cable to lift the lamp out of the water.",
     "Never run it out of the water."),
    ("de", "Legen Sie den Akku nicht in die Sonne.",
     "Werfen Sie den Akku nicht in den Hausmüll."),
    ("en", "Never leave the kayak in the sun.", "Never leave the paddle in the kayak."),
    ("es", "No tire nunca del cable para sacar la lámpara del agua.",
     "No la haga funcionar nunca fuera del agua."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "one", "other"), TWO_BANS)
def test_two_bans_that_share_but_a_thing_are_two_and_each_is_shown(
    language: str, one: str, other: str
) -> None:
    written = write(answered(one, other, language=language))
    assert said(written, "not_helping") == []
    lone = [s for s in written.sentences if s.role == "unknown" and len(s.evidence) == 1]
    assert sorted(s.evidence for s in lone) == [("t0",), ("t1",)]
    assert all(any(ban in s.text for s in lone) for ban in (one, other))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Ne touchez pas la lentille avec les doigts.",
         "Évitez de poser les doigts sur la lentille."),
        ("de", "Stellen Sie den Roboter nicht in die Sonne.",
         "Lassen Sie den Roboter nie in praller Sonne stehen."),
        ("en", "Never open the lamp to clean it.", "Do not open the lamp."),
    ],
)  # fmt: skip
def test_a_ban_that_names_all_that_the_other_names_is_one(
    language: str, one: str, other: str
) -> None:
    written = write(answered(one, other, language=language))
    assert [s.support for s in written.sentences if s.role == "not_helping"] == [2]


def test_what_one_agent_alone_forbids_of_another_thing_is_not_shown() -> None:
    one, other = "Ne lavez pas le capot à grande eau.", "N'achetez pas de pile rechargeable."
    assert not any("agent avertit" in text for text in said(write(answered(one, other)), "unknown"))
