"""The plugin is off: read the page, save it by the form, and read it again."""

from __future__ import annotations

from tests.plugins.steps.seeing import (
    missing_migrations,
    publish,
    read,
    said,
    start,
    stored_body,
    system_check,
    tell,
)


start()

from django.apps import apps  # noqa: E402
from django.contrib.auth import get_user_model  # noqa: E402
from django.db import connection  # noqa: E402
from django.urls import reverse  # noqa: E402
from wagtail.images import get_image_model  # noqa: E402
from wagtail.models import ReferenceIndex  # noqa: E402
from wagtail_localize.models import Translation  # noqa: E402

from cms.plugins.absent_block import ABSENT  # noqa: E402
from themepages.models import ThemePage  # noqa: E402


theme = ThemePage.objects.get(locale__language_code="fi")
image = get_image_model().objects.get()
editor = get_user_model().objects.get(username="editor")
owner = get_user_model().objects.get(username="owner")
body = stored_body(theme)
usage_page = read(reverse("wagtailimages:image_usage", args=[image.pk]), owner)
before = read(theme.get_url())

translated = ThemePage.objects.get(locale__language_code="sv")
translation_form = read(reverse("wagtailadmin_pages:edit", args=[translated.pk]), owner)
Translation.objects.get().save_target(publish=True)

block = theme.body.stream_block
(kept,) = block.get_form_state(theme.body)
publish(theme, editor, [(ABSENT, {"": kept["value"]}, kept["id"])])
with connection.cursor() as cursor:
    cursor.execute("SELECT count(*) FROM tarjotin_walks_walk")
    (rows,) = cursor.fetchone()

tell(
    is_installed=apps.is_installed("tarjotin_walks"),
    missing_migrations=missing_migrations(),
    system_check=system_check(),
    drift=said("setup_governance"),
    jobs=said("setup_jobs"),
    body=body,
    body_after_saving=stored_body(theme),
    theme=before,
    theme_after_saving=read(theme.get_url()),
    rebuild=said("rebuild_search"),
    search=read("/haku/?q=rantapolulla"),
    plugin_list=read(reverse("cms_plugins"), owner),
    usage_page=usage_page,
    usage=ReferenceIndex.get_references_to(image).count(),
    usage_page_after_saving=read(reverse("wagtailimages:image_usage", args=[image.pk]), owner),
    rows=rows,
    translation_form=translation_form,
    translated_body=stored_body(translated),
    translated=read(translated.get_url()),
)
