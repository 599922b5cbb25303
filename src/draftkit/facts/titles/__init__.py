"""What carries a title or quotation marks: documents, meetings, brands, campaigns, slogans."""
