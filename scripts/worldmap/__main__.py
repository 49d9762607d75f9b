"""Makes the data of the world map: `python -m scripts.worldmap PACKAGE`.

What it prints is `app/web/charts/world.json`. PACKAGE is the directory that npm's package
`world-atlas` was unpacked to: `npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz` makes
`package`.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from scripts.worldmap.drawing import Detail, drawing_of

# Compressed, the large map takes 10 kB and the small one 4 kB, which stands beside results.
LARGE = Detail(width=1000, bend=0.8, island=3, dot=14)
SMALL = Detail(width=400, bend=0.8, island=2.5, dot=5)
ABOUT = {
    "origin": "Natural Earth 4.1.0, 1:50m Cultural Vectors, countries; as TopoJSON in npm's {}",
    "licence": "Natural Earth: public domain. world-atlas: ISC, (c) 2013-2019 Michael Bostock",
    "projection": "Equal Earth",
    "made": "by scripts/worldmap; it says how, and whose each part is",
}


def main(package: Path) -> None:
    """Prints the maps of both sizes as JSON, a country a line."""
    topology = json.loads((package / "countries-50m.json").read_text("utf-8"))
    named = json.loads((package / "package.json").read_text("utf-8"))
    origin = ABOUT["origin"].format(f"{named['name']} {named['version']}")
    maps = {"large": drawing_of(topology, LARGE), "small": drawing_of(topology, SMALL)}
    contents: dict[str, Any] = {"about": ABOUT | {"origin": origin}}
    contents |= {name: asdict(drawing) for name, drawing in maps.items()}
    json.dump(contents, sys.stdout, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
