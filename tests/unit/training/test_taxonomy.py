"""The taxonomy: labels are held to it, and a value without a ticket is known by its sentence."""

from dataclasses import replace

import pytest

from models.artifact import load, save
from models.routing.catalogue import Catalogue
from models.routing.lessons import Lessons
from models.triage import prepare, triage
from tests.factories import NOW, make_desk
from tests.twins import HashEncoder
from training.taxonomy import Taxonomy, TaxonomyError, read_taxonomy, sample_taxonomy
from training.train import train


def written(tmp_path, text):
    path = tmp_path / "taxonomy.toml"
    path.write_text(text, "utf-8")
    return path


def test_names_and_sentences_in_every_language_are_read(tmp_path):
    read = read_taxonomy(
        written(
            tmp_path,
            '[queue.first-line]\ndescription = "Simple questions."\n'
            '[issue.no_signal]\nfr = "Pas de réseau."\nen = "No network."\nweight = 2\n',
        )
    )
    assert read.sentences == {
        "queue": {"first-line": ("first line", "Simple questions.")},
        "issue": {"no_signal": ("no signal", "Pas de réseau.", "No network.")},
    }


def test_the_sample_desk_has_one():
    known = sample_taxonomy().sentences
    assert len(known["queue"]) >= 5
    assert len(known["issue"]) >= 30


@pytest.mark.parametrize(
    "text",
    [
        "queue = 7", "[queue]\nbilling = 3", "[shop.one]\nname = 'x'", "[queue", "",
        "[issue.leak]\ntexte = 'Il fuit.'", "[queue.one]\n[issues.leak]\nfr = 'Il fuit.'",
    ],
)  # fmt: skip
def test_what_is_no_taxonomy_is_refused_by_the_files_name(tmp_path, text):
    with pytest.raises(TaxonomyError, match=r"taxonomy\.toml"):
        read_taxonomy(written(tmp_path, text))
    with pytest.raises(TaxonomyError, match=r"nowhere\.toml"):
        read_taxonomy(tmp_path / "nowhere.toml")


def test_a_label_that_is_not_in_it_is_told_with_its_place():
    known = Taxonomy({"queue": {"one": ("one",)}})
    desk = [
        replace(t, queue=q) for t, q in zip(make_desk(4), ("one", "On", "one", "On"), strict=False)
    ]
    with pytest.raises(TaxonomyError, match=r"queue 'On' \(2, first in t\.csv line 3\)"):
        known.check(desk, ["t.csv line 2", "t.csv line 3", "t.csv line 4"])
    with pytest.raises(TaxonomyError, match=r"queue 'On' \(2\)"):
        known.check(desk, ["t.csv line 2"])


def test_a_value_that_means_none_is_refused(tmp_path):
    with pytest.raises(TaxonomyError, match=r"\[queue\.None\]: expected a name"):
        read_taxonomy(written(tmp_path, "[queue.None]\nfr = 'Rien.'"))


def test_other_keys_of_a_value_are_passed_over(tmp_path):
    text = "[queue.one]\nsla_hours = 4\n[queue.two]\nfr = ''\n[tissue.a]\nfr = 'x'"
    assert read_taxonomy(written(tmp_path, text)).values == {"queue": ["one", "two"]}


def taught(desk, taxonomy):
    return train(
        desk, HashEncoder(), encoder_spec=("hash",), catalogue=Catalogue(), target_error=0.05,
        seed=7, now=NOW, taxonomy=taxonomy,
    )  # fmt: skip


def about(desk, **more):
    """Every queue of the desk, and more, each with its name for a sentence."""
    names = {t.queue: (t.queue,) for t in desk}
    return Taxonomy({"queue": {**names, **{k: (v,) for k, v in more.items()}}})


def test_labels_outside_the_taxonomy_are_refused_and_counted():
    desk = make_desk(100)
    wrong = [replace(t, queue="nowhere") if i < 3 else t for i, t in enumerate(desk)]
    with pytest.raises(TaxonomyError, match=r"not in the taxonomy: queue 'nowhere' \(3\)"):
        taught(wrong, about(desk))


def test_an_issue_that_a_person_named_is_one_of_the_taxonomys():
    closed = Taxonomy({"issue": {"no_sound": ("no sound",)}, "queue": {"a": ("a",)}})
    named = closed.naming(["tv_outage", "no_sound"])
    assert named.sentences["issue"] == {"tv_outage": ("tv outage",), "no_sound": ("no sound",)}
    assert named.values == {"issue": ["tv_outage", "no_sound"], "queue": ["a"]}
    assert Taxonomy().naming(["tv_outage"]).sentences == {}


def test_an_artifact_knows_the_taxonomy_it_was_trained_with():
    desk = make_desk(100)
    assert taught(desk, about(desk)).birth["taxonomy"] == about(desk).values
    assert taught(desk, None).birth["taxonomy"] == {}


def test_a_value_that_no_ticket_bears_is_the_first_guess_for_what_its_sentence_says():
    desk = make_desk(400)
    artifact = taught(desk, about(desk, gardening="zebra quilt oboe glacier"))
    assert "gardening" in artifact.model.routers["queue"].values
    ticket = replace(desk[0], subject="", body="zebra quilt glacier oboe ferment")
    ready = [prepare(ticket)]
    vectors = artifact.model.encoder.encode([ready[0].to_encode])
    (decided,) = triage(artifact.model, ready, vectors, Lessons())
    assert decided.queue.candidates[0].value == "gardening"


def test_a_value_that_no_ticket_bears_is_not_decided_until_labels_show_how_often_it_is_right(
    tmp_path,
):
    desk = make_desk(400)
    made = taught(desk, about(desk, gardening="zebra quilt oboe glacier"))
    of_it = replace(desk[0], subject="", body="zebra quilt oboe glacier")
    ready = [prepare(of_it), prepare(desk[0])]
    vectors = made.model.encoder.encode([p.to_encode for p in ready])
    kept = load(save(made, tmp_path, card=""), n_threads=1, encoder=made.model.encoder)
    for model in (made.model, kept.model):
        unknown, known = triage(model, ready, vectors, Lessons())
        assert (unknown.queue.value, unknown.decision) == (None, "review")
        assert unknown.queue.candidates[0].value == "gardening"
        assert unknown.queue.confidence > model.rules["queue"].threshold
        assert known.queue.value == desk[0].queue


def test_a_value_that_no_ticket_bears_does_not_take_the_tickets_of_the_others():
    desk = make_desk(400)
    with_one = taught(desk, about(desk, gardening="zebra quilt oboe glacier")).metrics["queue"]
    assert with_one["accuracy"] > 0.95
    assert with_one["error_decided"] <= 0.05


def test_what_is_said_of_a_value_with_few_tickets_is_learnt_from_besides():
    desk = make_desk(400)
    few = [
        replace(t, id=f"garden-{i}", queue="gardening", subject="", body=f"hedge rake {i}")
        for i, t in enumerate(desk[:4])
    ]
    ready = [prepare(replace(desk[0], subject="", body="zebra quilt glacier oboe ferment"))]

    def likely(taxonomy):
        model = taught([*desk, *few], taxonomy).model
        vectors = model.encoder.encode([ready[0].to_encode])
        (decided,) = triage(model, ready, vectors, Lessons())
        return {c.value: c.confidence for c in decided.queue.candidates}.get("gardening", 0)

    said = about([*desk, *few], gardening="zebra quilt oboe glacier")
    assert likely(said) > 0.5 > likely(about([*desk, *few]))
