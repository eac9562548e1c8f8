# Two commands matter: `make demo` runs the main job, `make test` proves everything. Both install what they need.
PY ?= python3
BIN = .venv/bin

export MPLBACKEND = Agg

.PHONY: demo test test-torch mutate fuzz test-cluster test-floors test-site bench history targets dashboard speed figures docs export clean

# The name under which results of asv are stored.
MACHINE = two-core
ONE = OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

demo: .venv/demo            ## evaluate every lemma: loop, printed form, this package
	$(BIN)/python -m kronlemmas

test: .venv/dev             ## notebooks, package, README, wheel, benchmarks; ends with "N passed, N failed"
	$(BIN)/python tools/check.py

mutate: .venv/dev           ## change one thing at a time in 400 places, and report what no cell notices; `make mutate N=1000 SEED=2` others; about an hour
	N=$(or $(N),400) SEED=$(or $(SEED),1) $(BIN)/python tools/mutate.py

test-torch: .venv/dev       ## the chapters with cells for Torch, which it installs; ends with "N passed, N failed"
	$(BIN)/python -m pip install --disable-pip-version-check -c constraints-dev.txt torch==2.13.0
	$(BIN)/python tools/check.py --torch

test-cluster: .venv/dev     ## only the tests with two worker processes
	$(BIN)/python tools/cluster.py

fuzz: .venv/dev             ## random calls of every array function against exact definitions; MINUTES=20 goes on for so long
	$(BIN)/python tools/fuzz.py $(MINUTES)

test-floors: .venv/dev      ## the chapters with the oldest versions that settings.ini allows
	$(BIN)/python tools/floors.py

test-site: .venv/dev        ## build the site and read it with a browser, where there is one
	$(BIN)/python tools/site/test.py

targets: .venv/dev          ## speed over a grid of shapes against its targets, met or missed; a few minutes
	$(BIN)/python -m benchmarks.targets

bench: .venv/dev            ## measure the newest commit with asv; `make bench COMMITS="eb419fd^! 8a7f0a1^!"` measures others
	$(BIN)/asv machine --machine $(MACHINE) --os Linux --yes
	for commit in $(or $(COMMITS),HEAD^!); do $(ONE) $(BIN)/asv run --machine $(MACHINE) --skip-existing-successful $$commit || exit; done

history: .venv/dev          ## the speed-ups of many commits in turn in one process, which can be compared; `make history COMMITS="2110be5 HEAD"`
	$(ONE) $(BIN)/python -m benchmarks.history $(or $(COMMITS),HEAD)

speed: .venv/dev            ## the speed table and picture of the README, from the stored results
	$(BIN)/python tools/speed.py
	$(BIN)/python tools/readme.py

dashboard: .venv/dev        ## publish the stored results; SERVE=1 shows them on this machine
	$(BIN)/python tools/dashboard.py
	$(if $(SERVE),$(BIN)/python -m http.server --bind 127.0.0.1 --directory .asv/html 8000)

figures: .venv/dev          ## run the chapters with WORD in their name and store their figures
	$(BIN)/python tools/figures.py $(WORD)

docs: .venv/dev             ## build the site; RUN=1 runs the notebooks first, SERVE=1 shows it on this machine
	$(BIN)/python tools/site/build.py $(if $(RUN),--run-all)
	$(if $(SERVE),$(BIN)/python -m http.server --bind 127.0.0.1 --directory _docs/html 8000)

export: .venv/dev           ## after editing notebooks: clean them, write the package and the README
	$(BIN)/nbdev_clean
	$(BIN)/nbdev_export
	$(BIN)/python tools/statements.py
	$(BIN)/python tools/public.py
	$(BIN)/python tools/stubs.py
	$(BIN)/python tools/readme.py

clean:
	rm -rf .venv build dist *.egg-info .asv/env .asv/html _docs

.venv/python:
	$(PY) -m venv .venv
	touch $@

.venv/demo: .venv/python settings.ini setup.py constraints-dev.txt
	@echo "installing into .venv: some 250 MB, about a minute"
	$(BIN)/python -m pip install --disable-pip-version-check -c constraints-dev.txt -e '.[data,plot]'
	touch $@

.venv/dev: .venv/python settings.ini setup.py constraints-dev.txt
	@echo "installing into .venv: about a gigabyte, two to five minutes"
	$(BIN)/python -m pip install --disable-pip-version-check -c constraints-dev.txt -e '.[dev]'
	touch $@ .venv/demo
