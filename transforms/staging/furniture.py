"""Lines that a web page, a news site or an archive puts around a document.

Each rule says what kind of block such a line is and why it is not carried on. A rule fits a whole
line; lines of running text are never judged here by a word inside them.
"""

from __future__ import annotations

import re

#: Whole lines that are a button or label of a page.
_BUTTONS = """
下载 打印 打印本页 全屏 收藏 分享 分享到 分享本页 分享至 加大 还原 减小 放大 缩小 默认 大 中 小 】 【 】分享
关闭 关闭窗口 返回 返回顶部 返回首页 首页 上一页 下一页 上一篇 下一篇 回到顶部 正文复制 复制 复制链接 合集
纠错 我要纠错 点赞 评论 无障碍 适老化 长者模式 语音播报 播报 听报告 繁体 简体 登录 注册 导航 网站地图
网站声明 联系我们 关于我们 验证码 管理员 管理员管理员 相关推荐 相关阅读 相关新闻 相关报道 相关链接 相关附件
相关文章 相关解读 相关稿件 推荐阅读 延伸阅读 猜你喜欢 热门推荐 最新文章 发表评论 我要评论 微信 微博 朋友圈
QQ空间 新浪微博 二维码
"""
#: Names of the fields that a government site prints above a document.
_FIELDS = r"""
索引号 索\s*引\s*号 号 主题分类 信息分类 发布机构 发文机关 发文机构 制发机关 公开方式 公开时限 生效时间
生效日期 失效时间 废止时间 废止日期 成文日期 发文日期 发布日期 发文字号 文号 文\s*号 名\s*称 标\s*题 关键词
主题词 有效性 性 政策咨询机关 政策咨询电话 信息名称 组配分类 体裁分类 内容概述 服务对象
"""
_DISCLAIMERS = r"""
仅代表作者(?:本人)?观点 不代表本(?:站|网|网站)立场 并不意味着(?:赞同|本网|本站) 本站不作任何保证
侵犯?了?您(?:的)?(?:权益|版权|权利) 如有侵权 造成了侵权 请联系(?:我们|本站|本网)删除
未经(?:许可|授权|书面授权)[,，]?不得转载 免责声明 版权声明 转载请注明
"""
_IMPRINTS = "ICP备 公网安备 版权所有 Copyright Reserved 技术支持[：:] 主办单位[：:] 承办单位[：:] 网站标识码"
_ROLE_WORDS = "记者 通讯员 摄影 图片 供图 责任编辑 责编 编辑 审核 校对 来源 作者"
_PUBLISHED = "信息来源 来源 稿源 文章来源 时间 日期 发布时间 发布日期 发表时间 发稿时间 更新时间 成文日期"
_CLOCK = r"\s*\d{1,2}[时:：]\d{1,2}分?(?:[:：]\d{1,2})?"


def _any(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


_NEWS_ROLE = rf"(?:全媒体|融媒体|首席|见习|特约|本报|新华社|通讯社)*{_any(_ROLE_WORDS)}"
DISCLAIMER = re.compile(_any(_DISCLAIMERS))
#: No line that surrounds a document is longer; a line that is holds the document itself.
_LONGEST = 1600
CAPTION = "caption or credit of a picture"
#: Kind, reason, pattern of the whole line.
_LINES: tuple[tuple[str, str, str], ...] = (
    ("page_furniture", "button or label of a web page", rf"{_any(_BUTTONS)}[\s>》»：:]*\d*"),
    (
        "page_furniture",
        "button for the size of letters",
        r"[【\[〔]?\s*字[号体]\s*[：:]?\s*[大中小\s]*[】\]〕]?",
    ),
    ("page_furniture", "number of a page", r"[—–\-－]{1,2}\s*\d{1,3}\s*[—–\-－]{1,2}"),
    ("page_furniture", "counter of a web page", r"[（(]\s*\d{1,6}\s*[)）]"),
    ("page_furniture", "counter of a web page", r"(?:浏览|阅读|点击|访问)(?:量|次数|数)?\s*[：:]\s*\d*次?"),
    ("page_furniture", "link to a neighbouring page", r"(?:上|下)一(?:篇|条|页)[\s：:].*"),
    ("page_furniture", "comment box of a web page", r"留言与评论.*|.{0,6}条评论.{0,4}|验证码[：:].*"),
    ("page_furniture", "address of the page", r"(?:本文)?(?:地址|链接|网址|原文链接)[：:]\s*[/\w.:\-#?=&%]+"),
    ("page_furniture", "address of the page", r"https?://\S+|www\.\S+"),
    ("page_furniture", "code of an attachment", r"[0-9a-f]{32}[：:]?"),
    ("page_furniture", "invitation to scan a code", r"扫一?扫.{0,20}|(?:长按|微信)?扫描.{0,6}二维码.{0,20}"),
    ("page_furniture", "invitation to follow an account", r".{2,24}(?:官方微信|微信公众号|官方微博)"),
    (
        "page_furniture",
        "path of the page on its site",
        r"(?:您|你)?(?:的)?(?:当前|现在)?(?:所在)?(?:的)?位置[：:].*",
    ),
    ("page_furniture", "path of the page on its site", r"首页\s*[>＞»].*"),
    ("page_furniture", "imprint of a web site", rf".*{_any(_IMPRINTS)}.*"),
    (
        "page_furniture",
        "credit of an editor",
        r"[（(]?(?:责任编辑|责编|编辑|审核|校对|[初复终]审|编审|监制)\s*[：:].{0,20}",
    ),
    ("page_furniture", "label of a credit", r"(?:责任编辑|责编|编辑|来源|作者)[：:]?"),
    (
        "page_furniture",
        CAPTION,
        rf".{{0,200}}{_NEWS_ROLE}.{{0,16}}[\s/／]?(?:摄|摄影|供图)[)）]?",
    ),
    (
        "page_furniture",
        CAPTION,
        r".{0,80}(?:日报|晚报|新华社|融媒体)\S{0,6}记者.{1,12}|[（(]?图为.*",
    ),
    ("page_furniture", CAPTION, r"(?!.*(?:代表|大会|委托|我))\S{2,10}作政府工作报告。?.{0,40}"),
    (
        "page_furniture",
        "note on characters that could not be printed",
        r"字库未存字注释[：:].*|[＠@]\s*[①-⑳].{0,20}",
    ),
    ("page_furniture", "remains of a page's script", r"false|true|null|undefined|Public domain"),
    ("metadata", "source and time of publication", rf"{_any(_PUBLISHED)}\s*[：:]\s*\S.{{0,120}}"),
    ("metadata", "time of publication", rf"\d{{4}}[年/.-]\d{{1,2}}[月/.-]\d{{1,2}}日?{_CLOCK}(?:\s*来源.*)?"),
    ("metadata", "field of a document head", rf"{_any(_FIELDS)}\s*[：:].*"),
    ("notice", "note that the legal status of a text is given", r"本作品(?:是|在|不适用|原文).*"),
    ("notice", "disclaimer of a web site", rf".*{_any(_DISCLAIMERS)}.*"),
    ("notice", "note of an archive on the licence", r"注：中文维基文库.*|.*(?:公有领域|著作权法|维基文库).*"),
)
#: Patterns that look for words anywhere in a line are dear on long lines, and those words are rare: a line
#: without one is spared these patterns.
_SCANNING = frozenset(
    {
        CAPTION,
        "imprint of a web site",
        "disclaimer of a web site",
        "note of an archive on the licence",
        "comment box of a web page",
        "invitation to follow an account",
    }
)
_SCANNED_WORDS = (
    f"{_IMPRINTS} {_DISCLAIMERS} {_ROLE_WORDS} 图为 作政府工作报告 公有领域 著作权法 维基文库 条评论 留言与评论 "
    "验证码 官方微信 公众号 官方微博"
)
#: One row, not rows in a row: then a search looks at the first characters of the words only.
_SCANNED_FOR = re.compile("|".join(_SCANNED_WORDS.split()))


def _one_of(scanning: bool) -> re.Pattern[str]:
    """The patterns in one, in their order; the one that fits names its group by its number."""
    return re.compile(
        "|".join(
            f"(?P<line_{k}>{pattern})"
            for k, (_, reason, pattern) in enumerate(_LINES)
            if scanning or reason not in _SCANNING
        )
    )


_ALL, _WITHOUT_SCANNING = _one_of(True), _one_of(False)
_JUDGED = {f"line_{k}": (kind, reason) for k, (kind, reason, _) in enumerate(_LINES)}


def judge_line(text: str) -> tuple[str, str] | None:
    """Kind and reason of a line that is no part of the document itself, else None."""
    if len(text) > _LONGEST:
        return None
    found = (_ALL if _SCANNED_FOR.search(text) else _WITHOUT_SCANNING).fullmatch(text)
    return _JUDGED[found.lastgroup or ""] if found else None
