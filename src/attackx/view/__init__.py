"""Events and documents made visible: in a terminal (``view.terminal``) and as HTML (``view.html``)."""
