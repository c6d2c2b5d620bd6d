"""What agents' sentences do in further languages: order, forbid, tell a case, say nothing."""

import pytest

from models.advice.actions import are_opposite
from models.sentences.pieces import advised
from tests.roles import said


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Tenga premuto il pulsante per dieci secondi."),
        ("pt", "Mantenha pressionado o botão por dez segundos."),
        ("nl", "Houd de knop tien seconden ingedrukt."),
        ("pl", "Proszę przytrzymać przycisk przez dziesięć sekund."),
        ("tr", "Düğmeyi on saniye basılı tutun."),
        ("ru", "Вам нужно обновить приложение до последней версии."),
        ("ru", "Вытащите застрявшую бумагу, чтобы не повредить ролик."),
        ("ar", "يجب تحديث التطبيق إلى أحدث إصدار."),
        ("zh", "慢慢抽出卡住的纸，以免损坏滚轮。"),
        ("zh", "長按電源鍵十秒。"),
        ("ja", "電源ボタンを10秒間長押しします。"),
        ("ko", "카트리지를 교체하시기 바랍니다."),
        ("th", "กดปุ่มเปิดปิดค้างไว้สิบวินาที"),
    ],
)
def test_an_order_is_a_step(language: str, text: str) -> None:
    assert [*said(text, language)] == ["step"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Non tiri la carta con forza."),
        ("pt", "Nunca abra a tampa durante a impressão."),
        ("nl", "Schakel het apparaat niet uit."),
        ("pl", "Pod żadnym pozorem nie używaj nożyczek."),
        ("pl", "Nie wolno używać mokrej szmatki."),
        ("tr", "Baskı sırasında kapağı asla açmayın."),
        ("tr", "Makas kullanmayın."),
        ("ru", "Не рекомендуется отключать принтер от сети."),
        ("ar", "يرجى عدم إيقاف تشغيل الجهاز."),
        ("zh", "打印时切勿打开盖子。"),
        ("ja", "濡れた布の使用は避けてください。"),
        ("ko", "젖은 천을 사용하면 안 됩니다."),
        ("th", "ห้ามเปิดฝาขณะพิมพ์"),
    ],
)
def test_what_must_not_be_done_is_no_step(language: str, text: str) -> None:
    assert [*said(text, language)] == ["forbidden"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Se questo non serve, sostituisca il rullo."),
        ("pt", "Caso a impressora ainda não imprima, restaure as configurações."),
        ("nl", "Blijft het probleem bestaan, reset dan de instellingen."),
        ("pl", "Jeśli to nie pomaga, trzeba wymienić rolkę."),
        ("tr", "İşe yaramazsa pil ayarlarını sıfırlayın."),
        ("ru", "Если индикатор мигает красным, зарядите батарею."),
        ("ar", "إذا تكرر الخطأ، أعد تثبيت التطبيق."),
        ("zh", "若打印机仍无法打印，请恢复设置。"),
        ("ja", "直らなければ、ケーブルを交換してください。"),
        ("ko", "문제가 계속될 경우 케이블을 교체해 주세요."),
        ("th", "หากไม่ได้ผล ลองเปลี่ยนสาย"),
    ],
)
def test_what_is_for_a_case_is_told_with_it(language: str, text: str) -> None:
    assert [*said(text, language)] == ["fallback"]


@pytest.mark.parametrize(
    "text",
    [
        "Ci contatti per qualsiasi domanda. Cordiali saluti",
        "Atenciosamente, João. Qual é o modelo?",
        "Onze technici werken eraan. Met vriendelijke groet",
        "Przekazaliśmy zgłoszenie do specjalistów. Czy drukarka jest włączona.",
        "Ekibimiz bir çözüm üzerinde çalışıyor. Yazıcı açık mı.",
        "Мы передали вашу заявку специалистам. Подскажите номер заказа.",
        "فريقنا يعمل على حل المشكلة. يرجى تزويدنا برقم الطلب.",
        "我们已将您的请求转给专家。打印机开着吗。",
        "現在調査しております。電源は入っていますか。",
        "담당자에게 전달했습니다. 전원이 켜져 있습니까.",
        "ทีมงานกำลังแก้ไขอยู่ค่ะ เครื่องเปิดอยู่หรือไม่",
    ],
)
def test_promises_and_questions_without_a_mark_are_left_out(text: str) -> None:
    assert advised(text) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [("ru", "Закройте приложение без сохранения."), ("zh", "请在没有网络时打开不用的应用。")],
)
def test_a_denial_that_is_not_understood_leaves_an_order_out(language: str, text: str) -> None:
    assert "step" not in said(text, language)


def test_what_is_forbidden_is_parted_from_the_order_beside_it():
    found = said("Протрите стекло сухой тканью, не используйте спирт.", "ru")
    assert found == {
        "step": ["Протрите стекло сухой тканью"], "forbidden": ["Не используйте спирт."],
    }  # fmt: skip
    found = said("关闭手机，但不要取出电池。", "zh")
    assert found == {"step": ["关闭手机"], "forbidden": ["不要取出电池。"]}


@pytest.mark.parametrize(
    ("language", "text", "steps"),
    [
        ("ru", "Откройте крышку и вытащите лист.", ["Откройте крышку", "Вытащите лист."]),
        (
            "pl",
            "Proszę otworzyć pokrywę i wyciągnąć kartkę.",
            ["Proszę otworzyć pokrywę", "Proszę wyciągnąć kartkę."],
        ),
        ("tr", "Kapağı açıp kağıdı çıkarın.", ["Kapağı açın", "Kağıdı çıkarın."]),
        ("ar", "افتح الغطاء وأخرج الورقة.", ["افتح الغطاء", "أخرج الورقة."]),
        ("zh", "打开后盖，然后取出纸张。", ["打开后盖", "取出纸张。"]),
        (
            "ja",
            "カバーを開けて、用紙を取り出してください。",
            ["カバーを開けてください", "用紙を取り出してください。"],
        ),
        ("ko", "덮개를 열고 종이를 꺼내세요.", ["덮개를 여세요", "종이를 꺼내세요."]),
        (
            "ko",
            "전원 코드를 뽑고 5분 동안 기다리세요.",
            ["전원 코드를 뽑으세요", "5분 동안 기다리세요."],
        ),
        ("th", "เปิดฝาแล้วดึงกระดาษออก", ["เปิดฝา", "ดึงกระดาษออก"]),
    ],
)
def test_a_sentence_of_two_orders_is_two_steps(language: str, text: str, steps: list[str]) -> None:
    assert said(text, language)["step"] == steps


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("pl", "Włącz drukarkę.", "Wyłącz drukarkę."),
        ("tr", "Kartuşu takın.", "Kartuşu çıkarın."),
        ("ru", "Вставьте картридж.", "Извлеките картридж."),
        ("ar", "افتح الغطاء.", "أغلق الغطاء."),
        ("zh", "插上电源线。", "拔掉电源线。"),
        ("ja", "電源を入れてください。", "電源を切ってください。"),
        ("ko", "덮개를 여세요.", "덮개를 닫으세요."),
        ("th", "เสียบสายไฟ", "ถอดสายไฟ"),
    ],
)
def test_orders_that_undo_each_other_are_opposite(language: str, one: str, other: str) -> None:
    assert are_opposite(one, other, language)
    assert not are_opposite(one, one, language)
