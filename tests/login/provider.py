"""A little OpenID Connect service over real HTTP: keys, codes, tokens, and what it says of a person."""

from __future__ import annotations

import base64
import hashlib
import json
import time
from urllib.parse import parse_qs, urlencode, urlparse

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from werkzeug import Response


CLIENT_ID, CLIENT_SECRET = "tarjotin", "salaisuus"
# Where a login by the service begins.
START = "/admin/login/by/oidc/"
RIGHT_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
WRONG_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Provider:
    """Lets ``person`` in. Tests break it by changing ``key``, ``token_changes`` or ``userinfo_changes``."""

    def __init__(self, server):
        self.issuer = server.url_for("/op").rstrip("/")
        self.person = {
            "sub": "sub-1",
            "preferred_username": "maija",
            "given_name": "Maija",
            "family_name": "Mallikas",
            "email": "maija@example.org",
            "email_verified": True,
            "groups": ["tray-editors"],
        }
        self.key = RIGHT_KEY
        self.token_changes, self.userinfo_changes, self.asked = {}, {}, []
        server.expect_request("/op/.well-known/openid-configuration").respond_with_json(
            {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "userinfo_endpoint": f"{self.issuer}/userinfo",
                "jwks_uri": f"{self.issuer}/keys",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            }
        )
        server.expect_request("/op/keys").respond_with_json({"keys": [_public_key()]})
        server.expect_request("/op/token").respond_with_handler(self._token)
        server.expect_request("/op/userinfo").respond_with_handler(self._userinfo)

    def authorize(self, address):
        """What the browser brings back after the person has logged in there."""
        asked = {name: values[0] for name, values in parse_qs(urlparse(address).query).items()}
        assert address.startswith(f"{self.issuer}/authorize?")
        assert asked["client_id"] == CLIENT_ID
        assert set(asked["scope"].split()) == {"openid", "profile", "email"}
        self.asked.append(asked)
        back = urlparse(asked["redirect_uri"])
        return f"{back.path}?{urlencode({'code': 'koodi', 'state': asked['state']})}"

    def _token(self, request):
        form, asked = request.form, self.asked[-1]
        assert (form["client_id"], form["client_secret"]) == (CLIENT_ID, CLIENT_SECRET)
        proof = hashlib.sha256(form["code_verifier"].encode()).digest()
        assert base64.urlsafe_b64encode(proof).rstrip(b"=").decode() == asked["code_challenge"]
        answer = {"access_token": "pääsy", "token_type": "Bearer", "id_token": self._id_token()}
        return _json({name: value for name, value in answer.items() if value})

    def _id_token(self):
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT_ID, "iat": now, "exp": now + 300}
        if self.key is None:
            return None
        claims |= {"sub": self.person["sub"]} | self.token_changes
        return jwt.encode(claims, self.key, algorithm="RS256", headers={"kid": "avain"})

    def _userinfo(self, request):
        changes = self.userinfo_changes
        return _json(self.person | changes if isinstance(changes, dict) else changes)


def _public_key():
    key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(RIGHT_KEY.public_key()))
    return key | {"kid": "avain", "use": "sig", "alg": "RS256"}


def _json(data):
    return Response(json.dumps(data), content_type="application/json")
