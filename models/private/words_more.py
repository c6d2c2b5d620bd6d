"""The words around names in Portuguese, Dutch, Polish and Turkish, without accents.

``models/private/words.py`` reads them only in a text that is in their language: each is a word, a
firm or a name elsewhere.
"""

from models.patterns import any_of

ANNOUNCED = {
    "pt": any_of(
        r"(?:o )?meu nome (?:completo )?e | chamo-?me | (?:eu )?me chamo | srs\.",
    ),
    "nl": any_of(r"mijn naam is | dhr\.? | mevr\.? | mw\. | de heer"),
    "pl": any_of(
        r"nazywam sie | mam na imie | mo(?:je|im) (?:imie|nazwisko)(?: to| jest)?",
    ),
    "tr": any_of(r"(?:benim )?(?:adim(?: soyadim)?|ismim)"),
}
TITLED = {
    "pt": any_of(r"senhora? | exm[oa]\.?(?: sr[a]?\.?)? | eng\.?[ºoª]? | dna\."),
    "nl": any_of(r"mevrouw | meneer | drs\. | ir\. | mr\. | mw | fam\."),
    "pl": any_of(r"panie | mgr(?: inz\.?)? | inz\. | dr hab\."),
    "tr": any_of(r"sayin"),
}
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
STRONG = {
    "pt": any_of(
        rf"""
    (?:o |a )?(?:meu|minha|nosso|nossa|seu|sua) {_PT_KIN}{_IN}
    (?:mae|pai|marido|esposa|filh[oa]|irma[o]?) d[oae] | cliente d\.(?= [a-z])
    vizinh[oa] | sogr[oa] | cunhad[oa] | em nome d[eoa] | rececionista | recepcionista
    (?:a )?funcionari[oa] | motorista | estafeta | encanador | vendedor(?:a)? | gerente(?! de )
    """
    ),
    "nl": any_of(
        rf"""
    (?:mijn|onze|haar|zijn) {_NL_KIN}{_IN} | buurman | buurvrouw | collega | klant | gesproken met
    gesprek met | namens | t\.?n\.?v\.?(?= [a-z]) | ten name van | op naam van
    medewerk(?:er|ster) | chauffeur | bezorger
    """
    ),
    "pl": any_of(
        rf"""
    pan | pan(?:i|ia|em|a|u) | panstwo(?= [a-z]+sc?y) | klient(?:k[aieua]|iem|em|owi|a)?
    {_PL_KIN}{_IN} | w imieniu(?: {_PL_KIN},?)? | rozmow\w{{1,3}} z | rozmawial[ae]m z
    kierownik(?:iem|a)? | dyrektor(?:em|a)? | prezes(?:em|a)? | hydraulik(?:iem|a)?
    elektryk(?:iem|a)? | mechanik(?:iem|a)? | listonosz(?:em|a)? | monter(?:em|a)?
    serwisant(?:a|em)? | kurier(?:a|em)? | technik(?:a|iem)? | konsultant(?:k[aieua])?
    kierowc[aey] | doradc[aey]
    wlasciciel(?:ka|em|a)?
    """
    ),
    "tr": any_of(
        rf"""
    {_TR_KIN}{_IN} | musteri(?:miz)? | temsilci(?:niz)?
    """
    ),
}
WEAK = {
    "pt": any_of(
        r"""
    atendente | falei com(?: [oa])? | sou (?:o|a) | sou | aqui (?:e|fala) (?:o|a)
    fala (?:o|a) | quem fala e (?:o|a)?
    assinado por | feit[oa] por | registad[oa] por | obrigad[oa],? | abracos?,? do
    nome d[oa] titular
    """
    ),
    "nl": any_of(r"ik ben | met(?= [a-z]+ [a-z]+,) | u spreekt met | hier (?:is )?"),
    "pl": any_of(r"jestem | mowi | z tej strony | przy telefonie"),
    "tr": any_of(r"ben | adi | ismi | adina kayitli"),
}
GREETING = {
    "pt": any_of(
        r"ola | oi | bom dia | boa (?:tarde|noite) | prezad[oa] | car[oa] | exm[oa]\.",
    ),
    "nl": any_of(
        r"""
    beste | geachte | hoi | goede(?:morgen|middag|navond|ndag|avond) | dag | lieve
    """
    ),
    "pl": any_of(r"dzien dobry | pani | witam | witaj | czesc | szanown[aey] | drog[ia]"),
    "tr": any_of(
        r"merhaba(?:lar)? | selam(?:lar)? | iyi (?:gunler|aksamlar|calismalar) | gunaydin | degerli"
    ),
}
SIGN_OFF = {
    "pt": any_of(
        r"""
    (?:com (?:os )?)?(?:meus |os )?(?:(?:melhores|sinceros) )?cumprimentos | atenciosamente
    att(?=[.,\n ]) | (?:um )?(?:forte )?abracos? | grat[oa] | sem mais | respeitosamente
    """
    ),
    "nl": any_of(
        r"""
    (?:(?:met )?(?:vriendelijke|hartelijke|beste|sportieve) )groet(?:en|jes)? | mvg | m\.v\.g\.
    vr\. ?gr\. | gr(?=[.,\n ]) | hoogachtend | groetjes
    """
    ),
    "pl": any_of(
        r"""
    z (?:powazaniem|wyrazami szacunku|pozdrowieniami) | (?:serdecznie )?pozdrawiam(?: serdecznie)?
    pozdrowienia | lacze (?:pozdrowienia|wyrazy szacunku) | pozdro
    """
    ),
    "tr": any_of(
        r"""
    saygilar(?:im(?:la|i(?: sunarim|zla)?)?|imizla)? | saygi(?:lar|yla)
    iyi (?:gunler|calismalar)(?: dilerim| dileriz)? | sevgiler(?:le|imle)?
    geregini (?:rica|arz) ederi(?:m|z) | kolay gelsin | arz ederim
    """
    ),
}
THANKS = {
    "pt": any_of(
        r"(?:muito )?obrigad[oa](?: desde ja| pela atencao)? | agradecid[oa] | valeu",
    ),
    "nl": any_of(
        r"""
    (?:alvast )?(?:hartelijk |heel erg )?(?:bedankt|dank)(?: alvast| je wel| u wel)?
    dank (?:u|je)(?: wel)? | bvd
    """
    ),
    "pl": any_of(r"(?:z gory )?dziekuje(?: z gory| bardzo| i pozdrawiam)? | dzieki"),
    "tr": any_of(r"(?:simdiden |cok )?tesekkur(?:ler| ederi[mz])"),
}
FIRMS = frozenset("claro vivo meo nos worten play plus pan kan aras ma boa ur mng".split())
"""Of those in ``NOBODY`` what is a surname as well, behind another word."""
NOBODY = {
    "pt": frozenset(
        str.split(
            """
        cpf cel nif rg cep tel data pedido morada endereco telefon
        agradeco atendente boa bom brigado caro cliente clientes cumprimentos
        dona encomenda equipe equipa exma exmo exmos exmas fatura loja meu minha nao obrigada
        obrigado oi ola prezada prezadas prezado prezados senhor senhora senhores suporte tarde
        tecnico voces voce atenciosamente correios vivo claro meo nos worten telemovel celular
        telefone pessoal cara caros caras amigo amigos amiga amigas gente pela pelo ate ajuda
        atencao doutor doutora financeiro por todos
        time abracos
        """
        )
    ),
    "nl": frozenset(
        str.split(
            """
        tel data geb geboortedatum datum bsn postcode adres drs ing ir
        achternaam afdeling bedankt beste bestelling contactpersoon dames dank de dhr geachte geen
        goedemiddag goedemorgen graag groet groeten groetjes heer heren het hoi ik kan klant
        klantenservice lieve medewerker mevr mevrouw mijn monteur mvg naam niet pakket storing
        voornaam vriendelijke wij zegt hoogachtend ziggo kpn postnl bol coolblue lezer lezers
        mensen allemaal helpdesk directie onbekend mozillahelpers iedereen forumleden collega
        team wensen oplossing met hartelijke u
        """
        )
    ),
    "pl": frozenset(
        str.split(
            """
        tel data pesel adres telefon numer inz mgr panem pania panu
        bardzo biuro dobry dostawa drogi droga dyrektor dzial dziekuje dzien firma imie klient
        klienta klientka konto kurier mam moja moje moj nazwisko nie obsluga panstwo panstwa
        panstwu pani pan panie panowie pozdrawiam powazaniem prosze reklamacja serwis sklep
        szanowna szanowni szanowny witam wlasciciel zamowienie zespol jest ma mowi prosi chce
        zglasza dzwoni pisze inpost allegro poczta play plus kliencie klientko redakcjo zespole
        serdecznie wszystkich wszystkim magister goraco zarzad magazyn sekretariat techniczne tak
        vpn ftp dpd dhl ups cieplo redakcja wszyscy koledzy kolego forumowicze administratorze
        """
        )
    ),
    "tr": frozenset(
        str.split(
            """
        tel data adres telefon numer ur soyisim soyad soyadi dogum kimlik tc
        dilerim dileriz ederim ederiz sunarim sunariz saygilarimla saygilarimizla saygilar
        trendyol hepsiburada yurtici aras mng ptt turkcell vestel arcelik beko
        adim bey beyler cevap deger degerli destek ekibi firma gunler hanim hanimlar
        hizmetleri iade iyi kargo kullanici lutfen magaza magazaniz merhaba musteri musterisi notu
        odeme sayin selam servis siparis sikayet talep tarafindan tesekkur tesekkurler urun ve
        yetkili yetkilisi yonetim calisan calisma hesap hesabi musterimiz musterilerimiz mudur
        mudurum ilgili ekip arkadaslar arkadasim yanlis yok diliyorum onay kurulum kolay gelsin
        ana istemiyorum vermedi calismalar yetkililer dostlar hocam izmir'de ankara'da istanbul'da
        """
        )
    ),
}
