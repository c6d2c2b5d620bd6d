"""Read the product catalogue from TOML."""

import tomllib
from dataclasses import fields
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import Any

from models.catalogue import Catalogue, Product
from models.told import ToldError

_KEYS = frozenset(f.name for f in fields(Product))


class CatalogueError(ToldError, ValueError):
    """The catalogue cannot be read; the message names the file and what is wrong."""


def read_catalogue(path: Path) -> Catalogue:
    """Read a catalogue's ``[[product]]`` tables.

    Each has an id and a name, and where known family, aliases, predecessor and successor; other
    keys are ignored, but not those that are nearly one of these.

    Raises:
        CatalogueError: there is no such file, it is no TOML, a product lacks its id, its aliases
            are no list, or a key is misspelt.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CatalogueError(f"{path}: {error}") from error
    return _catalogue(table, str(path))


def sample_catalogue() -> Catalogue:
    """The catalogue of the sample desk."""
    text = files("data").joinpath("catalogue.toml").read_text(encoding="utf-8")
    return _catalogue(tomllib.loads(text), "catalogue.toml")


def _catalogue(table: dict[str, Any], name: str) -> Catalogue:
    rows, products = table.get("product", []), []
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise CatalogueError(f"{name}: expected [[product]] tables")
    for n, row in enumerate(rows, start=1):
        if not isinstance(row.get("id"), str) or not row["id"]:
            raise CatalogueError(f"{name}: product {n} has no id")
        if not isinstance(row.get("aliases", []), list):
            raise CatalogueError(f"{name}: product {n}: aliases are not a list")
        for key in row.keys() - _KEYS:
            if meant := get_close_matches(key, _KEYS, n=1, cutoff=0.8):
                raise CatalogueError(f"{name}: product {n}: expected {meant[0]!r}, got {key!r}")
        products.append(
            Product(
                id=row["id"],
                name=str(row.get("name", row["id"])),
                family=str(row.get("family", "")),
                aliases=tuple(map(str, row.get("aliases", ()))),
                predecessor=row.get("predecessor"),
                successor=row.get("successor"),
            )
        )
    return Catalogue(tuple(products))
