"""Reach the scheduler of a Dask cluster, or say why not, before any work is sent to it."""

import asyncio
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from platform import python_version
from typing import Any

from draftkit.diagnostics import Diagnostic
from draftkit.errors import DraftkitError
from draftkit.parallel import messages
from draftkit.parallel.runner import reason_of

PATIENCE = 10
"""Seconds a scheduler may take to answer, and its first worker to show up."""

_LARGE = "1 GiB"
"""What may be sent at once without Dask's warning: words every worker needs are many."""


@contextmanager
def connected(address: str, patience: float = PATIENCE) -> Iterator[Any]:
    """A client of a scheduler whose workers can run this program's functions.

    Raises:
        DraftkitError: the extra is not installed, nobody answers, there are no workers, or their versions differ.
    """
    try:
        import dask
        from distributed import Client
    except ImportError as error:
        raise DraftkitError(messages.NO_EXTRA(package=error.name or "distributed")) from error
    _silence()
    _refuse(_odd_scheduler(address, _greeted(address, patience)))
    with (
        dask.config.set({"distributed.admin.large-graph-warning-threshold": _LARGE}),
        Client(address, timeout=patience, set_as_default=False) as client,  # type: ignore[no-untyped-call]
    ):
        try:
            client.wait_for_workers(1, timeout=patience)
        except TimeoutError as error:
            raise DraftkitError(messages.NO_WORKERS(address=address)) from error
        _refuse(_odd_workers(client.run(version, "draftkit", on_error="return")))
        _refuse(_odd_pythons(client))
        yield client


def _silence() -> None:
    """Dask logs what it tries again and what it loses; what matters of that is said in our own words."""
    for name in ("distributed", "distributed.client", "tornado", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _greeted(address: str, patience: float) -> Mapping[str, Any]:
    """What a scheduler says of itself. A client would wait for ever where somebody listens and is silent."""
    try:
        return asyncio.run(asyncio.wait_for(_greet(address, patience), patience))
    except (ValueError, TypeError) as error:
        raise DraftkitError(messages.BAD_ADDRESS(address=address, reason=error)) from error
    except OSError as error:
        raise DraftkitError(messages.NO_ANSWER(address=address, seconds=f"{patience:g}")) from error
    except Exception as error:
        raise DraftkitError(messages.NOT_UNDERSTOOD(address=address, reason=reason_of(error))) from error


async def _greet(address: str, patience: float) -> Mapping[str, Any]:
    from distributed import rpc

    async with rpc(address, timeout=patience) as there:  # type: ignore[no-untyped-call]
        identity = await there.identity()
        return {"type": identity["type"], **(await there.versions())["packages"]}


def _odd_scheduler(address: str, said: Mapping[str, Any]) -> Diagnostic | None:
    if said["type"] != "Scheduler":
        return messages.NO_SCHEDULER(address=address, what=said["type"])
    return _odd_packages(address, said)


def _odd_pythons(client: Any) -> Diagnostic | None:
    """A Python or Dask on a worker that is not ours."""
    said = sorted(client.get_versions()["workers"].items())
    return next(filter(None, (_odd_packages(where, one["packages"]) for where, one in said)), None)


def _odd_packages(where: str, said: Mapping[str, Any]) -> Diagnostic | None:
    return _other("Python", _minor(said["python"]), _minor(python_version()), where) or _other(
        "distributed", str(said["distributed"]), version("distributed"), where
    )


def _odd_workers(versions: Mapping[str, Any]) -> Diagnostic | None:
    """A draftkit on a worker that is not ours."""
    ours = version("draftkit")
    for where, theirs in sorted(versions.items()):
        if isinstance(theirs, PackageNotFoundError):
            return messages.NOT_INSTALLED_THERE(where=where, ours=ours)
        found = _other("draftkit", str(theirs), ours, where)
        if found:
            return found
    return None


def _other(package: str, theirs: str, ours: str, where: str) -> Diagnostic | None:
    if theirs == ours:
        return None
    return messages.OTHER_VERSION(package=package, theirs=theirs, ours=ours, where=where)


def _minor(python: str) -> str:
    """`3.11` of `3.11.7.final.0`: what decides how text is classed and numbers are written."""
    return ".".join(python.split(".")[:2])


def _refuse(problem: Diagnostic | None) -> None:
    if problem:
        raise DraftkitError(problem)
