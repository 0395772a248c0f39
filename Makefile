# Everything a developer does with Afterword. `make` alone says what there is.

# A Go that was unpacked but not put on the PATH is found all the same.
GO := $(shell command -v go || echo /usr/local/go/bin/go)
export GO

# One set of tags for every step, so that all steps share the build cache.
# x11: see "Linux" in README.md. migrated_fynedo: the app touches the screen
# from the UI goroutine only, so Fyne need not guard against the rest.
# no_emoji: Fyne's own emoji font takes 25 MB of memory as soon as there is any
# text; without it, emoji come from the system's fonts.
export TAGS := migrated_fynedo,x11,no_emoji

# -buildvcs=false: a clone that belongs to somebody else than who builds it is
# no reason to fail. So the commit, which --version says, is asked for here; it
# is unknown in such a clone, and where there is no git.
BUILD := $(GO) build -buildvcs=false -ldflags "-X main.commit=$(shell git rev-parse --short HEAD 2>/dev/null)"

# Packages that need no display; the app itself (main.go) does.
export ROOMS := ./data/... ./reminders/... ./ui/... ./assets/...

# Tests that start themselves hundreds of times, as programs of one goroutine:
# there is nothing in them for the race detector, and it would take an hour.
ALONE := TestP[1-5][A-Z]

# Where make install puts it; DESTDIR is for those who make packages.
PREFIX ?= /usr/local
ID := io.github.afterword.Afterword
SHARE = $(DESTDIR)$(PREFIX)/share

# Tells the desktop what came or went, where it has the programs for it.
TELL = [ -n "$(DESTDIR)" ] || { update-desktop-database -q $(SHARE)/applications; \
	gtk-update-icon-cache -q -t $(SHARE)/icons/hicolor; } 2>/dev/null || true

# How long each fuzz target runs.
FUZZ ?= 30m

.DEFAULT_GOAL := help
.PHONY: help run test e2e lint build install uninstall pictures bench soak fuzz monkey zones packages packages-check packages-quick packages-test clean

help: ## say what there is
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile

run: build ## build it and open it; with no display: in a virtual one, with sample data, leaving pictures
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" != Linux ]; then \
	  exec bin/afterword; else .ci/show pictures; fi

build: ## build bin/afterword
	@.ci/needs build
	$(BUILD) -tags $(TAGS) -o bin/afterword .
	@[ "$$(uname)" != Linux ] || $(MAKE) --no-print-directory -s bin/share.made

# What is installed beside it.
bin/share.made: $(wildcard packaging/* ui/cli/*.go) assets/icon.png assets/makeicons.go go.mod LICENSE CHANGELOG.md
	packaging/share bin/afterword bin/share
	touch $@

# What was built as somebody else is not built again as root.
install: ## put it among the programs of a Linux desktop, below PREFIX=/usr/local
	@[ -x bin/afterword ] && [ -d bin/share ] || $(MAKE) --no-print-directory build
	install -D -m 755 bin/afterword $(DESTDIR)$(PREFIX)/bin/afterword
	mkdir -p $(SHARE) && cp -r bin/share/. $(SHARE)/
	@$(TELL)

uninstall: ## take away what make install put there; the data stays
	rm -f $(DESTDIR)$(PREFIX)/bin/afterword
	for f in $$(cd bin/share && find . -type f); do rm -f $(SHARE)/$$f; done
	-rmdir $(SHARE)/doc/afterword 2>/dev/null
	@$(TELL)

test: build ## all tests: unit, race, end to end in a virtual display
	@[ "$$(uname)" != Linux ] || .ci/needs desktop
	$(GO) test -tags $(TAGS) ./...
	$(GO) test -race -timeout 20m -skip '$(ALONE)' -tags $(TAGS) $(ROOMS)
	@if [ "$$(uname)" = Linux ]; then $(MAKE) --no-print-directory e2e; \
	else echo "The end-to-end tests need Linux."; fi

# The second time with the app that logs calls from a wrong goroutine; it
# fails a test if it does. Its clock can be put ahead.
e2e: build
	@.ci/needs desktop
	$(BUILD) -tags x11,no_emoji,ahead -o bin/afterword-watched .
	$(GO) test -tags e2e,$(TAGS) -run E2E -count=1 -timeout 10m -v .
	AFTERWORD_BIN=bin/afterword-watched $(GO) test -tags e2e,$(TAGS) -run E2E -count=1 -timeout 10m .

lint: ## format, vet, golangci-lint, and types for Windows and macOS
	@.ci/needs build
	.ci/lint

bench: build ## what it costs, each beside its floor of the same run; some minutes
	@.ci/needs desktop
	$(GO) test -tags bench -run BenchTable -count=1 -v ./reminders
	$(GO) test -run XXX -bench 'Save|ReadOneKey|Open|BackUp|Import' ./data/store
	$(GO) test -run XXX -bench 'Read' ./data/invitation
	$(GO) test -run XXX -bench 'Make' ./data/calendar
	$(GO) test -run XXX -bench 'Plan$$|Agenda' ./reminders
	$(GO) test -run XXX -bench 'Compose|Check' ./reminders/draft
	$(GO) test -tags bench,$(TAGS) -run BenchTable -count=1 -v ./ui
	$(GO) test -tags e2e,bench,$(TAGS) -run BenchStates -count=1 -timeout 20m -v .

soak: ## the tests of the promises at full size
	AFTERWORD_SOAK=1 $(GO) test -run 'TestP[0-9]' -count=1 -timeout 60m ./data/... ./reminders ./ui/peer ./ui/cli
	$(GO) test -run 'Plan|Done|Following' -count=1 ./reminders -rapid.checks=30000
	$(MAKE) --no-print-directory fuzz

fuzz: ## each fuzz target for FUZZ=30m, however many there are
	@grep -r '^func Fuzz' --include='*_test.go' . | sed 's|/[^/]*:func| |; s|(.*||' | sort | while read -r room target; do \
	  echo "$$target in $$room"; \
	  $(GO) test -tags $(TAGS) -run XXX -fuzz "^$$target$$" -fuzztime $(FUZZ) -fuzzminimizetime 100x $$room </dev/null || exit 1; \
	done

monkey: build ## ten thousand random keys and clicks, with the race detector on; AFTERWORD_SEED=n for others
	@.ci/needs desktop
	$(BUILD) -race -tags x11,no_emoji -o bin/afterword-race .
	AFTERWORD_BIN=bin/afterword-race AFTERWORD_MONKEY=$${AFTERWORD_MONKEY:-10000} $(GO) test -tags e2e,$(TAGS) -run E2EMonkey -count=1 -timeout 60m -v .

pictures: build ## take the pictures of the README and the guide from the running app
	.ci/show docs/pictures

zones: ## renew the time zones that are built in, before a release
	.ci/zones

packages: ## what people install, into dist: for Linux, and for Windows where mingw can be had
	@.ci/needs build
	@.ci/needs packages
	@.ci/needs windows || echo "So nothing is made for Windows."
	packaging/make

packages-check: packages ## look into them: what they hold, say and run, and that they are the same once more
	@.ci/needs packages
	.ci/packages check

packages-quick: build ## the same for those for Linux, linked of what the tests compiled; a minute
	@.ci/needs packages
	.ci/packages quick

packages-test: packages-check ## install, use, upgrade and remove the .deb in a bare Debian, and the installer under Wine where that is; takes root
	.ci/packages try
	@if command -v wine >/dev/null && [ -n "$$(find dist -name '*-setup.exe')" ]; then .ci/packages wine; fi

clean: ## remove what was built
	rm -rf bin pictures dist
