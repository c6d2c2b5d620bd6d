"""Find when somebody was born, where it is said; any other date stays.

See ``models/abroad/scripts.py``; the words of five more languages are in ``models/private/ids.py``.
"""

import re
from collections.abc import Iterator

from models.abroad.scripts import CLOSED, tongues
from models.patterns import any_of
from models.private.cues import Cue, Form
from models.private.plain import Span, lowered

_YEAR = r"(?:1[34][0-9]{2}|19[0-9]{2}|20[0-9]{2}|2[45][0-9]{2})"
"""Of our calendar, of the Islamic and of the Buddhist one."""
_DATE = (
    rf"(?:[0-9]{{1,2}}[ ./-]{{1,2}}[0-9]{{1,2}}[ ./-]{{1,2}}(?:{_YEAR}|[0-9]{{2}})"
    rf"|{_YEAR} ?[./-] ?[0-9]{{1,2}} ?[./-] ?[0-9]{{1,2}}"
    r"|(?:[0-9]{4}|[0-9]{2}|(?:昭和|平成|令和|大正|民国|民國) ?(?:[0-9]{1,2}"
    r"|元)) ?[年년] ?[0-9]{1,2} ?[月월]"
    r"(?: ?[0-9]{1,2} ?(?:日|号|號|일)?)?|[0-9]{1,2} ?[月월] ?[0-9]{1,2} ?[日号일]"
    rf"|[0-9]{{1,2}}[. ]{{0,2}}(?:de )?[^\s\d,.]{{1,16}}(?:\.[^\s\d,.]{{1,3}})?\.?,? (?:de "
    rf"|พ\.ศ\. ?)?{_YEAR}"
    rf"|{_YEAR}[0-9]{{4}}|[0-9]{{6}})"
)
_IS = (
    r"[ :=(「]{0,3}(?:是|为|為|は|が|은|는|이|가|คือ|ที่|เมื่อ|วันที่|هو|في|e(?= )|to(?= )|jest|is|op"
    r"|em|dnia)?[ :=]{0,3}"
)
# Behind which the date stands
_BORN = re.compile(
    any_of(
        r"""
        生日 | 出生(?:日期|年月日?|于|於)? | 生于 | 生年月日 | 誕生日
        생년월일 | 생일 | 출생(?:일|연도|년도)?
        วัน(?:เดือน|/เดือน/)?(?:ปี|/ปี)?เกิด | เกิด(?:วันที่|เมื่อ(?:วันที่)?|ปี)?
        (?<![а-я])(?:дата рождения|родил(?:ся|ась)|рожд\.|д\.? ?р\.?|день рождения)(?!\w)
        (?:تاريخ )?(?:ال)?ميلاد(?:ي|ه|ها)? | مواليد(?: (?:عام|سنة))? | ولد(?:ت|ت في)? | المولود[ةه]?
        """
    )
    + rf"{_IS}(?P<said>{_DATE}){CLOSED}"
)
_LATIN_BORN = Cue(
    r"(?<!\w)(?:(?:data de )?nascimento(?: confirmada)?|nascid[oa](?: (?:em|a|no dia))?"
    r"|nasci(?: em| a)?"
    r"|dt\.? ?nasc\.?|d\.? ?n\.?(?= ?:)|data (?:de )?nasc\.?|geboortedatum|geboren(?: op)?"
    r"|geb\.?(?: ?datum)?|dogum(?= ?:)"
    r"|data urodzenia(?: do weryfikacji)?|(?:urodzon[aey]|urodzil\w{0,4}"
    r"|ur\.)(?: sie)?(?: w)?(?: dnia)?"
    r"|dogum (?:tarih\w{0,5}|gun\w{0,5}|t\.?)|d\. ?tarihi?|dogumlu)"
    rf"{_IS}(?P<said>{_DATE})(?!\w)"
)
# Before which it stands: "1979年4月22日生まれ", "19.05.1987 г.р.", "12.08.1990 doğumlu"
_BORN_BEHIND = re.compile(
    rf"(?<![0-9a-z./-])(?P<said>{_DATE})(?= ?(?:生まれ|生れ|出生|생(?![가-힣])|г\.? ?р\.?(?!\w)"
    r"|года рождения|dogumlu|ur\.))"
)


def birth_dates(text: str) -> Iterator[Span]:
    """Find dates of birth behind or before the word for it."""
    low = lowered(text)
    spoken = tongues(low)
    forms: list[Form] = [_LATIN_BORN]
    if not low.isascii() or spoken:
        forms += [_BORN, _BORN_BEHIND]
    for form in forms:
        yield from (match.span("said") for match in form.finditer(low))
