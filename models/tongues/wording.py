"""Vigie's own words in a draft, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.types import Role


@dataclass(frozen=True, slots=True)
class Wording:
    """The templates of one language.

    Attributes:
        question: Turns a complaint ``{title}`` into a question.
        asks: How a question begins, as a regular expression.
        mark: The space and mark that end a question.
        months: Twelve names.
        date: From ``{day}``, ``{month}``, ``{year}``.
        tickets: From ``{n}`` and ``{since}``.
        customers: Follows the tickets; from ``{n}``.
        products: From ``{names}``.
        codes: From ``{names}``.
        no_answer: No agent has answered yet.
        one_answer: A single agent's answer is quoted.
        one_answer_here: The same, where others answered in other languages; from ``{n}``.
        lone_warning: A single agent warns of harm, from ``{text}``.
        no_agreement: Several agents answered, each something else.
        led_apart: Each answer asks for something else before ``{step}``: ``{one}``, ``{other}``.
        disputed: Advice and its contrary, from ``{one}``, ``{n_one}``, ``{other}``, ``{n_other}``.
        headings: One a role.
        stop: Ends a sentence.
    """

    question: str
    asks: str
    mark: str
    months: tuple[str, ...]
    date: str
    tickets: str
    customers: str
    products: str
    codes: str
    no_answer: str
    one_answer: str
    one_answer_here: str
    lone_warning: str
    no_agreement: str
    led_apart: str
    disputed: str
    headings: Mapping[Role, str]
    stop: str = "."
