"""`python -m draftkit`, and the entry point of the installed program."""

import sys


def run() -> None:
    """Run the command line and leave with its exit code."""
    from draftkit.cli.main import main

    sys.exit(main())


if __name__ == "__main__":
    run()
