"""Short and pet names of the five languages, in plain lower case, without accents.

Many are words as well ("ray", "fina", "pam"): they count only where a name is expected, as behind
"it's" or "my neighbour". Usual first names are in ``models/private/first_names.py``.
"""

import re

NICKNAMES = frozenset(
    str.split(
        """
        adaeze addolorata andrii andriy andy aoife asun babs barb baz beppe bernie bertie betty bev
        billy blessing bob bobby bodo bronwen busra chad charo chema chus ciara ciccio cindy conchi
        crocifissa cuca dan dave debs dede dmytro dougal duc eddie elli enza ernesta euan farhan fee
        fefe fifi fina firmin franzl fred freddie fredo fritzi gabi gaz gene genny geppo gerd gigi
        gina ginny gus hamish hank hansi harry hoa ihor inma ion iryna jackie jake janet jeannot
        jing jo jojo josemi josh juanma juju jule jun kalle kath kathy kati ken kev kike kubra kwasi
        lele leti lexi lili lilo lindiwe linh lisa liz lola loli loulou ludo lulu lupe lynne maggie
        mandy manu mari maruja matt mattie mel meltem merce merche mia mick mike mimi mimmo minnie
        mirko modou moe momo moni montse morag muhammad nacho nana ned niamh nic nina nini nono
        oihana olli omer padraig pam paqui pat pau pepi peppe pete phil pili pina pino pippo poldi
        puri quique rafa ralph ravi ray resi riri riton rob robbie ron ronnie rosi rosita roxy rudy
        sally salvo sam sammy sandy sasha schorsch seamus seb seba sepp serhiy seyma shaz sissi stan
        stu sue susi tam tammy tanja ted teddy tere tetyana thao thi thu tilda tim tina titi titti
        tom toni tony trish turi tyrese uschi vic viv wally wei wendi xin yaa zaza zizou
        """
    )
)
# "dédé", "jojo", "lulu": one syllable, twice
_TWICE = re.compile(r"([bcdfgjlmnrtvz](?:[aeiou]|ou))\1")
_NO_PET = frozenset("bebe bobo caca coco dada dodo gaga gogo lala papa popo tata toto tutu".split())


def is_pet(word: str) -> bool:
    """Tell whether a word, in lower case, is a short or a pet name."""
    return word in NICKNAMES or (_TWICE.fullmatch(word) is not None and word not in _NO_PET)
