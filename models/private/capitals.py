"""Words with a capital that are no person's: products, shops, peoples, days and places.

In plain lower case. They stand where an unknown word would be taken for a name ("it's Outlook",
"I'm German", "client Citrix", "Dupont called" and "Apple called").
"""

from models.private.plain import small_words
from models.private.words import is_article, is_firm, is_maker, is_nobody

_NO_PERSON = frozenset(
    str.split(
        """
        acrobat airbnb airbus airpods alexa aldi allianz alsace amex anydesk aol apache audi auchan
        aviva avast axa azure barclays belgium berlin beta bing bitdefender bitlocker bitwarden bmw
        bordeaux bot brave bretagne brexit britain brussels bruxelles cdiscount chatgpt chromebook
        chromium christmas cisco citrix cloudflare cookie cookies copilot cortana cyberghost debian
        decathlon dell deutschland deliveroo discord disney docker dropbox duckduckgo easyjet ebay
        ecosia edeka england espana europe evernote excel expedia exchange fairphone fedora fitbit
        flixbus france fritzbox galaxy garmin geforce gmx godaddy greek groupama halifax hsbc
        hyperv icloud imap ing instagram intel ionos ipad iphone ireland italia italie italy java
        javascript jira kaspersky kindle klarna kubuntu lenovo leclerc lidl lille linkedin logitech
        london londres lloyds lufthansa lyon macbook madrid malwarebytes manjaro marseille
        maif mastercard matmut mcafee metro milano mint monzo mozillazine munchen nantes napoli
        natwest netflix netgear nintendo nokia norton notion nordvpn nvidia okta oneplus onedrive
        opel opera oracle outlook ovh paris parisien pebble peugeot playstation poczta polo posteo
        powerpoint protonmail proton qwant renault revolut ring rogers rome ryanair sage salesforce
        santander sap scotland sharepoint shopify shell signal sky skyline slack snapchat sosh
        spotify steam stripe switch sync synology tesla tesco thunderbolt tiktok toyota
        trustpilot twitch twitter uber unix vinted vinci visa vista vivaldi vpn waterfox webmail
        windows wordpress xbox xfinity yandex zalando zendesk zonealarm rewe lastpass keepass
        ryzen radeon pixel nexus realme oppo asus acer msi epson ricoh kyocera brother roku sonos
        shein temu wish fortuneo boursorama boursobank sparkasse volksbank postbank commerzbank
        bankia caixabank bbva intesa unicredit poste postepay trenitalia italo renfe vueling bahn
        american austrian belgian british canadian chinese dutch english european french german
        indian irish italian japanese polish portuguese russian scottish spanish swiss turkish
        welsh francais francaise allemand allemande anglais belge suisse espagnol italien
        deutscher deutsche italiano italiana espanol espanola tedesco francese inglese
        kunde kundin kunden rentner rentnerin student studentin mieter mieterin nutzer nutzerin
        anfanger laie schluss feierabend chaos stille funkstille ende pflicht problem ruckruf
        termin fehler techniker storung vertrag rechnung bestellung gerat anruf mitarbeiter leitung
        abteilung buchhaltung zentrale filiale empfang beschwerde kundigung reklamation lieferung
        installation standard probleme pause ruhe sommer winter montag dienstag mittwoch donnerstag
        freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes
        miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi sabato
        domenica januar februar marz april mai juni juli august septembre octobre novembre
        decembre janvier fevrier avril juin juillet aout spring autumn easter noel ostern
       weihnachten god dieu gott dios dio jesus bitcoin wallet admin root guest system server
        client cliente
        manager director desk hotline standard facturation facturacion livraison comptabilite
        ventes sales billing finance marketing compta accueil direction logistique informatique
        reclamaciones administracion amministrazione vertrieb einkauf verkauf personal
        version release nightly update setup inbox drafts sent trash junk spam calendar lightning
        enigmail addon addons extension extensions account accounts tools options settings menu
        ready urgent important attention warning note info details issue bug broken fixed solved
        edit ps nb fyi asap rip lol wtf omg idk btw imho
        """
    )
)


def is_personal(word: str) -> bool:
    """Tell whether a word with a capital, in lower case, may be somebody's name."""
    word = word.rstrip(".")
    return not (
        word in _NO_PERSON
        or is_nobody(word)
        or is_firm(word)
        or is_maker(word)
        or is_article(word)
        or word in small_words()
    )
