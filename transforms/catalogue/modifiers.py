"""Words around the name of an indicator that do not change what is counted.

``match_indicator`` takes them off the two ends of a phrase. Whatever is not listed here stays, and
then the phrase is not the indicator: 民间, 制造业, 限上, 占比, 人均 make it a part, a share or a ratio.
"""

from __future__ import annotations

#: Whose number it is, when, how sure, and verbs of doing: they say nothing about what is counted.
HEADS: tuple[str, ...] = (
    # the place of the report, or a group of places that is a region of its own
    "全省", "全市", "全县", "全区", "全国", "全州", "全旗", "全盟", "全镇", "全乡", "全域", "全域内",
    "我省", "我市", "我县", "我区", "我国", "我州", "我旗", "本省", "本市", "本县", "本区", "省内", "市内",
    "长三角", "长三角地区", "珠三角", "粤港澳大湾区", "大湾区", "京津冀", "京津冀地区", "长江经济带",
    "成渝地区双城经济圈", "东北地区", "东部地区", "中部地区", "西部地区",
    # time
    "全年", "年度", "年", "当年", "今年", "去年", "上年", "明年", "同期", "上半年", "下半年", "前三季度",
    "一季度", "二季度", "三季度", "四季度", "年末", "年底", "期末", "月末", "五年", "五年来", "年均", "月均",
    "平均", "平均每年", "每年", "年平均", "期间",
    # verbs and marks of a plan or an estimate
    "实现", "完成", "达到", "达", "预计", "预计完成", "预计实现", "力争", "力争实现", "确保", "预期", "计划",
    "累计", "累计完成", "累计实现", "共", "共完成", "总计", "其中", "使", "推动", "带动", "保持", "稳定",
    "提高", "增加", "扩大", "名义", "实际完成",
)  # fmt: skip

#: How much of it, or how it moves.
TAILS: tuple[str, ...] = (
    "总量", "总额", "总值", "总数", "总规模", "总数量", "数量", "数", "规模", "水平", "总体水平", "额",
    "值", "平均值", "均值", "增速", "增幅", "增长", "增长率", "增长速度", "涨幅", "降幅", "增量", "增加额",
    "增加量", "净增额", "同比", "同比增速", "同比增长", "同比增幅", "年均", "年均增速", "年均增长",
    "年均增长率", "平均增速", "名义", "名义增速", "名义增长", "实际", "实际增速", "实际增长", "累计增速",
    "累计增长", "下降", "上升", "提高", "上涨", "增减", "排名", "位次", "名次", "全省排名", "全国排名",
    "全省位次", "目标", "预期目标", "年度目标", "全年目标", "目标任务", "任务", "预期", "完成额", "完成量",
    "达到", "达", "累计", "年均值", "年度", "计划",
)  # fmt: skip

#: Words of the two variants that many rows share, so that the rows need not repeat them.
COMMON_VARIANTS: dict[str, tuple[str, ...]] = {
    "new": (
        "新增", "净增", "新设", "新设立", "新登记", "新登记注册", "新注册", "新认定", "新培育", "新增加",
        "新建", "新建成", "新引进", "新获批", "新入库", "新发展", "当年新增", "全年新增", "累计新增",
    ),
    "stock": (
        "现有", "实有", "拥有", "保有", "累计建成", "累计拥有", "累计达到", "总数", "总量", "总户数",
        "总数量", "保有量", "拥有量", "存量", "发展到",
    ),
}  # fmt: skip
