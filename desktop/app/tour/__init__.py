"""``worklist tour``: a person at the real window, a third party, and a witness who reads the service."""

from desktop.app.tour.run import run

__all__ = ["run"]
