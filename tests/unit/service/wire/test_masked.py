"""What leaves the store is masked, and what comes back of it is known again."""

from service.wire.masked import masked_values, unmasked_values

STORED = ("Agence Lyon, M. Anselme Lestrade", "aria-5", "Agence Lyon, M. Odilon Duroc")


def test_values_that_were_read_masked_are_known_again():
    assert unmasked_values(masked_values(STORED), STORED) == STORED
    assert unmasked_values(["Agence Lyon, M. [name]", "new"], STORED) == (STORED[0], "new")
    assert unmasked_values(STORED[::-1], STORED) == STORED[::-1]
