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
