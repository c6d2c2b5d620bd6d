"""Words that deny and forbid, in seven languages: other rooms build their patterns of them."""

NOT = (
    r"(?:ne|n'|pas|jamais|not|never|no|nicht|nie(?:mals)?|kein\w*|nunca|jamás|non|mai|não|niet"
    r"|nooit|geen)"
)
"""What denies a verb or a thing: to stand between the ends of words."""
SAYS_NOT = rf"(?:\b{NOT}\b|\bn'|n't\b)"
"""The same wherever it stands, in "n'ouvrez" and "don't", too."""
NEVER = r"(?:never|do not|don't|jamais|ne pas|nie(?:mals)?|nunca|jamás|mai|nooit)"
"""With what an order begins that is denied, where the verb does not say so by its form."""
FORBIDS = (
    r"(?:avoid|évit|vermeid|evit|vermijd|verboten|forbidden|interdit|prohibid|vietat|proibid"
    r"|verboden)"
)
"""How words begin that forbid by themselves."""
