# The few things one does with this folder. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run test check bench simulate planted shots installers try-deb fuzz constraints advisories setup
.PHONY: clean installers-windows

BIN := .venv/bin
TOUR := build/tour

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | expand -t 14

run: ## set up, then start the demo (without a screen: the tour, in pictures)
	@packaging/setup.sh run
	@packaging/run.sh $(TOUR)

test: setup ## set up, then everything that must hold: gates and tests
	@$(MAKE) --no-print-directory check
	@packaging/test.sh

check: setup ## format, lint, types, room borders and the project's own gates, without the tests
	@packaging/check.sh

bench: setup ## measure what the figures promise
	@$(BIN)/python -m tests.bench

simulate: setup ## run seeded shifts in virtual time with faults; SEEDS=60 MINUTES=60 are the defaults
	@$(BIN)/python -m tests.simulation --seeds $(or $(SEEDS),60) --minutes $(or $(MINUTES),60)

planted: setup ## plant bugs in the client one by one, and show which seed of the simulator finds each
	@$(BIN)/python -m tests.simulation --planted

shots: setup ## pictures of every screen in build/shots/index.html, and of each step of the tour
	@packaging/run.sh --tour $(TOUR)
	@$(BIN)/python -m tests.shots

installers: ## make every installer that this system can, in dist/, with sizes and start-up times
	@packaging/setup.sh pack
	@packaging/installers.sh

installers-windows: ## make and try the light installers for Windows by Wine 10, where there is one
	@packaging/setup.sh pack
	@packaging/windows/wine.sh

twice: ## make one edition and its installers twice, and compare every bit; EDITION=light is the default
	@packaging/setup.sh pack
	@packaging/twice.sh $(or $(EDITION),light)

try-deb: ## make the light Debian package, and install, upgrade and purge it here (needs root)
	@packaging/setup.sh deb
	@packaging/try.sh

constraints: ## resolve every dependency anew, with hashes, into packaging/constraints.txt
	@packaging/constraints.sh

fuzz: setup ## change what strangers send until a reader breaks; SECONDS=60 for each of five readers is the default
	@$(BIN)/python -m tests.fuzz --seconds $(or $(SECONDS),60)

advisories: setup ## ask the package index what is known against the locked packages, and keep its answers
	@$(BIN)/python packaging/advisories.py

setup: ## system libraries, .venv and locked packages; done already, it takes no time
	@packaging/setup.sh test

clean: ## remove what was built; .venv stays
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
