#include "tests/support/SampleDocument.h"

#include "tests/support/DocumentBuilder.h"

namespace duizhao::test {

namespace {

void letter(DocumentBuilder& to)
{
    to.article(model::ArticleRole::Letter, "", "");
    to.pair("Dear friends,", "亲爱的朋友们：");
    to.pair("Last month I moved my workshop into a room with no internet. The cable is still in the wall, "
            "but the "
            "socket hangs by one screw, and I decided to leave it like that for thirty days. I wanted to "
            "find out "
            "how much of my work is thinking and how much is looking things up.",
            "上个月，我把工作室搬进了一间没有网络的屋子。网线还埋在墙里，插座却只剩一颗螺丝吊着，"
            "我决定让它就这样挂上三十天。我想弄清楚，自己的工作里有多少是思考，又有多少只是查资料。");
    const BeadId half = to.pair(
        "The answer was humbling. By my own count, *four of every ten* decisions I make in a day were once "
        "somebody else’s paragraph. The small language model on my laptop, trained on nothing newer than "
        "last "
        "spring, covered about half of those. For the rest I kept a list in a paper notebook and walked to "
        "the "
        "library on Fridays.",
        "答案让人谦卑。按我自己的统计，每天所做的决定中，**十个里有四个**曾经是别人写下的一段话。"
        "笔记本电脑上的小型语言模型，训练数据止于去年春天，大约补上了其中的一半。其余的，"
        "我记在纸质笔记本里，每到星期五就步行去图书馆。");
    to.pair("Three habits survived the experiment:", "这场实验留下了三个习惯：");
    to.pair("Write the question down before opening any tool. A third of them dissolve on paper.",
            "打开任何工具之前，先把问题写下来。三分之一的问题落到纸上就消失了。",
            document::BlockKind::ListItem, 1, "•");
    to.pair("Ask the small model first, and only then the large one.", "先问小模型，再问大模型。",
            document::BlockKind::ListItem, 1, "•");
    to.pair("Read one thing a week in *both* languages, slowly, side by side.",
            "每周用*两种语言*并排慢读一篇文章。", document::BlockKind::ListItem, 1, "•");
    to.note(half,
            "My own ratio is closer to **three in ten**. Worth counting for a week before the talk in March; "
            "see also the essay on [paper notebooks](https://example.org/notebooks).");
    to.bookmark(half);
    to.pair("Keep tinkering,", "继续动手，");
    to.pair("Mara", "");
}

void advert(DocumentBuilder& to)
{
    to.article(model::ArticleRole::Promotion, "", "");
    to.pair("A MESSAGE FROM LANTERN WORKSHOPS", "来自提灯工坊的消息");
    to.pair("",
            "亲爱的读者，想亲手搭建一台属于自己的离线助手吗？我们的周末课程从一块开发板开始，带你走完全程。");
    to.pair("", "名额只有二十四个，报名截至本月底。");
}

void libraryStory(DocumentBuilder& to)
{
    model::ArticleSummary& story = to.article(
        model::ArticleRole::Story, "A Library Teaches Its Own Search Engine", "一座图书馆训练自己的搜索引擎");
    story.category = "Search";
    story.tags = {"检索", "small-models", "libraries/public"};
    to.pair("A Library Teaches Its Own Search Engine", "一座图书馆训练自己的搜索引擎",
            document::BlockKind::Heading, 2);
    to.pair("A public library in a harbour town replaced its catalogue search with a model that fits on one "
            "desktop machine, and its readers found more of what they did not know they wanted.",
            "一座港口小镇的公共图书馆，用一台台式机就能运行的模型取代了原有的目录检索，"
            "读者因此找到了更多自己原本不知道想要的书。");
    to.pair(
        "**What’s new:** The Nordhaven library released *Lamplight*, an open retrieval model of 310 million "
        "parameters, along with 41,000 anonymised questions asked at its front desk between 2009 and 2024. "
        "[Weights and data](https://example.org/lamplight) are free for any library to use.",
        "**最新动态：**北港图书馆发布了开放检索模型 *Lamplight*，参数量为 3.1 亿，同时公开了 2009 年至 2024 "
        "年间服务台收到的 41,000 "
        "个匿名问题。[权重与数据](https://example.org/lamplight)可供任何图书馆免费使用。");
    to.pair(
        "**How it works:** The team fine-tuned a small encoder on pairs of questions and the books that "
        "librarians finally handed over the desk.\n\nA second, even smaller model rewrites vague questions "
        "(“the blue one about whales”) into three sharper ones.",
        "**工作原理：**"
        "团队用成对的数据微调了一个小型编码器：一边是读者的问题，一边是馆员最终递过柜台的那本书。"
        "另一个更小的模型则把含糊的提问（「那本讲鲸鱼的蓝皮书」）改写成三个更清楚的问题。");
    to.pair("The encoder and the rewriter run on a single workstation with 24 gigabytes of memory.",
            "编码器和改写模型（「小灯」）运行在同一台配有24GB内存的工作站上。", document::BlockKind::ListItem,
            1, "1.");
    to.pair("Every answer names the shelf, so that a reader can walk there and look left and right.",
            "每个答案都会给出书架号，读者可以走过去，再看看左邻右舍。", document::BlockKind::ListItem, 1,
            "2.");
    to.neutral(document::BlockKind::Code,
               "lamplight serve --catalogue nordhaven.db --port 8080\n"
               "curl 'localhost:8080/ask?q=the+blue+one+about+whales&top=3'",
               "sh");
    to.pair("“We did not want an oracle,” says head librarian Ida Strand. “We wanted the colleague who "
            "remembers where things stand.”",
            "「我们不想要一个神谕，」馆长伊达·斯特兰德说，「我们想要的是那位记得东西放在哪儿的同事。」",
            document::BlockKind::Quote);
    to
        .bead(to.pair(
            "**Results:** On 2,000 held-out questions, Lamplight put the right book among its first three "
            "answers 78.4 percent of the time, against 51.9 percent for the old catalogue.",
            "**结果：**在 2,000 个保留问题上，Lamplight 有 78.4% 的概率把正确的书排进前三，旧目录则为 "
            "51.9%。"))
        .status = model::BeadStatus::NeedsReview;
    to.neutral(document::BlockKind::Table,
               "| | first answer | first three | seconds |\n| --- | --- | --- | --- |\n"
               "| Old catalogue | 33.0 % | 51.9 % | 0.4 |\n"
               "| Lamplight | 61.2 % | 78.4 % | 0.9 |\n"
               "| Head librarian | 70.5 % | 88.1 % | 140 |");
    const BeadId why = to.pair(
        "**Why it matters:** Search built for advertising learns what people click. Search built for a "
        "reading "
        "room can learn what people were glad to have found. The difference is in the data, and the data was "
        "lying in a drawer.",
        "**为什么重要：**"
        "为广告而建的搜索，学到的是人们点击什么；为阅览室而建的搜索，可以学到人们庆幸找到了什么。"
        "差别在于数据，而数据一直躺在抽屉里。");
    to.bookmark(why);
    to.pair("**We’re thinking:** Every town has such a drawer.",
            "**我们的思考：**每座城镇都有这样一个抽屉。");
}

void tideStory(DocumentBuilder& to)
{
    to.article(model::ArticleRole::Story, "Tide Tables, Forecast by Ear", "用耳朵预报潮汐");
    to.neutral(document::BlockKind::Image,
               "![A buoy with a microphone under a grey sky](https://example.org/buoy.jpg)",
               "https://example.org/buoy.jpg");
    to.pair("Tide Tables, Forecast by Ear", "用耳朵预报潮汐", document::BlockKind::Heading, 2);
    to.pair("Microphones on forty buoys predict the tide a little better than gravity alone.",
            "四十个浮标上的麦克风，比单靠引力计算的潮汐预报略胜一筹。");
    to.pair("**Yes, but:** The method hears a storm as a high tide, and it has never met a tsunami.",
            "**然而：**这种方法会把风暴听成涨潮，而且从未遇到过海啸。");
    to.pair("Photo credit: the harbour office of Nordhaven", "", document::BlockKind::Caption);
}

} // namespace

model::ReadingDocument sampleIssue()
{
    DocumentBuilder to;
    to.issue("Thirty Days Offline, a Library’s Own Search, Tides by Ear",
             "离线三十天、图书馆自己的搜索、听潮", "The Workbench", "2025-03-12",
             "https://example.org/workbench/112");
    to.loose();
    to.fold(document::FoldReason::Wrapper, "好的，以下是我为您逐段翻译并整理的双语版本：",
            text::Language::Chinese);
    to.fold(document::FoldReason::Furniture, "View in browser", text::Language::English);
    to.fold(document::FoldReason::Furniture, "The Workbench top banner - March 12, 2025",
            text::Language::English);
    letter(to);
    advert(to);
    to.loose();
    to.fold(document::FoldReason::Markup, "---", text::Language::None);
    to.pair("News", "新闻", document::BlockKind::Heading, 1);
    libraryStory(to);
    to.fold(document::FoldReason::Furniture, "Share", text::Language::English);
    tideStory(to);
    to.loose();
    to.fold(document::FoldReason::RepeatedOriginal, "Dear friends,", text::Language::English);
    to.fold(document::FoldReason::RepeatedOriginal,
            "Last month I moved my workshop into a room with no internet.", text::Language::English);
    return to.take();
}

model::ReadingDocument sampleDigest()
{
    DocumentBuilder to;
    to.issue("", "視頻摘記", "灯下文稿", "2025-02-20", "");
    model::ArticleSummary& entry = to.article(model::ArticleRole::Entry, "", "为什么木匠比程序员更会估时间");
    entry.number = 207;
    entry.date = "2025-02-18";
    entry.category = "手艺";
    entry.tags = {"估算", "木工", "软件"};
    entry.videoId = "a1B2c3D4e5F";
    entry.model = "a-model-of-2025";
    to.fold(document::FoldReason::Wrapper, "好的，我來為您整理這份文稿。", text::Language::Chinese);
    to.pair("", "主要觀點", document::BlockKind::Heading, 3);
    to.pair("", "木匠估計工時，靠的是手邊的材料與過去的損耗；程式設計師估計工時，靠的多半是希望。"
                "兩者的差別，在於前者每次切錯都會留下看得見的木屑。");
    to.pair("", "**記下每一次誤差：**把估計和結果寫在同一張紙上，貼在工作台前。",
            document::BlockKind::ListItem, 1, "*");
    to.pair("", "**先做一個角：**桌子還沒動工，先做好一個榫角，時間就有了底。", document::BlockKind::ListItem,
            1, "*");
    model::ArticleSummary& stub = to.article(model::ArticleRole::Entry, "", "一小时修好一台收音机");
    stub.number = 208;
    stub.category = "手艺";
    stub.stub = true;
    to.fold(document::FoldReason::Stub, "<details><summary>208.", text::Language::None);
    return to.take();
}

model::ReadingDocument longDocument(int pairs)
{
    DocumentBuilder to;
    to.issue("A Long Issue", "很长的一期", "The Workbench", "2025-03-12", "");
    for (int i = 0; i < pairs; ++i) {
        if (i % 100 == 0) {
            const std::string number = std::to_string(i / 100 + 1);
            to.article(model::ArticleRole::Story, "Part " + number, "第" + number + "部分");
        }
        const std::string number = std::to_string(i + 1);
        to.pair("Paragraph " + number +
                    " says in a sentence or two what a paragraph of a newsletter says, names a "
                    "figure of 12.5 percent, and goes on for about as long as people usually write before "
                    "they stop.",
                "第 " + number +
                    " 段用一两句话说出通讯里一段话通常会说的内容，提到 12.5% 这个数字，然后继续写下去，"
                    "长度大约等于人们停笔之前通常会写的那么长。");
    }
    return to.take();
}

model::ReadingDocument hostileDocument()
{
    DocumentBuilder to;
    to.issue("<script>window.pwned = 1</script>", "\"><img src=x onerror=\"window.pwned = 2\">",
             "</title><script>", "2025-03-12", "javascript:window.pwned=3");
    model::ArticleSummary& article =
        to.article(model::ArticleRole::Story, "<b onmouseover=alert(1)>bold</b>", "&lt;已转义&gt;");
    article.videoId = "x\" onclick=\"window.pwned=4";
    article.tags = {"<i>tag</i>"};
    to.pair("<script>window.pwned = 5</script> [click](javascript:window.pwned=6) "
            "[fine](https://example.org/a?b=1&c=2)",
            "<img src=\"http://example.org/track.png\" onerror=\"window.pwned=7\"> <iframe "
            "src=\"https://example.org\">");
    to.pair("![picture](http://example.org/picture.png) [data](data:text/html,<script>alert(1)</script>)",
            "</div></article></main></body><h1>外面</h1>");
    const BeadId code = to.neutral(document::BlockKind::Code,
                                   "</code></pre><script>window.pwned = 8</script>", "\" onload=\"x");
    to.note(code, "<script>window.pwned = 9</script> [x](javascript:alert(1))");
    to.fold(document::FoldReason::Furniture, "<style>body{display:none}</style>", text::Language::English);
    return to.take();
}

} // namespace duizhao::test
