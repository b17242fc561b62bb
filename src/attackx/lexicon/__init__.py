"""Named targets, groups, agencies, places, countries and weapons, and finding them in text."""

from .countries import Nisba, country_name, nisba_forms
from .lexicon import Lexicon
from .model import CATEGORIES, Category, Entry, Hit

__all__ = ["CATEGORIES", "Category", "Entry", "Hit", "Lexicon", "Nisba", "country_name", "nisba_forms"]
