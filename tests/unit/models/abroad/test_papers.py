import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("我的身份证是440301199205126038", "我的身份证是[id]"),
        ("護照號碼：E88231045", "護照號碼：[id]"),
        ("マイナンバーは1234 5678 9018です", "マイナンバーは[id]です"),
        ("주민번호 940302-2345678", "주민번호 [id]"),
        ("여권번호 M12345678", "여권번호 [id]"),
        ("เลขบัตรประชาชน 3-1005-02345-67-8", "เลขบัตรประชาชน [id]"),
        ("СНИЛС 112-233-445 95", "СНИЛС [id]"),
        ("паспорт 45 09 123456", "паспорт [id]"),
        ("ИНН 500100732259", "ИНН [id]"),
        ("رقم الهوية 1023456789", "رقم الهوية [id]"),
        ("Mijn BSN is 111222333", "Mijn BSN is [id]"),
        ("Mój PESEL to 90010112349", "Mój PESEL to [id]"),
        ("T.C. Kimlik numaram 10000000146", "T.C. Kimlik numaram [id]"),
        ("Meu CPF é 11144477735", "Meu CPF é [id]"),
    ],
)
def test_numbers_of_papers_go_by_checksum_or_behind_their_word(text: str, masked: str) -> None:
    assert mask(text) == masked
