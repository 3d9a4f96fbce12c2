import pytest
from django.core.management import call_command
from wagtail.models import Site
@pytest.mark.django_db
def test_dump():
    import search.indexing as si
    for n in ("index","remove","index_objects","remove_objects"):
        setattr(si,n,lambda *a,**k:None)
    from themepages.demo.loader import load_demo as themes
    from home.demo.loader import load_demo as home
    from wagtail_localize.models import TranslationSource
    from themepages.models import ThemePage
    from home.models import HomePage
    call_command("setup_region","kymenlaakso")
    site=Site.objects.get()
    themes(site); home(site)
    for name,page in (("home",HomePage.objects.filter(locale__language_code="fi").get()),("liikunta",ThemePage.objects.get(slug="liikunta",locale__language_code="fi"))):
        s,_=TranslationSource.update_or_create_from_instance(page)
        with open(f"/tmp/seg_{name}.txt","w") as f:
            for seg in s.stringsegment_set.select_related("string","context"):
                f.write(f"{seg.context.path[:40]} | {seg.attrs} | {seg.string.data}\n")
