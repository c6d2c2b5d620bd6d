"""Reading the product catalogue."""

import pytest

from models.routing.catalogue import Product
from training.catalogue import CatalogueError, read_catalogue, sample_catalogue


def read(folder, text):
    path = folder / "products.toml"
    path.write_text(text, encoding="utf-8")
    return read_catalogue(path)


def after(**predecessors):
    """A catalogue of products that came after others."""
    return "".join(
        f'[[product]]\nid = "{product}"\n' + (f'predecessor = "{before}"\n' if before else "")
        for product, before in predecessors.items()
    )


def test_a_product_is_read_with_all_its_names(tmp_path):
    found = read(
        tmp_path,
        '[[product]]\nid = "aria-5"\nname = "Aria 5"\nfamily = "phones"\naliases = ["Aria V"]\n'
        'predecessor = "ligo-8"\ncolour = "green"\n[[product]]\nid = "ligo-8"\n',
    )
    assert found.products == (
        Product("aria-5", "Aria 5", "phones", ("Aria V",), "ligo-8"),
        Product("ligo-8", "ligo-8"),
    )


def test_a_file_without_products_is_an_empty_catalogue(tmp_path):
    assert read(tmp_path, "").products == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[product]]\nid = "a"\n[[product]]\nname = "B"\n', "product 2 has no id"),
        ('[[product]]\nid = ""\n', "product 1 has no id"),
        ("[[product]]\nid = 5\n", "product 1 has no id"),
        ("[[product\n", "products.toml: "),
        ('[product]\nid = "a"\n', r"expected \[\[product\]\] tables"),
        ('product = ["a"]\n', r"expected \[\[product\]\] tables"),
        ('[[product]]\nid = "a"\naliases = "Aria"\n', "product 1: aliases"),
        ('[[product]]\nid = "a"\n[[product]]\nid = "a"\n', "product 2: 'a' is a product already"),
        ('[[product]]\nid = "a"\npredecessor = ["b"]\n', "product 1: predecessor is not a text"),
        (after(a="b"), "product 'a': its predecessor 'b' is no product"),
        (after(a="a"), "'a': expected predecessors that come to an end, got 'a' after 'a'"),
        (after(a="b", b="c", c="b", d=""), "'a': .* got 'a' after 'b' after 'c' after 'b'"),
        ('[queue.repair]\nfr = "Pannes."\n', r"expected \[\[product\]\] tables, got queue"),
        ('[[product]]\nid = "a"\nfamilly = "tv"\n', "product 1: expected 'family', got 'familly'"),
    ],
)
def test_what_is_wrong_is_told_with_the_files_name(tmp_path, text, message):
    with pytest.raises(CatalogueError, match=message) as caught:
        read(tmp_path, text)
    assert "products.toml" in str(caught.value)


def test_a_missing_file_and_one_that_is_no_text_are_refused_by_name(tmp_path):
    with pytest.raises(CatalogueError, match=r"none\.toml"):
        read_catalogue(tmp_path / "none.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(CatalogueError, match=r"bytes\.toml"):
        read_catalogue(tmp_path / "bytes.toml")


def test_the_sample_desks_products_are_found_by_their_own_names():
    catalogue = sample_catalogue()
    assert len(catalogue.products) > 3
    for product in catalogue.products:
        assert catalogue.named_in(f"My {product.name}.") == (product.id,)
