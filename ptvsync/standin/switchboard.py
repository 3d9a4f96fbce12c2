"""The stand-in's own switches over HTTP, so that faults can come and go under a running demo."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from .faults import FAULTS, Faults
from .http import HttpError, Json, Request, Response
from .routing import Router
from .world import World


EVERYTHING = "all"

_LOCAL = ("localhost", "127.0.0.1")


def switchboard_router(faults: Faults) -> Router:
    """Return ``/standin/faults``: GET tells the faults, POST ``on=NAME`` or ``off=NAME`` switches one.

    ``path`` and ``times`` narrow a fault down, other fields are its own options (``seconds`` of slow).
    """

    def answer(world: World, request: Request) -> Response:
        _check_host(request)
        if request.method == "POST":
            _switch(faults, dict(parse_qsl(request.body.decode())))
        return Response({"faults": [_row(name, faults) for name in FAULTS]})

    router = Router("/standin")
    router.add("/faults", answer)
    return router


def _switch(faults: Faults, fields: dict[str, str]) -> None:
    on, off = fields.pop("on", ""), fields.pop("off", "")
    if off == EVERYTHING:
        faults.clear()
    elif off:
        faults.switch_off(_known(off))
    if on:
        path, times = fields.pop("path", ""), fields.pop("times", None)
        options = {name: _value(text) for name, text in fields.items()}
        try:
            faults.switch_on(_known(on), path, int(times) if times else None, **options)
        except (TypeError, ValueError) as error:
            raise _refused(str(error)) from error


def _known(name: str) -> str:
    if name not in FAULTS:
        raise _refused(f"There is no fault {name}.")
    return name


def _value(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def _row(name: str, faults: Faults) -> Json:
    switch = faults.on().get(name)
    description = (FAULTS[name].__doc__ or "").strip()
    state = {"path": switch.path, "times": switch.times} if switch else {}
    return {"name": name, "description": description, "on": switch is not None, **state}


def _check_host(request: Request) -> None:
    """Refuse what another site asks a browser to send to this machine."""
    host = urlsplit(f"//{request.headers.get('host', '')}").hostname
    if host not in _LOCAL:
        raise HttpError(Response({"errorMessage": "Only from this machine."}, status=403))


def _refused(message: str) -> HttpError:
    return HttpError(Response({"errorMessage": message}, status=400))
