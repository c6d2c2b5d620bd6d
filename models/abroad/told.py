"""Find numbers, logins and what opens a door where a word of another script announces them.

"订单号：240318772905", "пароль Zima2024", "아이디 soyeon09": in these scripts a Latin word or a
number behind the word is hardly ever anything else. What Latin letters announce is in
``models/private``; see ``models/abroad/scripts.py``.
"""

import re
from collections.abc import Iterator

from models.abroad.scripts import CLOSED, has_other
from models.alphabets.letters import THAI
from models.patterns import any_of
from models.private.capitals import is_personal
from models.private.plain import Span, lowered

# What stands between: signs, a verb or a particle
_SIGNS = r"[ :=#(\"'«„“「『【—-]{0,4}"
_IS = (
    rf"{_SIGNS}(?:(?:是|为|為|叫|用的?是|は|が|も|を|番号は|은|는|이|가|을|를|คือ|ว่า|เป็น|هو|هي"
    rf"|это|такой|такая|номер|번호"
    rf"|号|號|رقمه|رقمها|رقم|№|(?:id|no\.?)(?![a-z])) ?){{0,2}}{_SIGNS}#? ?"
)
_MONEY = (
    r"(?! ?(?:元|块|塊|円|원|만|千|万|萬|บาท|руб|₽|р\.|ريال|درهم|جنيه|دينار|دولار|€|\$|%|個"
    r"|个|개|台|件|年|月|日|년|월|일|天|次|回|번째|분|시"
    r"|小时|時間|ชิ้น|วัน(?!ที่)|ครั้ง|เดือน|ปี|шт|дн|мес|год|gb|mb|mah|кг|kg))"
)

_NUMBER_OF = any_of(
    r"""
    (?:订单|訂單|单|單|客户|客戶|会员|會員|合同|合約|工单|工單|运单|運單|快递|快遞|保单|保單|发票
    |發票|流水|户|戶|卡
    |账|帳|帐|服务|服務|预约|預約|预订|預訂|取件|物流|案件|学|工|员工|宽带|报修|维修|退款|交易|投诉
    |受理)(?:号码?|號碼?|编号|編號|代码)
    订单 | 訂單 | 工单 | 工單 | 运单 | 合同编号 | 编号 | 編號 | 单号 | 單號 | 尾号 | 账户 | 帳戶
    银行卡 | 储蓄卡
    (?:ご?注文|お客様|会員|契約|受付|お?問い?合わ?せ|伝票|追跡|予約|管理|顧客|証券|口座|請求書?
    |案件|整理|送り状|領収書|取引|登録|確認
    |診察券)(?:者|書)?(?:番号|id|コード|no\.?|ナンバー)
    番号 | 번호 | 号码 | 號碼 | ナンバー | (?:メンバー|ユーザー|カスタマー)id
    사번 | 학번 | qq号?
    記号 | 内線
    (?:국민|신한|우리|하나|농협|기업|카카오뱅크|카뱅|토스(?:뱅크)?|우체국|새마을(?:금고)?|제일
    |수협|케이뱅크|대구|부산)(?:은행)? (?=[0-9]{2,6}-)
    普通(?:預金)? | 当座(?:預金)? | チケット | ご?注文 | 受付no\.?
    (?:주문|고객|회원|계약|접수|송장|운송장|예약|문의|상담|증권|계좌|청구서|사건|등록|티켓|보험
    |가입|사원|배송|환자|교환|반품|접수증
    |입금)\ ?(?:번호|코드|id|아이디)
    주문 | 운송장 | 계좌 | [가-힣]{2}은행 | 송장
    (?:เลข(?:ที่)?(?:ใบ)?|หมายเลข|รหัส)?(?:คำสั่งซื้อ|ออเดอร์|ออร์เดอร์|ลูกค้า|สมาชิก|สัญญา|พัสดุ|ใบสั่งซื้อ|เคส|บัญชี
    |กรมธรรม์
    |งาน|ใบแจ้งหนี้|การจอง|ติดตาม|ผู้ใช้บริการ|อ้างอิง|แทร็ก|แจ้งซ่อม)[^0-9a-z\n]{0,14}?
    (?:เลขที่|หมายเลข)(?:บัญชี|แทรค)?
    (?<![a-zа-я])(?:заказ\w{0,3}|договор\w{0,3}|лицев\w+(?: сч[её]т\w{0,2})?|л/с|лиц\. ?сч[её]т
    |клиент\w{0,3}|заявк\w{1,3}|обращени\w{1,3}|накладн\w{2,3}
    |трек(?:-?номер)?|трекинг|сч[её]т\w{0,2}|полис\w{0,2}|брон\w{1,4}|абонент\w{0,4}
    |карт\w{1,2} клиента|квитанци\w|тикет\w{0,2}|кейс
    |отправлени\w|посылк\w|чек\w?|инцидент\w?|номер(?:\ (?:заказа|договора|клиента|заявки|сч[её]та
    |обращения|абонента))?
    |табельный|р/с|расч[её]тн\w+\ сч[её]т|id)(?!\w)
    (?<![ء-ي])[وبل]?رقم(?: [ء-ي]{2,12}){1,3}
    (?<![ء-ي])و?(?:ال)?(?:طلب|طلبيه|طلبية|عقد|فاتوره|فاتورة|شحنه|شحنة|بوليصه|بوليصة|تذكره|تذكرة|بلاغ
    |شكوي|حجز|حساب|اشتراك|عضويه|عضوية|عميل|تتبع|معامله|معاملة|مشترك)(?: رقم)?(?!\w)
    """
)
_CODE = (
    rf"(?P<said>(?![0-9]{{3}}-[0-9]{{4}}の)(?:№ ?)?"
    rf"(?=(?:[a-zа-я_./-]{{0,6}}[0-9]){{4}})(?:[a-zа-я]{{1,5}} "
    rf"?)?[a-z0-9](?:[_/.-]?[a-z0-9]){{3,29}}"
    rf"(?:[ -][0-9]{{2,9}}{CLOSED}){{0,5}}){CLOSED}(?!-|[.,:][0-9])"
)
_NUMBER = re.compile(rf"{_NUMBER_OF}{_IS}{_CODE}{_MONEY}")
# A number of anything: only beside what may have one of a person's
_BARE = re.compile(
    r"(?:编号|編號|番号|번호|号码|號碼|ナンバー|เลขที่|หมายเลข|номер|id)(?:номер|번호)?$"
)
_OF_ORDER = re.compile(
    r"订|訂|单|單|客|会员|會員|合同|合約|保险|户|戶|注文|お客|会員|契約|受付|問い?合|伝票|予約|顧客|口座"
    r"|照会|ご連絡|記号|普通|当座|社員|職員|사원|학번|직원|ใบ|주문|고객|회원|계약|접수|송장|예약|문의|계좌|สั่งซื้อ|ออเดอร์|ลูกค้า|สมาชิก|สัญญา|พัสดุ|บัญชี"
    r"|заказ|клиент|договор|заявк|обращени|абонент|накладн"
)
_NO_NUMBER = re.compile(
    r"(?:19|20|2?5)[0-9]{2}/(?:19|20|25)?[0-9]{2}|0x[0-9a-f]+|"
    r"(?:19|20)[0-9]{2}(?:[./-][0-9]{1,2}){0,2}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}"
    r"|[0-9]{1,3}(?:\.[0-9]{1,4}){1,3}|[0-9]{1,3}[-.][0-9]{1,2}"
)
_SERIAL_OF = any_of(
    r"""
    序列号 | 序號 | 序列號 | sn码 | 机身(?:号码?|编号) | 機身號 | 设备(?:号|编号) | 串号 | 出厂编号
    シリアル(?:番号|ナンバー|no\.?|コード)? | 製造(?:番号|no\.?) | 製番 | 機番
    일련번호 | 시리얼 ?(?:번호|넘버)? | 제조번호 | 기기번호
    หมายเลข(?:เครื่อง|ซีเรียล|ประจำเครื่อง|ซีเรียลนัมเบอร์) | ซีเรียล(?:นัมเบอร์)? | เลขเครื่อง
    (?<![а-я])(?:серийн\w{2,3}(?: номер\w?)?|сер\. ?(?:номер|№)|заводск\w+ номер|серийник
    |зав\. ?№)(?!\w)
    (?<![ء-ي])(?:رقم )?و?(?:ال)?(?:رقم )?(?:ال)?(?:تسلسلي|سيريال(?: نمبر)?|مسلسل)(?!\w)
    """
)
_SERIAL = re.compile(
    rf"{_SERIAL_OF}{_IS}(?P<said>(?=(?:[a-z-]{{0,8}}[0-9]){{2}})[a-z0-9](?:[/.-]?[a-z0-9]){{4,24}})"
    rf"{CLOSED}"
)
# "ошибка", "错误代码": of what a device says
_OF_ERROR = re.compile(
    r"商品|製品|产品|產品|제품|상품|ошиб\w*|错误|錯誤|故障|エラー|오류|에러|error|ข้อผิดพลาด"
    r"|خطا|модел\w*|型号|型號|型番|모델|รุ่น|верси\w*"
    r"|版本|バージョン|버전|เวอร์ชัน|نسخ[ةه]|موديل|артикул\w*|品番|货号|제품번호"
)
_OF_PHONE = re.compile(
    "전화|휴대|핸드폰|연락|팩스|电话|電話|手机|手機|携帯|传真|เบอร์|โทร|телефон|моб|هاتف|جوال|موبايل"
)
_SECRET_OF = any_of(
    rf"""
    密码 | 密碼 | 口令 | 门禁码? | 開門碼 | 门锁 | 验证码 | 驗證碼 | 动态码 | 开门码 | 取件码
    pin码 | 暗号
    パスワード | パス(?:コード)? | 暗証番号 | (?:認証|確認|解錠)(?:コード|番号) | 合言葉
    合い言葉 | (?:オートロック|ドア|玄関|キーボックス|宅配ボックス)(?:の)?(?:番号|コード)
    ピン(?:コード)?
    비밀번호 | 비번 | 패스워드 | 패스 | 암호 | 인증(?:번호|코드) | 핀(?:번호|코드)
    출입(?:번호|코드)
    รหัส(?:ผ่าน|ประตู|เข้า|ตู้|ปลดล็อก|ลับ|otp|ยืนยัน|pin)[{THAI}]{{0,16}} | พาส(?:เวิร์ด)? | โอทีพี | พิน
    (?<![а-я])(?:парол\w{{1,3}}|пин(?:-?код)?|код\w? (?:подтверждени\w|из смс|доступа
    |от [а-я]{{3,12}}|домофона|двери|подъезда|калитки|ворот|шлагбаума)
    |домофон\w?|кодов\w+ слов\w|шлагбаум)(?!\w)
    (?<![ء-ي])و?(?:كلم[ةه] (?:ال)?(?:سر|مرور)|(?:ال)?باسوو?رد|(?:ال)?باس|(?:ال)?رقم (?:ال)?سري
    |رمز (?:ال)?(?:تحقق|دخول|باب|بواب[ةه]|مرور|سري)|كود (?:ال)?(?:تحقق|باب|بواب[ةه]|دخول|تفعيل))
    """
)
# "пароль от вайфая", "كلمة سر الواي فاي"
_OF_WHAT = (
    r"(?: (?:от|для|к|на|мой|твой|был|новый|старый|вайфа\w|wi-?fi|вай-фай|кабинет\w|почты|сети"
    r"|роутер\w"
    r"|входа|ال[ء-ي]{2,9}|الواي فاي|هي|هو|الخاص[ةه]?|القديم[ةه]?|الجديد[ةه]?|تبعي|حقي|حسابي)){0,3}"
)
_MONEY_BEHIND = (
    r"(?![0-9]{1,6} ?(?:元|块|塊|円|원|만|千|万|บาท|руб|₽|р\.|ريال|درهم|جنيه|\$|€|个|個|年|回"
    r"|文字|桁|자리|글자|位|字|ตัว|символ|знак|حرف|احرف"
    r"|次|시|분"
    r"|до |из |to))"
)
# What looks like a password and is a way of locking, a code of errors, or a model
_NO_SECRET = re.compile(
    r"wpa.*|wep.*|.*-psk|.*error.?[0-9]*|[a-z]-z.*|[a-z]{1,4}"
    r"-[0-9]{2,5}|e[0-9]{1,4}|[0-9]-[0-9].*|(?:windows|android|ios|office|wi-?fi|ipv?|usb)[0-9.]*|0x[0-9a-f]+"
)
_SECRET = re.compile(
    rf"{_SECRET_OF}{_OF_WHAT}{_IS}{_MONEY_BEHIND}"
    r"(?P<said>(?=[!-Z\\-~а-я]{0,30}[0-9!@#$%&*+=_?^])[!-Z\\-~а-я]{4,40})"
)
_LOGIN_OF = any_of(
    r"""
    微信(?:号|id)? | 支付宝(?:账号)? | line ?id | ラインid | インスタ
    카카오톡?(?: ?(?:아이디|id))? | ไลน์(?:ไอดี)? | skype | telegram
    账号 | 帐号 | 帳號 | 账户名? | 用户名 | 用戶名 | 使用者名稱 | 登录名 | 登入名 | 昵称 | 用户id
    (?:ログイン|ユーザー?|会員)id | (?<![a-z])id(?![a-z]) | ユーザー?名 | アカウント(?:名)?
    ログイン名 | ニックネーム
    아이디 | 계정(?:명)? | 로그인 ?(?:id|아이디|명)? | 닉네임 | 사용자 ?(?:명|이름)
    ยูส(?:เซอร์)?(?:เนม)? | ชื่อผู้ใช้(?:งาน)? | ไอดี(?:ไลน์)? | ล็อกอิน | ยูสเซอร์เนม | บัญชีผู้ใช้
    (?<![а-я])(?:логин\w?|имя пользователя|ник(?:нейм)?|уч[её]тк\w|аккаунт\w?|уч[её]тн\w+ запис\w
    |юзер\w{0,4}|пользовател\w{1,2}|телеграм|скайп)(?!\w)
    (?<![ء-ي])و?(?:اسم (?:ال)?مستخدم|(?:ال)?يوزر(?:نيم)?|معرف|المعرف|(?:ال)?مستخدم|حسابي|حساب
    |اسم الدخول|(?:ال)?ايدي)(?!\w)
    """
)
_LOGIN = re.compile(
    rf"{_LOGIN_OF}(?P<is>{_IS})(?P<said>[a-z][a-z0-9]*(?:[._-][a-z0-9]+){{0,4}}"
    rf"(?:@[a-z]{{2,15}}(?![a-z.]))?)"
    rf"{CLOSED}(?![@\\/]|\.[a-z0-9]|[_-])"
)
# Without a checksum, since it is said to be a card
_CARD = re.compile(
    r"(?:退到|打到|转到|汇到|卡号?|银行卡|信用卡|カード(?:番号)?|카드(?: ?번호)?|บัตร(?:เครดิต"
    r"|เดบิต)?|(?<![ء-ي])карт(?:[аыуе]\w{0,2}|ой)(?! памят)|(?:ال)?بطاق[ةه])[^0-9a-z\n]{0,20}"
    rf"(?P<said>[0-9]{{4}}(?P<by>[ -]?)[0-9]{{4}}(?P=by)[0-9]{{4}}(?P=by)[0-9]{{4}}(?:"
    rf"(?P=by)[0-9]{{3}})?){CLOSED}"
)
_NO_LOGIN = re.compile(
    r"(?:windows|office|outlook|android|ios|gmail|chrome|firefox|google|microsoft|iphone|galaxy|ipad"
    r"|word|excel|steam|telegram|play|apple|vpn|wi-?fi|error|exchange|sql|admin)[._-]?[0-9._]*"
    r"|googleplay|.*@(?:search|mozilla.*|wikipedia)"
)
_WEAK_LOGIN = re.compile("id|пользоват|حساب|المستخدم")
_N_LOGIN, _N_SECRET = range(4, 33), 4
_N_BEFORE, _N_NEAR = 8, 16


def numbers(text: str) -> Iterator[Span]:
    """Find the numbers of orders, customers, contracts and accounts."""
    low = lowered(text)
    if not has_other(low):
        return
    yield from (match.span("said") for match in _CARD.finditer(low))
    for match in _NUMBER.finditer(low):
        said = match["said"]
        lead = low[max(0, match.start() - _N_BEFORE) : match.start("said")]
        is_other = _OF_ERROR.search(lead) or _OF_PHONE.search(lead)
        word = low[match.start() : match.start("said")].rstrip(" :#=-")
        near = low[max(0, match.start() - _N_NEAR) : match.start()]
        is_bare = _BARE.fullmatch(word) is not None and not _OF_ORDER.search(near)
        if not _NO_NUMBER.fullmatch(said) and not (is_other or is_bare):
            yield match.span("said")


def serials(text: str) -> Iterator[Span]:
    """Find serial numbers of devices."""
    low = lowered(text)
    for match in _SERIAL.finditer(low) if has_other(low) else ():
        yield match.span("said")


def logins(text: str) -> Iterator[Span]:
    """Find logins: with a figure or a sign, or set apart from the word by a colon."""
    low = lowered(text)
    for match in _LOGIN.finditer(low) if has_other(low) else ():
        said = match["said"]
        is_shaped = re.search("[0-9._]", said) is not None
        is_weak = _WEAK_LOGIN.match(match.group()) is not None
        if _NO_LOGIN.fullmatch(said) or (is_weak and ":" not in match["is"] and "@" in said):
            continue
        is_told = is_shaped or (match["is"].strip() != "" and is_personal(said))
        written = text[match.start("said") : match.end("said")]
        if len(said) in _N_LOGIN and is_told and (is_shaped or written.islower()):
            yield match.span("said")


def secrets(text: str) -> Iterator[Span]:
    """Find passwords, PINs and the codes of doors."""
    low = lowered(text)
    for match in _SECRET.finditer(low) if has_other(low) else ():
        start = match.start("said")
        said = match["said"].rstrip(".,;:)\"'")
        is_none = (
            _NO_NUMBER.fullmatch(said)
            or _NO_SECRET.fullmatch(said)
            or _OF_ERROR.search(match.group()[: -len(match["said"])])
        )
        if len(said) >= _N_SECRET and re.search(r"[0-9]|[a-z].?[!@#$%&*+=_]", said) and not is_none:
            yield start, start + len(said)
