"""Find number plates by their national forms: alone where nothing else looks so, else by a word.

See ``models/abroad/scripts.py``; the forms of eight more countries are in
``models/private/plates.py``.
"""

import re
from collections.abc import Iterator

from models.abroad.scripts import CLOSED, tongues
from models.alphabets.letters import THAI
from models.private.plain import Span, lowered

_ON_RUSSIAN = "авекмнорстухabekmhopctyx"
# Of which no word, no model and no code has the form
_SURE = {
    "ru": re.compile(
        rf"(?<![\w-])[{_ON_RUSSIAN}] ?[0-9]{{3}} ?[{_ON_RUSSIAN}]{{2}} ?[0-9]{{2,3}}(?![\w-])"
    ),
    "zh": re.compile(
        "[京津沪滬渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
        rf"[a-z](?![a-z]*[-–])[·•・. ]?(?=[a-z]{{0,5}}[0-9])[a-z0-9]{{5,6}}{CLOSED}"
    ),
    "ja": re.compile(
        "[\u4e00-\u9fff]{1,4} ?[0-9]{2,3}[a-z]? ?[あ-ん] ?(?:[0-9]{2}-[0-9]{2}"
        "|[・.]{0,3}[0-9]{1,4})(?![0-9])"
    ),
}
_ON_KOREAN = "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주하허호배바사아자"
# Behind the word for a plate or a vehicle, a few words between
_SAID = {
    "ar": (
        re.compile("لوح[ةهت]|سيار[ةهت]|رقم المركب"),
        re.compile(
            r"(?<!\w)(?:[ء-ي] ){2}[ء-ي]? ?[0-9]{1,4}(?!\w)|[0-9]{1,4} ?(?:[ء-ي] ){1,2}[ء-ي](?!\w)"
            r"|(?<![\w-])[0-9]{1,3}-[0-9]{3,5}(?![\w-])|(?<!\w)[a-z]{3} ?[0-9]{3,4}(?!\w)"
        ),
    ),
    "ko": (
        re.compile("차|번호판|트럭|자동차"),
        re.compile(
            rf"(?<![0-9])(?:(?:서울|경기|부산|인천|대구|대전|광주|울산|강원|충[남북]|전[남북]"
            rf"|경[남북]|제주) ?)?[0-9]{{2,3}} ?[{_ON_KOREAN}] ?[0-9]{{4}}(?![0-9])"
        ),
    ),
    "th": (
        re.compile("ทะเบียน|ป้าย|รถ(?!เมล์|ไฟ|ทัวร์|บัส|สาย)"),
        re.compile(
            f"(?<![0-9{THAI}])[0-9]?[ก-ฮ]{{1,3}}[ -]?[0-9]{{1,4}}(?![0-9])"
            "(?: (?:กรุงเทพ(?:มหานคร|ฯ)?|เชียงใหม่|เชียงราย|ชลบุรี|นนทบุรี|ปทุมธานี|ขอนแก่น|ภูเก็ต|สงขลา"
            "|นครราชสีมา|อุดรธานี|อุบลราชธานี|ระยอง|สมุทรปราการ|สมุทรสาคร|นครปฐม|พิษณุโลก|สุราษฎร์ธานี"
            "|นครสวรรค์|ลพบุรี|ราชบุรี|เพชรบุรี|กาญจนบุรี|อยุธยา|นครศรีธรรมราช|ลำปาง|ตรัง|กระบี่))?"
        ),
    ),
    "tr": (
        re.compile(r"(?<!\w)(?:plaka\w*|arac\w*|araba\w*|kamyon\w*|minibus\w*|otomobil\w*)"),
        re.compile(
            r"(?<![\w.,-])(?:0[1-9]|[1-7][0-9]|8[01]) ?(?!hp|kw|ps|gb|mb|tl|cc|km|kg|cm|mm"
            r"|lt)[a-z]{1,3} ?[0-9]{2,4}(?![\w-]|[.,][0-9])"
        ),
    ),
    "pl": (
        re.compile(
            r"(?<!\w)(?:rejestrac\w*|tablic\w*|nr rej\.?|samochod\w*|pojazd\w*|(?P<weak>auto\w*"
            r"|bus\w*|woz\w*|ciezarowk\w*))"
        ),
        re.compile(
            r"(?<![\w.,-])(?!tdi|hdi|tsi|gti|cdi|dci|tfsi|hp|kw|km|kod|pln"
            r"|ps)[a-z]{2,3} ?(?=[a-z]{0,3}[0-9])[0-9][a-z0-9]{3,4}(?![\w-]|[.,][0-9])"
        ),
    ),
    "nl": (
        re.compile(
            r"(?<!\w)(?:kenteken\w*|busje|bestelbus\w*|nummerplaat|vrachtwagen|(?P<weak>auto|bus"
            r"|wagen))"
        ),
        re.compile(
            r"(?<![\w.,-])(?=[a-z0-9-]*[0-9])(?=[a-z0-9-]*[a-z])[a-z0-9]{1,3}-[a-z0-9]{2,3}"
            r"-[a-z0-9]{1,3}(?![\w-])|(?<![\w.,-])[12]-[a-z]{3}-[0-9]{3}(?![\w-])"
        ),
    ),
    "pt": (
        re.compile(
            r"(?<!\w)(?:matricul\w*|placa|carro|carrinha|viatura|veiculo|camiao|caminhao"
            r"|(?P<weak>moto|van))"
        ),
        re.compile(
            r"(?<![\w.,-])(?:[a-z]{2}-[0-9]{2}-[a-z]{2}|[0-9]{2}-[a-z]{2}-[0-9]{2}"
            r"|[0-9]{2}-[0-9]{2}-[a-z]{2}"
            r"|[a-z]{2}-[0-9]{2}-[0-9]{2}|[a-z]{3}[ -]?[0-9][a-z0-9][0-9]{2})(?![\w-])"
        ),
    ),
    "zh": (
        re.compile("车牌|車牌|牌照"),
        re.compile(
            rf"(?<![a-z0-9])[a-z]{{2,3}}-[0-9]{{4}}{CLOSED}"
            rf"|(?<![a-z0-9])[0-9]{{4}}-[a-z][a-z0-9]{CLOSED}"
        ),
    ),
}
_LATIN = {"tr", "pl", "nl", "pt"}
"""Their words for vehicles are told from each other's."""
_THINGS = re.compile("bluetooth|radio|motor|silnik|usb|gps")
_OF_GOODS = re.compile("品番|型番")
_N_GOODS = 4
_N_FAR, _N_BEFORE = 40, 14


def plates(text: str) -> Iterator[Span]:
    """Find number plates of the countries whose language the text is in."""
    low = lowered(text)
    spoken = tongues(low)
    for tongue in sorted(_SURE.keys() & spoken):
        for match in _SURE[tongue].finditer(low):
            if not _OF_GOODS.search(low[max(0, match.start() - _N_GOODS) : match.end()]):
                yield match.span()
    for tongue in sorted(_SAID.keys() & (spoken | _LATIN)):
        word, form = _SAID[tongue]
        for said in word.finditer(low):
            if tongue not in spoken and said.groupdict().get("weak"):
                continue
            lead = max(0, said.start() - _N_BEFORE)
            behind = form.search(low, said.end(), said.end() + _N_FAR)
            found = behind or form.search(low, lead, said.start())
            if found and not _THINGS.search(low, said.end(), found.start()):
                yield found.span()
