"""Why a group cannot be made or deleted. Beside service, which makes and deletes."""

from services.shared.problems import NotFound as NotFound
from services.shared.problems import Problem
from services.shared.wording import Words


class GroupExists(Problem):
    title = Words("Đã có nhóm này", "The group exists")


class GroupInUse(Problem):
    title = Words("Nhóm đang được dùng", "The group is in use")
