"""Find telephone numbers by the plans of countries whose languages are here.

A number counts where the plan of a country knows it and the text is in its language, or where a
word for a telephone stands before it; see ``models/abroad/scripts.py``.
"""

import re
from collections.abc import Iterator

import phonenumbers

from models.abroad.scripts import APART, CLOSED, tongues
from models.patterns import any_of
from models.private.plain import Span, before, digits_of, lowered

_GAP = r"[ .()/ー-]{0,3}"
_PHONE = re.compile(
    rf"{APART}(?<![0-9][.,:/+-])(?<![a-z][-_/.#])(?:\+ ?)?\(?[0-9](?:{_GAP}[0-9]){{6,14}}"
    rf"{CLOSED}(?![_@-]|[.,:/][0-9])"
)
_REGIONS = {
    "pt": ("PT", "BR", "AO", "MZ"),
    "nl": ("NL", "BE"),
    "pl": ("PL",),
    "tr": ("TR", "CY"),
    "ru": ("RU", "UA", "BY", "KZ"),
    "ar": ("SA", "EG", "AE", "JO", "MA", "KW", "LB", "DZ", "TN", "QA", "IQ", "OM", "BH", "SY"),
    "zh": ("CN", "TW", "HK"),
    "ja": ("JP",),
    "ko": ("KR",),
    "th": ("TH",),
}
# As people of these countries group it; in one piece it may be an order's number as well.
_SHAPES = {
    "pt": r"\([1-9][0-9]\) ?9?[ ]?[0-9]{4}[ -]?[0-9]{4}|[1-9][0-9] 9?[0-9]{4}[ -][0-9]{4}"
    r"|[1-9][0-9]9[0-9]{8}|9?[0-9]{4}-[0-9]{4}|[29][0-9]{2}(?P<a>[ .-]?)[0-9]{3}(?P=a)[0-9]{3}"
    r"|2[0-9]( [0-9]{3}| [0-9]{2}){2,3}",
    "nl": r"0[0-9]{1,3}[ -]?[0-9]{2,8}(?:[ -]?[0-9]{2,4}){0,3}",
    "pl": r"[4-8][0-9]{2}(?P<b>[ -])[0-9]{3}(?P=b)[0-9]{3}"
    r"|\(?[1-9][0-9]\)?[ -][0-9]{3}(?P<c>[ -])[0-9]{2}(?P=c)[0-9]{2}",
    "tr": r"\(?0?[2-5][0-9]{2}\)?[ .-]?[0-9]{3}[ .-]?[0-9]{2}[ .-]?[0-9]{2}",
    "ru": r"[78]?[ -]?\(?[3489][0-9]{2,4}\)?[ -]?[0-9]{1,3}(?:[ -]?[0-9]{2}){2}"
    r"|0[ -]?\(?[0-9]{2}\)?"
    r"[ -]?[0-9]{3}(?:[ -]?[0-9]{2}){2}",
    "ar": r"0[0-9]{1,3}[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}|05[0-9]{8}|01[0-9]{9}"
    r"|0[5-7](?:[ -]?[0-9]{2}){4}",
    "zh": r"1[3-9][0-9](?P<d>[ -]?)[0-9]{4}(?P=d)[0-9]{4}"
    r"|\(?0[0-9]{1,3}\)?[ -]?[0-9]{3,4}[ -]?[0-9]{4}"
    r"|09[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3}|[2-9][0-9]{3}[ -][0-9]{4}|400[ -][0-9]{3}[ -][0-9]{4}",
    "ja": r"\(?0[0-9]{1,4}\)?[ (ー-]{0,2}[0-9]{1,4}[ )ー-]{0,2}[0-9]{3,4}",
    "ko": r"0[0-9]{1,2}[ .)-]{0,2}[0-9]{3,4}[ .-]?[0-9]{4}|1[5-8][0-9]{2}[ -][0-9]{4}",
    "th": r"0[0-9]{1,2}[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}",
}
_FORMS = {tongue: re.compile(shape) for tongue, shape in _SHAPES.items()}
_SAYS_PHONE = re.compile(
    any_of(
        r"""
        (?<!\w)(?:telefo\w{1,8} | telemovel | celular | zap | ligue(?:m)?(?: para)?
        ligar(?: para)?
        | me liga(?: no)? | contacto | contato | fone | tlm\.? | bel(?:len)?(?: (?:op|naar))?
        | bereikbaar op | mobiel | nummer | 06-nummer | tel\.? | kom(?:orka|orkowy)?\.? | dzwonic
        | numer(?: tel\w*\.?)? | cep(?: tel\w*)? | numara(?:m|si)? | gsm | sms | whatsapp | viber)
        (?<![а-я])(?:тел(?:ефон\w*)?\.?|моб(?:ильн\w*)?\.?|сот(?:ов\w*)?\.?|звон\w+|перезвон\w+
        |номер(?:у|а|ом)?|контакт\w*|вотсап\w*|ватсап\w*|телеграм\w*|вайбер\w*|whatsapp)
        (?:ال)?(?:هاتف|جوال|موبايل|تليفون|تلفون|محمول|واتساب|واتس)(?:ي|ه|ها|نا)?
        رقمي | (?:اتصل|اتصال|كلم|تواصل|راسل|دق)\w{0,6} | التواصل
        电话 | 電話 | 手机 | 手機 | 号码 | 號碼 | 门号 | 門號 | 座机 | 座機 | 微信 | 联系方式
        聯絡方式
        致电 | 致電 | 联系 | 聯絡 | 来电 | 热线 | 打给我 | 打我
        携帯 | ケータイ | 連絡先 | 番号 | 折り返し | お電話 | tel
        전화 | 연락처 | 핸드폰 | 휴대폰 | 휴대전화 | 폰번호 | 번호 | 연락 | hp
        โทร(?:ศัพท์|กลับ|หา)? | เบอร์ | มือถือ | ติดต่อ | เบอร์โทร | ไลน์
        """
    )
    # what may stand between: a word or two, a colon, a bracket
    + r"[^0-9\n]{0,14}$"
)
# "订单号", "заказ": what stands behind is a number, and none to call
_SAYS_OTHER = re.compile(
    r"(?:号|號|単|单|編號|编号|번호|番号|รหัส|เลข\w*|заказ\w*|договор\w*|код\w*|инн|снилс"
    r"|ошибк\w*|артикул\w*|верси\w*|商品番号|製品番号"
    r"|رقم (?:ال)?(?:طلب|عميل|عقد|حساب|تذكرة|فاتورة)|رمز|كود|خطا|错误|エラー|代码|오류|코드"
    r"|(?<![\w\[])(?:zamowieni\w+|faktur\w+|pedido|encomenda|siparis|order|bestelling|klantnr"
    r"|klantnummer"
    r"|codigo|kodu?|rozmiar|status\w*|nip|regon|nif|bsn|cpf|blad|hata|erro|fout\w*|ref\w*|model\w*|artikel\w*|isbn|sku|ean)"
    r"(?: (?:nr|no|n[º°o.]|numer|nummer))?)[^0-9\n]{0,4}$"
)
_SAYS_NUMBER = re.compile(
    r"(?:电话|電話|手机|手機|门|門|전화|폰|핸드폰|携帯)\w{0,2}(?:号|號|番号"
    r"|번호)\w{0,3}[^0-9\n]{0,6}$"
)
_SAYS_ANY = re.compile(
    r"(?:号码|號碼|番号|번호|หมายเลข|เลข)[^0-9\n]{0,4}$(?<!商品番号)(?<!製品番号)(?<!商品番号は)(?<!商品番号:)"
)
_DATE = re.compile(
    r"(?:19|20)[0-9]{2}[ ./-][0-9]{1,2}[ ./-][0-9]{1,2}.*|[0-9]{1,2}[./-][0-9]{1,2}[./-](?:19"
    r"|20)[0-9]{2}.*"
    r"|(?:19|20)[0-9]{6}(?:[0-9]{4,6})?|[1-9][0-9]{0,2}(?: 000){2,3}|[0-9]{1,3}(?:\.[0-9]{1,3}){3}"
)
_ONE_FIGURE = re.compile(r"([0-9])\1+")
_BRAZILIAN = re.compile(r"(?<![\w.])\([1-9][0-9]\) ?9[ .]?[0-9]{4}[ .-][0-9]{4}(?![\w-])")
_N_DIGITS = range(7, 15)


def phones(text: str) -> Iterator[Span]:
    """Find telephone numbers of the countries whose language the text is in."""
    low = lowered(text)
    spoken = sorted(tongues(low))
    yield from (match.span() for match in _BRAZILIAN.finditer(low))
    for match in _PHONE.finditer(low) if spoken else ():
        number = match.group()
        n_digits = len(digits_of(number))
        if n_digits not in _N_DIGITS or _ONE_FIGURE.fullmatch(number) or _DATE.fullmatch(number):
            continue
        said = before(low, match.start())
        is_said = _SAYS_PHONE.search(said) is not None
        is_other = _SAYS_OTHER.search(said) is not None and not _SAYS_NUMBER.search(said)
        if is_other and _SAYS_ANY.search(said):  # a number of something: by its form alone
            is_said = is_other = False
        if not is_other and any(_is_of(tongue, number, is_said=is_said) for tongue in spoken):
            is_open = number.startswith("(") and ")" not in number
            yield match.start() + is_open, match.end()


def _is_of(tongue: str, number: str, *, is_said: bool) -> bool:
    """Tell whether the plans of a language's countries know a number, if need be a possible one."""
    if not is_said and not number.startswith("+") and not _FORMS[tongue].fullmatch(number):
        return False
    for region in _REGIONS[tongue]:
        try:
            read = phonenumbers.parse(number, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(read):
            return True
        if phonenumbers.is_possible_number(read) and (is_said or _FORMS[tongue].fullmatch(number)):
            return is_said or number[0] in "0(+"
    return False
