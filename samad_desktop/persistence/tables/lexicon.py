"""The distinct words of open cases and of names, by which others like them are found."""

from sqlalchemy import Column, Named, Table, TypedColumns

from samad_desktop.persistence.tables.base import Code, metadata


class _SearchWords(TypedColumns):
    word: Named[str] = Column(Code, primary_key=True)
    stem: Named[str] = Column(Code, index=True)
    sound: Named[str] = Column(Code, index=True)
    backwards: Named[str] = Column(Code, index=True)


class _NameWords(TypedColumns):
    word: Named[str] = Column(Code, primary_key=True)
    sound: Named[str] = Column(Code, index=True)
    backwards: Named[str] = Column(Code, index=True)


search_words = Table("search_words", metadata, _SearchWords)
name_words = Table("name_words", metadata, _NameWords)
