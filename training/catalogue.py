"""Read the product catalogue from TOML."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from models.routing.catalogue import Catalogue, Product
from models.told import ToldError
from training import phrases

_KEYS = frozenset(f.name for f in fields(Product))


class CatalogueError(ToldError, ValueError):
    """The catalogue cannot be read; the message names the file and what is wrong."""


def read_catalogue(path: Path) -> Catalogue:
    """Read a catalogue's ``[[product]]`` tables.

    Each has an id and a name, and where known family, aliases, predecessor and successor; other
    keys are ignored, but not those that are nearly one of these.

    Raises:
        CatalogueError: there is no such file, it is no TOML, a product lacks its id, its aliases
            are no list, a key is misspelt, or predecessors are no products or go round.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CatalogueError(f"{path}: {error}") from error
    return _catalogue(table, str(path))


def sample_catalogue() -> Catalogue:
    """The catalogue of the sample desk."""
    return _catalogue(phrases.table("catalogue"), "catalogue.toml")


def _catalogue(table: dict[str, Any], name: str) -> Catalogue:
    rows = table.get("product", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise CatalogueError(f"{name}: expected [[product]] tables")
    if table and "product" not in table:
        raise CatalogueError(f"{name}: expected [[product]] tables, got {', '.join(table)}")
    products: dict[str, Product] = {}
    for n, row in enumerate(rows, start=1):
        if wrong := _wrong(row, products):
            raise CatalogueError(f"{name}: product {n}{wrong}")
        aliases = tuple(map(str, row.get("aliases", ())))
        known = {key: str(row[key]) for key in row.keys() & _KEYS}
        products[row["id"]] = Product(**{"name": row["id"], **known, "aliases": aliases})
    for product in products.values():
        if wrong := _wrong_before(product, products):
            raise CatalogueError(f"{name}: product {product.id!r}{wrong}")
    return Catalogue(tuple(products.values()))


def _wrong_before(product: Product, products: Mapping[str, Product]) -> str:
    """What is wrong with the predecessors of a product, "" where nothing is."""
    seen = [product.id]
    while (before := products[seen[-1]].predecessor) is not None:
        if before not in products:
            return f": its predecessor {before!r} is no product" if len(seen) == 1 else ""
        if before in seen:
            way = " after ".join(map(repr, [*seen, before]))
            return f": expected predecessors that come to an end, got {way}"
        seen.append(before)
    return ""


def _wrong(row: dict[str, Any], others: Collection[str]) -> str:
    """What is wrong with a table, "" where nothing is."""
    if not isinstance(row.get("id"), str) or not row["id"]:
        return " has no id"
    if row["id"] in others:
        return f": {row['id']!r} is a product already"
    if not isinstance(row.get("aliases", []), list):
        return ": aliases are not a list"
    for key in row:
        if key in ("predecessor", "successor") and not isinstance(row[key], str):
            return f": {key} is not a text"
        if key not in _KEYS and (meant := get_close_matches(key, _KEYS, n=1, cutoff=0.8)):
            return f": expected {meant[0]!r}, got {key!r}"
    return ""
