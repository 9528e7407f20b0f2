"""What Pydantic found wrong with a value, said in both languages."""

from typing import Any

from services.shared.wording import Words

_VIETNAMESE = {
    "missing": "Thiếu giá trị bắt buộc.",
    "extra_forbidden": "Tham số này không có.",
    "string_type": "Phải là chuỗi ký tự.",
    "string_too_long": "Dài quá {max_length} ký tự.",
    "string_too_short": "Ngắn hơn {min_length} ký tự.",
    "string_pattern_mismatch": "Không đúng dạng cho phép.",
    "int_parsing": "Phải là số nguyên.",
    "int_type": "Phải là số nguyên.",
    "int_from_float": "Phải là số nguyên.",
    "decimal_parsing": "Phải là số thập phân.",
    "bool_parsing": "Phải là true hoặc false.",
    "bool_type": "Phải là true hoặc false.",
    "date_parsing": "Phải là ngày dạng NĂM-THÁNG-NGÀY.",
    "date_from_datetime_parsing": "Phải là ngày dạng NĂM-THÁNG-NGÀY.",
    "date_type": "Phải là ngày dạng NĂM-THÁNG-NGÀY.",
    "datetime_parsing": "Phải là thời điểm theo RFC 3339.",
    "datetime_from_date_parsing": "Phải là thời điểm theo RFC 3339.",
    "enum": "Phải là một trong: {expected}.",
    "literal_error": "Phải là một trong: {expected}.",
    "greater_than": "Phải lớn hơn {gt}.",
    "greater_than_equal": "Phải từ {ge} trở lên.",
    "less_than": "Phải nhỏ hơn {lt}.",
    "less_than_equal": "Không được quá {le}.",
    "too_long": "Nhiều hơn {max_length} phần tử.",
    "too_short": "Ít hơn {min_length} phần tử.",
    "json_invalid": "Không phải JSON hợp lệ.",
    "model_attributes_type": "Phải là một đối tượng JSON.",
    "dict_type": "Phải là một đối tượng JSON.",
    "list_type": "Phải là một danh sách.",
    "uuid_parsing": "Phải là UUID.",
}


def invalid_value(error: Any) -> Words:
    """Pydantic's own English beside our Vietnamese for the same kind of error."""
    template = _VIETNAMESE.get(error["type"], "Giá trị không hợp lệ.")
    try:
        vi = template.format(**error.get("ctx", {}))
    except (KeyError, IndexError):
        vi = "Giá trị không hợp lệ."
    return Words(vi, error["msg"])
