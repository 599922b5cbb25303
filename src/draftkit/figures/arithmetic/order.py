"""In which order derived figures are worked out."""

from collections.abc import Mapping

Needed = Mapping[str, tuple[str, ...]]
"""For each derived figure the derived figures that its formula names."""


def order_of(needed: Needed) -> tuple[str, ...]:
    """Those that can be worked out, each after all it needs; left out are cycles and what needs one."""
    waiting = {name: set(others) for name, others in needed.items()}
    users: dict[str, list[str]] = {}
    for name, others in waiting.items():
        for other in others:
            users.setdefault(other, []).append(name)
    ready = [name for name, others in waiting.items() if not others]
    for name in ready:
        for user in users.get(name, ()):
            waiting[user].discard(name)
            if not waiting[user]:
                ready.append(user)
    return tuple(ready)


def cycles_in(needed: Needed) -> tuple[tuple[str, ...], ...]:
    """Cycles, none twice, in the order of what needs what; every figure that `order_of` leaves out leads to one."""
    solved = set(order_of(needed))
    then = {name: next(o for o in others if o not in solved) for name, others in needed.items() if name not in solved}
    seen: set[str] = set()
    found = []
    for start in then:
        path, name = [], start
        while name not in seen:
            seen.add(name)
            path.append(name)
            name = then[name]
        if name in path:
            found.append(tuple(path[path.index(name) :]))
    return tuple(found)
