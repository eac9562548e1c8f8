# Two commands matter: `make demo` runs the main job, `make test` proves everything. Both install what they need.
PY ?= python3
BIN = .venv/bin

export MPLBACKEND = Agg

.PHONY: demo test test-cluster bench targets picture export clean

demo: .venv/demo            ## evaluate every lemma: loop, printed form, this package
	$(BIN)/python -m kronlemmas

test: .venv/dev             ## notebooks, package, README, wheel, benchmarks; ends with "N passed, N failed"
	$(BIN)/python tools/check.py

test-cluster: .venv/dev     ## only the tests with two worker processes
	$(BIN)/python tools/cluster.py

bench: .venv/dev            ## measure the newest commit with asv
	$(BIN)/asv machine --yes
	$(BIN)/asv run HEAD^!

targets: .venv/dev          ## speed over a grid of shapes against its targets, met or missed; a few minutes
	$(BIN)/python -m benchmarks.targets

picture: .venv/dev          ## measure again and redraw the picture of the README
	$(BIN)/python -m kronlemmas --plot nbs/images/speed.png
	$(BIN)/python tools/readme.py

export: .venv/dev           ## after editing notebooks: clean them, write the package and the README
	$(BIN)/nbdev_clean
	$(BIN)/nbdev_export
	$(BIN)/python tools/statements.py
	$(BIN)/python tools/readme.py

clean:
	rm -rf .venv build dist *.egg-info .asv/env .asv/html

.venv/python:
	$(PY) -m venv .venv
	touch $@

.venv/demo: .venv/python settings.ini setup.py constraints-dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints-dev.txt -e '.[data,plot]'
	touch $@

.venv/dev: .venv/python settings.ini setup.py constraints-dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints-dev.txt -e '.[dev]'
	touch $@ .venv/demo
