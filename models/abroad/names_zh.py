"""Find Chinese names: a common surname beside what says that it is one.

"王女士", "姓名：陈志强", "我叫李明", "我爸周德福", "——孙晓梅" and the line of a signature.
"""

import re
from collections.abc import Iterator

from icu4py.breakers import WordBreaker

from models.abroad.surnames import CHINESE
from models.alphabets.letters import HAN
from models.patterns import any_of
from models.private.plain import Span

_HONORED = any_of(
    """
    先生 | 女士 | 小姐 | 太太 | 老师(?!傅) | 老師 | 师傅 | 師傅 | 经理 | 經理 | 主任 | 同学
    同學
    阿姨 | 叔叔 | 大爷 | 大姐 | 大哥
    医生 | 醫生 | 总(?=[，。,\\s：:您你说]|$) | 工(?=[，。,\\s：:您你说]|$) | 工程师 | 工程師
    教授 | 律师 | 律師 | 客服 | 店长 | 主管 | 夫人 | 老板 | 奶奶 | 爷爷 | 哥 | 姐
    """
)
_LABEL = any_of(
    """
    姓名 | 名字 | 姓\\s?名 | 联系人 | 聯絡人 | 聯繫人 | 收件人 | 收货人 | 收貨人 | 寄件人 | 户名
    戶名 | 持卡人 | 开户人 | 客户姓名
    申请人 | 申請人 | 投诉人 | 报修人 | 用户姓名 | 订购人 | 購買人 | 经办人 | 負責人 | 负责人
    业主 | 机主 | 收款人 | 被保险人 | 投保人 | 乘客
    签名 | 簽名 | 落款 | 署名 | 联络人 | 客户名称 | 会员姓名 | 预约人 | 入住人 | 旅客 | 患者
    学生 | 房主 | 租客 | 车主 | 車主
    """
)
_GIVEN = (
    rf"(?:(?!{_HONORED}|{_LABEL}"
    rf"|[不没無无的了吗呢吧啊呀嘛们們是很也都还還被把给給让讓过過着谢謝])[{HAN}])"
)
_BEHIND = re.compile(
    rf"(?:(?<![感多致谢])|(?=[^谢謝]))(?!谢[谢客])(?P<said>{CHINESE}{_GIVEN}{{0,2}})(?={_HONORED})"
)
# "任何先生", "方便女士": the surname begins a word; "高级经理", "常见"
_NO_NAME = re.compile(
    "任何|方便|高级|高級|万一|江苏|江蘇|金牌|白天|石油|安全|安装|安裝|文员|文件|温度"
    "|余额|余額|史上|方法|方面|马上|馬上"
    "|任务|简单|施工|技术|黄金|钱包|唐山|温州|马桶|林业|江西|夏天|夏季|秦皇|石家|汤|毛病|高温"
    "|龙头|金额|金額|于是|关于|向|常"
    "|何时|何時|何处|何种|孔|安排|安心|文字|武汉|张贴|许多|許多|叶片|陆续|程序|严重|嚴重"
    "|顾客|顧客|徐州|钟点|白色|周[一二三四五六日天末期边]"
    "|万科|易|段|付款|付费|贺|成都|高[清压速度低中考]|雷达|游戏|丁[苯]|洪水|曾经|曾經|范围|牛"
    "|金[属色融]|田|戴尔|康|马达|方[案正向]"
    "|李宁|陶瓷|彭博|华|沈阳|苏州|苏宁|蘇寧|苏泊|石材|余[下]|胡乱|梁柱|罗技|安[卓监]|乔|林内"
    "|张口|何先生女士|高兴|黄色|高管|陈旧|白老师傅|海尔|方太|万和|万家|文科|白金|金卡|高铁|钱呢|何解|白屏|高德|万分|石头|小白|黑屏|严禁|安静"
    "|任意|余款|余票|白班|石化|钱款|方式|程度|温馨|黄页|毛巾|花园|万能|万元"
)
_AFTER_LABEL = re.compile(
    rf"{_LABEL}[ :是为為叫]{{1,3}}"
    rf"(?P<said>(?!{_LABEL})(?:{CHINESE}{_GIVEN}{{1,3}}(?![{HAN}])|{CHINESE}{_GIVEN}{{1,2}}"
    rf"|(?:(?!{_LABEL})[{HAN}]){{2,6}}·[{HAN}]{{1,6}}))"
)
_LABEL_OF_ONE = any_of(
    """
    姓名 | 联系人 | 聯絡人 | 聯繫人 | 收件人 | 收货人 | 收貨人 | 寄件人 | 户名 | 戶名 | 持卡人
    开户人 | 机主 | 收款人 | 申请人 | 申請人 | 投诉人 | 报修人
    """
)
_LABELED = re.compile(rf"{_LABEL_OF_ONE}(?P<said>{CHINESE}{_GIVEN}{{1,2}})(?![{HAN}])")
# The last words of a text, and three signs of which the first begins few words
_LAST = re.compile(
    rf"(?<=[。！!？?])(?P<said>(?![高万方常白马馬金牛毛文钱錢向任何安温石于余夏游洪易雷谢謝])"
    rf"{CHINESE}{_GIVEN}{{2}}|[王刘劉陈陳杨楊赵趙吴吳徐孙孫朱郭郑鄭梁邓鄧冯彭肖袁蔡蒋潘魏吕姜崔谭廖邹邱侯薛闫]"
    rf"(?![者牌旧述列绝围事水]){_GIVEN})[.。]?\s*$"
)
_SURNAMED = re.compile(rf"(?<=[我本]姓)(?P<said>{CHINESE})(?![{HAN}])")
_SELF = any_of(
    rf"""
    我叫 | 本人叫? | 名叫 | 我是 | 这里是 | 這裡是 | 叫做 | 名字叫 | 署名 | 网管 | 管理员 | 会计
    前台 | 销售 | 老板 | 房东 | 室友 | 同事 | 客户 | 客戶 | 找 | 联系 | 聯絡
    我(?:的)?(?:爸爸?|妈妈?|媽媽?|父亲|父親|母亲|母親|老公|老婆|丈夫|妻子|太太|先生|儿子|兒子|女儿
    |女兒|哥哥?|姐姐?|弟弟?|妹妹?|爷爷|奶奶|外公|外婆|朋友|同事|男友|女友|室友|邻居|叔叔|阿姨|婆婆
    |公公)
    (?:父亲|父親|母亲|母親|丈夫|妻子|儿子|兒子|女儿|女兒|邻居|鄰居|同事|师傅|師傅|技师|客服|专员
    |店员|工程师|工程師|快递员|司机|保安|房东)(?:是|叫)?
    [{HAN}a-z]{{0,4}}[部科组組](?:的)? | 谢谢 | 感谢 | 麻烦
    """
)
_SURE_SELF = re.compile(
    "网管|叫|我|本人|[亲親夫妻公婆爸妈媽哥姐弟妹友]|部|科|组|客服|工程师|师傅|技师|快递员"
    "|司机|儿|女"
)
_AFTER = re.compile(
    rf"(?P<word>{_SELF})[ :]{{0,2}}(?P<said>{CHINESE}{_GIVEN}{{1,2}})(?P<closed>(?=[^{HAN}]|$))?"
)
# A name by itself: a line, the last sentence, behind a dash, before an address
_ALONE = re.compile(
    rf"(?:(?<=\n)|(?<=谢谢[。！!，, ])|(?<=[—–])|(?<=--)"
    rf"|(?<=敬上[ ,:])|(?<=敬[礼禮][ ,:])|(?<=\][ ,，、])|(?<=谨启[ ,:]))"
    rf"(?P<said>(?!谢谢|謝謝|万分|萬分){CHINESE}{_GIVEN}{{1,2}})(?= ?(?:[。.!！]?\s*$"
    rf"|(?<=[{HAN}]{{3}})\n|[0-9]{{4}}[年-]|敬上|谨启"
    rf"|谨上|上|[ ,，]{{0,2}}\[(?:phone|email)\]))"
)
_BESIDE = re.compile(
    rf"(?<![{HAN}])(?P<said>{CHINESE}{_GIVEN}{{1,2}})(?=[ ,，(（：:]{{0,2}}\[(?:phone|email"
    rf"|id)\])"
)
# "小陈", "老王": not "小程序", "老板"
_FAMILIAR = re.compile(
    rf"(?:(?<![{HAN}])|(?<=[谢请找让叫和的]))(?:客服|我是|邻居|同事|师傅"
    rf"|你好)?[小老阿](?P<said>(?![程于米白高万方])(?:{CHINESE}))(?=[^{HAN}]|$"
    rf"|[说看在来去帮给的])"
)
_N_GIVEN = 2


def names_zh(text: str) -> Iterator[Span]:
    """Find Chinese names beside honorifics, labels and introductions, and where they sign."""
    for match in _BEHIND.finditer(text):
        is_pup = text.startswith("小白", match.start() - 1)
        if not is_pup and not _NO_NAME.match(text, match.start()):
            yield match.span("said")
    for match in _AFTER.finditer(text):
        start, end = match.span("said")
        is_sure = _SURE_SELF.search(match["word"]) is not None
        is_whole = match["closed"] is not None and end - start > _N_GIVEN
        if (is_whole or is_sure) and not _NO_NAME.match(text, start):
            yield start, end if match["closed"] is not None else _end(text, start, end)
    for form in (_AFTER_LABEL, _LABELED, _SURNAMED, _LAST, _ALONE, _BESIDE, _FAMILIAR):
        for match in form.finditer(text):
            if not _NO_NAME.match(text, match.start("said")):
                yield match.span("said")


def _end(text: str, start: int, end: int) -> int:
    """Leave the last sign of a name to the word that it begins: "李明|手机坏了"."""
    last = end - 1
    if last - start < _N_GIVEN:
        return end
    words = list(WordBreaker(text[last : last + 4], "zh"))
    return last if words and len(words[0]) > 1 else end
