"""Whom a draft says that a problem concerns."""

from dataclasses import replace
from datetime import timedelta

from tests.drafts import COMPLAINTS, NOW, complaints, said, ticket, write


def test_affected_names_count_day_product_and_shared_codes() -> None:
    members = [replace(t, text=f"{t.text}\nCode E-42 affiché.") for t in complaints()[:2]]
    members += complaints()[2:]
    members[3] = replace(members[3], created_at=NOW - timedelta(days=3))
    written = write(members)
    text = "\n".join(said(written, "affected"))
    assert "1 mai 2026" in text
    assert ": 4, de 4 clients" in text
    assert "Ligo 8" in text
    (codes,) = (s for s in written.sentences if "E-42" in s.text and s.role == "affected")
    assert set(codes.evidence) == {"t0", "t1"}


def test_a_code_of_one_ticket_is_not_the_clusters() -> None:
    members = complaints()
    members[0] = replace(members[0], text=f"{members[0].text}\nCode E-42 affiché.")
    assert not any("E-42" in text for text in said(write(members), "affected"))


def test_unknown_customers_are_not_counted_as_customers() -> None:
    members = [replace(t, customer=None) for t in complaints()]
    text = "\n".join(said(write(members), "affected"))
    assert "clients" not in text
    assert ": 4." in text


def test_of_many_tickets_a_version_in_two_is_chance() -> None:
    members = [ticket(f"m{n:02}", f"{COMPLAINTS[n % 4]} Version 5.2.{n}.") for n in range(60)]
    same = [ticket(f"s{n}", f"{COMPLAINTS[n]} Version 9.9.9.") for n in range(2)]
    assert "9.9.9" not in " ".join(said(write([*members, *same]), "affected"))
    assert "9.9.9" in " ".join(said(write([*members[:8], *same]), "affected"))


def test_a_product_that_few_name_is_not_what_the_draft_is_about() -> None:
    members = [ticket(f"m{n:02}", COMPLAINTS[n % 4]) for n in range(30)]
    strays = [ticket(f"s{n}", COMPLAINTS[0], product="four-x") for n in range(2)]
    assert write([*members, *strays]).products == ("ligo-8",)
    assert write([*members[:6], *strays]).products == ("ligo-8", "four-x")


def test_what_happens_with_any_product_is_about_none() -> None:
    """As parcels that get lost: no product has a tenth but by chance."""
    members = [ticket(f"m{n:02}", COMPLAINTS[n % 4], product=f"p-{n % 12}") for n in range(24)]
    two_more = [ticket(f"s{n}", COMPLAINTS[n], product="ligo-8") for n in range(4)]
    assert write([*members, *two_more]).products == ()
    assert write([*members[:9], *two_more]).products == ("ligo-8",)
