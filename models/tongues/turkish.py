"""Turkish: a clause ends in its verb, which orders in -ın and -in, and denies in -ma and -me."""

from models.patterns import any_of, one_of
from models.tongues.tongue import Tongue, form, plea

_A = "[a-zçğıöşüâî]"
_NO_VERBS = any_of(
    """
    sorun | için | gün | bütün | uzun | yakın | yarın | kadın | altın | ürün | metin | son gün
    düzgün
    uygun | yoğun | mümkün | internetin | telefonun
    """
)
_END = r"(?=\s*(?:[.,;:!)…]|$)|\s+(?:ve|veya|sonra|ardından)\s)"
_IMPERATIVE = (
    rf"\b(?!{_NO_VERBS}\b){_A}{{2,}}(?<!m[ae]y)[ıiuü]n(?:[ıiuü]z)?(?<![ıiuüo]n[ıiuü]n){_END}"
)
_MUST = any_of(
    r"""
    \w+m[ae]l[ıi]s[ıi]n[ıi]z | \w+m[ae]n[ıi]z (?:gerek\w*|yeterli\w*|rica \w+|önerilir)
    \w+m[ae]k (?:gerek\w*|yeterli\w*) | \w+[ae]bilirsiniz | \w+m[ae]n[ıi]z[ıi] (?:öner|rica)\w*
    lütfen \w+ | deneyin | \w+m[ae]y[ıi] deneyin
    """
)
_DO_NOT = (
    r"\b(?:kapat|aç|çek|çıkar|tak|sil|kullan|bas|dokun|sök|zorla|temizle|çalıştır|değiştir|yap|et"
    r"|kaldır|koy|bırak|çevir|ısla|sık|it|kes)m[ae](?=[.!]+$)"
)
"""To a friend, at the end of a sentence: elsewhere it is what doing so is called."""
_LINK = any_of(
    r"""
    önce | öncelikle | ilk olarak | sonra | daha sonra | ardından | sonrasında | son olarak
    ayrıca
    bundan sonra | bir de | ve | adım \d+
    """
)

TURKISH = Tongue(
    code="tr",
    greeting=form(
        r"^(?:merhaba(?:lar)?|selam(?:lar)?|iyi (?:günler|akşamlar|çalışmalar)(?=[, !])|günaydın"
        r"|sayın(?=[^,.!]{0,40}[,!])|değerli (?=müşteri[^,.!]{0,20}[,!]))"
        r"(?:[^,.!?]{0,30}(?=[!,]))?[\s,.!]*"
    ),
    parting=form(
        r"(?:^|[\s,.!–-]+)(?:şimdiden )?(?:teşekkür(?:ler| ederim)|yardım(?:cı olur musunuz"
        r"| edin)"
        r"|lütfen(?: yardım edin)?|ne yapmalıyım|ne yapabilirim)[\s.!?]*$|" + plea("yardım")
    ),
    empty=one_of(
        r"""
        teşekkür\w* | özür dile\w+ | üzgün(?:üm|üz) | kusura bakma\w* | saygıla\w+ | iyi çalışmalar
        iyi günler | (?:iyi|güzel) (?:bir gün|akşamlar) | müşteri hizmetleri | destek ekibi
        memnuniyet\w* | yardımcı (?:olmaktan|olabil\w+) | umar[ıi][mz] | kolay gelsin | sevgiler\w*
        çekinmeyin | acil
        """
    ),
    macro=one_of(
        r"""
        (?:ekibimiz|uzmanlarımız|teknisyen\w*|mühendislerimiz|arkadaşlarımız) | \w+[ae]ca[ğk]ız
        (?:çalış|incele|kontrol ed|araştır)\w*yoruz | \w+(?:ıyoruz|iyoruz|uyoruz|üyoruz)
        size (?:dön|ulaş|bilgi|haber)\w* | iletişime geç\w* | başka (?:bir )?soru\w*
        bize (?:ulaş|yaz|bildir)\w* | bizi arayın
        bizimle (?:iletişim|irtibat)\w* | talebiniz\w* | başvurunuz\w*
        sorun (?:çözüldü|giderildi)
        değerlendir\w+ | özel mesaj\w* | sabr\w+ | talep numara\w*
        """
    ),
    asks=form(
        r"\bm[ıiuü](?:s[ıiuü]n[ıiuü]z|d[ıiuü]r|y[ıi]m)?\W*$|^(?:hangi|ne zaman|kaç|nerede|neden)\b"
        r"|\b(?:bildirin|paylaşın|iletin|gönderin|belirtin|söyleyin)\W*$"
    ),
    order=form(rf"^[^.,;:!?]{{0,160}}?(?:{_IMPERATIVE}|{_MUST})"),
    instructs=form(rf"{_IMPERATIVE}|\b{_MUST}"),
    forbids=form(
        rf"\b{_A}+m[ae]y[ıi]n(?:[ıi]z)?\b|\b{_A}+m[ae]m[ae]l[ıi]\w*"
        rf"|{_DO_NOT}|\b(?:kaçının|yasak\w*|doğru değil\w*|sakın|önerilmez"
        r"|tavsiye edilmez|uygun değil\w*)\b"
    ),
    denies=form(
        rf"\b(?:değil\w*|yok|asla|sakın|hiç\w*|kaçının|yasak\w*)\b|{_DO_NOT}|\b{_A}+m[ae]y[ıi]n|\b{_A}+m[ae]m[ae]\w*"
        rf"|\b{_A}+m[ae]dan\b|\b{_A}+m[ae]z\b|\b{_A}+m[ıiuü]yor\w*"
    ),
    reminds=form(r"\b(?:unutmayın|merak etmeyin|endişelenmeyin|çekinmeyin|tereddüt etmeyin)\w*"),
    aside=form(
        r"[^,]*\b(?:için|diye|çünkü)\b,?|,\s(?:çünkü|yoksa|aksi)\b.*|,\s\w+ \w+[ıiuüae]r\W*$"
    ),
    case=form(
        r"^(?P<case>[^,.:]{0,100}?\b(?:\w{2,}(?:[rzyt]|d[ıi])s[ae](?:n[ıi]z)?|halinde|durumunda"
        r"|takdirde|\w+ğ[ıiuü]nda|\w+ğ[ıiuü]nde))(?:,\s*|\s+)(?P<order>\S.+)$"
    ),
    lasts=form(
        r"\b(?:devam ed|h[aâ]l[aâ]|yine de|yine \w+sa|sürer|tekrarla|tekrar ed|olmazsa"
        r"|sonuç alamaz"
        r"|(?:geçmez|gitmez|düzelmez|çözülmez|çözmez|yaramaz|kaybolmaz|olmaz)s[ae])\w*"
        r"|^(?:aksi (?:takdirde|halde))\b|\bson çare\b"
    ),
    useless=form(
        r"\b(?:işe yaramıyor|işe yaramaz(?!sa)|çözmez(?!se)|faydası (?:yok|olmaz)|etkisi (?:yok"
        r"|olmaz)"
        r"|gerek (?:yok|yoktur)|gerekmez|yardımcı olmaz(?!sa)|bir şey değiştirmez|faydasız)"
    ),
    joint=form(
        r"\s*[,;]\s*(?:(?:daha )?sonra\s+|ardından\s+)?|\s+ve\s+(?:ardından\s+|sonra\s+)?"
        r"|(?<=\w[ıiuü]p),?\s+"
    ),
    half=form(r"\b\w{2,}[ıiuü]p$"),
    link=form(rf"^{_LINK}(?![\w-])[\s,:]*"),
    leans=form(r"^(?:eğer|[^,]{1,30}(?:den|dan|ten|tan) (?:beri|sonra))\b"),
    loose="lutfe tikla secin acin kontr emin olun edin yapin basin once sonra ardin dener denem"
    " tekra",
    endings=form(r"(?<=\w{3})(?:y?l[ae]|[yn]?[ıiuü]|[yn]?[ae]|[dt][ae]n?){1,3}$"),
    acts="""
        on: acın acip acıp / kapat kapa
        join: takın bagla yerlest / cıkar cek sokun
        level: artır yukselt / azalt dusur
        install: yukle kurun / kaldır
        renew: degis /
        clean: temiz /
    """,
)
MARKS = """
    bir veya lütfen tekrar yeniden telefonu telefonun telefonum telefonunuzu değil önce sonra
    sorun sorunu soruna kablo kabloyu kablosunu menüsünü menüsünden için
"""
"""Words that tell it from French, English, German and Spanish, where they are names or rare."""
