# Foreshock: build it, see it work, test it. `make` alone lists the targets.
#
# On Debian 12 a Swift toolchain (6.2 or later) and make are all that has to be there: each target installs the Debian
# packages it lacks, and says which and why. Elsewhere it names them and goes on.

SWIFT ?= swift
RELEASE := .build/release/foreshock
SOURCES := Package.swift Sources Tests

# What for, package, why. The first group is for toolchains that were only unpacked.
define PACKAGES
swift libcurl4          the Swift package manager runs on it
swift libncurses6       the Swift package manager runs on it
swift libsqlite3-0      the Swift package manager runs on it
swift libxml2           the Swift package manager runs on it
build g++               the C library's headers and what programs are linked with
build git               fetches swift-argument-parser and Yams
build ca-certificates   lets git check whom it fetches them from
build pkg-config        tells the Swift package manager where libraries are
build zlib1g-dev        reads gzip
build libarchive-dev    reads zstd, xz, bzip2 and lz4; tar, zip and 7z
build libpcre2-dev      matches the patterns
build tzdata            the time zones
test gzip               writes what the tests read
test bzip2              writes what the tests read
test xz-utils           writes what the tests read
test zstd               writes what the tests read
test lz4                writes what the tests read
test zip                writes the bundles the tests read
test 7zip               writes the bundles the tests read
test libsystemd0        reads journal files: looked for at run time, the program builds and runs without
test systemd-journal-remote writes the journal files that the tests read
test python3            reads the JSON reports with a parser that is not ours
bench gzip              zcat, to compare with
bench ripgrep           rg, to compare with
bench lnav              merges logs, to compare with
bench jq                reads and writes NDJSON, to compare with
bench python3           runs the measurements
endef
export PACKAGES

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 26

build: build-packages ## build the release program, .build/release/foreshock
	$(SWIFT) build -c release --product foreshock

demo: build ## read the logs of a recorded outage, and say what broke first
	@echo
	@echo "An online booking service begins to fail. These are the logs of its nine hosts, as logrotate left them:"
	@echo
	@echo "$$ foreshock samples/booking-outage/logs"
	@echo
	@$(RELEASE) samples/booking-outage/logs

test: test-packages lint ## check and test everything
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --disable-xctest
	.build/debug/foreshock patterns check

# The flag makes `@testable` work, and would make the program another one: hence the folder of its own.
test-release: test-packages ## run the tests on optimised code, too
	$(SWIFT) test -c release --disable-xctest -Xswiftc -enable-testing --scratch-path .build-test-release

SECONDS ?= 60
fuzz: test-packages ## feed spoilt inputs to all that reads bytes: SECONDS=60 for each target, SEED=1
	$(SWIFT) build -c release --product fuzz
	.build/release/fuzz --seconds $(SECONDS) --seed $(or $(SEED),1)

bench: bench-packages build ## measure speed and memory beside rg, zcat, lnav and jq, and onsets beside simple rules
	Tests/Bench/bench
	$(SWIFT) build -c release --product onset-bench
	.build/release/onset-bench

format: ## rewrite the sources as .swift-format wants them
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

catalogue: build-packages ## write down the packs: Sources/C/packs/packs.c, patterns/CATALOGUE.md
	Sources/C/packs/list
	$(SWIFT) build --product foreshock
	.build/debug/foreshock patterns list --format markdown >CATALOGUE.md.new
	mv CATALOGUE.md.new patterns/CATALOGUE.md

lint: lint-format lint-words lint-packs ## check format, forbidden words, and the list of packs

lint-format:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

# Pointers live in two targets; Foundation in none but the program itself.
lint-words:
	@! grep -rnE '\bunsafe\b|Unsafe[A-Za-z]*Pointer|OpaquePointer' --include='*.swift' Sources \
	  | grep -vE '^Sources/(Codecs|Matching)/' || { echo 'only Codecs and Matching may be unsafe'; false; }
	@! grep -rnE '\bimport Foundation' --include='*.swift' Sources \
	  | grep -v '^Sources/foreshock/' || { echo 'only foreshock may import Foundation'; false; }

# In a folder of its own: the tree stays as it is.
lint-packs:
	@there=$$(mktemp -d); trap 'rm -rf "$$there"' EXIT; \
	mkdir -p "$$there/Sources/C" && cp -r Sources/C/packs "$$there/Sources/C" && cp -r patterns "$$there" && \
	"$$there/Sources/C/packs/list" && cmp -s "$$there/Sources/C/packs/packs.c" Sources/C/packs/packs.c || \
	{ echo 'patterns/ and packs.c differ: run Sources/C/packs/list'; false; }

clean: ## remove everything built
	rm -rf .build .build-*

install-packages: build-packages test-packages bench-packages ## install the Debian packages for all of this

build-packages:
	@$(call install,build)

test-packages:
	@$(call install,build test)

bench-packages:
	@$(call install,build bench)

# $(call install,GROUPS): installs what is missing of these groups of PACKAGES.
define install
set -- $$(echo "$$PACKAGES" | while read -r group name why; do \
  case " swift $(1) " in *" $$group "*) ;; *) continue ;; esac; \
  case "$$group $$name" in \
    swift*) $(SWIFT) build --version >/dev/null 2>&1 && continue ;; \
    *g++) ls /usr/lib/gcc/*/*/libstdc++.so >/dev/null 2>&1 && continue ;; \
  esac; \
  dpkg-query -W -f '$${db:Status-Status}\n' $$name 2>/dev/null | grep -qx installed || echo $$name; \
done); \
test $$# = 0 && exit 0; \
echo 'Debian packages that are missing, and what for:'; \
for missing; do echo "$$PACKAGES" | while read -r group name why; do \
  if test $$name = $$missing; then printf '  %-23s%s\n' $$name "$$why"; break; fi; \
done; done; \
if ! command -v apt-get >/dev/null; then \
  echo 'This is no Debian: going on, as they may be here under other names.'; \
  exit 0; \
elif test $$(id -u) = 0; then root=; \
elif command -v sudo >/dev/null; then root='sudo '; \
else \
  echo "Installing them takes root or sudo. As root: apt-get install $$*"; \
  exit 1; \
fi; \
echo "Installing them: $${root}apt-get install $$*"; \
$${root}apt-get update -qq && \
$${root}env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "$$@"
endef

.PHONY: help build demo test test-release fuzz bench format catalogue lint lint-format lint-words lint-packs clean \
  install-packages build-packages test-packages bench-packages
