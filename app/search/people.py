"""The people who wrote an article."""

from app.language.people import Person as Person
from app.language.people import people_of as people_of
