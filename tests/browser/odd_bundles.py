"""Bundles that are not like the shipped one, of invented events: small ones, and a large one made here."""

from __future__ import annotations

from pathlib import Path

SMALL = sorted(path.name for path in (Path(__file__).parent / "bundles").iterdir())
"""Each a folder of `bundles/`, named for what is odd about it."""

GIVEN = "Anders Birte Carlo Dagny Emil Frida Gustav Hedda Ivar Johanna Knut Lina Magnus Nora Oskar Petra"
FIRST = "Brem Dals Elver Fjell Gran Hals Kvam Lind Myr Nord Ros Sand Tang Ulv Vest"
LAST = "berg dal gaard holt moen rud stad vik"
OFFICES = ("Fisheries Minister", "Ambassador", "Deputy Minister", "Harbour Master", "Senator", "Mayor")
OUTLETS = ("The Fjord Herald", "Wire of the South", "Evening Net", "The Quay")


def folder_of(bundle: str) -> Path:
    """Where the documents of a small bundle are."""
    return Path(__file__).parent / "bundles" / bundle


def name(n: int) -> str:
    """One of 1,920 invented names."""
    given, first, last = GIVEN.split(), FIRST.split(), LAST.split()
    rest = n // len(given)
    return f"{given[n % len(given)]} {first[rest % len(first)]}{last[rest // len(first) % len(last)]}"


def sixty_documents(folder: Path) -> Path:
    """Sixty days of talks, with 480 people who each speak once; the folder."""
    folder.mkdir(parents=True)
    for n in range(60):
        (folder / f"day-{n:02}.md").write_text(_report(n), encoding="utf-8")
    return folder


def _report(n: int) -> str:
    people = [name(n * 8 + k) for k in range(8)]
    said = (
        f"“Point {n + 1}.{k + 1} of the quota is not ours to give away,” {OFFICES[k % 6]} {person} said.\n"
        for k, person in enumerate(people)
    )
    return (
        f"---\ntitle: Day {n + 1} of the herring talks\noutlet: {OUTLETS[n % 4]}\n"
        f"published: 2031-{3 + n // 30:02}-{n % 30 + 1:02}\n---\n\n"
        f"The delegations of Norway and Chile met in Lausanne for day {n + 1} of their talks on herring.\n\n"
        + "\n".join(said)
        + f"\nIt is unclear whether {people[0]} will attend the next round.\n"
    )
