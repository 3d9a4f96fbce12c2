"""Help at once stands at the bottom of every page, as the region's settings say."""

from __future__ import annotations

import pytest
from django.utils import translation

from cms.region.emergency import EmergencyContactBlock
from cms.region.models import RegionSettings


pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def region(kept_site, db):
    return RegionSettings.objects.get()


def contact(**fields):
    values = {"name_fi": "Kriisipuhelin", "name_sv": "", "name_en": "", "phone": "", "url": ""}
    return {"type": "contact", "value": values | fields}


def set_contacts(region, *contacts):
    field = RegionSettings._meta.get_field("emergency_contacts")
    region.emergency_contacts = field.to_python(list(contacts))
    region.save()


def html(client, path="/"):
    return client.get(path).content.decode()


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/", ("Yleinen hätänumero", "Päivystysapu")),
        ("/sv/respons/", ("Allmänt nödnummer", "Jourhjälpen")),
        ("/en/feedback/", ("Emergency number", "Medical Helpline")),
    ],
)
def test_a_new_region_has_the_national_numbers_in_each_language(client, path, names):
    text = html(client, path)
    assert all(name in text for name in names)
    assert 'href="tel:112"' in text
    assert 'href="tel:116117"' in text


def test_editors_add_numbers_and_chats(region, client):
    set_contacts(
        region,
        contact(phone="09 2525 0111"),
        contact(name_fi="Sekasin-chat", url="https://chat.example/"),
    )
    text = html(client)
    assert 'href="tel:0925250111"' in text
    assert 'href="https://chat.example/"' in text
    assert "tel:112" not in text


def test_a_name_that_is_not_translated_is_marked_as_finnish(region, client):
    set_contacts(region, contact(phone="112"))
    assert '<span lang="fi">Kriisipuhelin</span>' in html(client, "/sv/respons/")


def test_an_empty_list_leaves_the_heading_out(region, client):
    set_contacts(region)
    assert "Jos tarvitset apua heti" not in html(client)


@pytest.mark.parametrize(
    ("number", "ok"), [("116 117", True), ("+358 9 123", True), ("soita", False)]
)
def test_a_number_is_digits(number, ok):
    block = EmergencyContactBlock().child_blocks["phone"]
    if ok:
        assert block.clean(number) == number
    else:
        with pytest.raises(Exception, match="numeroita"), translation.override("fi"):
            block.clean(number)
