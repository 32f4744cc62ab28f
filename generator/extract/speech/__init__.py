"""Who spoke: attributions found, weighed against each quotation, and the voice that results."""
