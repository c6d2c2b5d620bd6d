import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("您好，我是陈晓东，空调不制冷", "您好，我是[name]，空调不制冷"),
        ("请问刘女士在吗", "请问[name]女士在吗"),
        ("收件人：吴桂英", "收件人：[name]"),
        ("我妈妈何雪梅的手机", "我妈妈[name]的手机"),
        ("谢谢小陈的帮助", "谢谢小[name]的帮助"),
        ("山本と申します。", "[name]と申します。"),
        ("昨日伊藤さんに対応していただきました", "昨日[name]さんに対応していただきました"),
        ("氏名：藤田 浩二", "氏名：[name]"),
        ("저는 이서연입니다.", "저는 [name]입니다."),
        ("김과장님께 전달 부탁드립니다", "[name]과장님께 전달 부탁드립니다"),
        ("강동원 드림", "[name] 드림"),
        ("ดิฉันชื่อวรรณา ใจดี", "ดิฉันชื่อ[name]"),
        ("คุณประเสริฐช่วยตรวจสอบให้หน่อยครับ", "คุณ[name]ช่วยตรวจสอบให้หน่อยครับ"),
        ("Меня зовут Анна Белова, здравствуйте", "Меня зовут [name], здравствуйте"),
        ("Прошу передать Ивану Кузьмину", "Прошу передать [name]"),
        ("я Татьяна Васильевна, пенсионерка", "я [name], пенсионерка"),
        ("اسمي خالد العتيبي وعندي مشكلة", "اسمي [name] وعندي مشكلة"),
        ("مع تحياتي، سارة إبراهيم", "مع تحياتي، [name]"),
        (
            "Dzień dobry, nazywam się Katarzyna Wójcik, dziękuję",
            "Dzień dobry, nazywam się [name], dziękuję",
        ),
        ("Rozmawiałam z Panem Piotrem Kowalskim.", "Rozmawiałam z Panem [name]."),
        ("Ayşe Hanım dün aradı", "[name] Hanım dün aradı"),
        ("Saygılarımla, Emre Aydın", "Saygılarımla, [name]"),
        ("Mevrouw Janssen belde over de wasmachine", "Mevrouw [name] belde over de wasmachine"),
        ("mijn man (Willem Bakker) heeft gebeld", "mijn man ([name]) heeft gebeld"),
        ("Olá, chamo-me Ricardo Fonseca.", "Olá, chamo-me [name]."),
        ("Falei com a Joana ontem", "Falei com a [name]"),
    ],
)
def test_names_go_beside_what_announces_them(text: str, masked: str) -> None:
    assert mask(text) == masked
