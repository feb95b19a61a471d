"""Questions in, answers out: on a terminal, as files for other programs, and as a page. Shows, and judges nothing."""
