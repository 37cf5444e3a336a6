"""Where in a span of years a number stands: flows and growth have all of it, stocks and shares its end."""

from __future__ import annotations

import re

from transforms.observations import lexicon as lex
from transforms.observations.left import Left
from transforms.observations.periods import last_year
from transforms.passages import Context
from transforms.quantities import Quantity

#: In a span: verbs and nouns that say that the number sums up what was done over all its years.
_FLOW = re.compile(
    "获(?!得感)|累计(?!达|.{0,6}达到)|新增|新建|新改|改造|建成(?!区)|开工|完成|实施|引进|培育(?!形成)|新探|"
    "发放|投入|减免|净增|招引|签约|解决|搬迁|创建|修复|治理|年均(?!浓度|值|气温)|每年|平均每|共建|"
    "获得|获批|入选|荣获|转化|销号|脱贫|摘帽|转移|救助|调高|提标|举办|"
    "支出|铺轨|五年|出台|制定|修订|办理|查处|化解|争取|到位|落实资金|淘汰|关停|退出|压减|整治|建设|"
    "加固|打造|打通|开通|住上|搬进|出列|惠及居民|惠及[^,。;]{0,4}(?:家庭|学生|老人|老年人|人口|群众|"
    "农民|农牧民|百姓)|受益|培养|罚款|停建|问责|转办|合同外资|拆改|牵头|新修|移民|再就业|支付|受理|"
    "少出生|"
    "封存|办复|代表建议|政协提案|防沙|治沙|补水|输水|退耕|退牧|取消|下放|取得|改扩建|扩建|组建|"
    "减轻|减负|节约|节省|疏解|腾退|拆除|清退|取缔|设立|提请|恢复|增加(?!到|至|值|了)|提交|审议|颁布|"
    "废止|失效|清理|配备|交付|植树|造林|清零|降低[^,;。]{0,8}(?:负担|成本|费用)|招收|扩招|摆脱|五年来|"
    "铺装|开发商品房|铺设|新修|兴修|修建|修筑|衬砌|硬化|栽植|绿化|输转|"
    "五年累计|流转|帮扶|安置|吸引|培训|盘活|处置|消化|破获|挽回|追回|供应|输送|开行|排查|走访|募集|"
    "筹建|关闭|退养|退田|还湖|查办|增收节支|(?<![水圾物废料])处理(?![率能厂量设站场])|消灭|竣工(?!率)|"
    "打掉|办成|代煤|煤改|压采|剥离|查扣|返乡创业|带动[^,;。]{0,4}就业|调处|消除(?![^,;。]{0,8}风险)|退捕|上岸|新(?=[认获评登注设签批植栽])|调解|新批|归集|提取|侦破|抓获|追缴|收缴|返还|兑付|兑现|"
    "选派|派出|扶持|拆迁|动迁|征收|征迁|改厕|改水|立案|处分|查出|查封|融资|招录|招聘|录用|办实事|利用外资"
)
#: Figures that stand at a point of time, whatever was done before.
_STOCK_NAME = re.compile(
    "(?:收入|产量|总值|GDP|余额|总额|总量|里程|装机容量?|算力|容量|保有量|人口|浓度|建成产能|覆盖)$"
)
#: Money that is spent over all the years of a span, whatever its name ends in.
_SPENDING = re.compile("(?:投资|费|支出|拨款|资金|投入|补贴|补助)(?:总额|总量|总规模)?$")
#: 研发支出达到90亿元 is that of the last year, unless years are summed up.
_RESEARCH = re.compile("研发|R&D|研究与[试实]验")
_IN_YEARS = re.compile("累计|[总共]|合计|年")
_ON_THE_BOOKS = re.compile("在册|实有")
_IN_ALL = re.compile("累计(?!新|引进|改|建|完成|投|实现|实施|发|争取|减|达)|在册|实有")
#: 月人均补助 is a rate, and stands at the end of a span.
_APIECE = re.compile("[人户亩]均|标准|每[人户亩]")
#: 上一个五年, “十一五”, 前30年总和: what is compared with is a sum of years.
_SUM_OF_YEARS = re.compile("[五十]年$|五”?(?:时期|期间)?(?:总[和量])?$|总和$|上一?届|上个五年")
_STILL = re.compile("(?:尚|仍|还)(?:有|存在|缺)|剩余")
#: What became of people and places over the years: 成为城镇居民的农业转移人口, 全部脱贫的村.
_BECAME = re.compile(
    "^(?:按?现行标准下)?(?:成功|全部|实现|顺利|已|均)*(?:通过[^,]{2,12})?(?:在[^,]{1,6})?"
    "(?:成为|告别|脱贫(?!地区|人口|县|户|村|群众|对象|攻坚)|摆脱|摘帽|达标|落户|迁入|(?:易地)?(?:扶贫)?搬迁)"
)


_COMPARED = re.compile("(?:" + "|".join(lex.RATIO_TAILS) + "|收入|产值|水平|单产)$")


def _is_gap_of_share(left: Left, measure: str, name: str | None) -> bool:
    """占比低于全国4个百分点, 人均收入低于全省440元: a gap stands where what it compares does."""
    return left.basis == "gap" and measure == "change" and bool(_COMPARED.search(name or ""))


def at_its_end(
    period: str | None, measure: str, left: Left, name: str | None, clause: str, context: Context, q: Quantity
) -> str | None:
    """In a span, stocks, shares and ranks stand at its end; flows, growth and averages have all of it."""
    if not period or "/" not in period or "-" in period:
        return period
    if context.voice == "task":
        return period
    if _IN_ALL.match(name or "") and (left.basis == "cumulative" or _ON_THE_BOOKS.match(name or "")):
        # 新增检验站11家、累计16家; 新设900户,在册5000户: all there are, at the end.
        return last_year(period)
    if left.basis == "yearly_average" or q.unit in ("次", "场", "届") or (name or "").startswith("年均"):
        return period
    if left.basis == "year_on_year":
        # 国民生产总值比上年增长12.8% in a section about five years: their last one.
        return last_year(period)
    if left.multiple_of:
        # 是全国平均的3倍: a stock against another, at the end; 是上一个五年的3倍: what was spent in all of it.
        return period if _SUM_OF_YEARS.search(left.multiple_of) else last_year(period)
    if _is_gap_of_share(left, measure, name):
        return last_year(period)
    if (name or "").endswith("自然增长率"):
        return last_year(period)
    if measure in ("growth", "change", "multiple") and not (left.to and q.unit in ("%", "‰")):
        return period
    if any(w.startswith(("共", "合计", "总计", "一共")) for w in left.words) and "共有" not in left.words:
        return period
    if measure in ("ratio", "rank"):
        return last_year(period)
    if _STILL.search(clause):
        # 尚有30万人没有脱贫: how things stand.
        return last_year(period)
    if re.search("合计|总计", (name or "") + clause):
        # 五年间的产量合计: the sum of its years.
        return period
    yearly = bool(_RESEARCH.search(name or "")) and not _IN_YEARS.search(clause)
    reached = yearly and any(w in ("达到", "达") for w in left.words)
    if (
        _SPENDING.search(name or "") and not _APIECE.search(name or "") and not left.to and not reached
    ) or _BECAME.search(name or ""):
        return period
    begun = (name or "")[:4] + clause[-12:]
    if _STOCK_NAME.search(name or "") and not re.search(
        "累计|新增|年均|新建|新改|改造|铺设|新修|带动", begun
    ):
        return last_year(period)
    if (
        left.to
        or any(w.endswith(("到", "至")) for w in left.words)
        or (left.reach and "".join(left.words).find("达") >= 0)
        or (left.bound == "at_least" and not _FLOW.search(clause + (name or "")))
    ):
        return (
            period
            if re.search(r"累计|共(?!有)", clause) and _FLOW.search(clause) and not left.to
            else last_year(period)
        )
    if _FLOW.search(clause + (name or "")) or (
        clause.endswith(("惠及", "带动")) and q.unit.endswith(("户", "人", "万"))
    ):
        return period
    return last_year(period)


def is_stock(measure: str, left: Left, name: str | None, clause: str) -> bool:
    """Whether a number tells how things stand, whatever was done before."""
    return bool(
        measure == "ratio"
        or _STILL.search(clause)
        or _is_gap_of_share(left, measure, name)
        or _STOCK_NAME.search(name or "")
    )


def is_spending(name: str | None) -> bool:
    """Whether a number is money that is spent over all the years of a span."""
    return bool(_SPENDING.search(name or ""))


def is_on_the_books(name: str | None) -> bool:
    """在册, 实有: whether a number is of all that there are."""
    return bool(_ON_THE_BOOKS.match(name or ""))
