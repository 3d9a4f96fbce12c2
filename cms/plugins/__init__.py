"""The one mechanism by which every app, bundled or installed, joins the frame."""
