"""The web page: one file that shows reports beside the claims read from them, and asks nothing of the network."""

from dateline.show.page.page import page

__all__ = ["page"]
