"""What the sentences of one agent's answer do."""

from models.advice.roles import by_role
from models.sentences.pieces import advised
from models.sentences.reading import Quote


def said(text: str, language: str) -> dict[str, list[str]]:
    """The roles that an agent's text has, and what is said in each."""
    quotes = [
        Quote(p.text, "t-1", "c-1", language, p.position, 1.0, p.is_step, by_agent=True)
        for p in advised(text)
    ]
    return {role: [q.text for q in found] for role, found in by_role(quotes).items() if found}
