"""The two steps of the import: a file is tried, and the text that was tried is imported."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from themepages.links.elma.reading import MAX_BYTES, UnreadableFile, decode, read_rows


class ListFileForm(forms.Form):
    """A CSV file. ``cleaned_data`` holds its ``text`` and ``rows``."""

    file = forms.FileField(
        label=_("CSV file"),
        help_text=_(
            "At most one megabyte and 500 rows. UTF-8 and Windows files, semicolons and commas all do."
        ),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv,text/plain"}),
    )

    def clean_file(self) -> UploadedFile:
        """A file that can be read."""
        file = self.cleaned_data["file"]
        try:
            self.cleaned_data["text"] = decode(file.read(MAX_BYTES + 1))
            self.cleaned_data["rows"] = read_rows(self.cleaned_data["text"])
        except UnreadableFile as error:
            raise forms.ValidationError(str(error)) from error
        return file


class TriedListForm(forms.Form):
    """The text of a file that was tried. It is judged again, for the catalogue may have changed."""

    text = forms.CharField(widget=forms.HiddenInput, strip=False)

    def clean_text(self) -> Any:
        """A text that can be read."""
        try:
            self.cleaned_data["rows"] = read_rows(self.cleaned_data["text"])
        except UnreadableFile as error:
            raise forms.ValidationError(str(error)) from error
        return self.cleaned_data["text"]
