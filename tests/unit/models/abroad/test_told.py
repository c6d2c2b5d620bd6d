import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("订单号：JD2024031509981 已付款", "订单号：[order] 已付款"),
        (
            "用户名：fxf1990 密码：fxf@1990 登录报错500",
            "用户名：[handle] 密码：[secret] 登录报错500",
        ),
        ("注文番号はJP-8829103です", "注文番号は[order]です"),
        ("パスワードはHana#2023に変更しました", "パスワードは[secret]に変更しました"),
        ("주문번호 2024-118830 배송", "주문번호 [order] 배송"),
        ("아이디는 minsu.kim, 비밀번호는 gkdl12!!", "아이디는 [handle], 비밀번호는 [secret]"),
        ("หมายเลขคำสั่งซื้อ 240588123", "หมายเลขคำสั่งซื้อ [order]"),
        ("ไอดี noi_555 รหัสผ่าน Noi@1234 ขึ้น error 401", "ไอดี [handle] รหัสผ่าน [secret] ขึ้น error 401"),
        ("номер заказа 8820-119", "номер заказа [order]"),
        ("логин: petya_2001, пароль: Kotik2020!", "логин: [handle], пароль: [secret]"),
        ("код домофона 45К1234", "код домофона [secret]"),
        ("ورقم الطلب 55-20194", "ورقم الطلب [order]"),
        (
            "كلمة المرور Nour@2022 واسم المستخدم nour_ali",
            "كلمة المرور [secret] واسم المستخدم [handle]",
        ),
        (
            "Hasło: Kotek!2022 nie działa, login a.nowak88",
            "Hasło: [secret] nie działa, login [handle]",
        ),
        (
            "Kullanıcı adım ahmet.yilmaz34, şifrem Fener1907!",
            "Kullanıcı adım [handle], şifrem [secret]",
        ),
        (
            "wachtwoord is Zomer2023! gebruikersnaam: pjansen",
            "wachtwoord is [secret] gebruikersnaam: [handle]",
        ),
        ("senha: Gato#2022 usuário: maria.silva", "senha: [secret] usuário: [handle]"),
        ("シリアル番号8K2045511のテレビ", "シリアル番号[serial]のテレビ"),
    ],
)
def test_numbers_logins_and_passwords_go_behind_their_words(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "번호 010-1234-5678 입니다",
        "番号は090-1234-5678です",
        "номер 89161234567",
        "мой номер +7 916 123-45-67",
        "号码13800138000",
        "电话 13812345678",
        "手机号：13812345678",
        "请打13812345678",
        "เบอร์ 081-234-5678",
        "โทร 0812345678",
        "หมายเลข 0812345678",
        "رقمي 0501234567",
        "رقم الجوال 0501234567",
        "карта 4539 1488 0343 6467",
        "卡号4539148803436467",
        "カード番号4539-1488-0343-6467",
        "카드번호 4539-1488-0343-6467",
        "บัตร 4539148803436467",
        "بطاقة 4539148803436467",
        "IBAN DE89370400440532013000 счет",
        "邮箱 abc@mail.com",
        "メールはtaro@mail.com",
        "паспорт 4509 123456",
        "ИНН 7707083893",
        "СНИЛС 112-233-445 95",
        "身份证 440301199205126038",
        "주민번호 900101-1234567",
        "マイナンバー 1234 5678 9012",
        "บัตรประชาชน 1-1037-02071-81-1",
        "الهوية 1012345678",
        "пароль: Zima2024",
        "пароль Zima2024!",
        "密码abc12345",
        "密码是abc12345",
        "パスワードはabc12345です",
        "비밀번호는 abc1234!",
        "รหัสผ่าน abcd1234",
        "كلمة السر abcd1234",
        "пин-код 4821",
        "暗証番号は4821です",
        "код домофона 45К1234",
        "логин ivan_p",
        "логин: ivanov",
        "订单号 240318772905",
        "注文番号 240318772905",
        "주문번호 12345678",
        "заказ 240318772905",
        "договор № 12345678",
        "رقم الطلب 55-20194",
        "会員番号12345678",
        "客户ID 82934711",
    ],
)
def test_numbers_and_passwords_with_their_word_never_stay(text: str) -> None:
    assert "[" in mask(text)
