"""The same articles and searches with the embedded engine and at a cluster of OpenSearch."""
