"""Which passwords are good enough: by length, by what everybody tries first, by what is known."""
