"""Pictures and documents of the old site in the libraries here, each once."""

from __future__ import annotations

from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from PIL import Image as PillowImage
from PIL import ImageSequence
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.fields import WagtailImageField
from wagtail.models import Collection, Site

from home.wordpress.fetching.download import Downloader, Fetched
from home.wordpress.models import ImportedFile, ImportRun
from home.wordpress.plan.addresses import DOCUMENTS
from ptvsync.sentences import PlainError


COLLECTION = "WordPress"
MAX_TITLE = 255
NOT_A_PICTURE = _("it is not a picture that can be shown: %(why)s")
NOT_KEPT = _("files of this type are not kept")
# What the ending promises has to be so: a page of HTML named .pdf would be one.
SIGNATURES = {
    ".pdf": b"%PDF-",
    **dict.fromkeys((".docx", ".odt", ".xlsx", ".ods", ".pptx", ".odp"), b"PK"),
}


class Files:
    """Fetches what is not here yet. A file that failed is not asked for twice in a run."""

    def __init__(self, run: ImportRun, site: Site) -> None:
        self._run, self._site = run, site
        self._downloader = Downloader(run.site.owns)
        self._failed: dict[str, PlainError] = {}

    def close(self) -> None:
        """Let the connections go."""
        self._downloader.close()

    def image_id(self, url: str, alt: str) -> int:
        """The picture's key; raises PlainError."""
        held = self._held(url)
        if held is None or held.image_id is None:
            held = self._fetch(url, alt, is_image=True)
        return int(held.image_id or 0)

    def document_id(self, url: str) -> int:
        """The document's key; raises PlainError."""
        held = self._held(url)
        if held is None or held.document_id is None:
            held = self._fetch(url, "", is_image=False)
        return int(held.document_id or 0)

    def _held(self, url: str) -> ImportedFile | None:
        return ImportedFile.objects.filter(site=self._site, url=url[:1000]).first()

    def _fetch(self, url: str, alt: str, is_image: bool) -> ImportedFile:
        if url in self._failed:
            raise self._failed[url]
        try:
            fetched = self._downloader.fetch(url)
            return self._keep(url, fetched, alt, is_image)
        except PlainError as error:
            self._failed[url] = error
            raise

    @transaction.atomic
    def _keep(self, url: str, fetched: Fetched, alt: str, is_image: bool) -> ImportedFile:
        file = File(fetched.content, name=fetched.name)
        kept = self._image(file, alt) if is_image else self._document(file, url)
        row, _created = ImportedFile.objects.update_or_create(
            site=self._site,
            url=url[:1000],
            defaults={"run": self._run, "image" if is_image else "document": kept},
        )
        return row

    def _image(self, file: File, alt: str) -> object:
        _refuse_faulty(file)
        file.seek(0)
        return get_image_model().objects.create(
            title=(alt or file.name or "")[:MAX_TITLE],
            description=alt[:MAX_TITLE],
            file=file,
            collection=_collection(),
            uploaded_by_user=self._run.user,
        )

    def _document(self, file: File, url: str) -> object:
        # The ending that the file is served under is the one that counts, not that of its address.
        suffix = PurePosixPath(file.name or "").suffix.lower()
        start = file.read(8)
        file.seek(0)
        if suffix not in DOCUMENTS or not start.startswith(SIGNATURES.get(suffix, b"")):
            raise PlainError(NOT_KEPT)
        return get_document_model().objects.create(
            title=(file.name or url)[:MAX_TITLE],
            file=file,
            collection=_collection(),
            uploaded_by_user=self._run.user,
        )


def _refuse_faulty(file: File) -> None:
    """A picture that ends early may pass for one until it is shown, so it is read to its end."""
    try:
        WagtailImageField().clean(file)
        _read_whole(file)
    except ValidationError as error:
        raise PlainError(NOT_A_PICTURE, why=" ".join(error.messages)) from error
    except Exception as error:
        # Each decoder has errors of its own for what is broken: SyntaxError, EOFError, struct.error.
        raise PlainError(NOT_A_PICTURE, why=_("it is not whole")) from error


def _read_whole(file: File) -> None:
    """Every checksum, and every frame of what moves."""
    file.seek(0)
    with PillowImage.open(file) as picture:
        picture.verify()
    file.seek(0)
    with PillowImage.open(file) as picture:
        for frame in ImageSequence.Iterator(picture):
            frame.load()


def _collection() -> Collection:
    """The folder of both libraries that the files go to."""
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=COLLECTION).first()
    return found or root.add_child(name=COLLECTION)
