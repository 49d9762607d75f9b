"""JSON objects as the commands print them: those of the API, to be read by people too."""

import json

from pydantic import BaseModel

from app.web.text import quiet_json


def object_text(found: BaseModel) -> str:
    """The object as JSON in lines, letters of all scripts as they are."""
    return quiet_json(json.dumps(found.model_dump(mode="json"), ensure_ascii=False, indent=2))
