from datetime import UTC, datetime

import numpy as np

from models.sentences.reading import answer_quotes
from models.types import Arrival

CENTRE = np.array([1, 0], np.float32)
NOW = datetime(2026, 11, 1, tzinfo=UTC)


def quoted(answer: str) -> list[str]:
    ticket = Arrival("t", NOW, "Rien ne marche.", "fr", CENTRE, "k", "p", None, 0.9, answer)
    return [quote.text for quote in answer_quotes([ticket], CENTRE)]


def test_the_steps_of_a_list_stay_apart_from_what_a_state_means_above_it():
    points = "1. Ouvrir le capot arrière\n2. Changer la pile usée\n3. Refermer le capot arrière"
    assert quoted(f"Voyant rouge = pile vide.\n{points}")[1:] == [
        "Ouvrir le capot arrière",
        "Changer la pile usée",
        "Refermer le capot arrière",
    ]
