"""Put the settings and the figures into the README.

python benchmarks/_readme.py
"""

import re

from _common import ROOT
from _table import table

from service.settings import list_settings


def main() -> None:
    """Rewrite the two generated parts."""
    path = ROOT / "README.md"
    text = path.read_text(encoding="utf-8")
    rows = [f"| `{name}` | {default} | {says} |" for name, default, says in list_settings()]
    settings = "\n".join(["| variable | default | meaning |", "| --- | --- | --- |", *rows])
    for name, content in (("settings", settings + "\n"), ("figures", table())):
        text = re.sub(
            rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)",
            lambda m, content=content: m.group(1) + content + m.group(2),
            text,
            flags=re.DOTALL,
        )
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
