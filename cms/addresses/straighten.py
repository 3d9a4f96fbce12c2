"""A redirect to an address of ours is kept as one to the page, which follows every rename by itself."""

from __future__ import annotations

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from cms.addresses.destination import own_path, page_at


def straighten(redirect: Redirect) -> bool:
    """Point a link to a page of ours, or to another redirect, at the last stop; whether it changed."""
    site = redirect.site or Site.objects.filter(is_default_site=True).first()
    if site is None or redirect.redirect_page_id or not redirect.redirect_link:
        return False
    path = own_path(redirect.redirect_link, site)
    return path is not None and (_to_page(redirect, path, site) or _past(redirect, path, site))


def straighten_all() -> int:
    """Do so for every redirect to a link; gives the number that changed."""
    changed = [row for row in Redirect.objects.exclude(redirect_link="") if straighten(row)]
    fields = ["redirect_page", "redirect_page_route_path", "redirect_link"]
    return Redirect.objects.bulk_update(changed, fields) if changed else 0


def pass_over(redirect: Redirect) -> None:
    """Whatever led to this redirect's address leads to where it leads."""
    links = Redirect.objects.exclude(redirect_link="").exclude(pk=redirect.pk)
    for row in links.filter(redirect_link__contains=redirect.old_path):
        if straighten(row):
            row.save()


def _to_page(redirect: Redirect, path: str, site: Site) -> bool:
    found = page_at(path, site)
    if found is None:
        return False
    redirect.redirect_page, redirect.redirect_page_route_path = found
    redirect.redirect_link = ""
    return True


def _past(redirect: Redirect, path: str, site: Site) -> bool:
    """Take over the target of the redirect that stands at ``path``."""
    rows = Redirect.get_for_site(site).filter(old_path=Redirect.normalise_path(path))
    following = rows.exclude(pk=redirect.pk).order_by("site_id").first()
    if following is None or following.old_path == redirect.old_path:
        return False
    redirect.redirect_page = following.redirect_page
    redirect.redirect_page_route_path = following.redirect_page_route_path
    redirect.redirect_link = following.redirect_link
    return True
