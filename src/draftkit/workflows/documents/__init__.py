"""Documents that others wrote: from a path to what stands in them."""
