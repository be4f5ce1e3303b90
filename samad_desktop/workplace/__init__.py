"""The desk of one person as windows: what makes each screen, and what joins them."""

from samad_desktop.workplace.workplace import Workplace

__all__ = ["Workplace"]
