PYTHON ?= python3
DATA ?= ../shared/data
WORK ?= build/training
ENGLISH = src/dateline/language/english
export PYTHONPATH = src
# One thread: sums then come in one order, and the weights come out the same.
export OMP_NUM_THREADS = 1

.PHONY: model
model:
	$(PYTHON) training/convert.py $(DATA) $(WORK)/corpora
	$(PYTHON) -m spacy train training/config.cfg --output $(WORK)/model \
		--paths.train $(WORK)/corpora/train.spacy --paths.dev $(WORK)/corpora/dev.spacy
	$(PYTHON) training/package.py $(WORK)/model/model-best $(ENGLISH) 1.0.0
	$(PYTHON) training/lemmas.py $(DATA) $(ENGLISH)
	$(PYTHON) training/evaluate.py $(ENGLISH) $(WORK)/corpora
