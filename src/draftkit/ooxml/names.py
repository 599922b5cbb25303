"""Names of bookmarks: how a paragraph and a figure are found again in a file that comes back.

A name that begins with an underscore is hidden in Word's list of bookmarks. Word allows letters, digits and
underscores, 40 characters at most.
"""

PREFIX = "_dk_"
MAX_LENGTH = 40


def block_bookmark(block_id: str) -> str:
    """The bookmark of the block with that `draftkit.tree.walk.Visit.id`: `2.3.p1` → `_dk_2_3_p1`."""
    return _within_length(PREFIX + block_id.replace(".", "_"))


def slot_bookmark(block_id: str, use: int) -> str:
    """The bookmark of the `use`th slot (from 1) in that block: `2.3.p1`, 2 → `_dk_2_3_p1_f2`."""
    return _within_length(f"{PREFIX}{block_id.replace('.', '_')}_f{use}")


def _within_length(name: str) -> str:
    if len(name) <= MAX_LENGTH:
        return name
    from hashlib import blake2b

    return f"{PREFIX}x{blake2b(name.encode(), digest_size=16).hexdigest()}"
