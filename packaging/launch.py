"""Where the frozen program starts. In a checkout, ``worklist`` and ``python -m desktop`` do the same."""

import sys
from multiprocessing import freeze_support

from desktop.cli import main

if __name__ == "__main__":
    freeze_support()
    sys.exit(main())
