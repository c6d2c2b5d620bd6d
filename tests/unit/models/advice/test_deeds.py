"""Which orders do two different things to one, and which say one deed in other words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.advice.deeds import are_two
from models.sentences.reading import Quote
from tests.drafts import answered, said, ticket, write

DEEDS = {
    "en": (
        ("{} the box.", "Please {} the box.", "You can {} the box."),
        (("restart", "reboot"), ("update", "upgrade"), ("charge", "recharge"), ("shorten", "trim"),
         ("calibrate",), ("varnish",), ("whitewash",)),
    ),
    "fr": (
        ("{} la sonnette.", "Veuillez {} la sonnette.", "Il faut {} la sonnette."),
        (("redémarrer", "relancer"), ("charger", "recharger"), ("supprimer", "effacer"),
         ("remplacer", "changer"), ("sécher", "essuyer"), ("huiler", "graisser"), ("peindre",)),
    ),
    "de": (
        ("Bitte die Waage {}.", "Sie sollten die Waage {}.", "Sie können die Waage {}."),
        (("neu starten",), ("kalibrieren",), ("ersetzen", "austauschen"), ("laden", "aufladen"),
         ("aktualisieren",), ("entkalken",), ("kürzen",), ("bemalen",), ("verkleiden",)),
    ),
    "es": (
        ("Hay que {} la cámara.", "Debe {} la cámara.", "Puede {} la cámara."),
        (("reiniciar",), ("actualizar",), ("cargar", "recargar"), ("cambiar", "sustituir"),
         ("calibrar", "alinear"), ("pintar",), ("barnizar",)),
    ),
}  # fmt: skip
"""Language to how orders are worded, and the verbs of each deed; the last ones no table knows."""


def quote(text: str, language: str, ticket_id: str = "t") -> Quote:
    return Quote(text, ticket_id, ticket_id, language, 0, 1.0)


def differ(one: str, other: str, language: str) -> bool:
    found = are_two(quote(one, language), quote(other, language, "u"))
    assert found == are_two(quote(other, language, "u"), quote(one, language))
    return found


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Delete the app.", "Update the app."),
        ("en", "Replace the HDMI cable with a new one.", "You can shorten the HDMI cable."),
        ("en", "Put the box into the freezer for ten minutes.", "Restart the box."),
        ("en", "Put the box into the freezer.", "Put the box near the window."),
        ("en", "Place the router near a window.", "Restart the router afterwards."),
        ("en", "Do a restart of the box.", "Do an update of the box."),
        ("en", "Sign in to the portal.", "Sign out of the portal."),
        ("en", "Never delete the app.", "Never update the app."),
        ("fr", "Mettez l'application à jour.", "Supprimez l'application."),
        ("en", "Cancel the order.", "Call the shop about the order."),
        ("en", "Move the sensor closer to the door.", "Move the sensor away from the door."),
        ("fr", "Éloignez la borne du mur.", "Rapprochez la borne du mur."),
        ("fr", "Commandez le moteur.", "Demandez l'annulation de la commande du moteur."),
        ("fr", "Saisissez le code.", "Scannez le code."),
        ("de", "Laden Sie die Karte herunter.", "Laden Sie die Karte auf."),
        ("de", "Entlüften Sie den Heizkörper.", "Bitte den Heizkörper reinigen."),
        ("es", "Elija el perfil.", "Elimine el perfil."),
        ("es", "Rellene el formulario.", "Escanee el formulario."),
        ("fr", "Placez la sonnette à deux mètres.", "Il faut redémarrer la sonnette."),
        ("de", "Löschen Sie die App.", "App aktualisieren."),
        ("de", "Starten Sie den Router neu.", "Kühlen Sie den Router."),
        ("es", "Cambie las pilas del mando.", "Gire las pilas del mando."),
        ("es", "Bloquee la tarjeta.", "Hay que limpiar la tarjeta."),
        ("it", "Aggiorni la app.", "Elimini la app."),
        ("pt", "Atualize a aplicação.", "Elimine a aplicação."),
        ("nl", "Werk de app bij.", "Verwijder de app."),
        ("pl", "Usuń aplikację.", "Zaktualizuj aplikację."),
        ("tr", "Uygulamayı silin.", "Uygulamayı güncelleyin."),
        ("ru", "Удалите приложение.", "Обновите приложение."),
        ("ar", "احذف التطبيق.", "حدّث التطبيق."),
        ("zh", "请删除应用。", "请更新应用。"),
        ("ja", "アプリを削除してください。", "アプリを更新してください。"),
        ("ko", "앱을 삭제하세요.", "앱을 업데이트하세요."),
        ("th", "ลบแอปออก", "อัปเดตแอป"),
    ],
)
def test_another_verb_on_the_same_thing_is_another_deed(
    language: str, one: str, other: str
) -> None:
    assert differ(one, other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Delete the app.", "Uninstall the app."),
        ("en", "Restart the box.", "Please do a reboot of the box."),
        ("en", "Update the app.", "Install the latest version of the app."),
        ("en", "Turn the box off and on again.", "Restart the box."),
        ("en", "Check the cable.", "Make sure that the cable sits firmly."),
        ("en", "Open the tap.", "The tap"),
        ("en", "Wiggle the plug.", "Jiggle the plug."),  # no table knows either
        ("en", "Key in the code 4821.", "Type the code 4821."),
        ("en", "Call off the delivery.", "Cancel the delivery."),
        ("en", "Fill in the form.", "Complete the form."),
        ("fr", "Annulez la livraison.", "Demandez l'annulation de la livraison."),
        ("fr", "Purgez le radiateur.", "Videz l'air du radiateur."),
        ("fr", "Graissez le rail.", "Mettez un peu d'huile sur le rail."),
        ("de", "Geben Sie den Code ein.", "Bitte den Code eintippen."),
        ("de", "Brechen Sie die Lieferung ab.", "Stornieren Sie die Lieferung."),
        ("de", "Füllen Sie das Formular aus.", "Bitte das Formular ausfüllen."),
        ("es", "Introduzca el código.", "Teclee el código."),
        ("es", "Afloje el tornillo.", "Suelte el tornillo."),
        ("it", "Annulli la consegna.", "Disdica la consegna."),
        ("nl", "Voer de code in.", "Typ de code."),
        ("en", "Redo the photo.", "Take a photo of the meter."),
        ("fr", "Coupez l'appareil.", "Il faut éteindre l'appareil."),
        ("fr", "Mettez l'application à jour.", "Faites la mise à jour de l'application."),
        ("fr", "Choisissez la sécurité WPA2.", "Passez la protection du Wi-Fi en WPA2."),
        ("fr", "Tirez la languette orange derrière la trappe du filtre.",
         "Derrière la trappe du filtre, actionnez la tirette orange de secours."),
        ("fr", "Prenez l'étiquette en photo.", "Photographiez l'étiquette."),
        ("de", "Starten Sie den Fernseher neu.", "Machen Sie einen Neustart des Fernsehers."),
        ("de", "Tauschen Sie das Kabel aus.", "Bitte ersetzen Sie das Kabel."),
        ("es", "Vacíe la caché.", "Hay que borrar la caché."),
        ("es", "Enchufe el cable de red.", "Por favor, conecte el cable de red."),
        ("it", "Svuoti la cache.", "Cancelli la cache."),
        ("ja", "本体を再起動してください。", "本体を再起動します。"),
    ],
)  # fmt: skip
def test_one_deed_in_other_words_is_one(language: str, one: str, other: str) -> None:
    assert not differ(one, other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Coupez l'eau au robinet.", "Coupez le courant au disjoncteur."),
        ("fr", "Retirez la batterie de l'appareil photo.", "Retirez la carte SIM du téléphone."),
        ("fr", "Nettoyez l'écran avec un chiffon sec.", "Nettoyez le filtre à l'eau tiède."),
        ("fr", "Dévissez le capot.", "Dévissez le pied."),  # no table knows the verb
        ("en", "Unplug the adapter for ten seconds.", "Unplug the handset for ten seconds."),
        ("en", "Press the red button.", "Press Save in red letters."),
        ("en", "Restart the phone.", "Restart the router."),
        ("de", "Entfernen Sie den Akku des Rads.", "Entfernen Sie den Korb des Rads."),
        ("de", "Schalten Sie den Flugmodus ein.", "Schalten Sie die Ortung ein."),
        ("de", "In der App die Routine löschen.", "In der App das Konto löschen."),
        ("es", "Cambie la pila del mando.", "Cambie la contraseña del mando."),
        ("it", "Rimuova la batteria.", "Rimuova la scheda."),
        ("fr", "Maintenez OK en rebranchant (voyant orange).", "Lâchez quand c'est orange."),
    ],
)
def test_one_verb_on_another_thing_is_another_deed(language: str, one: str, other: str) -> None:
    assert differ(one, other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Redémarrez la box.", "Redémarrez l'appareil."),
        ("fr", "Débranchez-la du mur.", "Débranchez le bloc d'alimentation."),
        ("fr", "Débranchez le bloc d'alimentation.", "Retirez l'alimentation de la prise."),
        ("fr", "Coupez le courant deux minutes.", "Éteignez la box deux minutes."),
        ("en", "Update the app to the latest version.", "Install the latest version."),
        ("en", "Install the version v5.2.", "Install the version v5.3 of the box."),
        ("de", "Entfernen Sie den Akku.", "Entfernen Sie den Fahrradakku."),
        ("en", "Restart your phone.", "Please restart the mobile."),
        ("fr", "Redémarrez l'ordinateur.", "Redémarrez votre Mac."),
        ("de", "Starten Sie das Handy neu.", "Starten Sie Ihr Smartphone neu."),
        ("es", "Cambie la pila.", "Sustituya las pilas del mando."),
        ("es", "Instale de nuevo la app.", "Vuelva a instalar la aplicación."),
        ("fr", "Laissez branché trente minutes sans toucher à l'appareil.",
         "Patientez une demi-heure, appareil branché, sans l'allumer."),
    ],
)  # fmt: skip
def test_a_thing_by_a_part_of_its_name_or_as_any_device_is_one(
    language: str, one: str, other: str
) -> None:
    assert not differ(one, other, language)


def test_a_product_by_its_name_is_any_of_its_things() -> None:
    texts = ("Redémarrez la Ligo 8.", "Redémarrez le volet.", "Redémarrez le volet Ligo 8.")
    found = {s.text: s.support for s in write(answered(*texts)).sentences if s.role == "step"}
    assert list(found.values()) == [3]
    others = ("Redémarrez la Ligo 9.", "Redémarrez le volet.")
    assert differ(*others, "fr")


def test_of_two_orders_in_one_sentence_the_one_that_both_give_is_enough() -> None:
    assert not differ("Remove the SIM, then clean the lens.", "Clean the lens.", "en")
    assert differ("Remove the SIM, then clean the lens.", "Remove the lid.", "en")


@pytest.mark.parametrize(
    ("language", "plain", "led"),
    [
        ("fr", "Fermez la vanne d'arrivée.", "Commencez par fermer la vanne d'arrivée."),
        ("fr", "Fermez la vanne d'arrivée.", "N'oubliez pas de fermer la vanne d'arrivée."),
        ("en", "Close the inlet valve.", "I'd suggest closing the inlet valve."),
        ("de", "Schließen Sie das Ventil.", "Beginnen Sie damit, das Ventil zu schließen."),
        ("de", "Schließen Sie das Ventil.", "Am besten schließen Sie zuerst das Ventil."),
        ("de", "Schließen Sie das Ventil.", "Wir empfehlen, das Ventil zu schließen."),
        ("es", "Cierre la válvula.", "No olvide cerrar la válvula."),
        (
            "es",
            "Cierre la válvula. Pulse Reset.",
            "Le recomiendo cerrar la válvula. Espere un día.",
        ),
        ("it", "Chiuda la valvola.", "Provi a chiudere la valvola."),
        ("it", "Chiuda la valvola.", "Non dimentichi di chiudere la valvola."),
    ],
)
def test_what_leads_to_an_order_is_no_part_of_it(language: str, plain: str, led: str) -> None:
    members = answered(plain, led, language=language)
    (step,) = [sentence for sentence in write(members).sentences if sentence.role == "step"]
    assert step.support == 2


@pytest.mark.parametrize(
    ("language", "verbs"),
    [("en", ("Sand", "Glue")), ("fr", ("Limez", "Peignez")), ("es", ("Lije", "Pegue"))],
)
def test_verbs_that_no_table_knows_are_two_deeds_where_several_order_each(
    language: str, verbs: tuple[str, str]
) -> None:
    given_ = [f"{verb} the lid." for verb in verbs for _ in range(3)]
    members = [
        ticket(f"t{n}", f"It rattles ({n})", text, language=language)
        for n, text in enumerate(given_)
    ]
    steps = [s for s in write(members).sentences if s.role == "step"]
    assert {frozenset(s.evidence) for s in steps} == {
        frozenset({"t0", "t1", "t2"}),
        frozenset({"t3", "t4", "t5"}),
    }


def test_verbs_that_no_table_knows_are_one_deed_where_each_agent_has_his_own() -> None:
    told = ["Wiggle the plug of the lid.", "Jiggle the plug of the lid.", "Waggle the plug of it."]
    members = [
        ticket(f"t{n}", f"It rattles ({n})", text, language="en") for n, text in enumerate(told)
    ]
    assert [s.support for s in write(members).sentences if s.role == "step"] == [3]


def test_remarks_that_order_nothing_are_no_two_deeds() -> None:
    assert not differ("The refund takes five days.", "Refunds arrive within five days.", "en")


@st.composite
def answers(draw: st.DrawFn) -> tuple[str, list[tuple[int, str]]]:
    language = draw(st.sampled_from(sorted(DEEDS)))
    frames, deeds = DEEDS[language]
    some = draw(st.lists(st.sampled_from(range(len(deeds))), min_size=2, max_size=3, unique=True))
    told = [
        (deed, draw(st.sampled_from(frames)).format(draw(st.sampled_from(deeds[deed]))))
        for deed in some
        for _ in range(draw(st.integers(2, 4)))
    ]
    return language, [(deed, text[:1].upper() + text[1:]) for deed, text in told]


@given(answers())
@settings(max_examples=60, deadline=None)
def test_no_step_rests_on_who_orders_another_deed(
    told: tuple[str, list[tuple[int, str]]],
) -> None:
    language, given_ = told
    members = [
        ticket(f"t{n}", f"It fails ({n})", text, language=language)
        for n, (_, text) in enumerate(given_)
    ]
    steps = [s for s in write(members).sentences if s.role == "step"]
    assert steps
    for step in steps:
        (deed,) = {given_[int(t.removeprefix("t"))][0] for t in step.evidence}
        verbs = DEEDS[language][1][deed]
        assert any(verb in step.text.lower() for verb in verbs), step


def test_a_verb_that_does_nothing_to_what_it_names_is_no_deed_of_its_own():
    back = "Revenez avec le code de six caractères que montre l'écran."
    again = "Reconnectez-vous avec le code à six caractères affiché à l'écran."
    (step,) = (s for s in write(answered(back, back, again, again)).sentences if s.role == "step")
    assert step.support == 4
    old = "Revenez à la version précédente de l'application."
    new = "Installez la nouvelle version de l'application."
    steps = [s for s in write(answered(old, old, new, new)).sentences if s.role == "step"]
    assert sorted(step.support for step in steps) == [2, 2]


@pytest.mark.parametrize(
    ("language", "answers"),
    [
        ("fr", ("Ouvrez et nettoyez le tiroir.", "Ouvrez et graissez le tiroir.")),
        ("en", ("Take the filter out and rinse it.", "Take the filter out and replace it.")),
        ("de", ("Setzen Sie den Akku wieder ein und testen.", "Akku entnehmen und testen.")),
    ],
)
def test_what_each_orders_besides_rests_on_nobody_else(
    language: str, answers: tuple[str, str]
) -> None:
    written = write(answered(*answers, language=language))
    assert not [s.text for s in written.sentences if s.role == "step" and s.support > 1]


def test_who_orders_the_second_thing_in_another_sentence_stands_behind_both() -> None:
    both = "Choisissez le réseau à la main, puis redémarrez."
    apart = "Choisissez le réseau à la main. Redémarrez l'appareil."
    one = "Choisissez le réseau à la main."
    steps = [s for s in write(answered(both, apart, both, one)).sentences if s.role == "step"]
    assert all("t3" not in s.evidence for s in steps if "redémarrez" in s.text.lower())
    assert any("t1" in s.evidence for s in steps if "redémarrez" in s.text.lower())


@pytest.mark.parametrize(
    ("language", "new", "replaced", "other"),
    [
        ("fr", "Mettez une aiguille neuve.", "Remplacez l'aiguille.", "Nettoyez l'aiguille."),
        ("fr", "Montez un nouveau filtre.", "Changez le filtre.", "Rincez le filtre."),
        ("en", "Insert a new fuse.", "Replace the fuse.", "Check the fuse for dust."),
        ("de", "Setzen Sie eine neue Dichtung ein.", "Tauschen Sie die Dichtung.",
         "Fetten Sie die Dichtung."),
        ("de", "Bitte neue Akkus einlegen.", "Bitte die Akkus wechseln.", "Bitte die Akkus laden."),
        ("es", "Ponga una junta nueva.", "Cambie la junta.", "Limpie la junta."),
    ],
)  # fmt: skip
def test_who_puts_a_new_one_in_replaces_it(
    language: str, new: str, replaced: str, other: str
) -> None:
    def support(second: str) -> list[int]:
        told = write(answered(new, second, language=language))
        return [s.support for s in told.sentences if s.role == "step"]

    assert support(replaced) == [2]
    assert support(other) == []


@pytest.mark.parametrize(
    ("language", "new", "whole", "part"),
    [
        ("en", "Put in a new SIM card in the router.", "Replace the router.",
         "Replace the SIM card."),
        ("fr", "Mettez une pile neuve dans le détecteur.", "Changez le détecteur.",
         "Changez la pile."),
        ("de", "Setzen Sie eine neue Batterie in den Melder ein.", "Ersetzen Sie den Melder.",
         "Ersetzen Sie die Batterie."),
    ],
)  # fmt: skip
def test_what_a_new_one_is_put_in_is_not_replaced(
    language: str, new: str, whole: str, part: str
) -> None:
    def steps(second: str) -> list[int]:
        told = write(answered(new, new, second, second, language=language))
        return [s.support for s in told.sentences if s.role == "step"]

    assert steps(whole) == [2, 2]
    assert steps(part) == [4]


def test_who_asks_a_new_question_replaces_nothing() -> None:
    ask, swap = "Posez une nouvelle question au robot.", "Remplacez le robot."
    assert len(said(write(answered(ask, ask, swap, swap)), "step")) == 2


def test_a_new_version_replaces_nothing() -> None:
    told = write(answered("Install a new version.", "Replace the cable.", language="en"))
    assert not any(s.role == "step" for s in told.sentences)
