"""French, English, German and Spanish are taken for no other language, nor is a foreign name."""

import pytest

from models.sentences.pieces import told
from models.sentences.single_steps import single_steps
from models.tongues.spoken import tongue_of
from tests.roles import said


@pytest.mark.parametrize(
    "text",
    [
        "Removing the add-ons will not help.",
        "Please utilize the reset button, then restart the router.",
        "Débranchez votre PC Dell, puis maintenez le bouton 10 secondes.",
        "Schalten Sie den Dell Monitor aus und ziehen Sie das Kabel ab.",
        "Reinicie el celular y luego borre la caché.",
        "Copy your prefs.dat to the new Zet folder.",
        "Tente de relancer, ou ligue les deux ports.",
        "Desconecte el cabo y altere el puerto.",
        "Delete the file bij.ini from the folder.",
        "Starten Sie das Programm Telefone einmal neu.",
        "The new firmware fixes the 黑屏 bug.",
        "Press the 确定 button, then restart the router.",
        "Drücken Sie auf 確認, danach auf Weiter.",
        "Appuyez sur Настройки, puis redémarrez la box.",
        "El botón 確認 no hace nada.",
        "Redémarrez la box, puis attendez.",
        "Restart the router and use the app.",
        "Starten Sie das Gerät bitte neu, Herr Petrović.",
        "Reinicie el equipo y use la aplicación.",
        "",
    ],
)
def test_a_sentence_of_the_four_is_in_no_other(text: str) -> None:
    assert tongue_of(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Klik op Help in the menu", None),
        ("Klik op de knop Help en kies Troubleshooting Information.", "nl"),
        ("请打开 Firefox 的 Troubleshooting Information 页面。", "zh"),
        ("点击 Settings > General > Software Update", "zh"),
        ("Откройте Settings > General > Software Update.", "ru"),
        ("iPhoneのSettingsを開いてください。", "ja"),
        ("Apra Settings e scelga Software Update.", "it"),
        ("La preghiamo di non staccare il router.", "it"),
        ("Restart tutaj nie pomoże.", "pl"),
        ("İçine su girmemesine dikkat edin.", "tr"),
        ("Feche o Microsoft Outlook e abra o Windows Update.", "pt"),
    ],
)
def test_names_of_menus_do_not_hide_a_language(text: str, code: str | None) -> None:
    tongue = tongue_of(text)
    assert (tongue and tongue.code) == code


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("Disable all add-ons, then restart Firefox.", 2),
        ("Restart your Dell laptop, then hold the power button for 10 seconds.", 2),
        ("Débranchez votre PC Dell, puis maintenez le bouton 10 secondes.", 2),
        ("Schalten Sie den Dell Monitor aus und ziehen Sie das Kabel ab.", 2),
        ("Please utilize the reset button, then restart the router.", 2),
        ("Press the 确定 button, then restart the router.", 2),
        ("Close the Dell window, then open the add-ons page.", 2),
    ],
)
def test_its_steps_are_parted(text: str, n: int) -> None:
    assert len(single_steps(text)) == n


def test_what_did_not_help_and_the_menu_help_are_kept_whole():
    assert said("Disabling the add-ons did not help.", "en") == {
        "not_helping": ["Disabling the add-ons did not help."]
    }
    assert said("Open the Add-ons menu and click Help.", "en") == {
        "step": ["Open the Add-ons menu", "Click Help."]
    }
    assert [p.text for p in told("Then my Dell laptop froze.")] == ["My Dell laptop froze."]


@pytest.mark.parametrize(
    ("language", "text", "steps"),
    [
        ("pt", "Abra o menu e clique em Ajuda.", ["Abra o menu", "Clique em Ajuda."]),
        ("it", "Apra il menu e clicchi su Aiuto.", ["Apra il menu", "Clicchi su Aiuto."]),
        ("nl", "Open het menu en klik op Help.", ["Open het menu", "Klik op Help."]),
        ("nl", "Kies in het menu Help.", ["Kies in het menu Help."]),
        ("tr", "Menüyü açın, ardından Yardım.", ["Menüyü açın, ardından Yardım."]),
        ("ru", "Откройте меню и выберите Помощь.", ["Откройте меню", "Выберите Помощь."]),
        ("pl", "Otwórz menu i wybierz Pomoc.", ["Otwórz menu", "Wybierz Pomoc."]),
    ],
)
def test_a_menu_named_help_is_no_plea(language: str, text: str, steps: list[str]) -> None:
    assert said(text, language)["step"] == steps


def test_a_menu_named_help_is_none_in_a_case():
    text = "Não encontrou? Clique em Ajuda."
    assert said(text, "pt") == {"fallback": [text]}


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Não encontrei este tópico na ajuda.", "Não encontrei este tópico na ajuda."),
        ("Non si apre nemmeno dall'aiuto", "Non si apre nemmeno dall'aiuto"),
        ("De printer print niet meer, help!", "De printer print niet meer"),
        ("A impressora não imprime mais. Ajuda!", "A impressora não imprime mais."),
        ("A impressora não imprime mais, me ajudem", "A impressora não imprime mais"),
        ("A tela ficou preta desde ontem, muitíssimo obrigado.", "A tela ficou preta desde ontem"),
        ("La stampante non stampa più, aiuto!", "La stampante non stampa più"),
        ("Yazıcı hiçbir şey yazdırmıyor, yardım", "Yazıcı hiçbir şey yazdırmıyor"),
        ("Принтер не печатает, помогите", "Принтер не печатает"),
    ],
)  # fmt: skip
def test_a_plea_for_help_is_cut_behind_a_comma(text: str, rest: str) -> None:
    assert [p.text for p in told(text)] == [rest]
