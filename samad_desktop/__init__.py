"""Samad Desktop: the program on the desks of a province's سامد centre."""

__version__ = "0.3.0"
