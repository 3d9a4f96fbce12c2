"""Redirects from WordPress's own lists."""

from __future__ import annotations

from django.db import transaction
from wagtail.contrib.redirects.models import Redirect

from home.wordpress.models import ImportedArchive, ImportRun
from home.wordpress.plan.archives import Archive, archives
from home.wordpress.plan.places import Places
from home.wordpress.writing.redirects import is_in_use


@transaction.atomic
def lead_archives(run: ImportRun, places: Places) -> int:
    """Lead each old list that nothing else answers for; gives how many. A redirect made before follows the choices."""
    wanted = [archive for archive in archives(run, places) if _is_free(archive, places)]
    for archive in wanted:
        _lead(run, places, archive)
    return len(wanted)


def take_archives_back(run: ImportRun) -> None:
    """Delete the redirects that the run made."""
    Redirect.objects.filter(
        pk__in=ImportedArchive.objects.filter(run=run).untouched().values("redirect")
    ).delete()


def _is_free(archive: Archive, places: Places) -> bool:
    """Whether nothing answers there but a redirect that an import made."""
    path = Redirect.normalise_path(archive.path)
    here = ImportedArchive.objects.filter(redirect__site=places.site, redirect__old_path=path)
    return here.untouched().exists() or not is_in_use(archive.path, places.site)


def _lead(run: ImportRun, places: Places, archive: Archive) -> None:
    redirect, _is_new = Redirect.objects.update_or_create(
        old_path=Redirect.normalise_path(archive.path),
        site=places.site,
        defaults={
            "redirect_page_id": archive.target.pk,
            "redirect_page_route_path": archive.route,
            "is_permanent": True,
        },
    )
    values = {"target": archive.target.pk}
    ImportedArchive.objects.update_or_create(
        redirect=redirect, defaults=values, create_defaults={**values, "run": run}
    )
