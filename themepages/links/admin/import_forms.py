"""The file of an import."""

from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from themepages.links.elma.reading import MAX_BYTES, UnreadableFile, decode, read_rows


class ListFileForm(forms.Form):
    """A CSV file. ``cleaned_data`` holds its ``text`` and ``rows``."""

    file = forms.FileField(
        label=_("CSV file"),
        help_text=_(
            "At most five megabytes and 10,000 rows. UTF-8 and Windows files, semicolons and commas all do."
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
