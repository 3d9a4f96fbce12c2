"""``python -m ptvsync.standin --port 8765`` serves the demo catalogue, or a generated country."""

from __future__ import annotations

import argparse
import logging
from datetime import date

from .faults import FAULTS, Faults
from .loading import NEIGHBOURS, load_catalogue
from .national import national_world
from .server import DEMO_KEY, make_server
from .warming import VERSIONS, warm
from .world import World


logger = logging.getLogger("ptvsync.standin")


def main() -> None:
    """Serve until interrupted."""
    options = _options()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    faults = Faults()
    for name in options.fault:
        faults.switch_on(name)
    server = make_server(_world(options.national), options.port, faults, options.api_key)
    logger.info("Stand-in PTV at %s/api/v11 and %s/api/v12", server.url, server.url)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        logger.info("Stopped")
    finally:
        server.server_close()


def _world(national: int | None) -> World:
    if national is None:
        return load_catalogue(date.today(), NEIGHBOURS)
    world = national_world(national)
    for version in VERSIONS:
        warm(world, version)
    return world


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Serve a stand-in of PTV v11 and v12.")
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("--api-key", default=DEMO_KEY, help="the x-api-key that v12 asks for")
    parser.add_argument(
        "--national", type=int, metavar="SERVICES", help="serve a generated country instead"
    )
    parser.add_argument("--fault", action="append", default=[], choices=sorted(FAULTS))
    return parser.parse_args()


if __name__ == "__main__":
    main()
