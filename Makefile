# The developer's one door. `make site` and `make test` need nothing but Swift 6.3 and a Debian or Ubuntu machine.
.PHONY: site test check lint format scores record browser bench build setup setup-test manual clean install
.DEFAULT_GOAL := site

SWIFT   ?= swift
JOBS    ?= $(shell nproc)
PREFIX  ?= /usr/local
SIZES   ?= 1000 10000 50000 100000
BIN      = .build/release/dateline

site: build                  ## the sample newsroom, built into public/
	@$(BIN) build --site . || [ $$? -eq 1 ]
	@echo
	@echo "The site is in public/: open public/index.html in a browser."
	@echo "Next:  $(BIN) why content/articles/...   asks how an article was read"
	@echo "       $(BIN) init ../my-digest          begins a newsroom of your own"

setup:                       ## installs the system libraries that are missing
	@Scripts/setup build search

setup-test:
	@Scripts/setup build test

build: setup
	@$(SWIFT) build -c release -j $(JOBS)

test: setup-test build       ## everything: unit, golden, score, fault, browser, delivery and deployment tests
	$(SWIFT) test -j $(JOBS)
	Scripts/test-site
	Tests/Delivery/run $(BIN)
	Tests/Deploy/run $(BIN)
	Tests/Benchmarks/run $(BIN)

lint:                        ## the format, as strict as it goes
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

check: lint test             ## what the continuous integration runs

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

scores: build                ## every task's score, on our labelled articles and on pages to tune on where there are some
	@Scripts/scores

record: setup                ## writes the golden files anew; read the difference before committing it
	RECORD=1 $(SWIFT) test --filter Golden

bench: build                 ## both halves timed on made corpora, beside Hugo and trafilatura; SIZES="1000 10000" is quicker
	Benchmarks/run --dateline $(BIN) $(SIZES)

manual: build                ## docs/dateline.1 anew, from the program's own definitions
	Scripts/manual $(BIN)

install:                     ## what was built, into PREFIX (/usr/local); needs no compiler, so `sudo` may do it
	DESTDIR="$(DESTDIR)" Scripts/install $(BIN) "$(PREFIX)"

clean:
	rm -rf .build
