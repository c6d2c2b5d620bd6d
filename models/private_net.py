"""Find personal addresses on the net: of pages, mailboxes, network cards and machines.

Every finder yields (start, end) spans of the text; every pattern is bounded.
"""

import ipaddress
import re
from collections.abc import Iterator

from models.private_numbers import Span, before

_I = re.IGNORECASE

_URL = re.compile(r"\b(?:https?|ftps?|wss?)://[^\s<>\"'\[\]]+|\bwww\.[^\s<>\"'\[\]]+", _I)
_URL_TAIL = ".,;:!?)…»”"
# What makes an address personal: a login, a query, a fragment with values, a long random part.
_URL_PRIVATE = re.compile(
    r"//[^/@]+@|\?.|#[^#]*=|[0-9a-f]{8}-[0-9a-f]{4}-"
    r"|[/#=](?=[a-z]{0,99}[0-9])(?=[0-9]{0,99}[a-z])[a-z0-9]{20,}",
    _I,
)

_EMAIL = re.compile(
    r"(?<![\w.+*-])[\w.+*%~-]{1,64}"
    r"(?:@|\s?[\[(]\s?(?:at|arobase|arroba)\s?[\])]\s?)"
    r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
)
_NOT_MAIL = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".js", ".css")

_MAC = re.compile(r"(?<![\w:-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])", _I)
_IPV4 = re.compile(r"(?<![\w.])[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?!\w|\.[0-9])")
_IPV6 = re.compile(r"(?<![\w:.])[0-9a-f:]{6,39}(?![\w:])", _I)
_SAYS_VERSION = re.compile(
    r"(?:version|versión|versione|ver|v|release|build|driver|firmware|pilote|treiber)\W{0,3}$", _I
)
_SAYS_ADDRESS = re.compile(
    r"\b(?:ip|ipv4|addresse?|adresse|dirección|indirizzo|host|server|serveur)\b\W{0,5}"
    r"(?:(?:is|est|ist|es)\W)?$",
    _I,
)
# Versions seldom hold more than this in each of four numbers, addresses nearly always do.
_SMALL = 30


def urls(text: str) -> Iterator[Span]:
    """Find addresses that carry a login, a query, values or a token; others may stay."""
    for match in _URL.finditer(text):
        url = match.group().rstrip(_URL_TAIL)
        if _URL_PRIVATE.search(url):
            yield match.start(), match.start() + len(url)


def emails(text: str) -> Iterator[Span]:
    """Find e-mail addresses, "jean (at) example.org" and half hidden ones included."""
    for match in _EMAIL.finditer(text):
        if not match.group().lower().endswith(_NOT_MAIL):
            yield match.span()


def macs(text: str) -> Iterator[Span]:
    """Find hardware addresses of network cards."""
    for match in _MAC.finditer(text):
        yield match.span()


def ips(text: str) -> Iterator[Span]:
    """Find IP addresses but for the machine's own (127.0.0.1, 0.0.0.0) and version numbers."""
    for match in _IPV4.finditer(text):
        if _is_address(match.group()) and not _is_version(text, match):
            yield match.span()
    for match in _IPV6.finditer(text):
        # "10:23:45" is a time and "be::ad" a name in C++
        if match.group().count(":") > 2 and _is_address(match.group()):
            yield match.span()


def _is_version(text: str, match: re.Match[str]) -> bool:
    """Tell whether four numbers are a version, such as 5.1.8.6 or 32.0.0.156."""
    announced = before(text, match)
    if _SAYS_VERSION.search(announced) or match.group().startswith("0."):
        return True
    if _SAYS_ADDRESS.search(announced) or ipaddress.ip_address(match.group()).is_private:
        return False
    return ".0.0." in match.group() or max(map(int, match.group().split("."))) < _SMALL


def _is_address(candidate: str) -> bool:
    try:
        address = ipaddress.ip_address(candidate)
    except ValueError:
        return False
    return not (address.is_loopback or address.is_unspecified)
