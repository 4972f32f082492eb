"""The third party's side: takes records from a source system and hands them to the routing service.

Nothing here knows how the service works inside; it is a client like any integrator's.
"""
