"""What is wrong in the services' PTV content, told to those who can mend it."""
