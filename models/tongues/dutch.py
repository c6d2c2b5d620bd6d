"""Dutch: imperatives of the usual verbs at the head of a clause, "niet" and "geen" behind."""

from models.patterns import any_of, one_of
from models.tongues.tongue import Tongue, form, plea

_VERBS = any_of(
    """
    werk | zet | haal | trek | installeer | verwijder | vervang | herstart | start | open | sluit
    druk
    houd | klik | kies | selecteer | controleer | wacht | plaats | steek | stop | maak | reinig
    gebruik
    koppel | schakel | ga | voer | doe | laat | probeer | neem | til | schuif | draai | vul | leeg
    wis
    reset | stel | zorg | pak | blaas | veeg | herhaal | download | activeer | deactiveer | verbind
    wijzig | verander | voeg | tik | leg | log | bel | laad | breng
    """
)
_MUST = any_of(
    r"""
    wilt u | u (?:moet|kunt|dient) | kunt u | gelieve | graag | het is (?:nodig|aan te raden)
    we raden aan
    """
)
_LINK = any_of(
    """
    eerst | ten eerste | allereerst | om te beginnen | daarna | vervolgens | dan | ten slotte
    tot slot | als laatste
    verder | bovendien | en | stap \\d+
    """
)
_BEFORE = rf"(?:(?:{_LINK}|alstublieft|ook)\b,?\s+)*"

DUTCH = Tongue(
    code="nl",
    greeting=form(
        r"^(?:hallo|hoi|dag|goede(?:n?dag|morgen|middag|navond)|beste(?= [^,.!]{1,40}[,!])"
        r"|geachte(?= [^,.!]{1,40}[,!]))"
        r"(?:[^,.!?]{0,40}(?=[!,]))?[\s,.!]*"
    ),
    parting=form(
        r"(?:^|[\s,.!–-]+)(?:(?:alvast )?(?:bedankt|dank u(?: wel)?|dank)|wat (?:kan|moet) ik doen)"
        r"[\s.!?]*$|" + plea("help(?: me)?(?: alstublieft| aub)?")
    ),
    empty=one_of(
        r"""
        bedankt voor | dank (?:u )?voor | hartelijk dank | excuses | het spijt (?:ons|me|mij)
        vervelend om | wat vervelend
        (?:met )?(?:vriendelijke|hartelijke) groet(?:en)? | groeten | klantenservice | prettige dag
        fijne dag | veel succes
        aarzel niet | wij hopen | we hopen | hopelijk | tot uw dienst | spijtig
        """
    ),
    macro=one_of(
        r"""
        (?:onze|ons) (?:technic|special|team|monteur|collega|ontwikkel)\w*
        nemen (?:wij |we )?contact | (?:wij|we) (?:zullen|gaan|werken
        |onderzoeken|sturen|laten|nemen|komen)\b | u (?:ontvangt|hoort) | neem contact
        (?:andere|verdere|meer) vragen | bel ons
        mail ons | uw (?:melding|aanvraag|verzoek) (?:is|werd)
        het probleem is (?:inmiddels )?(?:opgelost|verholpen) | beoordeel | privébericht | geduld
        """
    ),
    asks=form(
        r"^(?:welke?|wanneer|waar|hoeveel|heeft u|hebt u) [^.]*\?"
        r"|^(?:laat (?:het )?ons [^.]*weten|stuur ons"
        r"|geef ons|vermeld|kunt u (?:ons|aangeven|laten))\b"
    ),
    order=form(rf"^{_BEFORE}(?:{_VERBS}\b(?! ik\b)|{_MUST} )"),
    instructs=form(rf"(?:^|[,:;] ){_BEFORE}{_VERBS} (?!ik\b)\w|^{_MUST} \w"),
    forbids=form(
        rf"^(?:maar )?{_BEFORE}(?:wilt u|probeer|{_VERBS}|raak|gooi|giet|forceer|schud|schraap"
        rf"|wrijf) (?:[^\s,;:.]+ ){{0,6}}?(?:niet|geen|nooit)\b"
        r"|^(?:nooit|nimmer)\b|\b(?:mag|mogen|moet|moeten) (?:\w+ ){0,3}?(?:niet|nooit|geen)\b"
        r"|\b(?:vermijd|verboden|onthoud u)\b"
    ),
    denies=form(r"\b(?:niet|geen|nooit|zonder|niets|vermijd|verboden|onthoud u)\b"),
    reminds=form(
        r"\b(?:vergeet niet|aarzel niet|niet (?:langer|meer) dan|maak u geen zorgen)\b"
        r"|\bzonder problemen"
    ),
    aside=form(r",?\s(?:om|zodat|omdat|want|anders|totdat|tot|terwijl)\b[^,;]*"),
    case=form(
        r"^(?:en |maar )?(?P<case>(?:als|indien|wanneer|mocht|in geval)\b[^,:]{3,140}"
        r"|(?:\w{2,}t(?= (?:de|het|dat|dit|er|uw|u|deze)\b)|blijft|is|zijn)\b[^,:?]{3,100})"
        r",\s(?:dan )?(?P<order>\S.+)$"
    ),
    lasts=form(
        r"\b(?:als|indien|mocht) [^,]{0,30}(?:niet (?:help|werk|lukt|verdwijn|opl|vold|genoeg"
        r"|baat)|nog steeds|blijft|aanhoud|terugkom|opnieuw)"
        r"|^(?:helpt|werkt|lukt) (?:dat|dit|het) (?:\w+ )?niet|^blijft\b"
        r"|^\w+t [^,]{1,40}\b(?:nog steeds|nog altijd)\b|^(?:anders|zo niet"
        r"|als laatste redmiddel)\b|^verdwijnt [^,]* niet"
    ),
    useless=form(
        r"(?<!als dat )(?<!als dit )(?<!als het )\b(?:helpt|heeft) (?:[\w-]+ ){0,2}?(?:niet(?!,)"
        r"|niets|geen zin|geen effect)\b|\bis niet nodig\b|\bhoeft [^,.]{0,40}\bniet"
    ),
    joint=form(
        r"\s*[,;]\s*(?:(?:en )?(?:daarna|vervolgens|dan|tot slot)\s+|en\s+)?|\s+en\s+(?:daarna\s+"
        r"|vervolgens\s+)?"
    ),
    link=form(rf"^{_LINK}(?! (?:de|het|een|u|dat|dit|van)\b)(?![\w'-])[\s,:]*"),
    leans=form(r"^(?:als|wanneer|sinds|na|omdat|met|voor|bij|in|hoewel|sedert)\b"),
    loose="open klik kies druk contr ga zet maak doe gebru sluit daarn vervo wilt",
    states=True,
)
MARKS = """
    bij wij nog ik mijn groet groeten vriendelijke laat neem druk drukt steeds welke
    werken het een niet geen naar voor wordt zijn uw opnieuw daarna vervolgens alstublieft deze
    vanaf haal controleer installeer verwijder vervang herstart gebruik reinig wacht zet trek
    kies klik maak sluit schakel houd koppel
"""
"""Words that tell it from French, English, German and Spanish, where they are names or rare."""
