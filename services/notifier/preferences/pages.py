"""The three small pages behind an unsubscribe link, which opens outside the dashboard."""

from fastapi.responses import HTMLResponse

from services.shared.wording import Language, Words

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'"
_PAGE = (
    '<!doctype html><html lang="{language}"><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>Tiến Độ</title>'
    '<body style="font:18px/1.5 sans-serif;max-width:32em;margin:3em auto;padding:0 1em">'
    "<h1>Tiến Độ</h1><p>{text}</p>{button}</body></html>"
)
_BUTTON = (
    '<form method="post" action="{action}"><button style="font:inherit">{text}</button></form>'
)

_QUESTION = Words(
    "Ngừng nhận thư tổng hợp qua e-mail? Thông báo quá hạn vẫn được gửi.",
    "Stop digests by e-mail? Overdue notices will still be sent.",
)
_STOP = Words("Ngừng nhận", "Stop")
_SILENCED = Words(
    "Bạn sẽ không nhận thư tổng hợp qua e-mail nữa. Hộp thông báo trong hệ thống vẫn giữ đầy đủ.",
    "You will get no more digests by e-mail. Your inbox in the dashboard still has everything.",
)
_AGAIN = Words("Nhận lại", "Start again")
_RESUMED = Words("Bạn sẽ lại nhận thư tổng hợp.", "You will get digests again.")


def question(language: Language) -> HTMLResponse:
    return _page(language, _QUESTION, _BUTTON.format(action="", text=_STOP.in_language(language)))


def silenced(token: str, language: Language) -> HTMLResponse:
    """`token` has been checked, so it holds nothing but digits, a dot and base64url letters."""
    again = _AGAIN.in_language(language)
    return _page(language, _SILENCED, _BUTTON.format(action=f"{token}/undo", text=again))


def resumed(language: Language) -> HTMLResponse:
    return _page(language, _RESUMED, "")


def _page(language: Language, words: Words, button: str) -> HTMLResponse:
    text = _PAGE.format(language=language, text=words.in_language(language), button=button)
    return HTMLResponse(text, headers={"Content-Security-Policy": _POLICY})
