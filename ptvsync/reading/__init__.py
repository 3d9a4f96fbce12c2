"""From drafts to what is staged of them: plain data in and out, so that another process can do it.

Nothing here knows the database or Django's settings.
"""

from .contents import contents
from .job import Job, Reading, read
from .reader import Reader, Readings


__all__ = ["Job", "Reader", "Reading", "Readings", "contents", "read"]
