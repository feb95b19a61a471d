from dateline.show.plain import cell, line, plain


def test_a_colour_code_leaves_no_trace() -> None:
    assert plain("\x1b[31mred\x1b[0m") == "red"


def test_a_window_title_sequence_leaves_no_trace() -> None:
    assert plain("a\x1b]0;owned\x07b") == "ab"


def test_a_lone_escape_character_is_taken_out() -> None:
    assert "\x1b" not in plain("a\x1b")


def test_a_one_byte_control_introducer_is_taken_out() -> None:
    assert plain("a\x9bb") == "ab"


def test_a_direction_override_is_taken_out() -> None:
    assert plain("abc\u202edef") == "abcdef"


def test_line_feeds_and_letters_of_any_script_stay() -> None:
    assert plain("حلب\nАлеппо") == "حلب\nАлеппо"


def test_a_line_has_no_line_feed() -> None:
    assert line(" two\n\t words ") == "two words"


def test_a_formula_becomes_text() -> None:
    assert cell('=HYPERLINK("x")') == '\'=HYPERLINK("x")'


def test_a_formula_behind_a_space_becomes_text() -> None:
    assert cell(" @SUM(A1)") == "' @SUM(A1)"


def test_a_formula_behind_a_hidden_character_becomes_text() -> None:
    assert cell("\x00+1") == "'+1"


def test_plain_words_are_left_alone() -> None:
    assert cell("Aleppo = Halab") == "Aleppo = Halab"
