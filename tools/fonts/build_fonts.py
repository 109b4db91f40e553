#!/usr/bin/python3
"""Builds the console's type faces: a Latin face with the simplified Chinese glyphs of GB 2312 added.

One merged face per weight makes every text look the same on a bare machine, also where both scripts
meet in one label; JavaFX looks for missing glyphs in the system's fonts only, never in bundled ones.

    apt-get install fonts-inter fonts-jetbrains-mono fonts-noto-cjk fonts-noto-cjk-extra python3-fonttools
    tools/fonts/build_fonts.py /usr/share/fonts src/main/resources/fonts

The results carry names of their own, because they are modified versions in the sense of the OFL.
"""

import sys
from pathlib import Path

from fontTools.misc.roundTools import otRound
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

FACES = [
    # file, family, Latin source, weight of the Chinese source
    ("WheelhouseSans-Regular.otf", "Wheelhouse Sans", "opentype/inter/Inter-Regular.otf", "Regular"),
    ("WheelhouseSans-Medium.otf", "Wheelhouse Sans Medium", "opentype/inter/Inter-Medium.otf", "Medium"),
    ("WheelhouseSans-SemiBold.otf", "Wheelhouse Sans Semi Bold", "opentype/inter/Inter-SemiBold.otf", "Bold"),
    ("WheelhouseMono-Regular.ttf", "Wheelhouse Mono", "truetype/jetbrains-mono/JetBrainsMono-Regular.ttf", "Regular"),
]
CHINESE = "opentype/noto/NotoSansCJK-%s.ttc"
CHINESE_NAME = "Noto Sans CJK SC"
# Layout and signatures of the Latin face that the merged one does not need.
DROPPED = ["DSIG"]


def gb2312():
    """All code points of GB 2312, and the full-width forms and punctuation around them."""
    points = set(range(0x3000, 0x3020)) | set(range(0xFF01, 0xFF5F)) | {0xFFE5, 0x2014, 0x2026}
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                points.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return points


def chinese(fonts, weight):
    for face in TTCollection(fonts / (CHINESE % weight)).fonts:
        if face["name"].getDebugName(1).startswith(CHINESE_NAME):
            return face
    raise SystemExit("no face " + CHINESE_NAME)


def add_outlines(font, name, glyph, glyphs, scale, width):
    scaled = (scale, 0, 0, scale, 0, 0)
    if "CFF " in font:
        top = font["CFF "].cff.topDictIndex[0]
        private = top.Private
        pen = T2CharStringPen(width - private.nominalWidthX, glyphs)
        glyph.draw(TransformPen(pen, scaled))
        strings = top.CharStrings
        strings.charStringsIndex.append(pen.getCharString(private, top.GlobalSubrs))
        strings.charStrings[name] = len(strings.charStringsIndex) - 1
        top.charset.append(name)
    else:
        pen = TTGlyphPen(None)
        glyph.draw(TransformPen(Cu2QuPen(pen, max_err=1.2, reverse_direction=True), scaled))
        font["glyf"].glyphs[name] = pen.glyph()


def left_edge(glyph, glyphs, scale):
    """Where the ink begins; rasterisers shift TrueType glyphs to it."""
    pen = BoundsPen(glyphs)
    glyph.draw(pen)
    return otRound(pen.bounds[0] * scale) if pen.bounds else 0


def merge(font, source):
    known = font.getBestCmap()
    wanted = source.getBestCmap()
    glyphs = source.getGlyphSet()
    scale = font["head"].unitsPerEm / source["head"].unitsPerEm
    order = font.getGlyphOrder()
    added = {}
    for point in sorted(gb2312()):
        if point in known or point not in wanted:
            continue
        name = "cjk%04X" % point
        glyph = glyphs[wanted[point]]
        width = otRound(glyph.width * scale)
        add_outlines(font, name, glyph, glyphs, scale, width)
        if "CFF " not in font:
            order.append(name)
        font["hmtx"].metrics[name] = (width, left_edge(glyph, glyphs, scale))
        added[point] = name
    font.setGlyphOrder(font["CFF "].cff.topDictIndex[0].charset if "CFF " in font else order)
    if "glyf" in font:
        font["glyf"].glyphOrder = order
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format in (4, 12):
            table.cmap.update(added)
    return len(added)


def rename(font, family):
    names = font["name"]
    copyrights = "%s; %s" % (names.getDebugName(0), "© 2014-2021 Adobe (http://www.adobe.com/)")
    licence = names.getDebugName(13)
    names.names = []
    for identifier, text in {
        0: copyrights,
        1: family,
        2: "Regular",
        3: family.replace(" ", ""),
        4: family,
        5: "Version 1.0",
        6: family.replace(" ", ""),
        13: licence,
        14: "https://openfontlicense.org",
    }.items():
        names.setName(text, identifier, 3, 1, 0x409)
        names.setName(text, identifier, 1, 0, 0)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [family.replace(" ", "")]
        top = cff.topDictIndex[0]
        top.FullName, top.FamilyName, top.Weight = family, family, "Regular"
        top.Notice = copyrights.encode("ascii", "ignore").decode()
    # Each weight is a family of its own: none may look like the bold of another one.
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x21) | 0x40
    font["head"].macStyle = 0


def drop_feature_names(font):
    """Feature parameters point into the name table, which is new."""
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        record.Feature.FeatureParams = None


def build(fonts, target):
    for file, family, latin, weight in FACES:
        font = TTFont(fonts / latin, recalcTimestamp=False)
        count = merge(font, chinese(fonts, weight))
        rename(font, family)
        drop_feature_names(font)
        for tag in DROPPED:
            if tag in font:
                del font[tag]
        font.save(target / file)
        print(file, family, count, "glyphs added,", (target / file).stat().st_size, "bytes")


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
