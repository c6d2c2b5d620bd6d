"""Italian orders: polite imperatives by their ending, and behind their place."""

import pytest

from models.sentences.cues import is_instruction


@pytest.mark.parametrize(
    "order",
    [
        "Nell'app Trotta tocchi Sicurezza > PIN dimenticato.",
        "Dal menu Impostazioni scolleghi il telefono.",
        "Nella scheda Rete deselezioni la casella IPv6 e salvi.",
        "Sulla centralina abbassi la soglia a 20 gradi.",
        "Sotto Profilo confermi il nuovo indirizzo.",
        "Regoli la tensione della cinghia.",
        "Sposti il router lontano dalla finestra.",
        "Stringa la vite della maniglia.",
    ],
)
def test_the_polite_imperative_of_any_verb_orders_also_behind_a_place(order):
    assert is_instruction(order)


@pytest.mark.parametrize(
    "sentence",
    [
        "I problemi della rete sono risolti.",
        "Nell'app i codici arrivano dalla banca.",
        "Nei giorni festivi il servizio della rete è chiuso.",
        "Sulla batteria i tecnici lavorano ancora.",
        "Tutti gli apparecchi della serie sono interessati.",
        "Oggi il servizio della rete è tornato.",
        "In alcuni casi il blocco della rete dura 24 ore.",
    ],
)
def test_plurals_in_i_are_no_imperatives(sentence):
    assert not is_instruction(sentence)
