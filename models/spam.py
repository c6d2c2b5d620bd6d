"""Floods that report no problem: solicitations (a number, a link, a code), automatic mail."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from models.alphabets.spacing import apart
from models.patterns import any_of
from models.senders.automatic import SUBJECT_CHARS, is_automatic
from models.senders.sellers import sells

READ_CHARS = 1000
"""What is read of a text: an advertisement comes to the point, a pasted log comes later."""

NEAR_CHARS = 80
"""Distance within which a number and the words that press to use it belong together."""

ENOUGH = 3
"""Points that make a solicitation; see ``pressure``."""

MIN_STYLED = 6
"""Letters of a decorative alphabet that are no accident, as a lone sign or ordinal is."""

_MIN_DIGITS, _MAX_DIGITS = 9, 14
_TAIL_DIGITS = 8
"""By its last digits a number is known again, with or without the code of its country."""

_ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+|\S+@\S+\.\w+")
_LINK = re.compile(r"https?://\S+|\bwww\.\S+|\b[\w-]+\.(?:xyz|top|shop|click|online|site|vip)\b")
_NO_PHONE = re.compile(
    r"(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.](?:19|20)\d\d"  # dates
    r"|\d+\.\d+\.\d+(?:\.\d+)*"  # addresses of machines, versions
    r"|\b(?=[a-f\d-]*\d)(?=[a-f\d-]*[a-f])[a-f\d]{2,}(?:-[a-f\d]+)*\b|\b0x[\da-f]+",  # codes
)
_NUMBER = re.compile(r"(?<![\w.])\d(?:[^\w,:;\n]{0,3}_{0,2}[^\w,:;\n]?\d){8,}")
_PLAIN = re.compile(r"(?:\d|[ .()+/–-]{1,3}(?=[\d( +]))*\Z")
_CLUTTER = re.compile(r"[(\[{)\]}]{2,}|[^\w\s.…!?'\"-]{4,}|[=~%^*|/\\]{2,}[\])}]|[!?]{2,}[\])}]")
_CALL = re.compile(
    r"help ?-?line|hot ?line|toll.?free|customer (?:care|service|support)|refund"
    r"|(?:support|service|phone|contact|care) number|support team"
    r"|\bcall (?:us|now|at|our|this|their|to|toll)\b|by calling|\bdial\b|24\s?[/*x\-]\s?7"
    r"|whats ?app"
    r"|(?:talk|speak|reach|connect|contact)(?: out)? (?:to|with|at|us|the|an?)\b"
    r"|service client|numéro (?:vert|gratuit|de t)|appelez|contactez"
    r"|kunden(?:service|dienst|betreuung)|rufen sie|rufnummer"
    r"|(?:atención|servicio) al? cliente|ll[aá]m(?:e|ar a|ando)\b|tel[eé]fono|comunicar\w*"
    r"|hablar con"
    r"|atendimento|\bligue|servizio clienti|chiam(?:a|are|ate)\b|klantenservice|\bbel\b"
    r"|müşteri hizmetleri|infolinia|горяч\w+ лини|позвоните|служб\w+ поддержки"
    r"|خدمة العملاء|اتصل|客服|热线|电话|お電話|고객|hubungi|layanan"
    r"|हेल्पलाइन|कस्टमर|टोल.?फ्री|कॉल|ग्राहक|नंबर",
)
_OFFER = re.compile(
    r"cou?pon|kupon|kupón|купон|クーポン|कूपन|قسيمة|\bpromo\b|promo-?code|discount|referral|\bbonus\b"
    r"|casino|\bbet(?:ting)?\b|jackpot"
    r"|\bloans?\b|\d\d ?% off|[$€£]\s?\d+ off|for sale\b|buy (?:now|online)|best price|cheap"
    r"|exclusive offer|last chance|congratulations|(?:been|is) selected|click here|order (?:now"
    r"|at)\b"
    r"|apply (?:now|at)\b|free (?:audit|trial|quote)|page one|no paperwork|without paperwork"
    r"|watch (?:online|free)|full movie|\bescorts?\b|astrolog\w+|specialist|investment"
    r"|offre (?:exclusive|spéciale|limitée|réservée)|dernière chance|félicitations|sélectionnée?\b"
    r"|sans justificatif|commandez|prêt professionnel|1re page|devis gratuit|avis vérifiés"
    r"|abonnés à"
    r"|code promo|gagnez|cliquez|voyan(?:ce|te?)\b"
    r"|exklusiv\w*|letzte chance|glückwunsch|ausgewählt|jetzt bestellen|gratis-\w+|seite eins"
    r"|gewinn\w*|rabatt\w*|gutschein\w*|kredit\b|jetzt sichern"
    r"|última oportunidad|enhorabuena|felicidades|seleccionad[oa]|sin papeleo|haga clic"
    r"|primera página"
    r"|\boferta|descuento|cupón|gana(?:r|dor)?\b|préstamo|pel[ií]cula|online latino"
    r"|desconto|empréstimo|sconto|prestito|скидк\w+|казино|кредит|लोन",
)
_PITCH_ABROAD = any_of(
    r"""
    (?:orçamento|proposta) gr[áa]t(?:is|uit[ao]) | aument[ae] (?:as |le |suas )?vend(?:as|ite)
    preventivo gratuito | gratis offerte | hoger in google | bezpłatn\w+ (?:ofert|wycen)\w+
    zwiększ (?:sprzedaż|ruch) | ücretsiz teklif | satışlar\w+ artır\w* | увеличьте продажи
    продвижени\w+ | бесплатн\w+ (?:предложени|аудит)\w* | عرض (?:سعر )?مجاني | زد مبيعات
    تحسين محركات البحث | رو?ابط خلفي\w*
    免[费費][报報][价價] | 提升.{0,8}[销銷]量 | 外[链鏈] | 外部連結
    無料(?:お)?見積 | 被リンク | 売上を伸ば | 무료 견적 | 백링크 | 매출을 (?:늘|올)
    ใบเสนอราคาฟรี | แบ็กลิงก์ | เพิ่มยอดขาย
    """
)
_PITCH = re.compile(
    # to be found by search engines
    r"\bseo\b|back-?links?|guest posts?|webmaster|référencement|netlinking|posicionamiento web"
    r"|suchmaschinenopti\w+|(?:liens?|articles?) (?:sponsorisés?|invités?)"
    r"|(?:first|1st|top) page (?:of google|guarant|rank)|première page (?:de|sur) google"
    r"|(?:boost|increase|grow|augmentez|boostez|développez|steigern sie|aumente)"
    r" (?:your|votre|ihre?n?|su)\b|visitors to your"
    r"|(?:more|real|buy|mehr|acheter|comprar?) (?:traffic|followers?|abonnés|seguidores)"
    # money for nothing, prizes
    r"|\b(?:earn|gagnez|gana|verdienen sie) (?:up to |jusqu'à |hasta |bis zu )?[$€£]?\d"
    r"|duplica tu|\bforex\b|trading (?:bot|automático)|passive income|reich werden|get rich"
    r"|deven(?:ez|ir) riche|investissez|freispiele|ohne einzahlung|inversión garantizada"
    r"|\d{3} ?% (?:profit|guarant)"
    r"|(?:you(?:'ve| have)?|vous avez|sie haben|has) (?:won|gagné|gewonnen|ganado)|gift card of"
    r"|claim (?:it|your (?:prize|reward|gift)) |\blotter(?:y|ie)\b|get your (?:bonus|free|prize)"
    r"|jetzt (?:registrieren|anmelden|kaufen)|reg[ií]strate|únete ya|sign up (?:now|today)"
    # medicines, and salesmen
    r"|viagra|cialis|tramadol|xanax|(?:without|no) prescription|sans ordonnance|ohne rezept"
    r"|sin receta"
    r"|base de données de prospects|fichiers de (?:prospection|[\d ]*entreprises)|prospection"
    r"|(?:email|mailing) lists? of|adresslisten|prix réduit|nous vendons|responsable commercial"
    r"|\bb2b\b"
    r"|(?:appel|call) (?:de|of) \d+ min|\d+[- ]min(?:ute)? call|pour une démo\b|replica|discounted"
    rf"|{_PITCH_ABROAD}",
)
_CODE = re.compile(r"[\[{(|【⟪]\s?([a-z]{2,5}\d{4,9})\b")
_LETTER_O = re.compile(r"(?<![^\W\d_])o(?=\W{0,3}\d)|(?<=\d)o(?=[\d\W])")
_SIGNED = re.compile(r"\n[+\d][\d ().+/-]*$", re.MULTILINE)
"""A number that has a line to itself stands in a customer's signature."""

_FANCY = ("<font>", "<circle>", "<square>", "<wide>")


def is_solicitation(text: str) -> bool:
    """Whether a text presses a number, a link or a code upon its reader.

    A sign only: one ticket proves nothing, a cluster that is mostly such tickets is spam.
    """
    return pressure(text) >= ENOUGH


def is_unwanted(text: str) -> bool:
    """Whether no customer tells of a problem: what a cluster of kind spam is made of."""
    return is_solicitation(text) or sells(text) or is_automatic(text)


def may_be_unwanted(text: str) -> bool:
    """Whether anything in a text is a sign of a flood; of a customer's problem seldom is."""
    if pressure(text) > 0 or _LINK.search(text.lower()):
        return True
    return sells(text) or is_automatic(text)  # what does not press at all is no solicitation


def are_unwanted(texts: Sequence[str]) -> bool:
    """Whether tickets that are alike are a flood.

    Most of them are unwanted, or three of four bear a link and half sell, however mildly each does.
    """
    if 2 * sum(map(is_unwanted, texts)) >= len(texts):
        return True
    linked = [plain for plain in (t[:READ_CHARS].lower() for t in texts) if _LINK.search(plain)]
    # One mild word is enough, but for those that customers use of their own orders ("coupon").
    selling = sum(bool(_PITCH.search(text)) or len(_offers(text)) > 1 for text in linked)
    return 4 * len(linked) >= 3 * len(texts) and 2 * selling >= len(texts)


def pressure(text: str) -> int:
    """Count in points what presses; a customer who reports a problem seldom has more than 2.

    A telephone number (or many decorative letters) is one point. So is each of: told again, told
    in disguise, told in the subject, a first line full of brackets, a link beside words of
    selling. Words of selling, and words near the number that ask to call, give up to two each.
    Without a number each word of selling is a point, up to three, and so is a link beside two; a
    code to redeem is one, told again two.
    """
    plain, n_styled = _unstyled(apart(text[:READ_CHARS]))
    first_line = plain.partition("\n")[0]
    offers = _offers(plain)
    bare = _NO_PHONE.sub(" x ", _ADDRESS.sub(" x ", _SIGNED.sub("", plain)))
    bare, n_letters = _LETTER_O.subn("0", bare)
    numbers = [m for m in _NUMBER.finditer(bare) if _tails(m.group())]
    styled = n_styled >= MIN_STYLED
    if not numbers and not styled:
        return _selling(plain, len(offers)) if offers else 0
    tails = Counter(tail for m in numbers for tail in _tails(m.group()))
    near = [bare[max(0, m.start() - NEAR_CHARS) : m.end() + NEAR_CHARS] for m in numbers]
    calls = {m.group() for around in near or [plain] for m in _CALL.finditer(around)}
    disguised = styled or n_letters or any(not _PLAIN.match(m.group()) for m in numbers)
    return sum(
        (
            1,
            max(tails.values(), default=0) > 1 or len(tails) > 2,
            bool(disguised),
            len(first_line) <= SUBJECT_CHARS and any(m.end() <= len(first_line) for m in numbers),
            bool(_CLUTTER.search(first_line)),
            min(2, len(offers)),
            bool(offers) and bool(_LINK.search(plain)),
            min(2, len(calls)),
        )
    )


def _offers(plain: str) -> set[str]:
    return {match.group() for said in (_OFFER, _PITCH) for match in said.finditer(plain)}


def _selling(plain: str, n_offers: int) -> int:
    codes = Counter(_CODE.findall(plain))
    told = min(2, max(codes.values(), default=0))
    return min(3, n_offers) + (bool(_LINK.search(plain)) if n_offers > 1 else 0) + told


def _unstyled(text: str) -> tuple[str, int]:
    """Write decorative letters and digits plainly, in lower case; also says how many there were."""
    n_styled, plain = 0, []
    for char in text.lower():
        if ord(char) > 0x2000:
            digit = unicodedata.digit(char, -1)
            if digit >= 0 or unicodedata.decomposition(char).startswith(_FANCY):
                n_styled += 1
                char = str(digit) if digit >= 0 else unicodedata.normalize("NFKC", char).lower()
        plain.append(char)
    return "".join(plain), n_styled


def _tails(number: str) -> list[str]:
    """Last digits of a telephone number, or of the two that stand side by side."""
    digits = re.sub(r"\D", "", number)
    if len(digits) <= _MAX_DIGITS:
        parts = [digits]
    else:
        half = len(digits) // 2
        parts = [digits[:half], digits[half:]]
    if not all(_MIN_DIGITS <= len(part) <= _MAX_DIGITS for part in parts):
        return []
    return [part[-_TAIL_DIGITS:] for part in parts]
