"""Whether two pieces of advice contradict each other."""

import pytest

from models.conflict import conflicts, contradict, parted
from models.evidence import Agreement
from models.reading import Quote
from training.phrases import table


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


def test_what_is_said_in_an_unknown_language_is_never_a_contradiction():
    assert not contradict("Reset the router.", "Do not reset the router.", "pl")


def test_what_is_said_for_a_case_in_italian_is_no_contradiction():
    assert not contradict("Se non si avvia, elimini il profilo.", "Elimini il profilo.", "it")


def agreed(*texts, first=0):
    return Agreement(
        tuple(Quote(text, f"t-{n}", f"c-{n}", "fr", 0, 0.9) for n, text in enumerate(texts, first))
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


YES, NO = "Activez l'antivirus.", "Désactivez l'antivirus."


def test_each_step_is_in_one_conflict_at_most():
    yes, no = agreed(YES), agreed(NO, first=1)
    assert conflicts([yes, no, agreed("N'activez pas l'antivirus.", first=2)]) == ((yes, no),)
    assert conflicts([yes, agreed("Coupez le courant.", first=1)]) == ()


@pytest.mark.parametrize(
    ("seconds", "supports"), [([10] * 6 + [30] * 2, [6]), ([10, 10, 10, 30, 30, 20, 15], [3, 2])]
)
def test_of_other_figures_the_most_stand_beside_if_they_are_half_as_many(seconds, supports):
    said = agreed(*(f"Maintenez la touche Reset {n} secondes." for n in seconds))
    parts = parted(said)
    assert [part.support for part in parts] == supports
    assert all(len({q.text for q in part.quotes}) == 1 for part in parts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sous Windows 10, ouvrez les paramètres.", "Sous Windows 11, ouvrez les paramètres."),
        ("Ouvrez le port 443 de la box.", "Ouvrez le port 8443 de la box."),
    ],
)
def test_a_number_that_measures_nothing_contradicts_none(one, other):
    assert not contradict(one, other, "fr")


def test_another_figure_for_another_thing_is_no_contradiction():
    assert not contradict("Attendez 5 minutes.", "Appuyez 10 secondes sur Reset.", "fr")
    assert not contradict("Installez la version 4.12.", "Installez la version 4.12 le 3 mai.", "fr")


def test_who_names_the_thing_once_tells_both_one_after_the_other():
    one, other = "Débranchez la box.", "Rebranchez la box."
    whole = [agreed(one, one), agreed(other, other, first=2)]
    assert len(conflicts(whole, least=2)) == 1
    bare = agreed("Débranchez.", "Débranchez.", first=2).quotes
    assert conflicts(whole, said=bare, least=2) == ()


def test_a_verb_alone_takes_no_side_with_who_denies_it():
    yes, no = "Désactivez le pare-feu de la box.", "Ne désactivez pas le pare-feu de la box."
    pair = [agreed(yes, yes), agreed(no, no, first=2)]
    bare = agreed("Désactivez-le.", "Désactivez-le.").quotes
    assert len(conflicts(pair, said=bare, least=2)) == 1


def test_what_agents_tell_one_after_the_other_is_no_conflict():
    assert conflicts([agreed(YES, YES, YES), agreed(NO, NO, NO)]) == ()
    assert conflicts([agreed(YES, YES, YES), agreed(NO, NO, NO, NO)]) == ()
    (pair,) = conflicts([agreed(YES, YES, YES), agreed(NO, NO, NO, first=2)])
    assert [side.support for side in pair] == [3, 3]


def test_a_step_is_held_against_all_that_was_said_not_only_against_other_steps():
    step, stray = agreed(YES, YES, YES), agreed("Coupez le courant.", first=9).quotes
    one = agreed("N'activez surtout pas l'antivirus.", first=3).quotes
    other = agreed("Évitez d'activer l'antivirus.", first=4).quotes
    assert conflicts([step], said=(*one, *stray), least=2) == ()
    ((first, second),) = conflicts([step], said=(*one, *other, *stray), least=2)
    assert first == step
    assert {quote.voice for quote in second.quotes} == {"c-3", "c-4"}
    assert conflicts([step], said=(*one, *one), least=2) == ()
