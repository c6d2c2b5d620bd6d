"""What customers and agents write of a shutter that is stuck, and the draft of it."""

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np

from models.drafting import draft
from models.types import Arrival, Cluster, Draft, Role, Vector

NOW = datetime(2026, 5, 4, 8, tzinfo=UTC)
CLUSTER = Cluster(
    id="c-1", kind="new", status="emerging", title="", first_seen_at=NOW, last_seen_at=NOW,
    n_tickets=3, n_customers=3, products=("ligo-8",), rate_per_day=4.5,
)  # fmt: skip

COMPLAINTS = (
    "Bonjour,\nLe volet Ligo 8 reste bloqué à mi-hauteur. C'est inadmissible !\nMerci d'avance",
    "Mon volet Ligo 8 reste bloqué à mi-hauteur depuis ce matin, que faire ?",
    "Bonsoir, le volet reste bloqué à mi-hauteur et le moteur claque. Cordialement",
    "Volet bloqué à mi-hauteur\nLe moteur claque quand j'appuie sur montée.",
)
RECIPE = (
    "Bonjour Madame,\nCoupez le courant du volet pendant deux minutes.\n"
    "Appuyez ensuite cinq secondes sur la touche Prog.\n"
    "Si le problème persiste, faites remplacer le fin de course.\nCordialement,\nInès",
    "Bonjour,\nIl faut couper le courant du volet deux minutes. Puis appuyez cinq secondes sur la"
    " touche Prog du boîtier. Si le problème persiste, le fin de course est à remplacer."
    " Bonne journée !",
)
DECOY = "Bonjour,\nVaporisez du lubrifiant au silicone dans les glissières.\nBonne journée"


def near(cosine: float = 1.0) -> Vector:
    """A vector this near to a ticket's own."""
    return np.array([cosine, (1 - cosine**2) ** 0.5], dtype=np.float32)


def ticket(id: str, text: str, answer: str | None = None, **fields: object) -> Arrival:
    known: dict[str, object] = {
        "language": "fr", "product": "ligo-8", "customer": f"k-{id}", "vector": near(),
        "created_at": NOW,
    }  # fmt: skip
    return Arrival(ticket_id=id, text=text, answer=answer, **(known | fields))


def complaints(*answers: str | None) -> list[Arrival]:
    """Each complaint once; the first have these answers, the others none."""
    padded = [*answers, *[None] * (len(COMPLAINTS) - len(answers))]
    pairs = zip(COMPLAINTS, padded, strict=True)
    return [ticket(f"t{n}", text, answer) for n, (text, answer) in enumerate(pairs)]


def answered(*answers: str, **fields: object) -> list[Arrival]:
    """A complaint for each answer, as many as there are."""
    return [ticket(f"t{n}", COMPLAINTS[n % 4], a, **fields) for n, a in enumerate(answers)]


def write(members: Sequence[Arrival], solved: Sequence[Arrival] = ()) -> Draft:
    """The draft of one cluster, which is always the same."""
    return draft(CLUSTER, members, solved, draft_id="d-1", now=NOW)


def said(written: Draft, role: Role) -> list[str]:
    return [sentence.text for sentence in written.sentences if sentence.role == role]


def everything(written: Draft) -> str:
    return "\n".join([written.title, *(sentence.text for sentence in written.sentences)])
