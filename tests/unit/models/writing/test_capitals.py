"""How most who use capitals and accents write a word."""

import pytest

from models.sentences.reading import Quote
from models.writing.capitals import as_said, as_written


def quote(text: str, language: str = "en") -> Quote:
    return Quote(text, "t", "t", language, 0.0, 1.0)


def written(*texts: str, language: str = "en") -> dict[str, str]:
    return dict(as_written([quote(text, language) for text in texts], language))


def test_what_is_shouted_reads_as_said() -> None:
    others = ("The lift in Saint-Malo sends an SMS", "NOBODY COMES TO SAINT-MALO")
    said = as_said(
        "NO SMS FROM THE LIFT IN SAINT-MALO SINCE E-47, SHALL-WE CALL?", written(*others)
    )
    assert said == "No SMS from the lift in Saint-Malo since E-47, shall-we call?"


def test_what_is_said_stays_as_it_is() -> None:
    assert as_said("The SMS from HQ", {}) == "The SMS from HQ"
    assert as_said("The sms from HQ", written("No SMS from HQ")) == "The sms from HQ"


@pytest.mark.parametrize(
    ("small", "language", "others", "said"),
    [
        ("Orvane tv est inaccessible, code ot-4117", "fr", "Ma télé n'a plus Orvane TV, OT-4117",
         "Orvane TV est inaccessible, code OT-4117"),
        ("the netflix app closes as soon as i start it", "en", "My Netflix app closes",
         "the Netflix app closes as soon as I start it"),
        ("le wifi de la livebox coupe sur mon iphone", "fr", "Mon iPhone perd la Livebox",
         "le wifi de la Livebox coupe sur mon iPhone"),
        ("das display zeigt nur streifen", "de", "Auf dem Display sind nur Streifen",
         "das Display zeigt nur Streifen"),
    ],
)  # fmt: skip
def test_what_has_no_capitals_gets_those_that_others_give(
    small: str, language: str, others: str, said: str
) -> None:
    assert as_said(small, written(others, language=language)) == said


def test_a_heading_of_capitals_gives_none() -> None:
    heading = "Subtitles Vanish After Ten Minutes"
    small = "the subtitles vanish after ten minutes"
    assert as_said(small, written(heading)) == small


def test_german_gives_no_noun_of_another_language_a_capital() -> None:
    others = [quote("Nach dem Update ist das Display schwarz", "de")]
    small = "l'update efface le display"
    assert as_said(small, as_written(others, "fr")) == small


@pytest.mark.parametrize(
    ("bare", "said"),
    [
        ("Telecommande en panne", "Télécommande en panne"),
        ("La telecommande de ma Clarvue ne va plus", "La télécommande de ma Clarvue ne va plus"),
        ("TELECOMMANDE EN PANNE", "Télécommande en panne"),
        ("Le volet bloque", "Le volet bloque"),
        ("La telecommande à changer", "La telecommande à changer"),
    ],
)
def test_what_has_no_accents_gets_those_that_others_write_within_a_word(
    bare: str, said: str
) -> None:
    others = ("Télécommande sans effet", "Volet bloqué, la télécommande ne va plus")
    assert as_said(bare, written(*others, language="fr")) == said


def test_no_word_gets_the_accents_of_another_language() -> None:
    others = [quote("Le téléphone de la région", "fr")]
    assert as_said("The telephone region", as_written(others, "en")) == "The telephone region"


def test_a_stressed_word_is_lowered_and_a_short_form_is_not() -> None:
    said = ("The app charged me FIVE times", "The IBAN on it is REFUSED", "The bank refused it")
    assert as_said(said[0], written(*said)) == "The app charged me five times"
    assert as_said(said[1], written(*said)) == "The IBAN on it is refused"


@pytest.mark.parametrize(
    ("small", "language", "others"),
    [
        ("si je rallume ça plante", "fr", ("Erreur SI", "Le SI est en panne")),
        ("can you help us please", "en", ("The site is down in the US",)),
        ("it may take days", "en", ("The invoice of May",)),
        ("sie bleibt schwarz", "de", ("Können Sie helfen",)),
        ("il n'y a plus rien", "fr", ("Carte A", "le bouton A")),
        ("es ist wasser in dem gerät", "de", ("Der Modus IN", "Modus IN")),
    ],
)
def test_a_small_word_gets_no_capitals_of_a_short_form(
    small: str, language: str, others: tuple[str, ...]
) -> None:
    assert as_said(small, written(*others, language=language)) == small


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ebay is down, please", "eBay is down, please"),
        ("IPHONE DEAD", "iPhone dead"),
        ("iPhone dead on eBay", "iPhone dead on eBay"),
    ],
)
def test_a_capital_within_a_word_stays_the_only_one_at_the_head(text: str, said: str) -> None:
    assert as_said(text, written("Sold on eBay", "My iPhone dies")) == said


@pytest.mark.parametrize(
    ("bare", "others"),
    [
        ("La cote est fausse", ("La côte ouest est belle, réglée",)),
        ("La sabana", ("La sábana está rota", "Una sábana más", "la sabana está seca")),
        ("On ne sait plus ou cliquer", ("Voilà où il est bloqué", "Je sais où le café est")),
    ],
)
def test_accents_are_put_only_where_the_word_is_hardly_written_without(
    bare: str, others: tuple[str, ...]
) -> None:
    language = "es" if "sabana" in bare else "fr"
    assert as_said(bare, written(*others, language=language)) == bare
