"""Where agents contradict each other."""

from dataclasses import replace

import pytest

from models.advice.conflict import conflicts, parted
from models.advice.evidence import Agreement
from models.sentences.reading import Quote
from tests.drafts import answered, complaints, said, write


def agreed(*texts, first=0):
    return Agreement(
        tuple(Quote(text, f"t-{n}", f"c-{n}", "fr", 0, 0.9) for n, text in enumerate(texts, first))
    )


def test_quotes_against_the_typical_one_leave_the_agreement():
    yes, no = "Désactivez l'antivirus.", "Ne désactivez pas l'antivirus."
    first, second = parted(agreed(yes, no, yes))
    assert [q.text for q in first.quotes] == [yes, yes]
    assert [q.text for q in second.quotes] == [no]
    assert parted(agreed(yes, yes)) == (agreed(yes, yes),)


def test_a_quote_speaks_whose_values_others_give_too():
    plain = "Attendez dix minutes."
    kept, *_ = parted(agreed("Attendez 12 minutes.", plain, plain))
    assert kept.quotes[0].text == plain
    assert kept.support == 2
    assert parted(agreed("Votre code est 4774.", "Votre code est 4811.")) == ()
    (alone,) = parted(agreed("Votre code est 4774."))
    assert alone.support == 1


YES, NO = "Activez l'antivirus.", "Désactivez l'antivirus."


def test_who_gives_another_value_leaves_the_agreement_and_each_value_counts_for_itself():
    six, eleven, auto = (f"Réglez le canal sur {value}." for value in ("6", "11", "automatique"))
    parts = parted(agreed(auto, auto, auto, six, six, eleven, eleven))
    assert [(part.quotes[0].text, part.support) for part in parts] == [
        (auto, 3),
        (six, 2),
        (eleven, 2),
    ]
    (pair,) = conflicts(parts[:2], least=2)
    assert [side.support for side in pair] == [3, 2]


def test_who_forbids_nothing_is_no_support_for_who_does():
    no = "Ne demandez surtout pas de nouveau code."
    parts = parted(agreed(no, no, "Vous pouvez générer un nouveau code."))
    assert [part.support for part in parts] == [2, 1]


def test_who_forbids_is_no_support_for_an_order():
    order, no = "Débranchez le chargeur.", "N'utilisez pas un autre chargeur."
    assert [part.support for part in parted(agreed(order, order, no))] == [2, 1]
    assert [part.support for part in parted(agreed(no, no, order))] == [2, 1]


def test_who_tells_both_halves_in_one_sentence_is_not_against_one():
    both = "Débranchez la box, attendez une heure et rebranchez la box."
    one = "Attendez une heure et rebranchez la box."
    assert conflicts([agreed(both, both), agreed(one, one, first=2)], least=2) == ()


def test_each_step_is_in_one_conflict_at_most():
    yes, no = agreed(YES), agreed(NO, first=1)
    assert conflicts([yes, no, agreed("N'activez pas l'antivirus.", first=2)]) == ((yes, no),)
    assert conflicts([yes, agreed("Coupez le courant.", first=1)]) == ()


@pytest.mark.parametrize(
    ("seconds", "supports"), [([10] * 6 + [30] * 2, [6]), ([10, 10, 10, 30, 30, 20, 15], [3, 2])]
)
def test_of_other_figures_the_most_stand_beside_if_they_are_half_as_many(seconds, supports):
    said = agreed(*(f"Maintenez la touche Reset {n} secondes." for n in seconds))
    parts = parted(said)
    assert [part.support for part in parts] == supports
    assert all(len({q.text for q in part.quotes}) == 1 for part in parts)


def test_who_is_among_both_halves_in_whatever_words_tells_both():
    """Two of three tell both; what is left of each side is no dispute."""
    whole = "On déconnecte la tubulure du corps, on purge, puis on reconnecte."
    off = agreed("Déconnectez la tubulure de votre corps.", "Déconnectez-vous.", whole)
    on = agreed("Vous pouvez alors vous reconnecter.", "Purgez et reconnectez.")
    alone = agreed("Reconnectez-vous.", first=4)
    on = Agreement((*alone.quotes, *on.quotes))
    assert conflicts([off, on], least=2) == ()


def test_who_names_the_thing_once_tells_both_one_after_the_other():
    one, other = "Débranchez la box.", "Rebranchez la box."
    whole = [agreed(one, one), agreed(other, other, first=2)]
    assert len(conflicts(whole, least=2)) == 1
    bare = agreed("Débranchez.", "Débranchez.", first=2).quotes
    assert conflicts(whole, said=bare, least=2) == ()


def test_a_verb_alone_takes_no_side_with_who_denies_it():
    yes, no = "Désactivez le pare-feu de la box.", "Ne désactivez pas le pare-feu de la box."
    pair = [agreed(yes, yes), agreed(no, no, first=2)]
    bare = agreed("Désactivez-le.", "Désactivez-le.").quotes
    assert len(conflicts(pair, said=bare, least=2)) == 1


def test_what_agents_tell_one_after_the_other_is_no_conflict():
    assert conflicts([agreed(YES, YES, YES), agreed(NO, NO, NO)]) == ()
    assert conflicts([agreed(YES, YES, YES), agreed(NO, NO, NO, NO)]) == ()
    (pair,) = conflicts([agreed(YES, YES, YES), agreed(NO, NO, NO, first=2)])
    assert [side.support for side in pair] == [3, 3]


def test_a_step_is_held_against_all_that_was_said_not_only_against_other_steps():
    step, stray = agreed(YES, YES, YES), agreed("Coupez le courant.", first=9).quotes
    one = agreed("N'activez surtout pas l'antivirus.", first=3).quotes
    other = agreed("Évitez d'activer l'antivirus.", first=4).quotes
    assert conflicts([step], said=(*one, *stray), least=2) == ()
    ((first, second),) = conflicts([step], said=(*one, *other, *stray), least=2)
    assert first == step
    assert {quote.voice for quote in second.quotes} == {"c-3", "c-4"}
    assert conflicts([step], said=(*one, *one), least=2) == ()


def test_a_sign_and_a_name_in_quotes_are_no_values():
    path = "Ouvrez Paramètres > Image et désactivez le capteur éco."
    name = 'Désactivez le "Capteur éco 2,4" (menu Paramètres, puis Image).'
    (kept,) = parted(agreed(path, name))
    assert kept.support == 2
    assert parted(agreed('Votre code est "4774".', 'Votre code est "4811".')) == ()


def test_remarks_that_share_but_the_topic_are_not_one():
    (kept,) = parted(
        agreed("Les fantômes viennent aussi de l'humidité.", "On appelle cela des fantômes.")
    )
    assert kept.support == 1
    (same,) = parted(agreed("Le tambour est usé à la fin.", "La fin du tambour : il est usé."))
    assert same.support == 2


def test_halves_around_a_shared_step_are_no_conflict_and_in_its_place_they_are():
    close, wait, reopen = "Fermez le robinet.", "Attendez une heure.", "Ouvrez le robinet."
    steps = [agreed(close, close), agreed(wait, wait, wait, wait), agreed(reopen, reopen, first=2)]
    places = {close: 0, wait: 1, reopen: 2}

    def at(step):
        return Agreement(tuple(replace(q, position=places[q.text]) for q in step.quotes))

    assert conflicts([at(step) for step in steps], least=2) == ()
    places[reopen] = 0
    assert len(conflicts([at(step) for step in steps], least=2)) == 1


def test_one_thing_turned_on_and_off_is_a_conflict_whatever_small_word_says_so():
    on, off = ("Turn on the firewall.", "Turn the firewall off.")
    one, other = (
        Agreement(tuple(replace(q, language="en") for q in side.quotes))
        for side in (agreed(on, on), agreed(off, off, first=2))
    )
    assert len(conflicts([one, other], least=2)) == 1


UNPLUG = "Bonjour,\nDébranchez le moteur du volet pendant deux minutes."


WARNINGS = (
    "Ne débranchez pas le moteur du volet. Mettez à jour le microgiciel.",
    "Il ne faut surtout pas débrancher le moteur du volet : mettez à jour le microgiciel.",
)


def test_answers_that_contradict_each_other_are_shown_side_by_side_and_are_no_step() -> None:
    yes = "Bonjour,\nDébranchez le moteur du volet pendant une heure.\nBonne journée"
    no = "Bonjour,\nNe débranchez pas le moteur du volet pendant une heure.\nCordialement"
    written = write(complaints(yes, no, yes, no))
    assert said(written, "step") == []
    (unknown,) = (s for s in written.sentences if s.role == "unknown")
    assert "se contredisent" in unknown.text
    assert unknown.text.count("×2") == 2
    assert set(unknown.evidence) == {"t0", "t1", "t2", "t3"}


def test_what_else_those_say_who_take_one_side_is_no_step_and_what_both_say_is() -> None:
    ask, wait = "Demandez un nouveau code dans l'appli", "attendez le SMS de relance"
    answers = [f"Fermez le casier. {ask}."] * 2
    answers += [f"Fermez le casier. Ne demandez pas de nouveau code, {wait}."] * 2
    written = write(complaints(*answers))
    assert said(written, "step") == ["Fermez le casier."]
    assert len(said(written, "unknown")) == 1


def test_beside_another_figure_the_rest_of_either_answer_stays() -> None:
    answers = ["Débranchez la box. Attendez 5 minutes avant de rallumer."] * 2
    answers += ["Attendez 10 minutes avant de rallumer. Vérifiez le voyant."] * 2
    assert said(write(complaints(*answers)), "step") == [
        "Débranchez la box.",
        "Vérifiez le voyant.",
    ]


def test_who_forbids_another_thing_of_its_kind_is_no_evidence_for_an_order() -> None:
    order = "Unplug the charger and wait one hour."
    never = "Please don't use another brand's charger."
    members = [
        replace(one, language="en") for one in answered(order, order, never, never, language="en")
    ]
    (step, *_) = (s for s in write(members).sentences if s.text.startswith("Unplug"))
    assert step.support == 2


def test_one_answer_against_several_is_no_conflict() -> None:
    yes = "Bonjour,\nDébranchez le moteur du volet pendant une heure.\nBonne journée"
    no = "Bonjour,\nNe débranchez pas le moteur du volet pendant une heure.\nCordialement"
    written = write(complaints(yes, yes, yes, no))
    assert said(written, "step") == ["Débranchez le moteur du volet pendant une heure."]
    assert said(written, "unknown") == []


@pytest.mark.parametrize("n", [2, 6, 12])
def test_what_two_agents_warn_of_is_shown_however_many_advise_it(n: int) -> None:
    written = write(answered(*[UNPLUG] * n, *WARNINGS))
    assert not any("Débranchez" in step for step in said(written, "step"))
    (unknown,) = (s for s in written.sentences if s.role == "unknown")
    assert f"(×{n})" in unknown.text
    assert "(×2)" in unknown.text
    assert unknown.support == n + 2


@pytest.mark.parametrize("warning", WARNINGS)
def test_what_one_agent_warns_of_stays_a_step_and_the_warning_is_no_evidence_for_it(
    warning: str,
) -> None:
    written = write(answered(*[UNPLUG] * 6, warning))
    (step,) = (s for s in written.sentences if s.role == "step")
    assert "Débranchez" in step.text
    assert "t6" not in step.evidence
    assert said(written, "unknown") == []


def test_a_denial_is_no_step_where_two_agents_order_what_it_denies() -> None:
    orders = (
        "Reboot the kiosk at the main switch.",
        "With the key of the depot, reboot the kiosk.",
    )
    written = write(answered(*["Do not reboot the kiosk."] * 7, *orders, language="en"))
    assert said(written, "step") == []
    (unknown,) = said(written, "unknown")
    assert "(×7)" in unknown
    assert "(×2)" in unknown


def test_a_sequence_of_which_some_name_the_thing_once_is_no_conflict() -> None:
    bare = "Débranchez, attendez deux minutes et rebranchez la box."
    whole = "Débranchez la box. Attendez deux minutes. Rebranchez-la."
    written = write(answered(whole, whole, bare, bare))
    assert said(written, "unknown") == []
    assert said(written, "step")[-1] == "Rebranchez la box."


def test_who_warns_of_a_thing_with_no_verb_takes_a_side() -> None:
    use, no = "Utilisez du vinaigre blanc dans le bac du volet.", "Surtout pas de vinaigre !"
    warned = "N'utilisez pas de vinaigre, il attaque les joints."
    written = write(answered(use, use, no, warned))
    assert said(written, "step") == []
    (unknown,) = said(written, "unknown")
    assert "vinaigre blanc" in unknown
    assert "N'utilisez pas" in unknown


def test_a_bound_is_no_contrary_of_the_figure() -> None:
    said_so = ("Serrez les vis du volet à 6 Nm.", "Ne serrez pas les vis du volet à plus de 6 Nm.")
    written = write(answered(*said_so, *said_so))
    assert said(written, "unknown") == []
    assert len(said(written, "step")) == 1


def test_another_figure_for_the_same_is_shown_beside_it() -> None:
    five, ten = (f"Attendez {n} minutes avant de rallumer." for n in (5, 10))
    written = write(answered(five, ten, five, ten))
    assert said(written, "step") == []
    assert "« Attendez 5 minutes avant de rallumer » (×2)" in said(written, "unknown")[0]


@pytest.mark.parametrize(("n_both", "steps"), [(1, 0), (2, 2)])
def test_where_as_many_tell_both_as_one_alone_one_comes_after_the_other(n_both, steps):
    off, on = "Turn the sound off.", "Turn the sound on."
    written = write(answered(*[f"{off} {on}"] * n_both, off, off, on, on, language="en"))
    assert said(written, "step") == [off, on][:steps]
