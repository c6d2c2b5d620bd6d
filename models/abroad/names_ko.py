"""Find Korean names: a surname and a syllable or two beside what says that it is a name."""

import re
from collections.abc import Iterator

from models.abroad.surnames import KOREAN
from models.alphabets.letters import HANGUL
from models.patterns import any_of
from models.private.plain import Span

_SYLLABLE = f"[{HANGUL}]"
_TITLE = any_of(
    """
    고객 | 상담[사원] | 상담직원 | 기사 | 대리 | 과장 | 부장 | 차장 | 팀장 | 사원 | 주임 | 실장
    사장 | 대표 | 이사 | 선생 | 교수 | 매니저 | 직원 | 담당자 | 센터장
    점장 | 원장 | 회원 | 엔지니어 | 환자 | 학생 | 어르신 | 할머니 | 할아버지 | 소장 | 변호사
    간호사 | 주무관 | 연구원 | 배달기사 | 설치기사 | 프로 | 수석 | 책임 | 본부장
    """
)
# Of which given names are made; the commonest nouns have another: 방[이], 정[보], 공[부]
_GIVEN = (
    "[강건경관광규균근금기길나남다달대덕도동라람란랑래련렬례록룡루률린림만명문미민"
    "배범병봄봉빈빛산삼상서석선설섭성세소솔송수숙순슬승식신아안애양언연열영예오옥"
    "온완용우욱운웅원월유윤율은이익인자재정제조종주준지진찬창채천철초춘충치태택필"
    "하한해향혁현형혜호홍화환효후훈휘희흠비교엽협헌솜름늘샘훤결겸권보]"
)
# Three signs that might be a name by their form
_WORDS = (
    "(?:장애인|한국인|공무원|주인이|성인이|지인이|전문의|이상한|이용자|신용이|주소지|정상은|이미지|이상해|우선은"
    "|조용한|정원이|이유는|방문자|오전에|이상이|연세가|조용히|인수인|배송이|주문이|전송이|정수기|송수신|연수원"
    "|조사원|배송비|설치비|수선비|전기비|공사비|우편비|제작비|주차비|연회비|공기청|이비인|고등교|안정이|안내원|하세요|하지만|진정한|유명한|지하주|이름이|주차원|기사님|이사님|강사님|선배님|명의자)"
)
_NAME = (
    rf"(?:(?:남궁|황보|제갈|선우|독고|사공|서문){_GIVEN}{{1,2}}"
    rf"|(?!{_WORDS}){KOREAN}(?!{_TITLE}){_GIVEN}{{2}})"
)
_APART = rf"(?<!{_SYLLABLE})"
_HONORED = re.compile(
    rf"{_APART}(?P<said>{_NAME}|{KOREAN}(?=씨)|{KOREAN}{_GIVEN}(?= ?(?:씨|과장|부장|차장|팀장"
    rf"|실장|상무|전무)))(?= ?(?:씨(?![{HANGUL}]*[앗])|님"
    rf"|{_TITLE}(?:님)?(?![{HANGUL}]{{0,1}}센터)|군(?!{_SYLLABLE})|양(?!{_SYLLABLE})))"
)
_SURNAMED = re.compile(
    rf"{_APART}(?!이 |전 |여학생|남학생|전직원|조사원|주 |현 |우리"
    rf"|한 )(?P<said>{KOREAN}) ?(?={_TITLE}님)"
)
_LABEL = any_of(
    """
    성명 | 이름 | 성함 | 고객명 | 예금주 | 수령인 | 수취인 | 받는 ?(?:분|사람)
    보내는 ?(?:분|사람) | 담당자 | 담당 | 보호자 | 신청인 | 신청자 | 주문자 | 구매자 | 계약자
    명의자? | 가입자 | 작성자 | 입금자 | 의뢰인 | 예약자 | 사용자 | 회원명 | 환자명 | 소유자
    접수자 | 대표자 | 연락인 | 문의자 | 수신인
    """
)
_PARTICLE = (
    r"(?:입니다|이에요|예요|이고|이며|으로|로|이|가|은|는|의|님|씨|라고|이라고|에게|한테|을"
    r"|를|과|와|요)"
)
_AFTER_LABEL = re.compile(
    rf"{_LABEL}(?:은|는|이|가|명)?[ :=(]{{1,3}}(?P<said>{_NAME}?(?:(?={_PARTICLE}?"
    rf"(?!{_SYLLABLE}))|(?=입니다|이에요|예요|으로|이라고|라고|님|이고)))"
)
_SELF = re.compile(
    rf"(?:(?:제|내|저의|본인) ?이름은|저는|전|나는|본인은|[가-힣]{{1,3}}팀|[가-힣]{{0,3}}부서"
    rf"|여기는) ?(?P<said>{_NAME}?)(?=(?:이라고|라고|입니다|이에요|예요|인데요?|이고))"
)
_KIN = re.compile(
    rf"{_APART}(?:저희|제|우리)? ?(?:아버지|어머니|아빠|엄마|남편|아내|와이프|아들|딸|형|누나"
    rf"|오빠|언니|동생|할머니|할아버지|친구|장모|시어머니|이모|고모|삼촌|이웃|집주인|동료)"
    rf"(?:인|께서는|가|는|이|은)? (?P<said>{_NAME})(?={_PARTICLE}?(?:[ .,!?\n()]|$))"
)
_TEAM = re.compile(
    rf"[가-힣]{{1,4}}(?:팀|부|과|센터|지점) (?P<said>{_NAME})(?= ?(?:{_TITLE}|입니다|드림"
    rf"|올림|$|\n))"
)
_SIGNED = re.compile(
    rf"{_APART}(?P<said>{_NAME})(?= ?(?:드림|올림|배상|拜上|\[(?:phone|email)\]"
    rf"|[(] ?\[(?:phone|email)))"
)
_OF_BANK = re.compile(rf"(?:은행|\[order\]) (?P<said>{_NAME})(?=[ .,)]|$|(?:으로|로|입니다|님))")
_ALONE = re.compile(
    rf"(?:(?<=[.!?~요] )|(?<=\n)|(?<=[.!?])|(?<=\] )|(?<=\], ))(?P<said>{_NAME})(?=[.]?\s*$"
    rf"|\n\[(?!name))|\](?:생)?, ?(?P<told>{_NAME})(?=입니다)"
)
# What begins as a surname does and is none: who is anybody, and words before a title
_NO_NAME = re.compile(
    any_of(
        """
        고객 | 기사 | 상담 | 담당 | 선생 | 사장 | 팀장 | 직원 | 매니저 | 원장 | 주인 | 손님 | 어머
        아버 | 이모 | 고모 | 조카 | 회원 | 사모 | 장모 | 장인 | 성함
        이번 | 이런 | 이제 | 이게 | 이건 | 이것 | 저희 | 전화 | 전문 | 전담 | 전산 | 전자 | 안녕
        감사 | 설치 | 수리 | 배송 | 배달 | 택배 | 방문 | 현장 | 지점 | 지역 | 본사
        서비스 | 고장 | 문의 | 주문 | 반품 | 교환 | 환불 | 신청 | 연락 | 오늘 | 오전 | 오후 | 내일
        어제 | 지난 | 지금 | 하지만 | 여기 | 우리 | 구매 | 구입 | 정말 | 진짜 | 제품 | 제가
        모든 | 한번 | 현재 | 여러 | 유료 | 무료 | 정기 | 정식 | 일반 | 신규 | 기존 | 이전 | 해당
        남자 | 여자 | 남성 | 여성 | 도와 | 이용 | 사용 | 운전 | 원래 | 최근 | 최고 | 최신 | 부탁
        성실 | 은행 | 국민 | 신한 | 우체국 | 농협 | 마이 | 인터넷 | 하나은행 | 기업
        강남 | 서울 | 부산 | 인천 | 제주 | 대전 | 광주 | 고양 | 성남 | 수원 | 안양 | 안산 | 용인
        전기 | 조금 | 소리 | 표시 | 연결 | 나와 | 나오 | 공유 | 고치 | 주소 | 번호 | 정상 | 조립
        차량 | 진행 | 마찬 | 문제 | 방법 | 화면 | 소비자 | 노트 | 변경 | 지원 | 주말 | 도착 | 확인
        하자
        """
    )
)


def names_ko(text: str) -> Iterator[Span]:
    """Find Korean names beside honorifics, labels and introductions, and where they sign."""
    for form in (_HONORED, _SURNAMED, _AFTER_LABEL, _SELF, _KIN, _TEAM, _SIGNED, _OF_BANK, _ALONE):
        for match in form.finditer(text):
            name = match.lastgroup or "said"
            said = match[name]
            if said and not _NO_NAME.match(said) and not _NO_NAME.match(text, match.start(name)):
                yield match.span(name)
