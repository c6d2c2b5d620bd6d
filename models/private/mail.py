"""Find mailboxes, written or spoken, and handles such as "@jdupont".

"jean point dupont arobase gmail point com" is one as well. See ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.private.plain import Span, before, lowered, small_words
from models.private.words import is_nobody

_PROVIDER = (
    r"(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|orange|wanadoo|free|sfr|neuf"
    r"|laposte"
    r"|bbox|gmx|web|t-online|freenet|proton(?:mail)?|telefonica|btinternet|comcast|libero|msn|me)"
)
ENDING = r"(?:com|net|org|fr|de|es|it|eu|be|ch|at|nl|pt|lu|ca|us|info|io|(?:co ?[. ] ?)?uk|example)"
# "rosie.o'donnell@": else what stands before the apostrophe would be left.
_BOX = r"(?<![\w.+*%~\\-])(?:(?:[\w+-]{1,30}\.){0,2}[od]')?[\w*][\w.+*%~-]{0,63}"
_HOST = r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[a-z][a-z0-9-]{1,30}"
_AT, _DOT = "at|@|arobase?|arroba|at sign|chiocciola|klammeraffe", "dot|point|punkt|punto"
_BRACKETED = rf" ?[\[({{<] ?(?:{_AT}) ?[\])}}>] ?"
_STOP = rf"(?: ?[\[({{<] ?(?:{_DOT}|\.) ?[\])}}>] ?| (?:{_DOT}) )"
_NAMED_AT = r"(?:arobase?|arrobas?|klammeraffe|chiocciola|a commercial)"
_SAID = rf" (?:at|{_NAMED_AT}) "
_PARTS = (
    rf"(?:(?:{_STOP}|\.| (?:tiret|underscore|dash|minus|guion|unterstrich|-) )[\w+*%~-]{{1,40}})"
)

_SAID_BOX = rf"(?<![\w+*%~-])[\w+*%~-]{{1,64}}{_PARTS}{{0,4}}"
_TOLD_BOX = rf"(?=[a-z]{{1,40}}[._+0-9]){_BOX}"
_PLAIN_HOST = rf"(?:[\w-]{{1,63}}\.){{1,5}}{ENDING}(?![\w-]|\.\w)"
# Whether they stand somewhere, by their first sign
_HAS_STOP, _HAS_EITHER = (
    re.compile(rf"[\[({{< ](?:(?<! ) ?(?:{words}|\.) ?[\])}}>]|(?<= )(?:{_DOT}) )")
    for words in (_DOT, f"{_AT}|{_DOT}")
)
_A = re.compile(r"[\[(] ?a ?[\])]")

# What has to stand somewhere, before a pattern is tried at every word; then the pattern.
_MAILS = (
    # jean@example.org, <r***@example.org>, jean@ example.org, jean @ example.org
    (re.compile("@"), re.compile(rf"{_BOX}@{{1,2}}(?:{_HOST}| {_HOST}(?!\w))")),
    (re.compile(" @ "), re.compile(rf"{_BOX} @ {_HOST}(?!\w)")),
    # john . smith @ example . org
    (
        re.compile(" @ "),
        re.compile(
            rf"(?<![\w.])[\w+-]{{1,40}}(?: \. [\w+-]{{1,40}}){{0,3}} @ [\w-]{{1,40}}"
            rf"(?: ?\. ?[\w-]{{1,40}}){{0,2}} \. ?{ENDING}(?![\w-])"
        ),
    ),
    # a slip after a known provider: jean@gmail, jean@gmail,com, jean@gmail . com
    (
        re.compile("@"),
        re.compile(rf"{_BOX}@{_PROVIDER}(?:,{ENDING}| ?\. ?{ENDING}|(?! ?[.,]\w))(?![\w-])"),
    ),
    # jean @ gmail . com, jean @gmail.com, jean.dupont @example.org: not "merci @free.fr"
    (
        re.compile(" @"),
        re.compile(rf"(?P<word>{_BOX}) @ ?{_PROVIDER} ?[.,] ?{ENDING}(?![\w-]|\.\w)"),
    ),
    (re.compile(" @"), re.compile(rf"{_TOLD_BOX} @{_PLAIN_HOST}")),
    # jean(a)example.org, but "firefox (a) mozilla.org" may be the first point of a list
    (_A, re.compile(rf"{_SAID_BOX}[\[(]a[\])]{_PLAIN_HOST}")),
    (_A, re.compile(rf"{_TOLD_BOX} [\[(] ?a ?[\])] ?{_PLAIN_HOST}")),
    # jean (at) example [dot] org
    (
        _HAS_EITHER,
        re.compile(
            rf"{_SAID_BOX}(?:{_BRACKETED}|@)[\w-]{{1,63}}(?:(?:{_STOP}|\.)[\w-]{{1,63}}){{1,5}}"
        ),
    ),
    # jean point dupont arobase gmail point com
    (
        _HAS_STOP,
        re.compile(
            rf"{_SAID_BOX}{_SAID}[\w-]{{1,63}}(?:{_STOP}[\w-]{{1,63}}){{0,3}}"
            rf"{_STOP}{ENDING}(?![\w-])"
        ),
    ),
    (
        re.compile(" (?:arro?ba|aroba|klammer|chioc)"),
        re.compile(rf"{_SAID_BOX} {_NAMED_AT} {_HOST}"),
    ),
)
# "log in at yahoo.com" is no mailbox: here the box has a point or a digit, or is announced.
_AT_PROVIDER = re.compile(
    rf"(?P<box>(?<![\w.+*%~-])[\w.+*%~-]{{2,64}}) at {_PROVIDER}\.{ENDING}(?![\w-])"
)
_SAYS_MAIL = re.compile(
    r"\b(?:e-?mails?|mail|courriel|correo|adresse|address|account|compte|konto|cuenta|login|contact"
    r"|benutzer|user(?:name)?|identifiant|usuario)\b\W{0,3}(?:(?:is|est|ist|es|a|an|to)\W{1,2})?$"
)
_NOT_MAIL = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".js", ".css")

_HANDLE = re.compile(
    r"(?:(?<![\w.@/:&?=+-])|(?<=\\n))@[a-z_]\w{2,30}(?P<more>\.\w{1,30})?(?![\w@/(]|-\w)"
)
_SITE = re.compile(rf"\.{ENDING}")
_NO_HANDLE = frozenset(
    str.split(
        """
        @media @import @charset @font @namespace @supports @page @keyframes @layer @container
        @property @include @mixin @extend @override @deprecated @param @return @returns @throws
        @see @author @since @todo @test @before @after @type @staticmethod @classmethod @everyone
        """
    )
)


def emails(text: str) -> Iterator[Span]:
    """Find e-mail addresses, spoken and half hidden ones included."""
    low = lowered(text)
    for hint, form in _MAILS:
        if hint.search(low):
            for match in form.finditer(low):
                word = match.groupdict().get("word")
                is_word = word is not None and (word in small_words() or is_nobody(word))
                if not is_word and not match.group().endswith(_NOT_MAIL):
                    yield match.span()
    for match in _AT_PROVIDER.finditer(low) if " at " in low else ():
        if re.search(r"[._0-9]", match["box"]) or _SAYS_MAIL.search(before(low, match.start())):
            yield match.span()


def handles(text: str) -> Iterator[Span]:
    """Find handles of networks; rules of style sheets are none."""
    if "@" in text:
        for match in _HANDLE.finditer(lowered(text)):
            if match.group() not in _NO_HANDLE and not _SITE.fullmatch(match["more"] or ""):
                yield match.span()
