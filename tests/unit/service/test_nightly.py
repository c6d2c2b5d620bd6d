"""A night's report as lines."""

from service.nightly import told


def test_a_report_is_told_with_its_alerts_between_what_came_and_what_was_written():
    alert = {
        "alerted_at": "2026-03-02T11:00:00Z", "kind": "new", "n_tickets": 12,
        "title": "The lamp hums", "cluster_id": "c-1",
    }  # fmt: skip
    report = {"as_of": "2026-03-03T00:00:00Z", "n_tickets": 40, "needs_faq": ["c-1"], "drafts": []}
    assert list(told({**report, "alerts": [alert]})) == [
        "Night of 2026-03-03T00:00:00Z: 40 tickets since the night before",
        "  2026-03-02T11:00:00Z  new      12  The lamp hums  (c-1)",
        "  1 clusters need a FAQ entry, 0 drafts written",
    ]
