"""The fixed sentences of a mail, in both languages."""

from typing import Any

PHRASES: dict[str, dict[str, Any]] = {
    "vi": {
        "greeting": "Kính gửi",
        "lead": {
            "digest": "Dưới đây là các nhiệm vụ sắp đến hạn và việc cần theo dõi.",
            "reminder": "Các nhiệm vụ sau đến hạn hôm nay hoặc ngày mai.",
            "overdue": "Các nhiệm vụ sau đã quá hạn. Đề nghị báo cáo tiến độ và nêu rõ vướng mắc.",
            "request": "Trân trọng đề nghị quý cơ quan phối hợp, cho kết quả các nội dung sau.",
            "decision": "Báo cáo tiến độ của anh/chị đã được xem xét.",
            "weekly": "Tổng hợp các nhiệm vụ quá hạn trong tuần.",
            "unreachable": "Thư của hệ thống không đến được những người sau.",
        },
        "sections": {
            "overdue": "Quá hạn",
            "due_soon": "Đến hạn trong 7 ngày",
            "in_time": "Sắp tới",
            "requested": "Đề nghị",
            "returned": "Bị trả lại",
            "confirmed": "Đã xác nhận",
            "unreachable": "Không nhận được thư",
        },
        "more": "… và {} việc khác",
        "simulated": "số liệu mô phỏng",
        "footer": "Thư tự động của hệ thống Tiến Độ.",
        "inbox": "Xem trong hệ thống",
        "unsubscribe": "Ngừng nhận thư tổng hợp",
    },
    "en": {
        "greeting": "Dear",
        "lead": {
            "digest": "These tasks fall due soon or need your attention.",
            "reminder": "These tasks fall due today or tomorrow.",
            "overdue": "These tasks are overdue. Please report progress and say what stands in the way.",
            "request": "We kindly ask your organisation for results on the following.",
            "decision": "Your progress reports have been looked at.",
            "weekly": "The overdue tasks of this week.",
            "unreachable": "Mails do not reach the following people.",
        },
        "sections": {
            "overdue": "Overdue",
            "due_soon": "Due within 7 days",
            "in_time": "Ahead",
            "requested": "Requests",
            "returned": "Returned",
            "confirmed": "Confirmed",
            "unreachable": "Not reached",
        },
        "more": "… and {} more",
        "simulated": "simulated data",
        "footer": "Sent automatically by Tiến Độ.",
        "inbox": "Open in the dashboard",
        "unsubscribe": "Stop digests",
    },
}
