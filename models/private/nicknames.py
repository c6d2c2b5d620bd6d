"""Short and pet names of the five languages, in plain lower case, without accents.

Many are words as well ("ray", "fina", "pam"): they count only where a name is expected, as behind
"it's" or "my neighbour". Usual first names are in ``models/private/first_names.py``.
"""

import re

NICKNAMES = frozenset(
    str.split(
        """
        andy asun babs barb baz beppe bernie bertie betty bev billy blessing bob bobby bronwen chad
        charo chema chus ciara ciccio crocifissa cuca dan dave debs dougal duc eddie elli enza
        ernesta euan fee fina firmin franzl fred freddie fredo fritzi gaz gene genny geppo ginny gus
        hansi hoa ihor ion jing jo josemi juanma jule jun kalle kath kathy kati ken kev kike kwasi
        leti lexi lilo lindiwe loli ludo lupe lynne manu mari maruja matt mattie mel merce merche
        mia mick mimmo minnie modou moe moni montse morag muhammad nacho ned niamh nic oihana olli
        omer padraig pam paqui pat pau pepi peppe pete pili pina pino pippo poldi puri quique rafa
        ravi ray resi riton rob robbie ron ronnie rosi rosita roxy rudy salvo sam sammy sasha
        schorsch seb seba serhiy shaz sissi stan stu susi tam tammy ted tere tetyana thao thi thu
        tilda titti toni trish turi tyrese uschi vic viv wally wei wendi xin zizou
        """
    )
)
# "dédé", "jojo", "lulu": one syllable, twice
_TWICE = re.compile(r"([bcdfgjlmnrtvz](?:[aeiou]|ou))\1")
_NO_PET = frozenset("bebe bobo caca coco dada dodo gaga gogo lala tata toto tutu".split())


def is_pet(word: str) -> bool:
    """Tell whether a word, in lower case, is a short or a pet name."""
    return word in NICKNAMES or (_TWICE.fullmatch(word) is not None and word not in _NO_PET)
