import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import clean, content_words, head

SAID = "Bonjour,\nmon téléphone HX-450 ne s'allume plus depuis la mise à jour 5.2.1."


@pytest.mark.parametrize(
    "quoted",
    [
        "Le 3 mars 2026 à 10:12, Support <s@example.org> a écrit :\n> Bonjour\n> Essayez ceci.",
        "Le lun. 3 mars 2026 à 10:12, Support du magasin <support@example.org> a\nécrit :\n\n> Oui",
        "On Mon, 3 Mar 2026 at 10:12, Support <s@example.org> wrote:\nHello, did you try?",
        "Am Mo., 3. März 2026 um 10:12 Uhr schrieb Support <s@example.org>:\n> Hallo",
        "El lun, 3 mar 2026 a las 10:12, Soporte (<s@example.org>) escribió:\n> Hola",
        "-----Message d'origine-----\nDe : Support\nBonjour",
        "-----Original Message-----\nHello",
        "De : Support <s@example.org>\nEnvoyé : lundi 3 mars 2026\nÀ : Jean\nObjet : Écran\n\nOui",
        "Von: Support <s@example.org>\nGesendet: Montag, 3. März 2026\nAn: Anna\nBetreff: X\n\nJa",
        "*From:* Support <s@example.org> *Sent:* Monday *To:* John *Subject:* X\nHello",
        "> Bonjour,\n> avez-vous essayé ?\n>> oui",
        "Envoyé de mon iPhone",
        "Sent from my Galaxy S24",
        "Von meinem iPhone gesendet",
        "Enviado desde mi iPhone",
        "Cordialement,\nJean Dupont\nDirecteur\nTél. 01 23 45 67 89",
        "Best regards, John",
        "Mit freundlichen Grüßen\n\nAnna Müller",
        "Un saludo,\nMaría",
        "-- \nJean Dupont\nACME",
        "Cordialement\nJean\n\nCe message et ses pièces jointes sont confidentiels.",
        "вт, 3 мар. 2026 г. в 10:12, Support <s@example.org>:\n> Да",
        "2026年3月3日(火) 10:12 サポート <s@example.org>:\n> はい",
        "Support <s@example.org> 于2026年3月3日周二 10:12写道：\n> 好的",
        "2026년 3월 3일 (화) 오전 10:12, Support <s@example.org>님이 작성:\n> 네",
        "Support <s@example.org>, 3 Mar 2026 Sal, 10:12 tarihinde şunu yazdı:\n> Evet",
        "Od: Support\nWysłano: wtorek, 3 marca 2026\nDo: Jan\nTemat: X\n\nTak",
        "От: Support\nОтправлено: 3 марта 2026 г.\nКому: Иван\nТема: X\n\nДа",
        "发件人：Support\n发送时间：2026年3月3日\n收件人：王伟\n主题：X\n\n好的",
        "差出人: Support\n送信日時: 2026年3月3日\n宛先: 田中\n件名: X\n\nはい",
        "من: الدعم\nتم الإرسال: 3 مارس 2026\nإلى: علي\nالموضوع: X\n\nنعم",
        "จาก: Support\nส่ง: 3 มีนาคม 2026\nถึง: สมชาย\nเรื่อง: X\n\nครับ",
        "-----元のメッセージ-----\nはい",
        "С уважением,\nИван Петров",
        "Pozdrawiam\nJan Kowalski",
        "Saygılarımla,\nMehmet Yılmaz",
        "مع خالص التحية،\nعلي",
        "此致\n敬礼\n王伟",
        "以上、よろしくお願いいたします。\n田中",
        "감사합니다.\n김철수 드림",
        "ขอแสดงความนับถือ\nสมชาย",
        "Jean Petit\nPort. 06 12 34 56 78",
        "Anna Müller\nHauptstraße 5\n10115 Berlin\nanna@example.org",
        "+44 20 7946 0958",
        "Wysłane z iPhone'a",
        "iPhone'umdan gönderildi",
        "iPhoneから送信",
    ],
)
def test_quotes_signatures_and_footers_are_cut(quoted: str) -> None:
    assert clean("", f"{SAID}\n\n{quoted}") == SAID


@pytest.mark.parametrize(
    "body",
    [
        "Sent from my account, the mail never arrives and no error is shown to me at all.",
        "De : Paris\nje ne reçois rien",
        "On Monday the app wrote nothing",
        "Best regards is what the screen shows.\n" + "It then freezes for a long time. " * 4,
        "It shows this:\n--\n"
        + "Error E-203 while the system was reading the configuration file. " * 2,
        "Press <enter> and then <name>",
        "The page shows <script>x</script>",
    ],
)
def test_what_only_resembles_a_footer_or_a_tag_stays(body: str) -> None:
    assert clean("", body) == body.strip()


@pytest.mark.parametrize(
    "body",
    [
        "지난번 답변\n감사합니다.\n그런데 프린터가 또 멈춥니다.\n어떻게 하나요?",
        "状況を教えてください。\nよろしくお願いします。\n追記：ランプが赤いです。",
        "계산기 문제입니다\n소수점 반올림\n기능이 작동하지 않습니다",
        "請問如何退款\n敬上次訂單\n號碼是12",
        "Ik zoek een kaart.\nGroeten uit Zwolle staat niet in de winkel.",
        "Paket nerede?\nKargo depodan gönderildi",
        "Gdzie jest paczka?\nWysłane z magazynu tydzień temu.",
        "Где посылка?\nОтправлено с опозданием.",
        "Bonjour,\nErreur à 14:32 vers <jean@example.org> :\n550 mailbox unavailable",
    ],
)
def test_what_customers_say_in_the_words_of_letters_stays(body: str) -> None:
    assert clean("", body) == body


def test_what_is_written_below_a_quote_stays() -> None:
    body = "Le 3 mars 2026, Support <s@x.example> a écrit :\n> Et ceci ?\n\nOui, trois fois."
    assert clean("", body) == "Oui, trois fois."


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Appel de Mme Martin (06 12 34 56 78). La cliente dit : l'écran reste noir.", None),
        ("Note d'appel. Jean Petit, rappeler au 06 12 34 56 78. « l'écran reste noir. »", None),
        (
            'Call from Jo Day (+44 20 7946 0018). She says: "the screen is black"',
            "the screen is black",
        ),
        ("Llamada de Ana Ruiz (600 000 000). El cliente dice: «no funciona»", "no funciona"),
        ("Incoming call from Jo Day.\n\n“the screen is black”", "the screen is black"),
        ("Appel d'Anne Martin : « l'écran reste noir. »", None),
        (
            "Telefonat mit Frau Weber. Sie sagt: „der Schirm bleibt schwarz“",
            "der Schirm bleibt schwarz",
        ),
        ("Anruf von Frau Weber. Sie sagt: der Schirm bleibt schwarz", "der Schirm bleibt schwarz"),
    ],
)
def test_of_an_agents_note_of_a_call_stays_what_the_customer_said(note: str, said: str) -> None:
    assert clean("", note) == (said or "l'écran reste noir.")


@pytest.mark.parametrize(
    "body",
    [
        "Appel impossible, le téléphone dit : « réseau indisponible »",
        'Calls drop. My phone says: "no service"',
        "Anruf von Frau Weber: der Schirm bleibt schwarz",
        'L\'écran dit : "erreur 5"',
        "Appel de Jo Martin, Ondelia 8, E18 : « ça ne marche pas du tout »",
        'Call from "Jo Day" about 17" screen black 24"',
        'Anruf: 24" Monitor, schwarzer Schirm 27"',
        'Appel de Mme Martin "Le Bistrot" : écran noir depuis "hier"',
        'Note d\'appel : client M. Petit, frigo "Ondelia 8" ne refroidit plus',
        'Call from Jo Day. Washing machine leaks; error "E18" on the display.',
        "Appel de Mme Martin. Le frigo fait un bruit énorme. Elle dit : « ça pue beaucoup »",
        'Call from Bank this morning, my card is blocked, the app shows "error 42".',
        "Call from Your company yesterday was rude, I asked for a refund and the agent said: no.",
    ],
)
def test_what_only_resembles_a_note_of_a_call_stays(body: str) -> None:
    assert clean("", body) == body


@pytest.mark.parametrize(
    "last",
    [
        "Jean Petit",
        "Le code est\nE-203 4451",
        "Rappelez-moi au\n06 12 34 56 78, merci.",
        "Brizair 9",
    ],
)
def test_a_last_paragraph_without_a_line_to_call_or_write_to_stays(last: str) -> None:
    assert clean("", f"{SAID}\n\n{last}") == f"{SAID}\n\n{last}"


@pytest.mark.parametrize(
    "last",
    [
        "Ma machine affiche E18 et ne démarre plus\nRappelez-moi svp\n06 12 34 56 78",
        "The printer is jammed since Monday\nPlease call me\n+44 7911 123456",
        "Numéro de série\n2012 3456 7890",
        "le nouveau numéro\n06 12 34 56 78",
        "el horno no calienta\nana@example.org",
    ],
)
def test_a_last_paragraph_that_tells_something_above_a_number_stays(last: str) -> None:
    assert clean("", f"Bonjour\n\n{last}") == f"Bonjour\n\n{last}"


def test_a_number_that_is_announced_is_no_signature() -> None:
    body = "Où est mon colis ? Son numéro :\n\n4021 5578 9034"
    assert clean("", body) == body


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("> rien ne marche", "> rien ne marche"),
        ("Cordialement\nJean", "Cordialement\nJean"),
        ("<div class='gmail_quote'>rien ne marche</div>", "rien ne marche"),
    ],
)
def test_a_body_that_is_only_a_quote_or_signature_stays_uncut(body: str, said: str | None) -> None:
    assert clean("", body) == (said or body)


def test_html_becomes_text_with_its_paragraphs() -> None:
    body = (
        "<html><head><title>x</title><style>p{}</style></head><body>"
        "<p>Mon <b>télé</b>phone\n reste noir.</p><p>Erreur&nbsp;E&#45;203<br>depuis hier</p>"
        "<script>steal()</script><ul><li>un</li><li>deux</li></ul></body></html>"
    )
    assert clean("", body) == "Mon téléphone reste noir.\n\nErreur E-203\ndepuis hier\n\nun\n\ndeux"


def test_line_breaks_of_plain_text_survive_a_stray_br() -> None:
    assert clean("", "un\ndeux<br>trois") == "un\ndeux\ntrois"


@pytest.mark.parametrize("body", ["", "  \n\t", "<p></p>", "<div><br></div>"])
def test_a_ticket_without_visible_text_is_empty(body: str) -> None:
    assert clean("", body) == ""


@pytest.mark.parametrize(
    ("subject", "body", "said"),
    [
        ("Écran noir", "Il reste noir.", "Écran noir\nIl reste noir."),
        ("Écran noir", "écran  noir depuis hier", "écran noir depuis hier"),
        ("App", "Apple Pay échoue", "App\nApple Pay échoue"),
        ("Mon écran reste no...", "Mon écran reste noir", "Mon écran reste noir"),
        ("RE: TR : Re[2]: Écran noir", "Toujours", "Écran noir\nToujours"),
        ("Écran noir", "", "Écran noir"),
        ("Re:", "Toujours", "Re:\nToujours"),
    ],
)
def test_the_subject_comes_first_and_once(subject: str, body: str, said: str) -> None:
    assert clean(subject, body) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (r"Bonjour,\n\nLa box est en panne.\nMerci", "Bonjour,\n\nLa box est en panne.\nMerci"),
        (r"Sehr geehrtes Team,\r\n\r\nich bitte", "Sehr geehrtes Team,\n\nich bitte"),
        (r"J'ai la fibre\nPlus de réseau", "J'ai la fibre\nPlus de réseau"),
        (r"Voir ici :\nhttps://example.org", "Voir ici :\nhttps://example.org"),
        (r"see appdata\roaming\news and c:\net", r"see appdata\roaming\news and c:\net"),
        (r"\\server\\nv_dispi.inf", r"\\server\\nv_dispi.inf"),
    ],
)
def test_line_breaks_that_an_export_wrote_out_are_line_breaks(written: str, said: str) -> None:
    assert clean("", written) == said


def test_wide_letters_and_figures_are_plain_ones_and_marks_of_direction_go() -> None:
    assert clean("", "エラーＥ－２０３が\u200f出ます") == "エラーE-203が出ます"


def test_white_space_is_tidied_and_emoji_stay_whole() -> None:
    body = "\ufeffÉcran\u00a0noir \t 😡\r\n\r\n\r\n\r\n👩\u200d💻 e\u0301teint\x00"
    assert clean("", body) == "Écran noir 😡\n\n👩\u200d💻 éteint"


@given(st.text(), st.text())
def test_clean_neither_fails_nor_loses_all_of_a_plain_ticket(subject: str, body: str) -> None:
    said = clean(subject, body)
    assert said == said.strip()
    assert "\n\n\n" not in said
    if any(map(str.isalnum, body)) and not set("<&") & set(body):
        assert any(map(str.isalnum, said))


def test_head_ends_between_words_and_never_exceeds_its_length() -> None:
    assert head("un deux trois", 100) == "un deux trois"
    assert head("un deux trois", 7) == "un deux"
    assert head("un deux trois", 10) == "un deux"
    assert head("un\ndeux", 4) == "un"
    assert head("indivisible", 4) == "indi"
    assert head("un deux", 0) == ""


@given(st.text(), st.integers(0, 50))
def test_head_is_a_beginning_of_the_text(text: str, n_chars: int) -> None:
    first = head(text, n_chars)
    assert len(first) <= n_chars
    assert text.startswith(first)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "L'écran n'affiche plus l’erreur E-203 en Wi-Fi, version 5.2.1 !",
            "fr",
            ("écran", "affiche", "erreur", "e-203", "wi-fi", "version", "5.2.1"),
        ),
        (
            "The page doesn't load on my computer's browser",
            "en",
            ("page", "load", "computer", "browser"),
        ),
        ("Das Handy zeigt den Fehler", "de", ("handy", "zeigt", "fehler")),
        ("12 19.99 x [email] [phone] écran écran", "fr", ("écran", "écran")),
        ("SEC_ERROR_X 0x80070005", "xx", ("sec_error_x", "0x80070005")),
        (
            "プリンターでエラーE-203と表示され、印刷できません",
            "ja",
            ("プリンター", "エラー", "e-203", "表示", "印刷"),
        ),
        (
            "打印机显示错误E-203，无法打印",
            "zh",
            ("打印", "机", "显示", "错误", "e-203", "无法", "打印"),
        ),
        (
            "프린터가 오류를 표시하고 메일에서 멈춰요",
            "ko",
            ("프린터", "오류", "표시하고", "메일", "멈춰요"),
        ),
        ("เครื่องพิมพ์ขึ้นข้อผิดพลาด", "th", ("เครื่องพิมพ์", "ข้อ", "ผิด", "พลาด")),
    ],
)
def test_content_words_leave_out_what_carries_no_meaning(
    text: str, language: str, expected: tuple[str, ...]
) -> None:
    assert content_words(text, language) == expected


@pytest.mark.parametrize(
    ("subject", "body", "said"),
    [
        (
            "Cafetière de PIERRE MARTIN",
            "Voir avec Pierre Martin au 3e.\nCordialement,\nPierre Martin",
            "Cafetière de [name]\nVoir avec [name] au 3e.",
        ),
        ("", "Ask for Wiebke.\nViele Grüße\nWiebke, Kundendienst", "Ask for [name]."),
        (
            "",
            "Orvane TV is down.\nBest regards,\nOrvane customer service",
            "Orvane TV is down.",
        ),
    ],
)
def test_whoever_signs_is_not_named_above(subject: str, body: str, said: str) -> None:
    assert clean(subject, body) == said


def test_who_signs_without_a_sign_off_is_named_nowhere() -> None:
    body = "Mon four est froid, ici Yannick Quimper.\n\nYannick Quimper\n06 12 34 56 78"
    assert clean("", body) == "Mon four est froid, ici [name]."
