"""Unit words as written after a number, without their scale (万, 亿)."""

from __future__ import annotations

import re
from functools import lru_cache

_CURRENCY = "美元 港元 港币 日元 欧元 英镑 新卢布 卢布 人民币 元人民币 块钱 毛钱 分钱 元"
_PHYSICAL = """
车道公里 皮长公里 芯公里 延米 微克每立方米 立方米 空方 立方公尺 公尺 标准台 蒸吨 立方 大卡 平方公里 平方公尺 平方千米 平方米 平方 公里 千米 海里 华里 里 厘米 毫米 微米 纳米 米 英寸 公顷 市亩 亩 ㎡ m2 m² km2 km 升
方 吨标准煤 吨标煤 标准煤吨 吨公里 吨 公斤 千克 市斤 斤 克 毫克 微克 担 千瓦时 千瓦小时 千伏安 千伏 千瓦 兆瓦时 兆瓦 瓦 度 伏 马力
MW GW KW kW MWh GWh kWh kV EFlops EFLOPS PFlops PFLOPS Pflops PF P TB PB GB Gbps T T兆 兆 卡 件标准箱 国际标准箱 标准箱 重量箱 标箱 TEU 载重吨 总吨 综合吨
摄氏度 ℃ °C 分贝 毫秒 微秒 公担 市担 公吨 千升 公升 毫升 吉瓦时 吉瓦 人公里 吨二氧化碳当量 吨二氧化碳 千克标准煤 公斤标准煤 克标准煤
PFlop/s EFlop/s TFlops Tbps Mbps MB EB kVA μg/m3 ug/m3 μg/m³ 微克/m³ 微克/m3 mg/L 个标准箱 个标箱
"""
_TIME = "个工作日 个小时 小时 分钟 秒 个季度 季度 个月 个周 周年 周 年 月 日 天 昼夜 岁"
_RATIO = "个百分点 百分点 个基点 基点 个千分点 千分点 % ‰ /10万 倍 番 成 折"
_COUNT = """
人次 乘次 人天 人 名 位 家次 个批次 家 户次 户 件次 件套 件 个次 个 项次 项 场次 场 条次 条 批次 批 次 种 所 座 处 支队伍 支 头 匹 辆次 辆 艘次 艘 架次 架 台套 台件 台次 台
台 套间 套 间 栋 幢 块 张套 张 幅 份 本 册 部次 部 篇 期 届 轮 班次 班 组 队 对 双 株 棵 片 面 口 眼 孔 门 款 类 段 列次 列 趟 宗 笔 例 起 只 羽 尾 枚 金 银 铜 粒 袋
桶 箱 瓶 包 车次 车皮 车 剂次 剂 床位 床 席 字 行 根 扇 盏 顶 把 架 档 级 节 课时 学时 平米 亩次 丸 帧 锭 条段 标台 人份 盆 分 词条 词 束 盘 口井 站 座次 标段 航班 航次 铺 幕 曲 首 集 环 关 道 股 尊 枝 朵 头份 港 村次 例次 头只 筒 棒 群 个位次 位次 个名次
颗 封 卷 单 票 副 挺 具 管
"""
#: Administrative nouns that are counted without a measure word (22省, 4县, 30国).
_PLACES = "省 市 县 区 乡 镇 村 国 街 校 社区 州 盟 旗 强 大 铁路局"

HARD_UNITS = frozenset(f"{_CURRENCY} {_PHYSICAL} {_RATIO}".split())
TIME_UNITS = frozenset(_TIME.split())
COUNT_UNITS = frozenset(_COUNT.split())
PLACE_UNITS = frozenset(_PLACES.split())
_ALL = HARD_UNITS | TIME_UNITS | COUNT_UNITS


@lru_cache(maxsize=4096)
def base_unit(unit: str) -> str:
    """A unit without its scale: 元 of 亿元, 千瓦时 of 亿千瓦时.

    >>> base_unit("亿千瓦时")
    '千瓦时'
    """
    rest = unit.lstrip("十百万亿")
    return rest if rest in HARD_UNITS else unit.lstrip("十百千万亿")


def _alternation(words: frozenset[str]) -> str:
    """The words as a pattern, those with one first character together: of 300 few are tried at any place."""
    tails: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        tails.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in tails.items())


#: A measure word that begins another word is none (5万亿台阶, 3家庭).
_NOT_A_WORD = (
    "(?<!台(?=阶))(?<!人(?=[民才类力体口]|均(?!落实|享受|实现|达|已|纳入|获|脱贫|参|得到|"
    "符合)))(?<!家(?=[庭电禽具]))(?<!项(?=目))(?<!条(?=件))(?<!面(?=[积向]))(?<!位(?=[置于]))(?<!部(?=[门队分]))(?<!个(?=体))(?<!户(?=籍))"
    r"(?<!分(?=[别之析类布公局校院行会级贝配担支享散离解流期批段店中工明层步头管包开子红税])"
    r")(?<!处(?=理))(?<!次(?=级))(?<!口(?=岸))(?<!场(?=所))(?<!对(?=口))(?<!级(?=别))(?<!大(?=[型棚]))(?<!区(?=域))(?<!国(?=[家际]))(?<!股(?=[份权]))(?<!方(?=[面案式]))(?<!度(?=[假电]))(?<!本(?=[地市省科]))"
    r"(?<!单(?=[位个独方身元产价品体纯一项列车线日边据]))(?<!票(?=[据价房]))(?<!副(?=[县市省区主职书处局产业食]))(?<!卷(?=[入烟起积]))(?<!封(?=[闭山存顶]))(?<!具(?=[有备体]))(?<!管(?=[网道理线控廊委护辖住好制用材径片件输服]))(?<!群(?=[众体山岛里主团雕策英芳落聊组]))"
)

#: A unit with its optional denominator (元/月, 微克/立方米, 吨/日) or alternative (辆(台), 套(间)).
UNIT_PATTERN = (
    rf"(?:{_alternation(_ALL)}){_NOT_A_WORD}"
    "(?:/(?:平方公里|平方米|立方米|千瓦时|公里|公顷|小时|年|月|日|天|人次|人|亩|吨|户|个|公斤|千克|斤|"
    "次|度|头|只|株|"
    "10万人?|十万人?|千人|万人|百人|千名|㎡|万元|元|名|班|GDP|百公里|升|秒|台|件)"
    r"|\((?:[台辆套间处个件架只座户人次部所条支项名家棵株头艘列]、?|平方米)+\)次?(?=[^a-z]|$))?"
    # 26.1/10万: of so many people
    "|(?<=\\d)/(?:10|十)万人?(?!元)"
)
