"""The labels that pipelines give to names, by what the finders ask of them.

The shipped model says PER, ORG, GROUP (armed groups not of a state), LOC, NORP, FAC and MISC; other pipelines say
PERSON and GPE (OntoNotes).
"""

PERSON = frozenset({"PER", "PERSON"})
BODY = frozenset({"ORG", "GROUP"})
PEOPLE = frozenset({"NORP"})
PLACE = frozenset({"LOC", "GPE", "FAC"})
COUNTRY_OR_TOWN = frozenset({"LOC", "GPE"})
# Who can act or speak: a capital acts for its government.
ACTING = PERSON | BODY | PEOPLE | COUNTRY_OR_TOWN
# Who acts wherever the label stands; LOC is also a place where things happen, so a register must tell.
PARTY = PERSON | BODY | PEOPLE | {"GPE"}
