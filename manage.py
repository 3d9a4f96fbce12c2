#!/usr/bin/env python
"""Django's command-line entry point; development settings unless told otherwise."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the management command named on the command line; a fault in the settings is one sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
