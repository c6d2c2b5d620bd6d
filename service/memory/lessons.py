"""What people said, read from the store: corrections, and the names they gave to clusters."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from models.artifact import Artifact
from models.encoder import worth_encoding
from models.routing.lessons import NEAREST_REACH, Lesson, Lessons, reaches, terms_of
from models.routing.naming import Names, learn_names
from models.text import spoken
from models.triage import Model
from models.types import Field, Vector
from service.store import Correction, Store


def read_lessons(store: Store, artifact: Artifact) -> tuple[Lessons, float]:
    """Return the lessons in force, and how far a correction reaches.

    Tickets of a named cluster have its name, too.
    """
    member, reach = reaches(artifact.model.novelty.reference)
    encoder = artifact.model.encoder.name
    corrections = store.corrections()
    vectors = store.vectors(encoder, {c.text_hash for c in corrections})
    texts = store.texts({c.ticket_id for c in corrections})
    named: dict[str, list[Vector]] = {}
    for issue, vector in store.names(encoder):
        named.setdefault(issue, []).append(vector)
    members = [Lesson(v, {"issue": i}) for i, found in named.items() for v in found]
    items = (*members, *as_lessons(corrections, vectors, texts, reach, artifact, named))
    return Lessons(items, _names(artifact.model, named, member)), reach


def as_lessons(
    said: Sequence[Correction],
    vectors: Mapping[str, Vector],
    texts: Mapping[str, str],
    reach: float,
    artifact: Artifact,
    names: Collection[str],
) -> list[Lesson]:
    """Return corrections as lessons, where their tickets' vectors are there.

    What the artifact's taxonomy or catalogue has no more, and is none of the names that people gave
    to clusters, teaches nothing: nobody works that queue. Where the ticket says something else by
    now, what it said then is known by its vector alone, which reaches less far.
    """
    lessons = []
    for one in said:
        values = _in_force(one.values, artifact, names)
        if values and (vector := vectors.get(one.text_hash)) is not None:
            text = texts.get(one.text_hash)
            if text is None:
                lessons.append(Lesson(vector, values, max(reach, NEAREST_REACH)))
            else:
                words = terms_of(artifact.model.lexicon, worth_encoding(text))
                lessons.append(Lesson(vector, values, reach, words))
    return lessons


def _in_force(
    values: Mapping[Field, str], artifact: Artifact, names: Collection[str]
) -> dict[Field, str]:
    closed = artifact.closed
    return {
        field: value
        for field, said in values.items()
        for value in [_entry(said, artifact) if field == "product" else said]
        if value in closed.get(field, (value,)) or (field == "issue" and value in names)
    }


def _entry(product: str, artifact: Artifact) -> str:
    """The catalogue's id of a product that was named otherwise before there was a catalogue."""
    return artifact.model.catalogue.entry(product) or product


def _names(model: Model, named: Mapping[str, Sequence[Vector]], member: float) -> Names | None:
    """What tells the issues that people named; a name says something, too."""
    if not named:
        return None
    said = model.encoder.encode([spoken(issue) for issue in named])
    known = {
        i: np.vstack([*found, own]) for (i, found), own in zip(named.items(), said, strict=True)
    }
    return learn_names(known, model.routers.get("issue"), model.novelty.reference, member)
