"""Whether two pieces of advice contradict each other."""

import pytest

from models.advice.contradiction import contradict, warns_of
from models.sentences.prohibitions import forbidden_thing
from training.phrases import table


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Désactivez l'antivirus.", "Ne désactivez pas l'antivirus."),
        ("fr", "Désactivez l'antivirus.", "Activez l'antivirus."),
        ("en", "Do not turn on the 2 lamps over the table.", "Turn on the 2 lamps over the table."),
        ("fr", "N'utilisez plus le port 2 de la box.", "Utilisez le port 2 de la box."),
        ("en", "Do not wait more than 5 minutes.", "Wait more than 5 minutes."),
        ("fr", "Appuyez sur Tare avant la pesée.", "N'appuyez jamais sur Tare, cela efface tout."),
        ("fr", "Réinitialisez la box.", "Ne réinitialisez surtout pas la box."),
        ("en", "Reset the router.", "Do not reset the router."),
        ("en", "Unplug the fridge for an hour.", "Plug the fridge in for an hour."),
        ("de", "Schließen Sie den Deckel.", "Öffnen Sie den Deckel."),
        ("it", "Attendere 2 ore prima di accendere.", "Attendere 4 ore prima di accendere."),
        ("nl", "Wacht 2 uur voordat u start.", "Wacht 4 uur voordat u start."),
        ("es", "Instale la actualización.", "No instale la actualización."),
        (
            "fr",
            "Réinitialisez le téléviseur aux réglages d'usine.",
            "Ne réinitialisez pas le téléviseur : la panne vient de nos serveurs.",
        ),
        ("en", "Restart the box without the disc.", "Restart the box with the disc."),
        ("fr", "Désactivez le mode avion.", "Vérifiez que le mode avion est activé."),
        (
            "fr",
            "Débranchez la box pendant la mise à jour.",
            "Veillez à ce que la box ne soit pas débranchée pendant la mise à jour.",
        ),
        (
            "fr",
            "Retirez la carte SIM et redémarrez la box.",
            "Redémarrez la box sans retirer la carte SIM.",
        ),
        (
            "fr",
            "Débranchez la box, puis appuyez sur reset.",
            "Sans débrancher la box, appuyez sur reset.",
        ),
        ("en", "Wash the filter with detergent.", "Wash the filter without using any detergent."),
        ("en", "Reset the router.", "Make sure that you do not reset the router."),
        ("fr", "Mettez 60 ml de produit.", "Ne mettez pas plus de 30 ml de produit."),
        ("fr", "Rebranchez l'appareil sans rallonge.", "Ne rebranchez pas l'appareil."),
        ("en", "Reset the TV to factory settings.", "Do not reset the TV, the fault is ours."),
        ("en", "Reset the TV.", "Avoid resetting the TV."),
        ("fr", "Réinstallez le pilote.", "Inutile de réinstaller le pilote."),
        ("en", "Reinstall the driver.", "There is no need to reinstall the driver."),
        ("fr", "Attendez 5 minutes avant de rallumer.", "Attendez 10 minutes avant de rallumer."),
        ("en", "Reset the TV.", "Please avoid resetting the TV: our servers are down."),
        ("fr", "Videz le cache.", "Évitez de vider le cache."),
        ("fr", "Videz le cache.", "Il faut absolument éviter de vider le cache."),
        ("de", "Löschen Sie den Cache.", "Vermeiden Sie es, den Cache zu löschen."),
        ("de", "Schalten Sie das Gerät aus.", "Vermeiden Sie es, das Gerät auszuschalten."),
        ("es", "Reinicie el televisor.", "Evite reiniciar el televisor."),
        (
            "fr",
            "Vous pouvez utiliser du vinaigre blanc.",
            "N'utilisez pas de vinaigre, il attaque.",
        ),
        ("fr", "Versez du sel.", "N'employez jamais de sel."),
        ("en", "Check that the door is closed.", "Check that the door is not closed."),
        ("it", "Elimini il profilo.", "Non elimini il profilo."),
        ("it", "Elimini il profilo.", "Eviti di eliminare il profilo: i dati vanno persi."),
        ("pt", "Reinicie o televisor.", "Não reinicie o televisor."),
        ("nl", "Verwijder het profiel.", "Verwijder het profiel niet."),
        (
            "fr",
            "Débranchez le four pendant deux minutes.",
            "Il ne faut surtout pas débrancher le four : mettez à jour le microgiciel.",
        ),
    ],
)
def test_the_opposite_of_the_same_thing_is_a_contradiction(language, one, other):
    assert contradict(one, other, language)
    assert contradict(other, one, language)


@pytest.mark.parametrize("language", ["fr", "en", "de", "es"])
def test_no_advice_contradicts_itself(language):
    banks = table(f"phrases/answers_{language}").values()
    said = [wording for bank in banks for step in bank["steps"] for wording in step]
    assert said
    assert [text for text in said if contradict(text, text, language)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Choisissez douze caractères, sans votre nom.", "Prenez douze signes, et pas votre nom."),
        (
            "Sortez la feuille à deux mains, sans la déchirer, dans le sens du trajet.",
            "Tirez le papier des deux mains, dans le sens de passage.",
        ),
        ("Lancez un nettoyage, une seule fois.", "Faites un nettoyage, pas plus d'un."),
        ("Choisissez la qualité Normale et non Brouillon.", "Choisissez la qualité Normale."),
        (
            "Si l'écart est sous 8 °C, faites contrôler le gaz par un frigoriste.",
            "Mesurez l'air : s'il n'est pas plus froid, un frigoriste doit contrôler le gaz.",
        ),
        ("Sans réponse sous 48 h, rappelez-nous.", "Rappelez-nous si vous n'avez pas de réponse."),
        ("Redémarrez la box.", "Redémarrez la box si elle ne répond pas."),
        ("Redémarrez la box.", "N'oubliez pas de redémarrer la box."),
        ("Retirez les piles.", "Sans piles, pressez toutes les touches."),
        (
            "Photographiez la plaque, nous enlevons l'appareil sans frais sous 48 h.",
            "Envoyez une photo de la plaque : l'enlèvement est gratuit sous 48 h.",
        ),
        ("Wait for two minutes.", "Wait no less than 2 minutes."),
        ("Tighten the bolts to 6 Nm.", "Never tighten the bolts beyond 6 Nm."),
        ("Set the magnet 2 mm from the disc.", "The magnet is 2 mm from the disc, not more."),
    ],
)
def test_the_same_advice_in_other_words_is_none(one, other):
    assert not contradict(one, other, "fr")
    assert not contradict(other, one, "fr")


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
        ("Ne videz pas le cache sans sauvegarde.", "Videz le cache."),
        ("Évitez de vider le cache.", "Ne videz pas le cache."),
        ("Pour éviter la panne, videz le cache.", "Videz le cache."),
        ("Débranchez le four Q8 deux minutes.", "Ne débranchez pas le four R5 deux minutes."),
    ],
)
def test_the_same_or_another_thing_is_none(one, other):
    assert not contradict(one, other, "fr")
    assert not contradict(other, one, "fr")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Si ça ne suffit pas il faut vider le cache.", "Videz le cache des Services."),
        ("fr", "Fermez le robinet pour que l'eau ne coule plus.", "Fermez bien le robinet."),
        ("fr", "Essuyez avec un tissu qui ne raye pas.", "Essuyez avec un tissu doux."),
        ("en", "Make sure the drain hose is not kinked.",
         "If it is free, look at the drain hose — it is often kinked."),
        ("en", "Hold the lid so that it does not slip.", "Hold the lid firmly."),
        ("de", "Kippen Sie das Gerät, damit das Wasser abläuft.",
         "Das Gerät kippen, bis kein Wasser mehr kommt."),
        ("es", "Gire la rueda hasta que no haga ruido.", "Gire la rueda."),
    ],
)  # fmt: skip
def test_a_denial_in_a_clause_around_the_order_denies_no_order(language, one, other):
    assert not contradict(one, other, language)
    assert not contradict(other, one, language)


@pytest.mark.parametrize(
    ("language", "warning", "step"),
    [
        ("fr", "Surtout pas de vinaigre !", "Utilisez du vinaigre blanc."),
        ("en", "No bleach, please.", "You can use bleach in the tray."),
        ("de", "Auf keinen Fall Essig!", "Verwenden Sie Essig."),
        ("es", "Nada de lejía.", "Use lejía."),
    ],
)
def test_what_is_forbidden_with_no_verb_warns_of_its_use(language, warning, step):
    assert forbidden_thing(warning)
    assert warns_of(warning, step, language)


def test_a_thing_that_is_not_there_forbids_nothing():
    assert not warns_of("No light on the front panel.", "Use the light on the panel.", "en")
    assert not warns_of("Pas de vinaigre !", "Rincez le vinaigre.", "fr")
    assert not forbidden_thing("No need to call.")


def test_what_is_said_in_an_unknown_language_is_never_a_contradiction():
    assert not contradict("Reset the router.", "Do not reset the router.", "pl")


def test_what_is_said_for_a_case_in_italian_is_no_contradiction():
    assert not contradict("Se non si avvia, elimini il profilo.", "Elimini il profilo.", "it")


def test_a_number_in_a_name_contradicts_none():
    one, other = (f"Sous Windows {n}, ouvrez les paramètres." for n in (10, 11))
    assert not contradict(one, other, "fr")


def test_another_figure_for_another_thing_is_no_contradiction():
    assert not contradict("Attendez 5 minutes.", "Appuyez 10 secondes sur Reset.", "fr")
    assert not contradict("Installez la version 4.12.", "Installez la version 4.12 le 3 mai.", "fr")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Branchez la clé sur le port 2.", "Branchez la clé sur le port 2, pas sur le hub."),
        ("en", "Restart the box.", "Restart the box (it can't see the other network)."),
        (
            "de",
            "Setzen Sie den Filter ein.",
            "Setzen Sie den Filter ein, nicht in die Spülmaschine.",
        ),
        ("de", "Filter einsetzen.", "Filter einsetzen. Verwenden Sie keine Spülmaschine."),
        ("es", "Limpie el filtro con agua.", "Limpie el filtro con agua y no use jabón."),
        (
            "it",
            "Colleghi il cavo alla porta 2.",
            "Colleghi il cavo alla porta 2, non alla 1.",
        ),
        ("nl", "Sluit de kabel aan op poort 2.", "Sluit de kabel aan op poort 2, niet op 1."),
        ("en", "Unplug the charger.", "Please don't use the charger of a scooter."),
        ("en", "Use the charger.", "Never use another charger."),
        ("fr", "Reconnectez-vous.", "Ne purgez jamais la tubulure tant que vous êtes connecté."),
        (
            "fr",
            "Purgez et reconnectez.",
            "Ne purgez jamais la tubulure tant que vous êtes connecté.",
        ),
        ("fr", "Purgez la tubulure.", "Ne purgez jamais la tubulure tant que vous êtes connecté."),
        ("en", "Restart the pump.", "Never touch the pump while the motor runs."),
    ],
)
def test_a_not_about_another_thing_action_or_time_is_no_contradiction(language, one, other):
    assert not contradict(one, other, language)
    assert not contradict(other, one, language)
    assert not warns_of(other, one, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Branchez la clé sur le hub.", "Branchez la clé sur le port 2, pas sur le hub."),
        ("en", "Set the channel to 44.", "Leave the channel on automatic, do not set it by hand."),
        ("de", "Öffnen Sie den Deckel.", "Reinigen Sie das Rohr und öffnen Sie den Deckel nicht."),
        ("es", "Abra la batería.", "Limpie los contactos y no abra la batería."),
        ("en", "Use another cable.", "Do not use another cable."),
        ("en", "Turn it on while it is wet.", "Never turn it on while it is wet."),
        (
            "it",
            "Colleghi il cavo al modem.",
            "Colleghi il cavo alla presa, non al modem.",
        ),
    ],
)
def test_a_not_about_the_very_thing_is_one_wherever_it_stands(language, one, other):
    assert contradict(one, other, language)
    assert contradict(other, one, language)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["und ", "and not ", "drücken sie a b ", ", ", "( ", "pendant "])
def test_thousands_of_words_contradict_what_twenty_of_them_do(piece):
    few, many = ((piece * n, f"nicht {piece * n}") for n in (20, 5_000))
    assert contradict(*many, "de") == contradict(*few, "de")
    assert contradict(*reversed(many), "de") == contradict(*many, "de")
