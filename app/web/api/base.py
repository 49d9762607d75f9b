"""What all JSON objects of the API have in common."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """An object that is made from the attributes of another."""

    model_config = ConfigDict(from_attributes=True)
