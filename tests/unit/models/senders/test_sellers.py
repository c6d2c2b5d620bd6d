import pytest

from models.senders.sellers import sells


@pytest.mark.parametrize(
    "text",
    [
        "Nous vous proposons une base de 12 000 contacts qualifiés. Intéressé ?",
        "Cher partenaire, expert en leads santé, RDV qualifiés à 25 €",
        "Formation CPF pour audioprothésistes, 100 % financée, dernières places",
        "Obtenez un prêt entre particuliers de 5 000 à 500 000 € en 48 h, taux 2 %",
        "Dear Sir/Madam, we manufacture steel fittings at factory price. Send us your inquiry",
        "Wir bieten Ihnen 5.000 Kontakte für nur 199 Euro. Bei Interesse einfach antworten",
        "Ofrecemos préstamos entre particulares sin aval, responda con sus datos",
        "Do you need an urgent loan at 2%? Contact our finance company now",
        "Vous cherchez plus de clients ? Notre agence vous en amène 30, premier mois gratuit",
        "Steigern Sie Ihre Umsätze um 200 % mit unserer Datenbank von 1 Million Käufern",
        "Verhoog uw omzet met onze database van 300.000 e-mailadressen",
        "Multiplique sus ventas con nuestra base de datos de 2 millones de compradores",
        "Hai bisogno di un prestito veloce? Contatta il nostro istituto di credito subito",
    ],
)
def test_who_says_in_several_ways_that_he_sells_is_a_seller(text):
    assert sells(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour, ma formation est-elle finançable à 100 % par le CPF ? Il reste des places ?",
        "La formation CPF est-elle financée à 100 % pour les professionnels ?",
        "Mon prêt de 12 000 € a été refusé alors que le taux affiché était de 2 %",
        "Le devis gratuit promis sur votre site ne s'affiche pas",
        "My loan says interest rate 2% but we offer proof of income, apply now does nothing",
        "Die Schulung war zu 100 % gefördert, jetzt kommt eine Rechnung über 480 Euro",
        "Quiero cancelar el préstamo, ofrecemos pagar sin compromiso",
        "Our agency can't log in, your website shows error WX981.",
        "I came across your website's demo, WX981. Let me know if you look at it.",
        "Your platform is down, our agency needs the leads export by noon.",
        "Le bouton « Obtenez un devis gratuit » de votre site ne répond pas",
        "Notre société a commandé 20 badges à partir de 15 euros, votre site n'en livre que 10.",
        "Wir bieten unseren Kunden Ihren Dienst an, Ihre Webseite ist seit heute gesperrt",
        "Do you need a deposit to rent a car? How do I get a quote for three days?",
        "Besoin d'un prêt immobilier, comment prendre rendez-vous avec un conseiller ?",
        "Our company needs a quote for 50 licenses, contact us by email",
        "Bonjour, notre cabinet a besoin d'une deuxième licence. Contactez-moi au plus vite.",
        "Hello, our team would need an extra licence for the scanner. Please contact me by phone.",
        "Hola, nuestro equipo necesita una licencia más. Contacte conmigo por favor.",
        "Guten Tag, unser Team möchte drei Lizenzen. Wir suchen ein Angebot. Kontaktieren Sie uns.",
        "Vous avez besoin d'une photo de la facture ? Quand serai-je payé par votre équipe ?",
    ],
)
def test_a_customer_who_says_the_same_words_of_his_own_is_none(text):
    assert not sells(text)
