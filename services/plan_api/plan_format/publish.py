"""Writes the published JSON Schema of plan files: python -m services.plan_api.plan_format.publish."""

import json
from pathlib import Path

from services.plan_api.plan_format.schemas import PlanFile

PUBLISHED = Path(__file__).parents[1] / "catalogue" / "plan-file.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def published() -> str:
    schema = {"$schema": DIALECT, **PlanFile.model_json_schema()}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    PUBLISHED.write_text(published(), encoding="utf-8")
