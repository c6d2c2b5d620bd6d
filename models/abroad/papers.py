"""Find numbers of identity and tax by their checksums, in the languages of their countries.

A long number that many a code could be as well has to be written in its own groups, or behind the
word for it; see ``models/abroad/scripts.py``.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stdnum.br import cnpj, cpf
from stdnum.cn import ric
from stdnum.pl import pesel
from stdnum.pt import cc
from stdnum.ru import inn
from stdnum.th import pin
from stdnum.tr import tckimlik

from models.abroad.scripts import APART, CLOSED, tongues
from models.patterns import any_of
from models.private.plain import Span, before, lowered


def _by_form(number: str) -> bool:
    """No other number is written so."""
    return True


def _by_name(number: str) -> bool:
    """Many a number is written so, some with its checksum, too: it has to be called by its name."""
    return False


@dataclass(frozen=True)
class _Paper:
    """A kind of number: its tongue, its form, what makes it sure, and what it is called."""

    tongue: str
    form: re.Pattern[str]
    is_sure: Callable[[str], bool]
    said: re.Pattern[str]


def _paper(tongue: str, form: str, is_sure: Callable[[str], bool], said: str) -> _Paper:
    bound = re.compile(rf"{APART}(?<![0-9][.,:/-])(?:{form}){CLOSED}(?![.,-][0-9])")
    # A particle, a verb or a colon may stand between the word and the number.
    return _Paper(tongue, bound, is_sure, re.compile(rf"{any_of(said)}[^0-9\n]{{0,20}}$"))


def _is_taiwanese(number: str) -> bool:
    """Check an identity card of Taiwan: a letter as two figures, weighted, modulo ten."""
    letter = "ABCDEFGHJKLMNPQRSTUVXYWZIO".index(number[0]) + 10
    weighted = zip(map(int, number[1:]), (8, 7, 6, 5, 4, 3, 2, 1, 1), strict=True)
    return (letter // 10 + letter % 10 * 9 + sum(digit * by for digit, by in weighted)) % 10 == 0


_PAPERS = (
    _paper("pt", r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}", _by_form, "cpf"),
    _paper("pt", r"[0-9]{3}[. ]?[0-9]{3}[. ]?[0-9]{3}[- ]?[0-9]{2}", cpf.is_valid, "cpf"),
    _paper("pt", r"[0-9]{2}\.?[0-9]{3}\.?[0-9]{3}/?[0-9]{4}-?[0-9]{2}", cnpj.is_valid, "cnpj"),
    _paper("pt", r"[1-35689][0-9]{2}(?: ?[0-9]{3}){2}", _by_name, r"nif | contribuinte | fiscal"),
    _paper("pt", r"[0-9]{8} ?[0-9] ?[a-z]{2}[0-9]", cc.is_valid, "cartao de cidadao | cc"),
    _paper(
        "pt",
        r"[0-9]{8}(?: ?[0-9](?: ?[a-z0-9]{2}[0-9])?)?|[0-9]{1,2}\.?[0-9]{3}\.?[0-9]{3}-?[0-9x]",
        _by_name,
        r"cartao (?:de |do )?cidadao | (?<!\w)(?:cc|bi|rg|sns|niss|cnh|utente)",
    ),
    _paper(
        "nl",
        r"[0-9]{3}[. ]?[0-9]{3}[. ]?[0-9]{3}|[0-9]{4}[. ]?[0-9]{2}[. ]?[0-9]{3}",
        _by_name,
        r"bsn | sofi-?(?:nummer|nr) | burgerservice(?:nummer|nr)",
    ),
    _paper(
        "nl",
        r"[a-z]{2}[a-z0-9]{6}[0-9]|[0-9]{10}",
        _by_name,
        r"paspoort(?:nummer|nr)? | rijbewijs(?:nummer|nr)? | id-?kaart | identiteitskaart",
    ),
    _paper("pl", r"[0-9]{11}", pesel.is_valid, "pesel"),
    _paper(
        "pl",
        r"[0-9]{3}-?[0-9]{3}-?[0-9]{2}-?[0-9]{2}|[0-9]{3}-[0-9]{2}-[0-9]{2}-[0-9]{3}",
        _by_name,
        r"(?<!\w)nip",
    ),
    _paper(
        "pl",
        r"[a-z]{3} ?[0-9]{6}|[a-z]{2} ?[0-9]{7}",
        _by_name,
        r"dowod\w* | paszport\w* | prawo jazdy | dow\. os\.",
    ),
    _paper(
        "tr",
        r"[1-9][0-9]{2}(?: ?[0-9]{2,3}){3,4}",
        tckimlik.is_valid,
        r"t\.? ?c\.? | kimlik\w*(?: no| numara\w*)?",
    ),
    _paper(
        "tr",
        r"[0-9]{10}|[a-z][0-9]{8}|[a-z][0-9]{2}[a-z][0-9]{5}",
        _by_name,
        r"vergi\w*(?: (?:no|numara\w*|kimlik\w*))* | vkn | pasaport\w* | ehliyet\w* | seri no",
    ),
    _paper("ru", r"[0-9]{12}|[0-9]{10}", _by_name, r"инн(?!\w)"),
    _paper("ru", r"[0-9]{12}", inn.is_valid, r"инн(?!\w)"),
    _paper("ru", r"[0-9]{3}-[0-9]{3}-[0-9]{3}[- ][0-9]{2}", _by_form, "снилс"),
    _paper("ru", r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{2}", _by_name, r"снилс\w*"),
    _paper(
        "ru",
        r"[0-9]{2} ?[0-9]{2} ?(?:№ ?)?[0-9]{6}|[0-9]{2} ?№? ?[0-9]{7}",
        _by_name,
        r"паспорт\w* | (?:серия|серии) | водительск\w+ | (?<![а-я])в/у | удостоверени\w+ "
        r"| загран\w*",
    ),
    _paper(
        "ar",
        r"[0-9]{14}|[0-9]{10}|784-?[0-9]{4}-?[0-9]{7}-?[0-9]|[0-9]{9,12}|[a-z]{1,2}[0-9]{6,8}",
        _by_name,
        r"القومي | (?:ال)?(?:هوية|هويه|بطاقه|بطاقة)(?: الوطنيه?ة?)? | الوطني | (?:ال)?اقام[ةه]\w*"
        r" | (?:ال)?جواز(?: (?:ال)?سفر)?\w* | الضريبي | المدني | الشخصي[ةه]?",
    ),
    _paper(
        "ar",
        r"[23][0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{7}",
        _by_form,
        "القومي",
    ),
    _paper(
        "zh",
        r"[0-9]{6} ?[0-9]{4} ?[0-9]{4} ?[0-9]{3}[0-9x]",
        ric.is_valid,
        r"身份证\w{0,3} | 身份證\w{0,3}",
    ),
    _paper(
        "zh", r"[0-9]{17}[0-9x]|[0-9]{15}", _by_name, r"身份证\w{0,3} | 身份證\w{0,3} | 证件\w{0,3}"
    ),
    _paper("zh", r"[a-z][1289][0-9]{8}", _is_taiwanese, r"身分證\w{0,4} | 身份證\w{0,4}"),
    _paper(
        "zh",
        r"[a-z]{1,2}[0-9]{6}\(?[0-9a]?\)?|[a-z][a-z]?[0-9]{7,9}|[0-9]{8}",
        _by_name,
        r"护照\w{0,3} | 護照\w{0,3} | 身分證\w{0,4} | 身份證\w{0,4} | 通行证\w{0,3} "
        r"| 驾驶证\w{0,3}"
        r" | 驾照\w{0,3} | 統編 | 統一編號 | 健保卡\w{0,3} | 社保\w{0,3}",
    ),
    _paper(
        "ja",
        r"[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}",
        _by_name,
        r"マイナンバー\w{0,4} | 個人番号 | 免許\w{0,4}",
    ),
    _paper(
        "ja",
        r"[a-z]{2}[0-9]{7}|[0-9]{6,12}",
        _by_name,
        r"パスポート\w{0,4} | 旅券\w{0,3} | 免許\w{0,4} | 保険証\w{0,4} | 年金\w{0,4} "
        r"| 在留カード\w{0,3}",
    ),
    _paper(
        "ko",
        r"[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])-[1-8][0-9]{6}",
        _by_form,
        "주민",
    ),
    _paper(
        "ko",
        r"[0-9]{6}[ -]?[0-9]{7}|[0-9]{6}-[0-9]\*{0,6}",
        _by_name,
        r"주민(?:등록)?\w{0,4} | 외국인\w{0,6} | 민증",
    ),
    _paper(
        "ko",
        r"[a-z][0-9]{8}|[a-z][0-9]{3}[a-z][0-9]{4}|[0-9]{2}-[0-9]{2}-[0-9]{6}-[0-9]{2}"
        r"|[0-9]{3}-[0-9]{2}-[0-9]{5}",
        _by_name,
        r"여권\w{0,4} | (?:운전)?면허\w{0,4} | 사업자\w{0,6}",
    ),
    _paper(
        "th",
        r"[1-8][ -]?[0-9]{4}[ -]?[0-9]{5}[ -]?[0-9]{2}[ -]?[0-9]",
        pin.is_valid,
        r"บัตร(?:ประจำตัว)?(?:ประชาชน)? | ปชช\.?",
    ),
    _paper(
        "th",
        r"[0-9][ -]?[0-9]{4}[ -]?[0-9]{5}[ -]?[0-9]{2}[ -]?[0-9]|[a-z]{1,2}[0-9]{6,7}",
        _by_name,
        r"บัตร(?:ประจำตัว)?(?:ประชาชน)? | ปชช\.? | ผู้เสียภาษี | (?:พาสปอร์ต|หนังสือเดินทาง)"
        r" | ใบขับขี่",
    ),
)


def papers(text: str) -> Iterator[Span]:
    """Find numbers of papers by their checksum, or behind the word for them."""
    low = lowered(text)
    spoken = tongues(low)
    for paper in _PAPERS:
        for match in paper.form.finditer(low) if paper.tongue in spoken else ():
            number = re.sub("[^0-9a-z]", "", match.group()).upper()
            if paper.is_sure(number) or paper.said.search(before(low, match.start())):
                yield match.span()
