"""Find Japanese names: a common surname before さん or です, what a label holds, a signature."""

import re
from collections.abc import Iterator

from models.abroad.surnames import JAPANESE
from models.alphabets.letters import HAN, KANA
from models.patterns import any_of
from models.private.plain import Span

_KANA = r"[\u3041-\u3096\u30a1-\u30faー]"
_GIVEN = (
    r"(?:(?!製菓|製薬|自動車|道路|学校|証券|馬場|電機|電気|商店|商事|様|氏|殿|君|名義|先生|部長|課長|担当|宛"
    rf"|本人|方|[市区町村駅県州宿山急店社園檎油城寺産屋付])[{HAN}]){{1,3}}"
)
_FULL = rf"{JAPANESE}(?:[ \u3000]?{_GIVEN}|[ \u3000]?{_KANA}{{2,4}}(?![ァ-ヴーぁ-ん]))?"
_HONORED = any_of(
    """
    さん | 様(?![なにの々子式相態]) | さま | 氏 | ちゃん | くん | 君 | 殿 | 先生 | 部長
    課長 | 係長 | 主任 | 店長 | 支店長 | 社長
    """
)
_KANA_NAME = "|".join(
    str.split(
        """
        サトウ スズキ タカハシ タナカ イトウ ワタナベ ヤマモト ナカムラ コバヤシ
        カトウ ヨシダ ヤマダ ササキ ヤマグチ マツモト イノウエ キムラ ハヤシ
        サイトウ シミズ ヤマザキ モリ イケダ ハシモト アベ イシカワ ヤマシタ
        ナカジマ オガワ マエダ オカダ ハセガワ フジタ ゴトウ コンドウ ムラカミ
        エンドウ アオキ サカモト フクダ オオタ ニシムラ フジイ カネコ オカモト
        フジワラ ナカノ ミウラ ハラダ ナカガワ マツダ タケウチ オノ タムラ ナカヤマ
        ワダ イシダ モリタ ウエダ ウチダ シバタ サカイ ミヤザキ ヨコヤマ タカギ
        アンドウ ミヤモト オオノ コジマ クドウ タニグチ イマイ タカダ マスダ
        マルヤマ スギヤマ ムラタ オオツカ アライ コヤマ ヒラノ フジモト コウノ
        ウエノ ノグチ タケダ マツイ チバ イワサキ スガワラ キノシタ クボ サノ
        ノムラ マツオ
        """
    )
)
"""How the commonest surnames are read."""
_BEFORE_HONORED = re.compile(
    rf"(?:(?:(?<![{HAN}])|(?<=昨日|先日|本日|今日|先程|先ほ|担当|御社|当社"
    rf"|貴社))(?:{JAPANESE}{_GIVEN}?(?:[ \u3000][{HAN}]{{1,3}})?"
    rf"|{JAPANESE}[ \u3000]?{_KANA}{{0,4}}?)"
    rf"|(?=[{HAN}]{{2}}){JAPANESE}(?=さん|様|氏)"
    rf"|(?<![ァ-ヴー])(?:{_KANA_NAME})(?:[ \u3000・][ァ-ヴー]{{2,8}})?"
    rf"|(?<=[、。はがをにと\n 」】])[{HAN}]{{1,2}}"
    rf"[田川山本村野井島原口崎木藤谷沢橋岡尾浦瀬塚](?=さん"
    rf"|様|氏))(?= ?{_HONORED})"
)
# Who is anybody: "お客様", "担当者様", "業者さん", "ヤマトさん"
_NOBODY = re.compile(
    any_of(
        """
        .{0,3}(?:客|皆|者|員|人|方|屋|社|手|主|側|会社|店|局|部|課|係|業者|担当|窓口|御中|御一
        |各位|医者|奥|神|仏|殿|王|女|男|母|父|兄|姉|娘|息子|子供|長)
        (?:サポート|スタッフ|オペレーター|メーカー|ヤマト|ドコモ|ソフトバンク|アマゾン|センター
        |ドライバー|テクニカル|ユーザー|カスタマー|ショップ
        |クロネコ|サービス|スーパー|ケーブル|エンジニア|チャット|ヨドバシ|ビックカメラ|ニトリ
        |ヤマダ|マネージャー|オーナー|ゲスト|パートナー|メンバー|ダイキン
        |パナソニック|ソニー|エプソン|キヤノン|キャノン|アップル|グーグル|ヨドバシカメラ|ビック
        |ケーズ|ジャパネット|コジマ|エディオン|シャープ|バッファロー)
        """
    )
)
_LABEL = any_of(
    """
    お?名前 | 氏名 | ご?芳名 | フリガナ | ふりがな | カナ | 担当者?(?:名)? | (?:口座)?名義人?
    受取人 | 宛名 | お届け先(?:名)? | ご?契約者(?:様|名)?
    (?:ご)?依頼(?:主|者)(?:様)? | (?:ご)?注文者(?:様)? | (?:ご)?使用者 | 申込者 | ご本人様?
    お客様名 | 患者名 | 会員名 | 連絡者 | ご担当 | 送り主 | 代表者
    """
)
_AFTER_LABEL = re.compile(
    rf"{_LABEL}(?:様)?[ :はがのを(]{{0,3}}(?P<said>{_FULL}"
    rf"|(?<=[:\s名義])[ァ-ヴー]{{2,8}}[ \u3000]?[ァ-ヴー]{{2,8}}"
    rf"|(?<=[: ])(?!不明|未記入|未定|なし|匿名|無記名|変更|必須|空欄|まだ|ない"
    rf"|同上)[{HAN}{KANA}]{{1,6}}(?:[ \u3000][{HAN}{KANA}]{{1,6}})?(?= ?(?:\n|$"
    rf"|[、。,(（様]|です)))"
)
_INTRODUCED = re.compile(
    rf"(?:(?<=[。、\n！!？? 」】の])|^|(?<=\u3000)"
    rf"|(?<![{HAN}])(?=[{HAN}]{{2}}))(?P<said>{_FULL}|[{HAN}]{{1,3}}[ \u3000][{HAN}]{{1,3}}"
    rf"|[{HAN}]{{2,5}}(?=と(?:申|もう|言い|いい)))"
    r"(?=(?:と(?:申し|もうし|言い|いい|呼び)|です(?:[。、！!\n]|が|けど|。|$)|でございます"
    r"|より(?:\s|$)|(?:が|の)?(?:対応|担当)))"
)
_SIGNED = re.compile(
    rf"(?:(?<=\n)|(?<=[。！!？?] )|(?<=[。！!？?\u3000])|(?<=(?:ます|です) )|(?<=\][、, ])"
    rf"|(?<=敬具[ \n]))(?P<said>{_FULL}|[{HAN}]{{1,3}}[ \u3000][{HAN}]{{1,3}})"
    r"(?= ?\u3000?(?:\n|$|[。]?\s*$|より|拝|\[(?:phone|email)\]|[(（]))"
)
_KIN = re.compile(
    rf"(?:夫|妻|息子|娘|父|母|兄|弟|姉|妹|祖母|祖父|主人|家内|友人|同僚|上司|部下|担当)(?:の"
    rf"|は|、|である)?(?P<said>{_FULL})(?![{HAN}])"
)
# "[name]（フジタ コウジ）"
_READ = re.compile(
    r"\[(?:name|order)\][ (\u3000]{1,2}(?P<said>[ァ-ヴーぁ-ん]{2,8}[ \u3000]?"
    r"[ァ-ヴーぁ-ん]{2,8})(?=\)|[ \n]|$)"
)
_NO_NAME = re.compile(
    "東日|東[側口北南西京海芝急]|東大阪|東村山|西日|西[側口部武鉄宮]|西東京|中西部|原因"
    "|原[則価稿本料付油宿]|林[道間業檎]|森[林永]|関[東西係連税節]|岡山|高松|柳|堀|神田|和田|三宅"
    "|前田建設|山本電|本田技|松下電|大塚商|大塚家|成田空|松井証|高田馬|佐藤錦|清水焼|大野城"
    "|[\u4e00-\u9fff]{1,3}[市区町駅県]"
)
# Surnames that are directions, things and well-known places: "西です", "中野です"
_PLACE = re.compile(
    ".|千葉|福島|山口|石川|福井|宮崎|中野|上野|川崎|川口|神田|成田|岡崎|大塚|熊谷|目黒|渋谷|新宿|小山"
    "|高野|大島|中島|三浦|松山|高松|松本|松江|富山|岡山|長野|大野|平野|福山|川越|春日|市川|水野|横浜"
    "|大西|中西|小池|大橋|馬場|小川|松本清張"
)
_GOES_ON = ("さんは動物", "先生の作", "くんの絵")
"""Behind who is no customer and no agent: an animal of a tale, an author."""


def names_ja(text: str) -> Iterator[Span]:
    """Find Japanese names beside honorifics, labels and introductions, and where they sign."""
    for match in _BEFORE_HONORED.finditer(text):
        start = match.start()
        is_none = _NO_NAME.match(text, start) or text.startswith(_GOES_ON, match.end())
        if (
            not is_none
            and not _NOBODY.fullmatch(match.group())
            and not _NOBODY.match(match.group()[-2:])
        ):
            yield start, match.end()
    for form in (_AFTER_LABEL, _INTRODUCED, _SIGNED, _KIN, _READ):
        for match in form.finditer(text):
            is_place = _PLACE.fullmatch(match["said"]) and text.startswith("です", match.end())
            if not is_place and not _NO_NAME.match(text, match.start("said")):
                yield match.span("said")
