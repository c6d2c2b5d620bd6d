"""The taxonomy: the values a desk's labels may take, and a sentence about each.

A value that no ticket bears yet is told apart by its sentence alone (``training.fit``).
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from models.encoder import Encoder
from models.router import Views
from models.text import spoken
from models.ticket_rules import label
from models.told import ToldError
from models.types import Field, Ticket
from models.vectors.lexical import Lexicon
from training import phrases

TABLES: Mapping[str, Field] = {"queue": "queue", "issue": "issue", "priority": "priority"}
_LANGUAGE = re.compile(r"[a-z]{2}")


class TaxonomyError(ToldError, ValueError):
    """The taxonomy cannot be read, or labels are not in it; the message says which."""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """Sentences about each value of the fields it knows; a field it does not know is free."""

    sentences: Mapping[Field, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)

    @property
    def values(self) -> dict[Field, list[str]]:
        """The values of each field that it knows."""
        return {name: list(known) for name, known in self.sentences.items()}

    def naming(self, issues: Iterable[str]) -> "Taxonomy":
        """This one and issues that people named; one that knows no issues leaves them free."""
        if "issue" not in self.sentences:
            return self
        named = {issue: _sentences(issue, {}) for issue in issues}
        return Taxonomy({**self.sentences, "issue": {**named, **self.sentences["issue"]}})

    def check(self, tickets: Sequence[Ticket], places: Sequence[str] = ()) -> None:
        """Hold labels to the taxonomy.

        Args:
            tickets: the labelled ones.
            places: where the first of them stand, to be told.

        Raises:
            TaxonomyError: some are not in it.
        """
        wrong: dict[tuple[str, str], list[int]] = {}
        for name, known in self.sentences.items():
            for i, ticket in enumerate(tickets):
                if (value := getattr(ticket, name)) and value not in known:
                    wrong.setdefault((name, str(value)), []).append(i)
        if wrong:
            most = sorted(wrong.items(), key=lambda one: -len(one[1]))[:5]
            told = ", ".join(f"{f} {v!r} ({_counted(at, places)})" for (f, v), at in most)
            more = f" and {len(wrong) - 5} more" if len(wrong) > 5 else ""
            raise TaxonomyError(f"labels that are not in the taxonomy: {told}{more}")


def views_of(sentences: Mapping[str, Sequence[str]], encoder: Encoder, lexicon: Lexicon) -> Views:
    """Each value as routers see it: the mean of its sentences, (n_values, ...) in both views."""
    texts = [text for said in sentences.values() for text in said]
    counts = [len(said) for said in sentences.values()]
    owner = np.repeat(np.arange(len(counts)), counts)
    mean = (np.arange(len(counts))[:, None] == owner) / np.array(counts)[:, None]
    return Views(
        np.asarray(mean @ encoder.encode(texts), dtype=np.float32),
        csr_matrix(mean, dtype=np.float32) @ lexicon.encode(texts),
    )


def read_taxonomy(path: Path) -> Taxonomy:
    """Read a taxonomy's tables ``[queue.NAME]``, ``[issue.NAME]`` and ``[priority.NAME]``.

    Sentences stand under ``description`` or under codes of languages (``fr``, ``en`` ...); other
    keys beside these are ignored. The name itself counts as a sentence too.

    Raises:
        TaxonomyError: there is no such file, it is no TOML, it has none of the tables or one of
            them by a wrong name, or a value has a sentence under no key of one.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TaxonomyError(f"{path}: {error}") from error
    return _taxonomy(tables, str(path))


def sample_taxonomy() -> Taxonomy:
    """The taxonomy of the sample desk."""
    return _taxonomy(phrases.table("taxonomy"), "taxonomy.toml")


def _taxonomy(tables: Mapping[str, Any], name: str) -> Taxonomy:
    sentences: dict[Field, dict[str, tuple[str, ...]]] = {}
    for key, field_name in TABLES.items():
        if isinstance(tables.get(f"{key}s"), dict):
            raise TaxonomyError(f"{name}: expected [{key}.NAME], got [{key}s.NAME]")
        values = tables.get(key, {})
        if not isinstance(values, dict) or not all(isinstance(v, dict) for v in values.values()):
            raise TaxonomyError(f"{name}: expected tables [{key}.NAME]")
        for value, said in values.items():
            if label(value) is None:
                raise TaxonomyError(
                    f"{name}: [{key}.{value}]: expected a name, got what means none"
                )
            if len(_sentences(value, said)) == 1 and any(map(_is_sentence, said.values())):
                expected = "expected a sentence under description or a language's code such as fr"
                raise TaxonomyError(f"{name}: [{key}.{value}]: {expected}, got {', '.join(said)}")
        if values:
            sentences[field_name] = {v: _sentences(v, said) for v, said in values.items()}
    if not sentences:
        raise TaxonomyError(f"{name}: expected tables {', '.join(f'[{t}.NAME]' for t in TABLES)}")
    return Taxonomy(sentences)


def _counted(at: Sequence[int], places: Sequence[str]) -> str:
    """How many tickets, and where the first of them stands if that is known."""
    return f"{len(at)}, first in {places[at[0]]}" if at[0] < len(places) else str(len(at))


def _is_sentence(text: Any) -> bool:
    return isinstance(text, str) and " " in text.strip()


def _sentences(value: str, said: Mapping[str, Any]) -> tuple[str, ...]:
    sentences = [
        text.strip()
        for key, text in said.items()
        if (key == "description" or _LANGUAGE.fullmatch(key)) and isinstance(text, str)
    ]
    return (spoken(value), *filter(None, sentences))
