"""Examples for the OpenAPI document. Ids in them are examples too."""

from desktop.service.examples.further import FURTHER
from desktop.service.examples.parameters import PARAMETERS
from desktop.service.examples.printed import PRINTED

__all__ = ["EXAMPLES", "PARAMETERS"]

EXAMPLES = {**PRINTED, **FURTHER}
