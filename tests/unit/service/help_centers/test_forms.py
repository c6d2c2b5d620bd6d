"""What leaves the house is well formed wherever it goes, whatever customers and agents wrote."""

import json
from datetime import UTC, datetime
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from models.types import Article
from service.help_centers.forms import (
    Filing,
    faq_page,
    markdown_page,
    storage_page,
    zendesk_article,
)

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
BODY = "## Symptômes\n\n- L'écran reste noir.\n\n## Que faire\n\n1. Débranchez-le.\n2. Attendez.\n"
HOSTILE = '</script><script>alert(1)</script> <!-- & "x" \u2028 \u2029 ]]> <img src=x onerror=y>'
TITLES = [
    "Écran noir : « que faire » ?",
    "a: \"b\" 'c' # d",
    "- [x]\n---\n& *y",
    "---",
    "null",
    "1",
    "2026-03-10",
    "\x85",
    "a\u2028b",
    "oui: non\r\n",
]
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


def article(**known):
    fields = {
        "id": "a-1",
        "state": "published",
        "title": "Écran noir : que faire ?",
        "language": "fr",
        "products": ("aria-5", "veltik-7"),
        "body": BODY,
        "created_at": NOON,
        "updated_at": NOON,
        "cluster_id": "c-1",
        "editors": ("Zoé", "ana"),
        "n_evidence": 4,
    }
    return Article(**{**fields, **known})


def front_matter(page):
    _, head, text = page.split("---\n", 2)
    return yaml.safe_load(head), text


def tags(markup):
    """The tags of a piece of HTML as a browser sees them."""
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.append((tag, dict(attributes)))
    parser.handle_comment = lambda text: found.append(("!--", {}))
    parser.feed(markup)
    parser.close()
    return found


def test_markdown_stands_under_front_matter_that_tells_where_it_comes_from():
    head, text = front_matter(markdown_page(article()))
    assert head == {
        "id": "a-1",
        "title": "Écran noir : que faire ?",
        "products": ["aria-5", "veltik-7"],
        "language": "fr",
        "status": "published",
        "cluster_id": "c-1",
        "n_evidence": 4,
        "created_at": "2026-03-10T12:00:00Z",
        "updated_at": "2026-03-10T12:00:00Z",
        "editors": ["Zoé", "ana"],
    }
    assert text == f"\n# Écran noir : que faire ?\n\n{BODY}"


def test_a_variant_names_the_article_in_the_main_language():
    head, _ = front_matter(markdown_page(article(id="a-1-de", language="de", variant_of="a-1")))
    assert head["variant_of"] == "a-1"


@given(title=texts, names=st.lists(texts, max_size=3))
def test_any_title_and_any_name_come_back_from_the_front_matter(title, names):
    page = markdown_page(article(title=title, products=tuple(names), editors=tuple(names)))
    head = yaml.safe_load(page.removeprefix("---\n").partition("\n---\n")[0])
    assert (head["title"], head["products"], head["editors"]) == (title, names, names)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_text_in_yaml_and_one_line_in_the_heading(title):
    page = markdown_page(article(title=title))
    head = yaml.safe_load(page.removeprefix("---\n").partition("\n---\n")[0])
    assert head["title"] == title
    heading = next(line for line in page.splitlines() if line.startswith("# "))
    assert heading.replace("\\", "") == f"# {' '.join(title.split())}".replace("\\", "")


def test_a_title_is_no_link_in_the_heading():
    page = markdown_page(article(title="Voir [ici](javascript:alert(1))"))
    assert "# Voir \\[ici](" in page


def test_html_in_markdown_is_text_and_what_is_no_tag_stays_as_it_was():
    page = markdown_page(article(body=f"- {HOSTILE}\n- 3 < 4\n"))
    assert "&lt;script>" in page
    assert "<script" not in page
    assert "- 3 < 4\n" in page


def test_the_faq_page_is_questions_with_their_answers_in_html():
    page = json.loads(faq_page([article(), article(title="Why?", language="en")]))
    assert (page["@context"], page["@type"]) == ("https://schema.org", "FAQPage")
    first, second = page["mainEntity"]
    assert first == {
        "@type": "Question",
        "name": "Écran noir : que faire ?",
        "inLanguage": "fr",
        "acceptedAnswer": {
            "@type": "Answer",
            "text": "<h2>Symptômes</h2>\n<ul>\n<li>L'écran reste noir.</li>\n</ul>\n"
            "<h2>Que faire</h2>\n<ol>\n<li>Débranchez-le.</li>\n<li>Attendez.</li>\n</ol>\n",
        },
    }
    assert second["name"] == "Why?"


def test_a_faq_page_without_articles_is_one_still():
    assert json.loads(faq_page([]))["mainEntity"] == []


@pytest.mark.parametrize("place", ["title", "body"])
def test_a_faq_page_ends_no_script_and_opens_no_comment(place):
    page = faq_page([article(**{place: HOSTILE})])
    assert not set("<>&\u2028\u2029") & set(page)
    assert json.loads(page)["@type"] == "FAQPage"


def test_a_zendesk_article_is_a_draft_that_notifies_nobody_and_can_be_known_again():
    filing = Filing(permission_group=7, user_segment=9, locales={"fr": "fr-ca"})
    request = zendesk_article(article(), filing)
    assert request["notify_subscribers"] is False
    told = request["article"]
    assert told.pop("body").startswith("<h2>Symptômes</h2>")
    assert told == {
        "title": "Écran noir : que faire ?",
        "locale": "fr-ca",
        "permission_group_id": 7,
        "user_segment_id": 9,
        "draft": True,
        "label_names": ["aria-5", "veltik-7", "vigie-a-1"],
    }
    assert zendesk_article(article(), Filing())["article"]["locale"] == "fr"


@given(title=texts, body=texts)
def test_confluence_storage_is_well_formed_whatever_was_written(title, body):
    page = f"<page>{storage_page(article(title=title, body=body))}</page>"
    assert ElementTree.fromstring(page).find("h1") is not None


@pytest.mark.parametrize(("language", "says_so"), [("ar", True), ("fr", False)])
def test_html_says_where_it_is_read_from_right_to_left(language, says_so):
    written = article(language=language)
    (question,) = json.loads(faq_page([written]))["mainEntity"]
    bodies = (
        question["acceptedAnswer"]["text"],
        zendesk_article(written, Filing(1, None, {}))["article"]["body"],
        storage_page(written),
    )
    assert {'<div dir="rtl">' in body for body in bodies} == {says_so}


def test_confluence_storage_begins_with_the_title():
    page = storage_page(article(title="Écran <noir> & R&D"))
    assert page.startswith("<h1>Écran &lt;noir&gt; &amp; R&amp;D</h1>\n<h2>Symptômes</h2>\n")


@pytest.mark.parametrize("wrapped", ["{}", "- {}", "1. {}", "## {}", "**{}**", "`{}`", "[{}](/x)"])
def test_nothing_that_was_written_is_live_in_html(wrapped):
    for text in (HOSTILE, "[x](javascript:alert(1))", "![x](https://example.org/pixel.png)"):
        body = zendesk_article(article(body=wrapped.format(text)), Filing())["article"]["body"]
        for tag, attributes in tags(body):
            assert tag in {"p", "ul", "ol", "li", "h2", "strong", "code", "a", "em"}
            assert set(attributes) <= {"href"}
            assert not attributes.get("href", "").startswith("javascript")


def test_emphasis_code_and_links_of_an_editor_are_kept():
    body = "1. Tapez `ls -l`, puis **entrée** ([aide](https://example.org/a?b=c&d=e)).\n"
    assert zendesk_article(article(body=body), Filing())["article"]["body"] == (
        "<ol>\n<li>Tapez <code>ls -l</code>, puis <strong>entrée</strong> "
        '(<a href="https://example.org/a?b=c&amp;d=e">aide</a>).</li>\n</ol>\n'
    )
