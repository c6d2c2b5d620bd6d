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


def test_a_report_tells_what_was_left_out_how_young_the_desk_is_and_what_is_in_danger():
    risks = [{"product": product, "field": "queue", "signs": {}} for product in ("veltik-7", None)]
    report = {
        "as_of": "2026-03-03T00:00:00Z", "n_tickets": 40, "alerts": [], "needs_faq": [],
        "drafts": [], "n_tickets_window": 50, "left_out": 0.12, "baseline_days": 0,
        "target_at_risk": risks,
    }  # fmt: skip
    assert list(told(report))[2:] == [
        "  12% of 50 tickets are outside any known topic",
        "  0 days of past: for a week, only steep rises alert",
        "  the error target of queue is in danger for veltik-7",
        "  the error target of queue is in danger for the whole desk",
    ]
    old = {**report, "n_tickets_window": 900, "baseline_days": 28, "target_at_risk": []}
    assert list(told(old))[2:] == ["  12% of 900 tickets are outside any known topic"]
