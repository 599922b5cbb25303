# Two commands do everything on a fresh machine with Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CORPUS ?= ../shared/corpus

ROUNDS ?= 5

.PHONY: demo examples test lint unit fuzz accept phrasebank catalogs bench clean
.DELETE_ON_ERROR:

$(READY): pyproject.toml constraints.txt hatch_build.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement constraints.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

catalogs: $(READY)  ## compile the translations
	@$(BIN)/python -c "import hatch_build; hatch_build.compile_catalogs('.')"

demo: catalogs  ## assemble the example speech into out/
	@mkdir -p out
	$(BIN)/draftkit draft examples/training-opening/brief.yaml --output out/demo.md --replace
	$(BIN)/draftkit draft examples/training-opening/brief.yaml --output out/demo.docx --replace
	@echo
	@echo "The demo speech:"
	@ls -1 $(CURDIR)/out/demo.md $(CURDIR)/out/demo.docx

examples: catalogs  ## draft the example of every genre into out/examples/
	@mkdir -p out/examples
	@for brief in examples/*/brief.yaml; do name=$$(basename $$(dirname $$brief)); \
	  $(BIN)/draftkit draft $$brief --output out/examples/$$name.docx --replace || exit 1; done

test: lint unit  ## everything that must hold

lint: catalogs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: catalogs
	$(BIN)/python -m pytest

fuzz: catalogs  ## search for what breaks a property, with new examples each of ROUNDS times
	for round in $$(seq $(ROUNDS)); do \
	  $(BIN)/python -m pytest -q --hypothesis-profile=default tests/properties || exit 1; done

accept: catalogs  ## renew the golden files; read the diff before you commit it
	DRAFTKIT_ACCEPT=1 $(BIN)/python -m pytest -q

phrasebank: catalogs  ## mine the committed banks again: speeches from the folder CORPUS, work reports from its reports/txt
	$(call mined,$(CORPUS),phrasebank)
	$(call mined,$(CORPUS)/reports/txt,phrasebank/reports)

# Mined beside the committed bank and copied: what belongs to this machine (the pages that were read) stays behind.
define mined
	rm -rf out/bank && mkdir -p $(2)
	$(BIN)/draftkit mine $(1) --output out/bank --replace
	rm -f $(2)/*.yaml && cp out/bank/*.yaml $(2)/
endef

bench: catalogs  ## ratios against named peers; run on a quiet machine
	$(BIN)/python -m benchmarks.draft_speed
	$(BIN)/python -m benchmarks.assemble_speed
	$(BIN)/python -m benchmarks.figures_speed
	$(BIN)/python -m benchmarks.returned_speed
	$(BIN)/python -m benchmarks.drafts
	$(BIN)/python -m benchmarks.parse_speed $(CORPUS)
	$(BIN)/python -m benchmarks.mine_speed $(CORPUS)/reports/txt
	$(BIN)/python -m benchmarks.search_speed

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
