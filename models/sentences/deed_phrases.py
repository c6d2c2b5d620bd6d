"""How several words say a deed that ``deed_verbs`` has verbs for: "mettez ... à jour", "sign in".

And what is known of deeds in languages whose verbs are not looked for by where they stand.
"""

import re
from collections.abc import Mapping, Sequence

_ELSEWHERE: Mapping[str, Sequence[tuple[str, str]]] = {
    "pl": (
        ("update", r"\b(?:za)?aktualiz"), ("delete", r"\busu[nń]|\bskasu|\bodinstal"),
        ("restart", r"\b(?:uruchom\w*|włącz\w*) ponownie|\bponown\w+ uruch|\bz?restart"),
        ("reset", r"\bz?reset|\bprzywr[oó]"),
    ),
    "tr": (
        ("update", r"\bgüncel"), ("delete", r"\bsil(?:in|iniz|ip|mek)?\b|\bkaldır"),
        ("restart", r"\byeniden başlat"), ("reset", r"\bsıfırla"),
    ),
    "ru": (
        ("update", r"\bобнов"), ("delete", r"\bудал|\bсотр"), ("reset", r"\bсброс"),
        ("restart", r"\bперезапус|\bперезагру"),
    ),
    "ar": (
        ("update", r"حد[ّ]?ث|تحديث"), ("delete", r"احذف|حذف|إزالة"),
        ("restart", r"إعادة (?:ال)?تشغيل|[أا]عد تشغيل"), ("reset", r"إعادة (?:ال)?ضبط|[أا]عد ضبط"),
    ),
    "zh": (
        ("update", r"更新|升级|升級"), ("delete", r"删除|刪除|卸载|卸載"),
        ("restart", r"重启|重啟|重新启动|重新啟動|重新开机|重新開機"),
        ("reset", r"重置|恢复出厂|恢復出廠"),
    ),
    "ja": (
        ("update", r"更新|アップデート"), ("delete", r"削除|アンインストール"),
        ("restart", r"再起動"), ("reset", r"初期化|リセット"),
    ),
    "ko": (
        ("update", r"업데이트"), ("delete", r"삭제|지우|제거"),
        ("restart", r"재시작|재부팅|다시 시작"),
        ("reset", r"초기화"),
    ),
    "th": (
        ("update", r"อัปเดต|อัพเดต"), ("delete", r"ลบ|ถอนการติดตั้ง"),
        ("restart", r"รีสตาร์ท|เริ่มระบบใหม่"), ("reset", r"รีเซ็ต"),
    ),
}  # fmt: skip
"""The same in languages of which no more verbs are known."""
_NOT_NEW = (
    r"(?!version|release|update|firmware|software|app\b|appli|mise|versión|aplicación"
    r"|question|demande|request|ticket|message|réclamation|commande|claim|order"
    r"|pregunta|consulta|solicitud|mensaje|reclamación|pedido)"
)
"""What is new without that an older one is taken out for it: versions, and what is asked."""
_SAID: Mapping[str, Sequence[tuple[str, str]]] = {
    "fr": (
        ("check", r"\b(?:fai|pren)\w+ attention\b"),
        ("reset", r"\b(?:effac|supprim)\w+ (?:\w+ ){0,2}(?:réglages|paramètres)\b"),
        ("photo", r"\bphotographi|\b(?:pren|fai|envoy)\w+ [^.,;:]{0,60}?\b(?:photo|cliché)s?\b"),
        ("update", r"\b(?:re)?met\w* (?:[\w'’-]+ ){0,4}?à jour\b|\bmise à jour\b"),
        ("reset", r"\bremet\w*(?: \w+){0,3} à (?:zéro|neuf)\b|\bremise à zéro\b"
                  r"|\b(?:réglages|paramètres|état) d'(?:usine|origine)\b"
                  r"|\b(?:sortie|retour) d'usine\b"),
        ("login", r"\b(?<!dé)connect(?:ez|er)[- ](?:vous|nous)\b|\bse (?:re)?connecter\b"
                  r"|\bidentifi"),
        ("logout", r"\bdéconnect(?:ez|er)[- ]vous\b|\bse déconnecter\b"),
        ("bleed", r"\b(?:vid|évacu|chass|sort|laiss|fai)\w+ [^.,;:]{0,20}?\bl'air\b"),
        ("grease", r"\b(?:met|appliqu|pass|dépos)\w+ [^.,;:]{0,30}?(?:graisse|huile|lubrifiant)\b"),
        ("-tight", r"\bdonne\w+ du (?:mou|jeu)\b"),
        ("replace", rf"\b(?:met|remet|mont|remont|instal|ins[ée]r|pos|plac)\w*(?: en)? (?:une?|des)"
                    rf" (?:nouve\w+ {_NOT_NEW}\w|{_NOT_NEW}[\w'’-]+ neu(?:f|ve)s?\b)"),
        ("off", r"\bhors tension\b|\bcoup\w+ (?:le courant|l'alimentation)\b"),
    ),
    "en": (
        ("check", r"\bmake (?:sure|certain)\b|\bsee (?:if|whether)\b"),
        ("reset", r"\b(?:clear|eras|delet)\w* (?:\w+ ){0,2}settings\b"),
        ("photo", r"\b(?:take|make|snap|send)\b[^.,;:]{0,60}?\b(?:photo|picture)s?\b"
                  r"|\bphotograph\b"),
        ("restart", r"\bpower[- ]cycl\w+|\bstart\w*(?: \w+){0,4} (?:again|anew)\b"
                    r"|\b(?:off|down) and (?:back )?(?:on|up)\b"),
        ("reset", r"\bfactory (?:settings|defaults|state)\b|\b(?:factory|hard)[- ]?reset"),
        ("login", r"\b(?:sign|log)\w* (?:back |yourself )?(?:in|on)(?:to)?\b|\blogin\b"),
        ("logout", r"\b(?:sign|log)\w* (?:yourself )?(?:out|off)\b|\blogout\b"),
        ("bleed", r"\blet\b[^.,;:]{0,20}?\bair out\b|\brelease\b[^.,;:]{0,20}?\bair\b"),
        ("grease", r"\b(?:put|apply|add|use)\b[^.,;:]{0,30}?\b(?:grease|oil|lubricant)\b"),
        ("update", r"\b(?:latest|newest|new(?:er)?) (?:\w+ )?(?:version|release)\b"),
        ("replace", r"\b(?:put|fit|insert|mount|install)(?: (?:in|on))?(?: (?:an?|some))?"
                    rf" (?:brand[- ])?(?:new|fresh) {_NOT_NEW}\w"),
    ),
    "de": (
        ("check", r"\bstell\w* (?:sie |bitte )*sicher\b|\bsicherstellen\b"),
        ("reset", r"\blösch\w* [^.,;:]{0,40}?einstellungen\b|\beinstellungen löschen\b"),
        ("photo", r"\bfotografier|\bfotos? [^.,;:]{0,30}?(?:mach|schick|send)\w*"
                  r"|\b(?:mach|schick|send)\w* [^.,;:]{0,60}?\bfotos?\b"),
        ("restart", r"\bstart\w*(?: \w+){0,5} neu\b|\bneu(?:zu)? ?(?:ge)?start\w*|\bneustart\w*"
                    r"|\baus\w* und (?:dann )?(?:wieder )?(?:an|ein)"),
        ("reset", r"\b(?:setz|stell)\w*[^.,;:]{0,60}? zurück\b|\bwerkseinstellung\w*|\b\w*reset\b"),
        ("login", r"\bmeld\w*[^.,;:]{0,60}? an\b|\b(?:anmeld|einlogg)\w*"
                  r"|\blogg\w*[^.,;:]{0,40}? ein\b"),
        ("logout", r"\bmeld\w*[^.,;:]{0,60}? ab\b|\b(?:abmeld|auslogg)\w*"
                   r"|\blogg\w*[^.,;:]{0,40}? aus\b"),
        ("record", r"\baufnahme\b"),
        ("load", r"\b(?:neueste|aktuelle)\w* version\b"),
        ("grease", r"\b(?:geb|gib|trag|mach)\w* [^.,;:]{0,30}?(?:fett|öl|schmiermittel)\b"),
        ("update", r"\bupdat\w*|\b(?:neueste|aktuelle|neue)\w* (?:version|firmware|software)\b"),
        ("replace", r"\bdurch eine? neue\w*|\b(?:setz|leg|steck|bau)\w*(?: sie)?(?: bitte)?"
                    r"(?: eine?n?)? (?:neue|frische)[ns]? [^.,;:]{2,40}? ein\b"
                    r"|\b(?:neue|frische)[ns]? [\w-]+ (?:[^.,;:]{2,40} )?"
                    r"ein(?:zu)?(?:setz|leg|steck|bau)\w*"),
        ("swap", r"\bgegen (?:die|das|den) (?:linke|rechte|andere)\w*"),
        ("bleed", r"\bluft\b[^.,;:]{0,40}?\b(?:ab|aus|raus|heraus)\b"),
    ),
    "es": (
        ("reset", r"\b(?:borr|elimin)\w+ (?:\w+ ){0,2}(?:ajustes|configuración)\b"),
        ("photo", r"\bfotografí|\b(?:haga|haz|tom|saq|env)\w* [^.,;:]{0,60}?\bfotos?\b"),
        ("login", r"\b(?:inici|entr|conéct)\w*(?: \w+)? sesión\b|\bidentif\w+"),
        ("logout", r"\b(?:cierr|cerr)\w+ (?:la )?sesión\b"),
        ("bleed", r"\b(?:saqu|sac|quit|purg|vac[ií])\w* (?:el )?aire\b"),
        ("grease", r"\b(?:pon|ech|apli)\w+ [^.,;:]{0,30}?(?:grasa|aceite|lubricante)\b"),
        ("update", r"\b(?:última|nueva) versión\b"),
        ("replace", rf"\b(?:pon|mont|met|instal|coloc|coloqu|insert)\w*(?: un[ao]?s?)?"
                    rf" (?:nuev[ao]s? {_NOT_NEW}\w|{_NOT_NEW}\w+ nuev[ao]s?\b)"),
        ("reset", r"\b(?:ajustes|valores|estado|configuración) de fábrica\b"),
        ("restart", r"\b(?:apag\w+)[^.;:]{0,40} y (?:vuelv\w+ a )?enc(?:iend|end)\w+"),
    ),
}  # fmt: skip
SAID: Mapping[str, Sequence[tuple[str, re.Pattern[str]]]] = {
    language: tuple((deed, re.compile(form, re.IGNORECASE)) for deed, form in forms)
    for language, forms in ({**_SAID, **_ELSEWHERE}).items()
}
"""Language to deeds that several words say ("mettez à jour"), and how."""
