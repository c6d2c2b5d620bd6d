"""The words of the sample desk: the phrase banks of ``data/`` made into letters and answers.

A phrase is a template: ``[a|b]`` is a choice made anew each time, ``{my}`` a slot. Every
function draws from the ``random.Random`` it is handed, so that a seed fixes every letter.
"""

import html
import random
import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Table = Mapping[str, Any]

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_LETTERS, _DIGITS = "ABCDEFGHJKLMNPRSTVWXYZ", "0123456789"


@dataclass(frozen=True, slots=True)
class Person:
    """An invented customer."""

    id: str
    language: str
    name: str
    phone: str
    email: str
    address: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A customer's text; ``private`` lists the personal items that stand in it word for word."""

    subject: str
    body: str
    pressing: bool = False
    private: tuple[str, ...] = ()


@cache
def table(name: str) -> dict[str, Any]:
    """Read one TOML table of ``data/``, such as ``phrases/fr``."""
    return tomllib.loads(files("data").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def pick(weights: Mapping[str, float], rng: random.Random) -> str:
    """Draw a key with the given relative weights."""
    return rng.choices(list(weights), weights=list(weights.values()))[0]


def expand(template: str, rng: random.Random, slots: Mapping[str, str]) -> str:
    """Make one text of a template: decide its choices, then fill its slots.

    Raises:
        KeyError: the template names a slot that is not given.
    """
    chosen = _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), template)
    return chosen.format_map(slots)


def mention(product: Table, language: str, rng: random.Random, *, named: bool) -> dict[str, str]:
    """Draw the slots by which a letter speaks of a product, with or without its name."""
    forms = table("catalogue")["family"][product["family"]][language]
    name = rng.choice(product["aliases"])
    form = rng.choice(forms["named" if named else "plain"])
    return {slot: text.format(name=name) for slot, text in form.items()}


def invent_person(person_id: str, language: str, rng: random.Random) -> Person:
    """Invent a customer who writes in ``language``."""
    words = table("phrases/people")[language]
    name = f"{rng.choice(words['first'])} {rng.choice(words['last'])}"
    address = words["address"].format(
        n=rng.randrange(1, 140),
        street=rng.choice(words["streets"]),
        town=rng.choice(words["towns"]),
    )
    mailbox = without_accents(name).lower().replace(" ", ".")
    email = f"{mailbox}{rng.randrange(10, 99)}@{rng.choice(words['mails'])}"
    return Person(
        person_id, language, name, digits(rng.choice(words["phones"]), rng), email, address
    )


def digits(pattern: str, rng: random.Random) -> str:
    """Put a random digit in the place of every ``#``."""
    return re.sub("#", lambda _: rng.choice(_DIGITS), pattern)


def without_accents(text: str) -> str:
    """Drop every accent and cedilla; German ß stays."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def write_letter(
    bank: Table,
    *,
    talk: str,
    slots: Mapping[str, str],
    channel: str,
    style: str,
    person: Person,
    rng: random.Random,
) -> Letter:
    """Write one customer's letter.

    Args:
        bank: the complaint's phrases: says, and where there are any more, short, subjects.
        talk: which context and details suit it: device, paper, refund, incident
            or none.
        slots: how the letter speaks of its product; see ``mention``.
        channel: email, web, chat or phone.
        style: polite, plain, angry, terse or sms.
        person: who writes.
        rng: every choice is drawn from it.
    """
    words = table(f"phrases/letter_{person.language}")
    slots = {**slots, **{slot: rng.choice(pool) for slot, pool in words["slots"].items()}}
    pressing = talk != "none" and rng.random() < table("desk")["shares"]["pressing"]
    templates = _templates(bank, words, talk, style, pressing, rng)
    text = _spell([expand(t, rng, slots) for t in templates], style, person.language, rng)
    lines, private = _details(words, talk, person, rng)
    subject = expand(rng.choice(bank.get("subjects", [""])), rng, slots)
    if channel == "phone":
        note = rng.choice(words["calls"])
        body = note.format(name=person.name, phone=person.phone, text=text)
        return Letter("", body, pressing, (person.name, person.phone))
    if channel == "chat":
        hello = rng.choice(words["hellos"])
        body = "\n".join(part for part in (hello, text, *lines[:1]) if part)
        return Letter("", body, pressing, private[:1])
    if channel == "web":
        return Letter(_capital(subject), "\n".join((text, *lines)), pressing, private)
    body, signed = _mail(words, text, lines, style, person, rng)
    return Letter(_capital(subject), body, pressing, private + signed)


def advice(steps: Sequence[Sequence[str]], rng: random.Random) -> tuple[str, ...]:
    """Choose a wording for each step in order; now and then an agent leaves one out."""
    lines = [rng.choice(wordings) for wordings in steps]
    if len(lines) > 3 and rng.random() < table("desk")["shares"]["step_left_out"]:
        del lines[rng.randrange(1, len(lines))]
    return tuple(lines)


def write_answer(lines: Sequence[str], language: str, name: str, rng: random.Random) -> str:
    """Write what an agent replies around the lines of advice, as a list or as prose."""
    words = table(f"phrases/letter_{language}")["agent"]
    marks = rng.choice(("{n}. {line}", "- {line}", "{line}"))
    listed = [marks.format(n=n, line=line) for n, line in enumerate(lines, start=1)]
    advised = (" " if marks == "{line}" else "\n").join(listed) if len(lines) > 1 else lines[0]
    greeting = rng.choice(words["greetings"]).format(name=name)
    closing = rng.choice(words["closings"]).format(agent=rng.choice(words["names"]))
    intro = [rng.choice(words["intros"])] if len(lines) > 1 else []
    return "\n".join((greeting, "", *intro, advised, "", closing))


def _templates(
    bank: Table, words: Table, talk: str, style: str, pressing: bool, rng: random.Random
) -> list[str]:
    """The sentences of a letter in order: the complaint, its context, what is asked for."""
    hurry = [rng.choice(words["pressing"])] if pressing else []
    if style in ("terse", "sms") and "short" in bank and rng.random() < 0.4:
        return [rng.choice(bank["short"]), *hurry]
    said = [rng.choice(bank["says"])]
    if talk == "none":
        return said
    if "more" in bank and rng.random() < (0.6 if talk == "incident" else 0.35):
        said.append(rng.choice(bank["more"]))
    if style in ("terse", "sms"):
        return said + hurry
    opening = [rng.choice(words["openings"])] if style == "polite" and rng.random() < 0.5 else []
    if talk != "incident":
        # What an incident's letters add is in its bank: "for weeks" would belie an outage.
        context = words["device" if talk == "device" else "paper"]
        said += rng.sample(context, rng.choice((0, 1, 1, 2)))
    feeling = words["angry"] if style == "angry" else words["feelings"]
    if style == "angry" or rng.random() < 0.25:
        said.append(rng.choice(feeling))
    ask = [rng.choice(words["asks"])] if rng.random() < 0.45 else []
    return opening + said + hurry + ask


def _spell(sentences: list[str], style: str, language: str, rng: random.Random) -> str:
    """Join sentences as a writer of that style would, spelling mistakes included."""
    habits = table("desk")["spelling"][style]
    text = _sms(sentences, language, rng) if style == "sms" else _prose(sentences, style, rng)
    if language != "fr":
        text = re.sub(r" ([?!])", r"\1", text)
    text = " ".join(
        _typo(word, rng) if rng.random() < habits["typos"] else word for word in text.split(" ")
    )
    if rng.random() < habits["accents_lost"]:
        text = without_accents(text)
    return text.upper() if rng.random() < habits["shouting"] else text


def _prose(sentences: list[str], style: str, rng: random.Random) -> str:
    stop = " !" if style == "angry" and rng.random() < 0.5 else "."
    ended = [s if s.rstrip()[-1] in ".?!" else s + stop for s in sentences]
    joined = " ".join(_capital(s) for s in ended)
    return re.sub(r"([?!] )(\w)", lambda match: match[1] + match[2].upper(), joined)


def _sms(sentences: list[str], language: str, rng: random.Random) -> str:
    text = rng.choice((" ", ", ", " ")).join(sentences).lower()
    for whole, brief in table(f"phrases/letter_{language}")["abbreviations"]:
        if rng.random() < 0.6:
            text = re.sub(rf"\b{re.escape(whole)}(?!\w)", brief, text)
    return text + rng.choice(("", "", " !!", " merci" if language == "fr" else ""))


def _typo(word: str, rng: random.Random) -> str:
    """Swap, drop or double one letter inside a plain word of five letters or more."""
    if len(word) < 5 or not word.isalpha():
        return word
    at = rng.randrange(1, len(word) - 2)
    slips = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        word[:at] + word[at + 1 :],
        word[: at + 1] + word[at:],
    )
    return rng.choice(slips)


def _details(
    words: Table, talk: str, person: Person, rng: random.Random
) -> tuple[list[str], tuple[str, ...]]:
    """Lines that carry a personal detail, and the details themselves, in the same order."""
    lines, private = [], []
    for kind, share in table("desk")["details"].get(talk, {}).items():
        if rng.random() < share:
            item = _item(kind, person, rng)
            lines.append(_capital(rng.choice(words["details"][kind]).format_map({kind: item})))
            private.append(item)
    return lines, tuple(private)


def _item(kind: str, person: Person, rng: random.Random) -> str:
    if kind == "order":
        return digits("ORV-####-#####", rng)
    if kind == "serial":
        return digits("".join(rng.choices(_LETTERS, k=3)) + "#-####-##" + rng.choice(_LETTERS), rng)
    if kind == "iban":
        return _iban(rng)
    return {"phone": person.phone, "email": person.email, "address": person.address}[kind]


def _iban(rng: random.Random) -> str:
    """An IBAN with right check digits (ISO 7064 mod 97-10) at a bank that does not exist."""
    account = digits("99999" + "#" * 18, rng)
    check = 98 - int(account + "152700") % 97  # "FR00" in digits: F is 15, R is 27
    whole = f"FR{check:02d}{account}"
    return " ".join(whole[at : at + 4] for at in range(0, len(whole), 4))


def _mail(
    words: Table, text: str, lines: list[str], style: str, person: Person, rng: random.Random
) -> tuple[str, tuple[str, ...]]:
    """An e-mail around the text: greeting, signature, and at times quotes or HTML."""
    shares = table("desk")["shares"]
    signature = [person.name]
    signature += [person.phone] if rng.random() < 0.3 else []
    signature += [person.address] if rng.random() < 0.08 else []
    greeting = [rng.choice(words["greetings"])] if style != "terse" else []
    closing = "\n".join([rng.choice(words["closings"]), *signature])
    tail = [rng.choice(words["sent_from"])] if rng.random() < 0.1 else []
    tail += [rng.choice(words["quotes"])] if rng.random() < shares["quoted"] else []
    parts = [*greeting, text, *(["\n".join(lines)] if lines else []), closing, *tail]
    if rng.random() < shares["html"]:
        return _as_html(parts), tuple(signature)
    return "\n\n".join(parts), tuple(signature)


def _as_html(parts: Sequence[str]) -> str:
    escaped = (html.escape(part, quote=False).replace("\n", "<br>\n") for part in parts)
    return "<html><body>\n" + "\n".join(f"<p>{part}</p>" for part in escaped) + "\n</body></html>"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
