"""The command line. The only module that may import every package, and only inside a command."""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from models.artifact import Artifact
    from models.routing.catalogue import Catalogue
    from models.told import ToldError
    from models.types import Ticket
    from service.intake import Intake
    from service.settings import Settings
    from service.store import Store
    from training.datasets import Loaded
    from training.taxonomy import Taxonomy

app = typer.Typer(
    help="Vigie, the lookout of a support desk.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Home = Annotated[
    Path | None, typer.Option(help="Folder of all state [default: $VIGIE_HOME or ./.vigie]")
]
Files = Annotated[list[Path], typer.Argument(help=".jsonl[.gz], .csv or .parquet")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON")]


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"vigie {version('vigie')}")
        raise typer.Exit


@app.callback()
def cap_threads(
    context: typer.Context,
    _: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version"),
    ] = False,
) -> None:
    """Vigie, the lookout of a support desk."""
    # Before numpy is loaded: with more threads than cores, encoders run ten times slower.
    from models.cores import n_cores

    os.environ.setdefault("OMP_NUM_THREADS", str(n_cores()))
    # A ticket's products are small: a second thread gains nothing on them, and waits for its turn
    # whenever the machine is busy. Batches are encoded on all cores all the same.
    n_blas = 1 if context.invoked_subcommand in ("serve", "replay") else n_cores()
    for library in ("OPENBLAS", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", str(n_blas))


@app.command()
def demo(
    home: Home = None,
    port: Annotated[
        int | None, typer.Option(help="Of the page and the API [default: $VIGIE_PORT or 8000]")
    ] = None,
    seed: Annotated[int, typer.Option(help="Of the sample desk")] = 7,
    days: Annotated[int, typer.Option(help="Days of the stream to replay", min=1)] = 45,
    serve_after: Annotated[bool, typer.Option("--serve/--no-serve")] = True,
) -> None:
    """Show the whole main job on the sample desk: train, replay its incidents, serve."""
    from models.shelf import promoted
    from service.demo import play
    from service.process import check_free
    from training.catalogue import sample_catalogue
    from training.simulate import simulate, write
    from training.taxonomy import sample_taxonomy

    settings = _settings(home, port=port)
    if serve_after:
        check_free(settings)
    folder = settings.home / "sample-desk"
    with _store(settings) as store:
        is_own = store.count_tickets() or promoted(settings.home / "artifacts")
        if is_own and not folder.exists():
            if settings.database_url is not None:
                raise _cannot("the database holds a desk of yours: unset VIGIE_DATABASE_URL")
            raise _cannot(f"{settings.home} holds a desk of yours; show the demo in another --home")
    midnight = _now().replace(hour=0, minute=0, second=0, microsecond=0)
    start = midnight - timedelta(days=90)
    _say("the sample desk: 90 days of an invented help desk")
    desk = simulate(seed=seed, start=start)
    write(desk, folder, split_day=45)
    _train(
        [folder / "history.jsonl.gz"],
        settings,
        encoder=["multilingual"],
        target=0.08,  # its agents mislabel one ticket in twenty: nothing under that can be proved
        seed=0,
        catalogue=sample_catalogue(),
        taxonomy=sample_taxonomy(),
        force=True,
    )
    with _desk(settings) as (store, intake):
        _import(_read([folder / "history.jsonl.gz"]), store, intake)
        stream = _read([folder / "stream.jsonl.gz"])
        replies = folder / "answers.jsonl.gz"
        until = start + timedelta(days=45 + days)
        pairs = zip(stream.tickets, stream.raws, strict=True)
        tickets, raws = zip(*(p for p in pairs if p[0].created_at < until), strict=True)
        with _progress("replaying the stream", len(tickets)) as advance:
            for line in play(store, intake, tickets, raws, replies, advance=advance):
                _say(line)
    if serve_after:
        serve(home=settings.home, port=settings.port)


@app.command()
def train(
    files: Files,
    home: Home = None,
    encoder: Annotated[
        list[str] | None,
        typer.Option(
            help="'multilingual', 'minilm', 'mpnet', or a sentence-transformers name or folder; "
            "repeat for several views side by side"
        ),
    ] = None,
    catalogue: Annotated[Path | None, typer.Option(help="Product catalogue (TOML)")] = None,
    taxonomy: Annotated[
        Path | None,
        typer.Option(
            help="What queues, issues and priorities there are, with a sentence each (TOML): "
            "labels are held to it, and what no ticket bears yet is known by its sentence"
        ),
    ] = None,
    target_error: Annotated[float, typer.Option(min=0.001, max=0.5)] = 0.05,
    recipe: Annotated[
        Literal["plain", "accurate"],
        typer.Option(
            help="'accurate' learns from tickets without a label, too: better where labels are "
            "few, if every issue has some; slower"
        ),
    ] = "plain",
    seed: Annotated[int, typer.Option(min=0)] = 0,
    force: Annotated[bool, typer.Option(help="Promote it even if it is worse")] = False,
    promote: Annotated[bool, typer.Option(help="Promote it when it is not worse")] = True,
    as_json: AsJson = False,
) -> None:
    """Fit, calibrate and judge an artifact on labelled tickets; promote it when not worse."""
    from training.catalogue import read_catalogue
    from training.report import card, markdown
    from training.taxonomy import read_taxonomy

    if force and not promote:
        raise typer.BadParameter("--force promotes, --no-promote does not: expected one of them")
    settings = _settings(home)
    artifact, verdict = _train(
        files,
        settings,
        encoder=encoder or ["multilingual"],
        target=target_error,
        seed=seed,
        guess=recipe == "accurate",
        catalogue=read_catalogue(catalogue) if catalogue else None,
        taxonomy=read_taxonomy(taxonomy) if taxonomy else None,
        force=force,
        promote=promote,
    )
    if as_json:
        _print_json({"id": artifact.id, "metrics": dict(artifact.metrics), **verdict})
        return
    typer.echo(card(artifact))
    if verdict["unnamed"]:
        rows = [[str(u["n_tickets"]), u["title"], u["like"] or ""] for u in verdict["unnamed"]]
        typer.echo("## Issue types among the tickets without one\n")
        heading = ["tickets", "in their words", "taken for"]
        typer.echo(f"{markdown([heading, *rows])}\n")
    typer.echo(verdict["verdict"])


@app.command("import")
def import_(
    files: Files,
    home: Home = None,
    articles: Annotated[
        bool,
        typer.Option(
            help="FAQ articles: id, title, body, and language, products, issue, updated_at"
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Take past tickets, or articles, into the store; safe to repeat."""
    settings = _settings(home)
    if articles:
        became = _import_articles(files, settings)
        if as_json:
            _print_json(became)
        else:
            typer.echo(", ".join(f"{n} {what.replace('_', ' ')}" for what, n in became.items()))
        return
    loaded = _read(files)
    of_tickets = {"subject", "created_at", "customer", "queue", "issue", "priority", "answer"}
    if all("title" in raw and not raw.keys() & of_tickets for raw in loaded.raws):
        raise _cannot("these rows have a title and no subject: are they articles (--articles)?")
    with _desk(settings) as (store, intake):
        new, changed, there = _import(loaded, store, intake)
    if as_json:
        n_rejected = len(loaded.rejected)
        _print_json(
            {"new": new, "changed": changed, "already_there": there, "rejected": n_rejected}
        )
    else:
        typer.echo(f"{new} tickets imported, {changed} changed, {there} were there already")


@app.command()
def serve(
    home: Home = None,
    host: Annotated[str | None, typer.Option(help="[default: $VIGIE_HOST or 127.0.0.1]")] = None,
    port: Annotated[int | None, typer.Option(help="[default: $VIGIE_PORT or 8000]")] = None,
    workers: Annotated[int, typer.Option(help="Processes", min=1, max=16)] = 1,
    nightly: Annotated[
        str | None, typer.Option(help="HH:MM (UTC) at which the night runs inside")
    ] = None,
) -> None:
    """Serve the HTTP API and the page."""
    import uvicorn

    from models.shelf import promoted
    from service.auth import check_bind
    from service.llm import endpoint
    from service.process import check_free, counting_together, keep_memory_together
    from service.protocol import BoundedProtocol

    settings = _settings(home, host=host, port=port, nightly=nightly)
    check_bind(settings)
    endpoint(settings)  # what a worker cannot begin with it would begin for ever
    with _store(settings):  # a home that is not fit is told of here, in one sentence
        pass
    check_free(settings)
    if promoted(settings.home / "artifacts") is None:
        _say(f"no artifact in {settings.home}: tickets are answered 503 until `vigie train`")
    keep_memory_together()
    # Workers are processes of their own: they read the settings from the environment again.
    os.environ |= {
        "VIGIE_HOME": str(settings.home),
        "VIGIE_HOST": settings.host,
        "VIGIE_PORT": str(settings.port),
    }
    if settings.nightly:
        os.environ["VIGIE_NIGHTLY"] = str(settings.nightly)
    _say(f"http://{settings.host}:{settings.port}/ (Ctrl-C ends)")
    with counting_together(workers):
        uvicorn.run(
            "service.app:create_app_from_environment",
            factory=True,
            host=settings.host,
            port=settings.port,
            workers=workers,
            http=BoundedProtocol,
            log_config=None,
            server_header=False,
        )


@app.command("nightly")
def nightly_(
    home: Home = None,
    as_of: Annotated[str | None, typer.Option(help="Instant, ISO 8601 [default: now]")] = None,
    forget_ahead: Annotated[
        bool,
        typer.Option(
            "--forget-ahead", help="Forget nights that a clock which was wrong dated after now"
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Consolidate clusters, write drafts and the night's report."""
    from models.shelf import promoted
    from service.errors import InvalidError
    from service.schemas import check_not_ahead, parse_instant

    try:
        at = parse_instant(as_of)
        check_not_ahead(_now(), as_of=at)
    except (ValueError, InvalidError) as error:
        raise typer.BadParameter(str(error)) from error
    settings = _settings(home)
    if promoted(settings.home / "artifacts") is None:
        raise _cannot(f"no artifact in {settings.home}; train one with `vigie train`")
    with _desk(settings) as (store, intake):
        from service.llm import endpoint
        from service.nightly import run

        if forget_ahead:
            _say(f"{store.forget_nights(_now())} nights ahead of now are forgotten")
        report = run(store, intake, at, endpoint(settings))
    if as_json:
        _print_json(dict(report))
        return
    typer.echo(f"Night of {report['as_of']}: {report['n_tickets']} tickets since the night before")
    for alert in report["alerts"]:
        typer.echo(
            f"  {alert['alerted_at']}  {alert['kind']:<6} {alert['n_tickets']:>4}  "
            f"{alert['title']}  ({alert['cluster_id']})"
        )
    typer.echo(
        f"  {len(report['needs_faq'])} clusters need a FAQ entry, "
        f"{len(report['drafts'])} drafts written"
    )


@app.command()
def evaluate(
    files: Files,
    home: Home = None,
    output: Annotated[
        Path | None,
        typer.Option(
            help="Write the report here: one file for machines (.json), one to read (.html)"
        ),
    ] = None,
    doubtful: Annotated[
        int | None,
        typer.Option("--suspects", min=1, help="List so many labels that are probably wrong"),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Judge the artifact in use on labelled tickets, or their labels by its encoder."""
    from training import report
    from training.evaluate import answer, figures_of, n_learnt_from, unknown_labels
    from training.mistakes import details

    if doubtful and output:
        raise typer.BadParameter("--suspects lists labels, --output writes a report: one of them")
    settings = _settings(home)
    artifact = _artifact(settings)
    if doubtful:
        _list_suspects(files, artifact, doubtful, as_json=as_json)
        return
    tickets = artifact.model.catalogue.by_entry(_read(files).tickets)
    prepared, triages = answer(artifact.model, tickets)
    n_learnt = n_learnt_from(artifact, tickets)
    figures = {
        "artifact": artifact.id,
        "n_learnt_from": n_learnt,
        **figures_of(artifact.model, tickets, triages),
    }
    if n_learnt:
        _say(
            f"{n_learnt} of these {len(tickets)} tickets are those it learnt from: on them it is "
            "better than on what comes; `vigie artifacts show` has its figures on tickets held back"
        )
    if unknown := unknown_labels(artifact.model, tickets):
        told = ", ".join(f"{name} {label!r} ({n})" for (name, label), n in unknown.most_common(5))
        more_of_them = f" and {len(unknown) - 5} more" if len(unknown) > 5 else ""
        _say(
            f"{unknown.total()} labels are none that it knows, and count as missed: "
            f"{told}{more_of_them}"
        )
    if output:
        more = details(tickets, prepared, triages)
        text = json.dumps({**figures, "details": more}, indent=1, ensure_ascii=False)
        stem = output.with_suffix("") if output.suffix in (".json", ".html") else output
        Path(f"{stem}.json").write_text(text, encoding="utf-8")
        Path(f"{stem}.html").write_text(report.page(figures, more), encoding="utf-8")
    if as_json:
        _print_json(figures)
    else:
        rows = report.table(figures)
        typer.echo(report.markdown(rows))
        if len(rows) == 1:
            _say("there is nothing to judge: no field that it knows has a label in these tickets")


def _list_suspects(files: "Sequence[Path]", artifact: "Artifact", n: int, *, as_json: bool) -> None:
    from training.report import markdown
    from training.suspects import suspects

    found = suspects(_read(files).tickets, artifact.model.encoder)[:n]
    if as_json:
        _print_json([asdict(suspect) for suspect in found])
        return
    head = ["ticket", "field", "given", "likelier", "p given", "p likelier"]
    rows = [
        [s.ticket_id, s.field, s.given, s.likelier, f"{s.p_given:.3f}", f"{s.p_likelier:.3f}"]
        for s in found
    ]
    typer.echo(markdown([head, *rows]))


@app.command()
def replay(
    files: Files,
    home: Home = None,
    history: Annotated[list[Path] | None, typer.Option(help="Tickets before the stream")] = None,
    incidents: Annotated[Path | None, typer.Option(help="Truth to score against (JSONL)")] = None,
    as_json: AsJson = False,
) -> None:
    """Back-test: run a dated stream through triage, detection and nights, and list the alerts."""
    from service.vectors import RememberingEncoder
    from training import replay as back_test
    from training.incidents import alerts, read_incidents, score

    settings = _settings(home)
    artifact = _artifact(settings)
    stream = _dated(_read(files))
    before = _before(stream, _dated(_read(history))) if history else ()
    truth = read_incidents(incidents, stream) if incidents else None
    with _store(settings) as store, _progress("replaying", len(stream)) as advance:
        model = artifact.model
        remembering = replace(model, encoder=RememberingEncoder(model.encoder, store))
        result = back_test.replay(
            replace(artifact, model=remembering),
            stream,
            before,
            progress=advance,
            alert_budget=settings.alert_budget,
        )
    told = alerts(result)
    figures = {
        "tickets": len(stream),
        "nights": len(result.nights),
        "alerts": told,
        **({} if truth is None else score(result, truth)),
    }
    if as_json:
        _print_json(figures)
        return
    typer.echo(f"{len(told)} alerts over {len(stream)} tickets")
    for alert in told:
        typer.echo(f"{alert['at']}  {alert['kind']:<6} {alert['n_tickets']:>4}  {alert['title']}")
    for name in (
        "recall",
        "delay_tickets",
        "delay_hours",
        "other_alerts_week",
        "spam_alerts",
        "fragments",
    ):
        if name in figures:
            typer.echo(f"{name}: {figures[name]}")


@app.command("artifacts")
def artifacts_(
    action: Annotated[Literal["list", "show", "promote", "rollback"], typer.Argument()] = "list",
    artifact_id: Annotated[str | None, typer.Argument()] = None,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """List, show, promote or roll back artifacts."""
    from models import shelf

    settings = _settings(home)
    folder = settings.home / "artifacts"
    if artifact_id and action in ("list", "rollback"):
        raise typer.BadParameter(f"{action} takes no id; to put one in use: promote {artifact_id}")
    if action == "list":
        _list_artifacts(folder, as_json)
        return
    if action == "show":
        _show_artifact(folder, artifact_id, as_json)
        return
    chosen = shelf.before(folder) if action == "rollback" else artifact_id
    if chosen is None:
        raise typer.BadParameter("promote needs the id of an artifact")
    _read_ahead(settings, _load(_existing(folder, chosen)))  # what cannot be used stays aside
    if action == "rollback":
        chosen = shelf.roll_back(folder)
    else:
        shelf.promote(folder, chosen)
    if as_json:
        _print_json({"in_use": chosen})
    else:
        typer.echo(f"{chosen} is in use{' again' * (action == 'rollback')}")


@app.command()
def export(
    what: Annotated[str, typer.Argument(help="clusters, drafts, articles or corrections")],
    home: Home = None,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            help="jsonl, csv, markdown (drafts, articles); "
            "jsonld, zendesk or confluence (articles)",
        ),
    ] = "jsonl",
    output: Annotated[Path | None, typer.Option(help="File [default: stdout]")] = None,
    folder: Annotated[
        Path | None, typer.Option(help="Instead, a file for each article, named by its id")
    ] = None,
) -> None:
    """Write clusters, drafts, articles or corrections out; personal data stays masked."""
    from service.export import FORMATS, SUFFIXES, export_files, export_text
    from service.help_center import filing

    if what not in FORMATS or form not in FORMATS[what]:
        known = "; ".join(f"{w}: {', '.join(f)}" for w, f in FORMATS.items())
        raise typer.BadParameter(f"{what} as {form} is not offered ({known})")
    if folder and (what != "articles" or form not in SUFFIXES or output):
        raise typer.BadParameter(f"--folder is for articles as {', '.join(SUFFIXES)}")
    settings = _settings_of_desk(home)
    with _store(settings) as store:
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
            older = {path.name for path in folder.glob(f"a-*.{SUFFIXES[form]}")}
            for name, text in export_files(store, form, filing(settings)):
                (folder / name).write_text(text, encoding="utf-8")
                older.discard(name)
            if older:
                _say(f"no article that is published by now: {', '.join(sorted(older))}")
            return
        text = export_text(store, what, form, filing(settings))
    if output:
        output.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


@app.command()
def erase(
    home: Home = None,
    ticket: Annotated[list[str], typer.Option(help="Id of a ticket; may be repeated")] = [],  # noqa: B006
    customer: Annotated[
        list[str], typer.Option(help="All tickets of a customer; may be repeated")
    ] = [],  # noqa: B006
    before: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="All tickets from before a date")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Erase tickets for good, and what people said of them."""
    if not ticket and not customer and before is None:
        raise typer.BadParameter("expected --ticket, --customer or --before")
    since = before.replace(tzinfo=UTC) if before else None
    with _store(_settings_of_desk(home)) as store:
        n = store.erase(ticket, customers=customer, before=since)
    if as_json:
        _print_json({"erased": n})
    else:
        typer.echo(f"{n} tickets erased")


@app.command()
def push(
    where: Annotated[Literal["zendesk"], typer.Argument(help="zendesk")],
    home: Home = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Send nothing; say what would be")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Bring the published articles to a help center, as drafts that a person publishes there."""
    import time

    from service import push as pushing
    from service.help_center import help_center

    settings = _settings_of_desk(home)
    center = help_center(settings)
    pushed = []
    with _store(settings) as store:
        told = (
            pushing.plan(store, center)
            if dry_run
            else pushing.push(store, center, clock=_now, sleep=time.sleep)
        )
        for one in told:
            pushed.append(one)
            if not as_json:
                typer.echo(
                    f"{'would be ' * (dry_run and one.outcome in ('created', 'updated'))}"
                    f"{one.outcome:<9}  {one.article_id}  {one.title}"
                    f"{f'  ({one.zendesk_id})' if one.zendesk_id else ''}"
                    f"{f'  {one.detail}' if one.detail and one.outcome != 'failed' else ''}"
                )
    if as_json:
        _print_json({"dry_run": dry_run, "articles": [asdict(one) for one in pushed]})
    failed = [f"{one.article_id}: {one.detail}" for one in pushed if one.outcome == "failed"]
    if failed:
        raise _cannot(f"{len(failed)} of {len(pushed)} articles not pushed\n" + "\n".join(failed))


def main() -> None:
    """Run a command; what a person can mend is told in one sentence, status 1."""
    try:
        app()
    except Exception as error:
        from models.told import ToldError

        if not isinstance(error, (ToldError, OSError, ImportError)):
            raise
        typer.echo(f"vigie: {error}", err=True)
        raise SystemExit(1) from None


def _train(
    files: "Sequence[Path]",
    settings: "Settings",
    *,
    encoder: "Sequence[str]",
    target: float,
    seed: int,
    guess: bool = False,
    catalogue: "Catalogue | None" = None,
    taxonomy: "Taxonomy | None" = None,
    force: bool = False,
    promote: bool = True,
) -> "tuple[Artifact, dict[str, Any]]":
    from models.artifact import save
    from models.cores import n_cores
    from models.encoder import load_encoder
    from models.routing.catalogue import Catalogue
    from models.shelf import promote as put_to_use
    from service.vectors import RememberingEncoder
    from training.discovery import unnamed
    from training.promote import compare
    from training.report import card
    from training.train import train as fit

    folder = settings.home / "artifacts"
    exported = settings.home / "encoders"
    read = _read(files).tickets
    spec = [name if name == "multilingual" else _export_encoder(name, exported) for name in encoder]
    encoder_in_use = load_encoder(spec, exported, n_cores())
    with _store(settings) as store, _progress("encoding", len(read)) as advance:
        tickets, labels = _with_word(read, store, taxonomy)
        tickets = (catalogue or Catalogue()).by_entry(tickets)
        artifact = fit(
            tickets,
            RememberingEncoder(encoder_in_use, store, advance),
            encoder_spec=spec,
            catalogue=catalogue or Catalogue(),
            target_error=target,
            seed=seed,
            now=_now(),
            taxonomy=labels,
            guess=guess,
            progress=_say,
        )
        remembering = RememberingEncoder(encoder_in_use, store)
        groups = unnamed(tickets, remembering, artifact.watch.sight, artifact.model)
        found = [asdict(group) for group in groups]
    comparison = compare(_usable(settings), artifact, tickets)
    artifact = replace(artifact, comparison=asdict(comparison))
    place = save(artifact, folder, card=card(artifact), encoders=exported)
    _say(f"written to {place}")
    doubt, is_first = comparison.refused, comparison.against is None
    promoted = promote and (force or is_first or not doubt)
    if promoted:
        model = replace(artifact.model, encoder=encoder_in_use)
        _read_ahead(settings, replace(artifact, model=model))
        put_to_use(folder, artifact.id)
        verdict = f"{artifact.id} is in use"
        if doubt and is_first:  # better than none: what it cannot tell it leaves open
            verdict += f", for there is no other, though {doubt}"
    elif promote:
        verdict = f"{artifact.id} is not promoted: {doubt}; --force overrides"
    else:
        verdict = f"{artifact.id} is kept aside"
    return artifact, {"promoted": promoted, "verdict": verdict, "unnamed": found}


def _with_word(
    tickets: "Sequence[Ticket]", store: "Store", taxonomy: "Taxonomy | None"
) -> "tuple[list[Ticket], Taxonomy]":
    """What people said as labels, and the taxonomy with the issues that they named."""
    from service.taught import left_out, with_word
    from training.taxonomy import Taxonomy

    labels = (taxonomy or Taxonomy()).naming(issue for issue, _ in store.named())
    if wrong := left_out(store, labels.values):
        named = "; ".join(wrong[:5]) + ("; ..." if len(wrong) > 5 else "")
        _say(f"corrections that are not in the taxonomy are left out: {named}")
    return with_word(tickets, store, labels.values), labels


def _export_encoder(name: str, folder: Path) -> str:
    """Export a sentence-transformers model, so that serving needs no torch."""
    from training.export import export

    return export(name, folder).name


def _import(loaded: "Loaded", store: "Store", intake: "Intake") -> tuple[int, int, int]:
    """Take past tickets in: how many were new, changed, and there already."""
    from service.intake import history_record
    from service.vectors import RememberingEncoder
    from service.window import read_recent

    made = [
        history_record(ticket, raw) for ticket, raw in zip(loaded.tickets, loaded.raws, strict=True)
    ]
    counts = store.import_history(record for record, _ in made)
    if not intake.is_ready():
        _say("nothing is encoded yet: there is no artifact; train one with `vigie train`")
        return counts
    with _progress("importing", len(made)) as advance:
        encoder = RememberingEncoder(intake.artifact().model.encoder, store, advance)
        encoder.encode([text for _, text in made])
    read_recent(store, intake.artifact(), _now())
    return counts


def _import_articles(files: "Sequence[Path]", settings: "Settings") -> dict[str, int]:
    """Take articles in; those whose words are older than what is there are named."""
    from training.files import read_faq

    articles = read_faq(files, now=_now(), tell=_say)
    with _desk(settings) as (store, intake):
        became = store.import_articles(articles, _now())
        if intake.is_ready():  # else the next ticket waits until they are encoded
            intake.article_index(intake.artifact())
    if older := [one for one, outcome in became.items() if outcome == "older"]:
        _say(f"left as they are, for the file's words are older: {', '.join(older)}")
    n_of = Counter[str](became.values())
    names = {"new": "new", "changed": "changed", "already_there": "there", "older": "older"}
    return {name: n_of[outcome] for name, outcome in names.items()}


def _read(files: "Sequence[Path]") -> "Loaded":
    from training.files import read_tickets

    return read_tickets(files, now=_now(), tell=_say)


def _dated(loaded: "Loaded") -> "Sequence[Ticket]":
    undated = sum(not raw.get("created_at") for raw in loaded.raws)
    if undated:
        raise _cannot(f"{undated} tickets have no created_at: a back-test needs each one's")
    return loaded.tickets


def _before(stream: "Sequence[Ticket]", history: "Sequence[Ticket]") -> "Sequence[Ticket]":
    """The history of a stream: what came before it, and is not in it."""
    first, streamed = min(t.created_at for t in stream), {t.id for t in stream}
    before = [t for t in history if t.created_at < first and t.id not in streamed]
    if n := len(history) - len(before):
        _say(
            f"{n} tickets of the history are left out: they are the stream's or came after it began"
        )
    return before


def _settings(home: Path | None, **given: Any) -> "Settings":
    from service.settings import SettingsError, load_settings

    chosen = {k: v for k, v in {"home": home, **given}.items() if v is not None}
    try:
        return load_settings(**chosen)
    except SettingsError as error:
        if any(f"VIGIE_{name.upper()}: " in str(error) for name in chosen):
            raise typer.BadParameter(str(error)) from error
        raise


def _settings_of_desk(home: Path | None) -> "Settings":
    """The settings of a home in which there is a desk."""
    settings = _settings(home)
    if settings.database_url is None and not (settings.home / "vigie.db").is_file():
        raise _cannot(f"there is no desk in {settings.home}: nothing was imported or served")
    return settings


@contextmanager
def _store(settings: "Settings") -> "Iterator[Store]":
    from service.store import Store

    store = Store.open(settings.store_url())
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _desk(settings: "Settings") -> "Iterator[tuple[Store, Intake]]":
    with _store(settings) as store:
        from service.intake import Intake  # after the home was found fit: it takes seconds

        yield store, Intake.of(settings, store, _now)


def _artifact(settings: "Settings") -> "Artifact":
    from models.shelf import promoted

    folder = settings.home / "artifacts"
    chosen = promoted(folder)
    if chosen is None:
        raise _cannot(f"no artifact in {folder}; train one with `vigie train`")
    return _load(folder / chosen)


def _load(folder: Path) -> "Artifact":
    from models.artifact import load
    from models.cores import n_cores

    return load(folder, n_threads=n_cores())


def _read_ahead(settings: "Settings", artifact: "Artifact") -> None:
    """Read the last weeks by the names of an artifact: else the next ticket waits for that."""
    from service.window import read_recent

    with _store(settings) as store:
        read_recent(store, artifact, _now())


def _usable(settings: "Settings") -> "Artifact | None":
    """The artifact in use to compare a new one with; one that cannot be loaded is no rival."""
    from models.shelf import ArtifactError, promoted

    if promoted(settings.home / "artifacts") is None:
        return None
    try:
        return _artifact(settings)
    except ArtifactError as error:
        _say(f"not compared with the artifact in use: {error}")
        return None


def _list_artifacts(folder: Path, as_json: bool) -> None:
    from models import shelf

    whole = {i: shelf.is_whole(folder / i) for i in shelf.list_ids(folder)}
    # A server goes on with the last good one that was promoted before a damaged one.
    in_use = next((i for i in reversed(shelf.promotions(folder)) if whole.get(i)), None)
    rows = [{"id": i, "in_use": i == in_use, "damaged": not ok} for i, ok in whole.items()]
    if as_json:
        _print_json(rows)
    for row in () if as_json else rows:
        damaged = "  damaged: no server uses it" if row["damaged"] else ""
        typer.echo(f"{'*' if row['in_use'] else ' '} {row['id']}{damaged}")
    if not rows:
        _say(f"no artifact in {folder}; train one with `vigie train`")


def _show_artifact(folder: Path, artifact_id: str | None, as_json: bool) -> None:
    from models import shelf

    chosen = artifact_id or shelf.promoted(folder)
    if chosen is None:
        raise _cannot(f"no artifact in {folder}; train one with `vigie train`")
    manifest = shelf.read_manifest(_existing(folder, chosen))
    if as_json:
        _print_json(manifest)
    else:
        typer.echo((folder / chosen / "README.md").read_text(encoding="utf-8"))


def _existing(folder: Path, artifact_id: str) -> Path:
    from models.shelf import list_ids

    if artifact_id not in list_ids(folder):
        raise _cannot(f"no artifact {artifact_id!r} in {folder}")
    return folder / artifact_id


@contextmanager
def _progress(what: str, total: int) -> "Iterator[Callable[[int], None]]":
    """A bar on a terminal; elsewhere a plain line for every tenth."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True)) as bar:
            task = bar.add_task(what, total=total)
            yield lambda n: bar.advance(task, n)
        return
    done, told = 0, 0

    def advance(n: int) -> None:
        nonlocal done, told
        done += n
        if total and done * 10 // total > told:
            told = done * 10 // total
            _say(f"{what}: {min(done, total)} of {total}")

    yield advance


def _cannot(message: str) -> "ToldError":
    """The error of a command that cannot do its work, for the person who typed it."""
    from models.told import ToldError

    return ToldError(message)


def _say(message: str) -> None:
    typer.echo(message, err=True)


def _print_json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=1, default=str))


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    main()
