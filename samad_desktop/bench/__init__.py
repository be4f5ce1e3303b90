"""How fast it is: each benchmark measures, beside the bare driver where there is one.

Stands on top of everything and runs as a process of its own; asserts nothing.
"""
