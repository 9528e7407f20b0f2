"""Short invented report texts; every one is shown with its mark "số liệu mô phỏng"."""

from random import Random

DONE = (
    "Đã hoàn thành nội dung được giao, hồ sơ lưu tại đơn vị.",
    "Đã triển khai đầy đủ; tài liệu, hình ảnh gửi kèm theo báo cáo.",
    "Hoàn thành theo kế hoạch, các đơn vị trực thuộc đã thực hiện xong.",
    "Đã hoàn thành, có biên bản nghiệm thu nội bộ.",
)
UNDER_WAY = (
    "Đã ban hành văn bản triển khai, đang thực hiện theo tiến độ.",
    "Đang phối hợp các đơn vị biên tập nội dung, dự kiến xong trong quý.",
    "Đã thực hiện một phần; tiếp tục rà soát, bổ sung.",
    "Đã phân công cán bộ phụ trách và bắt đầu thực hiện.",
)
OBSTACLES = (
    "Kinh phí phân bổ chậm so với kế hoạch.",
    "Thiếu cán bộ chuyên trách sau sắp xếp tổ chức.",
    "Hạ tầng truyền thanh một số xã đã xuống cấp.",
)
REASONS = (
    "Chưa kèm tài liệu chứng minh, đề nghị bổ sung.",
    "Số liệu chưa khớp với báo cáo quý, đề nghị rà soát lại.",
    "Nội dung còn chung chung, cần nêu rõ sản phẩm và thời gian.",
)
DEADLINE_REASON = "Thời hạn do đầu mối theo dõi kế hoạch đặt (mô phỏng)."
COORDINATOR = "Đầu mối theo dõi kế hoạch"
OFFICER = "Cán bộ phụ trách"
HEAD = "Lãnh đạo cơ quan"


def report_text(random: Random, percent: int) -> str:
    return random.choice(DONE if percent == 100 else UNDER_WAY)


def obstacles(random: Random, percent: int) -> str | None:
    return random.choice(OBSTACLES) if percent < 100 and random.random() < 0.4 else None
