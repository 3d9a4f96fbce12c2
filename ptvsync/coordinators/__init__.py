"""Who looks after PTV's content in the municipalities, by turns: dated, so that no leaver stays in charge."""
