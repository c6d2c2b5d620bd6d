import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.privacy import TAGS, mask


@pytest.mark.parametrize(
    "phone",
    [
        "06 12 34 56 78",
        "06.12.34.56.78",
        "06-12-34-56-78",
        "06/12/34/56/78",
        "0612345678",
        "+33 6 12 34 56 78",
        "+33 (0)6 12 34 56 78",
        "0033612345678",
        "06\u00a012\u00a034\u00a056\u00a078",
        "030 12345678",
        "0170/1234567",
        "+49 170 1234567",
        "612 345 678",
        "333 123 4567",
        "020 7946 0958",
        "07700 900123",
        "(415) 555-2671",
        "415-555-2671",
        "+1 415 555 2671",
        "1-800-555-0199",
        "O6 12 34 56 78",
        "zéro six douze trente-quatre cinquante-six soixante-dix-huit",
        "+33 six douze trente-quatre cinquante-six 78",
        "oh seven seven oh oh nine double zero one two three",
        "null eins sieben eins drei neun zwei null null eins zwei",
        "seis uno dos, tres cuatro cinco, seis siete ocho",
        "06 point 12 point 34 point 56 point 78",
        "06,12,34,56,78",
        "06:12:34:56:78",
        "０６１２３４５６７８",
    ],
)
def test_phones_are_masked_however_they_are_written(phone: str) -> None:
    assert mask(f"Rappelez-moi : {phone}.") == "Rappelez-moi : [phone]."


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("06 12 34 56 78/06 98 76 54 32", "[phone]/[phone]"),
        ("0612345678-0698765432", "[phone]-[phone]"),
        ("06 11 22 33 44 / 06 22 33 44 55", "[phone] / [phone]"),
        ("01 23 45 67 89,06 12 34 56 78", "[phone],[phone]"),
        ("tel: 0170/1234567 - 0171/1234567", "tel: [phone] - [phone]"),
        ("+33 6 12 34 56 78/+49 170 1234567", "[phone]/[phone]"),
        ("Ci chiami al 333 1234567", "Ci chiami al [phone]"),
        ("Il mio cellulare è 333 1234567", "Il mio cellulare è [phone]"),
        ("cellulare 3331234567", "cellulare [phone]"),
        ("#0612345678", "#[phone]"),
        ("\u202a06 12 34 56 78\u202c", "\u202a[phone]\u202c"),
        ("mi móvil: 612.34.56.78", "mi móvil: [phone]"),
        ("tel 01:23:45:67:89", "tel [phone]"),
    ],
)
def test_phones_that_are_joined_or_announced_are_masked_whole(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "01,02,03,04,05 and 06, 07, 08, 09, 10",
        "06:12:34:56, 0.123456789,0.23456789012",
        "1024/768/600/480/320/240/1080/1920, 20190503175425-20190504175425",
        "2019/05/03 - 2019/06/04 10 20, #123456, Chrome mobile 102.0.5005.63",
        "install lodash @types/node and @angular/core",
        "bonjour @free.fr, write me @gmail.com",
        "(a) firefox.exe (b) chrome.exe, do (a) mozilla.org and (b) gmail.com",
        "section 4(a)1.2 of the terms, f(a)b.c",
    ],
)
def test_lists_versions_and_points_are_no_numbers_and_no_mailboxes(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Mon mot de passe est Soleil2024!", "Mon mot de passe est [secret]"),
        ("mot de passe : azerty123.", "mot de passe : [secret]."),
        ("Code PIN 4821, mot de passe Soleil2024!", "Code PIN [secret], mot de passe [secret]"),
        ("my password is hunter#2 and", "my password is [secret] and"),
        ("my standard PIN 4471 is refused", "my standard PIN [secret] is refused"),
        ("PIN: 0000 5812 for the card", "PIN: [secret] for the card"),
        ('the password: "Tr0ub4dor&3" does', 'the password: "[secret]" does'),
        ("Passwort lautet geheim99", "Passwort lautet [secret]"),
        ("La contraseña es sol2024", "La contraseña es [secret]"),
        ("code de vérification 482193", "code de vérification [secret]"),
        ("mot de passe du compte admin est Pix3lo!26", "mot de passe du compte admin est [secret]"),
        ("The password for the router is Admin123!", "The password for the router is [secret]"),
        (
            "identifiant technicien sav01 et le code 4471",
            "identifiant technicien [secret] et le code [secret]",
        ),
        ("la password è Gatto99", "la password è [secret]"),
        (
            "il PIN è 4821, codice di verifica 482193",
            "il PIN è [secret], codice di verifica [secret]",
        ),
        ("wifi : Livebox-7A42 clé 9fK2mQx7LpR4", "wifi : Livebox-7A42 clé [secret]"),
        ("le code wifi c maisonbleue2019 et", "le code wifi c [secret] et"),
        ("WLAN-Schlüssel 48210937561840293755", "WLAN-Schlüssel [secret]"),
        ("mdp x7kd92", "mdp [secret]"),
        ("pw is Tr0ub4dor&3, user", "pw is [secret], user"),
        ("cb refusée, cryptogramme 482", "cb refusée, cryptogramme [secret]"),
        ("token ghp_a8Kd02LxQz71mNbVvC44TyRe90Pl in the log", "token [secret] in the log"),
        ("api key: 8a7d99ef10", "api key: [secret]"),
    ],
)
def test_what_opens_an_account_is_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "Mon mot de passe est incorrect",
        "Changez le mot de passe du Wi-Fi 5 GHz",
        "Password must have 8 characters",
        "I changed my password 3 times in 2023",
        "mot de passe ERR-5012 ?",
        "password for 2.4GHz network",
        "the wifi password is wrong, clé wifi incorrecte, WLAN Schlüssel falsch, code wifi refusé",
        "password 64bits, mdp windows 11, wifi 6 code E-203, wlan code 80070005, token expired",
        "PIN 2 on the connector",
        "Enter the PIN 0000, then press OK",
        "Le mot de passe de mon compte est refusé",
        "identifiant client 12345 et code erreur E14",
        "password e username, la password e il nome utente",
        "login: admin, username is incorrect, login page2, login OAuth2, login error404",
        "login: failed, identifiant : impossible, username: unknown, utente: bloccato",
        "login en 2 étapes, identifiant oublié, anmeldung mit fingerabdruck, user_id: first_name",
        "Status.login: success.login, login: index.php, user Firefox115, utente: Windows10",
    ],
)
def test_what_is_said_about_a_password_stays(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("jean.dupont+x@example.org", "[email]"),
        ("<r***@example.com>", "<[email]>"),
        ("p.o'brien@example.org", "[email]"),
        ("jean (at) example.org", "[email]"),
        ("jean point dupont arobase gmail point com", "[email]"),
        ("john at gmail dot com", "[email]"),
        ("jean.dupont[at]example[dot]org", "[email]"),
        ("mon mail jean.dupont @ gmail.com", "mon mail [email]"),
        ("jean.dupont@gmail,com", "[email]"),
        ("jean.dupont(a)free.fr", "[email]"),
        ("jean.dupont (a) free.fr", "[email]"),
        ("jean.dupont @gmail.com", "[email]"),
        ("jean.dupont @ gmail . com", "[email]"),
        ("jean.dupont@gmail . com svp", "[email] svp"),
        ("jean.dupont＠gmail.com", "[email]"),
        ("mario.rossi chiocciola gmail.com", "[email]"),
        ("mario (chiocciola) libero.it", "[email]"),
        ("merci @jdupont_75 !", "merci [handle] !"),
        ("login jdupont75", "login [handle]"),
        ("username is jsmith1", "username is [handle]"),
        ("utente: grossi85", "utente: [handle]"),
        ("Benutzername: jdupont75", "Benutzername: [handle]"),
        ("usuario: jgarcia_90", "usuario: [handle]"),
        ("login : jdupont", "login : [handle]"),
        ("username: rkrishnamurthy\nstill", "username: [handle]\nstill"),
        ("login: t.rakotomalala", "login: [handle]"),
        ("accedo con g.zhang e compare", "accedo con [handle] e compare"),
        ("benutzer ext_mueller3", "benutzer [handle]"),
        ("né le 14/02/1991 à Lyon", "né le [birthdate] à Lyon"),
        ("date de naissance : 3 mai 1984", "date de naissance : [birthdate]"),
        ("DOB 12/09/1956", "DOB [birthdate]"),
        ("geb. 17.08.1962", "geb. [birthdate]"),
        ("nací el 3 de octubre de 1990", "nací el [birthdate]"),
        ("born on March 3rd, 1984", "born on [birthdate]"),
        ("poste 4412", "poste [phone]"),
        ("01 43 55 82 09 poste 4412", "[phone]"),
        ("0228 4471820 Durchwahl -318", "[phone]"),
        ("ora 339-4410982", "ora [phone]"),
        ("tre quattro sette, ottantotto ventuno quaranta due", "[phone]"),
        ("ticket INC0048213", "ticket [order]"),
        ("contrat 7700412938", "contrat [order]"),
        ("sinistre SIN/2023/77410", "sinistre [order]"),
        ("fattura FV/2024/0912", "fattura [order]"),
        ("1Z9F3A201012345678", "[order]"),
        ("code client : 7700412", "code client : [id]"),
        ("Kd-Nr. 8820417", "Kd-Nr. [id]"),
        ("targa FX482LM", "targa [id]"),
        ("Kundennummer: 1.88204417", "Kundennummer: [id]"),
        ("carta d'identità (n. CA12345AB)", "carta d'identità (n. [id])"),
        ("abonnement n° FB40029183", "abonnement n° [order]"),
        ("Vorgangsnr. V-2024-8812", "Vorgangsnr. [order]"),
        ("il mio num è 3391298347", "il mio num è [phone]"),
        ("login: jdupont", "login: [handle]"),
        ("WhatsApp 34678221940", "WhatsApp [phone]"),
        ("Digicode : 4582", "Digicode : [secret]"),
        ("N° de série NJ5-EU-PFA1437A", "N° de série [serial]"),
        ("votre référence SR-8820174", "votre référence [order]"),
        ("fecha nac. 17/08/1955", "fecha nac. [birthdate]"),
        ("carte SIM 8933015042008173921", "carte SIM [serial]"),
        ("4111·1111·1111·1111", "[card]"),
        (r"4111\1111\1111\1111", "[card]"),
        ("4111,1111,1111,1111", "[card]"),
        ("4111\u200b1111\u200b1111\u200b1111", "[card]"),
        ("RIB 30006 00001 12345678901 89", "RIB [iban]"),
        ("IBANDE89370400440532013000", "IBAN[iban]"),
        ("ＤＥ８９３７０４００４４０５３２０１３０００", "[iban]"),
        ("D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0", "[iban]"),
        ("Sort code 60-16-13 account 31926819", "Sort code [iban] account [id]"),
        ("Konto 532013000", "Konto [id]"),
        ("numero conto 000000123456", "numero conto [id]"),
        ("mi cuenta 2100 0418 45 0200051332", "mi cuenta [id]"),
        ("4111 1111 1111 1111", "[card]"),
        ("4111.1111.1111.1111 exp 09/27", "[card] exp [card]"),
        ("4111/1111/1111/1111", "[card]"),
        ("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "[card]"),
        ("ma carte 4111 1111 1111 1112", "ma carte [card]"),
        ("carte 5555-5555-5555-4444, merci", "carte [card], merci"),
        ("4970 XXXX XXXX 1234", "[card]"),
        ("FR76 3000 6000 0112 3456 7890 189 merci", "[iban] merci"),
        ("DE89370400440532013000", "[iban]"),
        ("fr76.3000.6000.0112.3456.7890.189", "[iban]"),
        ("FR76-3000-6000-0112-3456-7890-189", "[iban]"),
        ("IBAN : FR76 1111 2222 3333 4444 5555 666", "IBAN : [iban]"),
        ("1 84 12 76 451 089 46", "[id]"),
        ("36 574 261 809", "[id]"),
        ("12345678Z et X1234567L", "[id] et [id]"),
        ("RCCMNL83S18D969H", "[id]"),
        ("AB 12 34 56 C", "[id]"),
        ("1-84-12-76-451-089-46", "[id]"),
        ("12.345.678-z", "[id]"),
        ("n° sécu 1841276451089", "n° sécu [id]"),
        ("SSN 536-90-4399", "SSN [id]"),
        ("n° client : 88213344", "n° client : [id]"),
        ("Kundennummer 123456", "Kundennummer [id]"),
        ("my IP is 82.66.12.4", "my IP is [ip]"),
        ("2001:db8:85a3::8a2e:370:7334", "[ip]"),
        ("00:1A:2B:3C:4D:5E", "[mac]"),
        ("https://example.org/login?token=abc.", "[url]."),
        ("https://user:pw@example.org/x", "[url]"),
        ("https://example.org/reset/Zk3jd92kfKDk29dkKD92kd", "[url]"),
        ("S/N: R58M123ABC", "S/N: [serial]"),
        ("numéro de série : HX450-88213", "numéro de série : [serial]"),
        ("numero de serie hx450-88213", "numero de serie [serial]"),
        (
            "le n° de série de mon appareil est HX450-88213",
            "le n° de série de mon appareil est [serial]",
        ),
        ("IMEI 356938035643809", "IMEI [serial]"),
        ("356938035643809", "[serial]"),
        ("commande n° 12345", "commande n° [order]"),
        ("my order #AB-99812", "my order #[order]"),
        ("Bestellnummer 4711-0815", "Bestellnummer [order]"),
        ("mi pedido 987654", "mi pedido [order]"),
        ("J'habite 12 rue des Lilas, 75011 Paris.", "J'habite [address]."),
        ("5 bis avenue du Général de Gaulle 69003 Lyon", "[address]"),
        ("221B Baker Street, London NW1 6XE", "[address]"),
        ("Hauptstraße 12, 10115 Berlin", "[address]"),
        ("Calle Mayor 5, 28013 Madrid", "[address]"),
        ("Vivo en Calle Mayor 12,3 izq", "Vivo en [address],3 izq"),
        ("C/ Alcalá 45,2º", "[address]"),
        ("Calle Mayor 12.3B Madrid", "[address].3B Madrid"),
        ("via Roma 12, 00184 Roma", "[address]"),
        ("abito in via Roma 5", "abito in [address]"),
        ("Via Garibaldi 12", "[address]"),
        ("via dei Pini 4", "[address]"),
        ("via Giuseppe Verdi 3", "[address]"),
        ("Piazza Navona 3", "[address]"),
        ("Ich wohne Am Markt 3 in Emden", "Ich wohne [address]"),
        ("Rue Haute 12, 1000 Bruxelles", "[address]"),
        ("I live in SW1A 2AA now", "I live in [address] now"),
        ("j'habite 12 rue des lilas 75011 paris", "j'habite [address]"),
        ("12 rue des Lilas\n75011 Paris", "[address]"),
        ("12 av Foch", "[address]"),
        ("12, rte de Brest", "[address]"),
        ("vivo en Paseo de la Castellana 200", "vivo en [address]"),
        ("V.le della Libertà 88", "[address]"),
        ("via Saragozza 61/2, 40123 Bologna", "[address]"),
        ("12 Chapel Mews", "[address]"),
        ("mon code postal c'est 35200", "mon code postal c'est [address]"),
        ("hauptstr. 12, 10115 berlin", "[address]"),
        (r"C:\Users\jdupont\AppData", r"C:\Users\[name]\AppData"),
    ],
)
def test_personal_data_is_masked_and_the_words_around_it_stay(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "E-203, 0x80070005, SEC_ERROR_UNKNOWN_ISSUER, KB5034441, erreur 80070005",
        "5.2.1, 115.3.1, Chrome 102.0.5005.63, version 1.2.3.4, NoScript 5.1.8.6, Flash 32.0.0.156",
        "build 20190503175425, 10.0.19041.1, timestamp 1543632621, 4483977216 octets",
        "Galaxy S24, HX-450, iPhone 15 Pro, RTX 4090 24GB, Windows 11 22H2, 1920x1080",
        "12/03/2026, 2026-03-12 10:12, 03.05.2019, 10:23:45, lundi 3 mars 2026",
        "1 299,99 €, 1.299,00 EUR, commande 1299 €, order 2024, commande du 12/03/2026",
        "https://support.example.org/fr/kb/how-to-reset-version-115, http://127.0.0.1:8080",
        "icon@2x.png, about:config, C:\\Program Files\\App, C:\\Users\\Public",
        "127.0.0.1, 192.168.1.1, 255.255.255.0, 8.8.8.8, lodash@4.17.21, @media print, @types/node",
        "in this order: E-203, Problem mit Slack, log in at yahoo.com, quatre-vingt-dix-neuf euros",
        "via Windows 11, via USB 3, Via Chrome 102, corso Excel 2, via del menu 3",
        "account 2 and account 2019, compte 12/03/2026, Konto 12.03.2026 10:23, sort code 3",
        "conto di 1.299,00 EUR, 1234,5678,9012,3456, RAM S24 5GB, A4 5GB, W11 22H2",
        "Wohnt am Montag 3 Stunden, die Adresse im Menü 3 fehlt, rue 12, avenue 5 étoiles",
        "via Thunderbird 128, 2 places de parking, 3 ways, my phone shows error 80070005",
        "La plaza de garaje cuesta 20,50 euros.",
        "I called support about error 500, a method called getUser returns 404, caller on line 2",
        "camino del archivo 4, paseo por el menu 5, plazas disponibles 30",
        "in case 2041 fails, ticket 2024, demande du 12/03/2026, claim of 50 EUR, note 734567812",
        "le dossier System32, in my case Win10, in case 0x8007045D, incident CVE-2024-1234",
        "in my case TB115.3.1, Name: Google",
        "policy KB5034441, ticket 80mm, garantie 24/36 mois, garantie 10000 km, orden 1080p",
        "AvailablePageFile: 3234070528, disk size 33612345678 bytes, 128 Sea Green, 10 Excel Row",
        "logins.backup, users.yaml, wifi error code 0x80070005, wpa2 key handshake1",
        "la pièce SS-193199 à 12,90 €, cartouche référence 00578733",
        "3221225472 bytes, Bill shows 45, orden de 12 fotos, parte 2, interventi 3",
        "né en 2010, le problème est né le jour même, born in the USA, 12 average, 5 avis",
        "El camino de Santiago 12.5 km",
    ],
)
def test_technical_tokens_dates_and_prices_stay(text: str) -> None:
    assert mask(text) == text


_PIECES = st.sampled_from(
    [
        *TAGS,
        *"a A é 1 0 @ . , - / : + ( ) # ? \n".split(" "),
        " ",
        "06 12 34 56 78",
        "a@b.fr",
        "Mme ",
        "Bonjour ",
        "Merci,\n",
        "Jean ",
        "12 rue ",
        "75011 Paris",
        "commande n° ",
        "S/N: ",
        "AB123",
        "http://",
        "tel ",
        "FR76",
        "4111 1111 1111 1111",
        "/home/",
        "1.2.3.4",
        " point ",
        " arobase ",
        "@jean ",
        "zéro six douze ",
        "je suis ",
        "cordialement ",
        "İı\u0301",
        "4111.",
        "06,12,34,56,78",
        "/06 98 76 54 32",
        "a(a)b.fr",
        "a.b @gmail . com",
        "appelez ",
        "Nom : ",
        "Kunde: A, ",
        "KARIM",
        "via Roma 5",
        "iban",
        "D E 8 9 ",
        "login jd75",
        "account 31926819",
        "SW1A 2AA",
        "\u200b",
        "＠Ａ１",
    ]
)
_TEXTS = st.text(max_size=60) | st.lists(_PIECES, max_size=25).map("".join)


@given(_TEXTS)
@example("Mme 06 12 34 56 78 Jean")
@example("[name][name")
def test_masking_twice_changes_nothing_more(text: str) -> None:
    masked = mask(text)
    assert mask(masked) == masked


@given(_TEXTS)
def test_only_tags_make_a_text_longer(text: str) -> None:
    masked = mask(text)
    for tag in TAGS:
        masked = masked.replace(tag, "")
    assert len(masked) <= len(text)


@pytest.mark.timeout(60)  # growing by the square, it would not end in a minute
@pytest.mark.parametrize(
    "piece",
    [
        "1 ", "a@", "FR76 ", "Mme A ", "12 rue ", "06 ", "zéro six ", "a at b dot c ", "a point ",
        "je suis jean dupont, ", "merci\n", "4111-", "1.2.3.4 ", "::1:", "A", "calle de la ", "é",
        "order a ", "nom ", "12 A ", "06 12 34 56 78/", "06,12,", "a(a)b.fr ", "a @b ", "#06",
        "appelez A", "Kunde: A, ",
        "via A ", "iban", "a b 1 2 ", "login aa", "1234,",
        "d e 1 2 3 4 5 6 7 8 9 0 1 2 ", "1 12345 ", "Rue A ", "A1 1AA",
        "Flat 1, ", "Rose Lane, ", "A 1, 12345 A ", "a, SY1 2PX ", "Resid A A ", "voiture AB ",
        "targa a", "commande A-1 ", "A-10000, ", "n° de a ",
        "dossier a a ", "pin ", "code a ", "code sms 1",
        "mot de passe a ", "password changed to ", "clé a: ", "login a.", "user aa", "A/B MR ",
        "SMITH ", "my neighbour A ", "numéro client ?\n", "hier nochmal a",
        "né le [name] (", "mein Code A1B2-", "ghp_", "eyJ-", "wifi cle a", "ticket a/",
        "12:00 A: ", "né le 1 ", "Claire de A ", "o'a.",
    ],
)  # fmt: skip
def test_a_text_of_full_length_is_masked_to_its_end_and_begins_as_a_short_one(piece: str) -> None:
    full, short = (mask((piece * n)[:n]) for n in (100_000, 1_000))
    assert mask(full) == full
    assert full.startswith(short[: len(short) // 2])
