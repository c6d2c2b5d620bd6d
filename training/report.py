"""Figures as people read them: an artifact's card, and tables."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from models.artifact import Artifact
from models.types import FIELDS, Field
from training.discovery import Unnamed
from training.evaluate import Evaluation
from training.mistakes import MIN_SLICE
from training.mistakes import details as details_of
from training.suspects import Suspect

_COLUMNS = (
    ("n", "tickets"),
    ("n_values", "values"),
    ("accuracy", "accuracy"),
    ("macro_f1", "macro-F1"),
    ("automation_rate", "automated"),
    ("error_decided", "error"),
    ("target_error", "target"),
    ("calibration_error", "calibration error"),
)


def table(report: Mapping[str, Any]) -> list[list[str]]:
    """A head and a row for each judged field, all text."""
    rows = [["field", *(title for _, title in _COLUMNS)]]
    for name in FIELDS:
        if name in report:
            rows.append([name, *(_text(report[name][key]) for key, _ in _COLUMNS)])
    return rows


def page(figures: Mapping[str, Any], details: Mapping[Field, Any]) -> str:
    """An evaluation as one HTML file that loads nothing."""
    environment = Environment(
        loader=PackageLoader("training"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template("evaluation.html").render(
        artifact=figures["artifact"],
        n_tickets=figures["n_tickets"],
        n_learnt=figures.get("n_learnt_from", 0),
        fields={name: figures[name] for name in FIELDS if name in figures},
        details=details,
        min_slice=MIN_SLICE,
    )


def write(output: Path, evaluation: Evaluation) -> None:
    """Write an evaluation as two files: one for machines (.json), one to read (.html).

    Args:
        output: the name of one of them, or of both without an ending.
        evaluation: figures, and the tickets to look at for details.
    """
    details = details_of(evaluation.tickets, evaluation.prepared, evaluation.triages)
    text = json.dumps({**evaluation.figures, "details": details}, indent=1, ensure_ascii=False)
    stem = output.with_suffix("") if output.suffix in (".json", ".html") else output
    Path(f"{stem}.json").write_text(text, encoding="utf-8")
    Path(f"{stem}.html").write_text(page(evaluation.figures, details), encoding="utf-8")


def cautions(evaluation: Evaluation) -> Iterator[str]:
    """Why figures say less than they seem to, a sentence for each reason."""
    n_learnt, n = (evaluation.figures[key] for key in ("n_learnt_from", "n_tickets"))
    if n_learnt:
        yield (
            f"{n_learnt} of these {n} tickets are those it learnt from: on them it is "
            "better than on what comes; `vigie artifacts show` has its figures on tickets held back"
        )
    if unknown := evaluation.unknown:
        told = ", ".join(f"{name} {label!r} ({n})" for (name, label), n in unknown.most_common(5))
        more = f" and {len(unknown) - 5} more" if len(unknown) > 5 else ""
        yield f"{unknown.total()} labels are none that it knows, and count as missed: {told}{more}"


def doubted(suspects: Sequence[Suspect]) -> str:
    """Labels in doubt as a Markdown table."""
    head = ["ticket", "field", "given", "likelier", "p given", "p likelier"]
    return markdown([head, *([_text(cell) for cell in astuple(one)] for one in suspects)])


def nameless(groups: Sequence[Unnamed]) -> str:
    """Issue types that nobody has named, as a chapter of a card; empty where there are none."""
    if not groups:
        return ""
    rows = [[str(one.n_tickets), one.title, one.like or ""] for one in groups]
    table = markdown([["tickets", "in their words", "taken for"], *rows])
    return f"## Issue types among the tickets without one\n\n{table}\n"


def markdown(rows: list[list[str]]) -> str:
    """Rows as a Markdown table, the first one as its head."""
    head, *body = (
        f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows
    )
    return "\n".join([head, "|" + " --- |" * len(rows[0]), *body])


def card(artifact: Artifact) -> str:
    """What an artifact is, for the person who must trust it."""
    birth = artifact.birth
    languages = ", ".join(f"{code} {n}" for code, n in birth["languages"].items())
    return f"""# Vigie artifact {artifact.id}

Trained on {birth["n_tickets"]} tickets from {birth["from"][:10]} to
{birth["to"][:10]} ({languages}), encoder {artifact.model.encoder.name}, seed {birth["seed"]},
data {birth["data_hash"]}.

Judged on the {birth["n_judged"]} latest, before it learnt from these, too:

{markdown(table(artifact.metrics))}
{_unjudged(artifact)}
*accuracy* and *macro-F1* are of the best guess on every ticket; *automated* is the share decided,
*error* the share of wrong values among those. A field that would miss its target decides less, or
nothing.
{_lacking(artifact)}{_compared(artifact.comparison)}"""


def _unjudged(artifact: Artifact) -> str:
    """What it knows without a label, and that it routes nothing where it knows no field."""
    told = [name for name in artifact.model.routers if name not in artifact.metrics]
    if told:
        return (
            f"\nNobody knows yet how often it is right in {' and '.join(told)}: no ticket it was "
            "judged on has a label there. It gives candidates; it decides when labels or "
            "corrections show how often they are right.\n"
        )
    if not artifact.model.routers:
        return (
            "\nIt routes nothing: no field has two labels, and no taxonomy says what queues and "
            "issues there are (`--taxonomy`). New problems are found all the same.\n"
        )
    return ""


def lacking_labels(artifact: Artifact) -> list[dict[str, Any]]:
    """Which fields and products decide nothing for want of labels, and of how many.

    A ``product`` of None is all of them, ``labels_more`` of None that more alike would not do,
    ``wrong_at_best`` the share of its surest whose label is another (None: too few are sure).
    """
    told: Mapping[str, Mapping[str, int | None]] = artifact.birth.get("lacking", {})
    wrong = artifact.birth.get("wrong_at_best", {})
    return [
        {
            "field": name,
            "product": product or None,
            "labels_more": n,
            "wrong_at_best": wrong.get(name, {}).get(product),
            "target_error": artifact.usual.target_error,
        }
        for name, products in told.items()
        for product, n in products.items()
    ]


def _lacking(artifact: Artifact) -> str:
    """The same as a table, with what it means."""
    rows = [
        [
            row["field"],
            row["product"] or "all",
            _more_labels(row["labels_more"]),
            _text(row["wrong_at_best"]),
            _text(row["target_error"]),
        ]
        for row in lacking_labels(artifact)
    ]
    if not rows:
        return ""
    return f"""
## What decides nothing yet

{markdown([["field", "product", "labels more", "wrong at best", "target"], *rows])}

*wrong at best* is the share of its surest held-back tickets that bear another label. It has to be
under the target by a margin that chance does not bridge: either more labels alike show that it is,
or there are wrong ones among them (`vigie evaluate --suspects` lists those to look at), or another
target is asked for. Without a figure too few are sure. Sure tickets abstain as
`untrained`. So do those that tell no product and may be about such a one, where it is likely to
miss the target or too few labelled tickets tell no product either.
"""


def _more_labels(n: int | None) -> str:
    return "more alike would not do" if n is None else f"about {n}"


def _compared(comparison: Mapping[str, Any]) -> str:
    """What the comparison with the artifact in use said; empty when there was none."""
    if not comparison:
        return ""
    against, refused, fields = (comparison[key] for key in ("against", "refused", "fields"))
    verdict = f"Not to be promoted: {refused}." if refused else "Not worse: it may be promoted."
    if quieter := comparison.get("quieter"):
        verdict += f" But {quieter}."
    if against is None:
        return f"\n## The first artifact\n\n{verdict}\n"
    head = ["field", "tickets", "in use", "this one", "p", "compared on"]
    rows = [
        [name, *(_text(row[key]) for key in ("n", "before", "after", "p")), row["on"]]
        for name, row in fields.items()
    ]
    return f"""
## Beside {against}

{verdict}

{markdown([head, *rows])}

The share of right best guesses; *p* is the chance of such a loss if it is no worse.
"""


def _text(value: Any) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
