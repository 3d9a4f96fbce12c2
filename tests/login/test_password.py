"""Logging in with a password, being refused, and logging out."""

from __future__ import annotations

import pytest
from django.urls import NoReverseMatch, reverse

from cms.governance.grants import Role
from tests.factories import PASSWORD


HOME = "/admin/"


def is_logged_in(client):
    return client.get(reverse("wagtailadmin_home")).status_code == 200


def test_the_admin_leads_to_the_login_and_back(client, site, editor, log_in):
    user = editor(Role.COMMUNICATIONS)
    response = client.get("/admin/reports/site-history/")
    assert response["Location"] == "/admin/login/?next=/admin/reports/site-history/"
    assert log_in(user.username, next="/admin/account/")["Location"] == "/admin/account/"


def test_the_page_has_one_heading_and_labels(client, site):
    html = client.get(reverse("account_login")).content.decode()
    assert html.count("<h1") == 1
    assert "Käyttäjätunnus tai sähköpostiosoite" in html
    assert "Unohditko salasanan?" in html


@pytest.mark.parametrize("field", ["username", "email"])
def test_one_logs_in_with_the_username_or_the_address(client, editor, log_in, field):
    user = editor(Role.COMMUNICATIONS)
    assert log_in(getattr(user, field))["Location"] == HOME
    assert is_logged_in(client)


def test_a_wrong_password_says_so_and_lets_nobody_in(client, editor, log_in):
    user = editor(Role.COMMUNICATIONS)
    response = log_in(user.username, "väärä")
    assert response.status_code == 200
    assert "Annettu käyttäjänimi tai salasana ei ole oikein." in response.content.decode()
    assert not is_logged_in(client)


def test_an_unknown_address_gets_the_same_answer_as_a_known_one(editor, log_in):
    user = editor(Role.COMMUNICATIONS)
    known, unknown = log_in(user.email, "väärä"), log_in("x@example.fi", "väärä")
    assert known.context["form"].errors == unknown.context["form"].errors


def test_the_next_page_is_never_on_another_host(editor, log_in):
    user = editor(Role.COMMUNICATIONS)
    assert log_in(user.username, next="https://evil.example/")["Location"] == HOME


@pytest.mark.parametrize("address", ["http://[", "//[evil/", "///evil.example", "\\\\evil.example"])
def test_a_next_page_that_is_no_address_leads_home(client, editor, log_in, address):
    user = editor(Role.COMMUNICATIONS)
    assert client.get("/admin/login/", {"next": address}).status_code == 200
    assert log_in(user.username, next=address)["Location"] == HOME
    assert client.get("/admin/login/", {"next": address})["Location"] == HOME


def test_after_five_wrong_passwords_even_the_right_one_waits(editor, log_in):
    user = editor(Role.COMMUNICATIONS)
    for _ in range(5):
        log_in(user.username, "väärä")
    response = log_in(user.username)
    assert "Liian monta virheellistä kirjautumisyritystä" in response.content.decode()


def test_attempts_on_many_accounts_from_one_address_are_counted_together(client, site, log_in):
    answers = [log_in(f"arvaus-{number}", "väärä") for number in range(11)]
    assert "Liian monta" in answers[-1].content.decode()


def test_the_address_is_read_where_the_site_reads_it(settings, client, site):
    settings.CLIENT_ADDRESS_KEY = "HTTP_X_REAL_IP"
    url, guess = reverse("account_login"), {"username": "arvaus", "password": "x"}
    for number in range(11):
        name = {"username": f"arvaus-{number}", "password": "x"}
        client.post(url, name, headers={"x-real-ip": "192.0.2.1"})
    other = client.post(url, guess, headers={"x-real-ip": "192.0.2.2"})
    assert "Liian monta" not in other.content.decode()


def test_too_many_requests_get_a_page_of_their_own(settings, client, site, log_in):
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    log_in("a")
    response = log_in("b")
    assert response.status_code == 429
    assert "Liian monta yritystä" in response.content.decode()


def test_a_closed_account_is_told_so(editor, log_in):
    user = editor(Role.COMMUNICATIONS, is_active=False)
    response = log_in(user.username)
    assert response.status_code == 403
    assert "Tilisi on suljettu" in response.content.decode()


def test_who_may_not_enter_the_admin_is_told_so_and_can_log_out(client, editor, log_in):
    user = editor()
    assert log_in(user.username)["Location"] == HOME
    response = client.get(HOME, follow=True)
    assert response.status_code == 403
    html = response.content.decode()
    assert "sinulla ei ole oikeuksia" in html
    assert reverse("account_logout") in html


def test_who_is_logged_in_is_led_past_the_login(client, editor):
    client.force_login(editor(Role.COMMUNICATIONS))
    assert client.get(reverse("account_login"))["Location"] == HOME


def test_logging_out_ends_the_session(client, editor, log_in):
    log_in(editor(Role.COMMUNICATIONS).username)
    response = client.post(reverse("wagtailadmin_logout"))
    assert response["Location"] == reverse("wagtailadmin_login")
    assert not is_logged_in(client)
    assert not client.cookies["sessionid"].value


def test_a_session_ends_with_the_browser_unless_asked_otherwise(client, editor, log_in):
    user = editor(Role.COMMUNICATIONS)
    log_in(user.username)
    assert not client.cookies["sessionid"]["max-age"]
    client.logout()
    log_in(user.username, remember="on")
    assert client.cookies["sessionid"]["max-age"]


@pytest.mark.parametrize("path", ["/_util/login/", "/sv/_util/login/"])
def test_there_is_no_other_way_in(client, editor, path):
    user = editor(Role.COMMUNICATIONS)
    assert client.get(f"{path}?next=/x/")["Location"] == "/admin/login/?next=/x/"
    client.post(path, {"username": user.username, "password": PASSWORD})
    assert not is_logged_in(client)


@pytest.mark.parametrize(
    "name", ["account_signup", "socialaccount_signup", "socialaccount_connections", "account_email"]
)
def test_nobody_makes_an_account_or_connects_one(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize(
    ("chosen", "words"), [("sv", "Logga in"), ("en", "Log in"), ("fi", "Kirjaudu")]
)
def test_the_language_chosen_on_the_page_stays(client, site, chosen, words):
    url = reverse("account_login")
    assert words in client.get(f"{url}?login_language={chosen}").content.decode()
    assert (
        f'<html lang="{chosen}"' in client.get(reverse("account_reset_password")).content.decode()
    )


def test_the_browsers_language_is_the_first_guess(client, site):
    html = client.get(reverse("account_login"), headers={"accept-language": "sv"}).content.decode()
    assert '<html lang="sv"' in html


def test_an_unknown_language_is_ignored(client, site):
    response = client.get(reverse("account_login"), {"login_language": "xx"})
    assert response.status_code == 200
    assert '<html lang="fi"' in response.content.decode()
