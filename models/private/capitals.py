"""Words with a capital that are no person's: products, shops, firms, peoples, days and places.

In plain lower case. They stand where an unknown word would be taken for a name ("it's Outlook",
"I'm German", "client Citrix", "Dupont called" and "Apple called").
"""

from models.private.plain import small_words
from models.private.words import is_article, is_nobody

_NO_PERSON = frozenset(
    str.split(
        """
        acrobat airbnb airbus airpods alexa aldi allianz alsace amex anydesk aol apache audi auchan
        aviva avast axa azure barclays belgium berlin beta bing bitdefender bitlocker bitwarden bmw
        bordeaux bot brave bretagne brexit britain brussels bruxelles cdiscount chatgpt chromebook
        chromium christmas cisco citrix cloudflare cookie cookies copilot cortana cyberghost debian
        decathlon dell deutschland deliveroo discord disney docker dropbox duckduckgo easyjet ebay
        ecosia edeka england espana europe evernote excel expedia exchange fairphone fedora fitbit
        flixbus france fritzbox galaxy garmin geforce gmx godaddy greek groupama halifax hsbc hyperv
        icloud imap ing instagram intel ionos ipad iphone ireland italia italie italy java
        javascript jira kaspersky kindle klarna kubuntu lenovo leclerc lidl lille linkedin logitech
        london londres lloyds lufthansa lyon macbook madrid malwarebytes manjaro marseille maif
        mastercard matmut mcafee metro milano mint monzo mozillazine munchen nantes napoli natwest
        netflix netgear nintendo nokia norton notion nordvpn nvidia okta oneplus onedrive opel opera
        oracle ovh paris parisien pebble peugeot playstation poczta polo posteo powerpoint
        protonmail proton qwant renault revolut ring rogers rome ryanair sage salesforce santander
        sap scotland sharepoint shopify shell signal sky skyline slack snapchat sosh spotify stripe
        switch sync synology tesla tesco thunderbolt tiktok toyota trustpilot twitch twitter uber
        unix vinted vinci visa vista vivaldi vpn waterfox webmail wordpress xbox xfinity yandex
        zalando zendesk zonealarm rewe lastpass keepass ryzen radeon pixel nexus realme oppo asus
        acer msi ricoh kyocera roku sonos shein temu wish fortuneo boursorama boursobank sparkasse
        volksbank postbank commerzbank bankia caixabank bbva intesa unicredit poste postepay
        trenitalia italo renfe vueling bahn austrian belgian canadian chinese dutch european indian
        irish italian japanese polish portuguese russian scottish swiss turkish welsh francaise
        allemand allemande anglais belge suisse espagnol italien deutscher deutsche italiano
        italiana espanola tedesco francese inglese rentner rentnerin student studentin mieter
        mieterin nutzerin anfanger laie schluss feierabend chaos stille funkstille ende pflicht
        termin techniker storung vertrag rechnung bestellung gerat mitarbeiter leitung buchhaltung
        zentrale filiale empfang beschwerde reklamation lieferung installation standard pause ruhe
        sommer winter montag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi
        vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo lunedi martedi
        mercoledi giovedi venerdi sabato domenica januar februar marz mai juni juli septembre
        octobre novembre decembre janvier fevrier avril juin juillet aout spring autumn easter noel
        ostern weihnachten god dieu gott dios dio jesus bitcoin wallet root guest manager director
        desk hotline facturation facturacion livraison comptabilite ventes sales billing finance
        marketing compta accueil direction logistique informatique reclamaciones administracion
        amministrazione vertrieb einkauf verkauf personal release nightly setup inbox drafts sent
        trash junk spam calendar lightning enigmail addon addons extension extensions accounts tools
        options settings menu ready important attention warning note info details bug broken fixed
        solved edit nb fyi asap rip lol wtf omg idk btw imho
        """
    )
)


_THINGS = frozenset(
    str.split(
        """
        stanley alba alice amber ange angel bruno charlotte chelsea christian claire clara
        claude clemence
        daria dejan diego donna elke florence francis fritz gaia georgia guadalupe guy hazel heather
        holly iria iris isla jan jasmine jean jordan jose julia justine lee leo lily louis lourdes
        marina marine maurice melissa mercedes miren morgan nacer nancy noe noel ole oscar otto
        pascal peer penny robin romain rosa rosario ross roy saida santiago sara sofia stella tiago
        timo tolga valentine victor victoria virginia zelda zoe
        """
    )
)


def is_thing(word: str) -> bool:
    """Tell whether a usual first name, in lower case, is a month, a place or a thing as well."""
    return word in _THINGS


_FIRMS = frozenset(
    str.split(
        """
        afdeling ag asbl autofficina balie bureau buro cabinet cafe centre centro clinic clinique
        college consulting corp corporation departement ditta ecole ets fils firma foundation gbr
        gmbh group groupe grupo gruppo guichet hotel inc insurance kantoor kg limited llc llp
        logistics logistik ltd mairie market mbh oficina ohg partner pharmacie plc pole reparto
        restaurant s.l. s.r.l. sa sarl sas sasu sci scuola seccion service sezione shop sl slu
        snc societe solutions spa sportello sprl srl stelle store studio system systems taller
        talleres tech technologies trading ufficio ug universitat universite university verein
        versicherung
        """
    )
)


def is_firm(word: str) -> bool:
    """Tell whether a word, in lower case, belongs to the name of a firm or an office."""
    return word.rstrip(".,") in _FIRMS or word in _FIRMS


_MAKERS = frozenset(
    str.split(
        """
        amazon argos bosch boulanger brother brt canon castorama chronopost colissimo correos darty
        dhl dpd dyson edf endesa enedis enel engie evri fedex geodis gls hermes iberdrola liebherr
        miele mondial naturgy philips relay saturn sda seur siemens tim tnt ups veolia yodel
        """
    )
)


def is_maker(word: str) -> bool:
    """Tell whether a word, in lower case, is a maker's or a shop's name, and perhaps a person's."""
    return word in _MAKERS


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
