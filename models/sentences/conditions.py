"""Words by which a condition begins: other rooms build their patterns of them."""

CONDITIONAL = (
    r"(?:si|s'il|quand|lorsque|if|when|unless|should(?= (?:the|it|this|that|your|any)\b)|wenn|falls"
    r"|sobald|cuando)\b"
)
"""How a condition begins."""
