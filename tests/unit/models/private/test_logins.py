import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "Mon pseudo est lulu_du_83 sur le forum",
            "Mon pseudo est [handle] sur le forum",
        ),
        (
            "Nom d'utilisateur cora.leblanc",
            "Nom d'utilisateur [handle]",
        ),
        (
            "username gracehill92 locked out",
            "username [handle] locked out",
        ),
        (
            "our admin user is jbrown.adm",
            "our admin user is [handle]",
        ),
        (
            "mein Benutzername ist waldi1957",
            "mein Benutzername ist [handle]",
        ),
        (
            "Kennung mwagner-hh",
            "Kennung [handle]",
        ),
        (
            "utente dbianchi bloccato",
            "utente [handle] bloccato",
        ),
        (
            "the account name is sammy-the-bull",
            "the account name is [handle]",
        ),
        (
            "Je suis connecté en tant que n.fauvet",
            "Je suis connecté en tant que [handle]",
        ),
        (
            "account locked for user dkowalski",
            "account locked for user [handle]",
        ),
        (
            "Username is rdcarter",
            "Username is [handle]",
        ),
        (
            "PSN: zorro_9911",
            "PSN: [handle]",
        ),
        (
            "Ich melde mich mit jens.krueger an",
            "Ich melde mich mit [handle] an",
        ),
        (
            "mi nombre de usuario es lola.mtz",
            "mi nombre de usuario es [handle]",
        ),
        ("login: jakeowen", "login: [handle]"),
        ("My username is vmorgan", "My username is [handle]"),
        ("Mein Benutzername ist peterkusch.", "Mein Benutzername ist [handle]."),
        ("Mi usuario es smartinez", "Mi usuario es [handle]"),
        ("Il mio nome utente è rbianchini.", "Il mio nome utente è [handle]."),
        ("login: zalewski / pass: blabla", "login: [handle] / pass: blabla"),
        ("My user ID is tara75", "My user ID is [handle]"),
        ("I sign in with the username jakeowen.", "I sign in with the username [handle]."),
        ("Mijn gebruikersnaam is jdevries", "Mijn gebruikersnaam is [handle]"),
    ],
)
def test_logins_are_masked_where_they_are_told(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "user interface, login page, account is self-hosted, utente bloccato",
        "the user chrome.css, user agent, username field",
        "user: admin, utilisateur : inconnu",
        "compte de test, login is slow",
        "my profile (e.g.cert9)",
        "Mon identifiant est incorrect.",
        "Mon identifiant est oublié",
        "My username is locked.",
        "Mein Benutzername ist gesperrt.",
        "Mi usuario es incorrecto.",
        "gebruikersnaam is mislukt.",
        "Login: unmöglich",
        "My username is my email",
        "My username is case-sensitive.",
        "Username: required, password: optional",
        "login: sign-up",
        "User: normal",
        "Connexion avec l'identifiant fourni.",
        "Anmelden mit Benutzername und Passwort",
    ],
)
def test_what_else_follows_the_word_stays(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "My username is lowercase",
        "My username is inappropriate",
        "My username is permanent",
        "My username is duplicate",
        "My username is obsolete",
        "my login is frozen",
        "my login is flaky",
        "my login is intermittent",
        "our login is ldap",
        "Mon identifiant est grisé",
        "Mon identifiant est périmé",
        "Mon identifiant est obsolète",
        "Mon identifiant est temporaire",
        "Mon pseudo est banni",
        "Identifiant : néant",
        "Identifiant : idem",
        "Benutzername: pflichtfeld",
        "Mein Benutzername ist veraltet",
        "Mein Benutzername ist ausgegraut",
        "Mein Benutzername ist inaktiv",
        "Nombre de usuario: opcional",
        "Mi usuario es administrador",
        "Mi usuario es invitado",
        "Mi usuario es temporal",
        "Nome utente: facoltativo",
        "user: nginx",
        "user: postgres",
        "user: docker",
        "user: manager",
        "login: offline",
        "login: automatic",
        "login: fingerprint",
        "username: varchar",
        "username: integer",
        "username: textbox",
        "username: readonly",
        "username: string",
        "username: placeholder",
        "user: jenkins",
        "user: airflow",
        "login: kerberos",
        "login: google",
        "login: facebook",
        "login: biometric",
        "login: microsoft",
        "My username is alphanumeric",
        "My username is greyed out",
        "Mon identifiant est automatique",
        "Mein Benutzername ist doppelt",
        "Mein Benutzername ist vergeben",
        "Mi usuario es correcto",
        "Il mio nome utente è sbagliato",
        "Il mio nome utente è scaduto",
        "Il mio username è bannato",
        "My username is misspelled",
        "My username is truncated",
        "Mon identifiant est mon adresse",
        "Mon pseudo est indisponible",
        "user: oracle",
        "user: ubuntu",
        "user: ansible",
        "user: jupyter",
        "user: backup",
        "user: grafana",
        "user: elastic",
        "user: administrator",
        "user: marketing",
    ],
)
def test_what_is_said_of_a_login_stays_without_a_list_of_it(text: str) -> None:
    assert mask(text) == text
