"""Written by pyside6-uic from `ui/*.ui` (`./compile_forms`); never edited by hand."""
