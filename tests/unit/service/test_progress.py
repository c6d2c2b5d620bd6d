"""How far a command is."""

from service.progress import progress


def test_where_nobody_looks_on_every_tenth_is_a_line(capsys):
    with progress("encoding", 40) as advance:
        for _ in range(41):
            advance(1)
    told = capsys.readouterr().err.splitlines()
    assert told == [f"encoding: {n} of 40" for n in (*range(4, 41, 4),)]


def test_of_nothing_nothing_is_told(capsys):
    with progress("encoding", 0) as advance:
        advance(1)
    assert capsys.readouterr().err == ""
