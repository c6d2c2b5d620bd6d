"""What a warning is about that may hurt somebody: current, fire, gas, blades."""

from models.patterns import one_of

_HAZARDS = one_of(
    r"""
    dang[eé]r\w* | mortel\w* | électrocut\w+ | choc électrique | sous tension | haute tension
    brûlur\w+ | vous brûler | incendie | inflamm\w+ | explos\w+ | toxi(?:que|c)s?
    (?:fuite|odeur) de gaz | coupant\w*
    bless\w+ | peligr\w+ | descarga eléctrica | electrocu\w+ | alta tensión | quemadur\w+ | quemarse
    incendio | tóxic\w+ | (?:fuga|olor) (?:de|a) gas | lesion\w+ | herid\w+
    lethal | electric shock | electrocut\w+ | live (?:wire|part)s? | high voltage | catch\w* fire
    fire hazard | burn yourself | burns | scald\w* | flammable | explod\w+ | poison\w* | fumes
    gas leak
    sharp (?:edge|blade)s? | injur\w+ | hurt yourself
    \w*gefahr | gefährlich\w* | stromschl[aä]g\w* | hochspannung | unter (?:strom|spannung)
    feuer(?! tv)
    verbrenn\w+ | verbrüh\w+ | entzünd\w+ | giftig\w* | verletz\w+
    pericol\w+ | scossa | folgorazion\w+ | ustion\w+ | perig\w+ | choque elétrico | queimadur\w+
    gevaar\w* | elektrische schok\w* | brandwond\w+
    niebezpiecz\w+ | porażen\w+ | pożar\w* | tehlike\w* | elektrik çarp\w+ | yangın\w*
    опасн\w+ | током | ожог\w* | пожар\w*
    """
)
_WRITTEN_TOGETHER = one_of(
    """
    خطر | صعق | حريق | 危险 | 触电 | 火灾 | 危険 | 感電 | 火災
    위험 | 감전 | 화재 | อันตราย | ไฟดูด
    """,
    before="",
    after="",
)


def is_of_harm(text: str) -> bool:
    """Tell whether a sentence speaks of what may hurt somebody."""
    return bool(_HAZARDS.search(text) or _WRITTEN_TOGETHER.search(text))
