"""Which addresses may be evidence."""

import pytest

from services.plan_api.reports.domain import is_safe_link


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://dongthap.gov.vn/a", True),
        ("HTTP://example.vn", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("ftp://example.vn/a", False),
        ("//example.vn", False),
        ("https://", False),
        ("http://[bad", False),
        ("", False),
    ],
)
def test_only_web_addresses_are_links(url: str, safe: bool) -> None:
    assert is_safe_link(url) is safe
