"""Puts a desk together: database, services and journal of one person, without any window.

Whatever loads the database driver is imported while the password is typed: on a worker,
inside the functions that need it.
"""

from samad_desktop.bootstrap.desk import FLUSH_S, Clock, Desk
from samad_desktop.bootstrap.gate import Gate
from samad_desktop.bootstrap.workstation import Workstation

__all__ = ["FLUSH_S", "Clock", "Desk", "Gate", "Workstation"]
