"""The page that a team lead opens in the morning."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest

from models.types import Changes, Passage, Sentence
from service.console import bars, show_number, show_share, show_span
from service.pages.view import SPARK_DAYS, count_days, look
from service.pages.words import WORDS
from tests.integration.records import make_draft, make_night

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
DAY = timedelta(days=1)
EMPTY = {"area", "base", "br", "circle", "img", "input", "link", "meta", "rect"}


class Outline(HTMLParser):
    """Checks that every element is closed in order; gathers tags, attributes and ids."""

    def __init__(self, page):
        super().__init__()
        self.open, self.tags, self.attributes, self.ids = [], set(), set(), []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in EMPTY:
            assert self.open.pop() == tag


def test_the_night_shows_its_alert_its_topic_and_its_draft(unchanged):
    page = unchanged.get("/").text
    assert "Nuit du 10 mars 2026" in page
    assert page.count("Écran noir après la mise à jour") >= 3
    for said in ("émergent", "nouveau", "aria-5", "Brouillon prêt", "mon écran est noir",
                 "6,5 h", "50\N{NARROW NO-BREAK SPACE}%", "repose sur 3 demandes",
                 "repose sur 1 demande", "couvre déjà : 0 sur 1"):  # fmt: skip
        assert said in page


def test_the_page_speaks_english_when_asked(unchanged):
    page = unchanged.get("/?lang=en").text
    assert '<html lang="en">' in page
    assert "Night of 10 March 2026" in page
    assert "rests on 3 tickets" in page


def test_another_language_is_refused(unchanged):
    assert unchanged.get("/?lang=xx").status_code == 422


def test_both_languages_say_the_same_things():
    assert WORDS["fr"].keys() == WORDS["en"].keys()
    for key, french in WORDS["fr"].items():
        fields = re.compile(r"{\w+}")
        assert sorted(fields.findall(french)) == sorted(fields.findall(WORDS["en"][key]))


@pytest.mark.parametrize("query", ["", "?lang=en"])
def test_the_page_is_whole_and_runs_nothing(unchanged, query):
    outline = Outline(unchanged.get(f"/{query}").text)
    assert not outline.open
    assert "script" not in outline.tags
    assert not {a for a in outline.attributes if a == "style" or a.startswith("on")}
    assert len(outline.ids) == len(set(outline.ids))


def test_what_customers_write_is_never_markup(bare, seed):
    seed(bare.store, title='<script>alert("x")</script><b title="')
    page = bare.get("/").text
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_an_alert_since_the_night_comes_first_and_is_marked(seeded):
    cluster = seeded.store.cluster("c-1")
    relapse = datetime(2026, 3, 10, 11, 40, tzinfo=UTC)
    with seeded.store.writing() as writing:
        writing.put_cluster(replace(cluster, status="relapsed", alerts=(*cluster.alerts, relapse)))
    page = seeded.get("/").text
    assert "rechute" in page
    assert page.index("depuis cette nuit") < page.index("05:00")


def test_spam_is_kept_apart_and_is_no_alert(seeded):
    cluster = seeded.store.cluster("c-1")
    with seeded.store.writing() as writing:
        writing.put_cluster(
            replace(cluster, id="c-2", kind="spam", title="Gagnez vite", alerts=(NOON,))
        )
    page = seeded.get("/").text
    assert page.count("Gagnez vite") == 1
    assert '<details class="aside">' in page


def test_what_is_not_shown_is_counted(seeded):
    store, cluster, draft = seeded.store, seeded.store.cluster("c-1"), seeded.store.draft("d-1")
    clusters = [replace(cluster, id=f"c-{n}", needs_faq=n % 2 == 0) for n in range(2, 71)]
    drafts = [replace(draft, id=f"d-{n}", cluster_id=f"c-{n}") for n in range(2, 41)]
    others = [
        replace(cluster, id="c-98", kind="spam"), replace(cluster, id="c-99", status="quiet"),
    ]  # fmt: skip
    told = make_night(NOON + timedelta(days=1), clusters=[*clusters, *others], drafts=drafts)
    store.save_night(told)
    view = look(store)
    assert (len(view.topics) + len(view.spam), view.n_live, view.n_faq) == (60, 70, 36)
    assert (len(view.drafts), view.n_drafts) == (30, 40)
    drafted = {d.cluster_id for d in (draft, *drafts)}
    assert [t.has_draft for t in view.topics] == [t.cluster.id in drafted for t in view.topics]


def test_products_are_shown_masked_wherever_they_stand(seeded):
    draft, number = seeded.store.draft("d-1"), "06 12 34 56 78"
    of_one = tuple(replace(s, products=(number,)) for s in draft.sentences)
    told = replace(draft, id="d-2", products=(number,), sentences=of_one)
    seeded.store.save_night(make_night(NOON + timedelta(days=1), drafts=(told,)))
    assert number not in seeded.get("/").text


def test_what_to_do_is_a_numbered_list_and_what_was_seen_is_none(seeded):
    told = ("Sound gone.", "symptom"), ("Open Sound.", "step"), ("Turn it on.", "step")
    sentences = tuple(Sentence(text, role, ("t-1",), 1) for text, role in told)
    seeded.store.save_night(
        make_night(NOON + timedelta(days=1), drafts=(make_draft("d-2", sentences=sentences),))
    )
    shown = re.findall(r"<(ol|ul) class=.sentences.>(.*?)</\1>", seeded.get("/").text, re.DOTALL)
    steps = [re.findall(r"<li>(.*)", items) for kind, items in shown if kind == "ol"]
    assert ["Open Sound.", "Turn it on."] in steps
    assert any("Sound gone." in items for kind, items in shown if kind == "ul")


def test_an_accepted_draft_is_an_article_and_no_draft_waits(seeded):
    title = seeded.post("/v1/drafts/d-1/accept").json()["title"]
    page = seeded.get("/").text
    assert f'<li lang="fr" dir="auto">{title}</li>' in page
    assert WORDS["fr"]["no_draft"] in page


def test_a_second_night_of_one_day_keeps_the_alerts_of_the_first(seeded):
    before = seeded.get("/").text
    store = seeded.app.state.desk.store
    again = {"as_of": "2026-03-10T12:30:00Z", "date": "2026-03-10", "alerts": []}
    store.save_night(make_night(NOON + timedelta(minutes=30), report=again))
    assert "Rien de nouveau ne monte" not in seeded.get("/").text
    assert "Rien de nouveau ne monte" not in before


@pytest.mark.parametrize(("why", "says"), [("came_back", "est revenu"), ("", None)])
def test_an_article_that_no_longer_helps_is_named(seeded, why, says):
    seeded.post("/v1/drafts/d-1/accept", json={"by": "ana"})
    (article,) = seeded.get("/v1/articles").json()["items"]
    (cluster,) = seeded.get("/v1/clusters").json()["items"][:1]
    told = {
        "cluster_id": cluster["id"], "state": "failing" if why else "covered",
        "by": article["id"], "why": why or None, "articles": [],
    }  # fmt: skip
    store = seeded.app.state.desk.store
    later = {"as_of": "2026-03-11T12:00:00Z", "date": "2026-03-11", "coverage": [told]}
    store.save_night(make_night(NOON + timedelta(days=1), report=later))
    page = seeded.get("/").text
    assert ("Articles à revoir" in page) == bool(why)
    assert ("FAQ à revoir" in page, "Une FAQ répond" in page) == (bool(why), not why)
    assert says is None or says in page
    store.import_articles([replace(store.article(article["id"]), body="Autre.")], NOON + DAY)
    assert "Articles à revoir" not in seeded.get("/").text


def test_an_article_that_leaves_a_known_issue_as_frequent_as_before_is_named(seeded):
    seeded.post("/v1/drafts/d-1/accept", json={"by": "ana"})
    (article,) = seeded.get("/v1/articles").json()["items"]
    told = {
        "issue": "wifi_lost", "n_tickets": 40, "state": "failing",
        "by": article["id"], "why": "keeps_coming", "articles": [],
    }  # fmt: skip
    later = {"as_of": "2026-03-11T12:00:00Z", "date": "2026-03-11", "issues": [told]}
    seeded.app.state.desk.store.save_night(make_night(NOON + timedelta(days=1), report=later))
    page = seeded.get("/").text
    assert "Articles à revoir" in page
    assert "« wifi_lost » arrive encore autant" in page


def test_a_variant_stands_behind_the_draft_it_says_the_same_as(seeded):
    store = seeded.app.state.desk.store
    main = store.draft("d-1")
    variant = replace(main, id=f"{main.id}-de", language="de", title="Was tun?", variant_of=main.id)
    store.save_night(make_night(NOON + timedelta(days=1), drafts=(variant,)))
    page = seeded.get("/").text
    first = page.index(f'lang="{main.language}" dir="auto">{main.title}')
    assert first < page.index('lang="de" dir="auto">Was tun?')
    assert "variante DE" in page
    assert page.count('id="draft-of-') == len({d.cluster_id for d in store.undecided_drafts()})


def test_a_draft_says_what_its_latest_revision_changed(seeded):
    gone = Passage("Écrivez à paul.roux@orange.fr.", "step")
    changes = Changes((Passage("Redémarrez <b>.", "step"),), (gone,), "Écran noir ?")
    draft = replace(seeded.store.draft("d-1"), revision=3, changes=changes)
    seeded.store.save_night(make_night(NOON, drafts=(draft,)))
    page = seeded.get("/").text
    assert not Outline(page).open
    assert "Depuis la révision 2 :" in page
    assert '<li>nouveau – <ins lang="fr" dir="auto">Redémarrez &lt;b&gt;.</ins></li>' in page
    assert '<li>retiré – <del lang="fr" dir="auto">Écrivez à [email].</del></li>' in page
    assert '<li>titre d’avant – <del lang="fr" dir="auto">Écran noir ?</del></li>' in page


def test_a_revision_that_only_rests_on_other_tickets_says_so(seeded):
    assert "Since revision" not in seeded.get("/?lang=en").text
    draft = replace(seeded.store.draft("d-1"), revision=2, changes=Changes())
    seeded.store.save_night(make_night(NOON, drafts=(draft,)))
    assert "Since revision 1: no sentence changed" in seeded.get("/?lang=en").text


def test_a_new_desk_is_told_what_to_do(bare):
    page = bare.get("/").text
    for said in ("vigie train", "/v1/classify", "vigie nightly", WORDS["fr"]["no_artifact"]):
        assert said in page


@pytest.mark.parametrize(
    ("days", "lang", "says"),
    [
        (0, "fr", "Aucun passé encore"),
        (0, "en", "no past yet"),
        (1, "fr", "Un jour de passé seulement"),
        (1, "en", "only one day of past"),
        (2, "fr", "2 jours de passé seulement"),
        (2, "en", "only 2 days of past"),
        (7, "fr", None),
    ],
)
def test_a_desk_with_little_past_is_told_so(bare, days, lang, says):
    report = {"as_of": "2026-03-10T12:00:00Z", "date": "2026-03-10", "baseline_days": days}
    bare.app.state.desk.store.save_night(make_night(NOON, report=report))
    page = bare.get(f"/?lang={lang}").text
    assert says in page if says else WORDS["fr"]["young"] not in page


def test_a_store_out_of_reach_is_a_page_too(bare, tmp_path):
    (tmp_path / "vigie.db").unlink()
    answer = bare.get("/")
    assert answer.status_code == 503
    assert answer.headers["content-type"].startswith("text/html")
    assert "retry-after" in answer.headers


@pytest.mark.parametrize("name", ["vigie.css", "vigie.svg"])
def test_what_the_page_needs_is_served(unchanged, name):
    answer = unchanged.get(f"/static/{name}")
    assert answer.status_code == 200
    assert f"/static/{name}" in unchanged.get("/").text


def test_days_are_counted_back_from_the_desks_own_time():
    instants = [
        NOON,
        NOON - timedelta(hours=23),
        NOON - timedelta(days=1),
        NOON - timedelta(days=13),
    ]
    outside = [NOON - timedelta(days=14), NOON + timedelta(seconds=1)]
    counts = count_days([*instants, *outside], NOON)
    assert len(counts) == SPARK_DAYS
    assert (counts[-1], counts[-2], counts[0], sum(counts)) == (2, 1, 1, 4)


def test_bars_grow_with_the_counts_and_an_empty_day_stays_visible():
    heights = [bar["height"] for bar in bars((0, 1, 5, 10))]
    assert heights == [2, 4, 18, 36]
    assert [bar["height"] for bar in bars((0, 0))] == [2, 2]


@pytest.mark.parametrize(
    ("value", "digits", "french", "english"),
    [(1234, 0, "1\u202f234", "1,234"), (3.25, 1, "3,2", "3.2"), (2.0, 1, "2", "2")],
)
def test_numbers_are_written_as_the_language_does(value, digits, french, english):
    assert show_number(value, "fr", digits) == french
    assert show_number(value, "en", digits) == english


def test_shares_and_spans_are_short():
    assert show_share(None, "fr") == "–"
    assert show_share(0.776, "en") == "78%"
    spans = [timedelta(seconds=5), timedelta(minutes=90), timedelta(hours=30), timedelta(days=9)]
    assert [show_span(s, "en") for s in spans] == [
        "1\u202fmin",
        "1\u202fh",
        "30\u202fh",
        "9\u202fd",
    ]
