"""What all themes of a region ask."""

from __future__ import annotations

from ptvsync.reach import Reach

from .code_lists import CodeLists
from .conditions import Condition, NotHidden, Offered, Published
from .has_any import has_any_code


def general_conditions(reach: Reach, lists: CodeLists) -> tuple[Condition, ...]:
    """What every theme of a region asks."""
    wanted = (
        ("class_codes", reach.class_codes, lists.classes),
        ("target_group_codes", reach.target_group_codes, lists.target_groups),
        ("languages", reach.languages, lists.languages),
    )
    kinds = (
        has_any_code(column, names.without_children(codes), names)
        for column, codes, names in wanted
        if codes
    )
    return (Published(), Offered(reach, lists.municipalities), *kinds, NotHidden())
