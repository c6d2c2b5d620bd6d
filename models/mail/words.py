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

ORIGINAL = any_of(
    r"""
    original message | mail original | message (?:d['’]origine|original)
    ursprüngliche nachricht | mensaje original
    messaggio originale | oorspronkelijk bericht | mensagem original | wiadomość oryginalna
    oryginalna wiadomość | исходное сообщение | (?:orijinal|özgün) (?:ileti|mesaj)
    الرسالة الأصلية | 原始(?:邮件|郵件) | 元のメッセージ | 원본 메시지 | ข้อความต้นฉบับ
    """
)
"""What a reply and a forward of Outlook put above the mail that they quote."""
FORWARDED = any_of(
    r"""
    forwarded message | (?:message|mail) transféré | weitergeleitete nachricht | mensaje reenviado
    messaggio inoltrato | doorgestuurd bericht | mensagem (?:re)?encaminhada
    wiadomość przekazana | пересылаемое сообщение | iletilen mesaj | رسالة معاد توجيهها
    转发的邮件 | 轉寄郵件 | 転送メッセージ | 전달된 메시지
    """
)
FORWARDED_BELOW = any_of(
    r"""
    begin forwarded message | début du message (?:transféré|réexpédié)
    anfang der weitergeleiteten nachricht | inicio del mensaje reenviado
    inizio messaggio inoltrato | início da mensagem (?:re)?encaminhada | begin doorgestuurd bericht
    """
)
FORWARDS = any_of(
    r"""
    fwd? | tr | wg | rv | enc | pd | ilt | (?-i:I) | пересл | 转发 | 轉寄 | 転送 | 전달
    """
)
"""What a mail program puts before the subject of a mail that is sent on; (Italian) "I: "."""
REPLIES = any_of(
    r"""
    re | réf? | aw | sv | antw | odp | ynt | (?-i:R) | ответ | رد | 回[复覆復] | 答[复覆復] | 返信
    회신 | 답장 | ตอบกลับ
    """
)
HANDS_OVER = any_of(
    r"""
    ci-(?:dessous|après) | faire suivre | fais(?:ons)? suivre
    (?:je|nous) (?:vous |te |le |la |les |lui )*(?:transf[eéè]r\w+|transmet\w*)
    pour (?:traitement|info\w*|suite|action|prise en charge|attribution|réponse)
    (?:à|de|d[e'] bien vouloir) (?:traiter|prendre en (?:charge|compte)|gérer|faire le nécessaire)
    below | fyi | (?:forwarding|passing)(?: (?:this|it|on))*
    for (?:your )?(?:action|attention|info\w*|handling|follow[- ]?up)
    (?:please|pls|could you|can you) (?:\w+ )?(?:handle|deal with|take care|process|look into)
    siehe unten | unten ?stehende\w* | nachfolgende\w* | weiter(?:ge)?leite\w*
    leiten? .{0,40}weiter | zur (?:weiteren )?(?:bearbeitung|kenntnis\w*|info\w*|erledigung)
    z\. ?k\.
    bitte (?:um )?(?:\w+ )?(?:bearbeit\w*|übernehmen|kümmern|erledig\w*|beantwort\w*)
    (?:más|ver|véase) abajo | a continuación | reenv[ií]\w+
    para (?:su )?(?:gesti[oó]n|tr[aá]mit\w+|atención)
    (?:por favor|ruego|favor de),? (?:gestion|tramit|atend|atiend)\w+
    (?:qui|vedi) sotto | di seguito | inoltr\w+ | per (?:competenza|gestione|conoscenza)
    (?:si prega|prego|potete|vogliate) (?:di )?(?:gestire|procedere|prendere in carico)
    zie (?:hier)?onder | doorgestuurd | ter (?:info\w*|afhandeling)
    """
)
"""By what whoever sends a mail on says that he does."""
AROUND_IT = frozenset(
    """
    bonjour merci avance notre votre vous client cliente clients clientes demande demandes mail
    courriel message voir veuillez reçu reçue équipe svp collègues cette dans boîte magasin
    hello thanks thank please team customer customer's client's request mail email message from
    our your the and attached received this with kindly
    hallo guten danke bitte kunde kunden kundin anfrage nachricht eine einer unseres unserer unsere
    hola buenos días gracias cliente clienta solicitud correo mensaje nuestro nuestra por favor
    buongiorno grazie cliente richiesta messaggio nostro nostra della cortesemente
    beste bedankt klant bericht onze vriendelijk
    """.split()
)
"""Words that stand around it and tell nothing of the matter, either."""
SENDER = any_of(
    r"""
    from | de | von | da | van | od | expéditeur | absender | remitente | nadawca | от(?: кого)?
    kimden | gönderen | من | 发件人 | 寄件者 | 差出人 | 送信者 | 보낸 ?사람 | จาก
    """
)
SENT = any_of(
    r"""
    sent | date | envoyé | date d['’]envoi | gesendet | datum | enviado(?: el)? | fecha | inviato
    verzonden | data | wysłano | отправлено | дата | gönderildi | tarih | تم الإرسال
    تاريخ الإرسال | التاريخ | 发送时间 | 日期 | 寄件日期 | 送信日時 | 日時 | 日付
    보낸 ?날짜 | 날짜 | ส่ง | วันที่
    """
)
SUBJECT = any_of(
    r"""
    subject | sujet | objet | betreff | asunto | oggetto | onderwerp | assunto | temat | тема | konu
    الموضوع | 主题 | 主旨 | 件名 | 제목 | เรื่อง
    """
)
A_DESK = any_of(
    r"""
    support | (?:customer |kunden)?service(?: clients?)? | sav | s\.a\.v | help ?desk | hotline
    assistance | kundendienst | atenci[oó]n al cliente | soporte | assistenza | klantenservice
    suporte
    """
)
"""Who answers customers: what he wrote is no customer's, whoever sends it on."""
RECIPIENT = any_of(
    r"""
    à | to | an | para | a | aan | do | кому | alıcı | إلى | 收件人 | 宛先 | 받는 ?사람 | ถึง | pour
    per | cc | cci | bcc | copie | kopie | copia | reply-to | répondre à | antwort an | responder a
    pièces? jointes? | attachments? | anl?agen? | adjuntos? | allegat[oi] | importance | wichtigkeit
    priorité | priority
    """
)
"""Further fields of the header that a mail program puts above a quoted mail."""

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
