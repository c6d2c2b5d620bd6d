"""What the Faker library invents, in plain sentences, for ``masking.py``.

Of the six sentences of a kind and language every other one was looked at while the masks were made
(``tuned``). The rest (``held``) were written when the masks were done: the first sight is in
decision 0118. No single miss of them was looked at, but which sentences they are was known when the
classes that fell behind (a password before its word, a login without a verb) were mended, so that
what they show since is kinder than strangers are. Of the twelve countries of ``FAR`` nobody has
looked at a miss; they were counted often.
"""

import random
import re
from collections.abc import Callable, Iterator

from faker import Faker

NEAR = ("fr_FR", "en_US", "de_DE", "es_ES", "en_GB", "it_IT")
FAR = (
    "fr_CA", "fr_BE", "fr_CH", "en_CA", "en_AU", "en_IE", "en_IN", "de_AT", "de_CH", "es_MX",
    "es_AR", "es_CO",
)  # fmt: skip
EACH = 60
SEED = 118
_WORD = re.compile(r"[^\W_]+")
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof sir dame lady lord herr frau dipl ing univ mag bsc msc ba ma m mme"
    " mlle sr sra srta dna don dona sig sigra dott dottssa jr md dds phd dvm ii iii iv v ph d b c"
    " sc ra a de del della von van la le du".split()
)

SENTENCES = {
    "name": {
        "fr": """
            Le contrat est souscrit par {v}.
            Le rendez-vous est pour {v}, deuxième étage.
            Je vous écris de la part de ma mère, {v}.
            La facture est arrivée chez {v} au lieu de moi.
            Je suis {v}, cliente depuis 2019.
            Signé : {v}
            """,
        "en": """
            The subscription was taken out by {v}.
            The appointment is for {v}, second floor.
            I am writing on behalf of my mother, {v}.
            The invoice went to {v} instead of me.
            I am {v}, a customer since 2019.
            Signed: {v}
            """,
        "de": """
            Der Vertrag wurde von {v} abgeschlossen.
            Der Termin ist für {v}, zweiter Stock.
            Ich schreibe im Auftrag meiner Mutter, {v}.
            Die Rechnung ging an {v} statt an mich.
            Ich bin {v}, Kundin seit 2019.
            Gezeichnet: {v}
            """,
        "es": """
            El contrato lo firmó {v}.
            La cita es para {v}, segundo piso.
            Escribo de parte de mi madre, {v}.
            La factura le llegó a {v} en vez de a mí.
            Soy {v}, clienta desde 2019.
            Firmado: {v}
            """,
        "it": """
            Il contratto è stato firmato da {v}.
            L'appuntamento è per {v}, secondo piano.
            Scrivo per conto di mia madre, {v}.
            La fattura è arrivata a {v} invece che a me.
            Sono {v}, cliente dal 2019.
            Firmato: {v}
            """,
    },
    "phone": {
        "fr": """
            Vous pouvez me joindre au {v} toute la journée.
            Mon fixe ne marche plus, passez par le {v}.
            Merci de m'appeler sur mon portable, {v}.
            Tél. du bureau {v}, du lundi au vendredi
            Mobile : {v}
            Un SMS au {v} suffit.
            """,
        "en": """
            You can get me on {v} all day.
            My landline is dead, use {v} instead.
            Please call my mobile, {v}.
            Office tel. {v}, Monday to Friday
            Mobile: {v}
            A text to {v} will do.
            """,
        "de": """
            Sie erreichen mich den ganzen Tag unter {v}.
            Mein Festnetz ist tot, nehmen Sie die {v}.
            Bitte rufen Sie mich auf dem Handy an, {v}.
            Tel. im Büro {v}, Montag bis Freitag
            Mobil: {v}
            Eine SMS an {v} genügt.
            """,
        "es": """
            Pueden localizarme en el {v} todo el día.
            El fijo no funciona, usen el {v}.
            Llámenme al móvil, {v}.
            Tel. de la oficina {v}, de lunes a viernes
            Móvil: {v}
            Basta un SMS al {v}.
            """,
        "it": """
            Mi trovate al {v} tutto il giorno.
            Il fisso non va, usate il {v}.
            Chiamatemi sul cellulare, {v}.
            Tel. dell'ufficio {v}, da lunedì a venerdì
            Cellulare: {v}
            Basta un SMS al {v}.
            """,
    },
    "address": {
        "fr": """
            Nous avons déménagé, nous habitons maintenant {v}.
            Le compteur se trouve {v}.
            Le colis doit partir à cette adresse : {v}
            Livraison prévue à l'adresse suivante :\n{v}\nMerci !
            Voici mon adresse complète :\\n{v}
            Mon domicile : {v}
            """,
        "en": """
            We have moved and now live at {v}.
            The meter is located at {v}.
            The parcel has to go to this address: {v}
            Delivery was planned to the following address:\n{v}\nThank you!
            Here is my full address:\\n{v}
            My home address: {v}
            """,
        "de": """
            Wir sind umgezogen und wohnen jetzt {v}.
            Der Zähler befindet sich {v}.
            Das Paket soll an diese Adresse gehen: {v}
            Geliefert werden sollte an folgende Adresse:\n{v}\nDanke!
            Hier meine vollständige Anschrift:\\n{v}
            Meine Wohnadresse: {v}
            """,
        "es": """
            Nos hemos mudado y ahora vivimos en {v}.
            El contador está en {v}.
            El paquete tiene que ir a esta dirección: {v}
            La entrega era en la siguiente dirección:\n{v}\n¡Gracias!
            Esta es mi dirección completa:\\n{v}
            Mi domicilio: {v}
            """,
        "it": """
            Abbiamo traslocato e ora abitiamo in {v}.
            Il contatore si trova in {v}.
            Il pacco deve andare a questo indirizzo: {v}
            La consegna era al seguente indirizzo:\n{v}\nGrazie!
            Ecco il mio indirizzo completo:\\n{v}
            Il mio domicilio: {v}
            """,
    },
    "email": {
        "fr": """
            Envoyez la facture à {v}, s'il vous plaît.
            Mon compte est rattaché à {v}, pas à l'autre.
            Je me connecte avec {v} depuis toujours.
            Courriel {v}
            Le lien n'est jamais arrivé sur {v}
            Rien reçu dans la boîte {v} depuis lundi.
            """,
        "en": """
            Please send the invoice to {v}, thank you.
            My account belongs to {v}, not the other one.
            I have always signed in with {v}.
            Mail {v}
            The link never reached {v}
            Nothing in the inbox of {v} since Monday.
            """,
        "de": """
            Bitte schicken Sie die Rechnung an {v}, danke.
            Mein Konto gehört zu {v}, nicht zum anderen.
            Ich melde mich seit jeher mit {v} an.
            Mail {v}
            Der Link kam nie bei {v} an
            Seit Montag nichts im Postfach {v}.
            """,
        "es": """
            Envíen la factura a {v}, por favor.
            Mi cuenta va con {v}, no con la otra.
            Siempre entro con {v}.
            Correo {v}
            El enlace nunca llegó a {v}
            Nada en el buzón de {v} desde el lunes.
            """,
        "it": """
            Inviate la fattura a {v}, per favore.
            Il mio account è legato a {v}, non all'altro.
            Accedo da sempre con {v}.
            Mail {v}
            Il link non è mai arrivato a {v}
            Niente nella casella {v} da lunedì.
            """,
    },
    "iban": {
        "fr": """
            Mon nouvel IBAN est {v}.
            Le prélèvement de {v} a été rejeté.
            RIB : {v}
            Compte à créditer : {v}
            Coordonnées bancaires : {v}.
            Prenez plutôt l'IBAN {v}, merci.
            """,
        "en": """
            My new IBAN is {v}.
            The direct debit from {v} bounced.
            Bank account: {v}
            Account to credit: {v}
            Bank details: {v}.
            Use IBAN {v} instead, thanks.
            """,
        "de": """
            Meine neue IBAN lautet {v}.
            Die Lastschrift von {v} kam zurück.
            Bankverbindung: {v}
            Gutschrift auf Konto: {v}
            Kontonummer: {v}.
            Nehmen Sie die IBAN {v}, danke.
            """,
        "es": """
            Mi nuevo IBAN es {v}.
            El recibo de {v} fue devuelto.
            Cuenta bancaria: {v}
            Cuenta de abono: {v}
            Datos bancarios: {v}.
            Usen mejor el IBAN {v}, gracias.
            """,
        "it": """
            Il mio nuovo IBAN è {v}.
            L'addebito da {v} è stato respinto.
            Conto bancario: {v}
            Conto da accreditare: {v}
            Coordinate bancarie: {v}.
            Usate l'IBAN {v}, grazie.
            """,
    },
    "card": {
        "fr": """
            J'ai payé avec la carte {v}.
            Ma CB se termine, voici la nouvelle carte : {v}
            La carte bancaire {v} est refusée sur votre site.
            Paiement par carte {v} refusé hier soir.
            Ma carte bleue est la {v}.
            Carte de crédit n° {v} perdue
            """,
        "en": """
            I paid with card {v}.
            My card expires, here is the new card: {v}
            The credit card {v} is refused on your site.
            Payment by card {v} declined last night.
            My debit card is {v}.
            Credit card no. {v} lost
            """,
        "de": """
            Bezahlt habe ich mit der Karte {v}.
            Meine Karte läuft ab, hier die neue Karte: {v}
            Die Kreditkarte {v} wird bei Ihnen abgelehnt.
            Zahlung mit Karte {v} gestern abgelehnt.
            Meine Bankkarte ist die {v}.
            Kreditkarte Nr. {v} verloren
            """,
        "es": """
            Pagué con la tarjeta {v}.
            Mi tarjeta caduca, esta es la nueva tarjeta: {v}
            La tarjeta de crédito {v} es rechazada en su web.
            Pago con tarjeta {v} denegado anoche.
            Mi tarjeta de débito es la {v}.
            Tarjeta de crédito n.º {v} perdida
            """,
        "it": """
            Ho pagato con la carta {v}.
            La carta scade, ecco la nuova carta: {v}
            La carta di credito {v} viene rifiutata sul vostro sito.
            Pagamento con carta {v} rifiutato ieri sera.
            La mia carta di debito è la {v}.
            Carta di credito n. {v} smarrita
            """,
    },
    "id": {
        "fr": """
            Numéro de sécurité sociale : {v}
            Sécu : {v}
            Mon NIR est le {v}
            Le numéro de sécurité sociale {v} est faux sur l'attestation.
            Mon numéro de sécurité sociale est {v}.
            Mon n° de sécurité sociale, c'est {v}.
            """,
        "en": """
            Social security number: {v}
            Social security no. {v}
            My SSN is {v}
            The social security number {v} is wrong on the letter.
            My national insurance number is {v}.
            SSN is {v}.
            """,
        "de": """
            Sozialversicherungsnummer: {v}
            SV-Nummer: {v}
            Meine Steuer-ID ist {v}
            Die Sozialversicherungsnummer {v} ist im Schreiben falsch.
            Meine Steueridentifikationsnummer lautet {v}.
            Steuernummer ist {v}.
            """,
        "es": """
            Número de la seguridad social: {v}
            Identidad: DNI {v}
            Mi NIF es {v}
            El DNI {v} está mal en la carta.
            Mi documento de identidad es {v}.
            El NIF es {v}.
            """,
        "it": """
            Codice fiscale: {v}
            C.F.: {v}
            Il mio codice fiscale è {v}
            Il codice fiscale {v} è sbagliato nella lettera.
            Il mio C.F. è {v}.
            Il codice fiscale è {v}.
            """,
    },
    "password": {
        "fr": """
            Mot de passe : {v}
            Connexion impossible avec {v} comme mot de passe.
            Mon mot de passe actuel est {v}
            Mot de passe : « {v} »
            Le mot de passe c'est {v}.
            Votre collègue m'a donné le mot de passe {v}.
            """,
        "en": """
            Password: {v}
            I cannot log in with {v} as password.
            My current password is {v}
            Password: "{v}"
            The password is {v}.
            Your colleague gave me the password {v}.
            """,
        "de": """
            Passwort: {v}
            Anmelden geht nicht mit {v} als Passwort.
            Mein aktuelles Passwort ist {v}
            Passwort: „{v}“
            Das Passwort lautet {v}.
            Ihr Kollege gab mir das Passwort {v}.
            """,
        "es": """
            Contraseña: {v}
            No puedo entrar con {v} como contraseña.
            Mi contraseña actual es {v}
            Contraseña: «{v}»
            La contraseña es {v}.
            Su compañero me dio la contraseña {v}.
            """,
        "it": """
            Password: {v}
            Non riesco ad accedere con {v} come password.
            La mia password attuale è {v}
            Password: «{v}»
            La password è {v}.
            Il suo collega mi ha dato la password {v}.
            """,
    },
    "login": {
        "fr": """
            Nom d'utilisateur : {v}
            Mon identifiant de connexion est {v}.
            Identifiant : {v}
            Compte bloqué, identifiant {v}
            Mon pseudo est {v}
            Utilisateur : {v}, poste 3
            """,
        "en": """
            Username: {v}
            My login name is {v}.
            User name: {v}
            Account locked, username {v}
            My user ID is {v}
            User: {v}, third desk
            """,
        "de": """
            Benutzername: {v}
            Mein Anmeldename ist {v}.
            Benutzerkennung: {v}
            Konto gesperrt, Benutzername {v}
            Mein Nutzername ist {v}
            Benutzer: {v}, Platz 3
            """,
        "es": """
            Nombre de usuario: {v}
            Mi usuario de acceso es {v}.
            Usuario: {v}
            Cuenta bloqueada, usuario {v}
            Mi nick es {v}
            Usuario: {v}, puesto 3
            """,
        "it": """
            Nome utente: {v}
            Il mio nome di accesso è {v}.
            Utente: {v}
            Account bloccato, utente {v}
            Il mio nickname è {v}
            Utente: {v}, postazione 3
            """,
    },
    "plate": {
        "fr": """
            Ma voiture est immatriculée {v}.
            La plaque du véhicule est {v}.
            Le badge de péage est pour la plaque {v}
            J'ai reçu une amende pour l'immatriculation {v}, ce n'est pas moi.
            L'immatriculation est {v}.
            Plaque {v}
            """,
        "en": """
            My car is registered {v}.
            The vehicle's plate is {v}.
            The toll badge is for plate {v}
            I got a fine for licence plate {v}, it was not me.
            The number plate is {v}.
            Plate {v}
            """,
        "de": """
            Mein Auto hat das Kennzeichen {v}.
            Das Kennzeichen des Wagens ist {v}.
            Die Maut ist für das Kennzeichen {v}
            Ich bekam einen Bescheid für das Kennzeichen {v}, das war nicht ich.
            Das amtliche Kennzeichen ist {v}.
            Kennzeichen {v}
            """,
        "es": """
            Mi coche lleva la matrícula {v}.
            La matrícula del vehículo es {v}.
            El peaje es de la matrícula {v}
            Me llegó una multa de la matrícula {v}, no fui yo.
            La matrícula es {v}.
            Matrícula {v}
            """,
        "it": """
            La mia auto è targata {v}.
            La targa del veicolo è {v}.
            Il telepass è per la targa {v}
            Ho ricevuto una multa per la targa {v}, non ero io.
            La targa è {v}.
            Targa {v}
            """,
    },
}  # fmt: skip


def planted(half: str, locales: tuple[str, ...]) -> Iterator[tuple[str, str, tuple[str, ...], int]]:
    """Yield kind, text, what must go, and where in the text the item begins.

    Args:
        half: of the sentences, ``tuned`` or ``held``.
        locales: Faker's names of countries and their languages.
    """
    for locale in locales:
        fake = Faker(locale)
        fake.seed_instance(SEED)
        rng = random.Random(SEED)
        for kind, by_language in SENTENCES.items():
            lines = [line.strip() for line in by_language[locale[:2]].strip().split("\n")]
            told = lines[half == "held" :: 2]
            for n in range(EACH):
                item = _item(kind, fake, rng)
                lead, _, rest = told[n % len(told)].replace("\\n", "\n").partition("{v}")
                words = (word.group() for word in _WORD.finditer(item))
                gone = tuple(w for w in words if kind != "name" or w.lower() not in _TITLES)
                yield kind, lead + item + rest, gone, len(lead)


def _item(kind: str, fake: Faker, rng: random.Random) -> str:
    makes: dict[str, Callable[[], str]] = {
        "name": fake.name,
        "phone": fake.phone_number,
        "address": lambda: rng.choice((fake.address(), fake.address().replace("\n", ", "))),
        "email": fake.email,
        "iban": lambda: _grouped(fake.iban(), rng),
        "card": lambda: _grouped(fake.credit_card_number(), rng),
        "id": lambda: fake.nif() if hasattr(fake, "nif") else fake.ssn(),
        "password": fake.password,
        "login": fake.user_name,
        "plate": fake.license_plate,
    }
    return makes[kind]()


def _grouped(code: str, rng: random.Random) -> str:
    """Write half of all codes in groups of four, as people do."""
    return code if rng.random() < 0.5 else " ".join(re.findall(".{1,4}", code))
