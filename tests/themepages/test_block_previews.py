"""Each block shows in the chooser what it gives, and a picture says what it shows and whose it is."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.images.blocks import ImageBlock
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Site

from cms.blocks import CaptionedImageBlock
from tests.factories import make_theme, make_user
from themepages.models import ThemePage


pytestmark = pytest.mark.django_db
BODY = ThemePage._meta.get_field("body").stream_block
BLOCKS = [name for name in BODY.child_blocks if name != "plugin_off"]


@pytest.fixture
def site(kept_site, db):
    return Site.objects.get()


def preview(client, name):
    client.force_login(make_user(superuser=True))
    block = BODY.child_blocks[name]
    return client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})


@pytest.mark.parametrize("name", BLOCKS)
def test_each_block_is_previewed_in_the_sites_own_style(site, client, name):
    assert BODY.child_blocks[name].is_previewable
    html = preview(client, name).content.decode()
    assert "css/main" in html
    main = html.split("<main")[1].split("</main>")[0]
    assert len("".join(main.split())) > 60


@pytest.mark.parametrize("name", BLOCKS)
def test_each_block_is_described(name):
    assert len(str(BODY.child_blocks[name].get_description())) > 20


def test_the_services_are_previewed_without_a_theme(site, client):
    assert "Tuolijumppa" in preview(client, "services").content.decode()


def test_the_links_of_municipalities_are_previewed_with_a_municipality(site, client):
    assert "Liikuntapaikat kartalla" in preview(client, "municipal_links").content.decode()


@pytest.fixture
def picture(db, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    return Image.objects.create(title="Järvi", file=get_test_image_file())


def value(picture, **changed):
    block = CaptionedImageBlock()
    alt = {"image": picture.pk, "decorative": False, "alt_text": "Järvi syksyllä"}
    given = {"caption": "", "author": "Maija Malli", "licence": "cc0", **changed}
    image = {**alt, **given.pop("image", {})}
    return block, block.to_python({"image": image, **given})


def test_a_described_picture_with_its_author_is_accepted(picture):
    block, given = value(picture)
    assert block.clean(given)["author"] == "Maija Malli"


@pytest.mark.parametrize(
    "changed",
    [
        {"author": ""},
        {"licence": ""},
        {"licence": "omasta päästä"},
        {"image": {"alt_text": ""}},
        {"image": {"decorative": True, "alt_text": ""}},
    ],
)
def test_a_picture_without_words_author_or_licence_is_refused(picture, changed):
    block, given = value(picture, **changed)
    with pytest.raises(ValidationError):
        block.clean(given)


def test_readers_are_told_the_author_and_the_licence(site, picture, client):
    block, given = value(picture)
    make_theme(site.root_page, body=[("image", given)])
    html = client.get("/liikunta/").content.decode()
    assert 'alt="Järvi syksyllä"' in html
    assert "Kuva: Maija Malli, CC0" in html


def test_a_picture_of_old_is_still_shown(site, picture, client):
    old = CaptionedImageBlock().to_python(
        {
            "image": {"image": picture.pk, "decorative": False, "alt_text": "Vanha"},
            "caption": "Ennen",
        }
    )
    make_theme(site.root_page, body=[("image", old)])
    html = client.get("/liikunta/").content.decode()
    assert "Ennen" in html
    assert "Kuva:" not in html


def test_the_block_is_still_wagtails_image_with_a_text():
    assert isinstance(CaptionedImageBlock().child_blocks["image"], ImageBlock)
