"""Many articles: an ordered stream of results from one or several processes, readers, tables, and runs that resume."""

from __future__ import annotations

from .articles import Article
from .failures import Failure
from .many import extract_many
from .records import ArticleRecord, read_records

__all__ = ["Article", "ArticleRecord", "Failure", "extract_many", "read_records"]
