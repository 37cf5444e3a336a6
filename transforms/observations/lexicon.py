"""The words around numbers and what they say. Data, not rules: each set is one meaning."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# ---- verbs of movement, right before a number -------------------------------------------------
RISE: Final = _words(
    "翻 前进 进位 多增 增长 增 上涨 涨 上升 升 提升 提高 增加 增多 递增 扩大 增产 增收 前移 上移 跃升 "
    "改善 上调 调高 拉高 增幅 增速 涨幅 攀升 "
    "高出 增亏 延长 增值 升值 反弹 回升 净增 净增加"
)
FALL: Final = _words(
    "少增 下降 降低 减少 降 减 回落 压减 缩减 缩小 下滑 下跌 跌 收窄 缩短 压缩 下调 调低 削减 精简 "
    "精减 减产 减亏 减收 负增长 降幅 后移 "
    "跌幅 压降 贬值"
)
#: Verbs of movement that end where the number stands (提高到 45%): the number is a level again.
TO: Final = _words("到 至 为 成")
REACH: Final = _words(
    "恢复 重回 重返 重上 达到 达 达成 实现 完成 为 是 有 共有 共 总计 合计 共计 达成 保持在 稳定在 维持在 保持 稳定 "
    "控制在 突破 升级 接近 到 至 分别为 "
    "发展到 扩展到 拓展到 延伸到 增至 升至 降至 调增至 多达 高达 仅 只有 已 已达 减为 转为 改为 变为 "
    "定为 整合到 整合为 优化整合到 优化整合为 合并为 归并为 调整为 优化为 优化到 调整到 优化调整为 调整优化为 演进为 均为 均达 均 都 也 约合 折合 平均 分别 各 则 已 已有 现有 共有 拥有 还有 用了 了 长达 "
    "平均为 平均达 平均达到 在 从 由 自"
)
# ---- bounds -----------------------------------------------------------------------------------
BOUND_BEFORE: Final = {
    **dict.fromkeys(_words("约 大约 大概 约为 约合 约占 大致"), "about"),
    **dict.fromkeys(_words("近 接近 将近 几乎 近乎 差不多"), "near"),
    **dict.fromkeys(_words(
        "超 超过 突破 逾 不低于 不少于 不小于 不得低于 不得少于 不得小于 不能低于 至少 达到或超过 达到或高于 达到或略高于 略高于 略超过 大于 "
        "多于 超出 过 高于 不止 最低 首破 迈过 跨过 站上 跨越 迈上 越过 跃上 跨上 登上 连跨 跃过"), "at_least"),
    **dict.fromkeys(_words("不超过 不得超过 不得高于 不得大于 不得多于 不能超过 略低于 不高于 不大于 不多于 低于 小于 少于 不到 不足 至多 最多 最高 控制在不超过"), "at_most"),
}  # fmt: skip
BOUND_AFTER: Final = {
    **dict.fromkeys(_words("以上 及以上 之上 或更多 还多 多 余 + 有余"), "at_least"),
    **dict.fromkeys(_words("范围以内 范围内 以内 之内 以下 及以下 之下 内"), "at_most"),
    **dict.fromkeys(_words("左右 上下 前后"), "about"),
}
# ---- adverbs and comparisons before a verb of movement ----------------------------------------
YEAR_ON_YEAR: Final = _words(
    "同比 比上年 较上年 比去年 较去年 同比实际 较上年同期 比上年同期 比去年同期 较去年同期 同口径 "
    "按可比口径 按可比价格计算 按可比价计算 可比口径 扣除价格因素 比上年度"
)
YEARLY: Final = _words("每年平均 年均 年平均 平均每年 每年 平均每年递 逐年 年平均递 年均实际 年均复合")
CUMULATIVE: Final = _words("累计 五年累计 三年累计 累计净")
ADVERBS: Final = _words(
    "虽 虽已 未 未能 没有 可比 按 拟按 连年 常年 长期 多年 拟 拟先 先 可 可达 分别 同比 环比 年均 实际 名义 累计 平均 均 都 "
    "也 已 已经 共 一共 总共 将 再 又 仅 只 还 尚 各 则 预计 有望 力争 争取 确保 要 进一步 大幅 大幅度 "
    "持续 "
    "继续 明显 显著 稳步 快速 首次 成功 一举 连续 双双 同步 稳 仍 逐步 基本 初步 实现 分别比上年 有 "
    "可望 净 一直 始终 总体 总体上 全年 今年 力求 努力 不断 同期 直接 间接 当年 月均 日均实际 略 约 预期 同比实际 每年 就 "
    "均比上年 全部 "
    "合计 总共 尚 仍然 虽 虽然 相应 相应地 接连 先后 现 现已 目前已 目前 约为 一次性"
)
#: Suffixes that look like the words above but belong to the name.
PROTECTED: Final = frozenset(
    _words(
        "条约 公约 合约 契约 签约 节约 日均 周均 人均 户均 亩均 户均增收 人均增收 亩均增收 村均增收 "
        "公共 国有 所有 私有 集体所有 发达 到位 行为 认为 作为 成为 人为 雷达 表达 直达 通达 送达 下达 "
        "传达 网上 线上 规上 限上 用地 以下 "
        "优化提升 抚育提升 修复提升 美化提升 绿化提升 治理提升 质量提升 许可 认可 存在 所在 现在 "
        "改造提升 巩固提升 建设提升 整治提升 经济增长 最低 最高 高低 多少 节约 合约 预约 签约 "
        "制约 成都 首都 主要 需要 重要 必要 自由 增减 收入增减 亏损 冬季增 高速 海拔 超低 附近 周边 "
        "时尚 高尚 风尚 崇尚 商超 新增 净新增 累计新增 增减 翻番 递减 加减 "
    )
)
#: Nouns of speed: they stay in the name, and say that a percentage is growth.
SPEED_NOUNS: Final = _words(
    "增速 增幅 涨幅 降幅 跌幅 增长率 增长速度 上涨幅度 上涨率 涨价幅度 增长幅度 递增率 自然增长率"
)
#: Nouns whose percentage is a share or a rate.
RATIO_TAILS: Final = _words(
    "率 比重 占比 比例 比率 强度 份额 覆盖面 比 系数 程度 水平 贡献度 依存度 满意度 均衡度 进度 度 占 "
    "占到 占全国 占全省 占全市 占总数 占了"
)
# ---- verbs that open an indicator phrase ------------------------------------------------------
#: Verbs of doing: dropped at the head of a name (guide: 实现, 完成, 达到).
LIGHT_VERBS: Final = _words(
    "扭转了 扭转 争取到 拟安排 预算安排 计划安排 要求 期间 分别 涉及 剩余 余下 其余 实现 完成 达到 力争 确保 争取 "
    "预计 推动 推进 促进 带动 实施 开展 举办 落实 使 使得 让 保持 形成 建立 组织 打造 培育 提供 承办 "
    "召开 加快 着力 努力 全力 继续 进一步 积极 "
    "要 将 可 能 把 对 以 按 在 为 向 从 由 给 用 被 与 和 及 或 并 且 而 但 又 也 都 还 则 已 已经 "
    "已有 现有 有 共有 共 一共 总共 全部 成功 顺利 如期 超额 基本 初步 大力 扎实 深入 全面 着眼 围绕 "
    "聚焦 "
    "提出了 提出 明确 计划 规划 预期 有望 预算 拟 拟定 决定 确定 做到 抓好 抓实 同时 并且 以及 其中 "
    "包括 特别是 尤其是 此外 另外 另 即 如 例如 比如 等 可以 能够 必须 需要 应 应当 应该 不断 持续 "
    "稳步 有序 率先 首次 首批 一批 一举 符合 上述 前述 历史性 未 未能 尚未 没能 再 再次 新近 最近 总计 合计 共计 约 近 超 超过 突破 更 更加 "
    "较好 很好 圆满 良好 胜利 上 下 的 地 了 着 过 于 是"
)
#: Verbs that change what is counted and stay (guide: 新增, 累计); they carry over a list.
COUNTING_VERBS: Final = _words(
    "加入 动建 新改建 养护 管护 养殖 饲养 存栏 出栏 新增 累计新增 净增 净新增 新建成 新建 新(改)建 "
    "新建、改扩建 新建改扩建 改扩建 改造 改造提升 新改扩建 新开工 开工 新认定 新获批 新引进 引进 "
    "新培育 新发展 新组建 新成立 新修 新修建 新植 新栽 新种 新纳入 新入规 新入统 新升规 新晋 新挂牌 新设 新设立 新登记 新添 新签约 签约 新注册 累计 "
    "累计建成 建成 建成开通 建成投用 竣工 完工 投产 开通 打通 支持 修复 治理 整治 清理 取缔 清理取缔 "
    "查处 查办 监测 检查 培训 发放 发行 减免 办理 受理 入选 获批 获评 获得 通过 上报 转化 "
    "认定 评定 新评 建设 创建 改建 扩建 续建 谋划 谋划储备 储备 备案 利用 吸纳 吸引 集聚 汇聚 新入库 "
    "净增达标入库 新创建 新投产 新投用 加装 更新 续建 在建 已建 落地 选派 招募 招录 聘任 救助 资助 "
    "帮扶 惠及 转移 解决 淘汰 关停 关闭 化解 "
    "出台 制定 修订 废止 宣布失效 颁布 出动 悬挂 开发 筹集 筹建 分配 配租 交付 迁建 搬迁 安置 摸排 "
    "排查 梳理 督办 追缴 拨付 投入 增加 减少 新增加 压减 退出"
)


def by_length(words: tuple[str, ...]) -> tuple[str, ...]:
    """Longest first, for matching."""
    return tuple(sorted(set(words), key=lambda w: (-len(w), w)))
