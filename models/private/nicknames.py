"""Short and pet names of the five languages, in plain lower case, without accents.

Many are words as well ("ray", "fina", "max"): they count only where a name is expected, as behind
"it's" or "my neighbour". Usual first names are in ``models/private/first_names.py``.
"""

import re

NICKNAMES = frozenset(
    str.split(
        """
        adaeze addolorata ama andrii andriy andy aoife asun babs barb baz beppe bernie bertie betty
        bev bill billy blessing bob bobby bodo bronwen busra chad charo chema chen chus ciara ciccio
        cindy conchi crocifissa cuca dan dave debs dede dmytro dougal duc dung ed eddie elli enza
        ernesta euan farhan fee fefe fifi fina firmin franzl fred freddie fredo fritzi gabi gaz gene
        genny geppo gerd gigi gina ginny gus hamish hank hansi harry hoa hung ihor ina inma ion
        iryna jack jackie jake jan janet jass jeannot jing jo jojo josemi josh juanma jule jun juju
        kalle kath kathy kati ken kev kike kubra kwasi lan lele leti lexi lili lilo lin lindiwe
        linh lisa liz lola loli loulou ludo lulu lupe lynne mac maggie mai malo mandy manu mari
        maruja matt mattie max meg mel meltem merce merche mia mick mike mimi mimmo min minnie
        mirko modou moe moll momo moni montse morag muhammad nacho nam nan nana nati ned nell nic
        nina nini niamh nono oihana oli olli omer padraig pam paqui pat pau pepi peppe perla pete
        phil pili pina pino pip pippo pol poldi puri quique rafa ralph ravi ray resi riri riton
        rob robbie ron ronnie rosi rosita roxy rudy sal sally salvo sam sammy sandy sasha schorsch
        seamus seb seba sepp serhiy seyma shaz sid sissi stan stu sue susi tam tammy tanja tere ted
        teddy tetyana thao thi thu tilda tim tina titi titti tom toni tony tora trish turi tyrese
        uschi val vic viv wally wei wendi xin yaa yan zaza zizou
        """
    )
)
# "dédé", "jojo", "lulu": one syllable, twice
_TWICE = re.compile(r"([bcdfgjlmnrtvz](?:[aeiou]|ou))\1")
_NO_PET = frozenset("bebe bobo caca coco dada dodo gaga gogo lala papa popo tata toto tutu".split())


def is_pet(word: str) -> bool:
    """Tell whether a word, in lower case, is a short or a pet name."""
    return word in NICKNAMES or (_TWICE.fullmatch(word) is not None and word not in _NO_PET)
