"""The Service Client API: what a third party's page may ask of the desktop, as messages between windows."""
