"""The words around names in Portuguese, Dutch, Polish and Turkish, without accents.

They join the tables of five other languages in ``models/private/words.py``.
"""

from models.patterns import any_of

ANNOUNCED = any_of(
    r"""
    (?:o )?meu nome (?:completo )?e | chamo-?me | (?:eu )?me chamo | mijn naam is | nazywam sie
    mam na imie | mo(?:je|im) (?:imie|nazwisko)(?: to| jest)?
    (?:benim )?(?:adim(?: soyadim)?|ismim)
    dhr\.? | mevr\.? | mw\. | de heer | srs\.
    """
)
TITLED = any_of(
    r"""
    mevrouw | panie | senhora? | exm[oa]\.?(?: sr[a]?\.?)? | eng\.?[ºoª]? | mgr(?: inz\.?)?
    inz\. | dr hab\. | sayin
    meneer | drs\. | ir\. | mr\. | mw | fam\. | dna\.
    """
)
_IN = r"(?: \((?=[a-z]))?"
_PT_KIN = (
    r"(?:pai|mae|marido|esposa|mulher|filh[oa]|irma[o]?|vizinh[oa]|av[oa]|ti[oa]|sogr[oa]"
    r"|prim[oa]|namorad[oa]|net[oa]|sobrinh[oa]|genro|nora|colega|amig[oa]|patrao|chefe)"
)
_NL_KIN = (
    r"(?:zoon|dochter|man|vrouw|moeder|vader|broer|zus|oma|opa|buurman|buurvrouw"
    r"|vriend(?:in)?|partner|collega|schoonmoeder|schoonvader|oom|tante|neef|nicht|baas"
    r"|kleinzoon|kleindochter|huisgenoot)"
)
_PL_KIN = (
    r"(?:maz|meza|mezem|mezowi|zon[aey](?<!zone)|syn(?:a|em|owi)?|cork[aieu]\w{0,2}|mam[ay]"
    r"|mame|mat[kc]\w{1,2}|tat[ay]|ojc\w{1,3}|ojciec|brat(?:a|em|u)?|siostr[ayae]|babci[aąe]?"
    r"|dziad(?:ek|ka|kiem)|sasiad(?:ka|ki|a|em)?|kole(?:ga|gi|zanka)|szef(?:owa)?|ciocia"
    r"|wujek|tesciow[aey]|tesc)"
)
_TR_KIN = (
    r"(?:esim(?=in |e | [a-z]+ (?:adina|icin|ile|bey|hanim))|oglum|kizim|annem|babam|kardesim"
    r"|abim|ablam|dayim|amcam|teyzem|halam|komsum|arkadasim|dedem|ninem|babaannem|anneannem"
    r"|kayinvalidem|patronum|mudurum)(?:in|un|a|e|i|nin)?"
)
STRONG = any_of(
    rf"""
    (?:o |a )?(?:meu|minha|nosso|nossa|seu|sua) {_PT_KIN}{_IN}
    (?:mae|pai|marido|esposa|filh[oa]|irma[o]?) d[oae] | atendente | cliente d\.(?= [a-z])
    falei com(?: [oa])?
    vizinh[oa] | sogr[oa] | cunhad[oa] | em nome d[eoa] | rececionista | recepcionista
    (?:a )?funcionari[oa] | motorista | estafeta | encanador | vendedor(?:a)? | gerente
    (?:destinatari[oa]|titular(?: d[oa] (?:conta|contrato|cartao))?|responsavel|solicitante
    |remetente|comprador(?:a)?|proprietari[oa]|contacto|contato|assinatura|assinado
    |beneficiari[oa]|utente|paciente) ?[:=]
    (?:mijn|onze|haar|zijn) {_NL_KIN}{_IN} | buurman | buurvrouw | collega | klant | gesproken met
    gesprek met | namens | t\.?n\.?v\.?(?= [a-z]) | ten name van | op naam van
    medewerk(?:er|ster) | chauffeur | bezorger
    ik ben(?= [a-z]{3, 20}(?:[,.!]| (?:en|uit|van) ))
    (?:contactpersoon|rekeninghouder|naam(?: klant| rekeninghouder)?|klantnaam|volledige naam
    |voor- en achternaam|voornaam|achternaam|klant|ontvanger|afzender|huurder|bewoner|eigenaar
    |aanvrager|verzekerde|kaarthouder|behandelaar|monteur) ?[:=]
    pan | pan(?:i|ia|em|a|u) | panstwo(?= [a-z]+sc?y) | klient(?:k[aieua]|iem|em|owi|a)?
    {_PL_KIN}{_IN} | w imieniu(?: {_PL_KIN},?)? | rozmow\w{{1,3}} z | rozmawial[ae]m z
    kierownik(?:iem|a)? | dyrektor(?:em|a)? | prezes(?:em|a)? | hydraulik(?:iem|a)?
    elektryk(?:iem|a)? | mechanik(?:iem|a)? | listonosz(?:em|a)? | monter(?:em|a)?
    serwisant(?:a|em)? | kurier(?:a|em)? | technik(?:a|iem)? | konsultant(?:k[aieua])?
    kierowc[aey] | doradc[aey]
    (?:imie(?: i nazwisko)?|nazwisko(?: i imie)?|imie, nazwisko|wlasciciel(?:ka)?|odbiorca|nadawca
    |zglaszajacy|zglaszajaca|reklamujacy|reklamujaca|dostawa|klient(?:ka)?|zamawiajacy
    |osoba (?:kontaktowa|do kontaktu)|kontakt|podpis|kupujacy|najemca
    |posiadacz(?: rachunku| karty)?|abonent|ubezpieczony|pacjent(?:ka)?|konsultant|serwisant
    |kurier|dane) ?[:=]
    wlasciciel(?:ka|em|a)?
    (?:ad(?:i)?(?: ve)? ?,? ?soyad(?:i)?|ad|soyad(?:i)?|soyisim|isim(?: soyisim)?|adi
    |musteri(?: adi(?: soyadi)?)?|alici|gonderici|gonderen|teslim alan|basvuran|yetkili(?: kisi)?
    |hesap sahibi|abone|sigortali|hasta|kiraci|ev sahibi|imza|irtibat|iletisim|kart sahibi|yolcu
    |sikayetci|teknisyen|yonetici|sorumlu|gorusulen|temsilci) ?[:=]
    {_TR_KIN}{_IN} | musteri(?:miz)? | temsilci(?:niz)?
    """
)
WEAK = any_of(
    r"""
    sou (?:o|a) | sou | aqui (?:e|fala) (?:o|a) | fala (?:o|a) | quem fala e (?:o|a)? | ik ben
    met(?= [a-z]+ [a-z]+,) | u spreekt met | hier (?:is )?
    jestem | mowi | z tej strony | przy telefonie | ben | adi | ismi | adina kayitli
    assinado por | feit[oa] por | registad[oa] por | obrigad[oa],? | abracos?,? do
    nome d[oa] titular
    """
)
GREETING = any_of(
    r"""
    ola | oi | bom dia | boa (?:tarde|noite) | prezad[oa] | car[oa] | exm[oa]\. | beste | geachte
    hoi | goede(?:morgen|middag|navond|ndag|avond)
    dag | dzien dobry | pani | witam | witaj | czesc | szanown[aey] | drog[ia] | merhaba(?:lar)?
    selam(?:lar)? | iyi (?:gunler|aksamlar|calismalar) | gunaydin | degerli | lieve
    """
)
SIGN_OFF = any_of(
    r"""
    (?:com (?:os )?)?(?:meus |os )?(?:(?:melhores|sinceros) )?cumprimentos | atenciosamente
    att(?=[.,\n ]) | (?:um )?(?:forte )?abracos? | grat[oa] | sem mais | respeitosamente
    (?:(?:met )?(?:vriendelijke|hartelijke|beste|sportieve) )groet(?:en|jes)? | mvg | m\.v\.g\.
    vr\. ?gr\. | gr(?=[.,\n ]) | hoogachtend | groetjes
    z (?:powazaniem|wyrazami szacunku|pozdrowieniami) | (?:serdecznie )?pozdrawiam(?: serdecznie)?
    pozdrowienia | lacze (?:pozdrowienia|wyrazy szacunku) | pozdro
    saygilar(?:im(?:la|i(?: sunarim|zla)?)?|imizla)? | saygi(?:lar|yla)
    iyi (?:gunler|calismalar)(?: dilerim| dileriz)? | sevgiler(?:le|imle)?
    geregini (?:rica|arz) ederi(?:m|z) | kolay gelsin | arz ederim
    """
)
THANKS = any_of(
    r"""
    (?:muito )?obrigad[oa](?: desde ja| pela atencao)? | agradecid[oa] | valeu
    (?:alvast )?(?:hartelijk |heel erg )?(?:bedankt|dank)(?: alvast| je wel| u wel)?
    dank (?:u|je)(?: wel)? | bvd
    (?:z gory )?dziekuje(?: z gory| bardzo| i pozdrawiam)? | dzieki
    (?:simdiden |cok )?tesekkur(?:ler| ederi[mz])
    """
)
NOBODY = frozenset(
    str.split(
        """
        cpf cel nif rg cep tel data pedido morada endereco geb geboortedatum datum bsn postcode
        pesel adres telefon numer ur soyisim soyad soyadi dogum telefon kimlik tc drs ing ir inz
        mgr
        panem pania panu agradeco atendente boa bom brigado caro cliente clientes cumprimentos
        dona encomenda
        equipe equipa exma exmo exmos exmas fatura loja meu minha nao obrigada obrigado oi ola
        pedido prezada prezadas
        prezado prezados senhor senhora senhores suporte tarde tecnico voces voce
        achternaam afdeling bedankt beste bestelling contactpersoon dames dank de dhr geachte geen
        goedemiddag goedemorgen graag groet groeten groetjes heer heren het hoi ik kan klant
        klantenservice
        lieve medewerker mevr mevrouw mijn monteur mvg naam niet pakket storing voornaam
        vriendelijke wij zegt
        bardzo biuro dobry dostawa drogi droga dyrektor dzial dziekuje dzien firma imie klient
        klienta klientka konto kurier mam moja moje moj nazwisko nie numer obsluga panstwo panstwa
        panstwu pani pan panie
        panowie pozdrawiam powazaniem prosze reklamacja serwis sklep szanowna szanowni szanowny
        witam wlasciciel zamowienie zespol jest ma mowi prosi chce zglasza dzwoni pisze
        dilerim dileriz ederim ederiz sunarim sunariz saygilarimla saygilarimizla saygilar
        groetjes hoogachtend atenciosamente inpost allegro poczta ziggo kpn postnl bol coolblue
        trendyol hepsiburada yurtici aras mng ptt turkcell vestel arcelik beko
        correios vivo claro meo nos worten play plus telemovel celular telefone
        adim adres bey beyler cevap deger degerli destek ekibi firma gunler hanim hanimlar
        hizmetleri iade iyi kargo kullanici lutfen magaza magazaniz merhaba musteri musterisi notu
        odeme sayin
        selam servis siparis sikayet talep tarafindan tesekkur tesekkurler urun ve yetkili
        yetkilisi yonetim calisan calisma hesap hesabi
        """
    )
)
