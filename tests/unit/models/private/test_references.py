import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "Réservation ZK4T9B pour Lyon le 3 mars",
            "Réservation [order] pour Lyon le 3 mars",
        ),
        (
            "Commandes A-20418, A-20419 et A-20433 jamais reçues",
            "Commandes [order], [order] et [order] jamais reçues",
        ),
        (
            "Facture n° FA 2024 00871",
            "Facture n° [order]",
        ),
        (
            "policy HX 20 441 887",
            "policy [order]",
        ),
        (
            "baggage tag LH 220417",
            "baggage tag [id]",
        ),
        (
            "Vertragskonto 2044 881 903",
            "Vertragskonto [order]",
        ),
        (
            "Zähler 1 ESY 1160 4471 20",
            "Zähler [id]",
        ),
        (
            "Contrato de gas 0044-2210-78",
            "Contrato de gas [order]",
        ),
        (
            "Ordini IT-55102, IT-55103 e IT-55110",
            "Ordini [order], [order] e [order]",
        ),
        (
            "Suivi Chronopost XT 118 204 771 FR",
            "Suivi Chronopost [order]",
        ),
        (
            "Factures 2024-0771, 2024-0772 et 2024-0780 en double",
            "Factures [order], [order] et [order] en double",
        ),
        (
            "allocataire 1 204 771 K",
            "allocataire [id]",
        ),
        (
            "reservation H4KX9P at the Hilton",
            "reservation [order] at the Hilton",
        ),
        (
            "student ID 20 44 1187",
            "student [id]",
        ),
        (
            "Lieferschein LS 2025/4471",
            "Lieferschein [order]",
        ),
        (
            "expediente EXP 2024/0447-B",
            "expediente [order]",
        ),
        (
            "abonado 77 0044 18",
            "abonado [id]",
        ),
        (
            "biglietto PNR KQ7ZTW",
            "biglietto PNR [order]",
        ),
        (
            "Numéro de série de l'imprimante VNB3K04471",
            "Numéro de série de l'imprimante [serial]",
        ),
        (
            "S/N of the laptop PF2K88LM",
            "S/N of the laptop [serial]",
        ),
    ],
)
def test_references_in_groups_and_lists_are_masked_whole(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "commande du 12/03/2026, order total 129.99, contrat de 24 mois",
        "la référence ZR903701 n'est plus fabriquée, réf. 74X1274",
        "model number XPS 13 9310, version number 128.2.2, part number 205403",
        "client version 5.3.1.14018, IntelliJ IDEA 2024.1",
        "error number 80070005, number of messages 120000",
        "facture de 1 240,50 €, pedido de 2500 piezas",
    ],
)
def test_prices_dates_versions_and_parts_stay(text: str) -> None:
    assert mask(text) == text
