"""Checks: what a strict reader would mark in a speech. Rules are data, their kinds are code."""
