"""The file, and what becomes what."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from home.models import ContentPage, HomePage
from home.wordpress.admin.allowed import missing_right
from home.wordpress.admin.archive_choices import archive_help, archive_text, read_archives
from home.wordpress.models import ImportRun
from home.wordpress.plan.choices import Choices, Kind
from home.wordpress.plan.places import Places
from home.wordpress.wxr.source import INTERNAL_TYPES
from ptvsync.sentences import PlainError


MAX_BYTES = 200_000_000
TOO_LARGE = _(
    "The file is larger than %(megabytes)s MB. Export the site in parts, a type or a year at a time."
)
LABELS = {"page": _("Pages"), "post": _("Posts")}


class UploadForm(forms.Form):
    """An export file."""

    file = forms.FileField(
        label=_("Export file"),
        help_text=_("In WordPress: Tools → Export → All content. The file ends in .xml."),
        widget=forms.FileInput(attrs={"accept": ".xml,text/xml,application/xml"}),
    )

    def clean_file(self) -> UploadedFile:
        """Not so large that reading it would keep the server from all else."""
        file = cast("UploadedFile", self.cleaned_data["file"])
        if (file.size or 0) > MAX_BYTES:
            raise forms.ValidationError(str(TOO_LARGE) % {"megabytes": MAX_BYTES // 1_000_000})
        return file


class ChoicesForm(forms.Form):
    """A field for each type of post that the export holds, the most frequent first."""

    parent = forms.ModelChoiceField(
        label=_("Content pages stand below"),
        queryset=Page.objects.all(),
        widget=AdminPageChooser(target_models=[HomePage, ContentPage]),
        help_text=_(
            "News go to the list of news of the same site, themes right below its home page."
        ),
    )
    fetch_files = forms.BooleanField(
        label=_("Fetch pictures and documents from the old site"),
        required=False,
        help_text=_("The old site has to answer while the import runs. Each file is fetched once."),
    )

    archives = forms.CharField(
        label=_("Where lists of a category, a tag or a writer lead"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, run: ImportRun, user: Any, *args: Any, **kwargs: Any) -> None:
        chosen = run.chosen
        kwargs["initial"] = {
            "parent": run.parent,
            "fetch_files": chosen.files,
            "archives": archive_text(chosen.archives),
        }
        super().__init__(*args, **kwargs)
        self._run, self._user = run, user
        self._types = type_counts(run)
        self.fields["archives"].help_text = archive_help(run.site.archives)
        for number, (post_type, count) in enumerate(self._types):
            self.fields[f"type_{number}"] = forms.ChoiceField(
                label=f"{LABELS.get(post_type, post_type)} ({count})",
                choices=Kind.choices,
                initial=chosen.kind(post_type),
            )

    def clean(self) -> dict[str, Any]:
        """There has to be a place for everything, and the right to publish there."""
        cleaned = super().clean() or {}
        if not cleaned.get("parent"):
            return cleaned
        try:
            places = Places(cleaned["parent"].specific)
            for kind in {*self._becomes(cleaned).values()} - {Kind.SKIP}:
                if reason := missing_right(self._user, places.above(kind)):
                    raise PlainError(reason)
            self._archives = read_archives(cleaned["archives"], self._run.site, places.site)
        except PlainError as error:
            raise forms.ValidationError(str(error)) from error
        return cleaned

    def save(self) -> None:
        """Keep the choices with the run."""
        choices = Choices(
            becomes=self._becomes(self.cleaned_data),
            files=self.cleaned_data["fetch_files"],
            archives=self._archives,
        )
        self._run.choices = choices.model_dump(mode="json")
        self._run.parent = self.cleaned_data["parent"]
        self._run.save(update_fields=["choices", "parent", "beat_at"])

    def _becomes(self, cleaned: dict[str, Any]) -> dict[str, Kind]:
        chosen = ((name, cleaned.get(f"type_{i}")) for i, (name, _count) in enumerate(self._types))
        return {name: Kind(kind) for name, kind in chosen if kind}


def type_counts(run: ImportRun) -> list[tuple[str, int]]:
    """Types of posts that people read, and how many of each there are."""
    rows = run.items.exclude(post_type__in=INTERNAL_TYPES).order_by()
    counted = rows.values_list("post_type").annotate(count=Count("pk"))
    return sorted(counted, key=lambda row: (-row[1], row[0]))
