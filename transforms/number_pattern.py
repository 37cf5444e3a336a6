"""How a number with its unit is written, as one pattern over folded text.

Each way of writing is an alternative with groups of its own; ``transforms.quantities`` reads them.
"""

from __future__ import annotations

import re

from transforms.unit_words import UNIT_PATTERN

CHINESE_CHARS = "〇零一二三四五六七八九十百千万亿两"
_DIGIT = "〇零一二三四五六七八九"

ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.·]\d+)?"
#: 二00五年 is written with both; 三点五十 is a time.
_DECIMALS = rf"[点·][{_DIGIT}]+(?!十)"
#: After a numeral 两 is a unit (七万万两) or sums up (一九八一、一九八二两年), unless it counts a scale
#: (三亿两千万) or doubts (一两个).
_NOT_A_DIGIT = rf"(?<=[{CHINESE_CHARS}])(?<!^一)(?<![^{CHINESE_CHARS}]一)两(?![百千万亿])"
CHINESE = (
    f"(?:(?!千[瓦米克伏卡])(?!{_NOT_A_DIGIT})[{CHINESE_CHARS}]|"
    f"(?<=[{_DIGIT}0])0(?=[{_DIGIT}0年]))+(?:{_DECIMALS})?"
)
#: 四、五十年 is one number; in 一、二产业 and 第三、四季度 two are listed.
_NEIGHBOURS = (
    r"(?<=[\u4e00-\u9fff])(?<!第)(?:一、二|二、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九)[十百千]?"
    r"(?=[万亿][^家能]|个(?!季度|月)|年(?!级)|[多余]?[倍天成人亩斤吨元岁]|公?里|次(?!能源))"
)
SCALE = r"(?:万亿|千亿|百亿|十亿|亿万|万万|千万|百万|十万|亿|万|千(?![米克瓦伏卡帕])|百(?!分))"
#: The second part of 6万5千 and 11亿2500万.
_LOWER = r"(?:千万|百万|十万|万|千(?![米克瓦伏卡帕])|百(?!分))"
_MORE = r"[余多几来]"
_DASH = r"(?:-{1,2}|~|至|到)"
#: 几, 数 and 上 count the scale that follows (几十万, 数百, 上亿); the 数 of 总数 and the 上 of 以上 do not.
_SOME = (
    "(?:几|(?<![以之及网线规限马路早晚海陆天地世市迈跨跃踏登站攀冲])上(?=[百千万亿](?!年))|"
    "(?<![总人户个件指基次倍天年位台辆套头亩家度岁款例级参系分函因时单双])数)(?=[十百千万亿])"
)
#: Fractions written with a stroke have a round number below it; 2/28 is a day.
_STROKE = r"(?<![\d/.:年月])(?P<above>\d{1,2})/(?P<below>[2-9]|[125]0|100)(?![\d/.:年月日%A-Za-z万])"
#: A minus, not a dash between two numbers or before a word.
_MINUS = r"(?:(?<=[长为至达是降由从于速幅率(,:、\s])|^)-(?=\d)"

#: What a quantity can begin with; looking for it first is four times as fast. Words like 第 begin one only
#: right before a numeral.
BEGINNING = re.compile(
    rf"[\d{CHINESE_CHARS}第前几数上%-](?<![第前几数上](?![\d{CHINESE_CHARS}几数上]))(?<!-(?!\d))(?<!%(?!之))"
)

#: To be matched where `BEGINNING` is found.
QUANTITY = re.compile(
    rf"""
    (?P<part>(?:[百千]|十?万)分之|%之)(?P<part_some>几(?=十))?(?P<part_number>{CHINESE}|{ARABIC})(?P<part_more>{_MORE})?
      (?:{_DASH}(?:[百千]分之)?(?P<part_high>{CHINESE}|{ARABIC}))?
  | (?P<denominator>[二三四五六七八九十]+|\d+)分之(?P<numerator>[一二三四五六七八九十]+|\d+)
  | {_STROKE}
  | (?P<ordinal>第|前|{_MINUS})?(?P<some>{_SOME})?
    (?:(?P<arabic>{ARABIC})|(?P<chinese>{_NEIGHBOURS}|{CHINESE}))
    (?P<more1>{_MORE})?(?:\ ?(?P<scale>{SCALE}))?
    (?:(?<=[万亿])零?(?P<rest>\d{{1,4}})(?P<rest_power>[千百](?=[余多]))?(?P<rest_more>{_MORE})?(?P<rest_scale>{_LOWER}))?
    (?P<more2>{_MORE}(?!种))?(?P<over>(?<=[万千百][余多几])(?:亿|万))?
    (?:\ ?(?:(?P<whole>个)(?P<inner>[多半])(?P<inner_unit>小时|月|季度|世纪)|(?P<unit1>{UNIT_PATTERN}|(?<=[十百千万亿])两(?![个年大类种岸国会项级条头者手人位次]))))?
    (?P<tail>(?<=[倍成年天周亩斤])半(?![年天数])|(?<=[一二两三四五六七八九]成)[一二三四五六七八九](?![十百千万亿个年倍成折]))?
    (?:{_DASH}(?P<high>{ARABIC}|{CHINESE})(?P<high_more>{_MORE})?(?P<high_scale>{SCALE})?(?P<unit2>{UNIT_PATTERN})?)?
    """,
    re.VERBOSE,
)
