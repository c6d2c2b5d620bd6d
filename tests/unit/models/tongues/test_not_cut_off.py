"""What an order is for, and that it is a ban, stays with it in languages of other scripts."""

import pytest

from models.advice.said import is_denied
from models.sentences.pieces import advised, told
from tests.roles import said


@pytest.mark.parametrize(
    "text",
    [
        "紙が詰まって、エラーが出た場合は、カバーを開けてください。",
        "子供が触って、設定が変わることがあるので、ロックしてください。",
        "水が入って、故障することがあるため、カバーを閉めてください。",
        "画面が固まって、キーが効かないときは、電源ボタンを長押ししてください。",
        "無理に引っ張って、部品を壊すことがあるので、ゆっくり外してください。",
        "時間がたって、冷えてから、カバーを開けてください。",
        "電池を逆に入れて、発熱する恐れがあるので、向きを確認してください。",
        "コードを踏んで、断線したら、使用を中止してください。",
        "ほこりがたまって、ファンを止めることがあるため、掃除してください。",
    ],
)
def test_in_japanese_nothing_that_happens_becomes_an_order(text: str) -> None:
    assert [one for found in said(text, "ja").values() for one in found] == [text]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        (
            "電源を切って、ケーブルを抜いてください。",
            ["電源を切ってください", "ケーブルを抜いてください。"],
        ),
        (
            "ルーターを再起動し、設定画面を開いてください。",
            ["ルーターを再起動してください", "設定画面を開いてください。"],
        ),
        (
            "ラベルをはがして、カートリッジを差してください。",
            ["ラベルをはがしてください", "カートリッジを差してください。"],
        ),
    ],
)
def test_in_japanese_an_order_of_something_is_one(text: str, steps: list[str]) -> None:
    assert said(text, "ja") == {"step": steps}


@pytest.mark.parametrize(
    "text",
    [
        "在指示灯变红时，拔掉电源。",
        "在屏幕显示错误时，请按住电源键10秒。",
        "打开电源时，请按住按钮10秒。",
        "将电源关闭时，请不要拔线。",
        "在電池膨脹的情況下，請取出電池。",
        "使用外接电源的时候，请取出电池。",
        "在機器發燙時，拔下電源線，然後等待十分鐘。",
    ],
)
def test_in_chinese_when_is_a_case_of_its_order(text: str) -> None:
    assert said(text, "zh") == {"fallback": [text]}


def test_in_chinese_what_is_told_of_a_time_is_no_case():
    assert said("充电时，手机发热。", "zh") == {}
    assert said("插入光盘后，打开安装程序。", "zh") == {"step": ["插入光盘后，打开安装程序。"]}


def test_in_japanese_what_may_not_work_is_not_forbidden():
    assert "forbidden" not in said("アプリを開けないことがあります。", "ja")
    assert [*said("カバーを開けないこと。", "ja")] == ["forbidden"]


@pytest.mark.parametrize(
    "text", ["打开盖子2小时，然后取出电池。", "关闭手机，同时，按住电源键。"]
)  # fmt: skip
def test_in_chinese_an_hour_is_no_case(text: str) -> None:
    assert len(said(text, "zh")["step"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "กรุณารีเซ็ตเครื่องเป็นค่าโรงงาน เมื่ออัปเดตไม่สำเร็จ",
        "กรุณาถอดแบตเตอรี่ออก ถ้าแบตเตอรี่บวม",
        "กรุณาปิดเครื่อง ถ้ามีกลิ่นไหม้ แล้วติดต่อร้าน",
        "กรุณาเปลี่ยนสาย หากสายชำรุด",
        "กรุณาเปิดฝา แล้วดึงกระดาษออก เมื่อกระดาษติด",
    ],
)
def test_in_thai_a_case_behind_its_order_stays_there(text: str) -> None:
    assert [one for found in said(text, "th").values() for one in found] == [text]


def test_in_thai_a_case_before_its_order_goes_with_that():
    found = said("กรุณาเปลี่ยนสาย หากไม่ได้ผล กรุณารีเซ็ตเครื่อง", "th")
    assert found == {"step": ["กรุณาเปลี่ยนสาย"], "fallback": ["หากไม่ได้ผล กรุณารีเซ็ตเครื่อง"]}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "唔好拔線。"),
        ("zh", "切忌拔线。"),
        ("zh", "切莫拔线。"),
        ("zh", "甭重启打印机。"),
        ("zh", "请甭重启打印机。"),
        ("ar", "لاتفصل الكابل."),
        ("ar", "لاتفتح الغطاء."),
        ("tr", "Yazıcıyı kapatma."),
        ("tr", "Kapağı açma!"),
        ("ko", "전원을 끄면 안되고 덮개를 열어 주세요."),
        ("ko", "케이블을 뽑으면 안 되며 기다려 주세요."),
        ("ru", "Избегайте попадания воды."),
        ("ru", "Воздержитесь от перезагрузки."),
        ("th", "เลี่ยงการใช้แอลกอฮอล์"),
        ("it", "Si astenga dal forzare il coperchio."),
        ("pt", "Abstenha-se de abrir a impressora."),
        ("nl", "Onthoud u van het openen van het deksel."),
    ],
)
def test_a_ban_in_a_less_usual_form_is_one(language: str, text: str) -> None:
    assert is_denied(text, language)
    assert said(text, language) == {"forbidden": [text]}


@pytest.mark.parametrize(
    ("text", "step", "ban"),
    [
        ("请按住电源键，甭拔线。", "请按住电源键", "甭拔线。"),
        ("請按住電源掣，唔好拔線。", "請按住電源掣", "唔好拔線。"),
        ("请打开盖子，切忌用力拉。", "请打开盖子", "切忌用力拉。"),
        ("唔好熄機，請等10秒。", "請等10秒。", "唔好熄機"),
    ],
)
def test_a_ban_in_a_less_usual_form_is_parted_from_its_order(
    text: str, step: str, ban: str
) -> None:
    assert is_denied(text, "zh")
    assert said(text, "zh") == {"step": [step], "forbidden": [ban]}


def test_an_order_denied_as_in_egypt_is_left_out():
    assert is_denied("ما تفصلش الكابل.", "ar")
    assert said("ما تفصلش الكابل.", "ar") == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "أعد تشغيل الجهاز لاتصال أفضل."),
        ("tr", "Kapatma düğmesine basın."),
        ("tr", "Uygulamayı güncelleme menüsünden açın."),
        ("zh", "请按住电源键十秒。"),
        ("ko", "안내에 따라 전원을 끄세요."),
    ],
)
def test_what_only_looks_like_a_denial_is_none(language: str, text: str) -> None:
    assert not is_denied(text, language)
    assert [*said(text, language)] == ["step"]


@pytest.mark.parametrize(
    "text",
    [
        "Depois disso não consigo mais atualizar o aplicativo.",
        "Poderia ter sido apenas uma vez no mês.",
    ],
)
def test_in_portuguese_a_word_that_leads_on_is_kept(text: str) -> None:
    assert [piece.text for piece in told(text)] == [text]


def test_in_italian_no_verb_is_greeted():
    assert [p.text for p in told("Salve ho,per motivi di lavoro, un telefono che si spegne.")] == [
        "Salve ho,per motivi di lavoro, un telefono che si spegne."
    ]
    assert [
        p.text for p in told("Buongiorno ho un problema con i messaggi che invio, grazie.")
    ] == ["Ho un problema con i messaggi che invio"]
    assert [p.text for p in told("Salve a tutti, la stampante non stampa più.")] == [
        "La stampante non stampa più."
    ]


def test_in_portuguese_a_thing_that_could_be_is_no_question():
    text = "Poderia ser a porta USB que também está suja."
    assert [p.text for p in advised(text)] == [text]
    assert text in [one for found in said(text, "pt").values() for one in found]
