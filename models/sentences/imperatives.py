"""With which words an order begins: imperatives and infinitives, by endings before lists.

French, English, German and Spanish, and the infinitives of Italian and Portuguese.
"""

from models.patterns import any_of

_FR_NOT_ORDERS = (
    r"(?:avez|chez|assez|nez|rez|pouvez|voulez|devez|savez|serez|aurez|pourrez|devriez|pourriez"
    r"|étiez|aviez|rendez-vous|(?:s?au|[a-zà-ÿ]+(?:[eidv]|er|[vp]ou|r))riez)\b"
)
FR_ORDER = (
    r"(?:veuillez |pensez à |merci d['e] ?|n'|ne )?(?:vous |l[ea]s? |l'|en |y )*"
    rf"(?!{_FR_NOT_ORDERS})(?:[a-zà-ÿ]{{2,}}ez|(?:re)?faites)\b"
)
FR_INFINITIVE = (
    r"(?:merci de |ne pas )?[a-zà-ÿ]{3,}(?:er|ir|dre|tre)\s+"
    r"(?:l[ea]s?\b|l'|une?\b|votre\b|vos\b|sur\b|dans\b|à\b|au\b|en\b|\d)"
)
EN_VERBS = any_of(
    r"""
    go | open | (?:(?:right|left|double)[- ])?click | press | tap | hit | select | choose | pick
    (?:un)?check | (?:un)?tick | restart | reboot | reset | (?:un)?plug | update | upgrade
    downgrade | (?:un|re-?)?install | remove | delete | disable | enable | turn | switch
    set(?:-up)? | change | enter | type | sign | log | clear | start | stop | close | quit | exit
    run | download | wait | hold | (?:dis|re)?connect | try | use | make | ensure | replace
    move | copy | paste | rename | scroll | add | create | verify | look | follow | repeat
    allow | configure | toggle | import | export | drag | back(?:up)? | highlight | do | put
    refresh | contact | clean | empty | compact | repair | restore | save | search | find
    edit | adjust | modify | expand | launch | locate | leave | keep | charge | rinse | ask
    request | book | take | insert | pair | air | give | reserve | free | force | mop
    (?:un)?screw | tighten | loosen | pull | push | spread | wash | fan | align | wipe | dry
    print | hand | dial | call | test | let | bring | lift | lower | place | slide | stick
    note | write | read | record | order | redo | fill | drain | rotate | shake | lay | pay
    accept | refuse | register | scan | level | measure | protect | cut | skip | return | avoid
    """
)
# "Soak the pad", "scoop it out": a word without ending before what it is done to
_EN_NO_ORDERS = any_of(
    r"""
    in | on | at | by | for | from | with | without | under | over | after | before | since | to
    during | of | into | onto | until | till | through | around | behind | near | inside | outside
    between | above | below | across | along | off | up | down | out | about | against | among | per
    via | like | unlike | despite | past | within | upon | and | or | but | if | when | while | that
    because | than | once | unless | although | though | so | where | whether | either | neither
    nor | both | all | half | only | just | even | not | no | maybe | perhaps | am | are | were | be
    been | do | did | have | had | will | would | can | could | shall | should | may | might | must
    what | who | whom | whose | how | why | which | then | now | also | again | still | yet | ever
    never | here | there | today | quite | such | got | saw | took | went | sent | found | left
    kept | made | gave | told | broke | spent | felt | began | bought | lost | read | thought | knew
    came | said | heard | hope | guess | think | know | believe | see | mean | love | hate | want
    however | therefore | moreover | furthermore | anyway | besides | indeed | thus | whereas
    amongst | amid | amidst | whenever | wherever | whatever | throughout | beyond | beneath
    underneath | except | excuse | forgive | pardon | enjoy | appreciate | regret | worth | ran
    rang | met | held | sold
    chose | wrote | drove | caught | understood | override
    wish | need | sorry | tonight | hence | else | otherwise | instead | nothing | everything | ok
    okay | i | you | we | they | he | she | it
    """
)
EN_BARE = (
    rf"(?!{_EN_NO_ORDERS}\b)[a-z]{{3,12}}(?<!ed)(?<!ing)(?<!ly)(?<!s)"
    r"(?: (?:out|off|up|down|in|away|back|over|on))? (?:the|your|it|them|any)\b"
)
_EN_ORDER = (
    r"(?:please |just |simply |always |also |do not |don't |never )*"
    rf"(?:(?:{EN_VERBS}-)?{EN_VERBS}\b(?!['’-])|{EN_BARE})"
)
DE_ORDER = r"(?:bitte )?(?!(?:wenn|falls|dass|haben|sind|werden|können|wollen)\b)\w{2,}e?n sie\b"
ES_VERBS = any_of(
    r"""
    reinici[ea] | p[uú]ls[ea] | vaya | ve a | [aá]br[ae] | ci[eé]rr[ea] | (?:des|re)?inst[aá]l[ea]
    actual[ií](?:ce|za) | (?:des)?con[eé]ct[ea] | esp[eé]r[ea] | compru[eé]b[ea]
    verif[ií](?:que|ca)
    selecci[oó]n[ea] | h[aá]g[ae] | haz | elim[ií]n[ea] | b[oó]rr[ea] | c[aá]mbi[ea]
    (?:des)?act[ií]v[ea]
    [uú]s[ea] | util[ií](?:ce|za) | mant[eé]n(?:ga)? | presi[oó]n[ea] | ap[aá]g(?:ue|a)
    enci[eé]nd[ea]
    introdu(?:zca|ce) | config[uú]r[ea] | ret[ií]r[ea] | reempl[aá](?:ce|za)
    restabl[eé](?:zca|ce)
    ingr[eé]s[ea] | (?:des)?ench[uú]f[ea] | l[ií]mpi[ea] | vac[ií][ea] | p[ií]d[ea] | impida
    p[oó]nga
    elij[ea] | acerque | fij[ea] | cort[ea] | seque | busque | apriete | tir[ea] | imprim[ea]
    entregue | saque | salga | entr[ea] (?:en|al?|por|con) | cuente | meta | llam[ea] | dej[ea]
    quit[ea] | le[ae]
    anot[ea] | pas[ea] | prueb[ea] | intent[ea] | acept[ea] | descargue | guard[ea] | sustituya
    ajuste | suba | baje | coloque | encaje | mire | mueva | vuelva a | monte | afloje | aguarde
    mid[ae] | gire | lav[ea] | cargue | revis[ea] | escrib[ae] | marque | toque | evit[ea]
    """
)
# "Sople el polvo": of -ar verbs no third person ends so; those of others that begin sentences
_ES_NO_ORDERS = any_of(
    r"""
    aparece | parece | sale | tiene | puede | quiere | hace | dice | viene | existe | sucede | debe
    ocurre | permite | recibe | sirve | sigue | cree | pierde | responde | depende | conoce
    ofrece | falle | entre | sobre | que | porque | donde | aunque | desde | ante | durante | casi
    mediante | siempre | se | le | me | te | de | comme | contre | elle | cette | toute | même
    une | votre | notre | autre | quelle | encore | reste | arrive | anche | dove | mentre | oltre
    """
)
_ES_USTED = rf"(?!{_ES_NO_ORDERS}\b)[a-záéíóúñ]{{2,14}}e(?<!mente) (?:el|la|los|las|una|sus?)\b"
_ES_WITH_PRONOUN = r"[a-zñ]{0,9}[áéí][a-zñ]{1,8}[ea](?=l[oa]s?\b)"
_ES_SUBJUNCTIVE = r"[a-z]{1,9}(?:uelva|[eu]zca)"
"""Of verbs in -olver, -ecer and -ucir: no other form ends so."""
ES_ORDER = (
    r"(?:por favor,? )?(?:no )?"
    rf"(?:(?:{ES_VERBS}|{_ES_SUBJUNCTIVE})(?:l[oae]s?|se)?\b|{_ES_USTED}|{_ES_WITH_PRONOUN})"
)
ROMANCE_INFINITIVE = (
    r"(?:no |non |não )?[a-zà-ÿ]{2,}(?:"
    r"[aeií]r(?= (?:el|los?|las?|una?|sus?|tu|con|al|y|en|de|todos?|todas?|a (?:que|la|los|las)"
    r"|o|os|as|uma?|com|em|do|da|até|\d)\b)|[aei]r(?=l[oae]s?\b)|[áêí](?=-l[oa]s?\b)"
    r"|[aei]re (?<!ware )(?=(?:il|lo|la|i|gli|le|l'|una?|con|e|di|da|tutt[oi]|\d)\b)"
    r"|[aei]r(?=l[oiae]\b)"
    r"|(?<!ne)(?<!f)(?<!simil)[ai]r a (?=[a-zà-ÿ]{3}))"
)
ORDER = rf"(?:{FR_ORDER}|{FR_INFINITIVE}|{_EN_ORDER}|{DE_ORDER}|{ES_ORDER}|{ROMANCE_INFINITIVE})"
