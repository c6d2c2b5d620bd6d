"""Vigie's own words in a draft, in each language it speaks; English for all others."""

import re
from datetime import datetime

from models.alphabets.splitting import QUESTION_MARKS
from models.tongues.worded import WORDED
from models.tongues.wording import Wording

_REQUEST = re.compile(
    r"(?:please|bitte|merci de|veuillez|por favor|per favore|por gentileza|graag)\b"
    r"|[a-zà-ÿ]+ez-(?:l[ea]s?-)?(?:moi|nous)\b|(?:send|give|tell|show|help|refund|call) (?:me|us)\b"
    r"|\w+n sie (?:mir|uns|mein\w*|bitte)\b|(?:schick|gib|send)\w* (?:mir|uns)\b"
    r"|\w*[áéí]\w*[ea]n?(?:me|nos)\b|(?:mandat|inviat|dat)emi\b|(?:envi|mand)em?-(?:me|nos)\b"
    r"|stuur (?:mij|me|ons)\b",
    re.IGNORECASE,
)
"""What asks the desk for a thing; "what can I do?" behind it asks for nothing."""

_LETTER = re.compile(r"[^\W\d_]")
_MONTHS_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_MONTHS_EN = "January February March April May June July August September October November December"
_MONTHS_DE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
_MONTHS_ES = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)
_MONTHS_IT = (
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
)
_MONTHS_PT = (
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
)
_MONTHS_NL = (
    "januari februari maart april mei juni juli augustus september oktober november december"
)

_WORDINGS = {
    "fr": Wording(
        question="{title} : que faire ?",
        asks=r"comment|pourquoi|que |quel|où |quand|est-ce|combien"
        r"|(?:[\w']+ ){0,3}(?!rendez)[a-zà-ÿ]+-(?:je|tu|ils?|elles?|on|vous|t-(?:il|elle|on))\b",
        mark=" ?",
        months=tuple(_MONTHS_FR.split()),
        date="{day} {month} {year}",
        tickets="Demandes reçues depuis le {since} : {n}",
        customers=", de {n} clients différents",
        products="Produits concernés : {names}",
        codes="Versions et codes cités : {names}",
        no_answer="Le remède n'est pas encore connu : agents, répondez à l'une de ces demandes dès"
        " que vous en avez un.",
        one_answer="Ce remède vient d'un seul agent : il reste à confirmer.",
        no_agreement="Les agents ont répondu différemment et aucun remède n'est encore confirmé par"
        " deux réponses : à compléter.",
        one_answer_here="Ce remède vient d'une seule réponse en cette langue ; celles en d'autres"
        " langues (×{n}) ne lui sont pas comparées : à confirmer.",
        lone_warning="Un seul agent avertit : « {text} » À vérifier.",
        led_apart="Avant « {step} », les agents demandent chacun autre chose, à compléter : «"
        " {one} » ou « {other} ».",
        disputed="Les agents se contredisent, à trancher : « {one} » (×{n_one}) ou « {other} »"
        " (×{n_other}).",
        headings={
            "symptom": "Symptômes",
            "affected": "Qui est concerné",
            "cause": "Cause",
            "step": "Que faire",
            "fallback": "Si cela ne suffit pas",
            "not_helping": "Ce qui n'aide pas et ce qu'il ne faut pas faire",
            "unknown": "Ce qu'on ne sait pas encore",
            "asked_as": "Aussi demandé ainsi",
        },
    ),
    "en": Wording(
        question="{title}: what can I do?",
        asks=r"how|why|what|which|where|when|who|(?:can|could|would|should|is|are|does|do|did"
        r"|will|has) ",
        mark="?",
        months=tuple(_MONTHS_EN.split()),
        date="{day} {month} {year}",
        tickets="Requests received since {since}: {n}",
        customers=", from {n} different customers",
        products="Products concerned: {names}",
        codes="Versions and codes named: {names}",
        no_answer="The remedy is not known yet: agents, please answer one of these requests as soon"
        " as you have one.",
        one_answer="This remedy comes from one agent only: it remains to be confirmed.",
        no_agreement="Agents answered differently and no remedy is confirmed by two answers yet: to"
        " be completed.",
        one_answer_here="This remedy comes from one answer in this language; those in other"
        " languages (×{n}) are not compared with it: to be confirmed.",
        lone_warning="One agent alone warns: “{text}” To be checked.",
        led_apart="Before “{step}” each agent asks for something else, to be completed: “{one}” or"
        " “{other}”.",
        disputed="Agents contradict each other, to be settled: “{one}” (×{n_one}) or “{other}”"
        " (×{n_other}).",
        headings={
            "symptom": "Symptoms",
            "affected": "Who is affected",
            "cause": "Cause",
            "step": "What to do",
            "fallback": "If that is not enough",
            "not_helping": "What does not help, and what must not be done",
            "unknown": "What is not known yet",
            "asked_as": "Also asked as",
        },
    ),
    "de": Wording(
        question="{title}: Was kann ich tun?",
        asks=r"wie|warum|was|welche|wo |wann|wer |kann|ist |sind |gibt|wieso|weshalb"
        r"|(?:könnt?en|würden|haben|werden|dürfen) (?:sie|wir)\b",
        mark="?",
        months=tuple(_MONTHS_DE.split()),
        date="{day}. {month} {year}",
        tickets="Anfragen seit dem {since}: {n}",
        customers=", von {n} verschiedenen Kunden",
        products="Betroffene Produkte: {names}",
        codes="Genannte Versionen und Codes: {names}",
        no_answer="Die Lösung ist noch nicht bekannt: Bitte beantworten Sie eine dieser Anfragen,"
        " sobald Sie eine haben.",
        one_answer="Diese Lösung stammt aus einer einzigen Antwort und ist noch zu bestätigen.",
        no_agreement="Die Antworten unterscheiden sich, und noch keine Lösung ist durch zwei"
        " Antworten bestätigt: bitte ergänzen.",
        one_answer_here="Diese Lösung stammt aus einer einzigen Antwort in dieser Sprache; die in"
        " anderen Sprachen (×{n}) sind nicht mit ihr verglichen: noch zu bestätigen.",
        lone_warning="Nur eine Antwort warnt: „{text}“ Bitte prüfen.",
        led_apart="Vor „{step}“ nennt jede Antwort etwas anderes, zu ergänzen: „{one}“ oder"
        " „{other}“.",
        disputed="Die Antworten widersprechen sich, zu klären: „{one}“ (×{n_one}) oder „{other}“"
        " (×{n_other}).",
        headings={
            "symptom": "Symptome",
            "affected": "Wer betroffen ist",
            "cause": "Ursache",
            "step": "Was zu tun ist",
            "fallback": "Falls das nicht reicht",
            "not_helping": "Was nicht hilft und was nicht sein darf",
            "unknown": "Was noch nicht bekannt ist",
            "asked_as": "Auch so gefragt",
        },
    ),
    "es": Wording(
        question="{title}: ¿qué puedo hacer?",
        asks=r"¿|c[oó]mo|por qu[eé]|qu[eé] |cu[aá]l|d[oó]nde|cu[aá]ndo|se puede|es posible"
        r"|(?:me |nos )?(?:pueden?|podr[ií]an?)\b(?! que)",
        mark="?",
        months=tuple(_MONTHS_ES.split()),
        date="{day} de {month} de {year}",
        tickets="Solicitudes recibidas desde el {since}: {n}",
        customers=", de {n} clientes distintos",
        products="Productos afectados: {names}",
        codes="Versiones y códigos citados: {names}",
        no_answer="Aún no se conoce la solución: agentes, respondan a una de estas solicitudes en"
        " cuanto tengan una.",
        one_answer="Esta solución procede de un solo agente: falta confirmarla.",
        no_agreement="Los agentes respondieron de forma distinta y ninguna solución está confirmada"
        " aún por dos respuestas: por completar.",
        one_answer_here="Esta solución procede de una sola respuesta en este idioma; las de otros"
        " idiomas (×{n}) no se han comparado con ella: falta confirmarla.",
        lone_warning="Un solo agente advierte: «{text}» Por verificar.",
        led_apart="Antes de «{step}» cada agente pide otra cosa, por completar: «{one}» o"
        " «{other}».",
        disputed="Las respuestas se contradicen, por aclarar: «{one}» (×{n_one}) o «{other}»"
        " (×{n_other}).",
        headings={
            "symptom": "Síntomas",
            "affected": "A quién afecta",
            "cause": "Causa",
            "step": "Qué hacer",
            "fallback": "Si no es suficiente",
            "not_helping": "Lo que no ayuda y lo que no se debe hacer",
            "unknown": "Lo que aún no se sabe",
            "asked_as": "También se pregunta así",
        },
    ),
    "it": Wording(
        question="{title}: cosa posso fare?",
        asks=r"come|perch[eé]|che |cosa|qual|dove|quando|quanto|si pu[oò]|posso|[eè] possibile",
        mark="?",
        months=tuple(_MONTHS_IT.split()),
        date="{day} {month} {year}",
        tickets="Richieste ricevute dal {since}: {n}",
        customers=", da {n} clienti diversi",
        products="Prodotti interessati: {names}",
        codes="Versioni e codici citati: {names}",
        no_answer="La soluzione non è ancora nota: agenti, rispondete a una di queste richieste non"
        " appena ne avete una.",
        one_answer="Questa soluzione viene da un solo agente: resta da confermare.",
        no_agreement="Gli agenti hanno risposto in modo diverso e nessuna soluzione è ancora"
        " confermata da due risposte: da completare.",
        one_answer_here="Questa soluzione viene da una sola risposta in questa lingua; quelle in"
        " altre lingue (×{n}) non sono confrontate con essa: resta da confermare.",
        lone_warning="Un solo agente avverte: «{text}» Da verificare.",
        led_apart="Prima di «{step}» ogni agente chiede altro, da completare: «{one}» o «{other}».",
        disputed="Le risposte si contraddicono, da chiarire: «{one}» (×{n_one}) o «{other}»"
        " (×{n_other}).",
        headings={
            "symptom": "Sintomi",
            "affected": "Chi è interessato",
            "cause": "Causa",
            "step": "Cosa fare",
            "fallback": "Se non basta",
            "not_helping": "Che cosa non aiuta e che cosa non si deve fare",
            "unknown": "Che cosa non si sa ancora",
            "asked_as": "Si chiede anche così",
        },
    ),
    "pt": Wording(
        question="{title}: o que posso fazer?",
        asks=r"como|por ?qu[eê]|o que |qual|quais|onde|quando|quanto|quem|posso|pode|[eé] possível",
        mark="?",
        months=tuple(_MONTHS_PT.split()),
        date="{day} de {month} de {year}",
        tickets="Pedidos recebidos desde {since}: {n}",
        customers=", de {n} clientes diferentes",
        products="Produtos afetados: {names}",
        codes="Versões e códigos citados: {names}",
        no_answer="A solução ainda não é conhecida: agentes, respondam a um destes pedidos assim"
        " que tiverem uma.",
        one_answer="Esta solução vem de um só agente: falta confirmá-la.",
        no_agreement="Os agentes responderam de forma diferente e nenhuma solução está ainda"
        " confirmada por duas respostas: por completar.",
        one_answer_here="Esta solução vem de uma só resposta nesta língua; as noutras línguas"
        " (×{n}) não são comparadas com ela: falta confirmá-la.",
        lone_warning="Um só agente avisa: «{text}» A verificar.",
        led_apart="Antes de «{step}» cada agente pede outra coisa, a completar: «{one}» ou"
        " «{other}».",
        disputed="As respostas contradizem-se, por esclarecer: «{one}» (×{n_one}) ou «{other}»"
        " (×{n_other}).",
        headings={
            "symptom": "Sintomas",
            "affected": "Quem é afetado",
            "cause": "Causa",
            "step": "O que fazer",
            "fallback": "Se não for suficiente",
            "not_helping": "O que não ajuda e o que não se deve fazer",
            "unknown": "O que ainda não se sabe",
            "asked_as": "Também se pergunta assim",
        },
    ),
    "nl": Wording(
        question="{title}: wat kan ik doen?",
        asks=r"hoe|waarom|wat |welke?|waar |wanneer|wie |hoeveel|kan |kunt |is |zijn |mag ",
        mark="?",
        months=tuple(_MONTHS_NL.split()),
        date="{day} {month} {year}",
        tickets="Aanvragen sinds {since}: {n}",
        customers=", van {n} verschillende klanten",
        products="Betrokken producten: {names}",
        codes="Genoemde versies en codes: {names}",
        no_answer="De oplossing is nog niet bekend: beantwoord een van deze aanvragen zodra u er"
        " een hebt.",
        one_answer="Deze oplossing komt uit één antwoord en moet nog worden bevestigd.",
        no_agreement="De antwoorden verschillen en nog geen oplossing is door twee antwoorden"
        " bevestigd: aan te vullen.",
        one_answer_here="Deze oplossing komt uit één antwoord in deze taal; die in andere talen"
        " (×{n}) zijn er niet mee vergeleken: nog te bevestigen.",
        lone_warning="Slechts één antwoord waarschuwt: “{text}” Na te gaan.",
        led_apart="Vóór „{step}” vraagt elk antwoord iets anders, aan te vullen: „{one}” of"
        " „{other}”.",
        disputed="De antwoorden spreken elkaar tegen, uit te zoeken: „{one}” (×{n_one}) of"
        " „{other}” (×{n_other}).",
        headings={
            "symptom": "Symptomen",
            "affected": "Wie last heeft",
            "cause": "Oorzaak",
            "step": "Wat te doen",
            "fallback": "Als dat niet genoeg is",
            "not_helping": "Wat niet helpt en wat niet mag",
            "unknown": "Wat nog niet bekend is",
            "asked_as": "Ook zo gevraagd",
        },
    ),
}
_ALL = {**_WORDINGS, **WORDED}

MONTHS = frozenset(
    month.casefold()
    for code, words in _ALL.items()
    for month in words.months
    if code in _WORDINGS or not month.isascii()
)
"""The names of the months in these languages, in small letters; Polish "marca" is a brand, too."""


def wording(language: str) -> Wording:
    """Give the words for a language (ISO 639-1), the English ones where there are none."""
    return _ALL.get(language, _ALL["en"])


def is_guess(title: str, language: str) -> bool:
    """Tell whether a title is a statement with a question mark behind it."""
    begins = re.match(wording(language).asks, title, re.IGNORECASE)
    return title.rstrip().endswith(QUESTION_MARKS) and begins is None


def as_question(title: str, language: str) -> str:
    """Turn a complaint into a customer's question; a question and a request stay what they are."""
    words = wording(language)
    bare = title.rstrip(" ?.!…。？！؟")
    if title.rstrip().endswith(QUESTION_MARKS) or re.match(words.asks, bare, re.IGNORECASE):
        opening = "¿" if language == "es" and "¿" not in bare else ""
        return f"{opening}{bare}{words.mark}"
    if _REQUEST.match(bare):
        return bare
    if ": " in bare and ":" in words.question:  # no second colon behind "Aria 5: no picture"
        ask = words.question.partition(":")[2].strip()
        return f"{bare}. {_LETTER.sub(lambda first: first.group().upper(), ask, count=1)}"
    return words.question.format(title=bare)


def is_dispute(text: str, language: str) -> bool:
    """Tell whether a sentence of a draft shows two pieces of advice that contradict each other."""
    before, _, rest = wording(language).disputed.partition("{one}")
    between = rest.partition("{n_one}")[2].partition("{other}")[0]
    return text.startswith(before) and between in text


def on_day(instant: datetime, language: str) -> str:
    """Write the day of an instant (UTC) as a reader of the language would."""
    words = wording(language)
    return words.date.format(
        day=instant.day, month=words.months[instant.month - 1], year=instant.year
    )
