"""Why the system refused, in words of our own: those it has are English, or whatever its settings say."""

import errno
from typing import Final

_REASONS: Final = {
    errno.EACCES: "no permission",
    errno.EPERM: "no permission",
    errno.EROFS: "the disk can only be read",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk space you may use is used up",
    errno.EFBIG: "the file would be too large",
    errno.ENOENT: "it does not exist",
    errno.ENOTDIR: "a part of the path is no folder",
    errno.EEXIST: "something of that name is there already",
    errno.EISDIR: "it is a folder",
    errno.ENOTEMPTY: "the folder is not empty",
    errno.ELOOP: "the links lead in a circle",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.ENOMEM: "there is too little memory",
    errno.EIO: "the disk does not work as it should",
    errno.EBUSY: "another program is using it",
    errno.ETXTBSY: "another program is using it",
    errno.ETIMEDOUT: "the network drive does not answer",
    errno.ESTALE: "the network drive does not answer",
    errno.EINVAL: "this name is not possible here",
}
"""By the number of the error. Where the system has no such number it has another one, and its own words are shown."""

TERMS = tuple(dict.fromkeys(_REASONS.values()))


def reason_of(error: OSError | ValueError) -> str:
    """What went wrong, as it fills the gap of a message; the system's own words where there are none here."""
    if not isinstance(error, OSError):
        return str(error)
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
