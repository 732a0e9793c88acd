"""`python -m backoffice`: the commands that need no window."""

import sys

from backoffice.cli import main

sys.exit(main())
