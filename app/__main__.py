"""`python -m app` is the same program as `warta`."""

import sys

from app.cli import main

if __name__ == "__main__":
    sys.exit(main())
