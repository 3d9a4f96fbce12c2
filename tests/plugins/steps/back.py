"""The plugin is on again: nothing was lost."""

from __future__ import annotations

from tests.plugins.steps.seeing import read, said, start, stored_body, tell


start()

from wagtail.images import get_image_model  # noqa: E402
from wagtail.models import ReferenceIndex  # noqa: E402

from themepages.models import ThemePage  # noqa: E402


theme = ThemePage.objects.get(locale__language_code="fi")

tell(
    migrate=said("migrate", plan=True),
    jobs=said("setup_jobs"),
    body=stored_body(theme),
    theme=read(theme.get_url()),
    usage=ReferenceIndex.get_references_to(get_image_model().objects.get()).count(),
)
