"""The third party's side: submits workitems and follows what becomes of them."""
