"""What a process that never searches must not carry."""

from __future__ import annotations

import subprocess
import sys


LOADED = "import django; django.setup(); import sys; print('pyvoikko' in sys.modules)"


def test_the_lexicon_is_not_loaded_before_a_word_is_asked():
    answer = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )

    assert answer.stdout.strip() == "False"
