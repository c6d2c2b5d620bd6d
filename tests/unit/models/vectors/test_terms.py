import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from models.vectors.terms import vocabulary

SAID = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=12), min_size=1, max_size=12)


@given(known=SAID.filter(any), said=SAID)
def test_rows_are_those_of_scikit_learn_to_the_last_bit(known, said):
    theirs = TfidfVectorizer(analyzer=tuple).fit(known).transform(said)
    mine = vocabulary(known).rows(said)
    assert np.array_equal(mine.toarray(), theirs.toarray())
    assert np.array_equal((mine @ mine.T).toarray(), (theirs @ theirs.T).toarray())


def test_a_term_of_few_sentences_weighs_more():
    words = vocabulary([("box", "red"), ("box", "box"), ("box",)])
    assert words.weights == pytest.approx([1.0, 1.0 + np.log(2.0)])


def test_the_table_tells_which_known_terms_a_sentence_has():
    words = vocabulary([("red", "box"), ("lid",)])
    assert [*words.places] == ["box", "lid", "red"]
    assert words.table([("red", "red", "blue"), ()]).tolist() == [[0, 0, 1], [0, 0, 0]]


def test_sentences_without_terms_have_none_in_common():
    words = vocabulary([(), ()])
    rows = words.rows([(), ()])
    assert (rows @ rows.T).toarray().tolist() == [[0, 0], [0, 0]]
    assert words.table([()]).shape == (1, 0)
