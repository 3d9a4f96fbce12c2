"""The words for channel types in v11."""

from __future__ import annotations

from ptvsync.records import ChannelType


CHANNEL_TYPES = {
    ChannelType.E_SERVICE: "EChannel",
    ChannelType.WEB_PAGE: "WebPage",
    ChannelType.FORM: "PrintableForm",
    ChannelType.PHONE: "Phone",
    ChannelType.LOCATION: "ServiceLocation",
}
