"""Portuguese, of Brazil and of Portugal: the polite imperatives of a support desk's verbs."""

from models.patterns import any_of, one_of
from models.tongues.tongue import Tongue, form, plea

_VERBS = any_of(
    """
    atualize | desligue | ligue | religue | retire | remova | abra | feche | pressione | prima
    carregue
    mantenha | clique | selecione | escolha | verifique | confirme | reinicie | instale
    desinstale
    reinstale | insira | coloque | recoloque | limpe | aguarde | espere | substitua | troque
    exclua
    elimine | apague | baixe | transfira | aceda | acesse | vá | configure | ative | desative
    tente
    experimente | utilize | use | esvazie | deixe | repita | restaure | digite | introduza | entre
    conecte | desconecte | tire | puxe | faça | certifique-se | assegure-se | execute | altere
    ajuste
    sopre | seque | gire | rode | toque | deslize | redefina | volte | encaixe | segure | passe
    lave
    """
)
_MUST = any_of(
    r"""
    (?:deve|é preciso|é necessário|basta|pode|recomendamos|sugerimos|é só|queira
    |favor) (?:que )?\w+[aei]r(?:-\w+)?
    """
)
_LINK = any_of(
    """
    primeiro | primeiramente | em primeiro lugar | antes de mais | depois | em seguida | a seguir
    então
    por fim | finalmente | além disso | e | passo \\d+
    """
)
_BEFORE = rf"(?:(?:{_LINK}|por favor|por gentileza|também|simplesmente)\b,?\s+)*"

PORTUGUESE = Tongue(
    code="pt",
    greeting=form(
        r"^(?:ol[áa]|oi|bom dia|boa tarde|boa noite|prezad[oa]s?(?=[^,.!]{0,40}[,!])"
        r"|car[oa](?= [^,.!]{1,30}[,!])"
        r"|estimad[oa](?=[^,.!]{0,40}[,!]))(?:,?\s?[^,.!?]{0,30}(?=[!,]))?[\s,.!]*"
    ),
    parting=form(
        r"(?:^|[\s,.!–-]+)(?:(?:muito |muitíssimo |desde já,? )*obrigad[oa]"
        r"(?: desde já| pela ajuda)?"
        r"|o que (?:posso|devo) fazer|como faço)[\s.!?]*$|" + plea("ajuda|(?:me )?ajudem?|socorro")
    ),
    empty=one_of(
        r"""
        obrigad[oa] (?:pel[oa]|por) | agradecemos | agradeço | pedimos desculpas? | desculpe
        lamentamos | sentimos muito | desej[ao]\w*(?:-lhe)? um
        lamento | atenciosamente | cumprimentos | um abraço | cordialmente | ao seu dispor
        à (?:sua )?disposição | bom dia!?$
        tenha um (?:bom|ótimo) | suporte \w+$ | apoio ao cliente | atendimento ao cliente
        não hesite | esperamos
        estamos ao | equipe de suporte | equipa de apoio
        """
    ),
    macro=one_of(
        r"""
        (?:noss[oa]s?|a nossa|o nosso) (?:técnic|equip|especialist|engenheir|coleg)\w*
        entraremos em contato | entraremos em contacto
        retornaremos | (?:outras|mais|quaisquer) (?:dúvidas?|perguntas?) | em caso de dúvidas?
        (?:encaminh|envi|transmit)[ai]mos | responderemos | estamos \w+ndo
        estamos a \w+r | contacte-nos
        entre em contato | entre em contacto
        (?:sua|a sua) (?:solicitação|pedido|mensagem) foi | o problema (?:já )?foi | avalie
        mensagem privada | número do (?:pedido|chamado)
        """
    ),
    asks=form(
        r"^(?:nos )?(?:informe(?:-nos)?|indique(?:-nos)?|diga-nos|envie-nos"
        r"|poderia(?! ser?\b| ter\b| estar\b)"
        r"|pode (?:informar|indicar|dizer|enviar)) "
        r"|^(?:qual|quais|quando|onde|por que|quantos) [^.]*\?"
    ),
    order=form(rf"^{_BEFORE}(?:{_VERBS}\b|{_MUST}\b)"),
    instructs=form(rf"(?:^|[,:;] ){_BEFORE}{_VERBS}\b|\b{_MUST}\b"),
    forbids=form(
        rf"^(?:mas )?{_BEFORE}(?:(?:antes de|durante) (?:\w+ ){{1,3}}|é melhor |tente "
        rf"|pedimos que )?(?:nunca |jamais )?(?:não|nunca|jamais) (?:(?:o|a|os|as|se) )?(?:{_VERBS}"
        rf"|force|mexa|jogue|esfregue|\w{{3,}}[aei]r)\b"
        r"|\b(?:evite|abstenha-se|é proibido|não se deve|não deve)\b"
    ),
    denies=form(r"\b(?:não|nunca|jamais|nenhum\w*|sem|nem|evite|proibid\w+|abstenha-se)\b"),
    reminds=form(r"\bnão (?:hesite|se esqueça|esqueça|se preocupe|mais de)\w*|\bsem problemas?"),
    aside=form(
        r",?\s(?:para(?: não| evitar)?|porque|pois|caso contrário|senão|até|ele|ela)\b[^,;]*"
    ),
    case=form(
        r"^(?:mas |e )?(?P<case>(?:se|caso|quando|em caso de)\b[^,:]{3,140}),\s(?P<order>\S.+)$"
    ),
    lasts=form(
        r"\b(?:se|caso) (?:isso |isto |o problema |o erro |nada )?(?:(?:ainda )?não (?:resolv"
        r"|funcion|ajud|adiant|for|melhor|bast|der)\w*"
        r"|persist\w*|continu\w*|permanec\w*|volt\w*)|\b(?:se|caso) [^,]{2,40} (?:ainda|persistir"
        r"|continuar|de novo|novamente)\b"
        r"|^(?:caso contrário|senão)\b|\bem último caso\b"
    ),
    useless=form(
        r"(?<!se )(?<!isso )(?<!isto )\bnão (?:ajuda|adianta|resolve|serve|muda nada|tem efeito"
        r"|é preciso|é necessário)\b|\bé inútil\b"
    ),
    joint=form(
        r"\s*[,;]\s*(?:(?:e )?(?:depois|em seguida|então|por fim)\s+|e\s+)?|\s+e\s+(?:depois\s+"
        r"|em seguida\s+)?"
    ),
    link=form(rf"^{_LINK}(?! (?:de|d[oa]s?|d?iss?t?o|d?ess[ae]|d?est[ae]|que)\b)(?![\w'-])[\s,:]*"),
    leans=form(r"^(?:se|caso|quando|depois|desde|após|porque|com|para|em|ao)\b"),
    loose="abra abrir cliqu selec escol verif confi ace vá tentar utili coloq faça depoi",
    states=True,
)
MARKS = """
    não você também isso uma impressora telefone telemóvel carregador pelo pela ao
    aos em nosso nossa nossos nossas conosco obrigado obrigada atenciosamente desejamos dúvida
    dúvidas seu atualize desligue feche pressione mantenha selecione escolha limpe
    substitua exclua baixe aceda acesse vá
    meu minha estou muito já nao
"""
"""Words that tell it from French, English, German and Spanish, where they are names or rare."""
