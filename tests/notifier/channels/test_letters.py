"""Every kind of mail, read as a strict reader would read it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr
from uuid import UUID

import pytest
from icalendar import Calendar

from services.notifier.channels.domain import Failure, TransportError
from services.notifier.channels.letters import MAX_LINES, Addressee, Links, written
from services.notifier.channels.mime import assemble
from services.notifier.messages.domain import MessageKind
from services.notifier.wording.domain import Line
from tests.conftest import NOW
from tests.notifier.make import parsed, text_of

TODAY = NOW.date()
NAME = UUID("01a1ff00-0000-7000-8000-000000000001")
LINE = Line(
    assignment_id=11,
    task_id=22,
    title="Tổ chức hội nghị trực tuyến",
    plan="147/KH-UBND",
    unit="Sở Khoa học và Công nghệ",
    occurrence=None,
    due_on=TODAY + timedelta(days=3),
    requested=False,
    simulated=False,
)
OFFICER = Addressee(1, "Nguyễn Thị Ánh", "can-bo@example.vn", "vi")
LINKS = Links("https://tiendo.example", None)
UNSUBSCRIBE = "https://tiendo.example/api/notifier/v1/unsubscribe/1.abc"


def mail(
    lines: Sequence[Line] = (LINE,),
    kind: MessageKind = MessageKind.DIGEST,
    to: Addressee = OFFICER,
    links: Links = LINKS,
    sender: str = "Tiến Độ <tien-do@dongthap.example>",
) -> EmailMessage:
    letter = written((NAME, kind), to, lines, links, NOW)
    return parsed(assemble(letter, sender, NOW).content)


def html_of(found: EmailMessage) -> str:
    body = found.get_body(("html",))
    assert body is not None
    return str(body.get_content())


@pytest.mark.parametrize("kind", MessageKind)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_kind_reads_without_a_defect(kind: MessageKind, language: str) -> None:
    found = mail(kind=kind, to=replace(OFFICER, language=language))

    assert found["To"] == "Nguyễn Thị Ánh <can-bo@example.vn>"
    assert found["From"] == "Tiến Độ <tien-do@dongthap.example>"
    assert found["Message-ID"] == f"<{NAME}@dongthap.example>"
    assert found["Content-Language"] == language
    assert found.get_content_type() == "multipart/mixed"
    assert "https://tiendo.example/tasks/22?assignment=11" in text_of(found)
    assert "https://tiendo.example/tasks/22?assignment=11" in html_of(found)


def test_the_subject_counts_what_is_inside() -> None:
    soon = [replace(LINE, assignment_id=n) for n in range(3)]
    overdue = replace(LINE, assignment_id=9, due_on=TODAY - timedelta(days=1))

    assert mail([*soon, overdue])["Subject"] == (
        "[Tiến Độ] 3 nhiệm vụ đến hạn trong 7 ngày, 1 quá hạn"
    )


def test_the_html_is_self_contained_and_styled_inline() -> None:
    html = html_of(mail())

    assert "<img" not in html
    assert "<style" not in html
    assert "<link" not in html
    assert 'style="' in html


def test_dated_items_come_as_calendar_entries() -> None:
    late = replace(LINE, assignment_id=12, due_on=TODAY - timedelta(days=2))

    [attached] = mail([LINE, late]).iter_attachments()

    assert attached.get_filename() == "tien-do.ics"
    content = attached.get_payload(decode=True)
    assert isinstance(content, bytes)
    [event] = Calendar.from_ical(content).walk("VEVENT")
    assert event["UID"] == "assignment-11@tiendo"
    assert event.decoded("DTSTART") == LINE.due_on
    assert event["SUMMARY"] == "Hạn: Tổ chức hội nghị trực tuyến · Sở Khoa học và Công nghệ"


def test_without_dates_ahead_there_is_no_calendar() -> None:
    found = mail([replace(LINE, due_on=TODAY - timedelta(days=2))], MessageKind.OVERDUE)

    assert found.get_content_type() == "multipart/alternative"


def test_only_what_may_be_silenced_offers_to_unsubscribe() -> None:
    found = mail(links=Links("https://tiendo.example", UNSUBSCRIBE))

    assert found["List-Unsubscribe"] == f"<{UNSUBSCRIBE}>"
    assert found["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert UNSUBSCRIBE in text_of(found)
    assert "List-Unsubscribe" not in mail()
    assert "Ngừng nhận" not in text_of(mail())


def test_simulated_subjects_are_marked_in_both_parts() -> None:
    found = mail([LINE, replace(LINE, assignment_id=12, simulated=True)])

    assert "SỐ LIỆU MÔ PHỎNG" in text_of(found)
    assert text_of(found).count("(số liệu mô phỏng)") == 1
    assert "số liệu mô phỏng" in html_of(found)
    assert "mô phỏng" not in text_of(mail()).lower()


def test_no_word_breaks_out_into_headers_or_markup() -> None:
    line = replace(LINE, title="<script>x</script>\r\nBcc: ai@example.vn")
    to = replace(OFFICER, name='Ánh", <x@evil.example>\r\nBcc: y@evil.example\n')

    found = mail([line], to=to)

    assert [address.addr_spec for address in found["To"].addresses] == ["can-bo@example.vn"]
    assert "Bcc" not in found
    assert "<script>" not in html_of(found)


@pytest.mark.parametrize(
    "address", ["x@y.vn\r\nBcc: z@y.vn", "a b@y.vn", "ánh@y.vn", "x@y>,<z@y", ""]
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(TransportError) as found:
        mail(to=replace(OFFICER, address=address))

    assert found.value.failure is Failure.ADDRESS


def test_a_long_list_is_cut_and_says_so() -> None:
    many = [replace(LINE, assignment_id=n, title=f"Việc {n}") for n in range(MAX_LINES + 5)]

    found = mail(many)

    assert "… và 5 việc khác" in text_of(found)
    assert f"{MAX_LINES + 5} nhiệm vụ đến hạn" in found["Subject"]
    assert max(len(line) for line in found.as_bytes().splitlines()) < 998


def test_long_names_fold_within_the_limit() -> None:
    name = "Nguyễn " * 17
    letter = written((NAME, MessageKind.DIGEST), replace(OFFICER, name=name), [LINE], LINKS, NOW)

    content = assemble(letter, "tien-do@dongthap.example", NOW).content

    assert max(len(line) for line in content.split(b"\r\n")) <= 80
    assert b"\n" not in content.replace(b"\r\n", b"")
    # The modern parser puts blanks between the encoded words of a name (RFC 2047, 6.2: none).
    read, address = parseaddr(str(make_header(decode_header(message_from_bytes(content)["To"]))))
    assert (read, address) == (name.strip(), "can-bo@example.vn")


def test_overdue_before_what_is_still_ahead() -> None:
    late = replace(LINE, title="Việc trễ", due_on=date(2026, 11, 1))

    text = text_of(mail([LINE, late]))

    assert text.index("Việc trễ") < text.index("Tổ chức hội nghị")
    assert "quá hạn 20 ngày (hạn 01/11/2026)" in text


def test_the_plain_text_as_a_whole() -> None:
    late = replace(LINE, title="Việc trễ", due_on=date(2026, 11, 1), simulated=True)

    found = text_of(mail([LINE, late], links=Links("https://tiendo.example", UNSUBSCRIBE)))

    assert (
        found.replace("\r\n", "\n")
        == f"""\
Kính gửi Nguyễn Thị Ánh,

Dưới đây là các nhiệm vụ sắp đến hạn và việc cần theo dõi.

SỐ LIỆU MÔ PHỎNG

QUÁ HẠN (1)

- Việc trễ · Sở Khoa học và Công nghệ
  quá hạn 20 ngày (hạn 01/11/2026) (số liệu mô phỏng)
  147/KH-UBND
  https://tiendo.example/tasks/22?assignment=11

ĐẾN HẠN TRONG 7 NGÀY (1)

- Tổ chức hội nghị trực tuyến · Sở Khoa học và Công nghệ
  còn 3 ngày (hạn 24/11/2026)
  147/KH-UBND
  https://tiendo.example/tasks/22?assignment=11

--
Thư tự động của hệ thống Tiến Độ.
Xem trong hệ thống: https://tiendo.example/alerts
Ngừng nhận thư tổng hợp: {UNSUBSCRIBE}
"""
    )
