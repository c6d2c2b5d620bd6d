"""The command line. The only module that may import every package, and only inside a command."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.artifact import Artifact
    from models.routing.catalogue import Catalogue
    from models.told import ToldError
    from models.types import Ticket
    from service.history import Imported
    from service.intake import Intake
    from service.settings import Settings
    from service.store import Store
    from training.datasets import Loaded
    from training.discovery import Unnamed
    from training.promote import Verdict
    from training.taxonomy import Taxonomy

_TARGET_ERROR = 0.05
"""Of a desk that never said one."""

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
    from service.demo import FOLDER, check_not_own, play
    from service.process import check_free
    from service.progress import progress
    from training.catalogue import sample_catalogue
    from training.simulate import simulate, write
    from training.taxonomy import sample_taxonomy

    settings = _settings(home, port=port)
    if serve_after:
        check_free(settings)
    with _store(settings) as store:
        check_not_own(settings, store)
    folder = settings.home / FOLDER
    start = _now().replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=90)
    _say("the sample desk: 90 days of an invented help desk")
    write(simulate(seed=seed, start=start), folder, split_day=45)
    _train(
        [folder / "history.jsonl.gz"],
        settings,
        encoder=["multilingual"],
        target_error=0.08,  # its agents mislabel one ticket in twenty: less cannot be proved
        seed=0,
        catalogue=sample_catalogue(),
        taxonomy=sample_taxonomy(),
        force=True,
    )
    with _desk(settings) as (store, intake):
        _import(_read([folder / "history.jsonl.gz"]), store, intake)
        stream = _read([folder / "stream.jsonl.gz"]).before(start + timedelta(days=45 + days))
        replies = folder / "answers.jsonl.gz"
        with progress("replaying the stream", len(stream.tickets)) as advance:
            for line in play(store, intake, stream.tickets, stream.raws, replies, advance=advance):
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
    target_error: Annotated[
        float | None,
        typer.Option(
            min=0.001,
            max=0.5,
            help="Share of wrong values accepted among those decided "
            "[default: that of the artifact in use; of the first one 0.05]",
        ),
    ] = None,
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
    from models.routing.catalogue import Catalogue
    from training.catalogue import read_catalogue
    from training.report import card, lacking_labels, nameless
    from training.taxonomy import Taxonomy, read_taxonomy

    if force and not promote:
        raise typer.BadParameter("--force promotes, --no-promote does not: expected one of them")
    settings = _settings(home)
    target = _target(settings, target_error)
    artifact, verdict, unnamed = _train(
        files,
        settings,
        encoder=encoder or ["multilingual"],
        target_error=target,
        seed=seed,
        guess=recipe == "accurate",
        catalogue=read_catalogue(catalogue) if catalogue else Catalogue(),
        taxonomy=read_taxonomy(taxonomy) if taxonomy else Taxonomy(),
        force=force,
        promote=promote,
    )
    told = {
        "id": artifact.id,
        "target_error": target,
        "metrics": dict(artifact.metrics),
        "promoted": verdict.promoted,
        "verdict": verdict.sentence,
        "lacking": lacking_labels(artifact),
        "unnamed": [asdict(group) for group in unnamed],
    }
    parts = card(artifact), nameless(unnamed), verdict.sentence
    _tell(told, "\n".join(filter(None, parts)), as_json)


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
        counts = _import_articles(files, settings)
        text = ", ".join(f"{n} {what.replace('_', ' ')}" for what, n in counts.items())
    else:
        loaded = _read(files)
        if loaded.seem_articles:
            raise _cannot("these rows have a title and no subject: are they articles (--articles)?")
        with _desk(settings) as (store, intake):
            new, changed, there, _ = _import(loaded, store, intake)
        n_rejected = len(loaded.rejected)
        counts = {"new": new, "changed": changed, "already_there": there, "rejected": n_rejected}
        text = f"{new} tickets imported, {changed} changed, {there} were there already"
    _tell(counts, text, as_json)


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
    from service.llm.endpoint import endpoint
    from service.process import check_free, counting_together, hand_down, keep_memory_together
    from service.wire.protocol import BoundedProtocol

    settings = _settings(home, host=host, port=port, nightly=nightly)
    check_bind(settings)
    endpoint(settings)  # fails here: workers would be restarted without end
    with _store(settings):  # a home that is not fit is told of here, in one sentence
        pass
    check_free(settings)
    if promoted(settings.home / "artifacts") is None:
        _say(f"no artifact in {settings.home}: tickets are answered 503 until `vigie train`")
    keep_memory_together()
    hand_down(settings)
    _say(f"http://{settings.host}:{settings.port}/ (Ctrl-C ends)")
    with counting_together(workers):
        uvicorn.run(
            "service.process:app_from_environment",
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
    from service.wire.given import check_not_ahead, parse_instant

    try:
        at = parse_instant(as_of)
        check_not_ahead(_now(), as_of=at)
    except (ValueError, InvalidError) as error:
        raise typer.BadParameter(str(error)) from error
    settings = _settings(home)
    if promoted(settings.home / "artifacts") is None:
        raise _no_artifact(settings.home)
    with _desk(settings) as (store, intake):
        from service.llm.endpoint import endpoint
        from service.nightly import run, told

        if forget_ahead:
            _say(f"{store.forget_nights(_now())} nights ahead of now are forgotten")
        report = run(store, intake, at, endpoint(settings))
    _tell(dict(report), "\n".join(told(report)), as_json)


@app.command("evaluate")
def evaluate_(
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
    from models.types import FIELDS
    from training import report
    from training.evaluate import evaluate
    from training.suspects import suspects

    if doubtful and output:
        raise typer.BadParameter("--suspects lists labels, --output writes a report: one of them")
    artifact = _artifact(_settings(home))
    tickets = _read(files).tickets
    fields = FIELDS if doubtful else tuple(artifact.model.routers)
    if not any(getattr(ticket, field) for ticket in tickets for field in fields):
        known = ", ".join(fields) or "none"
        raise _cannot(f"there is nothing to judge: no label of a field that it knows ({known})")
    if doubtful:
        found = suspects(tickets, artifact.model.encoder)[:doubtful]
        _tell([asdict(suspect) for suspect in found], report.doubted(found), as_json)
        return
    evaluation = evaluate(artifact, tickets)
    for caution in report.cautions(evaluation):
        _say(caution)
    if output:
        report.write(output, evaluation)
    table = report.markdown(report.table(evaluation.figures))
    _tell(evaluation.figures, table, as_json)


@app.command("replay")
def replay_(
    files: Files,
    home: Home = None,
    history: Annotated[list[Path] | None, typer.Option(help="Tickets before the stream")] = None,
    incidents: Annotated[Path | None, typer.Option(help="Truth to score against (JSONL)")] = None,
    as_json: AsJson = False,
) -> None:
    """Back-test: run a dated stream through triage, detection and nights, and list the alerts."""
    from service.memory.vectors import RememberingEncoder
    from service.process import without_gc
    from service.progress import progress
    from training.incidents import alerts, read_incidents, score
    from training.replay import dated, history_of, replay

    settings = _settings(home)
    artifact = _artifact(settings)
    stream = dated(_read(files))
    before, n_left = history_of(stream, dated(_read(history))) if history else ((), 0)
    if n_left:
        _say(
            f"{n_left} tickets of the history are left out: they are the stream's or came after "
            "it began"
        )
    truth = read_incidents(incidents, stream) if incidents else None
    with _store(settings) as store, progress("replaying", len(stream)) as advance:
        model = artifact.model
        remembering = replace(model, encoder=RememberingEncoder(model.encoder, store))
        with without_gc():
            result = replay(
                replace(artifact, model=remembering),
                stream,
                before,
                progress=advance,
                alert_budget=settings.alert_budget,
            )
    told = alerts(result)
    scores = {} if truth is None else score(result, truth)
    lines = [
        f"{len(told)} alerts over {len(stream)} tickets",
        *(
            f"{a['at']}  {a['kind']:<6} {a['n_tickets']:>4}  {a['title']}  (told by ticket "
            f"{a['delay_tickets']}, after {a['delay_hours']:.1f} h)"
            for a in told
        ),
        *(f"{name}: {value}" for name, value in scores.items() if name != "incidents"),
    ]
    counts = {"tickets": len(stream), "nights": len(result.nights)}
    _tell({**counts, "alerts": told, **scores}, "\n".join(lines), as_json)


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
        rows = shelf.kept(folder)
        if rows or as_json:
            _tell([asdict(row) for row in rows], "\n".join(map(str, rows)), as_json)
        if not rows:
            _say(str(_no_artifact(folder)))
        return
    if action == "show":
        place = shelf.place(folder, artifact_id or _promoted(folder))
        manifest = shelf.read_manifest(place)  # before its card: a damaged one is told of
        _tell(manifest, (place / "README.md").read_text(encoding="utf-8"), as_json)
        return
    chosen = shelf.before(folder) if action == "rollback" else artifact_id
    if chosen is None:
        raise typer.BadParameter("promote needs the id of an artifact")
    _read_ahead(settings, _load(shelf.place(folder, chosen)))  # what cannot be used stays aside
    if action == "rollback":
        chosen = shelf.roll_back(folder)
    else:
        shelf.promote(folder, chosen)
    _tell({"in_use": chosen}, f"{chosen} is in use{' again' * (action == 'rollback')}", as_json)


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
    from models.artifact import catalogue_in_use
    from service.export import FORMATS, SUFFIXES, export_text, write_folder
    from service.help_centers.settings import filing

    if what not in FORMATS or form not in FORMATS[what]:
        known = "; ".join(f"{w}: {', '.join(f)}" for w, f in FORMATS.items())
        raise typer.BadParameter(f"{what} as {form} is not offered ({known})")
    if folder and (what != "articles" or form not in SUFFIXES or output):
        raise typer.BadParameter(f"--folder is for articles as {', '.join(SUFFIXES)}")
    settings = _settings_of_desk(home)
    names = catalogue_in_use(settings.home / "artifacts").called
    with _store(settings) as store:
        if folder:
            if older := write_folder(store, form, filing(settings), folder, names):
                _say(f"no article that is published by now: {', '.join(older)}")
            return
        text = export_text(store, what, form, filing(settings), names)
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
    until = before.replace(tzinfo=UTC) if before else None
    with _store(_settings_of_desk(home)) as store:
        there = store.voices(ticket)
        n = store.erase(ticket, customers=customer, before=until)
    _tell({"erased": n}, f"{n} tickets erased", as_json)
    if absent := [one for one in ticket if one not in there]:
        raise _cannot(f"there is no ticket {', '.join(absent)}")


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

    from models.artifact import catalogue_in_use
    from service import push as pushing
    from service.help_centers.settings import help_center

    settings = _settings_of_desk(home)
    center = help_center(settings)
    names = catalogue_in_use(settings.home / "artifacts").called
    pushed = []
    with _store(settings) as store:
        told = (
            pushing.plan(store, center, names)
            if dry_run
            else pushing.push(store, center, clock=_now, sleep=time.sleep, names=names)
        )
        for one in told:
            pushed.append(one)
            if not as_json:
                would = dry_run and one.outcome in ("created", "updated")
                typer.echo(f"{'would be ' * would}{one}")
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
    catalogue: "Catalogue",
    taxonomy: "Taxonomy",
    force: bool = False,
    promote: bool = True,
    **recipe: Any,
) -> "tuple[Artifact, Verdict, Sequence[Unnamed]]":
    from models.artifact import save
    from models.cores import n_cores
    from models.encoder import load_encoder
    from models.shelf import promote as put_to_use
    from service.memory.vectors import RememberingEncoder
    from service.progress import progress
    from training.discovery import unnamed
    from training.export import spec_of
    from training.promote import compare, rival, verdict
    from training.report import card
    from training.train import train

    exported = settings.home / "encoders"
    read = _read(files)
    spec = spec_of(encoder, exported)
    loaded = load_encoder(spec, exported, n_cores())
    with _store(settings) as store, progress("encoding", len(read.tickets)) as advance:
        tickets, labels = _with_word(read.tickets, store, taxonomy)
        labels.check(tickets, read.places)
        tickets = catalogue.by_entry(tickets)
        artifact = train(
            tickets,
            RememberingEncoder(loaded, store, advance),
            encoder_spec=spec,
            catalogue=catalogue,
            now=_now(),
            taxonomy=labels,
            progress=_say,
            **recipe,
        )
        remembering = RememberingEncoder(loaded, store)
        groups = unnamed(tickets, remembering, artifact.watch.sight, artifact.model)
    folder = settings.home / "artifacts"
    comparison = compare(rival(folder, _say), artifact, tickets)
    artifact = replace(artifact, comparison=asdict(comparison))
    _say(f"written to {save(artifact, folder, card=card(artifact), encoders=exported)}")
    found = verdict(comparison, artifact.id, promote=promote, force=force)
    if found.promoted:
        _read_ahead(settings, replace(artifact, model=replace(artifact.model, encoder=loaded)))
        put_to_use(folder, artifact.id)
    return artifact, found, groups


def _target(settings: "Settings", asked: float | None) -> float:
    """The target error of a training: the one asked for, else the desk's own, else the usual."""
    from models.artifact import target_in_use

    before = target_in_use(settings.home / "artifacts")
    if asked is not None:
        was = f" (the artifact in use: {before:g})" if before not in (None, asked) else ""
        _say(f"target error {asked:g}{was}")
        return asked
    if before is None:
        return _TARGET_ERROR
    _say(f"target error {before:g}, as of the artifact in use; --target-error asks for another")
    return before


def _with_word(
    tickets: "Sequence[Ticket]", store: "Store", taxonomy: "Taxonomy"
) -> "tuple[list[Ticket], Taxonomy]":
    """What people said as labels, and the taxonomy with the issues that they named."""
    from service.taught import left_out, with_word

    labels = taxonomy.naming(issue for issue, _ in store.named())
    if wrong := left_out(store, labels.values):
        named = "; ".join(wrong[:5]) + ("; ..." if len(wrong) > 5 else "")
        _say(f"corrections that are not in the taxonomy are left out: {named}")
    return with_word(tickets, store, labels.values), labels


def _import(loaded: "Loaded", store: "Store", intake: "Intake") -> "Imported":
    from service.history import import_tickets
    from service.progress import progress

    done = import_tickets(store, intake, loaded.tickets, loaded.raws, progress)
    if not done.is_encoded:
        _say("nothing is encoded yet: there is no artifact; train one with `vigie train`")
    return done


def _import_articles(files: "Sequence[Path]", settings: "Settings") -> dict[str, int]:
    from service.history import import_articles
    from training.files import read_faq

    articles = read_faq(files, now=_now(), tell=_say)
    with _desk(settings) as (store, intake):
        counts, older = import_articles(store, intake, articles)
    if older:
        _say(f"left as they are, for the file's words are older: {', '.join(older)}")
    return counts


def _read(files: "Sequence[Path]") -> "Loaded":
    from training.files import read_tickets

    return read_tickets(files, now=_now(), tell=_say)


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


def _store(settings: "Settings") -> "closing[Store]":
    from service.store import Store

    return closing(Store.open(settings.store_url()))


@contextmanager
def _desk(settings: "Settings") -> "Iterator[tuple[Store, Intake]]":
    with _store(settings) as store:
        from service.intake import Intake  # after the home was found fit: it takes seconds

        yield store, Intake.of(settings, store, _now)


def _promoted(folder: Path) -> str:
    from models.shelf import promoted

    if (chosen := promoted(folder)) is None:
        raise _no_artifact(folder)
    return chosen


def _artifact(settings: "Settings") -> "Artifact":
    folder = settings.home / "artifacts"
    return _load(folder / _promoted(folder))


def _load(folder: Path) -> "Artifact":
    from models.artifact import load
    from models.cores import n_cores

    return load(folder, n_threads=n_cores())


def _read_ahead(settings: "Settings", artifact: "Artifact") -> None:
    """Read the last weeks by the names of an artifact: else the next ticket waits for that."""
    from service.memory.window import call_products, read_recent

    with _store(settings) as store:
        call_products(store, artifact)
        read_recent(store, artifact, _now())


def _cannot(message: str) -> "ToldError":
    """The error of a command that cannot do its work, for the person who typed it."""
    from models.told import ToldError

    return ToldError(message)


def _no_artifact(place: Path) -> "ToldError":
    return _cannot(f"no artifact in {place}; train one with `vigie train`")


def _say(message: str) -> None:
    typer.echo(message, err=True)


def _tell(value: Any, text: str, as_json: bool) -> None:
    """Give a result: as JSON, or as text for a person."""
    if as_json:
        _print_json(value)
    else:
        typer.echo(text)


def _print_json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=1, default=str))


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    main()
