# Every task of the project. `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# The folder that holds Content/; the site goes to its Public/.
SOURCE ?= .
# The long properties, which are run with optimisation. Their build has a folder of its own, so that it does not disturb
# the one of `make site`, and holds no other tests and nothing for a debugger. Empty: leave them out.
PROPERTIES ?= GONGSHI_TESTS=SiteTests swift test -c release -Xswiftc -enable-testing -Xswiftc -gnone --scratch-path .build/properties --filter $(LONG)
LONG := 'SiteTests.*Property'
# Whether `make test` looks at pages in a browser, and computes figures again in Python: if-possible, required or no.
PAGES ?= if-possible

GONGSHI := .build/release/gongshi

.PHONY: help setup setup-test program site check serve test pages lint bench clean

help: ## This list.
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: ## Install what a build needs (libcmark, libyaml, libcrypto, libzip, libxml2, libxlsxwriter, poppler), only what is missing.
	@scripts/setup

setup-test: setup ## Install what the page checks need beside it (Chromium, fonts, Java, pandoc, PyPI packages in .venv/).
	@scripts/setup --test

program: setup
	swift build -c release --product gongshi

site: program ## Publish Content/ to Public/.
	$(GONGSHI) build --source "$(SOURCE)" --pdf auto

check: program ## Look for every error in Content/ without writing anything.
	$(GONGSHI) check --source "$(SOURCE)"

serve: program ## Preview on this machine, rebuilt as you write.
	$(GONGSHI) serve --source "$(SOURCE)"

test: setup ## All tests, the long properties with optimisation, and pages in a browser where there is one.
	swift build --build-tests
	swift test --skip-build --skip $(LONG)
	$(PROPERTIES)
ifneq ($(PAGES),no)
	$(MAKE) pages
endif

pages: setup ## Check finished pages: figures, accessibility, validity, links, console (docs/testing.md).
	swift build --product gongshi
	mkdir -p .build/pages
	.build/debug/gongshi build --source . --output .build/pages/site
	scripts/check-independently --$(PAGES:no=required) .build/pages/site
	scripts/check-pages --$(PAGES:no=required) .build/pages/site
	scripts/check-print --$(PAGES:no=required) .build/debug/gongshi

lint: ## Format, imports, and the rules of docs/architecture.md.
	@scripts/lint

bench: program ## Measure against Hugo (Benchmarks/README.md).
	GONGSHI="$(CURDIR)/$(GONGSHI)" python3 Benchmarks/run.py

clean: ## Remove what was built; not Public/, which may be served.
	rm -rf .build .bench .venv
