"""One item that goes wrong fails alone: the others of a site are imported all the same."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.core.exceptions import ValidationError

from home.wordpress.models import Fate, ImportItem
from home.wordpress.remarks import Remark
from home.wordpress.writing.work import Step
from ptvsync.sentences import PlainError


logger = logging.getLogger(__name__)


def attempt(act: Callable[[Step], None], step: Step) -> None:
    """Do it; what stops it becomes the item's fate and only remark."""
    try:
        act(step)
    except ValidationError as error:
        _fail(step, Remark("failed", " ".join(error.messages)[:200]))
    except PlainError as error:
        _fail(step, Remark("failed", str(error)[:200]))
    except Exception:
        logger.exception("Item %s of import %s", step.item.pk, step.item.run_id)
        _fail(step, Remark("broken"))


def _fail(step: Step, remark: Remark) -> None:
    # Not through the instance, whose other fields may be what the database refuses.
    rows = ImportItem.objects.filter(pk=step.item.pk)
    rows.update(fate=Fate.FAILED, reason="", remarks=[remark], has_remarks=True)
