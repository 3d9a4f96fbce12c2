"""The accessibility statement that the Act on the Provision of Digital Services (306/2019) asks for."""
