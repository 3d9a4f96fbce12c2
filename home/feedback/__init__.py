"""What readers tell us, without telling who they are."""
