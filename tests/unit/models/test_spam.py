"""Telling a solicitation from a customer's problem."""

import pytest

from models.spam import are_unwanted, is_solicitation, may_be_unwanted, pressure


@pytest.mark.parametrize(
    "text",
    [
        "Call our helpline +1 (800) 555-0100 for instant refunds",
        "Customer care number: 1-800-555-0101",
        "8005550100, 8005550100, 8005550100",
        "Appelez le numéro vert 0800 555 010 9",
        "Exclusive casino bonus at https://win.example",
        "Rufen Sie an: 0049 30 5550 1234",
        "Promo! discount on www.deals.example",
        "How do I reach Blue Airways?\nCustomer service ♤+1~8(00)~[555]~{01}{42} at any hour",
        "𝓗𝓸𝔀 𝓭𝓸 𝓘 call 𝓑𝓵𝓾𝓮 𝓐𝓲𝓻𝔀𝓪𝔂𝓼?\n𝕋𝕠 𝕔𝕒𝕝𝕝 them dial 𝟠𝟘𝟘 𝟝𝟝𝟝 𝟘𝟙𝟜𝟚",
        "Wrong transfer\nContact customer support: (O8005×550×42) and (24/7)",
        "Quick cash customer helpline number ❽❶-❻❺❺❺-❹❹-❼❻ at any time",
        "Shop coupon code [abc123456] for new users\nEnter [abc123456] at checkout",
        "पैसे वापस कैसे लें?\nहेल्पलाइन नंबर ( +91 00555-01420) पर कॉल करें",
        "SEO i backlinki dla Twojej strony, odpisz po bezpłatną wycenę",
        "SEO ve backlink paketleri, ücretsiz teklif için yazın",
        "SEO-продвижение и бесплатный аудит: увеличьте продажи",
        "专业SEO优化，大量外链，免费报价",
        "SEO対策と被リンク、無料お見積もりはこちら",
        "SEO와 백링크, 무료 견적",
        "Business offer\nExclusive offer: business loan, call 01 99 00 06 10 or https://pro.example",
    ],
)
def test_a_number_or_link_that_is_pressed_upon_the_reader_is_a_solicitation(text):
    assert is_solicitation(text)


@pytest.mark.parametrize(
    "text",
    [
        "My screen is dark, reach me on +33 6 39 98 12 34",
        "Order 4512 has not come, tracking says https://post.example/4512",
        "The discount was not applied to my invoice",
        "お見積もりがまだ届きません",
        "促销价没有生效，请联系客服",
        "I was promised a discount and a refund bonus",
        "The promo on https://shop.example does not work",
        "Error 12345678 on screen, please call me back",
        "Call note. Ann Smith, call back on 020 7946 0424. The printer is jammed",
        "No wifi\nMy tv is offline.\nCall me on 020 7946 0222\n\nThanks\n020 7946 0222",
        "Crash\nStarted 2024-10-03 06:13:30 at 164.100.251.16, build 20230919180656 of 115.2.3",
        "Plus de son\nJ'ai appelé le service client hier.\nMon numéro : 0639985131",
        "Y a-t-il une remise ou un envoi gratuit ? La promo n'est pas appliquée",
        "",
    ],
)
def test_a_customer_who_reports_a_problem_is_not(text):
    assert not is_solicitation(text)


@pytest.mark.parametrize(
    "texts",
    [
        ["Nous améliorons le référencement de votre site : https://seo.example/devis"] * 4,
        [
            "We can bring visitors to your site, see https://rank.example",
            "SEO https://rank.example",
        ],
        ["Buy followers https://a.example", "Real followers https://b.example", "No link"] * 4
        + ["Followers https://c.example"] * 4,
    ],
)
def test_links_beside_words_of_selling_are_a_flood_however_mild_each_is(texts):
    assert are_unwanted(texts)


@pytest.mark.parametrize(
    "texts",
    [
        ["https://shop.example does not load since the update"] * 4,
        ["My cheap printer jams", "The cheap one jams", "It jams https://shop.example/cheap", "x"],
        ["Mein SEO-Modul zeigt keine Seite an"] * 4,
        ["My coupon SPRING20 is refused at https://shop.example/cart"] * 4,
    ],
)
def test_customers_who_name_a_site_or_a_price_are_none(texts):
    assert not are_unwanted(texts)


def test_what_stands_far_down_in_a_pasted_log_is_not_read():
    advert = "Customer helpline number: 800-555-0142, call now 800-555-0142"
    assert is_solicitation(advert)
    assert pressure("It crashes. " * 100 + advert) == 0


def test_a_number_told_again_presses_more_than_once():
    once = "Dial 800-555-0142 for help"
    assert pressure(f"{once}, 800-555-0142") > pressure(once)


def test_a_customer_s_problem_has_no_sign_of_a_flood():
    assert may_be_unwanted("Call our helpline +1 (800) 555-0100")
    assert may_be_unwanted("Sono fuori ufficio fino al 8 aprile.")
    assert not may_be_unwanted("Urgent\nThe antivirus removes the program twice a week.")
