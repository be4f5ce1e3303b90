"""Screens: thin classes behind `ui/*.ui`, each in front of its viewmodel."""
