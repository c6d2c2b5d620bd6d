"""A complaint made a customer's question, and what Vigie says itself."""

from datetime import UTC, datetime

import pytest

from models.wording import as_question, is_dispute, is_guess, on_day, wording

LANGUAGES = str.split("fr en de es it pt nl pl tr ru ar zh ja ko th")


@pytest.mark.parametrize(
    ("language", "title", "question"),
    [
        ("fr", "La box redémarre", "La box redémarre : que faire ?"),
        ("fr", "Pouvez-vous m'envoyer la facture", "Pouvez-vous m'envoyer la facture ?"),
        ("fr", "Rendez-vous manqué", "Rendez-vous manqué : que faire ?"),
        ("fr", "Rivelo M5 : le moteur grince", "Rivelo M5 : le moteur grince. Que faire ?"),
        ("en", "Send me the invoice", "Send me the invoice"),
        ("en", "Sending mail fails", "Sending mail fails: what can I do?"),
        ("de", "Schicken Sie mir die Rechnung", "Schicken Sie mir die Rechnung"),
        ("de", "Können Sie mir helfen", "Können Sie mir helfen?"),
        ("es", "Envíenme la factura", "Envíenme la factura"),
        ("es", "Teléfonos sin línea", "Teléfonos sin línea: ¿qué puedo hacer?"),
        ("es", "En la Novabox 4, ¿cómo grabo?", "En la Novabox 4, ¿cómo grabo?"),
        ("es", "Rivelo M5: motor ruidoso", "Rivelo M5: motor ruidoso. ¿Qué puedo hacer?"),
        ("pt", "A caixa não liga", "A caixa não liga: o que posso fazer?"),
        ("nl", "De kast start niet", "De kast start niet: wat kan ik doen?"),
        ("ru", "Шкаф не включается", "Шкаф не включается: что делать?"),
        ("ru", "Как включить шкаф", "Как включить шкаф?"),
        ("ar", "لماذا لا يعمل", "لماذا لا يعمل؟"),
        ("zh", "箱子打不开。", "箱子打不开，怎么办？"),
        ("zh", "箱子能打开吗", "箱子能打开吗？"),
        ("ja", "箱が開きません。", "箱が開きません。どうすればよいですか？"),
        ("ja", "Rivelo M5: 音がします", "Rivelo M5: 音がします。どうすればよいですか？"),
    ],
)
def test_what_asks_or_requests_already_gets_no_question_behind_it(
    language: str, title: str, question: str
) -> None:
    assert as_question(title, language) == question


@pytest.mark.parametrize("language", [*LANGUAGES, "sv"])
def test_a_dispute_is_known_until_a_side_is_left_out(language: str) -> None:
    words = wording(language)
    told = words.disputed.format(one="A (1)", n_one=2, other="B", n_other=3)
    assert is_dispute(told, language)
    assert not is_dispute(words.disputed.partition("{n_one}")[0], language)
    assert not is_dispute("A", language)
    assert not is_dispute(words.no_agreement, language)


def test_a_statement_with_a_question_mark_is_a_guess():
    assert is_guess("Mon thermostat surchauffe ?", "fr")
    assert not is_guess("Pourquoi mon thermostat surchauffe-t-il ?", "fr")
    assert not is_guess("Mon thermostat surchauffe", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_begins_with_words(language: str) -> None:
    """By them a later draft is told from one in which but the count has changed."""
    words = wording(language)
    assert words.tickets.partition("{")[0].strip()
    assert len(words.months) == 12
    assert language == "en" or words.headings != wording("en").headings


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en", "3 March 2026"),
        ("ru", "3 марта 2026 г."),
        ("zh", "2026年3月3日"),
        ("ko", "2026년 3월 3일"),
    ],
)
def test_a_day_is_written_as_its_readers_do(language: str, day: str) -> None:
    assert on_day(datetime(2026, 3, 3, tzinfo=UTC), language) == day
