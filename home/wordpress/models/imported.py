"""What stands here for an item of an old site, so that a second import finds it again."""

from __future__ import annotations

from django.db import models
from wagtail.documents import get_document_model_string
from wagtail.images import get_image_model_string
from wagtail.models import Page, Site

from home.wordpress.models.run import ImportRun


class ImportedPage(models.Model):
    """``page`` is None once an editor has deleted it. ``revision_id`` is the version that the import wrote:
    while it is the newest, nobody has edited the page. ``digest`` is of what was written.
    ``guid`` is SourceItem's, with the old site in it; ``above`` that of the page above it in WordPress, empty for
    none, None where an older release did not write it down.
    """

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    guid = models.CharField(max_length=1000)
    run = models.ForeignKey(ImportRun, null=True, on_delete=models.SET_NULL, related_name="pages")
    page = models.ForeignKey(Page, null=True, on_delete=models.SET_NULL, related_name="+")
    revision_id = models.PositiveBigIntegerField(null=True)
    was_live = models.BooleanField(default=False)
    digest = models.CharField(max_length=64, blank=True)
    above = models.CharField(max_length=1000, null=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "guid"], name="wordpress_one_page_per_guid")
        ]

    def __str__(self) -> str:
        return self.guid

    @property
    def is_untouched(self) -> bool:
        """Whether the page is as the import left it."""
        page = self.page
        return bool(
            page and page.latest_revision_id == self.revision_id and page.live == self.was_live
        )


class ImportedFile(models.Model):
    """A picture or a document fetched from an address of the old site."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    url = models.CharField(max_length=1000)
    run = models.ForeignKey(ImportRun, null=True, on_delete=models.SET_NULL, related_name="files")
    image = models.ForeignKey(
        get_image_model_string(), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    document = models.ForeignKey(
        get_document_model_string(), null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "url"], name="wordpress_one_file_per_address")
        ]

    def __str__(self) -> str:
        return self.url
