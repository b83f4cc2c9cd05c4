# What one does with this project; a bare `make` lists it.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
FUZZ_SECONDS ?= 3600
ifndef SEED
SEED := $(shell date +%s)
endif

# The binary of a release build, where SwiftPM puts it.
LESSON := .build/release/lesson

# What the shipped lessons must render to: Markdown and JSON, without copies of their images.
EXPECTED := Tests/LessonSuite/Expected

.DEFAULT_GOAL := help
.PHONY: help setup reports screenshots test axe test-user oracle check expected bench fuzz install clean swift release
# SwiftPM locks its build folder and uses all cores by itself.
.NOTPARALLEL:

help: ## List the targets.
	@echo 'make TARGET, where TARGET is one of'
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  \1|\2/p' Makefile \
	  | awk -F '|' '{ printf "%-13s%s\n", $$1, $$2 }'

PACKAGES := libcmark-dev libyaml-dev libseccomp-dev libjansson-dev pkg-config bubblewrap libjs-katex

setup: ## Install libcmark, libyaml, libseccomp, Jansson and bubblewrap, where they are missing.
	@set -eu; \
	if pkg-config --exists libcmark yaml-0.1 libseccomp jansson 2>/dev/null && command -v bwrap >/dev/null; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  echo 'error: libcmark, libyaml, libseccomp, Jansson or bubblewrap is not installed, and there is no apt-get to do it' >&2; \
	  echo '   help: install libcmark 0.30, libyaml 0.2.5, libseccomp 2.5 and Jansson 2.13 or newer with their headers, pkg-config, and bubblewrap 0.8 or newer; then run make again' >&2; \
	  exit 1; \
	fi; \
	root=; \
	if [ "$$(id -u)" -ne 0 ]; then \
	  if ! command -v sudo >/dev/null; then \
	    echo 'error: $(PACKAGES): not all are installed, and that needs root' >&2; \
	    echo '   help: run as root: apt-get install $(PACKAGES)' >&2; \
	    exit 1; \
	  fi; \
	  if [ -t 0 ]; then root=sudo; else root='sudo -n'; fi; \
	fi; \
	echo 'Installing with apt-get: libcmark-dev and libyaml-dev (read the Markdown and the YAML of lessons), bubblewrap and libseccomp-dev'; \
	echo '(box the real Swift in them), libjansson-dev (reads JSON), pkg-config (finds the libraries),'; \
	echo 'libjs-katex (shows formulas in HTML).'; \
	$$root apt-get update; \
	$$root env DEBIAN_FRONTEND=noninteractive \
	  apt-get install --yes --no-install-recommends $(PACKAGES); \
	pkg-config --exists libcmark yaml-0.1 libseccomp jansson && command -v bwrap >/dev/null

swift:
	@command -v $(SWIFT) >/dev/null || { \
	  echo 'error: $(SWIFT) is not on the PATH' >&2; \
	  echo '   help: install Swift 6.2 or newer (https://www.swift.org/install), or say make SWIFT=/path/to/swift' >&2; \
	  exit 1; }

# Linked with nothing to look up at the start: it starts in half the time, and runs where no Swift is.
STATIC := --static-swift-stdlib $(if $(filter Linux,$(shell uname -s)),-Xswiftc -static-executable -Xswiftc -use-ld=lld)

release: setup swift
	$(SWIFT) build --configuration release $(STATIC) --product lesson
	$(SWIFT) build --configuration release $(STATIC) --product LessonCells

reports: release ## Render all lessons into reports/, as Markdown and as pages of HTML.
	$(LESSON) render lessons --to markdown,html -o reports

PAGES ?= reports/*.html

screenshots: ## Take pictures of PAGES (reports/*.html), desktop and phone, light and dark.
	python3 Tests/BrowserTests/screenshots.py .build/screenshots $(PAGES)

# One debug build serves both the check of imports and the tests.
test: setup swift ## Lint, check imports against declared dependencies, run all tests.
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks Package.swift
	$(SWIFT) build --product LessonCells
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --disable-xctest

axe: .build/axe/axe.min.js ## Fetch axe-core, with which the tests in a browser check accessibility.

.build/axe/axe.min.js:
	rm -rf .build/axe
	mkdir -p .build/axe/package
	python3 -m pip download --quiet --no-deps --dest .build/axe/package axe-playwright-python==0.1.8
	python3 -m zipfile --extract .build/axe/package/*.whl .build/axe/package
	mv .build/axe/package/axe_playwright_python/axe.min.js .build/axe
	rm -rf .build/axe/package

# What root may do says nothing of others; setpriv comes with every Linux.
test-user: ## As root, behind make test: run the tests of the box again as an ordinary user.
	setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp \
	  .build/debug/attention-lessonsPackageTests.xctest --testing-library swift-testing \
	  --filter SandboxTests

# Where inputs are drawn from: keys, width, queries, values, hidden layer, heads.
ORACLE_SIZES := 1/1/1/1/1/1 5/4/3/3/6/4 2/3/5/1/4/6 17/8/17/5/9/8 40/16/9/12/20/5

# Where PyTorch's models and ours meet.
CHECKPOINTS := Tests/LearningCellsTests/Oracle

# Nothing but the module Attention and its tests is asked, but SwiftPM builds all tests for that.
oracle: release .build/peers/bin/python ## Compare attention, gradients and models in files with NumPy and PyTorch, drawn from SEED (the clock).
	rm -rf .build/oracle
	mkdir -p .build/oracle .build/oracle/gradients
	@set -eu; echo 'SEED=$(SEED)'; for sizes in $(ORACLE_SIZES); do \
	  set -- $$(echo $$sizes | tr / ' '); \
	  .build/peers/bin/python Tests/AttentionTests/Oracle/make_variants.py --seed $(SEED) \
	    --keys $$1 --width $$2 --queries $$3 --values $$4 --hidden $$5 --heads $$6 \
	    > .build/oracle/$$(echo $$sizes | tr / -).json; \
	done
	@set -eu; for sizes in 1/1/1 5/17/9 16/32/33; do \
	  set -- $$(echo $$sizes | tr / ' '); \
	  .build/peers/bin/python Tests/Seq2SeqTests/Oracle/make_gradients.py --seed $(SEED) \
	    --embedding $$1 --hidden $$2 --attention $$3 \
	    > .build/oracle/gradients/$$(echo $$sizes | tr / -).json; \
	done
	ATTENTION_ORACLE='$(CURDIR)/.build/oracle' SEQ2SEQ_ORACLE='$(CURDIR)/.build/oracle/gradients' \
	  $(SWIFT) test --disable-xctest \
	  --filter 'AttentionTests.OracleTests|Seq2SeqTests.PyTorchGradientTests'
	$(LESSON) render $(CHECKPOINTS)/models.md --to json -o .build/oracle/models --no-cache
	$(LESSON) models $(CHECKPOINTS)/models.md -o .build/oracle/models --no-cache
	.build/peers/bin/python $(CHECKPOINTS)/checkpoints.py compare \
	  .build/oracle/models/models.json .build/oracle/models/models
	.build/peers/bin/python $(CHECKPOINTS)/checkpoints.py draw .build/oracle/models $(SEED)
	$(LESSON) render .build/oracle/models/drawn.md --to json -o .build/oracle/models
	.build/peers/bin/python $(CHECKPOINTS)/checkpoints.py compare \
	  .build/oracle/models/drawn.json .build/oracle/models/drawn

check: release ## Compare what the shipped lessons give with the reports that are recorded.
	$(LESSON) check lessons -o $(EXPECTED)
	$(LESSON) check --compile lessons

expected: release ## Record what the shipped lessons give now.
	$(LESSON) render lessons --to markdown,json -o $(EXPECTED)
	@echo 'Recorded in $(EXPECTED); read the difference before you commit it.'

# With PEERS=1 in a throw-away environment that has NumPy and PyTorch, else with what python3 has.
BENCH_PYTHON := $(if $(PEERS),.build/peers/bin/python,python3)

bench: release $(if $(PEERS),$(BENCH_PYTHON)) ## Measure speed and memory; PEERS=1 fetches NumPy and PyTorch.
	$(SWIFT) build --package-path Benchmarks --scratch-path .build/benchmarks \
	  --configuration release $(STATIC)
	python3 Benchmarks/bench.py $(LESSON) .build/benchmarks/release/steps \
	  lessons/attention.en.md $(BENCH_PYTHON)

.build/peers/bin/python:
	python3 -m venv .build/peers
	.build/peers/bin/pip install --quiet numpy safetensors torch || { rm -rf .build/peers; exit 1; }

# Builds a package of its own, below Tests/Fuzzing, whose modules are instrumented.
fuzz: setup swift ## Fuzz the parser and the evaluator for FUZZ_SECONDS (3600).
	SWIFT='$(SWIFT)' Tests/Fuzzing/fuzz $(FUZZ_SECONDS)

install: release ## Install the command as $(PREFIX)/bin/lesson (PREFIX=/usr/local, DESTDIR=).
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/lesson
	install -m 755 $(LESSON) $(DESTDIR)$(PREFIX)/bin/lesson
	install -m 644 .build/release/libLessonCells.a .build/release/Modules/Attention.swiftmodule \
	  .build/release/Modules/CellIO.swiftmodule $(DESTDIR)$(PREFIX)/lib/lesson

clean: ## Remove everything that was built or rendered.
	rm -rf .build reports
