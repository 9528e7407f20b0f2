"""Names of the channels and audiences that plans and tasks are tagged with. Pure."""

from collections.abc import Iterable

# Under each code the Vietnamese name, then the English one.
CHANNELS = {
    "television": ("Truyền hình", "Television"),
    "radio": ("Phát thanh", "Radio"),
    "newspaper": ("Báo chí", "Newspapers"),
    "web_portal": ("Cổng, trang thông tin điện tử", "Web portals"),
    "social_network": ("Mạng xã hội", "Social networks"),
    "loudspeaker": ("Truyền thanh cơ sở", "Loudspeakers"),
    "text_message": ("Tin nhắn", "Text messages"),
    "mail": ("Thư", "Mail"),
    "print": ("Ấn phẩm", "Print"),
    "outdoor": ("Pa nô, áp phích", "Outdoor panels"),
    "public_network": ("Wifi, internet công cộng", "Public networks"),
    "one_stop_unit": ("Bộ phận một cửa", "One-stop units"),
    "post_office": ("Bưu điện", "Post offices"),
    "event": ("Sự kiện, hội nghị", "Events"),
    "contest": ("Cuộc thi", "Contests"),
    "training": ("Tập huấn", "Training"),
    "school": ("Trường học", "Schools"),
    "e_learning": ("Học trực tuyến", "E-learning"),
    "system": ("Hệ thống kỹ thuật", "Technical systems"),
    "press_briefing": ("Họp báo", "Press briefings"),
    "community_team": ("Tổ công nghệ số cộng đồng", "Community digital teams"),
}
AUDIENCES = {
    "citizens": ("Người dân", "Citizens"),
    "businesses": ("Doanh nghiệp", "Businesses"),
    "officials": ("Cán bộ, công chức, viên chức", "Officials"),
    "press": ("Báo chí", "The press"),
    "pupils": ("Học sinh", "Pupils"),
    "students": ("Sinh viên", "Students"),
    "elderly": ("Người cao tuổi", "The elderly"),
    "vulnerable": ("Nhóm yếu thế", "Vulnerable groups"),
    "remote": ("Vùng sâu, vùng xa", "Remote areas"),
    "members": ("Hội viên, đoàn viên", "Members of organisations"),
}


def named(
    codes: Iterable[str], names: dict[str, tuple[str, str]], english: bool
) -> list[tuple[str, str]]:
    """(code, name) in the order of our table; a code that we have no name for stands for itself."""
    wanted = set(codes)
    known = [code for code in names if code in wanted]
    every = known + sorted(wanted - names.keys())
    return [(code, names.get(code, (code, code))[english]) for code in every]
