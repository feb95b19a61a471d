PYTHON ?= python3
DATA ?= ../shared/data
WORK ?= build/training
ENGLISH = src/dateline/language/english
VERSION = 1.1.0
export PYTHONPATH = src
# One thread: sums then come in one order, and the weights come out the same.
export OMP_NUM_THREADS = 1

.PHONY: model
# NPROC is the number of threads of JAX; label.py starts two processes.
model:
	$(PYTHON) training/vectors.py $(DATA) $(WORK)
	$(PYTHON) training/gazetteer.py $(DATA) $(WORK)
	NPROC=2 $(PYTHON) training/tree_teacher.py $(DATA) $(WORK)
	NPROC=2 $(PYTHON) training/name_teacher.py $(DATA) $(WORK)
	NPROC=1 $(PYTHON) training/label.py $(DATA) $(WORK)
	$(PYTHON) training/convert.py $(DATA) $(WORK)
	$(PYTHON) training/train.py $(WORK)
	$(PYTHON) training/package.py $(WORK)/model/model-best $(ENGLISH) $(VERSION)
	$(PYTHON) training/lemmas.py $(DATA) $(ENGLISH)
	$(PYTHON) training/evaluate.py $(ENGLISH) $(WORK)/corpora
