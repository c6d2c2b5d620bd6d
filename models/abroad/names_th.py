"""Find Thai names behind titles, labels and introductions.

Nothing parts Thai words: a name behind คุณ ends where a space or a particle stands. คุณ alone is
"you", and begins words such as คุณภาพ.
"""

import re
from collections.abc import Iterator

from models.abroad.scripts import THAI
from models.patterns import any_of
from models.private.plain import Span

_RUN = f"[{THAI}]"
# Words that no name holds, and others that some do, and many sentences go on with
_NEVER = (
    "มาก | ครับ | คับ | ค่ะ | คะ | นะ | ที่ | แจ้ง | และ | ได้ | โทร | ช่วย | ไม่ | แล้ว | ว่า | ติดต่อ "
    "| เบอร์ | ต้อง | บอก | ลูกค้า"
)
_STOP = any_of(
    f"""
    {_NEVER} | จาก | ขอ | ให้ | เป็น | อยู่ | กับ | ของ | จะ | รับ(?!ชัย) | เมื่อ | ด้วย
    หรือ | ซึ่ง | เคย | กรุณา | สั่ง | ซื้อ | ใช้ | แต่ | มี | คือ | สอบถาม | ทาง | เลข | อายุ | บ้าน(?!เ) | นัด
    พัก | ยืนยัน | เรียก | ส่ง | ตอบ | ดูแล | แนะนำ | เพราะ | ก็ | เข้า | แอดมิน | ฝ่าย | ผู้
    """
)
_NAME = rf"(?:(?:(?!{any_of(_NEVER)}){_RUN}){{2,12}}(?!{_RUN})|(?:(?!{_STOP}){_RUN}){{2,16}})"
_SURNAME = rf"(?: {{1,2}}(?:ณ )?(?:(?!{_STOP}){_RUN}){{3,20}}(?=[ \n,.()\[/]|$))"
_FORMAL = any_of(
    "นางสาว | น\\.ส\\. ? | นาง(?!สาว) | นาย(?!จ้าง|หน้า|ทุน|ท่า) | ด\\.ช\\. ? | ด\\.ญ\\. ? "
    "| เด็กชาย | เด็กหญิง | ดร\\. ? | ว่าที่ร้อยตรี | ร\\.ต\\. ?"
)
_BY_FORMAL = re.compile(
    rf"(?:(?<!{_RUN})(?:คุณ)?{_FORMAL}|(?<!ขอบ)(?:นางสาว|(?<=หา|ับ|าก|ึง|ือ|ดย|ห้)(?:นาย"
    rf"|นาง(?!สาว)))) ?(?P<said>{_NAME}{_SURNAME}?)"
)
_LABEL = any_of(
    """
    ชื่อ ?[-–/] ?(?:นาม)?สกุล | ชื่อ(?:และ)?นามสกุล | ชื่อบัญชี | ชื่อผู้(?:รับ|ติดต่อ|สั่งซื้อ|ส่ง|แจ้ง) | ผู้รับ | ผู้ซื้อ
    ผู้เช่า | ผู้ติดต่อ | ผู้ส่ง | ผู้แจ้ง | ชื่อลูกค้า | ลูกค้า(?=:) | ชื่อเจ้าของ\u0e01-\u0e4e{0,6} | ชื่อ(?=:)
    เจ้าของบัญชี | ลงชื่อ | ชื่อเล่น
    """
)
_LABELED = re.compile(rf"{_LABEL} ?[: =]{{1,2}}(?:คุณ|{_FORMAL})? ?(?P<said>{_NAME}{_SURNAME}?)")
_AFTER_NAME_WORD = re.compile(rf"(?<!{_RUN})ชื่อ[ :]{{1,2}}(?P<said>{_NAME}{_SURNAME})")
_SELF = re.compile(
    rf"(?:ผม|ดิฉัน|ฉัน|หนู|เรา|กระผม|ข้าพเจ้า|พี่|ลูกค้า|เขา|เธอ|ใน|แฟน|แม่|พ่อ|ลูกสาว|ลูกชาย|สามี|ภรรยา|ยาย"
    rf"|ตา|ย่า|ปู่|ครับ ?|ค่ะ ?)ชื่อ(?:เล่น)? ?(?:ว่า ?)?(?:{_FORMAL})?(?P<said>{_NAME}{_SURNAME}?)"
)
# "you", "quality", "feature", "thank you" are nobody's name.
_NO_NAME = (
    r"(?!ภาพ|สมบัติ|ลักษณะ|ค่า|ประโยชน์|ธรรม|ครู|หมอ|แม่|พ่อ|ลูกค้า|ตา|ยาย|เอง|ทำ|ควร|อาจ|สามารถ|คิด|เห็น"
    r"|ต้อง|ลอง|กด|เลือก|ตั้ง|เปิด|ปิด|รู้|ยัง|เพิ่ง|ถึง|น้า|ลุง|ป้า|พี่|น้อง|เจ้าหน้าที่|พนักงาน|ช่าง|แอด|ผู้|ก็|แค่"
    r"|กำลัง|ถาม|สนใจ|อยาก|ชอบ|พูด|เขียน|สะดวก|อีก)"
)
_HONORED = re.compile(
    rf"(?:(?<!ขอบ)|(?<=ขอบคุณ))(?<!พระ)(?<!สมนา)(?<!เทิด)คุณ ?{_NO_NAME}(?P<said>{_NAME}"
    rf"(?:{_SURNAME}(?=[ \n]|$))?)(?=[^{THAI}]|{_STOP}|$)"
)
_KIN = re.compile(
    rf"(?:(?<=[ จากให้กับ\n])|^)(?:พี่|น้อง|ป้า|ลุง|น้า|ช่าง)(?!สาว|ชาย|แอดมิน|พนักงาน|เขย|ที่|ๆ|คน|แอร์|ไฟ"
    rf"|ซ่อม|ติดตั้ง|การ|เทคนิค|ประปา|กล้อง|มา|หมา|แมว|ใหม่|รหัส|คะ|ค่ะ|หาร|จารย์|คาร|หาง|ศัย|ทิตย์|การ|จะ"
    rf"|ชี|ยุ)(?P<said>(?:(?!{_STOP}){_RUN}){{2,9}})(?=[^{THAI}]|{_STOP}|$)"
)
_SIGNED = re.compile(
    rf"(?:ขอแสดงความนับถือ|ด้วยความเคารพ(?:อย่างสูง)?|ด้วยความนับถือ|ขอบคุณ(?:มาก)?(?:ครับ|ค่ะ)?"
    rf"|ขอบพระคุณ(?:ครับ|ค่ะ)?)(?:[ ,]{{0,2}}\n\s{{0,3}}|(?<=ถือ) )(?:{_FORMAL}"
    rf"|คุณ)? ?(?P<said>{_NAME}{_SURNAME}?)"
)
_FROM = re.compile(rf"จาก ?(?:คุณ)?(?P<said>(?:(?!{_STOP}){_RUN}){{2,12}})\s*$")
_ALONE = re.compile(
    rf"(?:\n|\] )(?P<said>(?:(?!{_STOP}){_RUN}){{3,14}} (?:(?!{_STOP}){_RUN}){{4,18}})(?=\s*$"
    rf"|\n[^\n]{{0,12}}\[)"
)


def names_th(text: str) -> Iterator[Span]:
    """Find Thai names behind titles, labels and introductions, and where they sign."""
    for form in (
        _BY_FORMAL,
        _LABELED,
        _AFTER_NAME_WORD,
        _SELF,
        _HONORED,
        _KIN,
        _SIGNED,
        _FROM,
        _ALONE,
    ):
        yield from (match.span("said") for match in form.finditer(text))
