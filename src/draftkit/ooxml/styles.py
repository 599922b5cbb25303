"""word/styles.xml and word/fontTable.xml, made from the profile."""

from typing import Final

from draftkit.ooxml.markup import Xml, w, word_part
from draftkit.ooxml.profiles.model import Font, Look, Profile, Style

LANGUAGE: Final = "zh-CN"
_BUILT_IN_STYLES: Final = 376
_DEFAULT_CHARACTER: Final = "DefaultParagraphFont"


def styles_part(profile: Profile) -> bytes:
    """Every style the speech uses; Word's own are hidden from the list until somebody uses one."""
    latent = w(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=_BUILT_IN_STYLES,
    )
    paragraphs = (_paragraph_style(figure.value, profile, rank) for rank, figure in enumerate(profile.looks))
    others = (_default_character(), _lead(profile), _page_number(profile))
    return word_part("styles", _defaults(profile), latent, *paragraphs, *others)


def fonts_part(profile: Profile) -> bytes:
    """Every face named, with the other name it may go by on the reader's machine."""
    fonts = dict.fromkeys([*(figure.value.font for figure in profile.looks), profile.page_number_font.value])
    latin = dict.fromkeys(font.latin for font in fonts if font.latin not in {other.han for other in fonts})
    return word_part("fonts", *(_latin_face(name) for name in latin), *(_han_face(font) for font in fonts))


def fonts_of(font: Font) -> Xml:
    """The faces of one class of type."""
    return w("rFonts", ascii=font.latin, eastAsia=font.han, hAnsi=font.latin, cs=font.latin, hint="eastAsia")


def _han_face(font: Font) -> Xml:
    other = (w("altName", val=font.other_name),) if font.other_name else ()
    kind = (w("charset", val="86"), w("family", val="auto"), w("pitch", val="default"))
    return w("font", *other, *kind, name=font.han)


def _latin_face(name: str) -> Xml:
    return w("font", w("charset", val="00"), w("family", val="roman"), w("pitch", val="variable"), name=name)


def _defaults(profile: Profile) -> Xml:
    base = profile.looks[0].value
    language = w("lang", val=LANGUAGE, eastAsia=LANGUAGE)
    run = w("rPr", fonts_of(base.font), w("sz", val=base.size), w("szCs", val=base.size), language)
    return w("docDefaults", w("rPrDefault", run), w("pPrDefault"))


def _default_character() -> Xml:
    """The default of the character styles, which ours is based on."""
    return w(
        "style",
        w("name", val="Default Paragraph Font"),
        w("uiPriority", val=1),
        w("semiHidden"),
        w("unhideWhenUsed"),
        type="character",
        default=1,
        styleId=_DEFAULT_CHARACTER,
    )


def _paragraph_style(look: Look, profile: Profile, rank: int) -> Xml:
    base, name = profile.looks[0].value, w("name", val=look.name)
    rest = (
        *(w("uiPriority", val=rank), w("qFormat")),
        *(_paragraph_properties(look, profile), _run_properties(look, profile)),
    )
    if look is base:
        return w("style", name, *rest, type="paragraph", default=1, styleId=look.style)
    links = (w("basedOn", val=base.style), w("next", val=_next(look)))
    return w("style", name, *links, *rest, type="paragraph", customStyle=1, styleId=look.style)


def _next(look: Look) -> Style:
    """What Enter at the end of such a paragraph begins: a title line another, anything else running text."""
    return look.style if look.style in {Style.TITLE, Style.BYLINE} else Style.BODY


def _paragraph_properties(look: Look, profile: Profile) -> Xml:
    properties = [w("keepNext"), w("keepLines")] if look.keep_next else []
    properties.append(w("widowControl", val=int(profile.widow_control.value)))
    space = int(profile.auto_space.value)
    properties.extend([w("autoSpaceDE", val=space), w("autoSpaceDN", val=space), w("snapToGrid", val=0)])
    line, rule = (look.line, look.leading) if look.line else (profile.line_pitch.value, profile.leading.value)
    properties.append(w("spacing", before=look.before, after=look.after, line=line, lineRule=rule))
    if look.indent:
        # LibreOffice keeps only the twips, Word follows the characters where the size is changed.
        properties.append(w("ind", firstLineChars=look.indent * 100, firstLine=look.indent * look.size * 10))
    if look.before or look.after:
        # A title of several lines is several paragraphs of one style; what parts it from others must not part those.
        properties.append(w("contextualSpacing"))
    properties.append(w("jc", val=look.align))
    if look.outline is not None:
        properties.append(w("outlineLvl", val=look.outline))
    return w("pPr", *properties)


def _run_properties(look: Look, profile: Profile) -> Xml:
    spacing = profile.char_spacing.value if look.size == profile.looks[0].value.size else 0
    bold = (w("b"), w("bCs")) if look.bold else ()
    size = (w("spacing", val=spacing), w("sz", val=look.size), w("szCs", val=look.size))
    return w("rPr", fonts_of(look.font), *bold, *size)


def _lead(profile: Profile) -> Xml:
    name, base = w("name", val="段首要点"), w("basedOn", val=_DEFAULT_CHARACTER)
    look = (w("rPr", w("b"), w("bCs")),) if profile.lead_bold.value else ()
    shown = (w("uiPriority", val=20), w("qFormat"))
    return w("style", name, base, *shown, *look, type="character", customStyle=1, styleId=Style.LEAD)


def _page_number(profile: Profile) -> Xml:
    size = profile.page_number_size.value
    line = w("spacing", before=0, after=0, line=size * 10, lineRule="exact")
    return w(
        "style",
        w("name", val="footer"),
        w("basedOn", val=profile.looks[0].value.style),
        w("uiPriority", val=99),
        w("pPr", w("snapToGrid", val=0), line, w("jc", val="left")),
        w(
            "rPr",
            fonts_of(profile.page_number_font.value),
            w("spacing", val=0),
            w("sz", val=size),
            w("szCs", val=size),
        ),
        type="paragraph",
        styleId=Style.PAGE_NUMBER,
    )
