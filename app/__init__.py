"""Warta: a folder of news articles as an archive that people search."""

__version__ = "0.1.0"
