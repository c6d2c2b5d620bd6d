"""What mail programs and letter writers put around what is said, in the languages of a desk."""

from models.patterns import any_of

WROTE_START = r"(?:le|on|am|el|il|op|em|den|dne|dnia)\s+\S"
WROTE_END = any_of(
    r"""
    \ba écrit | \bwrote | \bschrieb\b.{0,120} | \bescribió | \bha scritto | \bschreef\b.{0,120}
    \bescreveu | \bskrev\b.{0,120} | \bnapsala?\b.{0,120} | \bnapisał.{0,120}
    """
)
"""Of "Le 3 mars 2024 à 10:12, Support <s@example.org> a écrit :"."""

FORWARDED = any_of(
    r"""
    original message | forwarded message | message d['’]origine | message transféré
    ursprüngliche nachricht | weitergeleitete nachricht | mensaje original | mensaje reenviado
    messaggio originale | oorspronkelijk bericht | doorgestuurd bericht
    mensagem original | mensagem encaminhada
    wiadomość oryginalna | oryginalna wiadomość | wiadomość przekazana
    исходное сообщение | пересылаемое сообщение | (?:orijinal|özgün) (?:ileti|mesaj)
    iletilen mesaj | الرسالة الأصلية | رسالة معاد توجيهها | 原始(?:邮件|郵件) | 转发的邮件
    轉寄郵件 | 元のメッセージ | 転送メッセージ | 원본 메시지 | 전달된 메시지 | ข้อความต้นฉบับ
    """
)
FORWARDED_BELOW = any_of(
    r"""
    begin forwarded message | début du message (?:transféré|réexpédié)
    anfang der weitergeleiteten nachricht | inicio del mensaje reenviado
    """
)
SENDER = any_of(
    r"""
    from | de | von | da | van | od | expéditeur | absender | remitente | nadawca | от(?: кого)?
    kimden | gönderen | من | 发件人 | 寄件者 | 差出人 | 送信者 | 보낸 ?사람 | จาก
    """
)
SENT = any_of(
    r"""
    sent | date | subject | envoyé | date d['’]envoi | objet | gesendet | datum | betreff
    enviado(?: el)? | fecha | asunto | inviato | oggetto | verzonden | onderwerp | data | assunto
    wysłano | temat | отправлено | дата | тема | gönderildi | tarih | konu
    تم الإرسال | تاريخ الإرسال | التاريخ | الموضوع | 发送时间 | 日期 | 主题 | 寄件日期 | 主旨
    送信日時 | 日時 | 日付 | 件名 | 보낸 ?날짜 | 날짜 | 제목 | ส่ง | วันที่ | เรื่อง
    """
)

_DEVICE = (
    r"(?=.*(?:iphone|ipad|android|samsung|galaxy|huawei|xiaomi|outlook|gmail|yahoo|mail\b|mobil"
    r"|telefon|smart|айфон|телефон|смартфон|هاتف|آيفون|ไอโฟน|มือถือ|手机|手機|아이폰|휴대폰))"
)
FOOTER = any_of(
    rf"""
    (?:envoyé (?:de|depuis|à partir)|sent (?:from|with|via)|get outlook for
    |téléchargez outlook|obtenez outlook|gesendet (?:von|mit|über)|holen sie sich outlook
    |enviado (?:desde|con|do|de)|obtener outlook|descargar outlook|inviato da|scarica outlook
    |verzonden (?:vanaf|met|van)|odesláno z|wysłano z|skickat från|sendt fra)\s.{{1,60}}
    von mein\w{{0,2}} .{{1,30}} gesendet
    {_DEVICE}(?:wysłane z|отправлено (?:с|из)|أُ?رسلت من|تم الإرسال من|ส่งจาก)\s.{{1,60}}
    {_DEVICE}.{{1,30}}['’]?(?:[uı]mdan|imden|dan|den) gönderildi
    {_DEVICE}(?:从我的.{{1,30}}发(?:送|出)|[发發]自我的.{{1,30}}|從我的.{{1,30}}傳送)
    {_DEVICE}.{{1,30}}(?:から送信|에서 보냄)
    """
)
SIGN_OFF = any_of(
    r"""
    --$ | __+$
    (?:(?:bien|très)\s)?(?:cordialement|amicalement)\b | bien à (?:vous|toi)\b | cdl?t\b
    (?:\w+\s(?:et\s\w+\s)?)?salutations\b | bonne (?:journée|réception|soirée)\b
    (?:je vous prie d|veuillez )['’]?agréer\b
    (?:(?:with\s)?(?:best|kind|kindest|warm|many)\s)?regards\b | best wishes\b | all the best\b
    best, | (?:yours\s)?(?:sincerely|faithfully|truly)\b | cheers,
    (?:mit\s)?(?:freundlich\w+|best\w+|lieb\w+|viele\w*|schön\w+)\s(?:gr(?:ü|ue)(?:ß|ss)\w*)
    (?:gr(?:uß|uss|üße|üsse))\b | mfg\b | hochachtungsvoll\b
    (?:un\s)?(?:cordial\s)?saludos?\b | atentamente\b | cordialmente\b | atenciosamente\b
    (?:com\s)?(?:os\s)?(?:melhores\s|meus\s)?cumprimentos\b | att\.?,?$ | abraços?[,.!]?$
    (?:cordiali|distinti)\ssaluti\b
    met vriendelijke groet\w*\b | (?:hartelijke\s)?groet(?:en|jes)(?:\s*[,.!]|$) | mvg\b
    hoogachtend\b
    (?:serdecznie\s)?pozdrawiam\b | z (?:poważaniem|wyrazami szacunku)\b
    с\s(?:глубоким\s)?уважением\b | с наилучшими пожеланиями\b | всего (?:доброго|хорошего)\b
    saygılarım\w*\b | saygılarla\b | iyi çalışmalar\b
    (?:مع|وتفضلوا بقبول) .{0,20}(?:التحي|التقدير|الشكر|الاحترام) | تحياتي
    此致$ | .{0,10}敬上$ | 祝好 | [顺順][祝颂頌] | 敬具$ | ขอแสดงความนับถือ | ด้วยความ(?:เคารพ|นับถือ)
    """
)
THANKS_BEFORE_A_NAME = any_of(
    r"""
    (?:以上、?)?(?:どうぞ|何卒)?(?:宜|よろ)しくお願い.{0,8} | 감사합니다\.?
    (?:[가-힣]{1,6}(?:팀|센터) )?[가-힣]{2,4} ?(?:드림|올림)
    """
)
"""Closes a letter where nothing but a name follows."""
