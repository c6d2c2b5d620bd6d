"""Find Arabic names behind titles, labels, introductions and closings.

There are no capitals: a name goes on while its words are usual names, begin with عبد or the
article, or nothing else can follow.
"""

import re
from collections.abc import Iterator

from models.patterns import any_of
from models.private.plain import Span

_WORD = r"[ء-ي]{2,14}"
_PARTICLE = r"(?:بن|بنت|ابن|ابو|ابي|ام|ال|عبد|آل|ولد|بو)"
_NAME = rf"(?:(?:{_PARTICLE} )?{_WORD}(?: (?:{_PARTICLE} )?{_WORD}){{0,3}})"
_END = r" ?(?:[،,.؛;:!؟?()\n\[-]|$)"
_GIVEN = frozenset(
    str.split(
        """
        محمد احمد محمود مصطفي علي حسن حسين عمر عثمان خالد وليد سعيد سعد فهد فيصل سلطان ناصر ماجد
        طارق ياسر يوسف ابراهيم اسماعيل كريم سامي سامر رامي هاني وائل باسم بلال جمال كمال جلال
        عادل عماد اياد زياد نبيل فؤاد فادي مروان حمزه حمزة ايمن اشرف اسامه اسامة انس انور بدر بندر
        تركي نواف مشعل عبدالله عبدالرحمن عبدالعزيز صالح سلمان راشد حمد مبارك جابر جاسم جعفر حيدر
        عباس
        رضا صلاح طلال عصام علاء غسان فارس قاسم لؤي ليث مازن مالك معاذ منصور منير موسي نادر نزار
        هشام هيثم يحيي ياسين يزن شادي شريف رائد رشيد رياض زكريا زيد عامر عيسي مهند مؤيد ايهاب تامر
        حازم
        فاطمه فاطمة مريم عائشه عائشة خديجه خديجة زينب ساره سارة نوره نورة هند هدي مني امل امال
        ايمان اسماء اسراء الاء دعاء دينا رانيا ريم رنا رشا رغد روان سلمي سمر سمير سميره سميرة سناء
        سوسن شيماء
        شهد عبير غاده غادة فرح لمي لينا ليلي مها مي ميساء نادين ناديا نادية نجلاء ندي نهي نوال نور
        هاله هالة هناء هيفاء وفاء ياسمين بسمه بسمة بشري جميله جميلة حنان حصه دانه دلال رحمه رحمة
        رهف ربي
        كوثر لطيفه لطيفة منال منيره منيرة موضي مشاعل نجوي نسرين وداد يسرا جواهر العنود لمياء هبه
        هبة جود لجين تهاني ثريا خلود سحر سهام صفاء عفاف فدوي فريده فريدة كريمه كريمة
        جورج مارك ماريا انطوان الياس شربل جوزيف طوني ميشال بطرس حنا
        """
    )
)
_TITLE = any_of(
    r"""
    (?:ال)?سيد[ةه]? | (?:ال)?[اآ]نس[ةه] | (?:ال)?استاذ[ةه]? | (?:ال)?دكتور[ةه]?
    (?:ال)?مهندس[ةه]? | (?:ال)?حاج[ةه]? | (?:ال)?شيخ[ةه]? | (?:ال)?مدير[ةه]? | ا\. ?د\. | [ادمأ]\.
    ا/ | م/ | د/
    (?:ال)?عميل[ةه]? | (?:ال)?زبون[ةه]? | (?:ال)?موظف[ةه]?(?: خدم[ةه] العملاء)? | (?:ال)?فني
    (?:ال)?مندوب | (?:ال)?سائق | (?:ال)?اخ(?:ت)? | (?:ال)?مستخدم[ةه]? | (?:ال)?محامي[ةه]?
    (?:ال)?كابتن | معلم | (?:ال)?زميل[ةه]?
    """
)
_TITLED = re.compile(rf"(?<![ء-ي])[ولبك]?ل?(?:{_TITLE}) ?[/:]? ?(?P<said>{_NAME})")
_SURE_TITLE = re.compile(r"سيد|نس[ةه]|استاذ|دكتور|مهندس|[ادمأ]\.|[امد]/")
_LABEL = any_of(
    r"""
    (?:ال)?اسم(?: (?:ال)?(?:كامل|عميل|مستلم|ثلاثي|رباعي|صاحب الحساب|حامل البطاقه|مشترك|المريض|اول
    |عائله|عائلة))?
    اسم (?:ال)?(?:عميل|مستلم|مرسل|مستفيد|مشترك) | صاحب (?:ال)?(?:حساب|طلب|خط|بطاق[ةه]|عقد)
    (?:ال)?مستلم | (?:ال)?مرسل | (?:ال)?عميل | (?:ال)?مستفيد | (?:ال)?مسؤول | جه[ةه] الاتصال
    (?:ال)?توقيع | مقدم (?:ال)?(?:طلب|شكوي|بلاغ) | (?:ال)?موظف | (?:ال)?فني
    """
)
_LABELED = re.compile(rf"(?<![ء-ي])(?:{_LABEL}) ?[:/=-] ?(?P<said>{_NAME})")
_SELF = re.compile(
    rf"(?<![ء-ي])(?:و?اسمي(?: هو)?|انا اسمي|و?معك(?:م)?|يكلمك|و?انا|باسم|و?اسمه|و?اسمها|بإسم"
    rf"|باسم السيد[ةه]?|صاحب[ةه]? (?:ال)?(?:حساب|خط|رقم)|(?:ال)?مستفيد[ةه]?"
    rf"|من طرف) (?P<said>{_NAME})"
)
_KIN = re.compile(
    rf"(?<![ء-ي])[ول]?(?:زوج(?:ي|تي)|ابن(?:ي|تي)|والد(?:ي|تي)|ابي|امي|اخي|اختي|صديق(?:ي|تي)"
    rf"|جار(?:ي|تي|نا)|عمي|عمتي|خالي|خالتي|بنتي|ولدي|ابوي|حمات?ي|جد[ت]?ي|زميل(?:ي"
    rf"|تي)) (?P<said>{_NAME})"
)
_CLOSING = (
    r"(?:(?:مع )?(?:خالص |اطيب |وافر )?(?:ال)?تحيات(?:ي|نا|ه)?|مع (?:ال)?(?:شكر|التقدير"
    r"|احترامي|محبتي)(?: و(?:ال)?(?:تقدير|احترام))?|(?:مع )?(?:جزيل )?(?:ال)?شكر(?:ا|ا لكم"
    r"|ا جزيلا)?(?: و(?:ال)?تقدير)?|وتقبلوا [^\n،,.]{3,40}|و?تفضلوا [^\n،,.]{3,40}"
    r"|المخلص[ةه]?|مقدمه لكم|مقدم[ةه]|تحياتي|وشكرا|مع فائق [^\n،,.]{3,30})"
)
_SIGNED = re.compile(
    rf"(?<![ء-ي]){_CLOSING} ?(?:[،,.:!-] ?\n?\s{{0,3}}|\n\s{{0,3}}| )(?P<said>{_NAME})(?={_END})"
)
_ALONE = re.compile(
    rf"(?:(?<=[.!؟?،,] )|(?<=\n)|(?P<tag>\][،,.]? ))(?P<said>{_NAME})(?=[.]?\s*$"
    rf"|\n[^\n]{{0,14}}\[| ?[-–،,]? ?\[(?:phone|email)\])"
)
# Two usual names, or one and a family's: "محمد العلي"
_PAIR = re.compile(
    rf"(?<![ء-ي])(?P<said>(?P<first>{_WORD}) (?P<last>{_WORD}(?: {_WORD})?))(?![ء-ي])"
)
# "ابو محمد": the father of
_KUNYA = re.compile(rf"(?<![ء-ي])(?:ابو|ابي|ام) (?P<said>{_WORD})(?![ء-ي])")
# Words that no name goes on with, and that are nobody's
_STOPS = frozenset(
    str.split(
        """
        في من علي الي عن مع ان انه انها التي الذي هل ما لا لم لن قد كان كانت هذا هذه ذلك تلك هو هي
        هم نحن انا انت و او ثم لكن بس يا رقم رقمي الرقم هاتف جوال موبايل بريد ايميل عنوان اريد
        ابغي عايز عاوز محتاج
        ارجو اريدكم الطلب طلب طلبي يقول تقول قال قالت اتصل اتصلت يرجي يريد تريد طلبت عندي عنده لدي
        لديه كل بعد قبل منذ امس اليوم غدا عند حول بين حتي اذا اذ لان بسبب بخصوص وعنوانه ورقم ورقمي
        وعندي وعنواني وهو وهي
        العملاء الدعم الفني الخدمه الخدمة خدمه خدمة فريق المحترم المحترمين المحترمه المحترمة
        الكريم الكرام شركه شركة الشركه الشركة جزيلا لكم لك لتعاونكم وتقدير السلام وعليكم عليكم
        اشكرك شكرا الشكر جدا
        زبون عميل عميلك عميلكم مشترك مشتركه مشتركة لديكم عندكم مستخدم صاحب صاحبه صاحبة
        متاكد متأكد موجود ساكن اسكن جديد قديم حاليا الان حاولت اشتريت دفعت استلمت اتابع اكتب اطلب
        منتظر بانتظار مش لست لسه كنت وصل تم يعمل
        الذين اللي المسؤول المدير الطيب هنا هناك مره مرة تواصل وصلني حضر جاء ركب غير كسر سلم سلمني
        وعد قام زار رفض لطيف ممتاز متعاون وقف واقف مركب جهاز ثلاجه غساله التوصيل الصيانه الصيانة
        المبيعات التركيب العميل الزبون المستخدم المشترك الموظف المهندس الاستاذ الدكتور السيد
        غلط غريب خطا خطأ خاطئ مكتوب مسجل سامسونج ناقص صحيح البيطري الله
        معكم بخدمتكم الوزير الفاضل الفاضله الفاضلة الرئيس القاضي الضابط العزيز العزيزه
        """
    )
)
_SURE_SELF = re.compile("اسم|صاحب")
# Names that are words of praise or state as well
_ADJECTIVES = frozenset(
    str.split(
        "سعيد سعيده سعيدة كريم كريمه كريمة شريف جميل جميله جميلة امين مبارك منير"
        " رشيد صالح نبيل لطيف عادل"
        " سالم حسن نور امل فرح كامل نادر"
    )
)
_FAMILY = re.compile("ال[ء-ي]{2,9}ي(?![ء-ي])")
_CLOSED = re.compile(_END)


def names_ar(text: str) -> Iterator[Span]:
    """Find Arabic names by what stands before them."""
    for match in _TITLED.finditer(text):
        is_sure = _SURE_TITLE.search(match.group()[: match.start("said") - match.start()])
        yield from _named(text, match, n_sure=1 if is_sure else 0)
    for match in _LABELED.finditer(text):
        yield from _named(text, match, n_sure=4)
    for match in _SELF.finditer(text):
        is_sure = _SURE_SELF.search(match.group(), 0, match.start("said") - match.start())
        words = match["said"].split()
        is_glad = words[0] in _ADJECTIVES and not (
            len(words) > 1 and (words[1] in _GIVEN or words[1].startswith("ال"))
        )
        if is_glad and not is_sure:  # "I am happy"
            continue
        yield from _named(text, match, n_sure=1 if is_sure else 0)
    for match in _KIN.finditer(text):
        if match["said"].split()[0] not in _ADJECTIVES:
            yield from _named(text, match, n_sure=0)
    yield from _by_form(text)
    for match in _SIGNED.finditer(text):
        yield from _named(text, match, n_sure=4 if "\n" in match.group() else 0)
    for match in _ALONE.finditer(text):
        is_pair = match["tag"] is not None and match["said"].count(" ") == 1
        yield from _named(text, match, n_sure=2 if is_pair else 0)


def _by_form(text: str) -> Iterator[Span]:
    """A usual name behind "father of", or before a family's."""
    for match in _KUNYA.finditer(text):
        if match["said"] in _GIVEN:
            yield match.span()
    for match in _PAIR.finditer(text):
        is_family = _FAMILY.match(match["last"]) is not None
        if match["first"] in _GIVEN and is_family:
            yield from _named(text, match, n_sure=2)


def _named(text: str, match: re.Match[str], *, n_sure: int) -> Iterator[Span]:
    """Yield the name as far as its words are names, the first ones whatever they are."""
    start, stop = match.span("said")
    end, n_words, is_open = start, 0, False
    words = list(re.finditer(r"[ء-ي]+", text[start:stop]))
    is_known = any(word.group() in _GIVEN for word in words[:2])
    for word in words:
        said = word.group()
        if re.fullmatch(_PARTICLE, said):
            is_open = True
            continue
        is_ali = said == "علي" and n_words > 0 and n_sure > 1  # "على", on, looks the same
        if said in _STOPS and not (is_open or is_ali):
            break
        is_closed = _CLOSED.match(text, start + word.end()) is not None
        is_name = said in _GIVEN or said.startswith("عبد") or is_open
        is_family = is_known and n_words > 0 and (said.startswith("ال") or is_closed)
        if not (is_name or is_family or n_words < n_sure):
            break
        end, n_words, is_open = start + word.end(), n_words + 1, False
    if end > start:
        yield start, end
