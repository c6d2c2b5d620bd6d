"""Polish: "proszę" and an infinitive, imperatives in -j, or by their verbs."""

from models.patterns import any_of, one_of
from models.tongues.tongue import Tongue, form, plea

_VERBS = any_of(
    """
    otwórz | kliknij | wybierz | sprawd[źz] | uruchom | wyłącz | włącz | odłącz | podłącz | włóż
    połącz | rozłącz | usuń | pobierz | wyczyść | oczyść | wyjmij | wpisz | wprowadź | przejdź
    wejdź | ustaw | zmień | wymień | załóż | zdejmij | dokręć | odkręć | przesuń | przekręć
    zapisz | powtórz | odśwież | opłucz | postaw | połóż | przywróć | wyślij | podnieś | obniż
    umieść | wsuń | wysuń | wyrzuć | przełącz | przytrzymaj | naciśnij | skróć | zwiększ | zmniejsz
    zrób | weź | wytrzyj | przetrzyj | wydmuchaj | wciśnij | zatrzymaj | zainstaluj | spróbuj
    """
)
_IMPERATIVE = (
    rf"(?:{_VERBS}(?:cie|my)?|(?!(?:moje?j|swoje?j|wasze?j|nasze?j|kole[ij]|nadal|dalej|więcej"
    r"|kraj|wczoraj|dzisiaj|tutaj|raczej|mniej|lepiej|później|dwaj|obaj|której|tej|jej|niej"
    r"|pierwszej|nowej|ostatniej|każdej)\b)[a-ząćęłńóśźż]{3,}[aeiuy]j(?:cie)?)\b"
)
_INFINITIVE = r"[a-ząćęłńóśźż]{2,}(?:ć|(?<=[eaąi])c)\b"
_MUST = any_of(
    """
    proszę(?: też| również| także| jeszcze)?(?: najpierw| następnie| potem| ponownie)? | należy
    trzeba | warto | wystarczy | powinn\\w+ | musi(?: Pan| Pani)? | może (?:Pan|Pani)
    (?:zalecamy|radzimy|polecamy|prosimy)(?: też)?(?: o)?
    """
)
_LINK = any_of(
    """
    najpierw | następnie | potem | później | na początek | po pierwsze | po drugie | na koniec
    wreszcie | po tym | dodatkowo | ponadto | i | a | oraz | krok \\d+
    """
)
_BEFORE = (
    rf"(?:(?:{_LINK}|ale|tylko|lepiej|po prostu|również|także|też|ponownie|dobrze|ostrożnie)\b"
    r"[,:]?\s+)*"
)

POLISH = Tongue(
    code="pl",
    greeting=form(
        r"^(?:dzień dobry|dobry wieczór|witam(?:y)?(?: serdecznie)?|cześć|hej|szanown[aiey]\w*)"
        r"(?:[^,.!?]{0,30}(?=[!,]))?(?:,\s(?:pani|panie)\b[^,.!?]{0,20}(?=[!,]))?[\s,.!]*"
    ),
    parting=form(
        r"(?:^|[\s,.!–-]+)(?:z góry )?(?:dziękuję(?: bardzo| z góry| za pomoc)?|dzięki"
        r"|proszę o pomoc"
        r"|co (?:mam |mogę )?(?:zrobić|robić))[\s.!?]*$|" + plea("pomocy|pomóżcie")
    ),
    empty=one_of(
        r"""
        dziękuj(?:ę|emy) | przeprasza(?:m|my) | przykro (?:nam|mi) | z poważaniem | pozdrawiam\w*
        pozdrowieni\w+ | z wyrazami szacunku | miłego (?:dnia|wieczoru) | życz(?:ę|ymy)
        dział (?:obsługi|pomocy|wsparcia)\w* | zespół \w+ | biuro obsługi | w razie pytań
        służ(?:ę|ymy) pomocą | mam(?:y)? nadzieję | proszę o (?:pomoc|pilną) | pilne
        pozostaj(?:ę|emy) do (?:dyspozycji|usług) | zapraszam\w*
        """
    ),
    macro=one_of(
        r"""
        (?:nasi|nasz) (?:specjali|techni|inżynier|konsultan|zespół|pracowni)\w*
        (?:skontaktuj|odezw|odpowi|odpisz)\w*(?:emy|imy|my)\b | pracujemy | poinformujemy
        damy znać | zwrócimy | przekaza(?:łem|łam|liśmy) | oddzwonimy | wyślemy | sprawdzimy
        (?:pana|pani|państwa) (?:zgłoszeni|wiadomoś|zamówieni)\w* | skontaktować się z nami
        skontaktuj się z nami | (?:zadzwoń|zadzwonić) (?:do nas|pod) | napisz do nas
        (?:kontakt|wiadomość) prywatn\w* | oceń | ocenić | problem (?:został|jest) (?:już )?\w+ny
        (?:dalsze|inne|dalszych|innych|jakiekolwiek|jakichkolwiek|dodatkow\w+) pyta\w+
        numer (?:zgłoszenia|sprawy) | cierpliwoś\w+
        """
    ),
    asks=form(
        r"^czy\b|^(?:jak(?:a|i|ie|ą|iej)|kiedy|gdzie|dlaczego|ile|któr\w+) [^.]*\?"
        r"|^(?:proszę )?(?:podać|podaj|napisać nam|przesłać nam|dać znać|powiedzieć)\b"
    ),
    order=form(
        rf"^{_BEFORE}(?:{_IMPERATIVE}|{_MUST} (?!nie\b)(?:[a-ząćęłńóśźż]+ ){{0,2}}?{_INFINITIVE}"
        rf"|(?:ponownie )?{_INFINITIVE} (?=[a-ząćęłńóśźż\d]))"
    ),
    instructs=form(
        r"\b(?:zalecamy|polecamy|radzimy)\b|"
        rf"(?:^{_BEFORE}|[,:;]\s|\bi\s){_IMPERATIVE}"
        rf"|\b{_MUST} (?:[a-ząćęłńóśźż]+ ){{0,3}}?{_INFINITIVE}"
    ),
    forbids=form(
        rf"^{_BEFORE}(?:(?:przed|podczas|po|w trakcie) (?:\w+ ){{1,3}}|postaraj się |prosimy "
        rf"|proszę )?(?:nigdy |absolutnie |kategorycznie |pod żadnym pozorem "
        rf"|w żadnym wypadku )*nie (?:należy )?(?:{_IMPERATIVE}|{_INFINITIVE}"
        r"|czyść|rób|susz|noś|trzymaj|myj|pal|skrob|wkładaj|zmieniaj)"
        r"|\bnie (?:wolno|należy|powinno się|powinien|powinna|zaleca\w*|można)\b"
        r"|\b(?:zabrania się|unikaj|unikać|zabronione)\b"
    ),
    denies=form(r"\b(?:nie|nigdy|bez|żad[ne]\w+|unika[jć]\w*|zabron\w+|zabrania|powstrzymaj\w*)\b"),
    reminds=form(
        r"\bnie (?:zapomn|wahaj|wahać|martw|przejmuj|krępuj)\w*|\bnie (?:więcej|mniej|dłużej) niż"
        r"|\bbez problemu"
    ),
    aside=form(
        r",\s(?:aby|żeby|by|bo|ponieważ|gdyż|który|która|które|inaczej|dopóki|to|zostają)\b[^,;]*"
    ),
    case=form(
        r"^(?:a |ale |i )?(?P<case>(?:jeśli|jeżeli|gdy|gdyby|kiedy|w przypadku|w razie)\b"
        r"[^,:]{3,140}),\s(?:to )?(?P<order>\S.+)$"
    ),
    lasts=form(
        r"\b(?:jeśli|jeżeli|gdy|gdyby)\b(?:[^,]{0,40}\b(?:nadal|wciąż|dalej|ciągle|znowu|znów)\b"
        r"|[^,]{0,30}\bnie (?:poma?[gżo]|znikn|zadziała|ustąpi|rozwiąż|wystarcz|przynies|da"
        r"|działa)\w*"
        r"|[^,]{0,40}\b(?:powtarza|utrzymuje|powróci|wróci|powtórzy|pozosta)\w*)"
        r"|\bw ostateczności\b|^(?:w przeciwnym razie|inaczej|jeśli nie)\b"
    ),
    useless=form(
        r"\bnie (?:pomaga|pomoże|pomogą|pomogło|rozwiąż\w+|rozwiązuje|daje|wpływa|zmienia"
        r"|zmieni)\b"
        r"|\bnie (?:trzeba|musi(?: pan| pani)?|jest konieczne) [a-ząćęłńóśźż]+ć"
        r"|\bnic (?:nie )?(?:da|zmieni|pomoże)\w*|\bnie ma sensu|\bbezcelow\w+"
    ),
    joint=form(
        r"\s*[,;]\s*(?:(?:a |i )?(?:następnie|potem|później|po czym)\s+|i\s+|a\s+)?"
        r"|\s+(?:i|oraz)\s+(?:następnie\s+|potem\s+)?"
    ),
    link=form(rf"^{_LINK}(?![\w-])[\s,:]*"),
    leans=form(r"^(?:jeśli|jeżeli|gdy|kiedy|po|od|odkąd|przy|ponieważ|chociaż|mimo)\b"),
    loose="prosz otwor otworz klikn wybie spraw przej wejdz wejsc nalez naste potem najpi uzyj"
    " uzyc"
    " sprob rowni takze ponow",
    carried=form(r"^(?:proszę|należy|trzeba|warto|prosimy)\b"),
    clings=form(r"^(?:gdy|kiedy|że|któr\w+|jeśli|jeżeli|żeby|aby|bo|ponieważ|choć)\b"),
    endings=form(r"(?<=\w{3})(?:ami|ach|owi|ego|emu|ej|ow|em|om|im|ym|ie|[aeyiuo])$"),
    acts="""
        on: właczy włacz aktyw / wyłacz dezakt
        join: podłacz włoz załoz połacz wsun / odłacz wyjm wyja zdejm wyciag rozłacz usun
        open: otworz otwier / zamkn zamyk
        fill: napełn / oprozn
        level: zwieksz podnies / zmniejsz obniz
        install: zainst instal / odinst
        tight: dokrec / odkrec poluz
        renew: wymien /
        clean: wyczysc czysc oczysc umyj przetrz wytrz /
    """,
)
MARKS = """
    jest oraz drukarka drukarki drukarkę drukarce telefonem ponownie kliknij nigdy podczas tylko
    jeszcze przez przed przy ustawienia ustawieniach ustawień baterii nasz nasze nasi zalecamy
    wyjmij wybierz odczekaj uruchom uruchomić otwórz proszę prosimy czy należy znany
"""
"""Words that tell it from French, English, German and Spanish, where they are names or rare."""
