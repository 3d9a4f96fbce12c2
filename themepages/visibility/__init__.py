"""Why a service is shown or not: the public rule table, and the check that any provider can make."""
