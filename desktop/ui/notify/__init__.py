"""Telling the person of offers without ever taking the keyboard from them: toast, tray, notices, sounds."""
