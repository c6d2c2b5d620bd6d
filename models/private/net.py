"""Find personal addresses on the net: of pages, network cards and machines.

What every house has names nobody and stays: 127.0.0.1, a router's 192.168.1.1, the public name
servers. See ``models/private/plain.py``.
"""

import ipaddress
import re
from collections.abc import Iterator

from models.private.cues import Cue, Form
from models.private.plain import Span, before, lowered

# A network's page of one person; what a network says of itself is none.
_PROFILE = (
    r"(?:(?:facebook|instagram|fb|twitter|x|vk)\.com/|threads\.net/@|tiktok\.com/@|youtube\.com/@"
    r"|snapchat\.com/add/|linkedin\.com/in/|(?<![\w.])t\.me/|(?<![\w.])wa\.me/)"
    r"(?!(?:about|ads|business|careers|developers|dialog|events?|explore|gaming|groups?|hashtag"
    r"|direct|help|home|i|intent|jobs|legal|login|marketplace|me|messages|notifications|p|pages?"
    r"|payments|photo|plugins|policies"
    r"|policy|privacy|recover|reels?|search|security|settings|sharer?|signup|stories|story"
    r"|support|terms|tos|tr|v[0-9.]+|videos?|watch)(?![\w-]))[\w-]"
)
_URL = re.compile(
    r"\b(?:https?|ftps?|wss?)://[^\s<>\"'\[\]]+|\bwww\.[^\s<>\"'\[\]]+"
    # without a scheme: a host with a known kind of ending, a path and more
    r"|(?<![\w@./:-])[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.[a-z]{2,10}/[^\s<>\"'\[\]]*[?#=][^\s<>\"'\[\]]+"
    r"|(?<![\w@./:-])calendly\.com/[^\s<>\"'\[\]]+"
    rf"|(?<![\w@./:-])(?:(?:m|mobile|[a-z]{{2}}(?:-[a-z]{{2}})?)\.)?{_PROFILE}[^\s<>\"'\[\]]*"
)
_URL_TAIL = ".,;:!?)…»”"
# What makes an address personal: a login, a query, a fragment with values, a long random part,
# or a page that exists for one person only.
_URL_PRIVATE = re.compile(
    r"//[^/@]+@|\?.|#[^#]*=|[0-9a-f]{8}-[0-9a-f]{4}-"
    r"|[/#=](?=[a-z_-]{0,99}[0-9])(?=[0-9_-]{0,99}[a-z])[a-z0-9]{20,}"
    # whom it makes an appointment with
    rf"|(?<![\w-]){_PROFILE}"
    r"|calendly\.com/(?!(?:app|blog|help|login|pricing|signup)\b)[a-z]"
    r"|/(?:reset|invite|invitation|verify|confirm|magic|token|unsubscribe)/[\w-]*[0-9][\w-]{3,}"
)

_HEX = "[0-9a-f]"
# What has to stand somewhere, before a pattern is tried at every letter; then the pattern.
_MACS = (
    (
        re.compile(rf"[:-]{_HEX}{{2}}[:-]"),
        re.compile(
            rf"(?:(?<![\w:-])|(?<=\bmac))(?P<said>{_HEX}{{2}}(?P<by>[:-])(?:{_HEX}{{2}}(?P=by)){{4}}{_HEX}{{2}})(?![\w:-])"
        ),
    ),
    (
        re.compile(rf"\.{_HEX}{{4}}\."),
        re.compile(rf"(?<![\w.-])(?P<said>{_HEX}{{4}}\.{_HEX}{{4}}\.{_HEX}{{4}})(?![\w-]|\.\w)"),
    ),
)
# announced, it may be in groups of two or in none
_MAC_SAID = Cue(
    r"\b(?:mac|physical|physische|fisica|carte reseau)(?:[ -]?(?:address|adresse))?\b"
    r"(?: [a-z]{1,4}){0,3} {0,2}(?:is|est|ist|es)?[:=]? {0,2}"
    rf"(?P<said>{_HEX}{{2}}(?:[ .:-]?{_HEX}{{2}}){{5}})(?![\w-])"
)
_IPV4 = re.compile(r"[0-9](?:(?<![\w.].)|(?<=\bip.))[0-9]{0,2}(?:\.[0-9]{1,3}){3}(?!\w|\.[0-9])")
_IPV6 = re.compile(rf"(?<![\w.])(?<![0-9a-f:]:)(?:{_HEX}|:){{6,45}}(?![\w:])")
_SAYS_VERSION = re.compile(
    r"(?<![a-z])(?:versione?|ver|v|release|build|driver|firmware|pilote|treiber)\W{0,3}$"
)
_SAYS_ADDRESS = re.compile(
    r"\b(?:ip|ipv4|addresse?|adresse|direccion|indirizzo|host|server|serveur)\b\W{0,5}"
    r"(?:(?:is|est|ist|es)\W)?$"
)
# Versions seldom hold more than this in each of four numbers, addresses nearly always do.
_SMALL = 30
_EVERYBODYS = frozenset("1.1.1.1 1.0.0.1 8.8.8.8 8.8.4.4 9.9.9.9 208.67.222.222".split())
_PRIVATE_NETS = tuple(map(ipaddress.ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")))
_ROUTERS = (0, 1, 254, 255)


def urls(text: str) -> Iterator[Span]:
    """Find addresses that carry a login, a query, values or a token; others may stay."""
    low = lowered(text)
    for match in _URL.finditer(low) if "/" in low or "www." in low else ():
        url = match.group().rstrip(_URL_TAIL)
        if _URL_PRIVATE.search(url):
            yield match.start(), match.start() + len(url)


def macs(text: str) -> Iterator[Span]:
    """Find hardware addresses of network cards."""
    low = lowered(text)
    forms: list[Form] = [form for hint, form in _MACS if hint.search(low)]
    for form in (*forms, _MAC_SAID):
        yield from (match.span("said") for match in form.finditer(low))


def ips(text: str) -> Iterator[Span]:
    """Find IP addresses but for everybody's, masks of networks and version numbers."""
    low = lowered(text)
    for match in _IPV4.finditer(low):
        if _is_personal(match.group()) and not _is_version(low, match):
            yield match.span()
    for match in _IPV6.finditer(low) if low.count(":") > 2 else ():
        # "10:23:45" is a time and "be::ad" a name in C++
        found = match.group()
        if found.count(":") > 2 and not _is_personal(found):
            found = found.rpartition(":")[0]  # it may carry a port
        if found.count(":") > 2 and _is_personal(found):
            yield match.start(), match.start() + len(found)


def _is_version(text: str, match: re.Match[str]) -> bool:
    """Tell whether four numbers are a version, such as 5.1.8.6 or 32.0.0.156."""
    announced = before(text, match.start())
    if _SAYS_VERSION.search(announced) or match.group().startswith("0."):
        return True
    if _SAYS_ADDRESS.search(announced) or ipaddress.ip_address(match.group()).is_private:
        return False
    return ".0.0." in match.group() or max(map(int, match.group().split("."))) < _SMALL


def _is_personal(candidate: str) -> bool:
    """Tell whether it is an address of a machine that some person uses."""
    try:
        address = ipaddress.ip_address(candidate)
    except ValueError:
        return False
    if address.is_loopback or address.is_unspecified or candidate in _EVERYBODYS:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        return True
    if candidate.startswith("255.") or address.is_multicast:
        return False
    is_router = address.packed[3] in _ROUTERS
    return not (is_router and any(address in net for net in _PRIVATE_NETS))
