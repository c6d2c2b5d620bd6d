"""Telling what a machine answers for somebody from a customer who is away."""

import pytest

from models.senders.automatic import is_automatic
from models.spam import is_unwanted


@pytest.mark.parametrize(
    "text",
    [
        "Réponse automatique : absence\nBonjour, je suis en congés jusqu’au 18.",
        "Re: Absence du bureau\nJe vous répondrai lundi.",
        "Automatic reply: your ticket 4711\nI will get back to you on Monday.",
        "Hello, I am out of the office until Monday with limited access to my mail.",
        "Guten Tag, ich bin derzeit nicht im Büro und melde mich nach meiner Rückkehr.",
        "Buenos días, estoy de vacaciones y responderé a mi vuelta.",
        "Bonjour, je suis absente. En cas d'urgence, contactez le service.",
        "Undelivered Mail Returned to Sender\nThis is the mail system at host mx.example.",
        "Delivery Status Notification (Failure)\nIt couldn’t be delivered to a@b.example.",
        "Message non remis\nIl n’a pas pu être remis aux destinataires suivants.",
        "Unzustellbar\n550 5.1.1 user unknown",
        "Absence du bureau. Merci pour votre message, je serai de retour le 15/04.",
        "Je suis en congés jusqu'au 15/04. Votre message ne sera pas lu.",
        "Abwesenheitsnotiz: Ich bin bis 15.04. nicht im Büro.",
        "Automatische Antwort: Vielen Dank, ich bin ab 15.04. wieder erreichbar.",
        "Out of Office: I'm travelling and will answer after the 20th.",
        "Respuesta automática: vuelvo el lunes.",
    ],
)
def test_a_machine_that_answers_for_somebody_is_heard_as_one(text):
    assert is_automatic(text)
    assert is_unwanted(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je suis absent du 3 au 18 octobre, pouvez-vous livrer mon colis après ?",
        "Auto reply not working\nI cannot get it to work since the update.",
        "Out of office message is still sent\nI deleted it two days ago.",
        "Mail delivery failed\nSince Monday my wife cannot write to me.",
        "My parcel could not be delivered, the driver saw nobody.",
        "I am on leave from Monday, please call before.",
        "I'm on leave next week, can the parcel be delivered when I return?",
        "Ich bin derzeit abwesend, bitte liefern Sie erst nach meiner Rückkehr.",
        "Je suis en vacances en Espagne, plus de réseau. Quel numéro en cas d'urgence ?",
        "Je suis en congés, je vous répondrai dès que possible, mais où est mon colis ?",
        "Réponse automatique\nDepuis la mise à jour ma réponse automatique ne part plus.",
        "Undeliverable\nAll mail to my customers comes back, it says created automatically.",
        "Abwesenheitsnotiz\nSie wird seit dem Update bis heute nicht verschickt.",
        "Out of office\nUntil the update it worked, now nobody gets it when I return the next day.",
        "I'm travelling until Friday, can you deliver my parcel on Monday?",
        "Non remis\nVotre message indique que le colis n'a pas pu être remis.",
    ],
)
def test_a_customer_who_is_away_or_whose_mail_fails_is_none(text):
    assert not is_automatic(text)
    assert not is_unwanted(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your email. I'm on annual leave and back on the 10th.",
        "Réponse automatique : absente jusqu'au 14 avril, merci de contacter Luca",
        "Sono fuori ufficio fino al 8 aprile.",
        "Réponse automatique : je suis absent jusqu'au 2 avril. En cas d'urgence contactez Luca.",
        "votre demande\nAutomatische Antwort: Ich bin bis 4.04. nicht im Büro. Vertretung: X",
        "your request\nThank you for your email. I'm on annual leave and back on the 10th.",
        "your request\nSono fuori ufficio fino al 10 aprile.",
        "Automatic reply: I am out of the office",
        "Hello, I'm away until Monday 6 May. Please contact Ann Smith in my absence.",
        "Hi,\nI am currently on vacation and will be back on 12 June.",
        "I will be out of the office from 3 to 18 October. Please reach out to my colleague Bo.",
        "Out of office: back Monday.",
        "Thanks for your message! I'm travelling and return on Thursday, 4 May.",
        "I am out of office this week, returning on 22/08.",
        "Merci de votre message. Actuellement en congés, je serai de retour le 4 août.",
        "Je suis actuellement en arrêt jusqu'au 3 juin. Veuillez vous adresser à Paul Vasseur.",
        "Absente du 3 au 14 juillet. Merci de vous adresser à Mme Roux.",
        "Message d'absence : de retour le 12 mai",
        "Vielen Dank für Ihre Nachricht. Ich bin im Urlaub und ab dem 12.05. wieder erreichbar.",
        "Abwesenheitsnotiz: im Urlaub bis 4. Mai",
        "Bin bis Montag nicht im Büro, Vertretung: Luca Stein.",
        "Gracias por su mensaje. Estoy de vacaciones hasta el 15 de abril.",
        "Estaré fuera de la oficina hasta el lunes. Para cualquier urgencia escriba a Ana Ruiz.",
        "Respuesta automática: ausente hasta el 3 de mayo, contacte con Pablo",
        "Fuera de la oficina. Vuelvo el 12.",
        "Grazie per il messaggio. Sono in ferie fino al 20 agosto e rientro il 21.",
        "Sarò assente dal 3 al 18 maggio. Per urgenze contattare Giulia Neri.",
        "Risposta automatica: assente fino a lunedì, rivolgersi a Luca",
        "Sono assente fino al 5 maggio. In caso di urgenza potete scrivere a Marta.",
        "Obrigado pela sua mensagem. Estou de férias até 15 de abril.",
        "Estarei ausente até segunda-feira. Em caso de urgência, contacte o João.",
        "Resposta automática: fora do escritório até 3 de maio",
        "Bedankt voor uw bericht. Ik ben met vakantie tot 12 mei.",
        "Ik ben afwezig tot en met 5 mei. Voor dringende zaken kunt u contact opnemen met Jan.",
        "Automatisch antwoord: ik ben tot maandag niet op kantoor",
        "Afwezigheid: terug op 5 mei",
        "Automatyczna odpowiedź: jestem poza biurem do poniedziałku.",
        "Otomatik yanıt: Pazartesiye kadar ofiste değilim.",
        "Автоответ: я в отпуске до понедельника.",
        "رد تلقائي: أنا في إجازة حتى يوم الأحد.",
        "自动回复：本周休假，周一回来。",
        "自動応答：月曜日まで休暇をいただいております。",
        "자동 응답: 월요일까지 휴가입니다.",
        "ตอบกลับอัตโนมัติ: ไม่อยู่สำนักงานถึงวันจันทร์",
    ],
)
def test_who_is_away_until_when_and_whom_to_ask_instead_is_a_notice_of_absence(text):
    assert is_automatic(text)


@pytest.mark.parametrize(
    "text",
    [
        "I was on holiday until the 10th and now my printer does not print.",
        "自动回复功能坏了，我休假时收不到邮件",
        "自动回复\n休假时的自动回复设置不了。",
        "自動応答\n休暇の自動応答が設定できません。",
        "자동 응답\n휴가 때 자동 응답 설정이 안 됩니다.",
        "Автоответ\nВ телефоне отсутствует автоответ.",
        "Otomatik yanıt\nOfis dışında otomatik yanıt ayarlayamıyorum.",
        "Automatyczna odpowiedź nie działa, gdy jestem nieobecny",
        "Я был в отпуске, а принтер сломался",
        "I was on annual leave until the 10th. The printer stopped while I was away.",
        "I am on leave until Friday, please deliver my parcel on Monday.",
        "I'm on vacation until 12 May and my freezer is leaking.",
        "I'm away until Monday. The technician can come on Tuesday.",
        "We are back on the 10th and the house is cold.",
        "I am back on the 10th.",
        "I'm on holiday until the 10th and the app wants a code by SMS.",
        "I'm travelling until Friday and cannot log in.",
        "Je suis absent jusqu'au 14 avril, livrez mon colis après.",
        "Je suis en vacances jusqu'au 14 avril et mon imprimante a été livrée aujourd'hui.",
        "Je suis absente jusqu'à lundi, merci de déposer le colis chez le voisin.",
        "J'étais en congés jusqu'au 10 et depuis mon retour l'imprimante ne marche plus.",
        "Je suis en déplacement jusqu'à vendredi, l'application ne s'ouvre plus.",
        "Ich bin bis Montag im Urlaub, bitte liefern Sie erst am Dienstag.",
        "Ich war bis zum 10. im Urlaub, jetzt druckt der Drucker nicht mehr.",
        "Ich bin bis Freitag abwesend, das Paket wurde trotzdem heute geliefert.",
        "Estoy de vacaciones hasta el lunes y la aplicación no abre.",
        "Estuve fuera hasta el 10 y ahora la impresora no imprime.",
        "Sono in ferie fino al 10 e il frigo suona.",
        "Ero in ferie fino al 10 e ora la stampante non stampa.",
        "Sono fuori fino a lunedì, consegnate il pacco martedì.",
        "Estou de férias até segunda-feira e o cartão foi bloqueado.",
        "Ik ben op vakantie tot maandag en mijn kaart werkt niet.",
        "Delivery date\nI am on holiday until 12 May. Please contact me after that.",
        "Contact\nPlease contact Luca",
        "refund\nThank you for your email. The refund has not come until the 10th.",
        "Automatic reply\nThe automatic reply does not stop until Monday although I set it.",
        "Out of office\nI set it until Monday, it still answers everybody.",
        "Réponse automatique\nElle part encore alors que je l'ai réglée jusqu'au 14 avril.",
        "Thank you for your message. I am waiting for the technician until Monday.",
        "Thank you. I'm on leave, the replacement arrived.",
        "I'm on the road until Monday. Contact: 0612345678. The scanner shows E12.",
        "Bonjour, je suis en congés jusqu'au 12, le technicien peut passer à partir du 13.",
        "Vielen Dank für Ihre Nachricht. Der Drucker geht bis heute nicht.",
        "The door lock is stuck. I am on holiday and I will get back on Monday.",
        "La chaudière fuit. Je suis en congés, je vous répondrai lundi.",
    ],
)
def test_who_is_away_and_tells_of_something_else_is_a_customer(text):
    assert not is_automatic(text)


@pytest.mark.parametrize(
    "text",
    [
        "Automatic reply: dossier 558\nVotre message a bien été reçu par le cabinet. Il sera "
        "traité sous 72 h. Ceci est un message automatique, merci de ne pas y répondre.",
        "Thank you for contacting us. This is an automated response, please do not reply.",
        "Vielen Dank für Ihre Nachricht. Dies ist eine automatisch generierte E-Mail, bitte "
        "antworten Sie nicht darauf.",
        "Hemos recibido su correo. Este es un mensaje automático, por favor no responda.",
    ],
)
def test_what_says_that_no_person_wrote_it_is_automatic(text):
    assert is_automatic(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je reçois « Ceci est un message automatique, ne pas répondre ». La machine fuit toujours.",
        "Nous avons bien reçu votre message automatique. Le colis n'est pas là et mon chèque dort.",
        "I only get an automated response, please do not reply. The parcel is late.",
        "Ich bekomme nur eine automatische Nachricht. Der Automat ist noch kaputt.",
        "He recibido un mensaje automático que dice que no responda, el pedido no llega.",
        "Thank you for your email. It says this is an automated message, do not reply. "
        "The parcel is still missing.",
        "Merci pour votre message automatique, mais le colis n'est toujours pas là",
    ],
)
def test_who_quotes_an_automatic_answer_to_complain_is_a_customer(text):
    assert not is_automatic(text)
