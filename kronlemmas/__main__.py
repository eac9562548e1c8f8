"`python -m kronlemmas`, the command of the chapter *Report*."
from kronlemmas.report import main

if __name__ == "__main__": raise SystemExit(main())
