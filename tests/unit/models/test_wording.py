"""A complaint made a customer's question, and what Vigie says itself."""

import pytest

from models.wording import as_question, is_dispute, is_guess, wording


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
    ],
)
def test_what_asks_or_requests_already_gets_no_question_behind_it(
    language: str, title: str, question: str
) -> None:
    assert as_question(title, language) == question


@pytest.mark.parametrize("language", ["fr", "en", "de", "es", "it", "pt", "nl", "sv"])
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
