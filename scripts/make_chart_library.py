"""Make `transforms/pages/assets/vega.js`: Vega, Vega-Lite and Vega-Embed in one file for pages without network.

The file is kept in the repository, so that building pages needs no further package and no network.
To renew it: ``pip install vl-convert-python`` and run this script; the versions stand in its first line.
"""

from __future__ import annotations

from pathlib import Path

import vl_convert

TARGET = Path(__file__).parents[1] / "transforms" / "pages" / "assets" / "vega.js"


def main() -> None:
    versions = (
        f"Vega {vl_convert.get_vega_version()}, Vega-Lite {vl_convert.get_vegalite_versions()[-1]}, "
        f"Vega-Embed {vl_convert.get_vega_embed_version()}"
    )
    head = f"/*! {versions}; licences in vega.LICENSE; made by scripts/make_chart_library.py */\n"
    bundle = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
    # What it defines stays its own: the scripts of a page share one scope.
    TARGET.write_text(f"{head}(() => {{\n{bundle}\n}})();\n", encoding="utf-8")


if __name__ == "__main__":
    main()
