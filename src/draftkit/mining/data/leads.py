"""What leads from a sentence to the phrase it asks for: 要真抓实干 is said of 真抓实干."""

from draftkit.lexicon.listed import listed

LEADS = frozenset(
    listed("""
    真正做到 要做到 要坚持 要认真 必须 要 做到 坚持 确保 实现 不断 努力 力求 切实 始终 并 进一步 全面 着力 大力 持续
    """)
)
"""Words before the first member of a series that are no part of it."""
