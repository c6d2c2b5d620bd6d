"""The published articles, ready to be searched with the encoder in use."""

from models.articles import ArticleIndex, build
from models.encoder import N_CHARS, Encoder
from models.text import head
from service.store import Store


def article_index(store: Store, encoder: Encoder) -> ArticleIndex:
    """Index every published article by its words and the meaning of its first lines."""
    published = store.published()
    texts = [head(f"{a.title}\n{a.body}", N_CHARS) for a in published]
    return build(published, encoder.encode(texts))
