"""Texts that attack a spreadsheet, and whether one of them would begin a formula there."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

HOSTILE = st.text(
    st.one_of(
        st.sampled_from(
            "=+-@\uff1d\uff0b\uff0d\uff20\u2212\ufe66\ufe62;,'\"\t\r\n\x00\x0b\u200d\u00a0\u3000 |!"
        ),
        st.characters(),
    ),
    max_size=12,
)


def begins_like_a_formula(cell):
    """Whether any spreadsheet could: as generous as possible, and made in another way than the code."""
    plain = unicodedata.normalize("NFKC", cell).replace("\u2212", "-")
    unseen = {"\ufe0e", "\ufe0f"}
    seen = "".join(
        sign for sign in plain if unicodedata.category(sign) not in {"Cf", "Cc"} and sign not in unseen
    )
    return seen.strip()[:1] in {"=", "+", "-", "@"} or cell[:1] in {"\t", "\r", "\n"}
