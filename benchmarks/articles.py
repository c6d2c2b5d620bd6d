"""The right article for a ticket, whether there is one at all, and across languages.

    python benchmarks/articles.py [PART ...]      parts: links, problems, covered, desk

``links``: the answers to Thunderbird's questions send 1,249 times to one of its 174 articles. The
later half in time is asked, the earlier half's questions and links are known; what is set in
``models/published/index.py`` was chosen within the earlier half. Beside it: words alone (tf-idf),
meaning alone (one encoder, the default or the one beside it, on every passage of an article: the
likest), tf-idf with the votes of the past questions likest in words, all of these and the votes of
those likest in meaning by their ranks (reciprocal rank fusion), and Vigie's own index without the
past.
``problems``: the later questions about one article (three at least) taken for a cluster: what a
night shows as the nearest articles; beside it the middle of the questions against how each article
begins, as nights did before, and words alone.
``covered``: 40 of the articles that have questions are taken away with all that is known of them;
how well the score of the best hit tells the questions that still have an article from the others,
a question at a time and for a night's cluster of them.
``desk``: German tickets of the sample desk and French articles made of its agents' answers.
"""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

import _common as common
import _slices as slices
import numpy as np
from _encoders import default_and_beside
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import roc_auc_score

from models.clustering import centre
from models.encoder import Encoder, SideBySide
from models.published.articles import nearest, search
from models.published.index import ArticleIndex, Known, build, passages
from models.triage import Prepared, prepare
from models.types import Arrival, Article, Matrix, Ticket, Vector
from models.vectors.sight import fit_sight
from training.datasets import read
from training.phrases import table
from training.simulate import simulate

N_HELD_OUT, N_DRAWS, LEAST_OF_PROBLEM = 40, 5, 3
N_LIKEST = 20
RANKED_LATE = 2
"""The constant of the fusion: of 2, 10 and the usual 60 the best, .47 .65 .59 on what is asked."""
_LINK = re.compile(r"support\.mozilla\.org/(?:[a-zA-Z-]+/)?kb/([a-z0-9-]+)")
Scores = Matrix
"""(n_questions, n_articles)"""


def main(parts: Sequence[str]) -> None:
    """Run and keep the figures."""
    with default_and_beside("minilm", "mpnet") as encoders:
        for part in parts:
            figures = {
                name: PARTS[part](encoder)
                for name, encoder in encoders.items()
                if part != "desk" or name != "with_mpnet"  # which reads English alone
            }
            common.write_result(f"articles_{part}", figures)


def _links(encoder: Encoder) -> dict[str, Any]:
    found, articles, wanted = _linked()
    half = len(found) // 2
    known = [*_passages(articles, encoder), *_known(found[:half], wanted[:half], encoder)]
    asked, right = found[half:], wanted[half:]
    mean = _mean(found[:half], encoder)
    alone = build(articles, _passages(articles, encoder), mean)
    one = _one(encoder)
    likest, words = _meaning(articles, asked, one), _tfidf(articles, [p.text for p in asked])
    past, new = (one.encode([p.to_encode for p in part]) for part in (found[:half], asked))
    by_meaning = _votes(new @ past.T, wanted[:half], articles)
    by_words = _votes(_word_likeness(articles, asked, found[:half]), wanted[:half], articles)
    return {
        "n_asked": len(asked),
        "vigie": _ranked(_scores(build(articles, known, mean), asked, encoder), articles, right),
        "without_past": _ranked(_scores(alone, asked, encoder), articles, right),
        "meaning": _ranked(likest, articles, right),
        "tfidf": _ranked(words, articles, right),
        "tfidf_with_past": _ranked(words + by_words, articles, right),
        "fusion_with_past": _ranked(_fused(likest, words, by_meaning, by_words), articles, right),
    }


def _problems(encoder: Encoder) -> dict[str, Any]:
    found, articles, wanted = _linked()
    half = len(found) // 2
    known = [*_passages(articles, encoder), *_known(found[:half], wanted[:half], encoder)]
    index = build(articles, known, _mean(found[:half], encoder))
    problems = _by_article(_arrivals(found[half:], encoder), wanted[half:])
    right = [(article_id,) for article_id in problems]
    middles = np.stack([centre(np.stack([a.vector for a in asked])) for asked in problems.values()])
    texts = ["\n".join(a.text for a in asked) for asked in problems.values()]
    return {
        "n_problems": len(problems),
        "vigie": _ranked(_near(index, problems.values()), articles, right),
        "meaning": _ranked(middles @ index.firsts.T, articles, right),
        "tfidf": _ranked(_tfidf(articles, texts), articles, right),
    }


def _covered(encoder: Encoder) -> dict[str, Any]:
    found, articles, wanted = _linked()
    half = len(found) // 2
    known = [*_passages(articles, encoder), *_known(found[:half], wanted[:half], encoder)]
    asked, right = found[half:], wanted[half:]
    meaning, mean = _meaning(articles, asked, encoder), _mean(found[:half], encoder)
    problems = _by_article(_arrivals(asked, encoder), right)
    middles = [centre(np.stack([a.vector for a in group])) for group in problems.values()]
    by: dict[str, list[float]] = {}
    for draw in range(N_DRAWS):
        rng = np.random.default_rng(draw)
        out = set(rng.choice(sorted({i for ids in wanted for i in ids}), N_HELD_OUT, replace=False))
        left = [a for a in articles if a.id not in out]
        index = build(left, [k for k in known if k.article_id not in out], mean)
        kept = [i for i, a in enumerate(articles) if a.id not in out]
        has = [not set(ids) <= out for ids in right]
        covered = [article_id not in out for article_id in problems]
        for name, truth, scores in (
            ("vigie_a_question", has, _scores(index, asked, encoder)),
            ("nearest_article_a_question", has, meaning[:, kept]),
            ("vigie_a_problem", covered, _near(index, problems.values())),
            ("nearest_article_a_problem", covered, np.stack(middles) @ index.firsts.T),
        ):
            by.setdefault(name, []).append(roc_auc_score(truth, scores.max(axis=1)))
    return {name: round(float(np.mean(values)), 3) for name, values in by.items()}


def _by_article(
    asked: Sequence[Arrival], right: Sequence[tuple[str, ...]]
) -> dict[str, list[Arrival]]:
    """Questions by the article that answered them, where there are a few."""
    of: dict[str, list[Arrival]] = {}
    for arrival, ids in zip(asked, right, strict=True):
        of.setdefault(ids[0], []).append(arrival)
    return {i: arrivals for i, arrivals in of.items() if len(arrivals) >= LEAST_OF_PROBLEM}


def _near(index: ArticleIndex, problems: Iterable[Sequence[Arrival]]) -> Scores:
    """What a night finds for each problem: (n_problems, n_articles)."""
    found = [nearest(index, asked, len(index.articles)) for asked in problems]
    by_id = [{hit.id: hit.score for hit in hits} for hits in found]
    return np.array([[scores[a.id] for a in index.articles] for scores in by_id])


def _desk(encoder: Encoder) -> dict[str, Any]:
    issues, answers = table("taxonomy")["issue"], table("phrases/answers_fr")
    articles = [
        _article(f"a-{name}", issues[name]["fr"], _steps(answers[name]), "fr")
        for name in answers
        if name in issues
    ]
    known = {article.id for article in articles}
    german = [
        ticket
        for ticket in simulate(seed=0, start=slices.UNDATED).tickets
        if ticket.language == "de" and f"a-{ticket.issue}" in known
    ]
    found = [prepare(ticket) for ticket in german]
    right = [(f"a-{ticket.issue}",) for ticket in german]
    past = [prepare(t) for t in simulate(seed=1, start=slices.UNDATED).tickets]  # another desk
    index = build(articles, _passages(articles, encoder), _mean(past, encoder))
    return {
        "n_asked": len(found),
        "n_articles": len(articles),
        "vigie": _ranked(_scores(index, found, encoder), articles, right),
        "meaning": _ranked(_meaning(articles, found, encoder), articles, right),
        "tfidf": _ranked(_tfidf(articles, [p.text for p in found]), articles, right),
    }


def _steps(answer: dict[str, Any]) -> str:
    return "\n".join(f"{n}. {wordings[0]}" for n, wordings in enumerate(answer["steps"], start=1))


def _linked() -> tuple[list[Prepared], list[Article], list[tuple[str, ...]]]:
    """Questions whose answer links to an article, by time; the articles; the links' ids."""
    now = datetime.now(slices.UNDATED.tzinfo)
    rows = slices.rows(common.dataset("sumo-thunderbird-kb"))
    articles = [
        _article(r["slug"], r["subject"], f"{r['body']}\n{r['answer']}", "en") for r in rows
    ]
    known = {article.id for article in articles}
    tickets = list(read(common.dataset("sumo-thunderbird-2023-2024"), now=now).tickets)
    pairs: list[tuple[Ticket, tuple[str, ...]]] = []
    for ticket in sorted(tickets, key=lambda t: (t.created_at, t.id)):
        ids = dict.fromkeys(i for i in _LINK.findall(ticket.answer or "") if i in known)
        if ids:
            pairs.append((ticket, tuple(ids)))
    return [prepare(t) for t, _ in pairs], articles, [ids for _, ids in pairs]


def _article(article_id: str, title: str, body: str, language: str) -> Article:
    at = slices.UNDATED
    return Article(article_id, "published", title, language, (), body, at, at)


def _arrivals(found: Sequence[Prepared], encoder: Encoder) -> list[Arrival]:
    vectors = encoder.encode([p.to_encode for p in found])
    return [
        Arrival(p.ticket.id, p.ticket.created_at, p.text, p.language, vector)
        for p, vector in zip(found, vectors, strict=True)
    ]


def _mean(past: Sequence[Prepared], encoder: Encoder) -> Vector:
    """Where the vectors of a desk's tickets lie, as training measures it: (dim,)."""
    return fit_sight(encoder.encode([p.to_encode for p in past])).mean


def _passages(articles: Sequence[Article], encoder: Encoder) -> list[Known]:
    cut = [(a, piece) for a in articles for piece in passages(a)]
    vectors = encoder.encode([piece for _, piece in cut])
    return [
        Known(a.id, piece, vector, a.language)
        for (a, piece), vector in zip(cut, vectors, strict=True)
    ]


def _known(
    found: Sequence[Prepared], wanted: Sequence[tuple[str, ...]], encoder: Encoder
) -> list[Known]:
    vectors = encoder.encode([p.to_encode for p in found])
    return [
        Known(i, p.text, vector, p.language, is_ticket=True)
        for p, ids, vector in zip(found, wanted, vectors, strict=True)
        for i in ids
    ]


def _scores(index: ArticleIndex, asked: Sequence[Prepared], encoder: Encoder) -> Scores:
    vectors = encoder.encode([p.to_encode for p in asked])
    row = {article.id: i for i, article in enumerate(index.articles)}
    scores: Scores = np.zeros((len(asked), len(row)), dtype=np.float32)
    for n, (p, vector) in enumerate(zip(asked, vectors, strict=True)):
        hits = search(index, p.text, vector, product=None, language=p.language, limit=len(row))
        for hit in hits:
            scores[n, row[hit.id]] = hit.score
    return scores


def _one(encoder: Encoder) -> Encoder:
    """The encoder beside the default one, or the default where it is alone."""
    return encoder.views[-1] if isinstance(encoder, SideBySide) else encoder


def _meaning(articles: Sequence[Article], asked: Sequence[Prepared], encoder: Encoder) -> Scores:
    """How like the likest passage of each article is."""
    encoder = _one(encoder)
    known = _passages(articles, encoder)
    alike = encoder.encode([p.to_encode for p in asked]) @ np.stack([k.vector for k in known]).T
    first = np.unique([k.article_id for k in known], return_index=True)
    start = dict(zip(*first, strict=True))
    return np.maximum.reduceat(alike, [start[a.id] for a in articles], axis=1)


def _tfidf(articles: Sequence[Article], asked: Sequence[str]) -> Scores:
    texts = [f"{a.title}\n{a.body}" for a in articles]
    words = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit(texts)
    return np.asarray((words.transform(asked) @ words.transform(texts).T).toarray())


def _word_likeness(
    articles: Sequence[Article], asked: Sequence[Prepared], past: Sequence[Prepared]
) -> Matrix:
    """Cosine by tf-idf of questions and past ones: (n_asked, n_past)."""
    questions = [p.text for p in past]
    words = TfidfVectorizer(sublinear_tf=True, stop_words="english")
    words.fit([*(f"{a.title}\n{a.body}" for a in articles), *questions])
    mine = words.transform([p.text for p in asked])
    return np.asarray((mine @ words.transform(questions).T).toarray())


def _votes(
    alike: Matrix, of_past: Sequence[tuple[str, ...]], articles: Sequence[Article]
) -> Scores:
    """What the twenty likest questions of the past say: each as much as it is like."""
    row = {article.id: i for i, article in enumerate(articles)}
    said: Scores = np.zeros((len(of_past), len(articles)), dtype=np.float32)
    for n, ids in enumerate(of_past):
        said[n, [row[i] for i in ids]] = 1.0
    likest = alike >= np.sort(alike, axis=1)[:, [-N_LIKEST]]
    return (alike * likest) @ said


def _fused(*scores: Scores) -> Scores:
    """Reciprocal rank fusion (Cormack et al. 2009): (n_asked, n_articles)."""
    ranks = (np.argsort(-s, axis=1, kind="stable").argsort(axis=1) + 1 for s in scores)
    return np.sum([1 / (RANKED_LATE + rank) for rank in ranks], axis=0)


def _ranked(
    scores: Scores, articles: Sequence[Article], right: Sequence[tuple[str, ...]]
) -> dict[str, float]:
    """Share found first, among the first three, and the mean reciprocal rank."""
    row = {article.id: i for i, article in enumerate(articles)}
    order = np.argsort(-scores, axis=1, kind="stable").argsort(axis=1)
    ranks = np.array(
        [min(order[n, row[i]] for i in ids) + 1 for n, ids in enumerate(right)], dtype=float
    )
    return {
        "hit_1": round(float((ranks == 1).mean()), 3),
        "hit_3": round(float((ranks <= 3).mean()), 3),
        "mrr": round(float((1 / ranks).mean()), 3),
    }


PARTS: dict[str, Callable[[Encoder], dict[str, Any]]] = {
    "links": _links,
    "problems": _problems,
    "covered": _covered,
    "desk": _desk,
}

if __name__ == "__main__":
    main(sys.argv[1:] or list(PARTS))
