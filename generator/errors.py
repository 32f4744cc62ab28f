"""Everything that can stop a build. A flaw in one document is a Fault or a Doubt, not an error."""

from __future__ import annotations

from collections.abc import Sequence


class BriefingError(Exception):
    """Base of all; `where` names file and place, `what` the trouble, `hint` the remedy, `status` the exit."""

    status = 1

    def __init__(self, where: str, what: str, hint: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where, self.what, self.hint = where, what, hint


class NoSuchFolder(BriefingError):
    """The seeds folder does not exist or is no folder."""

    status = 2

    def __init__(self, where: str) -> None:
        super().__init__(where, "there is no such folder", "name the folder that holds your documents")


class NoUsableDocument(BriefingError):
    """The folder holds nothing that could be briefed."""

    def __init__(self, where: str, faults: Sequence[str] = ()) -> None:
        why = f" ({'; '.join([*faults[:3], *(['…'] if len(faults) > 3 else [])])})" if faults else ""
        super().__init__(
            where, f"no usable document in this folder{why}", "put .txt, .md or .html documents there"
        )


class CitationOutOfRange(BriefingError):
    """A citation was asked for that does not lie in its document: a fault of ours, never of a seed's."""

    def __init__(self, where: str, start: int, end: int, length: int) -> None:
        super().__init__(
            where,
            f"no text at {start} to {end} in {length} characters",
            "please report this with the document",
        )


class BadSettings(BriefingError):
    """`briefing.yml` cannot be read or holds a value of the wrong type."""


class BadCorrections(BriefingError):
    """`corrections.yml` cannot be read, lacks a key or contradicts itself."""


class BadLine(BriefingError):
    """A line of the documents given to `quotes` cannot be read."""

    def __init__(self, number: int, what: str) -> None:
        super().__init__(f"line {number}", what, 'give one {"doc": …, "text": …} a line')


class ModelMissing(BriefingError):
    """spaCy's English model is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "en_core_web_sm",
            "the English language model is not installed",
            "run `make site`, which installs it",
        )


class CannotWrite(BriefingError):
    """The file that was asked for cannot be written where it should go."""

    status = 2

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(
            where, f"cannot be written ({reason.lower()})", "name a file in a folder you may write to"
        )


class InvalidExport(BriefingError):
    """An export does not fit its schema: a fault of ours, found before anything is published."""


class AuditFailed(BriefingError):
    """The built site says something that its seeds do not."""


class CannotServe(BriefingError):
    """The address at which the site was to be shown is taken, or may not be used."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(where, what.lower(), "name another port: `make serve PORT=8001`")
