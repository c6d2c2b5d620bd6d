"""Drafts: what customers and agents say, each sentence with its evidence, nothing invented."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.drafting import draft, revise, variants
from models.types import Arrival
from models.writing.faq import markdown
from tests.drafts import (
    CLUSTER,
    COMPLAINTS,
    DECOY,
    NOW,
    RECIPE,
    complaints,
    near,
    said,
    ticket,
    write,
)


def test_a_draft_belongs_to_its_cluster_and_saves_its_rate() -> None:
    written = write(complaints())
    assert (written.id, written.cluster_id, written.state) == ("d-1", "c-1", "proposed")
    assert (written.created_at, written.updated_at, written.revision) == (NOW, NOW, 1)
    assert (written.products, written.savings_per_day) == (("ligo-8",), 4.5)


@pytest.mark.parametrize(
    ("language", "text", "ending", "heading"),
    [
        ("en", "The shutter is stuck halfway up.", "what can I do?", "## What is not known yet"),
        ("de", "Der Rollladen bleibt halb oben stehen.", "Was kann ich tun?", "## Symptome"),
        ("es", "La persiana se queda a media altura.", "¿qué puedo hacer?", "## Síntomas"),
        ("it", "La tapparella resta a metà.", "cosa posso fare?", "## Sintomi"),
        ("pt", "A persiana para a meio.", "o que posso fazer?", "## Sintomas"),
        ("nl", "Het rolluik blijft halverwege hangen.", "wat kan ik doen?", "## Symptomen"),
        ("pl", "Roleta zatrzymuje się w połowie.", "co robić?", "## Objawy"),
        ("ru", "Жалюзи останавливаются на полпути.", "что делать?", "## Признаки"),
        ("ar", "الستارة تتوقف في منتصف الطريق.", "ماذا أفعل؟", "## الأعراض"),
        ("zh", "卷帘停在一半的位置不动了。", "，怎么办？", "## 症状"),
        ("sv", "Rullgardinen stannar halvvägs.", "what can I do?", "## Symptoms"),
    ],
)
def test_a_draft_speaks_the_language_of_most_members(
    language: str, text: str, ending: str, heading: str
) -> None:
    members = [ticket(f"x{n}", text, language=language) for n in range(3)]
    written = write([*members, complaints()[0]])
    assert written.language == language
    assert written.title.endswith(ending)
    assert heading in markdown(written)


def test_no_member_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one ticket"):
        write([])


WORDS = st.sampled_from([*COMPLAINTS, *RECIPE, DECOY, "?", "[email]", "Merci", "😀", "ok ok ok"])


@st.composite
def clusters(draw: st.DrawFn) -> list[Arrival]:
    n = draw(st.integers(1, 6))
    return [
        ticket(
            f"t{i}",
            draw(WORDS),
            draw(st.none() | WORDS),
            language=draw(st.sampled_from(["fr", "en", "ja"])),
            customer=draw(st.sampled_from([None, "a", "b"])),
            vector=near(draw(st.sampled_from([1.0, 0.9, 0.8]))),
        )
        for i in range(n)
    ]


@settings(max_examples=25)
@given(members=clusters())
def test_every_sentence_has_evidence_and_support_never_exceeds_it(members: list[Arrival]) -> None:
    known = {member.ticket_id for member in members}
    written = write(members)
    assert written.sentences
    assert written.title
    for sentence in written.sentences:
        assert sentence.text
        assert set(sentence.evidence) <= known
        assert 1 <= sentence.support <= len(set(sentence.evidence)) == len(sentence.evidence)


@settings(max_examples=15)
@given(members=clusters(), data=st.data())
def test_the_order_of_tickets_changes_nothing(members: list[Arrival], data: st.DataObject) -> None:
    assert write(data.draw(st.permutations(members))) == write(members)


def test_a_revision_keeps_id_and_birth_and_counts_up() -> None:
    old = write(complaints())
    later = NOW + timedelta(days=1)
    new = draft(CLUSTER, complaints(*RECIPE), (), draft_id="d-2", now=later)
    revised = revise(old, new)
    assert revised is not None
    assert (revised.id, revised.revision) == ("d-1", 2)
    assert (revised.created_at, revised.updated_at) == (NOW, later)
    assert revised.sentences == new.sentences


def test_a_revision_says_what_it_changed_and_the_next_one_forgets_it() -> None:
    old = write(complaints())
    new = draft(CLUSTER, complaints(*RECIPE), (), draft_id="d-2", now=NOW)
    revised = revise(old, new)
    assert old.changes is None
    assert revised is not None
    assert revised.changes is not None
    steps = [s.text for s in revised.sentences if s.role == "step"]
    assert [one.text for one in revised.changes.added if one.role == "step"] == steps
    assert [one.role for one in revised.changes.removed] == ["unknown"]
    assert revise(revised, new) is None
    back = revise(revised, old)
    assert back is not None
    assert back.changes is not None
    assert [one.role for one in back.changes.added] == ["unknown"]


def test_the_same_text_again_is_no_revision() -> None:
    old = replace(write(complaints()), revision=7)
    new = draft(CLUSTER, complaints(), (), draft_id="d-2", now=NOW + timedelta(days=1))
    assert revise(old, new) is None
    assert revise(old, replace(new, savings_per_day=9.0)) is None


GERMAN = "Der Rollladen Ligo 8 bleibt auf halber Höhe stehen, was tun?"


REZEPT = (
    "Guten Tag,\nTrennen Sie den Rollladen zwei Minuten vom Strom.\nDrücken Sie dann Prog.",
    "Hallo,\nBitte trennen Sie den Rollladen zwei Minuten vom Strom. Mit freundlichen Grüßen",
)


def in_german(*answers: str | None) -> list[Arrival]:
    return [ticket(f"g{n}", GERMAN, a, language="de") for n, a in enumerate(answers)]


def test_a_variant_says_the_same_in_another_language_from_what_was_said_in_it() -> None:
    members = [*complaints(*RECIPE), *in_german(*REZEPT)]
    main = write(members)
    (variant,) = variants(main, members, ())
    assert (variant.id, variant.variant_of, variant.language) == ("d-1-de", "d-1", "de")
    assert (variant.cluster_id, variant.state, variant.revision) == ("c-1", "proposed", 1)
    assert variant.savings_per_day == 1.5
    assert "halber Höhe" in variant.title
    (step,) = [s for s in variant.sentences if s.role == "step" and s.support > 1]
    assert "vom Strom" in step.text
    assert set(step.evidence) == {"g0", "g1"}
    assert said(main, "step")[0].startswith(("Coupez", "Il faut couper"))


@pytest.mark.parametrize(
    "others",
    [
        in_german(None, None),  # nobody answered in it
        in_german(REZEPT[0], None),  # one agent's word
        in_german(REZEPT[0], "Hallo,\nBitte senden Sie uns die Rechnung per Post."),
        [ticket("g0", GERMAN, REZEPT[0], language="de")],
    ],
)
def test_no_variant_is_written_in_a_language_without_evidence(others: list[Arrival]) -> None:
    members = [*complaints(*RECIPE), *others]
    assert variants(write(members), members, ()) == []


def test_two_strays_at_the_edge_of_a_cluster_agree_on_no_step_of_a_variant() -> None:
    returns = "Guten Tag,\nDrucken Sie das Etikett für die Rücksendung aus."
    own = [*complaints(*RECIPE), ticket("t9", COMPLAINTS[1]), *in_german(*REZEPT)]
    strays = [
        ticket(f"s{n}", "Wie schicke ich ihn zurück?", returns, language="de", vector=near(0.6))
        for n in range(2)
    ]
    (variant,) = variants(write([*own, *strays]), [*own, *strays], ())
    assert any("vom Strom" in step for step in said(variant, "step"))
    assert not any("Etikett" in step for step in said(variant, "step"))


def test_a_language_heard_only_at_the_edge_of_a_cluster_has_no_variant() -> None:
    own = [ticket(f"f{n}", COMPLAINTS[n % 4], RECIPE[n % 2]) for n in range(8)]
    edge = [replace(one, vector=near(0.8)) for one in in_german(None, None)]
    solved = [ticket(f"s{n}", GERMAN, REZEPT[n], language="de") for n in range(2)]
    assert variants(write([*own, *edge]), [*own, *edge], solved) == []


def test_a_draft_of_many_is_written_though_those_nearest_speak_other_languages() -> None:
    near_ones = [
        ticket(f"n{i}", GERMAN if i % 2 else "The shutter is stuck halfway, what can I do?",
               language="de" if i % 2 else "en")
        for i in range(300)
    ]  # fmt: skip
    far = [ticket(f"f{i}", COMPLAINTS[i % 4], vector=near(0.9)) for i in range(160)]
    assert write([*near_ones, *far]).language == "fr"
