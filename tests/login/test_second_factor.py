"""Two-step login: turning it on, logging in with it, recovery codes, turning it off."""

from __future__ import annotations

import re
import time

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.urls import reverse

from cms.governance.grants import Role
from tests.factories import PASSWORD

from .conftest import code_now


ACTIVATE, CODE, CODES = "mfa_activate_totp", "mfa_authenticate", "mfa_view_recovery_codes"
HOME = "wagtailadmin_home"


def secret_on_page(client):
    html = client.get(reverse(ACTIVATE)).content.decode()
    return re.search(r"<code>([A-Z2-7]{32})</code>", html)[1]


def turn_on(client):
    secret = secret_on_page(client)
    response = client.post(reverse(ACTIVATE), {"code": code_now(secret)})
    return secret, response


def test_turning_on_shows_the_codes_and_the_next_login_asks_for_one(client, editor, log_in):
    user = editor(Role.COMMUNICATIONS)
    log_in(user.username)
    secret, response = turn_on(client)
    assert response["Location"] == reverse(CODES)
    assert client.get(reverse(CODES)).content.decode().count("<li><code>") == 10

    client.logout()
    assert log_in(user.username)["Location"] == reverse(CODE)
    assert client.get(reverse(HOME)).status_code == 302
    with time_machine.travel(time.time() + 60):
        assert client.post(reverse(CODE), {"code": code_now(secret)})["Location"] == reverse(HOME)
    assert client.get(reverse(HOME)).status_code == 200


def test_the_page_has_a_qr_code_named_for_those_who_do_not_see_it(client, editor, log_in, site):
    user = editor(Role.COMMUNICATIONS)
    log_in(user.username)
    response = client.get(reverse(ACTIVATE))
    html = response.content.decode()
    assert "<title>Kaksivaiheisen kirjautumisen QR-koodi</title>" in html
    url = response.context["totp_url"]
    assert url.startswith(f"otpauth://totp/{user.username}?secret=")
    assert "issuer=Hyvinvointia" in url


def test_the_first_code_has_to_be_right(client, editor, log_in):
    log_in(editor(Role.COMMUNICATIONS).username)
    secret_on_page(client)
    response = client.post(reverse(ACTIVATE), {"code": "000000"})
    assert "Virheellinen koodi." in response.content.decode()
    assert not Authenticator.objects.exists()


def test_the_secret_is_not_readable_in_the_database(with_second_factor):
    _, secret, _ = with_second_factor()
    stored = Authenticator.objects.get(type="totp").data["secret"]
    assert secret not in stored


def test_a_renewed_key_of_the_site_keeps_the_second_factors(
    settings, client, with_second_factor, log_in
):
    user, secret, _ = with_second_factor(Role.COMMUNICATIONS)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "toinen-avain-jota-ei-ole-ennen-ollut-0123456789"
    log_in(user.username)
    assert client.post(reverse(CODE), {"code": code_now(secret)})["Location"] == reverse(HOME)


def test_a_wrong_code_lets_nobody_in(client, with_second_factor, log_in):
    user, _, _ = with_second_factor(Role.COMMUNICATIONS)
    log_in(user.username)
    response = client.post(reverse(CODE), {"code": "000000"})
    assert "Virheellinen koodi." in response.content.decode()
    assert client.get(reverse(HOME)).status_code == 302


def test_codes_cannot_be_tried_without_end(client, with_second_factor, log_in):
    user, secret, _ = with_second_factor(Role.COMMUNICATIONS)
    log_in(user.username)
    for number in range(5):
        client.post(reverse(CODE), {"code": f"00000{number}"})
    response = client.post(reverse(CODE), {"code": code_now(secret)})
    assert "Liian monta" in response.content.decode()


def test_a_code_works_once(client, with_second_factor, log_in):
    user, secret, _ = with_second_factor(Role.COMMUNICATIONS)
    used = code_now(secret)
    for expected in (302, 200):
        log_in(user.username)
        assert client.post(reverse(CODE), {"code": used}).status_code == expected
        client.logout()


def test_the_code_page_is_closed_without_a_password(client, site):
    assert client.get(reverse(CODE))["Location"] == reverse("account_login")


def test_cancelling_at_the_code_leads_back_to_the_login(client, with_second_factor, log_in):
    user, _, _ = with_second_factor(Role.COMMUNICATIONS)
    log_in(user.username)
    client.post(reverse("account_logout"))
    assert client.get(reverse("account_login")).status_code == 200


def test_a_recovery_code_lets_in_once(client, with_second_factor, log_in):
    user, _, codes = with_second_factor(Role.COMMUNICATIONS)
    log_in(user.username)
    assert client.post(reverse(CODE), {"code": codes[0]})["Location"] == reverse(HOME)
    client.logout()
    log_in(user.username)
    assert client.post(reverse(CODE), {"code": codes[0]}).status_code == 200
    client.post(reverse(CODE), {"code": codes[1]})
    html = client.get(reverse("mfa_index")).content.decode()
    assert "Sinulla on 8 varakoodia jäljellä" in html


def test_new_recovery_codes_replace_the_old(client, with_second_factor, log_in):
    user, secret, old = with_second_factor(Role.COMMUNICATIONS)
    log_in(user.username)
    client.post(reverse(CODE), {"code": code_now(secret)})
    client.post(reverse("mfa_generate_recovery_codes"))
    new = client.get(reverse("mfa_download_recovery_codes")).content.decode().split()
    assert len(new) == 10
    assert not set(new) & set(old)


def test_after_a_while_the_codes_ask_for_the_password_again(client, with_second_factor, log_in):
    user, secret, _ = with_second_factor(Role.COMMUNICATIONS)
    log_in(user.username)
    client.post(reverse(CODE), {"code": code_now(secret)})
    with time_machine.travel(time.time() + 600):
        response = client.get(reverse(CODES))
        assert response["Location"].startswith(reverse("account_reauthenticate"))
        again = client.post(response["Location"], {"password": "väärä"})
        assert "Virheellinen salasana." in again.content.decode()
        assert client.post(response["Location"], {"password": PASSWORD})["Location"] == reverse(
            CODES
        )


def test_one_may_confirm_with_a_code_instead(client, with_second_factor, log_in):
    user, secret, codes = with_second_factor(Role.COMMUNICATIONS)
    log_in(user.username)
    client.post(reverse(CODE), {"code": code_now(secret)})
    with time_machine.travel(time.time() + 600):
        url = f"{reverse('mfa_reauthenticate')}?next={reverse(CODES)}"
        assert "Koodi" in client.get(url).content.decode()
        assert client.post(url, {"code": codes[0]})["Location"] == reverse(CODES)


def test_turning_off_leaves_the_password_alone(client, with_second_factor, log_in):
    user, secret, _ = with_second_factor(Role.COMMUNICATIONS)
    log_in(user.username)
    client.post(reverse(CODE), {"code": code_now(secret)})
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.exists()
    client.logout()
    assert log_in(user.username)["Location"] == reverse(HOME)


@pytest.mark.parametrize("name", ["mfa_index", ACTIVATE, CODES])
def test_the_pages_of_two_step_login_are_for_those_logged_in(client, site, name):
    assert client.get(reverse(name))["Location"].startswith(reverse("account_login"))


def test_the_account_page_leads_to_two_step_login(client, editor):
    client.force_login(editor(Role.COMMUNICATIONS))
    html = client.get(reverse("wagtailadmin_account")).content.decode()
    assert reverse("mfa_index") in html
    assert "Ei käytössä. Ota se käyttöön" in html


def test_a_lost_telephone_is_mended_by_a_command(with_second_factor, capsys):
    user, _, _ = with_second_factor(Role.COMMUNICATIONS)
    call_command("reset_second_factor", user.username)
    call_command("reset_second_factor", user.username)
    assert not Authenticator.objects.exists()
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"Two-step login of {user.username} is off now."
    assert second == f"Two-step login of {user.username} was off already."


def test_the_command_knows_when_there_is_no_such_account(site):
    with pytest.raises(CommandError, match="There is no account nobody"):
        call_command("reset_second_factor", "nobody")
