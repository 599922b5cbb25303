"""A Word file as records: what stands in it, who changed what and when. No view of the changes is taken here."""
