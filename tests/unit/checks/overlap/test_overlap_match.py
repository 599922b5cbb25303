from draftkit.checks.overlap.match import BREAK, Chain, Run, chains, shared_runs

OLD = "去年抽查的三十个站里有十一个常年锁门书架上的灰比书还厚群众问起来没人说得清钥匙在谁手里"


def words(text: str, run: Run) -> str:
    return text[run.start : run.end]


def test_a_run_grows_to_both_sides() -> None:
    text = f"会上讲到{OLD}大家听了都不作声"
    (run,) = shared_runs(text, [text.index("十一个常年锁门书")], f"旧稿里说{OLD}后来再查")
    assert words(text, run) == OLD
    assert run.old == 4


def test_a_run_ends_where_a_passage_ends() -> None:
    text = OLD[:20] + BREAK + OLD[20:]
    runs = list(shared_runs(text, [2, 25], OLD))
    assert [words(text, run) for run in runs] == [OLD[:20], OLD[20:]]


def test_what_was_not_there_after_all_gives_nothing() -> None:
    assert list(shared_runs("一二三四五六七八九十", [0], OLD)) == []


def test_the_longest_of_several_places_is_taken() -> None:
    older = f"书架上的灰比书{'空' * 5}书架上的灰比书还厚{'空' * 5}{OLD}"
    (run,) = shared_runs(OLD, [OLD.index("书架上的灰比书还")], older)
    assert words(OLD, run) == OLD


def test_a_changed_figure_does_not_hide_what_stands_around_it() -> None:
    text = OLD.replace("十一个", "九个")
    runs = list(shared_runs(text, [text.index("书架上的灰比书还")], OLD))
    assert [words(text, run) for run in runs] == ["去年抽查的三十个站里有", OLD[OLD.index("个常年") :]]
    assert list(chains(text, runs)) == [Chain(tuple(runs))]


def test_runs_far_apart_are_not_one() -> None:
    text = f"{OLD}{'天' * 20}{OLD}"
    found = list(chains(text, (Run(0, 0, len(OLD)), Run(len(OLD) + 20, 0, len(OLD)))))
    assert [chain.start for chain in found] == [0, len(OLD) + 20]


def test_a_few_letters_in_pieces_may_be_chance() -> None:
    text = "把各项工作做好做实要把队伍带好管好今后要把作风改好转好"
    assert list(chains(text, (Run(0, 0, 9), Run(11, 12, 8), Run(20, 22, 8)))) == []


def test_part_of_a_chain_keeps_its_places_in_the_older_text() -> None:
    chain = Chain((Run(10, 100, 20), Run(35, 126, 20)))
    part = chain.within(15, 40)
    assert part.runs == (Run(15, 105, 15), Run(35, 126, 5))
    assert part.older == (105, 131)
    assert part.length == 20
