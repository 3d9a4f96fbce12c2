"""The plugin is on for the first time: migrate, and publish a theme page with its block."""

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

from django.contrib.auth.models import Permission  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.urls import reverse  # noqa: E402
from django.utils.module_loading import import_string  # noqa: E402
from wagtail.images import get_image_model  # noqa: E402
from wagtail.images.tests.utils import get_test_image_file  # noqa: E402
from wagtail.models import Locale, ReferenceIndex  # noqa: E402
from wagtail_localize.models import Translation, TranslationSource  # noqa: E402

from cms.governance.grants import Role  # noqa: E402
from cms.plugins.registry import active_plugins  # noqa: E402
from tests.factories import make_site, make_theme, make_user  # noqa: E402
from themepages.models import ThemePage  # noqa: E402


call_command("migrate", verbosity=0)
spec = next(plugin.spec for plugin in active_plugins() if plugin.spec.name == "walks")
site = make_site()
image = get_image_model().objects.create(title="Polku", file=get_test_image_file())
theme = make_theme(site.root_page)
governance = said("setup_governance")
jobs = said("setup_jobs")
empty_health = read(reverse("healthz"))
import_string(spec.demo)(site)
import_string(spec.demo)(site)

editor = make_user(Role.COMMUNICATIONS, username="editor")
owner = make_user(superuser=True, username="owner")
walks = {"-heading": "Kevään kävelyt", "-count": "2", "-picture": str(image.pk)}
publish(theme, editor, [("walks", walks, "")])
body = stored_body(theme)
swedish = Locale.objects.get(language_code="sv")
site.root_page.specific.copy_for_translation(swedish)
source, _ = TranslationSource.update_or_create_from_instance(ThemePage.objects.get())
Translation.objects.create(source=source, target_locale=swedish).save_target(publish=True)

tell(
    missing_migrations=missing_migrations(),
    system_check=system_check(),
    drift=said("setup_governance", check=True),
    governance=governance,
    permissions=list(
        Permission.objects.filter(group__name=Role.COMMUNICATIONS, content_type__model="walk")
        .order_by("codename")
        .values_list("codename", flat=True)
    ),
    jobs=jobs,
    empty_health=empty_health,
    health=read(reverse("healthz")),
    picture=image.pk,
    body=body,
    theme=read(theme.get_url()),
    theme_in_swedish=read("/sv/kavelyt/1/"),
    home=read(site.root_page.get_url()),
    walk=read("/kavelyt/1/"),
    search=read("/haku/?q=rantapolulla"),
    menu=read(reverse("wagtailadmin_home"), editor),
    plugin_list=read(reverse("cms_plugins"), owner),
    segments=source.stringsegment_set.filter(context__path__startswith="body.").count(),
    usage=ReferenceIndex.get_references_to(image).count(),
)
