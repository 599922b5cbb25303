from pathlib import Path

from draftkit.workflows.checking.tables import built_in_tables, tables_in_force


def test_every_built_in_entry_has_a_source_and_can_be_read() -> None:
    tables = built_in_tables()
    assert len({term.id for term in tables.terms}) == len(tables.terms) > 0
    assert len({order.id for order in tables.orders}) == len(tables.orders) > 0
    assert all(term.source for term in tables.terms)
    assert all(order.source for order in tables.orders)


def test_an_office_adds_changes_and_takes_out(tmp_path: Path) -> None:
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "terms.yaml").write_text(
        "- {id: T01, off: true, reason: 史料不查}\n- {id: Y61, re: 旧名, kind: org, conf: A, source: 本单位}\n", "utf-8"
    )
    tables = tables_in_force(tmp_path).unwrap()
    ids = [term.id for term in tables.terms]
    assert "T01" not in ids
    assert ids[-1] == "Y61"
    assert tables.orders == built_in_tables().orders


def test_without_an_office_the_programs_own_hold() -> None:
    assert tables_in_force().unwrap() == built_in_tables()


def test_what_is_wrong_with_an_offices_table_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "fixed_order.yaml").write_text("- {id: F01, members: [甲]}\n", "utf-8")
    (tmp_path / "checks" / "terms.yaml").write_text("terms: 甲\n", "utf-8")
    outcome = tables_in_force(tmp_path)
    assert not outcome.failed
    assert [each.message.code for each in outcome.diagnostics] == ["DK104", "DK1012"]
    assert outcome.value == built_in_tables()
